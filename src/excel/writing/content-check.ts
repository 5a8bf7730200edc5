import { cellAddress } from "../../workbook/address";
import { issue, type Issue } from "../../workbook/issue";
import type { PlanCell, SheetContent } from "../../workbook/plan";

const SHEET_NAME_LIMIT = 31;
const TEXT_LIMIT = 32_767;

/** Throws where Excel would not take the name: naming sheets is the program's own doing. */
export function assertSheetName(name: string): void {
  const forbidden = name.trim() === "" || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === "history";
  if (forbidden || name.length > SHEET_NAME_LIMIT) throw new RangeError(`No sheet can be named "${name}".`);
}

/** `name`, or `name (2)`, `name (3)`… */
export function freeSheetName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) {
    const suffix = ` (${String(number)})`;
    free = name.slice(0, SHEET_NAME_LIMIT - suffix.length) + suffix;
  }
  return free;
}

/** Text of people that does not fit into a cell. */
export function longText(cell: PlanCell | null, sheet: string, row: number, column: number): readonly Issue[] {
  const text = cell?.type === "text" ? cell.text : "";
  if (text.length <= TEXT_LIMIT) return [];
  return [issue("textTooLong", { length: text.length, limit: TEXT_LIMIT }, { sheet, cell: cellAddress(row, column) })];
}

export function longTexts(content: SheetContent, sheet: string): readonly Issue[] {
  return content.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => longText(cell, sheet, index, column)),
  );
}

/** A table needs a row below its headings, and headings that are texts, not blank, and different without case. */
export function assertTables({ tables, rows }: SheetContent): void {
  for (const { name, area } of tables) {
    const cells = rows[area.top]?.cells.slice(area.left, area.right + 1) ?? [];
    const texts = cells.map((cell) => (cell?.type === "text" ? cell.text.toLowerCase() : ""));
    const complete = texts.length === area.right - area.left + 1 && !texts.includes("");
    if (area.bottom <= area.top || !complete || new Set(texts).size !== texts.length) {
      throw new RangeError(`The table ${name} needs headings that are all texts and all different, and a row below.`);
    }
  }
}
