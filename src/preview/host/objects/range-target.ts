import { areaAddress, LAST_COLUMN, LAST_ROW } from "../../../workbook/address";
import type { Area } from "../../../workbook/grids";
import { HostError, SHAPE_MISMATCH } from "../protocol/errors";
import type { Wire } from "../protocol/wire";
import type { HostCell, SheetModel } from "../model/sheet";
import { sheetPrefix } from "../model/workbook";
import type { HostState } from "../state";

/** Excel reads at most this many cells at once. */
const READ_LIMIT = 5_000_000;

/** The part of the model behind one `Excel.Range`. */
export class RangeTarget {
  constructor(
    readonly host: HostState,
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {
    const { top, left, bottom, right } = area;
    const inside =
      top >= 0 && left >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN && top <= bottom && left <= right;
    if (!inside) throw new HostError("InvalidArgument");
  }

  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  /** Whole rows or whole columns: cell properties read null and cannot be written. */
  get isUnbounded(): boolean {
    return this.rowCount > LAST_ROW || this.columnCount > LAST_COLUMN;
  }

  get address(): string {
    return `${sheetPrefix(this.sheet.name)}!${areaAddress(this.area)}`;
  }

  with(area: Area): RangeTarget {
    return new RangeTarget(this.host, this.sheet, area);
  }

  /** One value per cell as a 2-D array, or null where Excel gives null. */
  map(read: (cell: HostCell | undefined, row: number, column: number) => Wire): Wire {
    if (this.isUnbounded || this.rowCount * this.columnCount > READ_LIMIT) return null;
    const rows: Wire[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const cells: Wire[] = [];
      for (let column = this.area.left; column <= this.area.right; column++) {
        cells.push(read(this.sheet.cell(row, column), row, column));
      }
      rows.push(cells);
    }
    return rows;
  }

  /** Gives every cell its element of `value`; a scalar and a 1×1 array are spread, null leaves a cell alone. */
  assign(value: Wire, write: (row: number, column: number, element: Wire) => void): void {
    if (this.isUnbounded || value === null) throw new HostError("InvalidArgument");
    const elementAt = spread(value, this.rowCount, this.columnCount);
    for (let row = 0; row < this.rowCount; row++) {
      for (let column = 0; column < this.columnCount; column++) {
        const element = elementAt(row, column);
        if (element !== null) write(this.area.top + row, this.area.left + column, element);
      }
    }
  }
}

function spread(value: Wire, rows: number, columns: number): (row: number, column: number) => Wire {
  if (!Array.isArray(value)) return () => value;
  const array = value as readonly Wire[];
  const [first] = array;
  if (array.length === 1 && Array.isArray(first) && first.length === 1)
    return () => (first as readonly Wire[])[0] ?? null;
  const fits = array.length === rows && array.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new HostError("InvalidArgument", SHAPE_MISMATCH);
  return (row, column) => (array[row] as readonly Wire[])[column] ?? null;
}
