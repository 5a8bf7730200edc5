import { compare, type Decimal, decimalText, multiply } from "../../../rules/decimal";
import type { Item } from "../../../rules/rule-set";
import { cellAddress } from "../../../workbook/address";
import { cellAt, type Grid } from "../../../workbook/grids";
import { issue, type Issue } from "../../../workbook/issue";
import { readNumberCell } from "../../parse/number";
import type { Heading } from "../../sources/form/headings";
import type { FormItem } from "../../sources/form/read-item";
import type { Known } from "./known";

/**
 * The maxima that a form states beside those of the rule set: where they differ, the form is of other rules, or the headings of the maximum
 * and of the self-score stand over each other's columns. Said once, at the first; a blank says nothing.
 */
export function statedMaxIssue(
  items: readonly FormItem[],
  grid: Grid,
  { columns }: Heading,
  { itemOf }: Known,
  place: { readonly file: string; readonly sheet: string },
): readonly Issue[] {
  const column = columns.get("max");
  if (column === undefined) return [];
  const differing = items.flatMap(({ item: code, row }) => {
    const number = readNumberCell(cellAt(grid, row, column));
    const item = itemOf(code);
    return item && number.kind === "number" && !isMaxOf(item, number.value) ? [{ item, row, given: number.value }] : [];
  });
  const [first] = differing;
  if (!first) return [];
  const { item, row, given } = first;
  const params = { item: item.code, given: decimalText(given), max: decimalText(item.max), count: differing.length };
  return [issue("formMaxDiffers", params, { ...place, cell: cellAddress(row, column) })];
}

/** A form may state what the item can add to its group, too. */
function isMaxOf({ max, weight }: Item, given: Decimal): boolean {
  return compare(given, max) === 0 || compare(given, multiply(max, weight)) === 0;
}
