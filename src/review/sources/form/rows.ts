import { compare, type Decimal, sum } from "../../../rules/decimal";
import { isWithoutFigures } from "../../../rules/kinds/kind";
import { ARGUMENT_NAMES } from "../../../rules/kinds/names";
import { cellAddress } from "../../../workbook/address";
import { cellAt, type Grid } from "../../../workbook/grids";
import { issue, type Issue } from "../../../workbook/issue";
import { readNumberCell } from "../../parse/number";
import { mergedCells } from "../../parse/table-notes";
import { isNumberingRow } from "../heading-rows";
import type { Recognisers } from "../matrix";
import { cellText } from "../words";
import { headingsAgain, type Heading } from "./headings";
import { optionOf, strayScore } from "./options";
import { type FormItem, type Reading, readingOf, readItem } from "./read-item";
import { isSumWord } from "./row-words";
import { rowSubject } from "./subject";

export interface FormRows {
  readonly items: readonly FormItem[];
  /** The number beside the last "Tổng…" that is no subtotal. */
  readonly total?: { readonly value: Decimal; readonly cell: string };
  /** Rows that are about an item of the agreement, also those that say nothing. */
  readonly known: number;
  readonly issues: readonly Issue[];
}

/**
 * Reads the rows below the headings, in whatever order they stand. A score written on an option row below its item counts for the
 * item, once; sums are passed over. An item that stands twice with different figures has none: nobody can tell which are meant.
 */
export function readFormRows(grid: Grid, heading: Heading, know: Recognisers): FormRows {
  const reading = readingOf(grid, heading, know);
  const { issues } = reading;
  const items = new Map<string, FormItem[]>();
  let open: FormItem | undefined;
  let [options, known] = [0, 0];
  const totals: TypedTotal[] = [];
  const close = () => {
    if (open) {
      const same = items.get(open.item);
      if (same) same.push(open);
      else items.set(open.item, [open]);
    }
    open = undefined;
  };
  const isAgain = headingsAgain(grid, heading);
  for (const row of grid.cells.keys()) {
    if (row <= heading.last || isNumberingRow(grid, row) || isAgain(row)) continue;
    const subject = rowSubject(grid, row, heading, know, issues);
    if (subject === "option") {
      const option = open && optionOf(open, row, reading, readItem);
      if (option === undefined) strayScore(row, reading);
      else if (option !== "says nothing") [open, options] = [option, options + 1];
      continue;
    }
    close();
    if (subject === "total") totals.push(...totalAt(reading, row));
    if (subject === "total" || subject === "passed over") continue;
    known += 1;
    open = readItem(subject.item, row, reading);
  }
  close();
  if (options > 0) issues.push(issue("optionRowsSkipped", { count: options }, { sheet: grid.name }));
  const read = [...items.values()].flatMap((same) => oneOf(same, grid.name, issues));
  issues.push(...notes(grid, heading, read));
  const total = totalOf(totals, read);
  return { items: read, ...(total ? { total } : {}), known, issues };
}

interface TypedTotal {
  readonly row: number;
  readonly value: Decimal;
  readonly cell: string;
}

function totalAt({ grid, heading }: Reading, row: number): readonly TypedTotal[] {
  const labels = (["number", "text"] as const).flatMap((name) => heading.columns.get(name) ?? []);
  if (!labels.some((column) => isSumWord(cellText(cellAt(grid, row, column)) ?? ""))) return [];
  const column = heading.columns.get("self") ?? 0;
  const number = readNumberCell(cellAt(grid, row, column));
  return number.kind === "number" ? [{ row, value: number.value, cell: cellAddress(row, column) }] : [];
}

/**
 * The last sum, unless it is one of a part: scored items stand above it and below it, or it adds up just what stands between it and the
 * sum before.
 */
function totalOf(totals: readonly TypedTotal[], items: readonly FormItem[]): FormRows["total"] {
  const last = totals.at(-1);
  if (!last) return undefined;
  const scored = items.filter(({ points }) => points !== undefined);
  const before = totals.at(-2)?.row ?? -1;
  const above = scored.filter(({ row }) => row < last.row);
  const between = above.filter(({ row }) => row > before);
  const isInside = above.length > 0 && above.length < scored.length;
  const points = sum(between.flatMap((item) => item.points ?? []));
  const isOfPart = between.length > 0 && between.length < above.length && compare(points, last.value) === 0;
  return isInside || isOfPart ? undefined : { value: last.value, cell: last.cell };
}

const saysSomething = ({ points, notApplicable, values, evidence, explanation }: FormItem): boolean =>
  points !== undefined ||
  notApplicable === true ||
  evidence !== undefined ||
  explanation !== undefined ||
  !isWithoutFigures(values);

function oneOf(same: readonly FormItem[], sheet: string, issues: Issue[]): readonly FormItem[] {
  const said = same.filter(saysSomething);
  const [first, ...others] = said;
  if (!first || others.length === 0) return said;
  const other = others.find((one) => !isAlike(one, first));
  if (other) {
    const cells = said.map(({ cell }) => cell).join(", ");
    issues.push(issue("itemRowsDiffer", { item: first.item, cells }, { sheet, cell: other.cell }));
    return [];
  }
  for (const { cell } of others) issues.push(issue("itemRowTwice", { item: first.item }, { sheet, cell }));
  return [first];
}

function isAlike(one: FormItem, other: FormItem): boolean {
  const same = (a: Decimal | undefined, b: Decimal | undefined) => (a && b ? compare(a, b) === 0 : a === b);
  return (
    same(one.points, other.points) &&
    one.notApplicable === other.notApplicable &&
    one.evidence === other.evidence &&
    one.explanation === other.explanation &&
    ARGUMENT_NAMES.every((name) => same(one.values[name], other.values[name]))
  );
}

/** What a person should know of the rows read: some are hidden, or cells in them are merged. */
function notes(grid: Grid, { columns }: Heading, items: readonly FormItem[]): readonly Issue[] {
  const rows = new Set(items.map(({ row }) => row));
  const hidden = [...rows].filter((row) => grid.hiddenRows.has(row)).length;
  const scored = (["self", ...ARGUMENT_NAMES] as const).flatMap((name) => columns.get(name) ?? []);
  return [
    ...(hidden > 0 ? [issue("hiddenRowsRead", { count: hidden }, { sheet: grid.name })] : []),
    ...mergedCells(grid, rows, scored),
  ];
}
