import type { Area } from "../../workbook/grids";
import { isCellError } from "../../workbook/cell";
import { enclosing, type HostCell, type SheetModel } from "../host/model/sheet";
import type { Session } from "../session";
import { formatMoment } from "./date-format";
import type { Position } from "./geometry";
import { formatKind } from "../../workbook/number-format";
import { readTyped } from "./typed-entry";
import { refusalOf, type Refusal } from "./validation";

export type Typed = Position & { readonly text: string };

/** What a person typed goes into the cells, as an Excel set to Vietnamese takes it; refused as a whole or taken as a whole. */
export function typeInto(session: Session, sheet: SheetModel, entries: readonly Typed[]): Refusal | undefined {
  if (sheet.isProtected) return { kind: "protected" };
  for (const { row, column, text } of entries) {
    const refusal = refusalOf(sheet, { row, column }, readTyped(text, sheet.cell(row, column)?.numberFormat));
    if (refusal) return refusal;
  }
  let area: Area | undefined;
  for (const { row, column, text } of entries) {
    enter(sheet, row, column, text);
    growTable(sheet, row, column, text);
    const one = { top: row, left: column, bottom: row, right: column };
    area = area ? enclosing(area, one) : one;
  }
  if (area) finish(session, sheet, area);
  return undefined;
}

function enter(sheet: SheetModel, row: number, column: number, text: string): void {
  const cell = sheet.touch(row, column);
  const entry = readTyped(text, cell.numberFormat);
  if (entry.kind === "formula") {
    cell.formula = entry.formula;
    cell.value = null;
    return;
  }
  cell.value = entry.value;
  delete cell.formula;
  if (entry.format !== undefined) cell.numberFormat ??= entry.format;
}

/** A row typed right below a table becomes part of it. */
function growTable(sheet: SheetModel, row: number, column: number, text: string): void {
  for (const table of sheet.tables) {
    const { area, showTotals } = table;
    const isBelow = row === area.bottom + 1 && column >= area.left && column <= area.right;
    if (isBelow && !showTotals && text !== "") table.area = { ...area, bottom: row };
  }
}

/** Del: content goes, looks stay. */
export function clearArea(session: Session, sheet: SheetModel, area: Area): Refusal | undefined {
  if (sheet.isProtected) return { kind: "protected" };
  for (const { cell } of sheet.cellsIn(area)) {
    cell.value = null;
    delete cell.formula;
  }
  finish(session, sheet, area);
  return undefined;
}

function finish({ model, host }: Session, sheet: SheetModel, area: Area): void {
  model.recalculate();
  model.settle();
  model.changed({ kind: "cells", sheet, area });
  host.flushEvents();
}

/** What the formula bar shows of a cell: its formula, or its value in full. */
export function editText(cell: HostCell | undefined): string {
  if (!cell) return "";
  const { formula, value, numberFormat = "General" } = cell;
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberInFull(value, numberFormat);
  const elsewhere = readTyped(value, numberFormat);
  const staysText = elsewhere.kind === "value" && elsewhere.value === value;
  return staysText ? value : `'${value}`;
}

function numberInFull(value: number, format: string): string {
  const kind = formatKind(format);
  if (kind === "date") return formatMoment(value, Number.isInteger(value) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss");
  if (kind === "time") return formatMoment(value, "hh:mm:ss");
  if (kind === "percent") return `${String(Number((value * 100).toPrecision(15))).replace(".", ",")}%`;
  return String(Number(value.toPrecision(15))).replace(".", ",");
}
