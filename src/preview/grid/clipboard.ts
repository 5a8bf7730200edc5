import type { Area } from "../../workbook/grids";
import type { SheetModel } from "../host/model/sheet";
import { editText, type Typed } from "./edits";

/** Cells as text: tabs between columns, line ends between rows; what holds either is quoted. */
export function copyText(sheet: SheetModel, area: Area): string {
  const used = sheet.used(true);
  const bottom = Math.min(area.bottom, used?.bottom ?? area.top);
  const right = Math.min(area.right, used?.right ?? area.left);
  const lines: string[] = [];
  for (let row = area.top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = area.left; column <= right; column++) cells.push(quoted(editText(sheet.cell(row, column))));
    lines.push(cells.join("\t"));
  }
  return lines.join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What was copied elsewhere, as if it were typed cell by cell. One value fills the whole selection. */
export function pastedCells(text: string, area: Area): readonly Typed[] {
  const lines = parse(text);
  const single = lines.length === 1 && lines[0]?.length === 1 ? lines[0][0] : undefined;
  if (single === undefined) {
    return lines.flatMap((cells, row) =>
      cells.map((cell, column): Typed => ({ row: area.top + row, column: area.left + column, text: cell })),
    );
  }
  const typed: Typed[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) typed.push({ row, column, text: single });
  return typed;
}

function parse(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (const [, quote, bare, end] of whole.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    lines.at(-1)?.push(quote === undefined ? (bare ?? "") : quote.replaceAll('""', '"'));
    if (end === "\n") lines.push([]);
    if (end === "") break;
  }
  return lines;
}
