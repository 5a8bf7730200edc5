import { compare, decimal, decimalText, type Decimal } from "../../../rules/decimal";
import { ARGUMENT_NAMES, type ArgumentName } from "../../../rules/kinds/names";
import { cellAddress } from "../../../workbook/address";
import { cellAt, type Grid } from "../../../workbook/grids";
import { issue, type Issue } from "../../../workbook/issue";
import { readNumberCell } from "../../parse/number";
import { mergedCells } from "../../parse/table-notes";
import { isNotApplicableWord, yesNoNumber } from "../../sheets/scores";
import { isNumberingRow } from "../heading-rows";
import type { Recognisers } from "../matrix";
import { cellText } from "../words";
import { headingsAgain, type FormColumn, type Heading } from "./headings";
import { optionOf, strayScore } from "./options";
import { isSumWord, markAt, percentageIn, wordsAt } from "./row-words";
import { rowSubject } from "./subject";

/** What a form says about one item. */
export interface FormItem {
  readonly item: string;
  readonly row: number;
  readonly notApplicable?: true;
  readonly points?: Decimal;
  readonly values: Readonly<Partial<Record<ArgumentName, Decimal>>>;
  readonly evidence?: string;
  readonly explanation?: string;
  /** Where the score stands; on an option row, where one was scored. */
  readonly cell: string;
  /** Where everything else stands. */
  readonly cells: Readonly<Partial<Record<FormColumn, string>>>;
  /** The numbers that are numbers in the sheet, as its own formulas see them: a "9,5" of text is none. */
  readonly counted: { readonly points?: Decimal; readonly values: Readonly<Partial<Record<ArgumentName, Decimal>>> };
}

export interface FormRows {
  readonly items: readonly FormItem[];
  /** The number beside the last "Tổng…". */
  readonly total?: { readonly value: Decimal; readonly cell: string };
  /** Rows that are about an item of the agreement, also those that say nothing. */
  readonly known: number;
  readonly issues: readonly Issue[];
}

/** What is being read. */
export interface Reading {
  readonly grid: Grid;
  readonly heading: Heading;
  readonly know: Recognisers;
  readonly issues: Issue[];
}

/**
 * Reads the rows below the headings, in whatever order they stand. A score written on an option row below its item counts for the
 * item, once; sums are passed over. An item that stands twice with different figures has none: nobody can tell which are meant.
 */
export function readFormRows(grid: Grid, heading: Heading, know: Recognisers): FormRows {
  const issues: Issue[] = [];
  const reading = { grid, heading, know, issues };
  const items = new Map<string, FormItem[]>();
  let open: FormItem | undefined;
  let [options, known] = [0, 0];
  let total: FormRows["total"];
  const close = () => {
    if (open) {
      const same = items.get(open.item);
      if (same) same.push(open);
      else items.set(open.item, [open]);
    }
    open = undefined;
  };
  const isAgain = headingsAgain(grid, heading);
  for (const row of grid.cells.keys()) {
    if (row <= heading.last || isNumberingRow(grid, row) || isAgain(row)) continue;
    const subject = rowSubject(grid, row, heading, know, issues);
    if (subject === "option") {
      const option = open && optionOf(open, row, reading, readItem);
      if (option === undefined) strayScore(row, reading);
      else if (option !== "says nothing") [open, options] = [option, options + 1];
      continue;
    }
    close();
    if (subject === "total") total = totalAt(reading, row) ?? total;
    if (subject === "total" || subject === "passed over") continue;
    known += 1;
    open = readItem(subject.item, row, reading);
  }
  close();
  if (options > 0) issues.push(issue("optionRowsSkipped", { count: options }, { sheet: grid.name }));
  const read = [...items.values()].flatMap((same) => oneOf(same, grid.name, issues));
  issues.push(...notes(grid, heading, read));
  return { items: read, ...(total ? { total } : {}), known, issues };
}

function totalAt({ grid, heading }: Reading, row: number): FormRows["total"] {
  const labels = (["number", "text"] as const).flatMap((name) => heading.columns.get(name) ?? []);
  if (!labels.some((column) => isSumWord(cellText(cellAt(grid, row, column)) ?? ""))) return undefined;
  const column = heading.columns.get("self") ?? 0;
  const number = readNumberCell(cellAt(grid, row, column));
  return number.kind === "number" ? { value: number.value, cell: cellAddress(row, column) } : undefined;
}

const saysSomething = ({ points, notApplicable, values, evidence, explanation }: FormItem): boolean =>
  notApplicable === true ||
  Object.keys(values).length > 0 ||
  [points, evidence, explanation].some((one) => one !== undefined);

function oneOf(same: readonly FormItem[], sheet: string, issues: Issue[]): readonly FormItem[] {
  const said = same.filter(saysSomething);
  const [first, ...others] = said;
  if (!first) return [];
  const other = others.find((one) => !isAlike(one, first));
  if (other) {
    const cells = said.map(({ cell }) => cell).join(", ");
    issues.push(issue("itemRowsDiffer", { item: first.item, cells }, { sheet, cell: other.cell }));
    return [];
  }
  for (const { cell } of others) issues.push(issue("itemRowTwice", { item: first.item }, { sheet, cell }));
  return [first];
}

function isAlike(one: FormItem, other: FormItem): boolean {
  const same = (a: Decimal | undefined, b: Decimal | undefined) => (a && b ? compare(a, b) === 0 : a === b);
  return (
    same(one.points, other.points) &&
    one.notApplicable === other.notApplicable &&
    one.evidence === other.evidence &&
    one.explanation === other.explanation &&
    ARGUMENT_NAMES.every((name) => same(one.values[name], other.values[name]))
  );
}

/** What a person should know of the rows read: some are hidden, or cells in them are merged. */
function notes(grid: Grid, { columns }: Heading, items: readonly FormItem[]): readonly Issue[] {
  const rows = new Set(items.map(({ row }) => row));
  const hidden = [...rows].filter((row) => grid.hiddenRows.has(row)).length;
  const scored = (["self", ...ARGUMENT_NAMES] as const).flatMap((name) => columns.get(name) ?? []);
  return [
    ...(hidden > 0 ? [issue("hiddenRowsRead", { count: hidden }, { sheet: grid.name })] : []),
    ...mergedCells(grid, rows, scored),
  ];
}

function readItem(item: string, row: number, reading: Reading): FormItem {
  const { grid, heading, know } = reading;
  const cells: Partial<Record<FormColumn, string>> = {};
  for (const [name, column] of heading.columns) cells[name] = cellAddress(row, column);
  const values = readValues(item, row, reading);
  const score = readScore(item, row, reading);
  const words = (name: "evidence" | "explanation") =>
    wordsAt(grid, row, heading.columns.get(name), know.date1904 === true, reading.issues);
  const [evidence, explanation] = [words("evidence"), words("explanation")];
  const mark = know.asks ? markAt(grid, row, heading.columns.get("notApplicable"), reading.issues) : "unmarked";
  const isOut = mark === "marked" || score.notApplicable === true;
  const counts = !isOut && mark !== "unclear";
  return {
    item,
    row,
    ...(isOut ? { notApplicable: true } : {}),
    ...(score.points && counts ? { points: score.points } : {}),
    values: counts ? values.read : {},
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { explanation }),
    cell: cellAddress(row, heading.columns.get("self") ?? 0),
    cells,
    counted: { ...numberIn(grid, row, heading.columns.get("self"), "points"), values: values.counted },
  };
}

function readScore(
  item: string,
  row: number,
  reading: Reading,
): { readonly points?: Decimal; readonly notApplicable?: true } {
  const column = reading.heading.columns.get("self") ?? 0;
  const cell = cellAt(reading.grid, row, column);
  if (typeof cell?.value === "string" && isNotApplicableWord(cell.value)) return { notApplicable: true };
  // points by a formula that nobody has calculated: the figures beside it say them, or nothing does
  if (cell?.formula !== undefined && cell.value === null && asksFigures(item, reading)) return {};
  const text = percentageIn(cell);
  if (text !== undefined) {
    reading.issues.push(
      issue("numberUnreadable", { text }, { sheet: reading.grid.name, cell: cellAddress(row, column) }),
    );
    return {};
  }
  const points = readNumber(row, column, reading);
  return points ? { points } : {};
}

function asksFigures(item: string, { know: { asks } }: Reading): boolean {
  return asks !== undefined && ARGUMENT_NAMES.some((name) => asks(item, name));
}

/** A number, or an issue that says why there is none. */
function readNumber(row: number, column: number, { grid, know, issues }: Reading): Decimal | undefined {
  const place = { sheet: grid.name, cell: cellAddress(row, column) };
  const number = readNumberCell(cellAt(grid, row, column), know.date1904);
  if (number.kind === "refused") issues.push(issue(number.code, number.params, place));
  if (number.kind !== "number") return undefined;
  if (number.repaired !== undefined)
    issues.push(issue("numberRepaired", { text: number.repaired, value: decimalText(number.value) }, place));
  return number.value;
}

type Figures = Partial<Record<ArgumentName, Decimal>>;

/** Only the figures that the item's kind asks for: elsewhere the column may hold words. */
function readValues(
  item: string,
  row: number,
  reading: Reading,
): { readonly read: Figures; readonly counted: Figures } {
  const { grid, heading, know } = reading;
  const [read, counted]: [Figures, Figures] = [{}, {}];
  for (const name of ARGUMENT_NAMES) {
    const column = heading.columns.get(name);
    if (column === undefined || know.asks?.(item, name) !== true) continue;
    const cell = cellAt(grid, row, column);
    const word = typeof cell?.value === "string" ? yesNoNumber(cell.value) : undefined;
    const value = word ?? readNumber(row, column, reading);
    if (value) read[name] = value;
    const plain = word ?? numberIn(grid, row, column, "points").points;
    if (plain) counted[name] = plain;
  }
  return { read, counted };
}

function numberIn<Key extends string>(
  grid: Grid,
  row: number,
  column: number | undefined,
  key: Key,
): Partial<Record<Key, Decimal>> {
  const value = column === undefined ? undefined : cellAt(grid, row, column)?.value;
  // the key's own name is the only one there is
  return typeof value === "number" ? ({ [key]: decimal(value) } as Partial<Record<Key, Decimal>>) : {};
}
