import type { Language } from "../i18n/language";
import { importSubmissions } from "../review/import-submissions";
import { parseReview } from "../review/parse/parse-review";
import { considerReview, type ConsideredReview } from "../review/prepare";
import { resultJson } from "../review/result-json";
import type { Review } from "../review/review";
import { runReview } from "../review/run-review";
import { collect, collectState, type Collection } from "../review/submissions/collection";
import { planImport } from "../review/submissions/import";
import { lateness } from "../review/submissions/lateness";
import type { PlannedSubmissions } from "../review/submissions/planned";
import type { Basis, FileReading } from "../review/submissions/submission";
import { fingerprint } from "../rules/fingerprint";
import type { Issue } from "../workbook/issue";
import type { FileBook } from "../xlsx";
import { collectionJson, type CollectJson } from "./collect-json";
import { collectText } from "./collect-print";
import { openBook } from "./node-host";

/** What the readers of the files have to know of the book; absent where it cannot be read, as the issues say. */
export interface KnownBook {
  readonly basis?: Basis;
  readonly language: Language;
  readonly issues: readonly Issue[];
}

export interface CollectTask {
  readonly readings: readonly FileReading[];
  /** As in `SubmissionOptions`. */
  readonly now: string;
  /** `preview`: nothing is imported. `rank`: imported and ranked, but no book is asked for. */
  readonly until: "preview" | "rank" | "book";
}

export interface CollectResult {
  readonly language: Language;
  /** What is printed. */
  readonly text: string;
  readonly json: CollectJson;
  /** Of the book after the import: errors in it are errors in the result. */
  readonly issues: readonly Issue[];
  /** Forms were imported, or would be. */
  readonly imported: boolean;
  readonly bytes?: Uint8Array;
}

/** A book that forms are collected into, opened and read once. */
export interface CollectBook {
  readonly known: KnownBook;
  /** Only for a book that gave a basis, and not again after an import: the book is another then. */
  readonly collect: (task: CollectTask) => Promise<CollectResult>;
}

export async function openCollectBook(bytes: Uint8Array, language?: Language): Promise<CollectBook> {
  const opened = openBook(bytes);
  if (opened.status === "refused") return unreadable({ language: language ?? "vi", issues: opened.issues });
  const { book } = opened;
  const grids = await book.read();
  const parsed = parseReview(grids, language);
  if (parsed.status === "unreadable") return unreadable({ language: parsed.language, issues: parsed.issues });
  const { review } = parsed;
  const { ruleSet, units, conventions } = review;
  const spoken = language ?? conventions.language;
  const basis = { ruleSet, fingerprint: fingerprint(ruleSet), units, language: spoken };
  // a book without scores is what the forms are for
  const issues = parsed.issues.filter(({ code }) => code !== "noScores");
  return {
    known: { basis, language: spoken, issues: opened.issues },
    collect: async (given) => {
      const task = { ...given, language };
      const collection = collect(task.readings, review, collectState(review));
      if (task.until !== "preview") return importAndRank(task, book, collection);
      const planned = planImport({ review, grids }, collection, task);
      return tell(task, { collection, planned, review, issues: [...planned.issues, ...issues] });
    },
  };
}

function unreadable(known: KnownBook): CollectBook {
  return { known, collect: () => Promise.reject(new Error("the book could not be read")) };
}

type Task = CollectTask & { readonly language: Language | undefined };

async function importAndRank(task: Task, book: FileBook, collection: Collection): Promise<CollectResult> {
  const run = await importSubmissions(book, collection, task);
  if (run.status === "unreadable") throw new Error("the book can no longer be read");
  const imported = run.status === "done";
  const prepared = await rank(book, task, imported);
  const issues = [...run.applied.issues, ...prepared.issues];
  const told = tell(task, { collection, planned: run.planned, review: prepared.review, issues, prepared, imported });
  return imported && task.until === "book" ? { ...told, bytes: book.toBytes() } : told;
}

/** Ranks what is in the book now; the sheets of results are written only where a book is asked for. */
async function rank(book: FileBook, { language, until }: Task, imported: boolean): Promise<ConsideredReview> {
  const options = language ? { language } : {};
  if (until !== "book" || !imported) {
    const prepared = considerReview(await book.read(), options);
    if (prepared.status === "ready") return prepared;
    throw new Error("the book can no longer be ranked");
  }
  const run = await runReview(book, options);
  if (run.status === "unreadable") throw new Error("the book can no longer be ranked");
  return { ...run.prepared, issues: [...run.prepared.issues, ...run.applied.issues] };
}

/** Everything that came out, before it is put into words. */
export interface CollectOutcome {
  readonly collection: Collection;
  readonly planned: PlannedSubmissions;
  /** After the import, or as it is where nothing was imported. */
  readonly review: Review;
  readonly issues: readonly Issue[];
  readonly prepared?: ConsideredReview;
  readonly imported?: boolean;
}

function tell(task: Task, outcome: CollectOutcome): CollectResult {
  const { review, prepared, issues, planned, imported } = outcome;
  const language = task.language ?? review.conventions.language;
  const late = lateness(review, { now: task.now, issues: prepared?.issues ?? [] });
  const result = prepared && resultJson(prepared, issues, language);
  return {
    language,
    text: collectText(task.readings, outcome, late, language),
    json: collectionJson(task.readings, outcome, late, result, language),
    issues,
    imported: imported ?? planned.plan !== undefined,
  };
}
