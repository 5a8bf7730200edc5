import type { Cell, CellValue } from "../../workbook/cell";
import type { Area } from "../../workbook/grids";
import { formatKind } from "../../workbook/number-format";

/** What Excel gives for a block of cells: arrays of the same shape. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

export type Cells = Map<number, Map<number, Cell>>;

/** Undefined for an answer that Excel left out: above its limits it gives null in place of an array. */
export function blockOf(range: Excel.Range): Block | undefined {
  const arrays: readonly unknown[] = [range.values, range.formulas, range.numberFormat, range.valueTypes];
  if (!arrays.every(Array.isArray)) return undefined;
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values,
    formulas: range.formulas,
    formats: range.numberFormat,
    types: range.valueTypes,
  };
}

/** Adds what stands in the block. */
export function addBlock(cells: Cells, block: Block): void {
  for (const [index, values] of block.values.entries()) {
    const row = block.top + index;
    for (const [offset, value] of values.entries()) {
      const cell = cellOf(
        value,
        block.formulas[index]?.[offset],
        block.formats[index]?.[offset],
        block.types[index]?.[offset],
      );
      if (!cell) continue;
      const line = cells.get(row) ?? new Map<number, Cell>();
      cells.set(row, line.set(block.left + offset, cell));
    }
  }
}

/** A cell from its four answers; undefined for a blank one. */
export function cellOf(value: unknown, formula: unknown, format: unknown, type: unknown): Cell | undefined {
  // a text that only looks like a formula comes back the same from `formulas` and from `values`
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const result = valueOf(value, type, isFormula);
  if (result === null && !isFormula) return undefined;
  const kind = typeof result === "number" && typeof format === "string" ? formatKind(format) : undefined;
  return { value: result, ...(isFormula && { formula: formula.slice(1) }), ...(kind && { format: kind }) };
}

/** `""` is a blank cell, unless a formula gave it. */
export function valueOf(value: unknown, type: unknown, isFormula = false): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  if (type === "Error") return { error: value };
  return value === "" && !isFormula ? null : value;
}

/** Rows, and cells within a row, in ascending order whatever order the blocks came in. */
export function inOrder(cells: Cells): Cells {
  const byKey = (one: readonly [number, unknown], other: readonly [number, unknown]): number => one[0] - other[0];
  return new Map([...cells].sort(byKey).map(([row, line]) => [row, new Map([...line].sort(byKey))]));
}

export function areaOf(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
