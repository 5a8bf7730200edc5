import type { Language } from "../../i18n/language";
import { cellAddress, parseReference } from "../../workbook/address";
import { ownershipName } from "../../workbook/book";
import type { CellValue } from "../../workbook/cell";
import { sameSheetName, usedArea, type Grid, type Grids, type GridTable } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { Column, InputSheet } from "../sheets/column";
import { meaningKey } from "./meaning";

/** Where an input table stands: its sheet, the column of each key, and the rows of its body (zero-based, ascending). */
export interface FoundTable<Key extends string> {
  readonly sheet: InputSheet<Key>;
  readonly grid: Grid;
  /** Of most of its headings: messages name columns and choices as the reader of the sheet sees them. */
  readonly language: Language;
  readonly columns: ReadonlyMap<Key, number>;
  readonly bodyRows: readonly number[];
}

/** A heading is looked for this far down a sheet that has no table of ours. */
const HEADING_SEARCH_ROWS = 20;

function headingKeys<Key extends string>(column: Column<Key>, sheet: InputSheet<Key>): string[] {
  const words = sheet.words.columns[column.key];
  return [words.vi, words.en, ...(column.synonyms ?? [])].map(meaningKey);
}

interface HeadingMatch<Key extends string> {
  readonly language: Language;
  readonly columns: ReadonlyMap<Key, number>;
  readonly twice: readonly { readonly key: Key; readonly first: number; readonly second: number }[];
}

function matchHeadings<Key extends string>(
  sheet: InputSheet<Key>,
  headings: Iterable<readonly [number, CellValue]>,
): HeadingMatch<Key> {
  const keyOf = new Map<string, Key>();
  for (const column of sheet.columns) {
    for (const heading of headingKeys(column, sheet)) if (!keyOf.has(heading)) keyOf.set(heading, column.key);
  }
  const columns = new Map<Key, number>();
  const twice: { key: Key; first: number; second: number }[] = [];
  const texts: string[] = [];
  for (const [position, value] of headings) {
    if (typeof value !== "string") continue;
    texts.push(value);
    const key = keyOf.get(meaningKey(value));
    if (key === undefined) continue;
    const first = columns.get(key);
    if (first === undefined) columns.set(key, position);
    else twice.push({ key, first, second: position });
  }
  return { language: languageOf(sheet, texts), columns, twice };
}

/** The language that more of the headings are in; Vietnamese where they tell nothing. */
function languageOf<Key extends string>(sheet: InputSheet<Key>, headings: readonly string[]): Language {
  const found = new Set(headings.map(meaningKey));
  const count = (language: Language) =>
    sheet.columns.filter(({ key }) => found.has(meaningKey(sheet.words.columns[key][language]))).length;
  return count("en") > count("vi") ? "en" : "vi";
}

function headingsOf(grid: Grid, row: number, left = 0, right = Infinity): (readonly [number, CellValue])[] {
  return [...(grid.cells.get(row) ?? [])]
    .filter(([column]) => column >= left && column <= right)
    .map(([column, cell]) => [column, cell.value] as const);
}

/** Rows with anything in the table's columns: the table's body, and what was typed right below it without the table growing. */
function bodyRowsOf(grid: Grid, columns: Iterable<number>, first: number, tableBottom: number | undefined): number[] {
  const watched = [...columns];
  const filled = [...grid.cells.entries()]
    .filter(([row, cells]) => row >= first && watched.some((column) => cells.has(column)))
    .map(([row]) => row);
  if (tableBottom === undefined) return filled;
  const within = filled.filter((row) => row <= tableBottom);
  let next = tableBottom + 1;
  for (const row of filled) {
    if (row !== next) continue;
    within.push(row);
    next += 1;
  }
  return within;
}

function totalsRow(table: GridTable): number {
  return table.hasTotals ? table.area.bottom - 1 : table.area.bottom;
}

function fromTable<Key extends string>(
  sheet: InputSheet<Key>,
  grid: Grid,
  table: GridTable,
  issues: Issue[],
): FoundTable<Key> {
  const { top, left, right } = table.area;
  const match = matchHeadings(sheet, headingsOf(grid, top, left, right));
  reportHeadings(sheet, grid, top, match, issues);
  const bottom = totalsRow(table);
  const rows = bodyRowsOf(grid, match.columns.values(), top + 1, bottom);
  const bodyRows = table.hasTotals ? rows.filter((row) => row <= bottom) : rows;
  return { sheet, grid, language: match.language, columns: match.columns, bodyRows };
}

function reportHeadings<Key extends string>(
  sheet: InputSheet<Key>,
  grid: Grid,
  row: number,
  match: HeadingMatch<Key>,
  issues: Issue[],
): void {
  for (const { key, first, second } of match.twice) {
    const place = { sheet: grid.name, cell: cellAddress(row, second) };
    const params = {
      column: sheet.words.columns[key][match.language],
      first: cellAddress(row, first),
      second: place.cell,
    };
    issues.push(issue("columnTwice", params, place));
  }
  for (const column of sheet.columns) {
    if (!column.required || match.columns.has(column.key)) continue;
    const params = { column: sheet.words.columns[column.key][match.language], sheet: grid.name };
    issues.push(issue("columnMissing", params, { sheet: grid.name, cell: cellAddress(row, 0) }));
  }
}

/** True for the result sheets that the add-in wrote: what stands there is never input. */
export function isResultSheet(grids: Grids, grid: Grid): boolean {
  const prefix = ownershipName("");
  return grids.names.some(
    (name) => name.name.startsWith(prefix) && sameSheetName(parseReference(name.refersTo)?.sheet ?? "", grid.name),
  );
}

interface Candidate<Key extends string> {
  readonly grid: Grid;
  readonly row: number;
  readonly match: HeadingMatch<Key>;
}

/** The row that looks most like the headings; undefined where no row has even two of them. */
function headingRow<Key extends string>(sheet: InputSheet<Key>, grid: Grid): Candidate<Key> | undefined {
  const area = usedArea(grid);
  let best: Candidate<Key> | undefined;
  for (let row = area?.top ?? 1; area && row <= Math.min(area.bottom, HEADING_SEARCH_ROWS); row += 1) {
    const match = matchHeadings(sheet, headingsOf(grid, row));
    if (match.columns.size >= 2 && match.columns.size > (best?.match.columns.size ?? 0)) best = { grid, row, match };
  }
  return best;
}

function isComplete<Key extends string>(sheet: InputSheet<Key>, { match }: Candidate<Key>): boolean {
  return sheet.columns.every((column) => !column.required || match.columns.has(column.key));
}

function titleKeys(sheet: InputSheet): string[] {
  return [meaningKey(sheet.words.title.vi), meaningKey(sheet.words.title.en)];
}

/** Sheets that may hold a table without being one: visible, not ours, not bearing a table or the title of another input sheet. */
function candidatesFor<Key extends string>(
  grids: Grids,
  sheet: InputSheet<Key>,
  others: readonly InputSheet[],
): readonly Candidate<Key>[] {
  const own = new Set(titleKeys(sheet));
  const taken = new Set(others.flatMap(titleKeys).filter((key) => !own.has(key)));
  const found = grids.sheets
    .filter((grid) => grid.visibility === "visible" && !isResultSheet(grids, grid) && !hasOwnTable(grid))
    .filter((grid) => !taken.has(meaningKey(grid.name)))
    .flatMap((grid) => headingRow(sheet, grid) ?? []);
  const titled = found.filter(({ grid }) => own.has(meaningKey(grid.name)));
  return titled.length > 0 ? titled : found.filter((candidate) => isComplete(sheet, candidate));
}

/**
 * Finds an input table: by its table name, else by the meaning of its headings on a visible sheet that bears its title, else on
 * any visible sheet with all the headings it needs. Undefined where there is none; several candidates are an issue, and the
 * first in tab order is read.
 */
export function findTable<Key extends string>(
  grids: Grids,
  sheet: InputSheet<Key>,
  others: readonly InputSheet[],
  issues: Issue[],
): FoundTable<Key> | undefined {
  for (const grid of grids.sheets) {
    const table = grid.tables.find((one) => one.name.toLowerCase() === sheet.table.toLowerCase());
    if (table) return fromTable(sheet, grid, table, issues);
  }
  const candidates = candidatesFor(grids, sheet, others);
  const [only, second] = candidates;
  if (!only) return undefined;
  if (second) {
    const sheets = candidates.map(({ grid }) => `“${grid.name}”`).join(", ");
    issues.push(
      issue(
        "duplicateTableSheets",
        { table: sheet.words.title[only.match.language], sheets },
        { sheet: second.grid.name },
      ),
    );
  }
  const { grid, row, match } = only;
  reportHeadings(sheet, grid, row, match, issues);
  const bodyRows = bodyRowsOf(grid, match.columns.values(), row + 1, undefined);
  return { sheet, grid, language: match.language, columns: match.columns, bodyRows };
}

/** A sheet that carries one of our tables is that table's, whatever its other headings look like. */
function hasOwnTable(grid: Grid): boolean {
  return grid.tables.some((table) => table.name.startsWith("BX_"));
}
