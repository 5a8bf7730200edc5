import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { FoundTable } from "./find-table";

/** What a person should know of the rows that are read: some are hidden, or cells in them are merged. */
export function tableNotes<Key extends string>({ grid, columns, bodyRows }: FoundTable<Key>): readonly Issue[] {
  const hidden = bodyRows.filter((row) => grid.hiddenRows.has(row)).length;
  const notes = hidden > 0 ? [issue("hiddenRowsRead", { count: hidden }, { sheet: grid.name })] : [];
  return [...notes, ...mergedCells(grid, new Set(bodyRows), [...columns.values()])];
}

/** Merged cells among those read: only the first of each holds anything. */
export function mergedCells(
  { name, merges }: { readonly name: string; readonly merges: readonly Area[] },
  rows: ReadonlySet<number>,
  columns: readonly number[],
): readonly Issue[] {
  const read = [...rows];
  const covers = ({ top, bottom, left, right }: Area) =>
    columns.some((column) => column >= left && column <= right) && read.some((row) => row >= top && row <= bottom);
  return merges.filter(covers).map((area) => issue("mergedInBody", {}, { sheet: name, cell: areaAddress(area) }));
}
