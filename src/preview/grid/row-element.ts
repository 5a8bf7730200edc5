import type { SheetModel } from "../host/model/sheet";
import { element } from "../page/element";
import { cellElement } from "./cell-element";
import type { Measure } from "./measure";
import type { Geometry, Position } from "./geometry";
import { areaAround } from "./moves";

/** Columns to draw: of the frozen pane all, of the other those in sight. */
export interface ColumnWindow {
  readonly first: number;
  readonly last: number;
}

export interface RowContext {
  readonly sheet: SheetModel;
  readonly geometry: Geometry;
  readonly window: ColumnWindow;
  readonly measure: Measure;
  /** Drawn even when blank, because assistive technology is told of it. */
  readonly active: Position;
}

/** One row: a part that stays and a part that is scrolled sideways. Blank cells without a look have no element. */
export function rowElement(row: number, context: RowContext): HTMLElement {
  const { geometry, sheet } = context;
  const frozen = element("div", { class: "frozen-cells", role: "presentation" });
  const scrolled = element("div", { class: "scrolled-cells", role: "presentation" });
  const clip = element("div", { class: "clip", role: "presentation" }, scrolled);
  const made = element("div", { class: "row" }, frozen, clip);
  made.style.cssText = `top:${String(geometry.rows.offset(row))}px;height:${String(geometry.rows.size(row))}px`;
  for (const column of columnsOf(row, context)) {
    const cell = drawCell(row, column, context);
    if (cell) (column < sheet.freeze.columns ? frozen : scrolled).append(cell);
  }
  // a row without cells would be an empty promise to assistive technology
  if (frozen.childElementCount + scrolled.childElementCount > 0) {
    made.setAttribute("role", "row");
    made.setAttribute("aria-rowindex", String(row + 1));
  }
  return made;
}

function columnsOf(row: number, { sheet, window, active }: RowContext): readonly number[] {
  const columns = new Set<number>();
  const isDrawn = (column: number): boolean =>
    column < sheet.freeze.columns || (column >= window.first && column <= window.last);
  for (const column of sheet.rows.get(row)?.keys() ?? []) if (isDrawn(column)) columns.add(column);
  for (const merge of sheet.merges) if (merge.top === row && merge.right >= window.first) columns.add(merge.left);
  // a long text may begin before the window
  const before = lastTextBefore(row, sheet, window.first);
  if (before !== undefined) columns.add(before);
  if (active.row === row) columns.add(active.column);
  return [...columns].sort((one, other) => one - other);
}

function lastTextBefore(row: number, sheet: SheetModel, first: number): number | undefined {
  let last: number | undefined;
  for (const [column, { value, style }] of sheet.rows.get(row) ?? []) {
    if (column < first && typeof value === "string" && !style?.wrap && column >= (last ?? 0)) last = column;
  }
  return last;
}

function drawCell(row: number, column: number, context: RowContext): HTMLElement | undefined {
  const { sheet, geometry } = context;
  const { rows, columns } = geometry;
  const around = areaAround(sheet, { row, column });
  if (around.top !== row || around.left !== column) return undefined;
  const cell = sheet.cell(row, column);
  const isActive = context.active.row === row && context.active.column === column;
  const merged = around.bottom > row || around.right > column;
  if (!merged && !isActive && (!cell || (cell.value === null && cell.style === undefined))) return undefined;
  const width = columns.offset(around.right + 1) - columns.offset(column);
  const height = rows.offset(around.bottom + 1) - rows.offset(row);
  if (width === 0 || height === 0) return undefined;
  const left = columns.offset(column) - (column < sheet.freeze.columns ? 0 : geometry.frozen.width);
  const made = cellElement(cell, { sheet, row, column, left, width, height, columns, merged }, context.measure);
  if (isActive) made.id = "active-cell";
  return made;
}
