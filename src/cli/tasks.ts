import type { Language } from "../i18n/language";
import { planNewBook } from "../review/create-book";
import { explainNode, type ExplainedNode } from "../review/explain-node";
import { considerReview } from "../review/prepare";
import { resultJson, type ResultJson } from "../review/result-json";
import { runReview } from "../review/run-review";
import type { Issue } from "../workbook/issue";
import { newFile } from "../xlsx";
import { type FormsTask, type FormsTaskResult, runFormsTask } from "./forms-task";
import { runRulesTask, type RulesTask, type RulesTaskResult } from "./rules-tasks";
import { openBook } from "./node-host";

/** Work on the bytes of a file. Done in a worker, so that a file that takes too long is ended and named. */
export type Task =
  | RulesTask
  | FormsTask
  | { readonly do: "review"; readonly bytes: Uint8Array; readonly language?: Language; readonly wantsBook: boolean }
  | { readonly do: "new"; readonly year: number; readonly language: Language }
  | {
      readonly do: "explain";
      readonly bytes: Uint8Array;
      readonly unit: string;
      readonly node: string;
      readonly language?: Language;
    };

export type TaskResult =
  | RulesTaskResult
  | FormsTaskResult
  | {
      readonly did: "review";
      /** Nothing could be scored, or nothing written. */
      readonly failed: boolean;
      readonly language: Language;
      readonly json: ResultJson;
      readonly issues: readonly Issue[];
      readonly bytes?: Uint8Array;
    }
  | { readonly did: "new"; readonly bytes: Uint8Array }
  | {
      readonly did: "explain";
      readonly language: Language;
      readonly explained?: ExplainedNode;
      readonly issues: readonly Issue[];
    };

export async function runTask(task: Task): Promise<TaskResult> {
  switch (task.do) {
    case "review":
      return reviewTask(task);
    case "new":
      return newTask(task);
    case "explain":
      return explainTask(task);
    case "forms":
      return runFormsTask(task);
    default:
      return runRulesTask(task);
  }
}

const UNREADABLE = { status: "unreadable" } as const;

async function reviewTask({ bytes, language, wantsBook }: Extract<Task, { do: "review" }>): Promise<TaskResult> {
  const options = language ? { language } : {};
  const opened = openBook(bytes);
  if (opened.status === "refused") {
    const { issues } = opened;
    const used = language ?? "vi";
    return { did: "review", failed: true, language: used, json: resultJson(UNREADABLE, issues, used), issues };
  }
  const { book, issues: met } = opened;
  if (!wantsBook) {
    const prepared = considerReview(await book.read(), options);
    const used = prepared.status === "ready" ? prepared.review.conventions.language : prepared.language;
    const issues = [...met, ...prepared.issues];
    const json = resultJson(prepared, issues, used);
    return { did: "review", failed: prepared.status === "unreadable", language: used, json, issues };
  }
  const run = await runReview(book, options);
  if (run.status === "unreadable") {
    const issues = [...met, ...run.issues];
    const json = resultJson(run, issues, run.language);
    return { did: "review", failed: true, language: run.language, json, issues };
  }
  const used = run.prepared.review.conventions.language;
  const issues = [...met, ...run.prepared.issues, ...run.applied.issues];
  const json = resultJson(run.prepared, issues, used);
  const failed = run.status === "refused";
  return { did: "review", failed, language: used, json, issues, ...(failed ? {} : { bytes: book.toBytes() }) };
}

async function newTask({ year, language }: Extract<Task, { do: "new" }>): Promise<TaskResult> {
  const book = newFile();
  const applied = await book.apply(planNewBook({ settings: { year }, tables: {} }, language));
  if (applied.status === "refused") throw new Error(`an empty book refused its own sheets: ${JSON.stringify(applied)}`);
  return { did: "new", bytes: book.toBytes() };
}

async function explainTask(task: Extract<Task, { do: "explain" }>): Promise<TaskResult> {
  const opened = openBook(task.bytes);
  const used = task.language ?? "vi";
  if (opened.status === "refused") return { did: "explain", language: used, issues: opened.issues };
  const prepared = considerReview(await opened.book.read(), task.language ? { language: task.language } : {});
  if (prepared.status === "unreadable") return { did: "explain", language: prepared.language, issues: prepared.issues };
  const { language } = prepared.review.conventions;
  const explained = explainNode(prepared.review, task.unit, task.node, language);
  return { did: "explain", language, explained, issues: [] };
}
