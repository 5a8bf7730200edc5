import type { CellValue } from "./cell";
import type { Area } from "./grids";
import type { StyleRole } from "./theme";

/**
 * All that a writer understands: JSON, no functions. The same plan goes to Excel, to a file and to a golden test.
 * Rows and columns are zero-based, sizes are points, formats are en-US codes, formulas are English without "=".
 */
export interface Plan {
  readonly schema: 1;
  /** Shown in the book while a write is under way, in the user's language; Excel has no rollback. */
  readonly unfinishedNotice: string;
  readonly actions: readonly Action[];
}

export type Action = AddSheet | ReplaceOwnedSheet | SetCells | AppendRows | UpsertChart;

/** Adds an input sheet that belongs to the user from then on. Refuses the plan where the name or a table name is taken. */
export interface AddSheet {
  readonly verb: "addSheet";
  readonly name: string;
  readonly content: SheetContent;
  /**
   * Everything but the cells of the input roles is locked, widths and heights apart. Without a password: a guard against slips, not
   * against people.
   */
  readonly isProtected?: true;
}

/**
 * Writes a result sheet that belongs to the add-in. It is found by the workbook-scope defined name `BX_S_<key>`, which
 * refers to exactly the area written last and so follows a rename; where there is none the sheet is added at the end under
 * `name`, or `name (2)`… if a sheet of the user's has that name. Old content, formats, merges, tables and filters on it are cleared.
 */
export interface ReplaceOwnedSheet {
  readonly verb: "replaceOwnedSheet";
  /** ASCII capitals and underscores, e.g. `XEP_HANG`. */
  readonly key: string;
  readonly name: string;
  readonly content: SheetContent;
}

/** Changes single cells of a sheet a person owns; refuses the whole plan where one no longer holds what was expected. */
export interface SetCells {
  readonly verb: "setCells";
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly expect: CellValue;
    readonly cell: PlanCell;
  }[];
}

/** Adds rows below the last row of a table that holds anything; refuses where the table has not `expectRows` such rows. */
export interface AppendRows {
  readonly verb: "appendRows";
  readonly table: string;
  readonly expectRows: number;
  /** One array per row, as wide as the table. */
  readonly rows: readonly (readonly PlanCell[])[];
}

/** A cell to be written. `blank` clears; a cell that is absent from its row is left alone (or blank on a fresh sheet). */
export type PlanCell = (
  | { readonly type: "blank"; readonly format?: string }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly value: number; readonly format?: string }
  | { readonly type: "boolean"; readonly value: boolean }
  | {
      readonly type: "formula";
      readonly formula: string;
      /** The engine's own value, stored as the cached result. */
      readonly value: number | string | boolean;
      readonly format?: string;
    }
) & { readonly style?: StyleRole };

export interface PlanRow {
  /** Points; absent = Excel's own. */
  readonly height?: number;
  /** By column from 0; `null` = nothing there. */
  readonly cells: readonly (PlanCell | null)[];
}

export interface SheetContent {
  /** Widths in points, from column 0. A hidden column holds what the sheet computes with and nobody has to see. */
  readonly columns: readonly { readonly width: number; readonly hidden?: true }[];
  readonly rows: readonly PlanRow[];
  readonly merges: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly PlanTable[];
  readonly validations: readonly PlanValidation[];
  readonly print: PrintSetup;
  readonly showGridlines: boolean;
  readonly tabColor?: string;
}

/** A native Excel table. Headings are the texts of the area's first row: unique and not blank. */
export interface PlanTable {
  readonly name: string;
  readonly area: Area;
  readonly filterButtons: boolean;
}

export type PlanValidation = {
  readonly area: Area;
  readonly inputTitle?: string;
  readonly inputMessage?: string;
  /** Message shown with a refused value. */
  readonly errorMessage: string;
  /** `warning` lets a person keep the value, `stop` does not. */
  readonly errorStyle: "stop" | "warning";
} & (
  | { readonly type: "list"; readonly values: readonly string[] }
  | { readonly type: "listFrom"; readonly reference: string }
  | { readonly type: "decimal" | "whole"; readonly min: number; readonly max?: number }
  /** An English formula without "=" that is true for what may stand in the first cell of the area; relative to that cell. */
  | { readonly type: "custom"; readonly formula: string }
  | { readonly type: "date" }
);

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, zero-based, both ends included. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  /** A4, one page wide, as many pages high as needed, unless a chart page asks for one page. */
  readonly fitToOnePage: boolean;
  /** What is printed; absent = everything. */
  readonly area?: Area;
  /** Zero-based rows that begin a new page. */
  readonly pageBreaks?: readonly number[];
  /** Excel header/footer codes, e.g. `&P/&N`. */
  readonly footerLeft?: string;
  readonly footerCenter?: string;
  readonly footerRight?: string;
}

export type ChartKind = "bar" | "clusteredColumn" | "stackedColumn" | "radar";

/** A native, editable chart on a result sheet, found by its own name `BX_C_<key>` and redrawn in place. */
export interface UpsertChart {
  readonly verb: "upsertChart";
  readonly key: string;
  /** Key of the result sheet it stands on, which is also where its data stand. */
  readonly sheetKey: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly altText: string;
  /** The cells the chart covers. */
  readonly anchor: Area;
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: { readonly title: string; readonly reversed: boolean };
  readonly valueAxis: { readonly title: string; readonly format: string; readonly min?: number; readonly max?: number };
  readonly legend: "none" | "bottom" | "right";
  /** Points; at least 12 for the projector. */
  readonly textSize: number;
}

export interface ChartSeries {
  /** One cell: the series' name. */
  readonly name: Area;
  readonly categories: Area;
  readonly values: Area;
  /** Six hex digits, no "#". */
  readonly color: string;
  readonly labels: boolean;
}
