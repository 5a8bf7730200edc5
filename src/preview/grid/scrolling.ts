import type { SheetModel } from "../host/model/sheet";
import type { Geometry, Position, Scroll } from "./geometry";

interface Size {
  readonly clientWidth: number;
  readonly clientHeight: number;
}

/** Blank pixels below and beside what is used, so that there is always room to go on. */
const ROOM = { height: 1200, width: 800 };

/** Pixels that can be scrolled over: what is used, charts, and where somebody already is. */
export function extentOf(
  sheet: SheetModel,
  { rows, columns, used }: Geometry,
  view: Size,
  scroll: Scroll,
): { readonly height: number; readonly width: number } {
  const anchors = sheet.charts.flatMap(({ anchor }) => anchor ?? []);
  const bottom = Math.max(used?.bottom ?? 0, ...anchors.map((anchor) => anchor.bottom));
  const right = Math.max(used?.right ?? 0, ...anchors.map((anchor) => anchor.right));
  return {
    height: Math.max(rows.offset(bottom + 1) + ROOM.height, scroll.top + view.clientHeight + ROOM.height),
    width: Math.max(columns.offset(right + 1) + ROOM.width, scroll.left + view.clientWidth + ROOM.width),
  };
}

/** The nearest scroll position that shows a cell wholly. */
export function scrollShowing(
  { row, column }: Position,
  { rows, columns, frozen }: Geometry,
  { freeze }: SheetModel,
  view: Size,
  { top, left }: Scroll,
): Scroll {
  return {
    top:
      row < freeze.rows ? top : nearest(rows.offset(row), rows.offset(row + 1), frozen.height, view.clientHeight, top),
    left:
      column < freeze.columns
        ? left
        : nearest(columns.offset(column), columns.offset(column + 1), frozen.width, view.clientWidth, left),
  };
}

function nearest(from: number, to: number, frozen: number, view: number, scroll: number): number {
  if (from - frozen < scroll) return from - frozen;
  return to > scroll + view ? Math.min(from - frozen, to - view) : scroll;
}
