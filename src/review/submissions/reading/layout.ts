import { cellAt, sameSheetName, type Grid } from "../../../workbook/grids";
import { meaningKey } from "../../parse/meaning";
import type { FormColumn, Heading } from "../../sources/form/headings";
import type { Layout } from "../submission";

const SEARCH_ROWS = 100;

/** The headings that a person pointed out, found again by their words; undefined where this sheet has not all of them. */
export function layoutHeading(grid: Grid, layout: Layout): Heading | undefined {
  if (layout.sheet !== undefined && !sameSheetName(layout.sheet, grid.name)) return undefined;
  const wanted: readonly (readonly [FormColumn, string | undefined])[] = [
    ["text", layout.item],
    ["self", layout.points],
    ["evidence", layout.evidence],
    ["explanation", layout.explanation],
  ];
  for (const row of [...grid.cells.keys()].slice(0, SEARCH_ROWS)) {
    const columns = new Map<FormColumn, number>();
    for (const [name, words] of wanted) {
      const column = words === undefined ? undefined : columnNamed(grid, row, words);
      if (column !== undefined) columns.set(name, column);
    }
    if (columns.has("text") && columns.has("self")) return { first: row, last: row, columns, twice: [] };
  }
  return undefined;
}

function columnNamed(grid: Grid, row: number, words: string): number | undefined {
  const key = meaningKey(words);
  return [...(grid.cells.get(row)?.keys() ?? [])].find((column) => {
    const value = cellAt(grid, row, column)?.value;
    return typeof value === "string" && meaningKey(value) === key;
  });
}
