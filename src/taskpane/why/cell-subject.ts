import { createLookup, type Lookup } from "../../review/parse/lookup";
import type { Review } from "../../review/review";
import { findSheet, type Grid, type Grids } from "../../workbook/grids";
import type { Question } from "../app/navigation";
import type { SelectedCell } from "../services";

/**
 * Whom and what a cell is about: the unit and the criterion that its row names at or left of it, else its column above it. So it works
 * on every result sheet, either way round, and on the input sheets too. Undefined where no unit is named.
 */
export function subjectOfCell(grids: Grids, review: Review, cell: SelectedCell): Question | undefined {
  const grid = findSheet(grids, cell.sheet);
  if (!grid) return undefined;
  const { units, ruleSet } = review;
  const unitNames = units.map(({ code, name, shortName, aliases }) => ({ code, names: [name, shortName, ...aliases] }));
  const nodeNames = ruleSet.nodes.map(({ code, text }) => ({ code, names: [text] }));
  const texts = [...textsInRow(grid, cell), ...textsAbove(grid, cell)];
  const unit = firstKnown(texts, createLookup(unitNames));
  const node = firstKnown(texts, createLookup(nodeNames));
  if (unit === undefined) return undefined;
  return node === undefined ? { unit } : { unit, node };
}

/** From the cell to the left edge. */
function textsInRow(grid: Grid, { row, column }: SelectedCell): readonly string[] {
  const cells = [...(grid.cells.get(row) ?? [])].filter(([at]) => at <= column).reverse();
  return cells.flatMap(([, { value }]) => (typeof value === "string" ? [value] : []));
}

/** From the cell to the top. */
function textsAbove(grid: Grid, { row, column }: SelectedCell): readonly string[] {
  const rows = [...grid.cells].filter(([at]) => at < row).reverse();
  return rows.flatMap(([, cells]) => {
    const value = cells.get(column)?.value;
    return typeof value === "string" ? [value] : [];
  });
}

function firstKnown(texts: readonly string[], lookup: Lookup): string | undefined {
  for (const text of texts) {
    const match = lookup(text);
    if (match.by !== "nothing") return match.code;
  }
  return undefined;
}
