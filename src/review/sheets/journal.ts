import { JOURNAL_ACTIONS, JOURNAL_WORDS } from "../../i18n/journal";
import { toNumber, type Decimal } from "../../rules/decimal";
import type { Origin } from "../../rules/entries";
import type { RowReader } from "../parse/row-reader";
import type { Subjects } from "../parse/subjects";
import { inputSheet, type Choice } from "./column";

export type JournalColumn = keyof typeof JOURNAL_WORDS.columns;

/**
 * `imported`: the first self-scores of a unit, or the first after a withdrawal. `replaced`: others in their place. `superseded`: a file
 * that came along with a newer one of the same unit and was not used. `overdue`: nothing had come when others were imported after the
 * deadline.
 */
export type JournalAction = keyof typeof JOURNAL_ACTIONS;

export const ACTIONS: readonly Choice<JournalAction>[] = (Object.keys(JOURNAL_ACTIONS) as JournalAction[]).map(
  (value) => ({ value, words: JOURNAL_ACTIONS[value] }),
);

/** Nhật ký: what was done with the self-scores of each unit, a row each time; only ever added to. */
export const JOURNAL = inputSheet<JournalColumn>({
  table: "BX_NhatKy",
  words: JOURNAL_WORDS,
  spareRows: 0,
  columns: [
    { key: "when", type: "date", width: 118, required: true, given: "line" },
    { key: "action", type: "choice", width: 84, required: true, choices: ACTIONS, given: "line" },
    { key: "unit", type: "unit", width: 72, required: true, given: "line" },
    { key: "file", type: "text", width: 180, given: "line" },
    { key: "sha256", type: "text", width: 96, required: true, given: "line" },
    { key: "sheet", type: "text", width: 96, given: "line" },
    { key: "modified", type: "text", width: 130, given: "line" },
    { key: "scores", type: "number", width: 64, given: "line" },
    { key: "before", type: "number", width: 72, given: "line", mayBeNegative: true },
    { key: "after", type: "number", width: 72, given: "line", mayBeNegative: true },
    { key: "rules", type: "text", width: 84, given: "line" },
    { key: "control", type: "text", width: 160, given: "line" },
    { key: "note", type: "text", width: 300, given: "line" },
  ],
});

/** One line of the journal. */
export interface JournalLine {
  /** "2026-11-25T16:04:05" as the clock on the wall showed; "" where it can no longer be read. */
  readonly when: string;
  readonly action: JournalAction;
  readonly unit: string;
  /** "" for a sheet of the book itself. */
  readonly file: string;
  /** Of the file's bytes; "" for a withdrawal. */
  readonly sha256: string;
  readonly sheet: string;
  /** When the file was changed last, ISO 8601, where it was known. */
  readonly modified?: string;
  /** How many items it had a score for. */
  readonly scores?: number;
  /** The unit's total as it counted before and after; absent where it had none. */
  readonly before?: Decimal;
  readonly after?: Decimal;
  /** Short fingerprint of the rule set of the book at that time. */
  readonly rules: string;
  /** Control code that stood in the form. */
  readonly control: string;
  readonly note: string;
  readonly origin?: Origin;
}

export function parseJournal(rows: readonly RowReader<JournalColumn>[], subjects: Subjects): readonly JournalLine[] {
  return rows.flatMap((row) => {
    const action = row.choice("action", ACTIONS);
    const unit = subjects.unit(row, "unit");
    if (action === undefined || unit === undefined) {
      if (action === undefined && row.cell("action") === undefined) row.reportMissing("action");
      return [];
    }
    const [modified, scores] = [row.text("modified"), row.number("scores")];
    const [before, after] = [row.number("before"), row.number("after")];
    return [
      {
        ...{ when: whenOf(row), action, unit },
        ...{ file: row.text("file") ?? "", sha256: row.text("sha256") ?? "", sheet: row.text("sheet") ?? "" },
        ...(modified === undefined ? {} : { modified }),
        ...(scores ? { scores: toNumber(scores) } : {}),
        ...(before ? { before } : {}),
        ...(after ? { after } : {}),
        ...{ rules: row.text("rules") ?? "", control: row.text("control") ?? "", note: row.text("note") ?? "" },
        origin: row.origin("when"),
      },
    ];
  });
}

function whenOf(row: RowReader<JournalColumn>): string {
  const time = row.time("when");
  if (time !== undefined) return time;
  const day = row.day("when");
  return day === undefined ? "" : `${day}T00:00:00`;
}
