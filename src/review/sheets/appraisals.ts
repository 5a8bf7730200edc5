import { APPRAISALS_WORDS } from "../../i18n/sheets";
import type { ScoreEntry } from "../../rules/entries";
import type { Lookup } from "../parse/lookup";
import type { RowReader } from "../parse/row-reader";
import type { Subjects } from "../parse/subjects";
import { inputSheet } from "./column";
import { readArguments } from "./scores";

export type AppraisalsColumn = keyof typeof APPRAISALS_WORDS.columns;

/** Thẩm định: what head, deputy or a standing body found. */
export const APPRAISALS = inputSheet<AppraisalsColumn>({
  table: "BX_ThamDinh",
  words: APPRAISALS_WORDS,
  spareRows: 40,
  columns: [
    { key: "unit", type: "unit", width: 72, required: true, synonyms: ["Đơn vị"] },
    { key: "item", type: "item", width: 72, required: true, synonyms: ["Tiêu chí"] },
    { key: "appraiser", type: "unit", width: 110, required: true, synonyms: ["Người chấm", "Đơn vị thẩm định"] },
    { key: "points", type: "number", width: 84, synonyms: ["Cụm chấm", "Điểm chấm"] },
    { key: "quantity", type: "number", width: 84 },
    { key: "reason", type: "text", width: 240 },
    { key: "reply", type: "text", width: 200, synonyms: ["Giải trình"] },
  ],
});

/** An appraiser that is a member is named by its code, so that nobody appraises its own unit. */
export function parseAppraisals(
  rows: readonly RowReader<AppraisalsColumn>[],
  subjects: Subjects,
  units: Lookup,
): readonly ScoreEntry[] {
  return rows.flatMap((row) => {
    const unit = subjects.unit(row, "unit");
    const item = subjects.item(row, "item");
    const appraiser = row.text("appraiser");
    const points = row.number("points");
    const values = readArguments(row, { quantity: "quantity" });
    if (unit === undefined || item === undefined) return [];
    if (!points && Object.keys(values).length === 0) return [];
    const match = appraiser === undefined ? undefined : units(appraiser);
    const by = match && match.by !== "nothing" ? match.code : appraiser;
    const reason = row.text("reason");
    return [
      {
        unit,
        item,
        source: "appraised" as const,
        ...(by === undefined ? {} : { by }),
        ...(points ? { points } : {}),
        values,
        ...(reason === undefined ? {} : { reason }),
        origin: row.origin(points ? "points" : "quantity"),
      },
    ];
  });
}
