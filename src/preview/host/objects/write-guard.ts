import { HostError } from "../protocol/errors";
import { onlyBelieved } from "../state";
import type { RangeTarget } from "./range-target";

/** A protected sheet refuses; that the code is AccessDenied is believed. */
export function assertWritable(range: RangeTarget): void {
  if (range.isUnbounded) throw new HostError("InvalidArgument");
  assertNotProtected(range);
}

export function assertNotProtected(range: RangeTarget): void {
  if (!range.sheet.isProtected) return;
  onlyBelieved(range.host, "the error of writing to a protected sheet");
  throw new HostError("AccessDenied");
}

/** Under a filter an array goes astray: its rows land on the rows that can be seen (reported for Windows). */
export function rowsInWritingOrder(range: RangeTarget): (row: number) => number | undefined {
  if (range.rowCount === 1 || range.sheet.filteredRows.size === 0) return (row) => row;
  const visible: number[] = [];
  for (let row = range.area.top; row <= range.area.bottom; row++) {
    if (!range.sheet.filteredRows.has(row)) visible.push(row);
  }
  return (row) => visible[row - range.area.top];
}
