import { parseCell } from "../workbook/address";
import { XmlReader } from "./xml";
import { childOfRoot, setChildOfRoot, withAttribute } from "./xml-edit";

/** A new `<c>` element, and the height in points that its text needs where that is more than one line. */
export interface PatchedCell {
  readonly xml: string;
  readonly height: number | undefined;
}

/** For each row and column, what becomes of the cell, given the style it bears now. */
export type CellEdits = ReadonlyMap<number, RowEdits>;
export type RowEdits = ReadonlyMap<number, (style: number) => PatchedCell>;

interface Piece {
  readonly index: number;
  readonly xml: string;
}

/** Replaces or inserts single cells of a worksheet part (without prefixes); every other character stays. */
export function patchCells(xml: string, edits: CellEdits): string {
  const data = childOfRoot(xml, "sheetData") ?? "<sheetData/>";
  const rows = piecesOf(data, (reader, before) => rowIndex(reader.attribute("r"), before));
  const patched = merge(rows, [...edits.keys()], (index, row) => patchRow(index, row, edits.get(index) ?? new Map()));
  const withData = setChildOfRoot(xml, "sheetData", `<sheetData>${patched}</sheetData>`, SHEET_ORDER);
  return setChildOfRoot(withData, "dimension", "", SHEET_ORDER);
}

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

function merge(
  pieces: readonly Piece[],
  edited: readonly number[],
  patch: (index: number, xml?: string) => string,
): string {
  const wanted = new Set(edited);
  const present = new Set(pieces.map((piece) => piece.index));
  const all = pieces.map((piece) =>
    wanted.has(piece.index) ? { ...piece, xml: patch(piece.index, piece.xml) } : piece,
  );
  for (const index of wanted) if (!present.has(index)) all.push({ index, xml: patch(index) });
  return all
    .sort((one, other) => one.index - other.index)
    .map((piece) => piece.xml)
    .join("");
}

function patchRow(index: number, row: string | undefined, edits: RowEdits): string {
  const source = row ?? `<row r="${String(index + 1)}"/>`;
  const cells = piecesOf(source, (reader, before) => columnOf(reader.attribute("r"), before));
  let height = 0;
  const content = merge(cells, [...edits.keys()], (column, cell) => {
    const patched = edits.get(column)?.(styleIn(cell));
    height = Math.max(height, patched?.height ?? 0);
    return patched?.xml ?? "";
  });
  const tag = /^<row\b(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(source)?.[0] ?? "<row>";
  const numbered = withAttribute(withAttribute(tag, "r", String(index + 1)), "spans", undefined);
  return `${tallEnough(numbered, height).replace(/\s*\/>$/, ">")}${content}</row>`;
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
