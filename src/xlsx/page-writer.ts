import { absoluteAddress, columnName, LAST_COLUMN, quoteSheet } from "../workbook/address";
import type { PrintSetup } from "../workbook/plan";
import { FONT } from "../workbook/theme";
import { encodeText } from "./ooxml-text";

/** Decree 30/2020: top and bottom 20 mm, left 30 mm, right 15 mm; here in inches. */
const MARGINS = '<pageMargins left="1.18" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>';
const A4 = "9";
const MAX_FOOTER = 255;

/** From `<printOptions>` to `<rowBreaks>`, as they follow each other in a worksheet. */
export function writePage(print: PrintSetup): string {
  const height = print.fitToOnePage ? "1" : "0";
  return (
    '<printOptions horizontalCentered="1"/>' +
    MARGINS +
    `<pageSetup paperSize="${A4}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="${height}"/>` +
    writeFooter(print) +
    writeBreaks(print)
  );
}

/** Breaks above the rows that begin a page, across the whole sheet. */
function writeBreaks({ pageBreaks = [] }: PrintSetup): string {
  if (pageBreaks.length === 0) return "";
  const count = String(pageBreaks.length);
  const breaks = pageBreaks.map((row) => `<brk id="${String(row)}" max="${String(LAST_COLUMN)}" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</rowBreaks>`;
}

function writeFooter(print: PrintSetup): string {
  const sections = [
    ["&L", print.footerLeft],
    ["&C", print.footerCenter],
    ["&R", print.footerRight],
  ].filter(([, text]) => text);
  if (sections.length === 0) return "";
  const footer = (font: string): string => sections.map(([place = "", text = ""]) => `${place}${font}${text}`).join("");
  const withFont = footer(`&"${FONT},Regular"`);
  const text = withFont.length <= MAX_FOOTER ? withFont : footer("").slice(0, MAX_FOOTER);
  return `<headerFooter><oddFooter>${encodeText(text)}</oddFooter></headerFooter>`;
}

/** What the sheet's `_xlnm.Print_Area` refers to; undefined where everything is printed. */
export function printArea(sheet: string, { area }: PrintSetup): string | undefined {
  return area && `${quoteSheet(sheet)}!${absoluteAddress(area)}`;
}

/** What the sheet's `_xlnm.Print_Titles` refers to; undefined where nothing is repeated. */
export function printTitles(sheet: string, print: PrintSetup): string | undefined {
  const prefix = `${quoteSheet(sheet)}!`;
  const { repeatColumns: columns, repeatRows: rows } = print;
  const parts = [
    columns && `${prefix}$${columnName(columns.first)}:$${columnName(columns.last)}`,
    rows && `${prefix}$${String(rows.first + 1)}:$${String(rows.last + 1)}`,
  ].filter((part) => part !== undefined);
  return parts.length ? parts.join(",") : undefined;
}
