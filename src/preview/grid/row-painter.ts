import type { SheetModel } from "../host/model/sheet";
import { element } from "../page/element";
import type { Measure } from "./measure";
import type { Geometry, Position, Scroll } from "./geometry";
import type { GridFrame } from "./grid-frame";
import { rowElement, type ColumnWindow } from "./row-element";

export interface Scene {
  readonly sheet: SheetModel;
  readonly geometry: Geometry;
  readonly scroll: Scroll;
  readonly active: Position;
}

/** Rows and columns drawn beyond what is in sight. */
const SPARE_ROWS = 8;
const SPARE_COLUMNS = 4;

/** Keeps the elements of the rows in sight: rows that stay are not drawn again, rows that left are dropped. */
export class RowPainter {
  private rows = new Map<number, HTMLElement>();
  private window: ColumnWindow = { first: 0, last: -1 };
  private active: Position = { row: -1, column: -1 };

  constructor(
    private readonly frame: GridFrame,
    private readonly measure: Measure,
  ) {}

  /** The sheet changed: everything is drawn anew. */
  forget(): void {
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
  }

  paint(scene: Scene): void {
    this.takeWindow(scene);
    this.takeActive(scene.active);
    const wanted = this.rowsInSight(scene);
    for (const [row, drawn] of this.rows) {
      if (wanted.has(row)) continue;
      drawn.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) if (!this.rows.has(row)) this.draw(row, scene);
    this.placeBands(scene);
  }

  private draw(row: number, { sheet, geometry, active }: Scene): void {
    const drawn = rowElement(row, { sheet, geometry, active, window: this.window, measure: this.measure });
    this.rows.set(row, drawn);
    (row < sheet.freeze.rows ? this.frame.frozenRows : this.frame.scrolledRows).append(drawn);
  }

  /** A wider window is drawn than is seen, so that a little scrolling sideways draws nothing. */
  private takeWindow({ geometry, scroll, sheet }: Scene): void {
    const { columns, frozen } = geometry;
    const first = Math.max(sheet.freeze.columns, columns.indexAt(scroll.left + frozen.width));
    const last = columns.indexAt(scroll.left + this.frame.scroller.clientWidth);
    if (this.rows.size > 0 && first >= this.window.first && last <= this.window.last) return;
    this.window = { first: Math.max(sheet.freeze.columns, first - SPARE_COLUMNS), last: last + SPARE_COLUMNS };
    this.forget();
  }

  private takeActive(active: Position): void {
    if (active.row === this.active.row && active.column === this.active.column) return;
    for (const row of [active.row, this.active.row]) {
      this.rows.get(row)?.remove();
      this.rows.delete(row);
    }
    this.active = active;
  }

  private rowsInSight({ sheet, geometry, scroll, active }: Scene): ReadonlySet<number> {
    const { rows, frozen } = geometry;
    const first = Math.max(sheet.freeze.rows, rows.indexAt(scroll.top + frozen.height) - SPARE_ROWS);
    const last = rows.indexAt(scroll.top + this.frame.scroller.clientHeight) + SPARE_ROWS;
    // the active cell stays known to assistive technology while it is out of sight
    const wanted = new Set<number>([active.row]);
    for (let row = 0; row < sheet.freeze.rows; row++) wanted.add(row);
    for (let row = first; row <= last; row++) if (rows.size(row) > 0) wanted.add(row);
    for (const { top, bottom } of sheet.merges) if (top < first && bottom >= first) wanted.add(top);
    return wanted;
  }

  private placeBands({ geometry, scroll, sheet }: Scene): void {
    const { frozen } = geometry;
    const { frozenRows, scrolledRows, grid, lines } = this.frame;
    grid.style.setProperty("--frozen-height", `${String(frozen.height)}px`);
    grid.style.setProperty("--frozen-width", `${String(frozen.width)}px`);
    grid.style.setProperty("--scroll-left", `${String(-scroll.left)}px`);
    frozenRows.style.transform = "";
    scrolledRows.style.transform = `translateY(${String(-scroll.top - frozen.height)}px)`;
    grid.classList.toggle("gridlines", sheet.showGridlines);
    lines.replaceChildren(...(sheet.showGridlines ? this.columnLines(geometry, scroll, sheet) : []));
  }

  private columnLines({ columns, frozen }: Geometry, { left }: Scroll, { freeze }: SheetModel): HTMLElement[] {
    const drawn: HTMLElement[] = [];
    for (let column = 0; column <= this.window.last; column++) {
      if (column >= freeze.columns && column < this.window.first) continue;
      const end = columns.offset(column + 1) - (column < freeze.columns ? 0 : left);
      if (column >= freeze.columns && end <= frozen.width) continue;
      const line = element("div", { class: "line" });
      line.style.left = `${String(end - 1)}px`;
      drawn.push(line);
    }
    return drawn;
  }
}
