import { areaAddress, cellAddress } from "../workbook/address";
import type { Area } from "../workbook/grids";
import type { PlanCell, PlanRow, SheetContent } from "../workbook/plan";
import { writeCell } from "./cell-writer";
import { writePage } from "./page-writer";
import { fittingHeight } from "./row-height";
import type { StyleSheet } from "./style-sheet";
import { writeValidations } from "./validation-writer";

/** Ids of the relationships that a worksheet names, in the order of its elements. */
export interface SheetLinks {
  readonly drawing?: string;
  /** The drawing behind a person's notes. */
  readonly notes?: string;
  readonly tables: readonly string[];
}

export interface SheetOptions {
  readonly styles: StyleSheet;
  /** Width of a digit in the workbook's default font, pixels at 96 dpi: the unit of column widths. */
  readonly digitWidth: number;
  readonly links: SheetLinks;
  readonly isProtected: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' + `xmlns:r="${RELATIONSHIPS}"`;
/** Twelve points of Times New Roman with Excel's own leading. */
const DEFAULT_ROW_HEIGHT = "15.75";

/** Cells, drawings and scenarios; each attribute after them names what stays allowed. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

/** A whole worksheet part, elements in the schema's order (CT_Worksheet). */
export function writeSheet(content: SheetContent, { styles, digitWidth, links, isProtected }: SheetOptions): string {
  const tab = content.tabColor === undefined ? "" : `<tabColor rgb="FF${content.tabColor}"/>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>`,
    `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${areaAddress(writtenArea(content))}"/>`,
    writeView(content),
    `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>`,
    writeColumns(content, digitWidth),
    `<sheetData>${content.rows.map((row, index) => writeRow(content, row, index, styles)).join("")}</sheetData>`,
    isProtected ? PROTECTION : "",
    writeMerges(content.merges),
    writeValidations(content.validations),
    writePage(content.print),
    links.drawing === undefined ? "" : drawingElement(links.drawing),
    links.notes === undefined ? "" : `<legacyDrawing r:id="${links.notes}"/>`,
    writeTableParts(links.tables),
    "</worksheet>",
  ].join("");
}

/** The link to a sheet's drawing; it declares its prefix itself, since a sheet of another producer may bind another. */
export function drawingElement(relationId: string): string {
  return `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${relationId}"/>`;
}

/** The rectangle from A1 to the last row and the widest row's last cell: what the ownership name refers to. */
export function writtenArea(content: SheetContent): Area {
  const width = content.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 1);
  return { top: 0, left: 0, bottom: Math.max(0, content.rows.length - 1), right: width - 1 };
}

function writeView({ freeze, showGridlines }: SheetContent): string {
  const view = `<sheetView${showGridlines ? "" : ' showGridLines="0"'} workbookViewId="0"`;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return `<sheetViews>${view}/></sheetViews>`;
  const pane = freeze.rows === 0 ? "topRight" : freeze.columns === 0 ? "bottomLeft" : "bottomRight";
  const split =
    (freeze.columns === 0 ? "" : ` xSplit="${String(freeze.columns)}"`) +
    (freeze.rows === 0 ? "" : ` ySplit="${String(freeze.rows)}"`);
  const first = cellAddress(freeze.rows, freeze.columns);
  return (
    `<sheetViews>${view}><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

/** Points → characters of the default font, in Excel's steps of 1/256. */
function writeColumns({ columns }: SheetContent, digitWidth: number): string {
  if (columns.length === 0) return "";
  const cols = columns.map(({ width, hidden }, index) => {
    const characters = Math.trunc(((width * 96) / 72 / digitWidth) * 256) / 256;
    const place = `min="${String(index + 1)}" max="${String(index + 1)}"`;
    return `<col ${place} width="${String(Math.min(255, characters))}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`;
  });
  return `<cols>${cols.join("")}</cols>`;
}

/** The cell format of a plan's cell on a sheet of ours. */
export function styleOf(cell: PlanCell, styles: StyleSheet): number {
  return styles.formatOf(cell.style, "format" in cell ? cell.format : undefined);
}

/** A height that the plan does not give is ours to guess and stays automatic: Excel fits it anew when a text changes. */
function writeRow(content: SheetContent, row: PlanRow, index: number, styles: StyleSheet): string {
  const cells = row.cells.map((cell, column) => (cell ? writeCell(index, column, cell, styleOf(cell, styles)) : ""));
  const height = row.height ?? fittingHeight(row, index, content);
  if (cells.join("") === "" && height === undefined) return "";
  const tall =
    height === undefined ? "" : ` ht="${String(height)}"${row.height === undefined ? "" : ' customHeight="1"'}`;
  return `<row r="${String(index + 1)}"${tall}>${cells.join("")}</row>`;
}

function writeMerges(merges: readonly Area[]): string {
  if (merges.length === 0) return "";
  const list = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("");
  return `<mergeCells count="${String(merges.length)}">${list}</mergeCells>`;
}

function writeTableParts(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  return `<tableParts count="${String(ids.length)}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}
