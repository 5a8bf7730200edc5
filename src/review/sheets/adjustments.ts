import { ADJUSTMENTS_WORDS } from "../../i18n/sheets";
import { ONE, ZERO } from "../../rules/decimal";
import type { Adjustment } from "../../rules/entries";
import type { RowReader } from "../parse/row-reader";
import type { Subjects } from "../parse/subjects";
import { termChoices } from "./choices";
import { inputSheet } from "./column";

export type AdjustmentsColumn = keyof typeof ADJUSTMENTS_WORDS.columns;

const TYPES = termChoices("adjustment", {
  award: ["điểm cộng", "điểm thưởng", "khen thưởng", "cộng", "thưởng"],
  deduction: ["trừ", "điểm trừ", "trừ điểm"],
  exclusion: ["loại", "không xét thi đua"],
});

/** Điều chỉnh: awards, deductions and exclusions entered by the secretariat. */
export const ADJUSTMENTS = inputSheet<AdjustmentsColumn>({
  table: "BX_DieuChinh",
  words: ADJUSTMENTS_WORDS,
  spareRows: 15,
  columns: [
    { key: "unit", type: "unit", width: 72, required: true, synonyms: ["Đơn vị"] },
    { key: "type", type: "choice", width: 100, required: true, choices: TYPES, synonyms: ["Loại"] },
    { key: "count", type: "number", width: 62 },
    { key: "points", type: "number", width: 62, synonyms: ["Số điểm"] },
    { key: "reason", type: "text", width: 280 },
    { key: "citation", type: "text", width: 200 },
  ],
});

export function parseAdjustments(
  rows: readonly RowReader<AdjustmentsColumn>[],
  subjects: Subjects,
): readonly Adjustment[] {
  return rows.flatMap((row) => {
    const unit = subjects.unit(row, "unit");
    const type = row.choice("type", TYPES);
    const points = row.number("points");
    const count = row.number("count");
    if (unit === undefined) return [];
    if (type === undefined || (type !== "exclusion" && !points)) {
      const key = type === undefined ? "type" : "points";
      if (row.cell(key) === undefined) row.reportMissing(key);
      return [];
    }
    const citation = row.text("citation");
    return [
      {
        unit,
        type,
        count: count ?? ONE,
        points: points ?? ZERO,
        reason: row.text("reason") ?? "",
        ...(citation === undefined ? {} : { citation }),
        origin: row.origin(type === "exclusion" ? "type" : "points"),
      },
    ];
  });
}
