import { cellAddress, quoteSheet } from "../../workbook/address";
import { ownershipName } from "../../workbook/book";
import { isCellError } from "../../workbook/cell";
import { sameSheetName } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { AddSheet, PlanCell, ReplaceOwnedSheet, SheetContent } from "../../workbook/plan";
import { cellOperations } from "./cells";
import { assertSheetName, assertTables, freeSheetName, longTexts } from "./content-check";
import { entryOf, textEntry } from "./entry";
import type { SheetFacts } from "./facts";
import { operation, type Operation } from "./operation";
import { pageOperations, writtenAddress } from "./page";
import { prepared, type Prepared } from "./prepared";
import { protectOperations } from "./protect";
import { ownedReference, ownedSheet, type Survey } from "./survey";

/** Names that the actions before this one take, beside those in the book. */
export interface Taken {
  readonly sheets: string[];
  readonly tables: Set<string>;
}

export function prepareAddSheet(survey: Survey, { name, content, isProtected }: AddSheet, taken: Taken): Prepared {
  assertSheetName(name);
  assertTables(content);
  const { list } = survey;
  const exists = taken.sheets.some((one) => sameSheetName(one, name));
  const issues = [
    ...(list.structureProtected ? [issue("workbookProtected")] : []),
    ...(exists ? [issue("precondition", { expected: "", found: name }, { sheet: name })] : []),
    ...takenTables(content, taken),
    ...longTexts(content, name),
  ];
  taken.sheets.push(name);
  return prepared({
    issues,
    operations: [
      addOperation(name),
      ...contentOperations(
        name,
        content,
        content.rows.map((row) => row.cells),
      ),
      ...(isProtected ? protectOperations(name, content) : []),
    ],
    written: [{ sheet: name, top: 0, left: 0, cells: content.rows.map((row) => row.cells) }],
  });
}

/**
 * Rewrites a result sheet. Its first cell shows the notice from the first request to the last one, where it gets its own content: a
 * sheet that was left half written says so.
 */
export function prepareOwnedSheet(survey: Survey, action: ReplaceOwnedSheet, notice: string, taken: Taken): Prepared {
  const { key, content } = action;
  assertSheetName(action.name);
  assertTables(content);
  const { list, facts } = survey;
  const there = ownedSheet(list, key);
  const known = there && facts.get(there.id);
  for (const table of known?.tables ?? []) taken.tables.delete(table.toLowerCase());
  const name =
    there?.name ?? freeSheetName(action.name, (one) => taken.sheets.some((other) => sameSheetName(one, other)));
  const issues = [
    ...(there ? [] : newSheetIssues(survey, action.name, name)),
    ...(there?.isProtected ? [issue("sheetProtected", { name })] : []),
    ...(known ? noteIssues(survey, key, name, known) : []),
    ...takenTables(content, taken),
    ...longTexts(content, name),
  ];
  if (!there) taken.sheets.push(name);
  const cells = content.rows.map((row) => row.cells);
  return prepared({
    issues,
    marks: there ? [firstCellOperation(name, textEntry(notice))] : [],
    operations: [
      ...(known ? [clearOperation(name, known)] : [addOperation(name)]),
      ownOperation(key, name, content, list.names),
      ...contentOperations(name, content, withNotice(cells, notice)),
    ],
    unmarks: [firstCellOperation(name, entryOf(cells[0]?.[0] ?? { type: "blank" }))],
    written: [{ sheet: name, top: 0, left: 0, cells: withoutFirst(cells), clears: true }],
    sheet: { key, name },
  });
}

function newSheetIssues({ list }: Survey, wanted: string, used: string): readonly Issue[] {
  return [
    ...(list.structureProtected ? [issue("workbookProtected")] : []),
    ...(used === wanted ? [] : [issue("sheetNameTaken", { wanted, used })]),
  ];
}

/** What a person wrote beside our area is told before it goes. */
function noteIssues({ list }: Survey, key: string, name: string, { content }: SheetFacts): readonly Issue[] {
  const ours = ownedReference(list, key)?.area;
  if (!content || !ours) return [];
  const issues: Issue[] = [];
  const { top, left, bottom, right } = content.area;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const isOurs = row >= ours.top && row <= ours.bottom && column >= ours.left && column <= ours.right;
      const value = isOurs ? null : content.at(row, column);
      if (value === null) continue;
      const text = isCellError(value) ? value.error : String(value);
      issues.push(issue("noteOnResultSheet", { text }, { sheet: name, cell: cellAddress(row, column) }));
    }
  }
  return issues;
}

/** Table names share one space with the names of the workbook. */
function takenTables({ tables }: SheetContent, taken: Taken): readonly Issue[] {
  return tables.flatMap(({ name }) => {
    const isTaken = taken.tables.has(name.toLowerCase());
    taken.tables.add(name.toLowerCase());
    return isTaken ? [issue("tableNameTaken", { name })] : [];
  });
}

function addOperation(name: string): Operation {
  return operation(2, (context) => {
    context.workbook.worksheets.add(name);
  });
}

/** The name that makes the sheet ours, right after the sheet itself, so that no interruption leaves a stray one. */
function ownOperation(key: string, sheet: string, content: SheetContent, names: Survey["list"]["names"]): Operation {
  const name = ownershipName(key);
  const formula = `=${quoteSheet(sheet)}!${writtenAddress(content)}`;
  const exists = names.some((one) => one.name.toLowerCase() === name.toLowerCase());
  return operation(3, (context) => {
    if (exists) context.workbook.names.getItem(name).formula = formula;
    else context.workbook.names.add(name, formula);
  });
}

/** Takes everything off that an earlier run or a person put there; the cells of a table stay until the sheet is cleared. */
function clearOperation(name: string, { tables, filtered, hasAutoFilter }: SheetFacts): Operation {
  return operation(12 + 4 * tables.length, (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const one of tables) {
      const table = sheet.tables.getItem(one);
      if (filtered) table.clearFilters();
      table.convertToRange();
    }
    if (hasAutoFilter) sheet.autoFilter.remove();
    const everything = sheet.getRange();
    everything.rowHidden = false;
    everything.unmerge();
    everything.dataValidation.clear();
    everything.clear();
    everything.format.useStandardHeight = true;
  });
}

function contentOperations(
  name: string,
  content: SheetContent,
  cells: readonly (readonly (PlanCell | null)[])[],
): readonly Operation[] {
  return [...cellOperations(name, cells), ...pageOperations(name, content)];
}

function firstCellOperation(sheet: string, entry: ReturnType<typeof entryOf>): Operation {
  return operation(2, (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("A1").formulas = [[entry]];
  });
}

/** The first cell keeps its look and shows the notice. */
function withNotice(cells: readonly (readonly (PlanCell | null)[])[], notice: string) {
  const [[first = null, ...others] = [], ...rows] = cells;
  const marked: PlanCell = { type: "text", text: notice, ...(first?.style && { style: first.style }) };
  return [[marked, ...others], ...rows];
}

function withoutFirst(cells: readonly (readonly (PlanCell | null)[])[]) {
  const [first = [], ...rows] = cells;
  return [[null, ...first.slice(1)], ...rows];
}
