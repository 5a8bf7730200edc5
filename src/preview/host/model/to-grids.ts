import type { Cell } from "../../../workbook/cell";
import type { Grid, Grids } from "../../../workbook/grids";
import { formatKind } from "../../../workbook/number-format";
import { hasContent, type HostCell, type SheetModel } from "./sheet";
import { nameFormula, type WorkbookModel } from "./workbook";

/** What the stand-in's workbook holds now, in the words that every Book reads. */
export function gridsFromWorkbook(workbook: WorkbookModel): Grids {
  workbook.settle();
  return {
    sheets: workbook.sheets.map(gridOf),
    names: workbook.names.map((name) => ({
      name: name.name,
      refersTo: nameFormula(name).replace(/^=/, ""),
      ...(name.scope && { scope: name.scope.name }),
    })),
    date1904: false,
  };
}

function gridOf(sheet: SheetModel): Grid {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsOf(sheet),
    tables: sheet.tables.map(({ name, area, showTotals }) => ({ name, area, hasHeader: true, hasTotals: showTotals })),
    merges: sheet.merges,
    hiddenRows: new Set([...sheet.hiddenRows, ...sheet.filteredRows]),
    filtered: sheet.filteredRows.size > 0,
    isProtected: sheet.isProtected,
  };
}

function cellsOf(sheet: SheetModel): Map<number, Map<number, Cell>> {
  const byKey = (one: readonly [number, unknown], other: readonly [number, unknown]): number => one[0] - other[0];
  const cells = new Map<number, Map<number, Cell>>();
  for (const [row, line] of [...sheet.rows].sort(byKey)) {
    const filled = [...line].sort(byKey).filter(([, cell]) => hasContent(cell));
    if (filled.length > 0) cells.set(row, new Map(filled.map(([column, cell]) => [column, cellOf(cell)])));
  }
  return cells;
}

function cellOf({ value, formula, numberFormat }: HostCell): Cell {
  const format = typeof value === "number" && numberFormat !== undefined ? formatKind(numberFormat) : undefined;
  return { value, ...(formula !== undefined && { formula: formula.slice(1) }), ...(format && { format }) };
}
