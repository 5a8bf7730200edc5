import { issue } from "../../workbook/issue";
import { atOnce } from "../at-once";
import type { Collected, Collection } from "./collection";
import { isSameForm } from "./decision";
import { planningEdits, stateOf, type Edit, type ReadBook } from "./plan-edits";
import type { PlannedSubmissions, SubmissionOptions } from "./planned";
import { recordOf, type UnitRecord } from "./record";

/**
 * Every accepted form into Chấm điểm, as one plan: what a unit said of itself is replaced wholly, what was agreed about it is never
 * touched. The older forms that came along are kept on record in Nhật ký. `changes` says first what becomes of every unit.
 */
export function planImport(book: ReadBook, collection: Collection, options: SubmissionOptions): PlannedSubmissions {
  return atOnce(planningImport(book, collection, options));
}

/** The same in steps, for a page that has to answer meanwhile. */
export function* planningImport(
  book: ReadBook,
  collection: Collection,
  options: SubmissionOptions,
): Generator<undefined, PlannedSubmissions> {
  const accepted = collection.forms.filter(({ standing }) => standing === "accepted");
  const edits = accepted.flatMap((form): Edit[] => (form.unit === undefined ? [] : [{ unit: form.unit, form }]));
  if (edits.length === 0) return nothingPlanned(book, issue("nothingToImport"));
  const units = new Set(edits.map(({ unit }) => unit));
  const record = recordOf(book.review.journal);
  const superseded = collection.forms.filter(
    (form) =>
      form.standing === "superseded" &&
      form.unit !== undefined &&
      units.has(form.unit) &&
      !isOnRecord(form, record.get(form.unit)),
  );
  return yield* planningEdits(book, edits, superseded, options);
}

function isOnRecord({ submission }: Collected, record: UnitRecord | undefined): boolean {
  return (record?.lines ?? []).some((line) => isSameForm(line, submission));
}

/** Takes a unit's self-scores out of Chấm điểm again; agreed scores stay, and so does every line of Nhật ký. */
export function planWithdraw(book: ReadBook, unit: string, options: SubmissionOptions): PlannedSubmissions {
  return atOnce(planningWithdraw(book, unit, options));
}

/** The same in steps. */
export function* planningWithdraw(
  book: ReadBook,
  unit: string,
  options: SubmissionOptions,
): Generator<undefined, PlannedSubmissions> {
  const isThere = book.review.entries.scores.some((one) => one.unit === unit && one.source === "self");
  if (!isThere) return nothingPlanned(book, issue("nothingToWithdraw", { unit }));
  return yield* planningEdits(book, [{ unit }], [], options);
}

function nothingPlanned({ review }: ReadBook, why: ReturnType<typeof issue>): PlannedSubmissions {
  return { changes: [], moves: [], reports: [], issues: [why], basedOn: stateOf(review) };
}
