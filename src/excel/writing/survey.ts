import { parseReference } from "../../workbook/address";
import { ownershipName } from "../../workbook/book";
import { sameSheetName, type Area } from "../../workbook/grids";
import type { Action, AppendRows, Plan } from "../../workbook/plan";
import type { Gateway } from "../gateway";
import { isGone, isTooLarge } from "../refusal";
import { askForList, type BookList, type ListedSheet } from "../reading/book-list";
import {
  askForCells,
  askForFacts,
  askForTable,
  joinedCells,
  type CellFacts,
  type SheetFacts,
  type TableFacts,
} from "./facts";

/** The book as it stands right before a plan is carried out, as far as the plan touches it. */
export interface Survey {
  readonly list: BookList;
  /** By sheet id. */
  readonly facts: ReadonlyMap<string, SheetFacts>;
  /** By the action that asks for them. */
  readonly cells: ReadonlyMap<Action, CellFacts>;
  /** By the action that adds to the table. */
  readonly tables: ReadonlyMap<Action, TableFacts>;
}

/**
 * One round trip where the book still has the sheets it had when it was read last (`before`), two otherwise. Everything that is
 * answered is what stands there now; `before` only says where to look.
 */
export async function surveyBook(gateway: Gateway, plan: Plan, before: BookList | undefined): Promise<Survey> {
  try {
    return await look(gateway, plan, before);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    // result sheets too large for one answer: their notes are not looked for, and everything else is asked for bit by bit
    return lookBitByBit(gateway, plan);
  }
}

async function lookBitByBit(gateway: Gateway, plan: Plan): Promise<Survey> {
  const list = (await gateway.step(askForList))();
  const known = new Map<string, Answer>();
  for (const need of needsOf(plan, list, false)) {
    const parts: Answer[] = [];
    for (const ask of need.parts ?? [need.ask]) parts.push((await gateway.step(ask))());
    const [first, ...others] = parts;
    if (first) known.set(need.key, others.reduce(joined, first));
  }
  return surveyOf(list, known);
}

/** The cells of one action, asked for in parts. */
function joined(one: Answer, other: Answer): Answer {
  return one.kind === "cells" && other.kind === "cells" ? { ...one, cells: joinedCells(one.cells, other.cells) } : one;
}

async function look(gateway: Gateway, plan: Plan, before: BookList | undefined): Promise<Survey> {
  const first = await firstLook(gateway, plan, before);
  const needs = needsOf(plan, first.list, true).filter((need) => !first.known.has(need.key));
  if (needs.length === 0) return surveyOf(first.list, first.known);
  const more = await gateway.step((context) => askForNeeds(context, needs));
  return surveyOf(first.list, new Map([...first.known, ...more()]));
}

/** Rows of an action's cells that are asked for at once where all of them are too many: full of long texts they stay below 5 MB. */
const ROWS_AT_ONCE = 400;

type Known = ReadonlyMap<string, Answer>;
type Answer =
  | { readonly kind: "facts"; readonly id: string; readonly facts: SheetFacts }
  | { readonly kind: "cells"; readonly action: Action; readonly cells: CellFacts }
  | { readonly kind: "table"; readonly action: Action; readonly table: TableFacts };

interface Need {
  readonly key: string;
  readonly ask: (context: Excel.RequestContext) => () => Answer;
  /** The same in answers of a size that Excel gives in any case. */
  readonly parts?: readonly Need["ask"][];
}

async function firstLook(
  gateway: Gateway,
  plan: Plan,
  before: BookList | undefined,
): Promise<{ readonly list: BookList; readonly known: Known }> {
  const guess = before ? needsOf(plan, before, true) : [];
  try {
    const [list, known] = await gateway.step((context) => [askForList(context), askForNeeds(context, guess)] as const);
    return { list: list(), known: known() };
  } catch (error) {
    // a sheet of last time is gone: look without guessing
    if (!isGone(error) || guess.length === 0) throw error;
    return { list: (await gateway.step(askForList))(), known: new Map() };
  }
}

function askForNeeds(context: Excel.RequestContext, needs: readonly Need[]): () => Known {
  const asked = needs.map((need) => [need.key, need.ask(context)] as const);
  return () => new Map(asked.map(([key, read]) => [key, read()]));
}

function surveyOf(list: BookList, known: Known): Survey {
  const answers = [...known.values()];
  return {
    list,
    facts: factsOf(answers),
    cells: new Map(answers.flatMap((one) => (one.kind === "cells" ? [[one.action, one.cells] as const] : []))),
    tables: new Map(answers.flatMap((one) => (one.kind === "table" ? [[one.action, one.table] as const] : []))),
  };
}

/** One sheet may have been asked for with its content and without. */
function factsOf(answers: readonly Answer[]): ReadonlyMap<string, SheetFacts> {
  const facts = new Map<string, SheetFacts>();
  for (const one of answers) {
    if (one.kind === "facts" && !facts.get(one.id)?.content) facts.set(one.id, one.facts);
  }
  return facts;
}

function needsOf(plan: Plan, list: BookList, withNotes: boolean): readonly Need[] {
  const needs = plan.actions.flatMap((action, index) => needsOfAction(plan, action, index, list, withNotes));
  return [...new Map(needs.map((need) => [need.key, need])).values()];
}

function needsOfAction(plan: Plan, action: Action, index: number, list: BookList, withNotes: boolean): readonly Need[] {
  switch (action.verb) {
    case "addSheet":
      return [];
    case "replaceOwnedSheet": {
      const sheet = ownedSheet(list, action.key);
      return sheet ? [factsNeed(sheet, withNotes)] : [];
    }
    case "setCells": {
      const sheet = list.sheets.find((one) => sameSheetName(one.name, action.sheet));
      return sheet && action.cells.length > 0
        ? [factsNeed(sheet, false), cellsNeed(action, index, sheet, around(action.cells.map(cellArea)))]
        : [];
    }
    case "appendRows": {
      const table = list.tables.find((one) => one.name.toLowerCase() === action.table.toLowerCase());
      const sheet = table && list.sheets.find((one) => one.name === table.sheet);
      return sheet ? [factsNeed(sheet, false), tableNeed(action, index, table.name)] : [];
    }
    case "upsertChart": {
      const sheet = ownedSheet(list, action.sheetKey);
      if (!sheet || action.series.length === 0) return [];
      if (plan.actions.some((one) => one.verb === "replaceOwnedSheet" && one.key === action.sheetKey)) return [];
      return [factsNeed(sheet, false), cellsNeed(action, index, sheet, around(action.series.map((one) => one.name)))];
    }
  }
}

function factsNeed({ id }: ListedSheet, withContent: boolean): Need {
  return {
    key: `facts ${id} ${String(withContent)}`,
    ask: (context) => {
      const read = askForFacts(context, id, withContent);
      return () => ({ kind: "facts", id, facts: read() });
    },
  };
}

function cellsNeed(action: Action, index: number, { id }: ListedSheet, area: Area): Need {
  const askFor =
    (part: Area): Need["ask"] =>
    (context) => {
      const read = askForCells(context, id, part);
      return () => ({ kind: "cells", action, cells: read() });
    };
  const count = Math.ceil((area.bottom - area.top + 1) / ROWS_AT_ONCE);
  const parts = Array.from({ length: count }, (_, part) => {
    const top = area.top + part * ROWS_AT_ONCE;
    return askFor({ ...area, top, bottom: Math.min(area.bottom, top + ROWS_AT_ONCE - 1) });
  });
  return { key: `cells ${String(index)} ${id}`, ask: askFor(area), parts };
}

function tableNeed(action: AppendRows, index: number, name: string): Need {
  return {
    key: `table ${String(index)} ${name}`,
    ask: (context) => {
      const read = askForTable(context, name, { more: action.rows.length, width: action.rows[0]?.length ?? 0 });
      return () => ({ kind: "table", action, table: read() });
    },
  };
}

/** The sheet of a key, wherever a rename took it; undefined where there is none (any more). */
export function ownedSheet(list: BookList, key: string): ListedSheet | undefined {
  const reference = ownedReference(list, key);
  return reference && list.sheets.find((sheet) => sameSheetName(sheet.name, reference.sheet));
}

/** Where the result of a key was written last. */
export function ownedReference(
  list: BookList,
  key: string,
): { readonly sheet: string; readonly area: Area } | undefined {
  const wanted = ownershipName(key).toLowerCase();
  const name = list.names.find((one) => one.name.toLowerCase() === wanted);
  return name && parseReference(name.refersTo);
}

function cellArea({ row, column }: { readonly row: number; readonly column: number }): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function around(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  };
}
