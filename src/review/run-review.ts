import type { Applied, Book } from "../workbook/book";
import type { Grids } from "../workbook/grids";
import { issue } from "../workbook/issue";
import { prepareReview, type PreparedReview, type ReviewOptions, type UnreadableReview } from "./prepare";

export type ReviewRun =
  | UnreadableReview
  | {
      readonly status: "done";
      readonly prepared: PreparedReview;
      readonly applied: Extract<Applied, { status: "done" }>;
    }
  | {
      readonly status: "refused";
      readonly prepared: PreparedReview;
      readonly applied: Extract<Applied, { status: "refused" }>;
    };

/** Reads, scores and writes in one go: for the command line, and for the pane where nobody asked to look first. */
export async function runReview(book: Book, options: ReviewOptions = {}): Promise<ReviewRun> {
  const prepared = prepareReview(await book.read(), options);
  return prepared.status === "ready" ? write(book, prepared) : prepared;
}

type Prepared = PreparedReview | UnreadableReview;

/**
 * Writes what was prepared and looked at. The book is read again first: where the inputs are no longer those that were scored, nothing is
 * written, so that results are never stale. `prepare`: another way to think the review through, with pauses.
 */
export async function applyPrepared(
  book: Book,
  prepared: PreparedReview,
  options: ReviewOptions = {},
  prepare: (grids: Grids, options: ReviewOptions) => Promise<Prepared> | Prepared = prepareReview,
): Promise<ReviewRun> {
  const now = await prepare(await book.read(), options);
  if (now.status === "unreadable") return now;
  const same = now.inputFingerprint === prepared.inputFingerprint && now.ruleFingerprint === prepared.ruleFingerprint;
  if (same) return write(book, now);
  return { status: "refused", prepared: now, applied: { status: "refused", issues: [issue("inputsChanged")] } };
}

async function write(book: Book, prepared: PreparedReview): Promise<ReviewRun> {
  const applied = await book.apply(prepared.plan);
  return applied.status === "done" ? { status: "done", prepared, applied } : { status: "refused", prepared, applied };
}
