import { SCALE_WORDS } from "../../i18n/sheets";
import { ZERO, compare } from "../../rules/decimal";
import type { Rung } from "../../rules/rule-set";
import type { Place } from "../../workbook/issue";
import type { RowReader } from "../parse/row-reader";
import { inputSheet, YES_NO } from "./column";

export type ScaleColumn = keyof typeof SCALE_WORDS.columns;

/** Thang điểm: bands of percentages, rungs of days late and steps of deduction, a row per level. */
export const SCALE = inputSheet<ScaleColumn>({
  table: "BX_ThangDiem",
  words: SCALE_WORDS,
  spareRows: 20,
  columns: [
    { key: "code", type: "item", width: 72, required: true, synonyms: ["Mã"] },
    { key: "order", type: "number", width: 56 },
    { key: "from", type: "number", width: 62, synonyms: ["Từ (%)", "Cận dưới"] },
    { key: "fromIncluded", type: "choice", width: 66, choices: YES_NO },
    { key: "to", type: "number", width: 62, synonyms: ["Đến (%)", "Cận trên"] },
    { key: "toIncluded", type: "choice", width: 66, choices: YES_NO },
    { key: "points", type: "number", width: 62, required: true, synonyms: ["Số điểm"] },
    { key: "knockOut", type: "choice", width: 66, choices: YES_NO, synonyms: ["Không xét"] },
    { key: "text", type: "text", width: 240, synonyms: ["Mức", "Diễn giải"] },
  ],
});

export interface ScaleRow {
  readonly code: string;
  readonly rung: Rung;
  readonly place: Place;
}

/** In the order of the column "Thứ tự" where it is filled, else of the sheet. An edge is included unless it says no. */
export function parseScale(rows: readonly RowReader<ScaleColumn>[]): readonly ScaleRow[] {
  const parsed = rows.flatMap((row) => {
    const code = row.text("code");
    const knockOut = row.choice("knockOut", YES_NO) === "yes";
    // on a knock-out step nobody asks for points
    const points = row.number("points") ?? (knockOut && row.cell("points") === undefined ? ZERO : undefined);
    if (code === undefined || points === undefined) {
      const key = code === undefined ? "code" : "points";
      if (row.cell(key) === undefined) row.reportMissing(key);
      return [];
    }
    const [from, to] = [row.number("from"), row.number("to")];
    const rung: Rung = {
      ...(from ? { from } : {}),
      fromIncluded: row.choice("fromIncluded", YES_NO) !== "no",
      ...(to ? { to } : {}),
      toIncluded: row.choice("toIncluded", YES_NO) !== "no",
      points,
      ...(knockOut ? { knockOut } : {}),
      text: row.text("text") ?? "",
    };
    return [{ code, rung, place: row.origin("code"), order: row.number("order") ?? ZERO }];
  });
  return parsed.sort((one, other) => compare(one.order, other.order));
}
