import type { Applied, Book } from "../workbook/book";
import type { Grids } from "../workbook/grids";
import { issue } from "../workbook/issue";
import { parseReview, type UnreadableReview } from "./parse/parse-review";
import type { Collection } from "./submissions/collection";
import { planImport, planWithdraw } from "./submissions/import";
import type { ReadBook } from "./submissions/plan-edits";
import type { PlannedSubmissions, SubmissionOptions } from "./submissions/planned";

export interface WriteOptions extends SubmissionOptions {
  /** `basedOn` of what a person looked at. Where the book is another by now nothing is written. Absent: nobody looked first. */
  readonly seen?: string;
}

export type SubmissionsRun =
  | UnreadableReview
  | {
      readonly status: "done";
      readonly planned: PlannedSubmissions;
      readonly applied: Extract<Applied, { status: "done" }>;
    }
  | {
      /** Nothing was written; `applied` says why. */
      readonly status: "refused";
      readonly planned: PlannedSubmissions;
      readonly applied: Extract<Applied, { status: "refused" }>;
    };

/** Writes the accepted forms of a collection, read again first: scores, log of reports and journal, all or nothing. */
export function importSubmissions(book: Book, collection: Collection, options: WriteOptions): Promise<SubmissionsRun> {
  return run(book, options, (read) => planImport(read, collection, options));
}

/** Takes a unit's self-scores out of the book again; it may hand in anew afterwards. */
export function withdrawSubmission(book: Book, unit: string, options: WriteOptions): Promise<SubmissionsRun> {
  return run(book, options, (read) => planWithdraw(read, unit, options));
}

async function run(
  book: Book,
  { seen }: WriteOptions,
  plan: (book: ReadBook) => PlannedSubmissions,
): Promise<SubmissionsRun> {
  const grids: Grids = await book.read();
  const parsed = parseReview(grids);
  if (parsed.status === "unreadable") return parsed;
  const planned = plan({ review: parsed.review, grids });
  if (seen !== undefined && seen !== planned.basedOn) return refused(planned, [issue("importOutdated")]);
  if (!planned.plan) return refused(planned, planned.issues);
  const applied = await book.apply(planned.plan());
  return applied.status === "done" ? { status: "done", planned, applied } : { status: "refused", planned, applied };
}

function refused(planned: PlannedSubmissions, issues: PlannedSubmissions["issues"]): SubmissionsRun {
  return { status: "refused", planned, applied: { status: "refused", issues } };
}
