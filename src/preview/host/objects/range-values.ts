import { isCellError, type CellValue } from "../../../workbook/cell";
import { HostError } from "../protocol/errors";
import type { Wire } from "../protocol/wire";
import { readEntry } from "../model/entry";
import { displayText } from "../model/display";
import type { HostCell } from "../model/sheet";
import { onlyBelieved } from "../state";
import type { RangeTarget } from "./range-target";
import { assertWritable, rowsInWritingOrder } from "./write-guard";

/** Excel's limit of characters in a cell. */
const TEXT_LIMIT = 32_767;

export function valueOnWire(value: CellValue): Wire {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

export const readValues = (range: RangeTarget): Wire => range.map((cell) => valueOnWire(cell?.value ?? null));

export const readFormulas = (range: RangeTarget): Wire =>
  range.map((cell) => cell?.formula ?? valueOnWire(cell?.value ?? null));

export const readNumberFormats = (range: RangeTarget): Wire => range.map((cell) => cell?.numberFormat ?? "General");

export const readText = (range: RangeTarget): Wire =>
  range.map((cell) => displayText(cell?.value ?? null, cell?.numberFormat));

export const readTypes = (range: RangeTarget): Wire => range.map(typeOf);

function typeOf(cell: HostCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** `values` and `formulas` are written alike: strings are read as an entry at an en-US keyboard. */
export function writeEntries(range: RangeTarget, value: Wire): void {
  assertWritable(range);
  const rowFor = rowsInWritingOrder(range);
  range.assign(value, (row, column, element) => {
    const target = rowFor(row);
    if (target !== undefined) enter(range, target, column, element);
  });
  finish(range);
}

export function writeNumberFormats(range: RangeTarget, value: Wire): void {
  assertWritable(range);
  range.assign(value, (row, column, element) => {
    if (typeof element !== "string") throw new HostError("InvalidArgument");
    const cell = range.sheet.touch(row, column);
    if (element === "" || element === "General") delete cell.numberFormat;
    else cell.numberFormat = element;
  });
  range.host.workbook.changed({ kind: "cells", sheet: range.sheet, area: range.area });
}

function enter(range: RangeTarget, row: number, column: number, element: Wire): void {
  if (typeof element === "object") throw new HostError("InvalidArgument");
  const cell = range.sheet.touch(row, column);
  if (typeof element !== "string") {
    if (cell.numberFormat === "@") onlyBelieved(range.host, "a number written to a cell formatted as text");
    setContent(cell, element);
    return;
  }
  if (element.length > TEXT_LIMIT) {
    onlyBelieved(range.host, "what becomes of more than 32,767 characters");
    throw new HostError("InvalidArgument");
  }
  const entry = readEntry(element, cell.numberFormat);
  if (entry.belief !== undefined) onlyBelieved(range.host, entry.belief);
  if (entry.kind === "formula") {
    cell.formula = entry.formula;
    cell.value = null;
    return;
  }
  setContent(cell, entry.value);
  if (entry.numberFormat !== undefined) cell.numberFormat ??= entry.numberFormat;
}

function setContent(cell: HostCell, value: CellValue): void {
  cell.value = value;
  delete cell.formula;
}

function finish(range: RangeTarget): void {
  range.host.workbook.recalculate();
  range.host.workbook.changed({ kind: "cells", sheet: range.sheet, area: range.area });
}
