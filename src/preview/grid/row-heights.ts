import type { Area } from "../../workbook/grids";
import type { HostCell, SheetModel } from "../host/model/sheet";
import { fontOf } from "./cell-style";
import { lineCount, type Measure } from "./measure";
import { PIXELS } from "./pixels";
import { DEFAULT_HEIGHT, DEFAULT_STYLE, DEFAULT_WIDTH } from "../host/model/style";

/** A line over the size of its font, as Excel sets Times New Roman. */
const LINE = 1.3125;
/** Pixels that a cell keeps free at its sides. */
const PADDING = 8;
/** Excel's tallest row, in points. */
const TALLEST = 409;

/** Pixels of every row down to the last one that holds anything; a height a person or the add-in set wins over a fitting one. */
export function rowSizes(sheet: SheetModel, measure: Measure): readonly number[] {
  const sizes = Array<number>(rowCount(sheet)).fill(DEFAULT_HEIGHT * PIXELS);
  const merged = new Set(sheet.merges.flatMap(cellsOf));
  for (const [row, cells] of sheet.rows)
    sizes[row] = Math.round(fitting(sheet, row, cells, { merged, measure }) * PIXELS);
  for (const [row, height] of sheet.rowHeights) sizes[row] = Math.round(height * PIXELS);
  for (const row of [...sheet.hiddenRows, ...sheet.filteredRows]) sizes[row] = 0;
  return sizes;
}

function rowCount({ rows, rowHeights, hiddenRows, filteredRows }: SheetModel): number {
  let last = -1;
  for (const some of [rows.keys(), rowHeights.keys(), hiddenRows, filteredRows])
    for (const row of some) last = Math.max(last, row);
  return last + 1;
}

/** Excel fits no row to merged cells. */
function fitting(
  sheet: SheetModel,
  row: number,
  cells: ReadonlyMap<number, HostCell>,
  { merged, measure }: { readonly merged: ReadonlySet<string>; readonly measure: Measure },
): number {
  let height = DEFAULT_HEIGHT;
  for (const [column, cell] of cells) {
    if (typeof cell.value !== "string" && cell.style?.fontSize === undefined) continue;
    if (merged.size > 0 && merged.has(key(row, column))) continue;
    height = Math.max(height, cellHeight(cell, sheet.columnWidths.get(column) ?? DEFAULT_WIDTH, measure));
  }
  return Math.min(TALLEST, height);
}

function cellHeight({ value, style }: HostCell, width: number, measure: Measure): number {
  const size = style?.fontSize ?? DEFAULT_STYLE.fontSize;
  if (typeof value !== "string" || style?.wrap !== true) return size * LINE;
  const font = fontOf(style);
  return lineCount(value, width * PIXELS - PADDING, (text) => measure(text, font)) * size * LINE;
}

/** Merged areas are a heading's few cells; a whole-column merge is cut where it no longer matters. */
function cellsOf({ top, left, bottom, right }: Area): string[] {
  const keys: string[] = [];
  for (let row = top; row <= Math.min(bottom, top + 999); row++)
    for (let column = left; column <= Math.min(right, left + 99); column++) keys.push(key(row, column));
  return keys;
}

function key(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

export function columnSizes(sheet: SheetModel): readonly number[] {
  let last = -1;
  for (const column of [...sheet.columnWidths.keys(), ...sheet.hiddenColumns]) last = Math.max(last, column);
  return Array.from({ length: last + 1 }, (_, column) =>
    sheet.hiddenColumns.has(column) ? 0 : Math.round((sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) * PIXELS),
  );
}
