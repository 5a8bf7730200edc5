import type { CellValue } from "../../../workbook/cell";
import type { Grid } from "../../../workbook/grids";
import { meaningKey } from "../../parse/meaning";
import { COLUMNS, type FormColumn, signsIn, type Words, wordsOf, wordsTogether } from "./heading-words";

export type { FormColumn } from "./heading-words";

const YEARS = /\b20\d\d\b/gu;

const SEARCH_ROWS = 60;
/** The texts of one row that may be headings; a crafted row has 16,384. */
const MOST_TEXTS = 500;
/** Headings of forms stand on one to three rows. */
const MOST_HEADING_ROWS = 3;

export interface Heading {
  /** The first row of the headings, and the last: what follows are the criteria. */
  readonly first: number;
  readonly last: number;
  readonly columns: ReadonlyMap<FormColumn, number>;
  /** A second column with the same heading: nobody can tell which of the two is meant. */
  readonly twice: readonly {
    readonly column: FormColumn;
    readonly text: string;
    readonly at: readonly [number, number];
  }[];
}

/** What stands over a column is short; longer texts are what people answer. */
const LONGEST_HEADING = 120;
/**
 * The headings of a form: the rows, at most three, that name the most columns. Undefined where no rows name a self-score and all that are
 * `needed`.
 */
export function findHeading(grid: Grid, needed: readonly FormColumn[]): Heading | undefined {
  const { likely, others } = rowsOfAScore(grid);
  const textsOn = rowTexts(grid);
  return bestHeading(textsOn, likely, needed) ?? bestHeading(textsOn, others, needed);
}

function bestHeading(textsOn: TextsOn, rows: readonly number[], needed: readonly FormColumn[]): Heading | undefined {
  let best: Heading | undefined;
  // fewer rows first: one more must name a column more
  for (const [first, last] of spans(rows)) {
    const over = textsOver(textsOn, first, last);
    // each column of the sheet stands for one of the form's at most
    if (best && over.size <= best.columns.size) continue;
    const heading = headingAt(over, first, last);
    const isComplete = needed.every((name) => heading.columns.has(name));
    if (isComplete && heading.columns.size > (best?.columns.size ?? 0)) best = heading;
  }
  return best;
}

/** Rows that speak of a self-score: those with a heading as it is mostly written on them or beside them, and all others. */
function rowsOfAScore(grid: Grid): { readonly likely: readonly number[]; readonly others: readonly number[] } {
  const found: number[] = [];
  const usual = new Set<number>();
  let top: number | undefined;
  for (const [row, cells] of grid.cells) {
    top ??= row;
    if (row > top + SEARCH_ROWS) break;
    let usuals = 0;
    let isFound = false;
    for (const { value } of cells.values()) {
      if (typeof value !== "string" || value.length > LONGEST_HEADING) continue;
      const signs = signsIn(value);
      if (signs.isUsual) usuals += 1;
      isFound ||= signs.isOfAScore;
    }
    // one alone may be an answer: “điểm tự chấm” is what a row of our own form lacks
    if (usuals > 1) usual.add(row);
    if (isFound) found.push(row);
  }
  const near = new Set([...usual].flatMap((row) => [row - 2, row - 1, row, row + 1, row + 2]));
  return { likely: found.filter((row) => near.has(row)), others: found.filter((row) => !near.has(row)) };
}

/** Neighbouring rows, at most three, around each of these: short ones first, then from the top. */
function spans(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found = new Map<number, readonly [number, number]>();
  for (let more = 0; more < MOST_HEADING_ROWS; more += 1) {
    for (const row of rows) {
      for (let first = Math.max(row - more, 0); first <= row; first += 1) {
        found.set(first * MOST_HEADING_ROWS + more, [first, first + more]);
      }
    }
  }
  return [...found.values()];
}

function isHeadingText(value: CellValue): value is string {
  return typeof value === "string" && value.length <= LONGEST_HEADING && value.trim() !== "";
}

function headingAt(over: TextsOver, first: number, last: number): Heading {
  const columns = new Map<FormColumn, number>();
  const twice: Heading["twice"][number][] = [];
  const loose: Loose[] = [];
  for (const [column, own] of over) {
    const { name, about } = saidOver(own);
    if (about.length > 0) loose.push({ column, about });
    if (name === undefined) continue;
    const before = columns.get(name);
    if (before === undefined) columns.set(name, column);
    else twice.push({ column: name, text: own[0]?.text ?? "", at: [before, column] });
  }
  if (loose.length > 0) addLoose(loose, columns);
  return { first, last, columns, twice };
}

/** The column that the texts over it name, the last of them first, and those that they are about: each by itself, then all together. */
function saidOver(own: readonly RowText[]): {
  readonly name?: FormColumn | undefined;
  readonly about: readonly FormColumn[];
} {
  const together = wordsTogether(own);
  let name = together?.column;
  let about = together?.within ?? [];
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const { column, within } = own[at]?.words ?? {};
    name ??= column;
    if (within && within.length > 0) about = [...within, ...about];
  }
  return { name, about };
}

/** A column whose headings hold words about some columns of a form. */
interface Loose {
  readonly column: number;
  readonly about: readonly FormColumn[];
}

function addLoose(loose: readonly Loose[], columns: Map<FormColumn, number>): void {
  const taken = new Set(columns.values());
  for (const name of COLUMNS) {
    if (columns.has(name)) continue;
    const [only, more] = loose.filter(({ column, about }) => !taken.has(column) && about.includes(name));
    if (only && !more) {
      columns.set(name, only.column);
      taken.add(only.column);
    }
  }
}

/** The year that the heading of the scores names: "Điểm tự chấm năm 2025". */
export function scoreYear(grid: Grid, { first, last, columns }: Heading): { readonly year?: number } {
  const own = textsOver(rowTexts(grid), first, last).get(columns.get("self") ?? 0) ?? [];
  const [only, more] = new Set(own.flatMap(({ text }) => text.match(YEARS) ?? []));
  return only === undefined || more !== undefined ? {} : { year: Number(only) };
}

interface RowText {
  readonly column: number;
  /** The last column that a merged cell stands over. */
  readonly right: number;
  readonly text: string;
  readonly words: Words;
}

type TextsOn = (row: number) => readonly RowText[];

/** The texts of a row that may be headings, looked at once however many spans the row is in. */
function rowTexts(grid: Grid): TextsOn {
  const known = new Map<number, readonly RowText[]>();
  return (row) => {
    const texts = known.get(row) ?? textsIn(grid, row);
    known.set(row, texts);
    return texts;
  };
}

function textsIn(grid: Grid, row: number): readonly RowText[] {
  const texts: RowText[] = [];
  const merges = grid.merges.filter(({ top }) => top === row);
  for (const [column, { value: text }] of grid.cells.get(row) ?? []) {
    if (!isHeadingText(text)) continue;
    if (texts.length === MOST_TEXTS) break;
    const right = merges.find(({ left }) => left === column)?.right ?? column;
    texts.push({ column, right, text, words: wordsOf(text) });
  }
  return texts;
}

type TextsOver = ReadonlyMap<number, readonly RowText[]>;

/** Per column the texts of its headings, from the top. A merged heading stands over all its columns. */
function textsOver(textsOn: TextsOn, first: number, last: number): TextsOver {
  const over = new Map<number, RowText[]>();
  for (let row = first; row <= last; row += 1) {
    for (const one of textsOn(row)) {
      const right = row < last ? one.right : one.column;
      for (let at = one.column; at <= right; at += 1) {
        const above = over.get(at);
        if (above) above.push(one);
        else over.set(at, [one]);
      }
    }
  }
  return over;
}

/** Tells the rows where the headings stand again further down, at the top of the next page. */
export function headingsAgain(grid: Grid, { last, columns }: Heading): (row: number) => boolean {
  const above = [...new Set(columns.values())].flatMap((column) => {
    const text = grid.cells.get(last)?.get(column)?.value;
    const key = typeof text === "string" ? meaningKey(text) : "";
    return key === "" ? [] : [{ column, key }];
  });
  return (row) => {
    const cells = grid.cells.get(row);
    let found = 0;
    for (const { column, key } of above) {
      const here = cells?.get(column)?.value;
      if (typeof here === "string" && meaningKey(here) === key) found += 1;
    }
    return found > 1;
  };
}
