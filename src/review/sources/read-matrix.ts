import { compare, decimalText } from "../../rules/decimal";
import { cellAddress, parseCell } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { cellAt, type Grid } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { Lookup } from "../parse/lookup";
import { readNumberCell } from "../parse/number";
import { mergedCells } from "../parse/table-notes";
import { isNotApplicableWord } from "../sheets/scores";
import { isNumberingRow, repeatsHeadings } from "./heading-rows";
import { innerLabelColumns, labelCode } from "./label-columns";
import type { Axis } from "./matrix";
import type { SourceScore } from "./source";
import { cellText, isTotalWord, recognise } from "./words";

/** What a matrix gave. */
export interface Reading {
  readonly scores: SourceScore[];
  readonly issues: Issue[];
  /** Row subject → column → what stands there; undefined for a cell without a score. */
  readonly read: Map<string, Map<number, SourceScore | undefined>>;
  /** True once a row had a number beside its text: then one without is a point option of the criterion above it. */
  isNumbered: boolean;
  skippedOptions: number;
}

/** What the rows of a matrix are about. */
export interface RowKnowledge {
  readonly row: Lookup;
  /** What its headings are about. */
  readonly heading: Lookup;
  /** Groups, whose subtotals are passed over. */
  readonly skip: Lookup | undefined;
  readonly unknown: "unknownItem" | "unknownUnit";
}

/** Headings side by side whose rows are named by the same labels. */
interface Block {
  readonly columns: ReadonlyMap<number, string>;
  readonly labels: (row: number) => Labels;
}

type Labels = readonly (readonly [column: number, cell: Cell])[];

export function readMatrix(grid: Grid, axis: Axis, know: RowKnowledge): Reading {
  const reading: Reading = { scores: [], issues: [], read: new Map(), isNumbered: false, skippedOptions: 0 };
  for (const { column, first, text } of axis.twice) {
    const cell = cellAddress(axis.row, column);
    const params = { column: text, first: cellAddress(axis.row, first), second: cell };
    reading.issues.push(issue("columnTwice", params, { sheet: grid.name, cell }));
  }
  const blocks = blocksOf(grid, axis, know);
  const rows = [...grid.cells.keys()].filter((row) => row > axis.row && !isNumberingRow(grid, row));
  for (const row of rows) {
    for (const { labels, columns } of inRow(row, blocks)) readRow(grid, row, labels, columns, know, reading);
  }
  reading.issues.push(...mergedCells(grid, scoredRows(reading), [...axis.columns.keys()]));
  return reading;
}

function scoredRows({ scores }: Reading): ReadonlySet<number> {
  return new Set(scores.flatMap(({ origin }) => parseCell(origin.cell)?.row ?? []));
}

/** One block, or several where tables stand side by side and name their rows anew. */
function blocksOf(grid: Grid, axis: Axis, know: RowKnowledge): readonly Block[] {
  const first = Math.min(...axis.columns.keys());
  const leading = (row: number) => [...(grid.cells.get(row) ?? [])].filter(([column]) => column < first);
  const rows = [...grid.cells.keys()].filter((row) => row > axis.row);
  const named = new Set(rows.flatMap((row) => labelCode(leading(row), know.row) ?? [])).size;
  const starts = innerLabelColumns(grid, axis, named, know.row);
  const between = (from: number, to: number) =>
    new Map([...axis.columns].filter(([column]) => column > from && column < to));
  const inner = starts.map((start, index): Block => {
    const labels = (row: number): Labels => {
      const cell = cellAt(grid, row, start);
      return cell ? [[start, cell]] : [];
    };
    return { columns: between(start, starts[index + 1] ?? Infinity), labels };
  });
  return [{ columns: between(-1, starts[0] ?? Infinity), labels: leading }, ...inner];
}

/** The blocks of one row. One that is not named anew here goes with the block before it. */
function inRow(row: number, blocks: readonly Block[]) {
  const groups: { readonly labels: Labels; columns: ReadonlyMap<number, string> }[] = [];
  for (const block of blocks) {
    const labels = block.labels(row);
    const before = groups.at(-1);
    if (before && labels.length === 0) before.columns = new Map([...before.columns, ...block.columns]);
    else groups.push({ labels, columns: block.columns });
  }
  return groups;
}

function readRow(
  grid: Grid,
  row: number,
  labels: Labels,
  columns: ReadonlyMap<number, string>,
  know: RowKnowledge,
  reading: Reading,
): void {
  const code = labelCode(labels, know.row);
  if (code === undefined) {
    passOver(grid, row, labels, columns, know, reading);
    return;
  }
  reading.isNumbered ||= labels.length > 1;
  const known = reading.read.get(code) ?? new Map<number, SourceScore | undefined>();
  reading.read.set(code, known);
  for (const [column, other] of columns) {
    const pair = know.unknown === "unknownItem" ? { unit: other, item: code } : { unit: code, item: other };
    if (known.has(column)) {
      reportSecondOpinion(known.get(column), readScore(grid, row, column, pair, []), reading);
      continue;
    }
    const score = readScore(grid, row, column, pair, reading.issues);
    known.set(column, score);
    if (score) reading.scores.push(score);
  }
}

/** A look-up block under the table repeats its numbers; a subject that stands twice with different ones is a fault. */
function reportSecondOpinion(first: SourceScore | undefined, second: SourceScore | undefined, reading: Reading): void {
  if (!second) return;
  const { unit, item, points, origin } = second;
  const same = points && first?.points ? compare(points, first.points) === 0 : first && points === first.points;
  if (!same) reading.issues.push(issue("duplicateEntry", { unit, item }, origin));
}

function passOver(
  grid: Grid,
  row: number,
  labels: Labels,
  columns: ReadonlyMap<number, string>,
  know: RowKnowledge,
  reading: Reading,
): void {
  const values = [...columns.keys()].map((column) => cellAt(grid, row, column)?.value ?? null);
  // A row of zeros without a name is a form's left-over formula, not a unit.
  if (values.every((value) => value === null || value === 0 || value === "")) return;
  if (repeatsHeadings(grid, row, columns, know.heading)) return;
  const [column, label] = labels.filter(([, cell]) => typeof cell.value === "string").at(-1) ?? [];
  const text = cellText(label);
  const place = { sheet: grid.name, cell: cellAddress(row, column ?? Math.min(...columns.keys())) };
  if (text !== undefined && isTotalWord(text)) {
    reading.issues.push(issue("totalRowSkipped", { text }, place));
  } else if (know.skip && labels.some(([, cell]) => recogniseCell(know.skip, cell))) {
    return;
  } else if (know.unknown === "unknownItem" && isOption(labels, text, reading)) {
    reading.skippedOptions += 1;
  } else {
    const params = know.unknown === "unknownItem" ? { item: text ?? "" } : { unit: text ?? "" };
    reading.issues.push(issue(know.unknown, params, place));
  }
}

function isOption(labels: Labels, text: string | undefined, { isNumbered }: Reading): boolean {
  return text === undefined || /^[-+•*–]/u.test(text) || (isNumbered && labels.length < 2);
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
  issues: Issue[],
): SourceScore | undefined {
  const cell = cellAt(grid, row, column);
  const origin = { sheet: grid.name, cell: cellAddress(row, column) };
  if (typeof cell?.value === "string" && isNotApplicableWord(cell.value)) return { ...pair, origin };
  const number = readNumberCell(cell);
  if (number.kind === "refused") issues.push(issue(number.code, number.params, origin));
  if (number.kind !== "number") return undefined;
  if (number.repaired !== undefined) {
    const params = { text: number.repaired, value: decimalText(number.value) };
    issues.push(issue("numberRepaired", params, origin));
  }
  return { ...pair, points: number.value, origin };
}
