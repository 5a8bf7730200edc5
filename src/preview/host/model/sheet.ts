import { LAST_COLUMN, LAST_ROW } from "../../../workbook/address";
import type { CellValue } from "../../../workbook/cell";
import type { Area, Visibility } from "../../../workbook/grids";
import type { ChartModel } from "./chart";
import type { CellStyle } from "./style";
import type { TableModel } from "./table";
import { newPrintSetup, type PrintModel, type ValidationModel } from "./page";

export interface HostCell {
  value: CellValue;
  /** With the leading "=", English. */
  formula?: string;
  /** en-US code; absent = General. */
  numberFormat?: string;
  style?: CellStyle;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** One sheet of the stand-in's workbook. Whoever changes it calls `WorkbookModel.changed()` afterwards. */
export class SheetModel {
  readonly rows = new Map<number, Map<number, HostCell>>();
  /** Points, by column. */
  readonly columnWidths = new Map<number, number>();
  /** Points, by row. */
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  /** Hidden by hand. */
  readonly hiddenRows = new Set<number>();
  /** Hidden by a filter of the sheet or of a table. */
  readonly filteredRows = new Set<number>();
  merges: Area[] = [];
  tables: TableModel[] = [];
  charts: ChartModel[] = [];
  validations: ValidationModel[] = [];
  visibility: Visibility = "visible";
  isProtected = false;
  /** Filter of the sheet itself (not of a table). */
  autoFilter: Area | undefined;
  freeze: Freeze = { rows: 0, columns: 0 };
  tabColor = "";
  showGridlines = true;
  /** Its name in the file it came from, which a rename does not change. */
  origin: string | undefined;
  print: PrintModel = newPrintSetup();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): HostCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made where there is none. */
  touch(row: number, column: number): HostCell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, HostCell>()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: null }));
    return cell;
  }

  /** Every cell that stands inside the area, in no particular order; cheap also for whole columns. */
  *cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: HostCell }> {
    for (const [row, cells] of this.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of cells) {
        if (column >= area.left && column <= area.right) yield { row, column, cell };
      }
    }
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    cells?.delete(column);
    if (cells?.size === 0) this.rows.delete(row);
  }

  /** The smallest area around cells with a value (or, if asked, with a look) inside `within`. */
  used(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    let area: Area | undefined;
    for (const { row, column, cell } of this.cellsIn(within)) {
      if (valuesOnly && !hasContent(cell)) continue;
      area = area ? enclosing(area, cellArea(row, column)) : cellArea(row, column);
    }
    return area;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function hasContent(cell: HostCell): boolean {
  return cell.value !== null || cell.formula !== undefined;
}

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function enclosing(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function intersection(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}
