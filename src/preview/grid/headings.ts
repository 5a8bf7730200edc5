import { columnName } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import type { SheetModel } from "../host/model/sheet";
import { element } from "../page/element";
import type { AxisLayout } from "./axis-layout";
import type { Geometry, Scroll } from "./geometry";
import type { GridFrame } from "./grid-frame";

export interface HeadingScene {
  readonly sheet: SheetModel;
  readonly geometry: Geometry;
  readonly scroll: Scroll;
  readonly selected: Area;
}

/** Letters above and numbers beside the cells; those of the selection are marked. */
export function drawHeadings(frame: GridFrame, { sheet, geometry, scroll, selected }: HeadingScene): void {
  const { clientWidth, clientHeight } = frame.scroller;
  const columns = inSight(geometry.columns, sheet.freeze.columns, scroll.left, clientWidth);
  frame.columnHeads.replaceChildren(
    ...columns.map(({ index, from, size }) => {
      const made = heading(columnName(index), index >= selected.left && index <= selected.right);
      made.style.cssText = `left:${String(from)}px;width:${String(size)}px`;
      return made;
    }),
  );
  const rows = inSight(geometry.rows, sheet.freeze.rows, scroll.top, clientHeight);
  frame.rowHeads.replaceChildren(
    ...rows.map(({ index, from, size }) => {
      const made = heading(String(index + 1), index >= selected.top && index <= selected.bottom);
      made.style.cssText = `top:${String(from)}px;height:${String(size)}px`;
      return made;
    }),
  );
}

function heading(text: string, marked: boolean): HTMLElement {
  return element("div", { class: marked ? "heading marked" : "heading" }, text);
}

interface Placed {
  readonly index: number;
  readonly from: number;
  readonly size: number;
}

/** Those of the frozen pane last, so that they lie over what is scrolled under them. */
function inSight(layout: AxisLayout, frozen: number, scroll: number, view: number): readonly Placed[] {
  const place = (index: number, from: number): Placed => ({ index, from, size: layout.size(index) });
  const fixed = Array.from({ length: frozen }, (_, index) => place(index, layout.offset(index)));
  const scrolled: Placed[] = [];
  const first = Math.max(frozen, layout.indexAt(scroll + layout.offset(frozen)));
  for (let index = first; layout.offset(index) - scroll < view; index++) {
    scrolled.push(place(index, layout.offset(index) - scroll));
  }
  return [...scrolled, ...fixed].filter(({ size }) => size > 0);
}
