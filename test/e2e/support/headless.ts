import { readFileSync } from "node:fs";
import path from "node:path";
import { prepareReview } from "../../../src/review/prepare";
import { cellAddress } from "../../../src/workbook/address";
import { cellAt, findSheet, type Grid, type Grids } from "../../../src/workbook/grids";
import { openFile } from "../../../src/xlsx";

/** What the program says without a browser: the second opinion of these tests. */

export const SAMPLE = new Uint8Array(readFileSync(path.resolve(__dirname, "../../../assets/sample/binh-xet-mau.xlsx")));

export async function gridsOf(bytes: Uint8Array): Promise<Grids> {
  const opened = openFile(bytes);
  if (opened.status !== "open") throw new Error(JSON.stringify(opened.issues));
  return opened.book.read();
}

/** Names of the units, the best first; a unit without a rank is left out. */
export async function rankingOf(bytes: Uint8Array): Promise<readonly string[]> {
  const prepared = prepareReview(await gridsOf(bytes));
  if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared.issues));
  const names = new Map(prepared.review.units.map(({ code, name }) => [code, name]));
  const ranked = prepared.outcome.units.filter(({ rank }) => rank !== undefined);
  return [...ranked].sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0)).map(({ unit }) => names.get(unit) ?? "");
}

export function sheetOf(grids: Grids, name: string): Grid {
  const sheet = findSheet(grids, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Where that text stands first. */
export function find(grid: Grid, text: string): { readonly row: number; readonly column: number } {
  for (const [row, cells] of grid.cells)
    for (const [column, { value }] of cells) if (value === text) return { row, column };
  throw new Error(`"${text}" is not on ${grid.name}`);
}

/** The address in the column headed so, in the row of a unit and an item of Chấm điểm. */
export function scoreCell(scores: Grid, unit: string, item: string, heading: string): string {
  const { column } = find(scores, heading);
  const row = [...scores.cells.keys()].find(
    (at) => cellAt(scores, at, 0)?.value === unit && cellAt(scores, at, 1)?.value === item,
  );
  if (row === undefined) throw new Error(`no row of ${unit} ${item}`);
  return cellAddress(row, column);
}

/** The texts of a column below its heading, down to the first blank cell. */
export function columnBelow(grid: Grid, heading: string): readonly string[] {
  const { row, column } = find(grid, heading);
  const texts: string[] = [];
  for (let at = row + 1; ; at++) {
    const value = cellAt(grid, at, column)?.value;
    if (typeof value !== "string" && typeof value !== "number") return texts;
    texts.push(String(value));
  }
}
