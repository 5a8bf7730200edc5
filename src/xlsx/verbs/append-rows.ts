import { areaAddress, cellAddress } from "../../workbook/address";
import { cellAt, type Area, type Grid, type GridTable } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { AppendRows, PlanCell } from "../../workbook/plan";
import { writeCell } from "../cell-writer";
import { fittingHeightOf } from "../row-height";
import { patchCells, rowStyles, type CellEdits } from "../sheet-patch";
import type { StyleSheet } from "../style-sheet";
import { resizeTable } from "../table-part";
import type { WorkbookFile } from "../workbook-file";
import { withoutPrefix } from "../xml-edit";
import { widthsOf, type WidthAt } from "./column-widths";
import { longText } from "./content-check";
import { growValidations } from "./grow-validations";
import { DONE, editPart, refuses, type ActionResult } from "./result";
import { styleUpon } from "./set-cells";
import { unshareFormulas } from "./unshare";

export function appendRows(file: WorkbookFile, action: AppendRows): ActionResult {
  const found = file.allTables().find(({ table }) => table.table.name.toLowerCase() === action.table.toLowerCase());
  if (!found) return { issues: [issue("precondition", { expected: action.table, found: "" })] };
  const { sheet, table } = found;
  const grid = file.grid(sheet);
  const body = bodyOf(table.table);
  const filled = filledRows(grid, body);
  const from = (filled.at(-1) ?? body.top - 1) + 1;
  const to = from + action.rows.length - 1;
  const issues = judge(grid, table.table, action, { filled: filled.length, from, to });
  if (refuses(issues)) return { issues };
  unshareFormulas(file, sheet);
  const plain = withoutPrefix(file.parts.text(sheet.path));
  const before = to > body.bottom ? growValidations(plain, body, to) : plain;
  const widths = widthsOf(before, grid, file);
  const after = file.withStyles((styles) =>
    patchCells(before, edits(action, { styles, widths, left: body.left, from, above: rowStyles(before, from - 1) })),
  );
  file.parts.set(sheet.path, after);
  if (to > body.bottom)
    editPart(file.parts, table.path, (text) => resizeTable(text, { ...table.table.area, bottom: to }));
  return DONE;
}

function bodyOf({ area, hasHeader, hasTotals }: GridTable): Area {
  return { ...area, top: area.top + (hasHeader ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
}

/** The rows of an area that hold anything, a formula included. */
function filledRows(grid: Grid, area: Area): readonly number[] {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) if (holdsAnything(grid, row, area)) rows.push(row);
  return rows;
}

function holdsAnything(grid: Grid, row: number, { left, right }: Area): boolean {
  for (const column of grid.cells.get(row)?.keys() ?? []) if (column >= left && column <= right) return true;
  return false;
}

interface Target {
  readonly filled: number;
  readonly from: number;
  readonly to: number;
}

/** The table must be as the plan saw it, and what it grows over must be blank. */
function judge(grid: Grid, table: GridTable, action: AppendRows, { filled, from, to }: Target): readonly Issue[] {
  const place = { sheet: grid.name, cell: areaAddress(table.area) };
  const body = bodyOf(table);
  const issues: Issue[] = grid.isProtected ? [issue("sheetProtected", { name: grid.name })] : [];
  if (filled !== action.expectRows)
    issues.push(issue("precondition", { expected: action.expectRows, found: filled }, place));
  if (to > body.bottom && table.hasTotals) issues.push(obstacle(grid, table.area.bottom, body.left));
  for (let row = Math.max(from, table.area.bottom + 1); row <= to; row += 1) {
    if (holdsAnything(grid, row, body)) issues.push(obstacle(grid, row, body.left));
  }
  for (const [index, cells] of action.rows.entries()) {
    if (cells.length !== body.right - body.left + 1) throw new RangeError(`a row of ${table.name} has another width`);
    for (const [column, cell] of cells.entries()) {
      const long = longText(cell, grid.name, from + index, body.left + column);
      if (long) issues.push(long);
    }
  }
  return issues;
}

function obstacle(grid: Grid, row: number, column: number): Issue {
  const value = cellAt(grid, row, column)?.value;
  const found = typeof value === "number" || typeof value === "string" ? value : cellAddress(row, column);
  return issue("precondition", { expected: "", found }, { sheet: grid.name, cell: cellAddress(row, column) });
}

interface Surroundings {
  readonly styles: StyleSheet;
  readonly widths: WidthAt;
  readonly left: number;
  readonly from: number;
  /** Styles of the row above, by column. */
  readonly above: ReadonlyMap<number, number>;
}

/** New cells look as the plan says, else as they look already, else as the row above. */
function edits({ rows }: AppendRows, { styles, widths, left, from, above }: Surroundings): CellEdits {
  const columns = (rows[0] ?? []).map((_, offset) => left + offset);
  return {
    rows: rows.map((_, index) => from + index),
    columns: () => columns,
    patch: (row, column, style) => {
      const cell: PlanCell = rows[row - from]?.[column - left] ?? { type: "blank" };
      const look = styleUpon(cell, style === 0 ? (above.get(column) ?? 0) : style, styles);
      return {
        xml: writeCell(row, column, cell, look),
        height: fittingHeightOf(cell, () => widths(row, column), styles.wraps(look)),
      };
    },
  };
}
