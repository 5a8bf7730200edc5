import { decimalText, type Decimal } from "../../../rules/decimal";
import { ARGUMENT_NAMES, type ArgumentName } from "../../../rules/kinds/names";
import { cellAddress } from "../../../workbook/address";
import { type Area, cellAt, type Grid } from "../../../workbook/grids";
import { issue, type Issue } from "../../../workbook/issue";
import type { CodedItem } from "../../form/control-code";
import { decimalOf, readNumberCell } from "../../parse/number";
import { isNotApplicableWord, yesNoNumber } from "../../sheets/scores";
import type { Recognisers } from "../matrix";
import type { FormColumn, Heading } from "./headings";
import { markAt, percentageIn, wordsAt } from "./row-words";

type Figures = Partial<Record<ArgumentName, Decimal>>;

/** What a form says about one item. */
export interface FormItem {
  readonly item: string;
  readonly row: number;
  readonly notApplicable?: true;
  readonly points?: Decimal;
  readonly values: Readonly<Figures>;
  readonly evidence?: string;
  readonly explanation?: string;
  /** Where the score stands; on an option row, where one was scored. */
  readonly cell: string;
  /** Where everything else stands: the row of the score, and the columns of the sheet. */
  readonly scoredOn: number;
  readonly columns: ReadonlyMap<FormColumn, number>;
  /** The numbers that are numbers in the sheet, as its own formulas see them: a "9,5" of text is none. */
  readonly counted: CodedItem;
}

/** Where something about the item stands; undefined where its sheet has no such column. */
export function cellOf({ scoredOn, columns }: FormItem, name: FormColumn): string | undefined {
  const column = columns.get(name);
  return column === undefined ? undefined : cellAddress(scoredOn, column);
}

/** What is being read. */
export interface Reading {
  readonly grid: Grid;
  readonly heading: Heading;
  readonly know: Recognisers;
  readonly issues: Issue[];
  /** The columns of figures that the sheet has. */
  readonly figures: readonly (readonly [name: ArgumentName, column: number])[];
  /** Merged cells that stand beside several rows. */
  readonly tall: readonly Area[];
}

export function readingOf(grid: Grid, heading: Heading, know: Recognisers): Reading {
  const figures = ARGUMENT_NAMES.flatMap((name) => {
    const column = heading.columns.get(name);
    return column === undefined ? [] : [[name, column] as const];
  });
  const tall = grid.merges.filter(({ top, bottom }) => bottom > top);
  return { grid, heading, know, issues: [], figures, tall };
}

type Draft<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

/** Built up, not spread together: of every row of a thousand forms one is made. */
export function readItem(item: string, row: number, reading: Reading): FormItem {
  const {
    heading: { columns },
    know,
  } = reading;
  const { read, plain } = readValues(item, row, reading);
  const score = readScore(item, row, reading);
  const evidence = wordsAt(row, columns.get("evidence"), reading);
  const explanation = wordsAt(row, columns.get("explanation"), reading);
  const mark = know.asks ? markAt(row, columns.get("notApplicable"), reading) : "unmarked";
  const isOut = mark === "marked" || score === "not applicable";
  const counts = !isOut && mark !== "unclear";
  const column = columns.get("self") ?? 0;
  const counted: Draft<CodedItem> = { item, values: plain };
  const number = numberIn(reading.grid, row, columns.get("self"));
  if (number) counted.points = number;
  const cell = cellAddress(row, column);
  const values = counts ? read : NO_FIGURES;
  const said: Draft<FormItem> = { item, row, values, cell, scoredOn: row, columns, counted };
  if (isOut) counted.notApplicable = said.notApplicable = true;
  if (score !== undefined && score !== "not applicable" && counts) said.points = score;
  if (evidence !== undefined) said.evidence = evidence;
  if (explanation !== undefined) said.explanation = explanation;
  return said;
}

function readScore(item: string, row: number, reading: Reading): Decimal | "not applicable" | undefined {
  const column = reading.heading.columns.get("self") ?? 0;
  const cell = cellAt(reading.grid, row, column);
  if (typeof cell?.value === "string" && isNotApplicableWord(cell.value)) return "not applicable";
  // points by a formula that nobody has calculated: the figures beside it say them, or nothing does
  if (cell?.formula !== undefined && cell.value === null && asksFigures(item, reading)) return undefined;
  const text = percentageIn(cell);
  if (text !== undefined) {
    const place = { sheet: reading.grid.name, cell: cellAddress(row, column) };
    reading.issues.push(issue("numberUnreadable", { text }, place));
    return undefined;
  }
  return readNumber(row, column, reading);
}

function asksFigures(item: string, { know: { asks } }: Reading): boolean {
  return asks !== undefined && ARGUMENT_NAMES.some((name) => asks(item, name));
}

/** A number, or an issue that says why there is none. */
function readNumber(row: number, column: number, { grid, know, issues }: Reading): Decimal | undefined {
  const place = () => ({ sheet: grid.name, cell: cellAddress(row, column) });
  const number = readNumberCell(cellAt(grid, row, column), know.date1904);
  if (number.kind === "refused") issues.push(issue(number.code, number.params, place()));
  if (number.kind !== "number") return undefined;
  if (number.repaired !== undefined)
    issues.push(issue("numberRepaired", { text: number.repaired, value: decimalText(number.value) }, place()));
  return number.value;
}

const NO_FIGURES: Readonly<Figures> = {};
const SAYS_NO_FIGURES = { read: NO_FIGURES, plain: NO_FIGURES };

/** Only the figures that the item's kind asks for: elsewhere the column may hold words. `plain`: those that are numbers in the sheet. */
function readValues(item: string, row: number, reading: Reading): typeof SAYS_NO_FIGURES {
  const { grid, know, figures } = reading;
  if (figures.length === 0) return SAYS_NO_FIGURES;
  const asked = figures.filter(([name]) => know.asks?.(item, name) === true);
  if (asked.length === 0) return SAYS_NO_FIGURES;
  const [read, plain]: [Figures, Figures] = [{}, {}];
  for (const [name, column] of asked) {
    const cell = cellAt(grid, row, column);
    const word = typeof cell?.value === "string" ? yesNoNumber(cell.value) : undefined;
    const value = word ?? readNumber(row, column, reading);
    if (value) read[name] = value;
    const number = word ?? numberIn(grid, row, column);
    if (number) plain[name] = number;
  }
  return { read, plain };
}

function numberIn(grid: Grid, row: number, column: number | undefined): Decimal | undefined {
  const value = column === undefined ? undefined : cellAt(grid, row, column)?.value;
  return typeof value === "number" ? decimalOf(value) : undefined;
}
