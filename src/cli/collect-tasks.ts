import type { Language } from "../i18n/language";
import { importSubmissions } from "../review/import-submissions";
import { parseReview } from "../review/parse/parse-review";
import { prepareReview, type PreparedReview } from "../review/prepare";
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
import { openFile, type FileBook } from "../xlsx";
import { collectionJson, type CollectJson } from "./collect-json";
import { collectText } from "./collect-print";

export type CollectTask =
  /** What the readers of the files have to know of the book. */
  | { readonly do: "basis"; readonly bytes: Uint8Array; readonly language?: Language }
  | {
      readonly do: "collect";
      readonly bytes: Uint8Array;
      readonly readings: readonly FileReading[];
      /** As in `SubmissionOptions`. */
      readonly now: string;
      /** `preview`: nothing is imported. `rank`: imported and ranked, but no book is asked for. */
      readonly until: "preview" | "rank" | "book";
      readonly language?: Language;
    };

export type CollectTaskResult =
  | { readonly did: "basis"; readonly basis?: Basis; readonly language: Language; readonly issues: readonly Issue[] }
  | {
      readonly did: "collect";
      readonly language: Language;
      /** What is printed. */
      readonly text: string;
      readonly json: CollectJson;
      /** Of the book after the import: errors in it are errors in the result. */
      readonly issues: readonly Issue[];
      /** Forms were imported, or would be. */
      readonly imported: boolean;
      readonly bytes?: Uint8Array;
    };

export function runCollectTask(task: CollectTask): Promise<CollectTaskResult> {
  return task.do === "basis" ? basisTask(task) : collectTask(task);
}

async function basisTask({ bytes, language }: Extract<CollectTask, { do: "basis" }>): Promise<CollectTaskResult> {
  const opened = openFile(bytes);
  const spoken = language ?? "vi";
  if (opened.status === "refused") return { did: "basis", language: spoken, issues: opened.issues };
  const parsed = parseReview(await opened.book.read(), language);
  if (parsed.status === "unreadable") return { did: "basis", language: parsed.language, issues: parsed.issues };
  const { ruleSet, units, conventions } = parsed.review;
  const basis = { ruleSet, fingerprint: fingerprint(ruleSet), units, language: language ?? conventions.language };
  return { did: "basis", basis, language: basis.language, issues: opened.issues };
}

type Task = Extract<CollectTask, { do: "collect" }>;

/** The same bytes opened and could be read a moment ago. */
async function collectTask(task: Task): Promise<CollectTaskResult> {
  const opened = openFile(task.bytes);
  if (opened.status === "refused") throw new Error(`the book no longer opens: ${JSON.stringify(opened.issues)}`);
  const { book } = opened;
  const grids = await book.read();
  const parsed = parseReview(grids, task.language);
  if (parsed.status === "unreadable") throw new Error("the book can no longer be read");
  const { review } = parsed;
  const collection = collect(task.readings, review, collectState(review));
  if (task.until !== "preview") return importAndRank(task, book, collection);
  const planned = planImport({ review, grids }, collection, task);
  // a book without scores is what the forms are for
  const issues = [...planned.issues, ...parsed.issues.filter(({ code }) => code !== "noScores")];
  return tell(task, { collection, planned, review, issues });
}

async function importAndRank(task: Task, book: FileBook, collection: Collection): Promise<CollectTaskResult> {
  const run = await importSubmissions(book, collection, task);
  if (run.status === "unreadable") throw new Error("the book can no longer be read");
  const imported = run.status === "done";
  const prepared = await rank(book, task, imported);
  const issues = [...run.applied.issues, ...prepared.issues];
  const told = tell(task, { collection, planned: run.planned, review: prepared.review, issues, prepared, imported });
  return imported && task.until === "book" ? { ...told, bytes: book.toBytes() } : told;
}

/** Ranks what is in the book now; the sheets of results are written only where a book is asked for. */
async function rank(book: FileBook, { language, until }: Task, imported: boolean): Promise<PreparedReview> {
  const options = language ? { language } : {};
  if (until !== "book" || !imported) {
    const prepared = prepareReview(await book.read(), options);
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
  readonly prepared?: PreparedReview;
  readonly imported?: boolean;
}

function tell(task: Task, outcome: CollectOutcome): Extract<CollectTaskResult, { did: "collect" }> {
  const { review, prepared, issues, planned, imported } = outcome;
  const language = task.language ?? review.conventions.language;
  const late = lateness(review, { now: task.now, issues: prepared?.issues ?? [] });
  const result = prepared && resultJson(prepared, issues, language);
  return {
    did: "collect",
    language,
    text: collectText(task.readings, outcome, late, language),
    json: collectionJson(task.readings, outcome, late, result, language),
    issues,
    imported: imported ?? planned.plan !== undefined,
  };
}
