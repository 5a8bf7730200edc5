/** What stands in one cell, before anybody gives it a meaning. */

/** An Excel error value such as `#DIV/0!`, in its English spelling. */
export interface CellError {
  readonly error: string;
}

/** `null` is a blank cell. Numbers are finite. Dates are serial numbers (see {@link Cell.format}). */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  readonly value: CellValue;
  /** English formula without the leading "=". A formula without a stored result has `value: null`. */
  readonly formula?: string;
  /** What the number format says the number is; absent for plain numbers and text. */
  readonly format?: "date" | "time" | "percent";
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
