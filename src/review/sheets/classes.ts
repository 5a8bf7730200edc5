import { CLASSES_WORDS } from "../../i18n/sheets";
import type { ClassBand } from "../../rules/rule-set";
import type { Place } from "../../workbook/issue";
import type { RowReader } from "../parse/row-reader";
import { inputSheet } from "./column";

export type ClassesColumn = keyof typeof CLASSES_WORDS.columns;

/** Xếp loại: classes, best first. */
export const CLASSES = inputSheet<ClassesColumn>({
  table: "BX_XepLoai",
  words: CLASSES_WORDS,
  spareRows: 5,
  columns: [
    { key: "name", type: "text", width: 220, required: true, synonyms: ["Loại", "Xếp loại", "Mức xếp loại"] },
    { key: "from", type: "number", width: 90, required: true, synonyms: ["Từ", "Ngưỡng", "Điểm từ"] },
  ],
});

export interface ClassesParsed {
  readonly bands: readonly ClassBand[];
  readonly places: readonly Place[];
}

export function parseClasses(rows: readonly RowReader<ClassesColumn>[]): ClassesParsed {
  const parsed = rows.flatMap((row) => {
    const name = row.text("name");
    if (name === undefined) {
      row.reportMissing("name");
      return [];
    }
    const from = row.number("from");
    return [{ band: { name, ...(from ? { from } : {}) }, place: row.origin("from") }];
  });
  return { bands: parsed.map(({ band }) => band), places: parsed.map(({ place }) => place) };
}
