import type { Cell } from "./cell";

/** Zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface GridTable {
  /** Workbook-wide name, e.g. `BX_ChamDiem`. */
  readonly name: string;
  /** The whole table: heading row, body and, where present, totals row. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/**
 * One sheet as it stands. Sparse: A1 and XFD1048576 alone cost two cells. Rows and columns are zero-based; rows, and cells
 * within a row, come in ascending order. Blank cells are absent (a formula without a result is present).
 */
export interface Grid {
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly tables: readonly GridTable[];
  readonly merges: readonly Area[];
  /** Rows hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  /** True where a filter hides rows: writing an array under a filter goes astray in Excel. */
  readonly filtered: boolean;
  readonly isProtected: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** English formula without "=", e.g. `'Xếp hạng'!$A$1:$H$20`; `#REF!` inside where the sheet is gone. */
  readonly refersTo: string;
  /** Sheet name for a sheet-scope name; absent for workbook scope. */
  readonly scope?: string;
}

/** Everything that reading a workbook gives. Untyped until src/review parses it. */
export interface Grids {
  /** In tab order. */
  readonly sheets: readonly Grid[];
  readonly names: readonly DefinedName[];
  /** Day 0 of serial dates is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
}

export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.cells.get(row)?.get(column);
}

/** Sheet names are compared as Excel does: without case, in composed Unicode. */
export function sameSheetName(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}

export function findSheet(grids: Grids, name: string): Grid | undefined {
  return grids.sheets.find((sheet) => sameSheetName(sheet.name, name));
}

/** The used rectangle, or undefined for a blank sheet. */
export function usedArea(grid: Grid): Area | undefined {
  let area: Area | undefined;
  for (const [row, cells] of grid.cells) {
    for (const column of cells.keys()) {
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
  }
  return area;
}
