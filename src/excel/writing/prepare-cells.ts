import { areaAddress, cellAddress } from "../../workbook/address";
import { isCellError, type CellValue } from "../../workbook/cell";
import { sameSheetName, type Area } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { AppendRows, PlanCell, SetCells } from "../../workbook/plan";
import { isSupported } from "../gateway";
import type { ListedSheet } from "../reading/book-list";
import { carryRules } from "./carry-rules";
import { cellOperations } from "./cells";
import { longText } from "./content-check";
import type { CellFacts } from "./facts";
import { rangeOn } from "./look";
import { operation, type Operation } from "./operation";
import { asListed, plannedCells, plannedSheet, plannedTable, type PlannedSheet, type PlannedTable } from "./planned";
import { prepared, type Prepared, type Written } from "./prepared";
import type { Survey } from "./survey";

/** First set with `Table.resize`. */
const TABLE_RESIZE = "1.13";

export function prepareSetCells(survey: Survey, action: SetCells, written: readonly PlannedSheet[]): Prepared {
  const planned = plannedSheet(written, action.sheet);
  const sheet = planned ? asListed(planned) : survey.list.sheets.find((one) => sameSheetName(one.name, action.sheet));
  const cells = planned ? plannedCells(planned) : survey.cells.get(action);
  if (!sheet) return prepared({ issues: [issue("sheetGone", { name: action.sheet })] });
  if (!cells) return prepared({});
  const issues = [
    ...lockIssues(survey, sheet),
    ...action.cells.flatMap(({ row, column, expect, cell }) => [
      ...(sameValue(expect, cells.at(row, column))
        ? []
        : [changed(expect, cells.at(row, column), sheet.name, row, column)]),
      ...longText(cell, sheet.name, row, column),
    ]),
  ];
  const blocks = blocksOf(action.cells, sheet.name);
  return prepared({ issues, written: blocks, operations: blocks.flatMap((block) => overUserCells(block, cells)) });
}

/** Writing under a filter goes astray, and a protected sheet refuses: whoever owns the sheet has to act first. */
function lockIssues({ facts }: Survey, { id, name, isProtected }: ListedSheet): readonly Issue[] {
  return [
    ...(isProtected ? [issue("sheetProtected", { name })] : []),
    ...(facts.get(id)?.filtered ? [issue("sheetFiltered", { name })] : []),
  ];
}

/** A number or formula written into a cell formatted as text might stay text: such a cell becomes General first. */
function overUserCells(run: Written, facts: CellFacts): readonly Operation[] {
  const freed = run.cells.flatMap((row, index) =>
    row.flatMap((cell, offset) => {
      const [at, column] = [run.top + index, run.left + offset];
      const alive = cell && cell.type !== "text" && cell.type !== "blank";
      return alive && facts.isText(at, column) ? [{ top: at, left: column, bottom: at, right: column }] : [];
    }),
  );
  return [
    ...freed.map((area) =>
      operation(2, (context) => {
        rangeOn(context, run.sheet, area).numberFormat = [["General"]];
      }),
    ),
    ...cellOperations(run.sheet, run.cells, run.top, run.left),
  ];
}

/**
 * Cells of rows that follow on each other are written together, a block per run of columns in which anything is written: a few requests
 * instead of one per cell. Between them a block has gaps, which leave alone what stands there.
 */
function blocksOf(cells: SetCells["cells"], sheet: string): readonly Written[] {
  const rows = new Map<number, Map<number, PlanCell>>();
  for (const { row, column, cell } of [...cells].sort((one, other) => one.row - other.row)) {
    rows.set(row, (rows.get(row) ?? new Map<number, PlanCell>()).set(column, cell));
  }
  return runsOf([...rows.keys()]).flatMap(([top, bottom]) => {
    const lines = Array.from({ length: bottom - top + 1 }, (_, index) => rows.get(top + index));
    const columns = new Set(lines.flatMap((line) => [...(line?.keys() ?? [])]));
    return runsOf([...columns].sort((one, other) => one - other)).map(([left, right]) => ({
      ...{ sheet, top, left },
      cells: lines.map((line) =>
        Array.from({ length: right - left + 1 }, (_, index) => line?.get(left + index) ?? null),
      ),
    }));
  });
}

/** Ascending whole numbers as runs without a gap. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const one of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === one - 1) last[1] = one;
    else runs.push([one, one]);
  }
  return runs;
}

export function prepareAppendRows(survey: Survey, action: AppendRows, planned: readonly PlannedSheet[]): Prepared {
  const found = plannedTable(planned, action.table) ?? tableInBook(survey, action);
  if (!found) return prepared({ issues: [issue("precondition", { expected: action.table, found: "" })] });
  const { area, cells, listed, sheet, rules } = found;
  const body = {
    ...area,
    top: area.top + (listed.hasHeader ? 1 : 0),
    bottom: area.bottom - (listed.hasTotals ? 1 : 0),
  };
  const filled = filledRows(cells, body);
  const from = (filled.at(-1) ?? body.top - 1) + 1;
  const to = from + action.rows.length - 1;
  const issues = [
    ...lockIssues(survey, sheet),
    ...tableIssues(action, sheet.name, { area, body, filled: filled.length, from, to, cells }),
  ];
  const written: Written = { sheet: sheet.name, top: from, left: area.left, cells: action.rows };
  const grown =
    to > body.bottom ? growth(listed.name, sheet.name, { ...area, bottom: to }, to - body.bottom) : NO_GROWTH;
  const guarded = to > body.bottom ? carryRules(sheet.name, rules, { ...area, top: body.bottom + 1, bottom: to }) : [];
  return prepared({
    issues,
    written: [written],
    operations: [...grown.before, ...overUserCells(written, cells), ...grown.after, ...guarded],
  });
}

function tableInBook({ list, tables }: Survey, action: AppendRows): PlannedTable | undefined {
  const listed = list.tables.find((one) => one.name.toLowerCase() === action.table.toLowerCase());
  const sheet = listed && list.sheets.find((one) => one.name === listed.sheet);
  const facts = tables.get(action);
  return sheet && facts && { listed, sheet, ...facts };
}

interface TableState {
  readonly area: Area;
  readonly body: Area;
  readonly filled: number;
  readonly from: number;
  readonly to: number;
  readonly cells: CellFacts;
}

/** The table must be as the plan saw it, and what it grows over must be blank. */
function tableIssues(action: AppendRows, sheet: string, state: TableState): readonly Issue[] {
  const { area, body, filled, from, to, cells } = state;
  const width = area.right - area.left + 1;
  if (action.rows.some((row) => row.length !== width))
    throw new RangeError(`A row of ${action.table} has another width.`);
  const place = { sheet, cell: areaAddress(area) };
  const issues: Issue[] =
    filled === action.expectRows ? [] : [issue("precondition", { expected: action.expectRows, found: filled }, place)];
  const obstacles = filledRows(cells, { ...area, top: Math.max(from, body.bottom + 1), bottom: to });
  for (const row of obstacles) {
    const value = cells.at(row, area.left);
    issues.push(changed(null, value ?? cellAddress(row, area.left), sheet, row, area.left));
  }
  const long = action.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => longText(cell, sheet, from + index, area.left + column)),
  );
  return [...issues, ...long];
}

const NO_GROWTH: { readonly before: readonly Operation[]; readonly after: readonly Operation[] } = {
  before: [],
  after: [],
};

/**
 * Makes the table longer: by its size where this Excel can, otherwise by rows of zeros that are then overwritten, because rows that begin or
 * end blank have landed outside the table.
 */
function growth(table: string, sheet: string, area: Area, rows: number): typeof NO_GROWTH {
  if (isSupported(TABLE_RESIZE)) {
    const resize = operation(3, (context) => {
      context.workbook.tables.getItem(table).resize(rangeOn(context, sheet, area));
    });
    return { before: [], after: [resize] };
  }
  const zeros = Array.from({ length: rows }, () => Array<number>(area.right - area.left + 1).fill(0));
  const add = operation(3 + rows, (context) => {
    context.workbook.tables.getItem(table).rows.add(undefined, zeros);
  });
  return { before: [add], after: [] };
}

function filledRows(cells: CellFacts, { top, left, bottom, right }: Area): readonly number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (cells.at(row, column) === null) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return (one === "" ? null : one) === (other === "" ? null : other);
}

function changed(expected: CellValue, found: CellValue, sheet: string, row: number, column: number): Issue {
  return issue(
    "precondition",
    { expected: words(expected), found: words(found) },
    { sheet, cell: cellAddress(row, column) },
  );
}

export function words(value: CellValue): string | number {
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? value : String(value ?? "");
}
