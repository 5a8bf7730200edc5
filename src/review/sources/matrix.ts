import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { cellAt, usedArea, type Grid } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { Lookup } from "../parse/lookup";
import { readNumberCell } from "../parse/number";
import { isNotApplicableWord } from "../sheets/scores";
import { decimalText } from "../../rules/decimal";
import type { ScoreSource, SourceScore } from "./source";
import { bareText, cellText, isTotalWord } from "./words";

/** How a sheet's words are recognised. Groups are recognised too, so that their subtotals are passed over. */
export interface Recognisers {
  readonly unit: Lookup;
  readonly item: Lookup;
  readonly group: Lookup;
}

/** Headings are looked for this far down. */
const SEARCH_ROWS = 20;
/** Fewer matching headings than this are a coincidence, not a matrix. */
const FEWEST_HEADINGS = 2;

interface Axis {
  readonly row: number;
  /** Column → code of the unit or item it holds. */
  readonly columns: ReadonlyMap<number, string>;
  readonly twice: readonly { readonly column: number; readonly first: number; readonly text: string }[];
}

export function recognise(lookup: Lookup, text: string): string | undefined {
  const match = lookup(text);
  if (match.by !== "nothing") return match.code;
  const bare = lookup(bareText(text));
  return bare.by === "nothing" ? undefined : bare.code;
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

interface Reading {
  readonly scores: SourceScore[];
  readonly issues: Issue[];
  matchedRows: number;
  skippedOptions: number;
}

/**
 * Looks for a matrix of self-scores on a sheet: criteria down and units across, or the other way round, whichever names more.
 * Sums, statistics and option rows inside it are passed over, and said.
 */
export function findMatrix(grid: Grid, know: Recognisers): ScoreSource | undefined {
  const units = bestAxis(grid, know.unit);
  const items = bestAxis(grid, know.item);
  const readings = [
    units ? readMatrix(grid, units, { row: know.item, skip: know.group, unknown: "unknownItem" }) : undefined,
    items ? readMatrix(grid, items, { row: know.unit, skip: undefined, unknown: "unknownUnit" }) : undefined,
  ].filter((reading) => reading !== undefined);
  const [first, second] = readings;
  const best = second && (!first || second.scores.length > first.scores.length) ? second : first;
  if (!best || best.matchedRows < FEWEST_HEADINGS) return undefined;
  const { scores, issues, skippedOptions } = best;
  if (skippedOptions > 0) issues.push(issue("optionRowsSkipped", { count: skippedOptions }, { sheet: grid.name }));
  return { layout: "matrix", sheet: grid.name, scores, issues };
}

interface RowKnowledge {
  readonly row: Lookup;
  readonly skip: Lookup | undefined;
  readonly unknown: "unknownItem" | "unknownUnit";
}

function readMatrix(grid: Grid, axis: Axis, know: RowKnowledge): Reading {
  const reading: Reading = { scores: [], issues: [], matchedRows: 0, skippedOptions: 0 };
  for (const { column, first, text } of axis.twice) {
    const cell = cellAddress(axis.row, column);
    const params = { column: text, first: cellAddress(axis.row, first), second: cell };
    reading.issues.push(issue("columnTwice", params, { sheet: grid.name, cell }));
  }
  const firstColumn = Math.min(...axis.columns.keys());
  const seen = new Set<string>();
  for (const [row, cells] of grid.cells) {
    if (row <= axis.row) continue;
    const labels = [...cells].filter(([column]) => column < firstColumn);
    const code = labelCode(labels, know.row);
    if (code === undefined) {
      passOver(grid, row, labels, axis, know, reading);
      continue;
    }
    // A second block under or beside the first (a look-up table, a copy) is not read as more scores.
    if (seen.has(code)) continue;
    seen.add(code);
    reading.matchedRows += 1;
    for (const [column, other] of axis.columns) {
      const pair = know.unknown === "unknownItem" ? { unit: other, item: code } : { unit: code, item: other };
      readScore(grid, row, column, pair, reading);
    }
  }
  return reading;
}

/** By text first: the numbering of a form need not be the rule set's. */
function labelCode(labels: readonly (readonly [number, Cell])[], lookup: Lookup): string | undefined {
  const texts = labels.flatMap(([, cell]) => cellText(cell) ?? []);
  const matches = texts.map(lookup);
  const byName = matches.find((match) => match.by === "name");
  if (byName?.by === "name") return byName.code;
  return texts.map((text) => recognise(lookup, text)).find((code) => code !== undefined);
}

function passOver(
  grid: Grid,
  row: number,
  labels: readonly (readonly [number, Cell])[],
  axis: Axis,
  know: RowKnowledge,
  reading: Reading,
): void {
  const values = [...axis.columns.keys()].map((column) => cellAt(grid, row, column)?.value ?? null);
  // A row of zeros without a name is a form's left-over formula, not a unit.
  if (values.every((value) => value === null || value === 0 || value === "")) return;
  const [column, label] = labels.filter(([, cell]) => typeof cell.value === "string").at(-1) ?? [];
  const text = cellText(label);
  const place = { sheet: grid.name, cell: cellAddress(row, column ?? Math.min(...axis.columns.keys())) };
  if (text !== undefined && isTotalWord(text)) {
    reading.issues.push(issue("totalRowSkipped", { text }, place));
  } else if (know.skip && labels.some(([, cell]) => recogniseCell(know.skip, cell))) {
    return;
  } else if (know.unknown === "unknownItem" && labels.length < 2) {
    reading.skippedOptions += 1;
  } else {
    const params = know.unknown === "unknownItem" ? { item: text ?? "" } : { unit: text ?? "" };
    reading.issues.push(issue(know.unknown, params, place));
  }
}

function recogniseCell(lookup: Lookup | undefined, cell: Cell): boolean {
  const text = cellText(cell);
  return lookup !== undefined && text !== undefined && recognise(lookup, text) !== undefined;
}

function readScore(
  grid: Grid,
  row: number,
  column: number,
  pair: { readonly unit: string; readonly item: string },
  reading: Reading,
): void {
  const cell = cellAt(grid, row, column);
  const origin = { sheet: grid.name, cell: cellAddress(row, column) };
  if (typeof cell?.value === "string" && isNotApplicableWord(cell.value)) {
    reading.scores.push({ ...pair, origin });
    return;
  }
  const number = readNumberCell(cell);
  if (number.kind === "refused") reading.issues.push(issue(number.code, number.params, origin));
  if (number.kind !== "number") return;
  if (number.repaired !== undefined) {
    const params = { text: number.repaired, value: decimalText(number.value) };
    reading.issues.push(issue("numberRepaired", params, origin));
  }
  reading.scores.push({ ...pair, points: number.value, origin });
}
