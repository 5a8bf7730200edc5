import type { Cell } from "../../workbook/cell";
import type { Grid } from "../../workbook/grids";
import type { Lookup } from "../parse/lookup";
import type { Axis } from "./matrix";
import { cellText, recognise } from "./words";

/** Whom or what the label cells of a row name. By text first: the numbering of a form need not be the rule set's. */
export function labelCode(labels: readonly (readonly [number, Cell])[], lookup: Lookup): string | undefined {
  const texts = labels.flatMap(([, cell]) => cellText(cell) ?? []);
  const byName = texts.map(lookup).find((match) => match.by === "name");
  if (byName?.by === "name") return byName.code;
  return texts.map((text) => recognise(lookup, text)).find((code) => code !== undefined);
}

/**
 * Columns inside a matrix that name its rows anew, ascending: tables side by side, each sorted for itself, as secretariats publish them. Such
 * a column names about as many subjects as the leading ones, and each once; a column of appraisers names few, again and again.
 *
 * @param leading how many subjects the columns left of the matrix name
 */
export function innerLabelColumns(
  grid: Grid,
  { row, columns }: Axis,
  leading: number,
  lookup: Lookup,
): readonly number[] {
  const first = Math.min(...columns.keys());
  const named = new Map<number, string[]>();
  for (const [at, cells] of grid.cells) {
    if (at <= row) continue;
    for (const [column, cell] of cells) {
      if (column < first || columns.has(column) || typeof cell.value !== "string") continue;
      const code = recognise(lookup, cell.value);
      if (code !== undefined) named.set(column, [...(named.get(column) ?? []), code]);
    }
  }
  return [...named]
    .filter(([, codes]) => {
      const distinct = new Set(codes).size;
      return distinct * 3 >= leading * 2 && distinct * 10 >= codes.length * 9;
    })
    .map(([column]) => column)
    .sort((one, other) => one - other);
}
