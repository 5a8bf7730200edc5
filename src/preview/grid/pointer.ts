import type { GridView } from "./grid-view";
import type { Position } from "./geometry";
import { selectWhole } from "./keyboard";

/** Selects with the mouse: a click, a click with Shift, a drag; a double click edits; headings select whole columns and rows. */
export function listenToPointer(view: GridView, edit: () => void): void {
  const { scroller, grid, columnHeads, rowHeads } = view.frame;
  scroller.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || isOnScrollbar(event, scroller)) return;
    // the focus goes where the keys are heard
    event.preventDefault();
    grid.focus({ preventScroll: true });
    view.select(positionOf(event, view), event.shiftKey);
    scroller.setPointerCapture(event.pointerId);
  });
  scroller.addEventListener("pointermove", (event) => {
    if (scroller.hasPointerCapture(event.pointerId)) view.select(positionOf(event, view), true);
  });
  scroller.addEventListener("dblclick", (event) => {
    if (!isOnScrollbar(event, scroller)) edit();
  });
  columnHeads.addEventListener("pointerdown", (event) => {
    grid.focus({ preventScroll: true });
    selectWhole(view, { column: positionOf(event, view).column });
    event.preventDefault();
  });
  rowHeads.addEventListener("pointerdown", (event) => {
    grid.focus({ preventScroll: true });
    selectWhole(view, { row: positionOf(event, view).row });
    event.preventDefault();
  });
}

function positionOf(event: MouseEvent, view: GridView): Position {
  const { left, top } = view.frame.scroller.getBoundingClientRect();
  return view.geometry.positionAt(event.clientX - left, event.clientY - top, view.scroll);
}

function isOnScrollbar({ offsetX, offsetY, target }: MouseEvent, scroller: HTMLElement): boolean {
  if (target !== scroller) return false;
  return offsetX - scroller.scrollLeft > scroller.clientWidth || offsetY - scroller.scrollTop > scroller.clientHeight;
}
