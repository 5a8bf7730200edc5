import { cellAt, type Grid } from "../../workbook/grids";
import type { Lookup } from "../parse/lookup";
import { cellText, recognise } from "./words";

/** Fewer numbers in sequence than this may be scores. */
const FEWEST_NUMBERS = 3;
const COLUMN_NUMBER = /^\(?(\d+)\)?$/;

/** True for the row of column numbers that forms have under their headings: 1, 2, 3… or (1), (2), (3)…, and nothing else. */
export function isNumberingRow(grid: Grid, row: number): boolean {
  let numbers = 0;
  for (const cell of grid.cells.get(row)?.values() ?? []) {
    const text = cellText(cell);
    if (text === undefined) continue;
    numbers += 1;
    if (COLUMN_NUMBER.exec(text)?.[1] !== String(numbers)) return false;
  }
  return numbers >= FEWEST_NUMBERS;
}

/** True where the columns' own headings stand again, in words or in codes: further down the page, or in a second heading row. */
export function repeatsHeadings(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<number, string>,
  headings: Lookup,
): boolean {
  const texts = [...columns].flatMap(([column, code]) => {
    const text = cellText(cellAt(grid, row, column));
    return text === undefined ? [] : [{ text, code }];
  });
  return texts.length > 0 && texts.every(({ text, code }) => recognise(headings, text) === code);
}
