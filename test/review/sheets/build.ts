import { findTable } from "../../../src/review/parse/find-table";
import { createLookup } from "../../../src/review/parse/lookup";
import { RowReader } from "../../../src/review/parse/row-reader";
import { createSubjects } from "../../../src/review/parse/subjects";
import { INPUT_SHEETS } from "../../../src/review/sheets";
import type { InputSheet } from "../../../src/review/sheets/column";
import type { InputRow } from "../../../src/review/sheets/lay-out";
import { decimalText } from "../../../src/rules/decimal";
import type { Issue } from "../../../src/workbook/issue";
import { gridsOf } from "../../support/review-book";

export interface Read<Key extends string> {
  readonly rows: readonly RowReader<Key>[];
  readonly issues: Issue[];
}

/** Writes these rows into a new book and gives them back as a parser gets them. */
export async function rowsOf<Key extends string>(
  sheet: InputSheet<Key>,
  rows: readonly InputRow<Key>[],
): Promise<Read<Key>> {
  const grids = await gridsOf({ data: { settings: {}, tables: { [sheet.table]: rows } } });
  const issues: Issue[] = [];
  const table = findTable(grids, sheet, INPUT_SHEETS, issues);
  if (!table) throw new Error(`no table ${sheet.table}`);
  const readers = table.bodyRows.map((row) => new RowReader(table, row, issues, false));
  return { rows: readers.filter((row) => !row.isBlank()), issues };
}

/** "code B7 {params}", as short as it can be said. */
export function saidOf(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, cell = "–", params }) => `${code} ${cell} ${Object.values(params).join(" | ")}`);
}

export const UNIT_LOOKUP = createLookup([
  { code: "A", names: ["Hội A"] },
  { code: "B", names: ["Hội B"] },
]);
export const SUBJECTS = createSubjects(
  UNIT_LOOKUP,
  createLookup([
    { code: "I.1", names: ["Tuyên truyền"] },
    { code: "I.10", names: ["Khen thưởng"] },
    { code: "2", names: ["Vận động"] },
  ]),
);

/** The same with every decimal as its text, for comparing. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("coefficient" in value && "scale" in value) return decimalText(value as Parameters<typeof decimalText>[0]);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
