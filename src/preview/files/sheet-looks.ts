import { parseArea, parseCell } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import { decodeEscapes } from "../../xlsx/ooxml-text";
import { XmlReader } from "../../xlsx/xml";
import type { SheetModel } from "../host/model/sheet";
import type { Wire } from "../host/protocol/wire";
import type { FileLook } from "./style-table";

/** What the looks of a sheet are counted in. */
export interface LookContext {
  readonly looks: readonly FileLook[];
  /** Pixels of a digit in the workbook's default font: the unit of column widths. */
  readonly digitWidth: number;
}

/** Points per pixel. */
const POINTS = 0.75;
/** Wider runs of columns are a file's way to say "all of them". */
const MOST_COLUMNS = 256;

/** Takes from a worksheet part what Grids do not tell: formats, sizes, frozen panes, gridlines, tab colour, validations. */
export function takeSheetLooks(xml: string, sheet: SheetModel, context: LookContext): void {
  const reader = new XmlReader(xml);
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.name === "c") takeCell(reader, sheet, context);
    else if (reader.name === "row") takeRow(reader, sheet);
    else if (reader.name === "col") takeColumn(reader, sheet, context);
    else if (reader.name === "pane") takePane(reader, sheet);
    else if (reader.name === "sheetView") sheet.showGridlines = reader.attribute("showGridLines") !== "0";
    else if (reader.name === "tabColor") sheet.tabColor = `#${(reader.attribute("rgb") ?? "").slice(-6)}`;
    else if (reader.name === "dataValidation") takeValidation(reader, sheet);
  }
}

function takeCell(reader: XmlReader, sheet: SheetModel, { looks }: LookContext): void {
  const at = parseCell(reader.attribute("r") ?? "");
  const look = looks[Number(reader.attribute("s") ?? 0)];
  if (!at || !look || (look.style === undefined && look.format === undefined)) return;
  const cell = sheet.touch(at.row, at.column);
  if (look.style) cell.style = look.style;
  if (look.format !== undefined) cell.numberFormat = look.format;
}

function takeRow(reader: XmlReader, sheet: SheetModel): void {
  const height = reader.attribute("ht");
  // a height that the file only guessed is ours to fit
  if (height !== undefined && reader.flag("customHeight"))
    sheet.rowHeights.set(Number(reader.attribute("r")) - 1, Number(height));
}

function takeColumn(reader: XmlReader, sheet: SheetModel, { digitWidth }: LookContext): void {
  const first = Number(reader.attribute("min")) - 1;
  const last = Math.min(Number(reader.attribute("max")) - 1, first + MOST_COLUMNS);
  const width = Number(reader.attribute("width") ?? 0);
  for (let column = first; column <= last; column++) {
    if (reader.flag("hidden")) sheet.hiddenColumns.add(column);
    if (width > 0) sheet.columnWidths.set(column, width * digitWidth * POINTS);
  }
}

function takePane(reader: XmlReader, sheet: SheetModel): void {
  if (reader.attribute("state") !== "frozen") return;
  sheet.freeze = { rows: Number(reader.attribute("ySplit") ?? 0), columns: Number(reader.attribute("xSplit") ?? 0) };
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo" },
  ...{ greaterThan: "GreaterThan", lessThan: "LessThan" },
  ...{ greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo" },
};

/** A rule over several areas becomes one per area. */
function takeValidation(reader: XmlReader, sheet: SheetModel): void {
  const attribute = (name: string): string => decodeEscapes(reader.attribute(name) ?? "");
  const areas = attribute("sqref").split(" ").map(parseArea);
  const type = attribute("type");
  const operator = OPERATORS[attribute("operator") || "between"] ?? "Between";
  const errorAlert = {
    showAlert: reader.flag("showErrorMessage"),
    style: attribute("errorStyle") === "warning" ? "Warning" : "Stop",
    ...{ title: attribute("errorTitle"), message: attribute("error") },
  };
  const prompt = attribute("prompt")
    ? { showPrompt: true, title: attribute("promptTitle"), message: attribute("prompt") }
    : null;
  const rule = ruleOf(type, operator, formulasIn(reader));
  if (!rule) return;
  for (const area of areas) if (area) sheet.validations.push({ area, rule, prompt, errorAlert, ignoreBlanks: true });
}

function formulasIn(reader: XmlReader): readonly string[] {
  const depth = reader.depth;
  const formulas: string[] = [];
  while (reader.next() && !(reader.kind === "close" && reader.depth === depth - 1)) {
    if (reader.kind === "open") formulas.push(decodeEscapes(reader.innerText()));
  }
  return formulas;
}

function ruleOf(type: string, operator: string, [first = "", second]: readonly string[]): Wire | undefined {
  if (type === "list") {
    const source = first.startsWith('"') ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
    return { list: { inCellDropDown: true, source } };
  }
  const limits = { formula1: bound(first), operator, ...(second !== undefined && { formula2: bound(second) }) };
  if (type === "decimal") return { decimal: limits };
  if (type === "whole") return { wholeNumber: limits };
  return type === "date" ? { date: limits } : undefined;
}

function bound(formula: string): Wire {
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

/** The area of a chart's anchor: its last cell is where the chart no longer reaches. */
export function anchorArea(from: readonly [number, number], to: readonly [number, number]): Area {
  return { top: from[0], left: from[1], bottom: Math.max(from[0], to[0] - 1), right: Math.max(from[1], to[1] - 1) };
}
