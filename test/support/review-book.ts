import { planNewBook, type BookData } from "../../src/review/create-book";
import { prepareReview, type PreparedReview, type ReviewOptions } from "../../src/review/prepare";
import { parseCell } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { Grid, Grids } from "../../src/workbook/grids";
import type { PlanCell } from "../../src/workbook/plan";
import { newFile, type FileBook } from "../../src/xlsx";
import { partsOf, zipOf } from "./xlsx-open";
import { plainSheet } from "./xlsx-sample";

/** What a test writes into a cell of a sheet that is not the book's own. */
export type Loose = string | number | null | PlanCell;

export interface LooseSheet {
  readonly name: string;
  readonly rows: readonly (readonly Loose[])[];
}

export interface BookParts {
  readonly data: BookData;
  /** Sheets that a person added beside the book's own. */
  readonly sheets?: readonly LooseSheet[];
}

/** Makes a book as the program makes it, then adds the sheets that a person would. */
export async function makeBook({ data, sheets = [] }: BookParts): Promise<FileBook> {
  const book = newFile();
  const plan = planNewBook(data, "vi");
  const added = sheets.map(({ name, rows }) => ({
    verb: "addSheet" as const,
    name,
    content: plainSheet(rows.map((row) => row.map(planCell))),
  }));
  const applied = await book.apply({ ...plan, actions: [...plan.actions, ...added] });
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  return book;
}

function planCell(value: Loose): PlanCell | null {
  if (typeof value === "string") return { type: "text", text: value };
  return typeof value === "number" ? { type: "number", value } : value;
}

export async function gridsOf(parts: BookParts): Promise<Grids> {
  return (await makeBook(parts)).read();
}

/** A review that must be possible. */
export function ready(grids: Grids, options: ReviewOptions = {}): PreparedReview {
  const prepared = prepareReview(grids, options);
  if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared.issues));
  return prepared;
}

export async function reviewOf(parts: BookParts, options: ReviewOptions = {}): Promise<PreparedReview> {
  return ready(await gridsOf(parts), options);
}

/** The same grids with other cells on one sheet; `undefined` empties a cell. */
export function withCells(grids: Grids, sheet: string, cells: Readonly<Record<string, Cell | undefined>>): Grids {
  return changed(grids, sheet, (grid) => {
    const rows = new Map([...grid.cells].map(([row, own]) => [row, new Map(own)]));
    for (const [address, cell] of Object.entries(cells)) {
      const at = parseCell(address);
      if (!at) throw new RangeError(`no address: ${address}`);
      const row = rows.get(at.row) ?? new Map<number, Cell>();
      if (cell) row.set(at.column, cell);
      else row.delete(at.column);
      rows.set(at.row, row);
    }
    return { ...grid, cells: sorted([...rows].map(([row, own]) => [row, sorted([...own])])) };
  });
}

function sorted<Value>(entries: readonly (readonly [number, Value])[]): Map<number, Value> {
  return new Map([...entries].sort(([one], [other]) => one - other));
}

/** The same grids with one sheet changed. */
export function changed(grids: Grids, sheet: string, change: (grid: Grid) => Grid): Grids {
  if (!grids.sheets.some(({ name }) => name === sheet)) throw new RangeError(`no sheet ${sheet}`);
  return { ...grids, sheets: grids.sheets.map((grid) => (grid.name === sheet ? change(grid) : grid)) };
}

/** A sheet that never went through a file. */
export function gridOf(
  name: string,
  rows: readonly (readonly (Cell | Cell["value"])[])[],
  more: Partial<Grid> = {},
): Grid {
  const cells = rows.map((row) => row.map(asCell).map((cell, column) => [column, cell] as const));
  return {
    name,
    visibility: "visible",
    cells: new Map(
      cells.map((row, index) => [
        index,
        new Map(row.flatMap(([column, cell]) => (cell ? [[column, cell] as const] : []))),
      ]),
    ),
    tables: [],
    merges: [],
    hiddenRows: new Set(),
    filtered: false,
    isProtected: false,
    ...more,
  };
}

function asCell(value: Cell | Cell["value"]): Cell | undefined {
  if (value === null) return undefined;
  return typeof value === "object" && "value" in value ? value : { value };
}

/** The same file with the XML of one cell of the `sheet`-th sheet (from 1) replaced; `xml` is a whole `<c>` element. */
export function patchCell(bytes: Uint8Array, sheet: number, address: string, xml: string): Uint8Array {
  const parts = partsOf(bytes);
  const path = `xl/worksheets/sheet${String(sheet)}.xml`;
  const before = parts.get(path) ?? "";
  const after = before.replace(new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s"), xml);
  if (after === before) throw new RangeError(`no cell ${address} in ${path}`);
  return zipOf(new Map([...parts, [path, after]]));
}
