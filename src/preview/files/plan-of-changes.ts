import { isCellError, type Cell, type CellValue } from "../../workbook/cell";
import { cellAt, findSheet, type Grid, type Grids, type GridTable } from "../../workbook/grids";
import type { Action, AppendRows, Plan, SetCells } from "../../workbook/plan";
import { hasContent, type HostCell, type SheetModel } from "../host/model/sheet";
import type { WorkbookModel } from "../host/model/workbook";
import { contentOf, planCell } from "./plan-cell";
import { planChart } from "./plan-chart";
import { sheetContent } from "./sheet-content";

const OWNED = /^BX_S_(.+)$/;

/**
 * What has to happen to the file that was opened, so that it says what the stand-in's workbook says now: sheets of the add-in are
 * written anew, new sheets added, of a person's sheets only the cells that changed. The file's tabs have been renamed and deleted before.
 */
export function planOfChanges(before: Grids, { sheets, names }: WorkbookModel): Plan {
  const keys = new Map(
    names.flatMap(({ name, scope, refersTo }) => {
      const key = OWNED.exec(name)?.[1];
      return key === undefined || scope || typeof refersTo === "string" ? [] : [[refersTo.sheet, key] as const];
    }),
  );
  const actions = sheets.flatMap((sheet) => {
    const grid = findSheet(before, sheet.name);
    const key = keys.get(sheet);
    if (key !== undefined) return grid && !differs(sheet, grid) ? [] : ownedActions(sheet, key);
    return grid ? cellActions(sheet, grid) : [addSheet(sheet)];
  });
  return { schema: 1, unfinishedNotice: "", actions };
}

function ownedActions(sheet: SheetModel, key: string): readonly Action[] {
  const charts = sheet.charts.flatMap((chart) => planChart(chart, key) ?? []);
  return [{ verb: "replaceOwnedSheet", key, name: sheet.name, content: sheetContent(sheet) }, ...charts];
}

function addSheet(sheet: SheetModel): Action {
  return { verb: "addSheet", name: sheet.name, content: sheetContent(sheet) };
}

function differs(sheet: SheetModel, grid: Grid): boolean {
  return sheet.charts.length > 0 || changedCells(sheet, grid).length > 0;
}

/** Rows that a table grew by are appended to it, so that the file's table grows as well. */
function cellActions(sheet: SheetModel, grid: Grid): readonly Action[] {
  const appended = sheet.tables.flatMap((table) => {
    const old = grid.tables.find(({ name }) => name === table.name);
    return (old && grownRows(sheet, old, table.area.bottom)) ?? [];
  });
  const isAppended = (row: number, column: number): boolean =>
    appended.some(({ from, left, right }) => row >= from && column >= left && column <= right);
  // what was cleared in the rows that are appended again has to be blank before
  const cells = changedCells(sheet, grid).filter(
    ({ row, column, cell }) => cell.type === "blank" || !isAppended(row, column),
  );
  const set: readonly SetCells[] = cells.length > 0 ? [{ verb: "setCells", sheet: grid.name, cells }] : [];
  return [...set, ...appended.map(({ action }) => action)];
}

interface Grown {
  readonly action: AppendRows;
  readonly from: number;
  readonly left: number;
  readonly right: number;
}

/** Rows are appended below the last filled one, so blank rows between it and the new ones go along. Undefined where the table did not grow. */
function grownRows(
  sheet: SheetModel,
  { name, area, hasHeader, hasTotals }: GridTable,
  bottom: number,
): Grown | undefined {
  const { left, right } = area;
  if (hasTotals || bottom <= area.bottom) return undefined;
  const first = area.top + (hasHeader ? 1 : 0);
  const filled = range(first, area.bottom).filter((row) => isFilled(sheet, row, left, right));
  const from = (filled.at(-1) ?? first - 1) + 1;
  const rows = range(from, bottom).map((row) =>
    range(left, right).map((column) => contentOf(sheet.cell(row, column) ?? { value: null })),
  );
  return { action: { verb: "appendRows", table: name, expectRows: filled.length, rows }, from, left, right };
}

function isFilled(sheet: SheetModel, row: number, left: number, right: number): boolean {
  return range(left, right).some((column) => {
    const cell = sheet.cell(row, column);
    return cell !== undefined && hasContent(cell);
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function changedCells(sheet: SheetModel, grid: Grid): SetCells["cells"] {
  const found: SetCells["cells"][number][] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const old = cellAt(grid, row, column);
      if (same(old, cell)) continue;
      found.push({ row, column, expect: old?.value ?? null, cell: keepingLook(old, cell) });
    }
  }
  return found;
}

/** A cell that was there keeps its look; one that was not takes what the stand-in shows. */
function keepingLook(old: Cell | undefined, cell: HostCell): ReturnType<typeof planCell> {
  return old ? contentOf(cell) : planCell(cell);
}

/** A formula's result is Excel's business: only the formula counts. */
function same(old: Cell | undefined, { value, formula }: HostCell): boolean {
  if (old?.formula !== undefined || formula !== undefined) return `=${old?.formula ?? ""}` === formula;
  return sameValue(old?.value ?? null, value);
}

function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return one === other;
}
