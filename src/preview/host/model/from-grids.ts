import type { Grid, Grids } from "../../../workbook/grids";
import type { FormulaEngine } from "./formulas";
import type { SheetModel } from "./sheet";
import { TableModel } from "./table";
import { WorkbookModel } from "./workbook";

/** What a number format is in Grids, as a code. */
const FORMAT = { date: "dd/mm/yyyy", time: "hh:mm", percent: "0%" } as const;

/** A workbook for the stand-in from what another Book read: content, tables, names and state; looks are not in Grids. */
export function workbookFromGrids(grids: Grids, engine?: FormulaEngine): WorkbookModel {
  const workbook = unsettledFromGrids(grids, engine);
  workbook.settle();
  return workbook;
}

/** The same before any formula was calculated: its results are those that were read. */
export function unsettledFromGrids(grids: Grids, engine?: FormulaEngine): WorkbookModel {
  const workbook = new WorkbookModel(engine);
  for (const grid of grids.sheets) fillSheet(workbook, workbook.addSheet(grid.name), grid);
  for (const { name, refersTo, scope } of grids.names) {
    const sheet = scope === undefined ? undefined : workbook.findSheet(scope);
    const reference = workbook.resolve(refersTo) ?? `=${refersTo}`;
    workbook.names.push({ name, refersTo: reference, visible: true, ...(sheet && { scope: sheet }) });
  }
  workbook.recalculate();
  return workbook;
}

function fillSheet(workbook: WorkbookModel, sheet: SheetModel, grid: Grid): void {
  for (const [row, cells] of grid.cells) {
    for (const [column, { value, formula, format }] of cells) {
      const cell = sheet.touch(row, column);
      cell.value = value;
      if (formula !== undefined) cell.formula = `=${formula}`;
      if (format) cell.numberFormat = FORMAT[format];
    }
  }
  sheet.origin = grid.name;
  sheet.visibility = grid.visibility;
  sheet.isProtected = grid.isProtected;
  sheet.merges = [...grid.merges];
  for (const row of grid.hiddenRows) (grid.filtered ? sheet.filteredRows : sheet.hiddenRows).add(row);
  sheet.tables = grid.tables.map(({ name, area, hasTotals }) => {
    const table = new TableModel(workbook.newId("TABLE"), sheet, name, area);
    table.showTotals = hasTotals;
    return table;
  });
  if (grid.filtered && sheet.tables.length === 0) sheet.autoFilter = sheet.used(true);
}
