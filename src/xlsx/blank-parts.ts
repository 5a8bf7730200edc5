import { FONT } from "../workbook/theme";
import { CONTENT_TYPE } from "./content-types";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Styles with nothing but what the schema and Excel demand: one font, two fills, one border, one format. */
export const BLANK_STYLES =
  `${HEAD}<styleSheet ${MAIN}>` +
  `<fonts count="1"><font><sz val="12"/><color rgb="FF000000"/><name val="${FONT}"/><family val="1"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const WORKBOOK =
  `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" ` +
  'windowHeight="12000"/></bookViews><sheets></sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>';

/** A sheet with nothing on it. */
export const BLANK_SHEET = `${HEAD}<worksheet ${MAIN} xmlns:r="${OFFICE}"><sheetData/></worksheet>`;

export const WORKBOOK_PATH = "xl/workbook.xml";

/** The parts of a workbook without sheets, in the order in which Excel writes them. */
export const BLANK_PARTS: ReadonlyMap<string, string> = new Map([
  [
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/${WORKBOOK_PATH}" ContentType="${CONTENT_TYPE.workbook}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPE.styles}"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/${WORKBOOK_PATH}"/></Relationships>`,
  ],
  [WORKBOOK_PATH, WORKBOOK],
  [
    "xl/_rels/workbook.xml.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", BLANK_STYLES],
]);
