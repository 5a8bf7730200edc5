import type { Language } from "../i18n/language";
import { absoluteAddress, quoteSheet } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { cellAt, findSheet, type Grid, type Grids, type GridTable } from "../workbook/grids";
import { issue, type Issue } from "../workbook/issue";
import type { Action, PlanCell, SetCells } from "../workbook/plan";
import { findTable, type FoundTable } from "./parse/find-table";
import { CRITERIA, INPUT_SHEETS, UNITS } from "./sheets";
import type { Column, InputSheet } from "./sheets/column";
import { bodyCell, layOutInput, plainCell, type InputRow, type InputValue } from "./sheets/lay-out";

/** What is to stand in one input table afterwards. */
export interface TableEdit<Key extends string> {
  /** Values of rows that are there; `undefined` clears. What stands there already is left alone. */
  readonly cells: readonly { readonly row: number; readonly key: Key; readonly value: InputValue | undefined }[];
  /** New rows, below all others. */
  readonly rows: readonly InputRow<Key>[];
  /** Columns that may not be left out: where the table has no such column, nothing is written. */
  readonly needed: readonly Key[];
}

export interface EditedTable {
  readonly issues: readonly Issue[];
  /** Laid out when it is asked for: who only wants to know what would change needs none. None where an issue is an error. */
  readonly actions: () => readonly Action[];
}

/**
 * The actions that bring an edit about in whatever shape the person keeps the table: as the native table, under headings without a table,
 * with columns moved or left out. A book without it gets the sheet. Every cell is expected to be as it was read.
 */
export function editTable<Key extends string>(
  grids: Grids,
  sheet: InputSheet<Key>,
  edit: TableEdit<Key>,
  language: Language,
): EditedTable {
  if (edit.cells.length + edit.rows.length === 0) return { actions: () => [], issues: [] };
  const table = findTable(grids, sheet, INPUT_SHEETS, []);
  if (!table) return newSheet(grids, sheet, edit.rows, language);
  const issues = missingColumns(table, edit);
  const isSound = issues.every(({ severity }) => severity !== "error");
  return { actions: () => (isSound ? actionsOf(table, edit) : []), issues };
}

function actionsOf<Key extends string>(table: FoundTable<Key>, edit: TableEdit<Key>): readonly Action[] {
  const changed = changedCells(table, edit);
  const { appended, below } = newRows(table, edit.rows);
  const cells = [...changed, ...below];
  const set: readonly Action[] = cells.length > 0 ? [{ verb: "setCells", sheet: table.grid.name, cells }] : [];
  return [...set, ...appended];
}

/** Columns with something to write that the person's table has not; once each. */
function missingColumns<Key extends string>(
  { sheet, grid, language, columns }: FoundTable<Key>,
  { cells, rows, needed }: TableEdit<Key>,
): readonly Issue[] {
  const isWritten = (wanted: Key) =>
    cells.some(({ key, value }) => key === wanted && value !== undefined) ||
    rows.some((row) => row[wanted] !== undefined);
  return sheet.columns.flatMap(({ key }) => {
    if (columns.has(key) || !isWritten(key)) return [];
    const params = { column: sheet.words.columns[key][language], sheet: grid.name };
    return [issue(needed.includes(key) ? "columnMissing" : "columnNotKept", params, { sheet: grid.name })];
  });
}

function changedCells<Key extends string>(
  { grid, columns }: FoundTable<Key>,
  { cells }: TableEdit<Key>,
): SetCells["cells"] {
  return cells.flatMap(({ row, key, value }) => {
    const column = columns.get(key);
    if (column === undefined) return [];
    const before = cellAt(grid, row, column);
    const expect = before?.value ?? null;
    const cell = numberAsItIs(plainCell(value));
    // A formula of the person's may give the same today and something else tomorrow: a value takes its place.
    return before?.formula === undefined && sameAs(before, cell) ? [] : [{ row, column, expect, cell }];
  });
}

function sameAs(before: Cell | undefined, cell: PlanCell): boolean {
  const value = before?.value ?? null;
  if (cell.type === "blank") return value === null || value === "";
  if (cell.type === "text") return value === cell.text;
  const readOtherwise = cell.type === "number" && cell.format === "General" && before?.format !== undefined;
  return !readOtherwise && "value" in cell && value === cell.value;
}

/** In a cell formatted as a percentage 95 would be read back as 9500: a number says how it is meant. */
function numberAsItIs(cell: PlanCell): PlanCell {
  return cell.type === "number" && cell.format === undefined ? { ...cell, format: "General" } : cell;
}

interface NewRows {
  readonly appended: readonly Action[];
  readonly below: SetCells["cells"];
}

/** Rows go into the native table; where there is none, or rows were typed right below it, into the blank cells below the last row. */
function newRows<Key extends string>(table: FoundTable<Key>, rows: readonly InputRow<Key>[]): NewRows {
  const { sheet, grid, columns, bodyRows } = table;
  const native = nativeTable(table);
  const last = bodyRows.at(-1);
  if (rows.length === 0) return { appended: [], below: [] };
  if (native && (last === undefined || last <= native.area.bottom)) {
    const layOut = tableRow(sheet, columns, native);
    const cells = rows.map(layOut);
    const expectRows = filledRows(grid, native);
    return { appended: [{ verb: "appendRows", table: native.name, expectRows, rows: cells }], below: [] };
  }
  const first = (last ?? headingRow(table)) + 1;
  const below = rows.flatMap((row, index) =>
    sheet.columns.flatMap((column) => {
      const at = columns.get(column.key);
      return at === undefined || row[column.key] === undefined
        ? []
        : [{ row: first + index, column: at, expect: null, cell: numberAsItIs(bodyCell(column, row[column.key])) }];
    }),
  );
  return { appended: [], below };
}

function nativeTable<Key extends string>({ sheet, grid }: FoundTable<Key>): GridTable | undefined {
  return grid.tables.find(({ name }) => name.toLowerCase() === sheet.table.toLowerCase());
}

/** Of a sheet with headings and nothing below them. */
function headingRow<Key extends string>({ grid, columns }: FoundTable<Key>): number {
  const watched = [...columns.values()];
  const filled = [...grid.cells].filter(([, cells]) => watched.some((column) => cells.has(column)));
  return filled.at(-1)?.[0] ?? 0;
}

function tableRow<Key extends string>(
  { columns: declared }: InputSheet<Key>,
  columns: ReadonlyMap<Key, number>,
  { area: { left, right } }: GridTable,
): (row: InputRow<Key>) => readonly PlanCell[] {
  const columnAt = new Map<number, Column<Key>>();
  for (const column of declared) {
    const at = columns.get(column.key);
    if (at !== undefined) columnAt.set(at, column);
  }
  const across = Array.from({ length: right - left + 1 }, (_, index) => {
    const column = columnAt.get(left + index);
    // Blank cells get the look of their column too: one look all the way down is one request to Excel, not one per row.
    const blank: PlanCell = column ? bodyCell(column, undefined) : { type: "blank" };
    return { column, blank };
  });
  return (row) =>
    across.map(({ column, blank }): PlanCell => {
      const value = column && row[column.key];
      return value === undefined || !column ? blank : numberAsItIs(bodyCell(column, value));
    });
}

/** Rows of a table that hold anything: units and criteria may be listed already, with no score beside them. */
function filledRows(grid: Grid, { area, hasTotals }: GridTable): number {
  const bottom = hasTotals ? area.bottom - 1 : area.bottom;
  return [...grid.cells].filter(
    ([row, cells]) =>
      row > area.top &&
      row <= bottom &&
      [...cells.keys()].some((column) => column >= area.left && column <= area.right),
  ).length;
}

/** The sheet for a book that has none; a sheet of that name which is not our table is the user's and stays. */
function newSheet<Key extends string>(
  grids: Grids,
  sheet: InputSheet<Key>,
  rows: readonly InputRow<Key>[],
  language: Language,
): EditedTable {
  const wanted = sheet.words.title[language];
  let name = wanted;
  for (let number = 2; findSheet(grids, name); number += 1) name = `${wanted} (${String(number)})`;
  const issues = name === wanted ? [] : [issue("sheetNameTaken", { wanted, used: name })];
  const actions = () => {
    const codes = { unit: codesOf(grids, UNITS), item: codesOf(grids, CRITERIA) };
    return [{ ...layOutInput(sheet, rows, { language, codes }), name }];
  };
  return { actions, issues };
}

/** Where the codes stand in this book, for the drop-downs of the new sheet. */
function codesOf(grids: Grids, sheet: InputSheet): string {
  const table = findTable(grids, sheet, INPUT_SHEETS, []);
  const column = table?.columns.get("code");
  const [first, last] = [table?.bodyRows[0], table?.bodyRows.at(-1)];
  if (!table || column === undefined || first === undefined || last === undefined) return "$A$1";
  return `${quoteSheet(table.grid.name)}!${absoluteAddress({ top: first, left: column, bottom: last, right: column })}`;
}
