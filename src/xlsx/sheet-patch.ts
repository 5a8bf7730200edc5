import { parseCell } from "../workbook/address";
import { PartWriter } from "./part-writer";
import { XmlFault, XmlReader } from "./xml";
import { childOfRoot, childrenOfRoot, setChildOfRoot, withAttribute } from "./xml-edit";

/** A new `<c>` element, and the height in points that its text needs where that is more than one line. */
export interface PatchedCell {
  readonly xml: string;
  readonly height: number | undefined;
}

/** Which cells change, and into what: asked cell by cell, since a table may take in a hundred thousand rows at once. */
export interface CellEdits {
  /** Ascending. */
  readonly rows: readonly number[];
  /** Of one row, ascending. */
  readonly columns: (row: number) => readonly number[];
  /** What becomes of a cell, given the style it bears now. */
  readonly patch: (row: number, column: number, style: number) => PatchedCell;
}

interface Piece {
  readonly index: number;
  readonly xml: string;
}

/** Replaces or inserts single cells of a worksheet part (without prefixes); every other character stays. */
export function patchCells(xml: string, edits: CellEdits): Uint8Array {
  const plain = setChildOfRoot(withData(xml), "dimension", "", SHEET_ORDER);
  const data = childrenOfRoot(plain).children.find(({ name }) => name === "sheetData");
  if (!data) throw new XmlFault("no sheetData");
  const rows = piecesOf(plain.slice(data.start, data.end), (reader, before) => rowIndex(reader.attribute("r"), before));
  const writer = new PartWriter();
  writer.add(`${plain.slice(0, data.start)}<sheetData>`);
  merge(
    rows,
    edits.rows,
    (row, present) => (present === undefined ? freshRow(row, edits) : patchRow(row, present, edits)),
    (row) => {
      writer.add(row);
    },
  );
  writer.add(`</sheetData>${plain.slice(data.end)}`);
  return writer.bytes();
}

const withData = (xml: string): string =>
  childOfRoot(xml, "sheetData") === undefined ? setChildOfRoot(xml, "sheetData", "<sheetData/>", SHEET_ORDER) : xml;

/** CT_Worksheet's children in the schema's order. */
export const SHEET_ORDER = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...[
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
  ],
  ...[
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
  ],
  ...["legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"],
  ...["tableParts", "extLst"],
];

const rowIndex = (stated: string | undefined, before: number): number =>
  stated === undefined ? before + 1 : Number(stated) - 1;

function columnOf(stated: string | undefined, before: number): number {
  return stated === undefined ? before + 1 : (parseCell(stated)?.column ?? before + 1);
}

/** The children of an element as they are written, each with its row or column. */
function piecesOf(element: string, indexOf: (reader: XmlReader, before: number) => number): readonly Piece[] {
  const reader = new XmlReader(element);
  const pieces: Piece[] = [];
  let before = -1;
  while (reader.next()) {
    if (reader.kind !== "open" || reader.depth !== 2) continue;
    const start = reader.start;
    before = indexOf(reader, before);
    reader.skip();
    pieces.push({ index: before, xml: element.slice(start, reader.end) });
  }
  return pieces;
}

/** Hands over the pieces and those that are new among them, in order. */
function merge(
  pieces: readonly Piece[],
  edited: readonly number[],
  patch: (index: number, xml?: string) => string,
  add: (xml: string) => void,
): void {
  const present = new Set(pieces.map(({ index }) => index));
  const wanted = new Set(edited);
  const fresh = edited.filter((index) => !present.has(index));
  let next = 0;
  const addFreshUpTo = (end: number): void => {
    for (let index = fresh[next]; index !== undefined && index < end; index = fresh[(next += 1)]) add(patch(index));
  };
  for (const { index, xml } of [...pieces].sort((one, other) => one.index - other.index)) {
    addFreshUpTo(index);
    add(wanted.has(index) ? patch(index, xml) : xml);
  }
  addFreshUpTo(Number.POSITIVE_INFINITY);
}

function freshRow(row: number, edits: CellEdits): string {
  let height = 0;
  const cells = edits.columns(row).map((column) => {
    const patched = edits.patch(row, column, 0);
    height = Math.max(height, patched.height ?? 0);
    return patched.xml;
  });
  return `<row r="${String(row + 1)}"${height === 0 ? "" : ` ht="${String(height)}"`}>${cells.join("")}</row>`;
}

function patchRow(row: number, source: string, edits: CellEdits): string {
  const cells = piecesOf(source, (reader, before) => columnOf(reader.attribute("r"), before));
  const content: string[] = [];
  let height = 0;
  const patch = (column: number, cell?: string): string => {
    const patched = edits.patch(row, column, styleIn(cell));
    height = Math.max(height, patched.height ?? 0);
    return patched.xml;
  };
  merge(cells, edits.columns(row), patch, (cell) => content.push(cell));
  const tag = /^<row\b(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(source)?.[0] ?? "<row>";
  const numbered = withAttribute(withAttribute(tag, "r", String(row + 1)), "spans", undefined);
  return `${tallEnough(numbered, height).replace(/\s*\/>$/, ">")}${content.join("")}</row>`;
}

/** A height that a person set stays; any other stays automatic, so that Excel fits it anew when a text changes. */
function tallEnough(tag: string, height: number): string {
  const reader = new XmlReader(tag);
  reader.next();
  if (["1", "true"].includes(reader.attribute("customHeight") ?? "")) return tag;
  return Number(reader.attribute("ht") ?? 0) < height ? withAttribute(tag, "ht", String(height)) : tag;
}

/** The `s` of a cell element; 0 where it has none. */
export function styleIn(cell: string | undefined): number {
  if (cell === undefined) return 0;
  const reader = new XmlReader(cell);
  reader.next();
  return Number(reader.attribute("s") ?? 0);
}

/** The styles of one row's cells by column, as the file keeps them, blank ones included. */
export function rowStyles(xml: string, row: number): ReadonlyMap<number, number> {
  const data = childOfRoot(xml, "sheetData") ?? "<sheetData/>";
  const found = piecesOf(data, (reader, before) => rowIndex(reader.attribute("r"), before)).find(
    (one) => one.index === row,
  );
  const cells = found ? piecesOf(found.xml, (reader, before) => columnOf(reader.attribute("r"), before)) : [];
  return new Map(cells.map((cell) => [cell.index, styleIn(cell.xml)]));
}
