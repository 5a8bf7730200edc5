import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import type { SheetModel } from "../host/model/sheet";
import type { Change } from "../host/model/workbook";
import { drawCharts } from "../charts/chart-layer";
import type { Session } from "../session";
import { Geometry, type Box, type Position, type Scroll } from "./geometry";
import { gridFrame, type GridFrame } from "./grid-frame";
import { drawHeadings } from "./headings";
import { areaAround, areaBetween } from "./moves";
import { newMeasure } from "./measure";
import { RowPainter } from "./row-painter";
import { extentOf, scrollShowing } from "./scrolling";

/** The sheet that is open, drawn as far as it is in sight. Changes of the model are drawn once per frame. */
export class GridView {
  readonly frame: GridFrame;
  geometry: Geometry;
  /** Where a selection began; the cell that is typed into. */
  active: Position = { row: 0, column: 0 };
  /** Where a selection ends. */
  private focus: Position = { row: 0, column: 0 };
  private readonly painter: RowPainter;
  private readonly measure = newMeasure();
  private readonly scrolls = new Map<SheetModel, Scroll>();
  private readonly stopListening: () => void;
  private waiting = false;
  private stale = true;
  private readonly painted = new Set<() => void>();

  constructor(
    readonly session: Session,
    label: string,
  ) {
    this.frame = gridFrame(label);
    this.geometry = new Geometry(this.sheet, this.measure);
    this.painter = new RowPainter(this.frame, this.measure);
    this.frame.scroller.addEventListener("scroll", () => {
      this.scrolls.set(this.sheet, this.scroll);
      this.request();
    });
    const resized = new ResizeObserver(() => {
      this.request();
    });
    resized.observe(this.frame.root);
    const unsubscribe = session.model.onChange((change) => {
      this.take(change);
    });
    this.stopListening = () => {
      resized.disconnect();
      unsubscribe();
    };
    this.request();
  }

  get sheet(): SheetModel {
    return this.session.model.activeSheet;
  }

  get scroll(): Scroll {
    const { scrollTop: top, scrollLeft: left } = this.frame.scroller;
    return { top, left };
  }

  close(): void {
    this.stopListening();
    this.frame.root.remove();
  }

  /** Called after each drawing; gives back how to stop. */
  onPainted(tell: () => void): () => void {
    this.painted.add(tell);
    return () => this.painted.delete(tell);
  }

  /** Selects one cell, or everything between the active cell and this one. */
  select(position: Position, extend = false): void {
    if (!extend) this.active = topLeft(areaAround(this.sheet, position));
    this.focus = position;
    this.selectArea(areaBetween(this.sheet, this.active, position), position);
  }

  get selectionEnd(): Position {
    return this.focus;
  }

  /** Selects an area whose first cell becomes the active one. */
  selectArea(area: Area, show: Position | undefined): void {
    this.session.model.select({ sheet: this.sheet, area });
    if (show) this.show(show);
    this.session.host.flushEvents();
  }

  show(position: Position): void {
    this.refreshGeometry();
    const { scroller } = this.frame;
    const wanted = scrollShowing(position, this.geometry, this.sheet, scroller, this.scroll);
    this.fitSpacer(wanted);
    scroller.scrollTo(wanted);
  }

  boxOf(area: Area): Box {
    return this.geometry.boxOf(area, this.scroll);
  }

  request(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.paint();
    });
  }

  private take(change: Change): void {
    if (change.kind === "selection") this.followSelection(change.selection.area);
    if (change.kind === "activated") this.followSheet();
    if (change.kind !== "selection") this.stale = true;
    this.request();
  }

  /** The add-in selected something: a jump from the pane. */
  private followSelection(area: Area): void {
    const own = areaBetween(this.sheet, this.active, this.focus);
    if (areaAddress(own) === areaAddress(area)) return;
    this.active = topLeft(area);
    this.focus = { row: area.bottom, column: area.right };
    this.show(this.active);
  }

  private followSheet(): void {
    this.stale = true;
    this.refreshGeometry();
    const { area } = this.session.model.selection;
    this.active = topLeft(area);
    this.focus = { row: area.bottom, column: area.right };
    const scroll = this.scrolls.get(this.sheet) ?? { top: 0, left: 0 };
    this.fitSpacer(scroll);
    this.frame.scroller.scrollTo(scroll);
  }

  private refreshGeometry(): void {
    if (!this.stale) return;
    this.geometry = new Geometry(this.sheet, this.measure);
    this.painter.forget();
    this.stale = false;
  }

  private fitSpacer(scroll: Scroll): void {
    const { height, width } = extentOf(this.sheet, this.geometry, this.frame.scroller, scroll);
    this.frame.spacer.style.height = `${String(height)}px`;
    this.frame.spacer.style.width = `${String(width)}px`;
  }

  private paint(): void {
    const redrawCharts = this.stale;
    this.refreshGeometry();
    const { scroll, geometry, sheet, frame, active } = this;
    this.fitSpacer(scroll);
    this.painter.paint({ sheet, geometry, scroll, active });
    const { area } = this.session.model.selection;
    drawHeadings(frame, { sheet, geometry, scroll, selected: area });
    if (redrawCharts) drawCharts(frame.charts, sheet, geometry);
    frame.charts.style.transform = `translate(${String(-scroll.left)}px, ${String(-scroll.top)}px)`;
    place(frame.selection, this.boxOf(area));
    frame.grid.setAttribute("aria-activedescendant", "active-cell");
    for (const tell of this.painted) tell();
  }
}

function topLeft(area: Area): Position {
  return { row: area.top, column: area.left };
}

export function place(target: HTMLElement, { left, top, width, height }: Box): void {
  target.style.cssText = `left:${String(left - 1)}px;top:${String(top - 1)}px;width:${String(width + 1)}px;height:${String(height + 1)}px`;
}
