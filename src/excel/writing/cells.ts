import type { Area } from "../../workbook/grids";
import type { PlanCell } from "../../workbook/plan";
import { entryBytes, entryOf, type Entry } from "./entry";
import { rangeOn, roleOperation } from "./look";
import { operation, type Operation } from "./operation";
import { rectangles } from "./runs";

/** Entries of one block of rows stay below this. */
const BLOCK_BYTES = 1_000_000;

type PlanCells = readonly (readonly (PlanCell | null)[])[];

/** Formats first, then looks, then content: a block of rows at a time. `top` and `left` say where the first cell stands. */
export function cellOperations(sheet: string, cells: PlanCells, top = 0, left = 0): readonly Operation[] {
  return [...formatOperations(sheet, cells, top, left), ...contentOperations(sheet, cells, top, left)];
}

function formatOperations(sheet: string, cells: PlanCells, top: number, left: number): readonly Operation[] {
  const formats = rectangles(
    cells.map((row) => row.map((cell) => (cell && "format" in cell ? cell.format : undefined))),
  );
  const roles = rectangles(cells.map((row) => row.map((cell) => cell?.style)));
  return [
    ...formats.map(({ area, value }) =>
      operation(2, (context) => {
        rangeOn(context, sheet, moved(area, top, left)).numberFormat = spread(area, value);
      }),
    ),
    ...roles.map(({ area, value }) => roleOperation(sheet, value, moved(area, top, left))),
  ];
}

function contentOperations(sheet: string, cells: PlanCells, top: number, left: number): readonly Operation[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0) return [];
  const operations: Operation[] = [];
  for (const { first, rows, bytes } of blocks(cells.map((row) => padded(row.map(entryOf), width)))) {
    const area = { top: top + first, left, bottom: top + first + rows.length - 1, right: left + width - 1 };
    operations.push({
      bytes,
      queue: (context) => {
        rangeOn(context, sheet, area).formulas = rows;
      },
    });
  }
  return operations;
}

interface RowBlock {
  readonly first: number;
  readonly rows: Entry[][];
  bytes: number;
}

function blocks(rows: readonly Entry[][]): readonly RowBlock[] {
  const found: RowBlock[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = row.reduce<number>((sum, entry) => sum + entryBytes(entry), 0);
    const open = found.at(-1);
    if (open && open.bytes + bytes <= BLOCK_BYTES) {
      open.rows.push(row);
      open.bytes += bytes;
    } else {
      found.push({ first: index, rows: [row], bytes });
    }
  }
  return found;
}

function padded(row: Entry[], width: number): Entry[] {
  return row.length === width ? row : [...row, ...Array<null>(width - row.length).fill(null)];
}

function spread<T>({ top, left, bottom, right }: Area, value: T): T[][] {
  return Array.from({ length: bottom - top + 1 }, () => Array<T>(right - left + 1).fill(value));
}

function moved({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}
