import type { ArgumentName } from "../../rules/kinds/names";
import { usedArea, type Grid } from "../../workbook/grids";
import { issue } from "../../workbook/issue";
import type { Lookup } from "../parse/lookup";
import { readMatrix } from "./read-matrix";
import type { ScoreSource } from "./source";
import { cellText, recognise } from "./words";

/** How a sheet's words are recognised. Groups are recognised too, so that their subtotals are passed over. */
export interface Recognisers {
  readonly unit: Lookup;
  readonly item: Lookup;
  readonly group: Lookup;
  /** Whether an item's kind asks for a figure: only then is a column of figures read beside its score. */
  readonly asks?: (item: string, argument: ArgumentName) => boolean;
  /** The agreement's own words for an item, to hold a row's words against. */
  readonly textOf?: (item: string) => string | undefined;
  /** The sheet was made from this very rule set: every item has its row, and no row is a way to score the one above it. */
  readonly isOwnForm?: boolean;
  readonly date1904?: boolean;
  /** Every item with its words, to find whose a row's words may be. */
  readonly texts?: readonly (readonly [item: string, text: string])[];
}

/** Headings are looked for this far down. */
const SEARCH_ROWS = 20;
/** Fewer matching headings than this are a coincidence, not a matrix. */
const FEWEST_HEADINGS = 2;

/** The heading row of a matrix. */
export interface Axis {
  readonly row: number;
  /** Column → code of the unit or item it holds. */
  readonly columns: ReadonlyMap<number, string>;
  readonly twice: readonly { readonly column: number; readonly first: number; readonly text: string }[];
}

function axisAt(grid: Grid, row: number, lookup: Lookup): Axis {
  const columns = new Map<number, string>();
  const firstOf = new Map<string, number>();
  const twice: { column: number; first: number; text: string }[] = [];
  for (const [column, cell] of grid.cells.get(row) ?? []) {
    const text = cellText(cell);
    const code = text === undefined ? undefined : recognise(lookup, text);
    if (code === undefined || text === undefined) continue;
    const first = firstOf.get(code);
    if (first === undefined) {
      columns.set(column, code);
      firstOf.set(code, column);
    } else twice.push({ column, first, text });
  }
  return { row, columns, twice };
}

/** The heading row that names the most units (or items). */
function bestAxis(grid: Grid, lookup: Lookup): Axis | undefined {
  const area = usedArea(grid);
  let best: Axis | undefined;
  for (let row = area?.top ?? 1; area && row <= Math.min(area.bottom, area.top + SEARCH_ROWS); row += 1) {
    const axis = axisAt(grid, row, lookup);
    if (axis.columns.size >= FEWEST_HEADINGS && axis.columns.size > (best?.columns.size ?? 0)) best = axis;
  }
  return best;
}

/**
 * Looks for a matrix of self-scores on a sheet: criteria down and units across, or the other way round, whichever names more.
 * Sums, statistics and option rows inside it are passed over, and said.
 */
export function findMatrix(grid: Grid, know: Recognisers): ScoreSource | undefined {
  const units = bestAxis(grid, know.unit);
  const items = bestAxis(grid, know.item);
  const readings = [
    units
      ? readMatrix(grid, units, { row: know.item, heading: know.unit, skip: know.group, unknown: "unknownItem" })
      : undefined,
    items
      ? readMatrix(grid, items, { row: know.unit, heading: know.item, skip: undefined, unknown: "unknownUnit" })
      : undefined,
  ].filter((reading) => reading !== undefined);
  const [first, second] = readings;
  const best = second && (!first || second.scores.length > first.scores.length) ? second : first;
  if (!best || best.read.size < FEWEST_HEADINGS) return undefined;
  const { scores, issues, skippedOptions } = best;
  if (skippedOptions > 0) issues.push(issue("optionRowsSkipped", { count: skippedOptions }, { sheet: grid.name }));
  return { layout: "matrix", sheet: grid.name, scores, issues };
}
