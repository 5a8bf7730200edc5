import { cellAddress } from "../../workbook/address";
import { issue, type Issue } from "../../workbook/issue";
import type { PlanCell, PlanTable, SheetContent } from "../../workbook/plan";
import { MAX_TEXT } from "../cell-writer";
import type { WorkbookFile } from "../workbook-file";

const MAX_SHEET_NAME = 31;

/** Throws where Excel would not take the name: naming sheets is the program's own doing. */
export function assertSheetName(name: string): void {
  const forbidden = name.trim() === "" || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === "history";
  if (forbidden || name.length > MAX_SHEET_NAME) throw new RangeError(`no sheet can be named "${name}"`);
}

/** Text of people that does not fit into a cell. */
export function longText(cell: PlanCell, sheet: string, row: number, column: number): Issue | undefined {
  const text =
    cell.type === "text" ? cell.text : cell.type === "formula" && typeof cell.value === "string" ? cell.value : "";
  if (text.length <= MAX_TEXT) return undefined;
  return issue("textTooLong", { length: text.length, limit: MAX_TEXT }, { sheet, cell: cellAddress(row, column) });
}

export function longTexts(content: SheetContent, sheet: string): readonly Issue[] {
  return content.rows.flatMap((line, row) =>
    line.cells.flatMap((cell, column) => {
      const found = cell && longText(cell, sheet, row, column);
      return found ? [found] : [];
    }),
  );
}

/** A table needs a row below its headings, and headings that are texts, not blank, and different without case. */
export function tableColumns(table: PlanTable, content: SheetContent): readonly string[] {
  const { top, left, bottom, right } = table.area;
  const cells = content.rows[top]?.cells.slice(left, right + 1) ?? [];
  const names = cells.map((cell) => (cell?.type === "text" ? cell.text : ""));
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  if (bottom <= top || names.length !== right - left + 1 || names.includes("") || distinct.size !== names.length) {
    throw new RangeError(
      `table ${table.name} needs one row of headings, all texts and all different, and a row below it`,
    );
  }
  return names;
}

/** Table names share one space with the names of the workbook. `own` are the tables that are being replaced. */
export function takenTableNames(
  file: WorkbookFile,
  tables: readonly PlanTable[],
  own: ReadonlySet<string>,
): readonly Issue[] {
  const taken = new Set<string>();
  for (const { table } of file.allTables()) if (!own.has(table.path)) taken.add(table.table.name.toLowerCase());
  for (const { name, scope } of file.workbook().names) if (scope === undefined) taken.add(name.toLowerCase());
  return tables.flatMap(({ name }) => {
    const isTaken = taken.has(name.toLowerCase());
    taken.add(name.toLowerCase());
    return isTaken ? [issue("tableNameTaken", { name })] : [];
  });
}
