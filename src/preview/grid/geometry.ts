import type { Area } from "../../workbook/grids";
import type { SheetModel } from "../host/model/sheet";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from "../host/model/style";
import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";
import { AxisLayout } from "./axis-layout";
import type { Measure } from "./measure";
import { PIXELS } from "./pixels";
import { columnSizes, rowSizes } from "./row-heights";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Pixels that are scrolled away. */
export interface Scroll {
  readonly top: number;
  readonly left: number;
}

/** Pixels, seen from the upper left corner of the cells (headings not counted). */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where the cells of a sheet lie on the screen, frozen panes included. */
export class Geometry {
  readonly rows: AxisLayout;
  readonly columns: AxisLayout;
  /** Everything that holds a value or a look. */
  readonly used: Area | undefined;
  /** Pixels that the frozen panes take. */
  readonly frozen: { readonly height: number; readonly width: number };

  constructor(
    private readonly sheet: SheetModel,
    measure: Measure,
  ) {
    this.rows = new AxisLayout(rowSizes(sheet, measure), DEFAULT_HEIGHT * PIXELS);
    this.columns = new AxisLayout(columnSizes(sheet), DEFAULT_WIDTH * PIXELS);
    this.used = sheet.used(false);
    const { rows, columns } = sheet.freeze;
    this.frozen = { height: this.rows.offset(rows), width: this.columns.offset(columns) };
  }

  boxOf(area: Area, scroll: Scroll): Box {
    const left = this.x(area.left, scroll);
    const top = this.y(area.top, scroll);
    return { left, top, width: this.x(area.right + 1, scroll) - left, height: this.y(area.bottom + 1, scroll) - top };
  }

  positionAt(x: number, y: number, scroll: Scroll): Position {
    const row = this.rows.indexAt(y < this.frozen.height ? y : y + scroll.top);
    const column = this.columns.indexAt(x < this.frozen.width ? x : x + scroll.left);
    return { row: clamp(row, LAST_ROW), column: clamp(column, LAST_COLUMN) };
  }

  /** Left edge of a column; what is scrolled under the frozen pane ends at its edge. */
  private x(column: number, { left }: Scroll): number {
    const offset = this.columns.offset(column);
    return column <= this.sheet.freeze.columns ? offset : Math.max(offset - left, this.frozen.width);
  }

  private y(row: number, { top }: Scroll): number {
    const offset = this.rows.offset(row);
    return row <= this.sheet.freeze.rows ? offset : Math.max(offset - top, this.frozen.height);
  }
}

function clamp(index: number, last: number): number {
  return Math.min(Math.max(index, 0), last);
}
