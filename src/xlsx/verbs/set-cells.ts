import { cellAddress } from "../../workbook/address";
import { isCellError, type CellValue } from "../../workbook/cell";
import { cellAt } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { PlanCell, SetCells } from "../../workbook/plan";
import { writeCell } from "../cell-writer";
import { fittingHeightOf } from "../row-height";
import { patchCells, type CellEdits } from "../sheet-patch";
import type { StyleSheet } from "../style-sheet";
import type { WorkbookFile } from "../workbook-file";
import { withoutPrefix } from "../xml-edit";
import { widthsOf, type WidthAt } from "./column-widths";
import { longText } from "./content-check";
import { unshareFormulas } from "./unshare";
import { DONE, refuses, type ActionResult } from "./result";

export function setCells(file: WorkbookFile, action: SetCells): ActionResult {
  const sheet = file.sheet(action.sheet);
  if (!sheet?.isWorksheet) return { issues: [issue("sheetGone", { name: action.sheet })] };
  const grid = file.grid(sheet);
  const issues = grid.isProtected ? [issue("sheetProtected", { name: sheet.name })] : [];
  for (const { row, column, expect, cell } of action.cells) {
    const found = cellAt(grid, row, column)?.value ?? null;
    if (!sameValue(expect, found)) issues.push(changed(expect, found, sheet.name, cellAddress(row, column)));
    const long = longText(cell, sheet.name, row, column);
    if (long) issues.push(long);
  }
  if (refuses(issues)) return { issues };
  unshareFormulas(file, sheet);
  const before = withoutPrefix(file.parts.text(sheet.path));
  const widths = widthsOf(before, grid, file);
  const after = file.withStyles((styles) => patchCells(before, edits(action, styles, widths)));
  file.parts.set(sheet.path, after);
  return DONE;
}

function edits(action: SetCells, styles: StyleSheet, widths: WidthAt): CellEdits {
  const rows = new Map<number, Map<number, PlanCell>>();
  for (const { row, column, cell } of action.cells) {
    rows.set(row, (rows.get(row) ?? new Map<number, PlanCell>()).set(column, cell));
  }
  const ascending = (keys: Iterable<number>): readonly number[] => [...keys].sort((one, other) => one - other);
  return {
    rows: ascending(rows.keys()),
    columns: (row) => ascending(rows.get(row)?.keys() ?? []),
    patch: (row, column, style) => {
      const cell: PlanCell = rows.get(row)?.get(column) ?? { type: "blank" };
      const look = styleUpon(cell, style, styles);
      const height = fittingHeightOf(cell, () => widths(row, column), styles.wraps(look));
      return { xml: writeCell(row, column, cell, look), height };
    },
  };
}

/** A cell of a person keeps its look unless the plan names another. */
export function styleUpon(cell: PlanCell, style: number, styles: StyleSheet): number {
  const format = "format" in cell ? cell.format : undefined;
  if (cell.style !== undefined) return styles.formatOf(cell.style, format);
  return format === undefined ? style : styles.withNumberFormat(style, format);
}

function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return (one === "" ? null : one) === (other === "" ? null : other);
}

function changed(expected: CellValue, found: CellValue, sheet: string, cell: string): Issue {
  return issue("precondition", { expected: words(expected), found: words(found) }, { sheet, cell });
}

function words(value: CellValue): string | number {
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? value : String(value ?? "");
}
