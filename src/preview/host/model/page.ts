import type { Area } from "../../../workbook/grids";
import type { Wire } from "../protocol/wire";

/** Page set-up of a sheet, as `Worksheet.pageLayout` shows it. */
export interface PrintModel {
  orientation: string;
  paperSize: string;
  zoom: Wire;
  centerHorizontally: boolean;
  /** Zero-based. */
  titleRows: { readonly first: number; readonly last: number } | undefined;
  titleColumns: { readonly first: number; readonly last: number } | undefined;
  /** What is printed; undefined = everything. */
  area: Area | undefined;
  /** Zero-based rows below a break. */
  pageBreaks: readonly number[];
  readonly headersFooters: Map<string, string>;
  /** Points, by side. */
  readonly margins: Map<string, number>;
}

export function newPrintSetup(): PrintModel {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    centerHorizontally: false,
    titleRows: undefined,
    titleColumns: undefined,
    area: undefined,
    pageBreaks: [],
    headersFooters: new Map(),
    margins: new Map(),
  };
}

/** A validation as it was set; it guards a person's typing, never what an add-in writes. */
export interface ValidationModel {
  readonly area: Area;
  rule: Wire;
  prompt: Wire;
  errorAlert: Wire;
  ignoreBlanks: boolean;
}
