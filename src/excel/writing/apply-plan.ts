import { UNFINISHED_NAME, type Applied } from "../../workbook/book";
import { issue } from "../../workbook/issue";
import type { Action, Plan } from "../../workbook/plan";
import type { Gateway } from "../gateway";
import { isCellEdit } from "../refusal";
import type { BookList } from "../reading/book-list";
import { bytesOf, inRequests, operation, type Operation } from "./operation";
import { prepareAppendRows, prepareSetCells } from "./prepare-cells";
import { prepareChart } from "./prepare-chart";
import { prepareAddSheet, prepareOwnedSheet, type Taken } from "./prepare-sheets";
import type { PlannedSheet } from "./planned";
import { refuses, type Prepared } from "./prepared";
import { readBack } from "./read-back";
import { surveyBook, type Survey } from "./survey";

/** Letters of a text constant in a defined name. */
const NOTICE_LIMIT = 250;

/** How far a plan is: round trips done of those foreseen. */
export type Progress = (done: number, total: number) => void;

/**
 * Checks the whole plan against the book, marks the book as unfinished, writes, reads back, and only then takes the mark away. Excel
 * has no rollback: where this rejects after the first request the mark stays, and running again repairs.
 */
export async function applyPlan(
  gateway: Gateway,
  plan: Plan,
  before: BookList | undefined,
  onProgress: Progress | undefined,
): Promise<Applied> {
  for (;;) {
    const survey = await surveyBook(gateway, plan, before);
    const actions = prepare(survey, plan);
    const issues = actions.flatMap((action) => action.issues);
    if (refuses(issues)) return { status: "refused", issues };
    const sheets = actions.flatMap((action) => action.sheet ?? []);
    if (actions.every((action) => action.operations.length === 0)) return { status: "done", sheets, issues };
    const requests = inRequests([
      markOperation(survey, plan.unfinishedNotice),
      ...actions.flatMap((action) => action.marks),
      ...actions.flatMap((action) => action.operations),
    ]);
    const total = requests.length + 3;
    onProgress?.(1, total);
    if (!(await isWritten(gateway, requests, onProgress))) continue;
    const wrong = await readBack(
      gateway,
      actions.flatMap((action) => action.written),
    );
    onProgress?.(total - 1, total);
    if (wrong.length > 0) return { status: "done", sheets, issues: [...issues, ...wrong, issue("notFinished")] };
    await write(gateway, [...actions.flatMap((action) => action.unmarks), unmarkOperation()]);
    onProgress?.(total, total);
    return { status: "done", sheets, issues };
  }
}

/**
 * False where a person began to type before the first request: nothing was written, and what was checked may have changed. From then on
 * the run waits for the person and goes on.
 */
async function isWritten(
  gateway: Gateway,
  requests: readonly (readonly Operation[])[],
  onProgress: Progress | undefined,
): Promise<boolean> {
  for (const [index, request] of requests.entries()) {
    try {
      await write(gateway, request, index === 0);
    } catch (error) {
      if (index > 0 || !isCellEdit(error)) throw error;
      return false;
    }
    onProgress?.(index + 2, requests.length + 3);
  }
  return true;
}

async function write(gateway: Gateway, operations: readonly Operation[], isFirst = false): Promise<void> {
  gateway.counters.bytesWritten += bytesOf(operations);
  const queue = (context: Excel.RequestContext): void => {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const one of operations) one.queue(context);
  };
  await (isFirst ? gateway.once(queue) : gateway.step(queue, "begun"));
}

function prepare(survey: Survey, plan: Plan): readonly Prepared[] {
  const { list } = survey;
  const taken: Taken = {
    sheets: list.sheets.map((sheet) => sheet.name),
    tables: new Set([...list.tables, ...list.names].map((one) => one.name.toLowerCase())),
  };
  const sheets = new Map<string, string>();
  const planned: PlannedSheet[] = [];
  return plan.actions.map((action) => {
    const done = prepareAction({ survey, plan, taken, sheets, planned }, action);
    if (done.sheet) sheets.set(done.sheet.key, done.sheet.name);
    if ("content" in action) planned.push({ name: done.sheet?.name ?? action.name, content: action.content });
    return done;
  });
}

interface Preparation {
  readonly survey: Survey;
  readonly plan: Plan;
  readonly taken: Taken;
  /** Names of the result sheets by key, and every sheet that the actions before write. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly planned: readonly PlannedSheet[];
}

function prepareAction({ survey, plan, taken, sheets, planned }: Preparation, action: Action): Prepared {
  switch (action.verb) {
    case "addSheet":
      return prepareAddSheet(survey, action, taken);
    case "replaceOwnedSheet":
      return prepareOwnedSheet(survey, action, plan.unfinishedNotice, taken);
    case "setCells":
      return prepareSetCells(survey, action, planned);
    case "appendRows":
      return prepareAppendRows(survey, action, planned);
    case "upsertChart":
      return prepareChart(survey, action, plan, sheets);
  }
}

/** The mark of the book as a whole: a defined name whose value is the notice. */
function markOperation({ list }: Survey, notice: string): Operation {
  const formula = `="${notice.slice(0, NOTICE_LIMIT).replaceAll('"', "'")}"`;
  const exists = list.names.some((one) => one.name.toLowerCase() === UNFINISHED_NAME.toLowerCase());
  return operation(3, (context) => {
    if (exists) context.workbook.names.getItem(UNFINISHED_NAME).formula = formula;
    else context.workbook.names.add(UNFINISHED_NAME, formula);
  });
}

function unmarkOperation(): Operation {
  return operation(2, (context) => {
    context.workbook.names.getItem(UNFINISHED_NAME).delete();
  });
}
