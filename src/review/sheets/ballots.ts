import { BALLOTS_WORDS } from "../../i18n/ballots";
import type { Decimal } from "../../rules/decimal";
import type { BallotEntry } from "../../rules/entries";
import type { Award } from "../../rules/rule-set";
import { meaningKey } from "../parse/meaning";
import type { RowReader } from "../parse/row-reader";
import type { Subjects } from "../parse/subjects";
import { inputSheet } from "./column";

export type BallotsColumn = keyof typeof BALLOTS_WORDS.columns;

const COUNTS = ["votes", "issued", "returned", "valid", "invalid"] as const;

/** Bỏ phiếu: what the tellers counted, a row per award and unit. */
export const BALLOTS = inputSheet<BallotsColumn>({
  table: "BX_BoPhieu",
  words: BALLOTS_WORDS,
  spareRows: 20,
  columns: [
    { key: "award", type: "text", width: 180, required: true },
    { key: "unit", type: "unit", width: 72, required: true, synonyms: ["Đơn vị"] },
    { key: "votes", type: "number", width: 78, required: true, synonyms: ["Số phiếu", "Phiếu đồng ý"] },
    { key: "issued", type: "number", width: 78 },
    { key: "returned", type: "number", width: 78 },
    { key: "valid", type: "number", width: 78 },
    { key: "invalid", type: "number", width: 90, synonyms: ["Phiếu không hợp lệ"] },
    { key: "note", type: "text", width: 160 },
  ],
});

/** A row without a unit is about the title as a whole; an award that does not exist is named as written, for its fault. */
export function parseBallots(
  rows: readonly RowReader<BallotsColumn>[],
  subjects: Subjects,
  awards: readonly Award[],
): readonly BallotEntry[] {
  return rows.flatMap((row) => {
    const typed = row.text("award");
    if (typed === undefined) {
      row.reportMissing("award");
      return [];
    }
    const award = awards.find(({ name }) => meaningKey(name) === meaningKey(typed))?.name ?? typed;
    const isOfUnit = row.cell("unit") !== undefined && row.quiet().text("unit") !== undefined;
    const unit = isOfUnit ? subjects.unit(row, "unit") : undefined;
    if (isOfUnit && unit === undefined) return [];
    const counts: Partial<Record<(typeof COUNTS)[number], Decimal>> = {};
    for (const key of COUNTS) {
      const value = row.number(key);
      if (value) counts[key] = value;
    }
    if (counts.votes && unit === undefined) {
      row.reportMissing("unit");
      delete counts.votes;
    }
    if (unit !== undefined && row.cell("votes") === undefined) row.reportMissing("votes");
    const origin = row.origin(unit === undefined ? "award" : "votes");
    return [{ award, ...(unit === undefined ? {} : { unit }), ...counts, origin }];
  });
}
