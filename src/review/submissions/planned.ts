import type { Decimal } from "../../rules/decimal";
import type { ReportEntry } from "../../rules/entries";
import type { Issue } from "../../workbook/issue";
import type { Plan } from "../../workbook/plan";
import type { RankMove } from "../previous-ranking";
import type { JournalAction } from "../sheets/journal";

/** One cell of Chấm điểm as people read it; absent = blank. Numbers are canonical text ("8.5"). */
export interface ScoreChange {
  readonly item: string;
  readonly column: "status" | "self" | "quantity" | "target" | "count" | "evidence" | "explanation";
  readonly before?: string;
  readonly after?: string;
}

/** What becomes of one unit. */
export interface UnitChange {
  readonly unit: string;
  readonly action: Exclude<JournalAction, "superseded" | "overdue">;
  /** Where the new scores come from; absent for a withdrawal. */
  readonly form?: { readonly file: string; readonly sheet: string; readonly sha256: string };
  /** As the total counts in the ranking; absent where the unit has none. */
  readonly before: { readonly total?: Decimal; readonly rank?: number };
  readonly after: { readonly total?: Decimal; readonly rank?: number };
  readonly scores: readonly ScoreChange[];
  /** Items whose self-score is taken away because the new form has none. */
  readonly cleared: readonly string[];
}

/** An import or a withdrawal thought through to the end, nothing written yet. */
export interface PlannedSubmissions {
  /** Absent where nothing can be written; the issues say why. Laid out when it is to be written: who only looks needs none. */
  readonly plan?: () => Plan;
  readonly changes: readonly UnitChange[];
  /** Every unit whose rank is another afterwards, also those that did not submit anything. */
  readonly moves: readonly RankMove[];
  /** What Báo cáo will newly say of who handed in, and of who did not by the deadline; empty where the book counts no lateness of forms. */
  readonly reports: readonly ReportEntry[];
  readonly issues: readonly Issue[];
  /** Of the book this was planned for: another one by now means that somebody changed it in between. */
  readonly basedOn: string;
}

export interface SubmissionOptions {
  /**
   * The calendar and clock on the wall, ISO 8601 with or without its offset: "2026-11-25T16:04:05+07:00". Not in UTC ("…Z"), which would
   * be another day around midnight: that is refused as a programmer's mistake.
   */
  readonly now: string;
}
