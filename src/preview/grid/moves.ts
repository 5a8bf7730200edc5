import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import { cellArea, enclosing, hasContent, intersection, type SheetModel } from "../host/model/sheet";
import type { Position } from "./geometry";

export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** The merged area around a cell, or the cell alone. */
export function areaAround(sheet: SheetModel, { row, column }: Position): Area {
  const cell = cellArea(row, column);
  return sheet.merges.find((merge) => intersection(merge, cell)) ?? cell;
}

/** From one cell to another, grown until no merged cell is cut. */
export function areaBetween(sheet: SheetModel, from: Position, to: Position): Area {
  let area = enclosing(areaAround(sheet, from), areaAround(sheet, to));
  for (;;) {
    const grown = sheet.merges.reduce((sum, merge) => (intersection(sum, merge) ? enclosing(sum, merge) : sum), area);
    if (JSON.stringify(grown) === JSON.stringify(area)) return area;
    area = grown;
  }
}

/** One step out of the cell (out of the whole merged cell), over hidden rows and columns. */
export function stepFrom(sheet: SheetModel, from: Position, step: Step): Position {
  const around = areaAround(sheet, from);
  let row = step.rows > 0 ? around.bottom + 1 : step.rows < 0 ? around.top - 1 : from.row;
  let column = step.columns > 0 ? around.right + 1 : step.columns < 0 ? around.left - 1 : from.column;
  while (step.rows !== 0 && row > 0 && row < LAST_ROW && sheet.isRowHidden(row)) row += step.rows;
  while (step.columns !== 0 && column > 0 && column < LAST_COLUMN && sheet.hiddenColumns.has(column))
    column += step.columns;
  return inside({ row, column });
}

/** Ctrl+arrow: to the end of a block of filled cells, else to the next filled cell, else to the end of what is used. */
export function jumpFrom(sheet: SheetModel, from: Position, step: Step): Position {
  const used = sheet.used(true);
  if (!used) return from;
  const isInside = ({ row, column }: Position): boolean =>
    row >= used.top && row <= used.bottom && column >= used.left && column <= used.right;
  const filled = (at: Position): boolean => isFilled(sheet, at);
  const first = stepFrom(sheet, from, step);
  if (!isInside(first)) return towardsUsed(used, first, step);
  const wanted = filled(from) && filled(first);
  let at = wanted ? from : first;
  for (;;) {
    const next = stepFrom(sheet, at, step);
    if (!isInside(next) || (next.row === at.row && next.column === at.column)) return at;
    if (wanted && !filled(next)) return at;
    if (!wanted && filled(at)) return at;
    at = next;
  }
}

/** Outside of what is used a jump lands on its edge, or stays. */
function towardsUsed(used: Area, { row, column }: Position, step: Step): Position {
  const isBelow = step.rows < 0 && row > used.bottom;
  const isRight = step.columns < 0 && column > used.right;
  return inside({ row: isBelow ? used.bottom : row, column: isRight ? used.right : column });
}

function isFilled(sheet: SheetModel, { row, column }: Position): boolean {
  const cell = sheet.cell(row, column);
  return cell !== undefined && hasContent(cell);
}

export function inside({ row, column }: Position): Position {
  return { row: Math.min(Math.max(row, 0), LAST_ROW), column: Math.min(Math.max(column, 0), LAST_COLUMN) };
}
