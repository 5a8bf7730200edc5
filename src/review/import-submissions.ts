import type { Applied, Book } from "../workbook/book";
import type { Grids } from "../workbook/grids";
import { issue } from "../workbook/issue";
import { parseReview, type UnreadableReview } from "./parse/parse-review";
import { atOnce } from "./at-once";
import type { Collection } from "./submissions/collection";
import { planningImport, planningWithdraw } from "./submissions/import";
import type { ReadBook } from "./submissions/plan-edits";
import type { PlannedSubmissions, SubmissionOptions } from "./submissions/planned";

export interface WriteOptions extends SubmissionOptions {
  /** `basedOn` of what a person looked at. Where the book is another by now nothing is written. Absent: nobody looked first. */
  readonly seen?: string;
  /** Another way to take the steps of thinking it through, with pauses. */
  readonly think?: <Result>(steps: Generator<undefined, Result>) => Promise<Result> | Result;
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
  return run(book, options, (read) => planningImport(read, collection, options));
}

/** Takes a unit's self-scores out of the book again; it may hand in anew afterwards. */
export function withdrawSubmission(book: Book, unit: string, options: WriteOptions): Promise<SubmissionsRun> {
  return run(book, options, (read) => planningWithdraw(read, unit, options));
}

async function run(
  book: Book,
  { seen, think = atOnce }: WriteOptions,
  plan: (book: ReadBook) => Generator<undefined, PlannedSubmissions>,
): Promise<SubmissionsRun> {
  const found = await think(thinking(await book.read(), plan));
  if (found.status === "unreadable") return found;
  const { planned } = found;
  if (seen !== undefined && seen !== planned.basedOn) return refused(planned, [issue("importOutdated")]);
  if (!planned.plan) return refused(planned, planned.issues);
  const applied = await book.apply(planned.plan());
  return applied.status === "done" ? { status: "done", planned, applied } : { status: "refused", planned, applied };
}

type Thought = UnreadableReview | { readonly status: "planned"; readonly planned: PlannedSubmissions };

function* thinking(
  grids: Grids,
  plan: (book: ReadBook) => Generator<undefined, PlannedSubmissions>,
): Generator<undefined, Thought> {
  const parsed = parseReview(grids);
  if (parsed.status === "unreadable") return parsed;
  yield;
  return { status: "planned", planned: yield* plan({ review: parsed.review, grids }) };
}

function refused(planned: PlannedSubmissions, issues: PlannedSubmissions["issues"]): SubmissionsRun {
  return { status: "refused", planned, applied: { status: "refused", issues } };
}
