import { compare, decimalText, ZERO } from "../../../rules/decimal";
import { cellAddress } from "../../../workbook/address";
import { isCellError, type Cell } from "../../../workbook/cell";
import { cellAt } from "../../../workbook/grids";
import { issue, type Issue, type Place } from "../../../workbook/issue";
import { isoDay } from "../../parse/dates";
import { meaningKey, tidyText } from "../../parse/meaning";
import { readNumberCell } from "../../parse/number";
import type { Reading } from "./read-item";

/** Evidence or an explanation, whatever kind of cell holds it. One merged cell beside several rows speaks for all of them. */
export function wordsAt(row: number, column: number | undefined, reading: Reading): string | undefined {
  if (column === undefined) return undefined;
  const { grid, issues } = reading;
  const over = reading.tall.find(
    ({ top, bottom, left, right }) => row > top && row <= bottom && column >= left && column <= right,
  );
  const cell = over ? cellAt(grid, over.top, over.left) : cellAt(grid, row, column);
  const value = cell?.value ?? "";
  if (value === "") return undefined;
  const place = { sheet: grid.name, cell: cellAddress(row, column) };
  if (isCellError(value)) {
    issues.push(issue("cellError", { error: value.error }, place));
    return undefined;
  }
  const text = dayOf(cell, reading.know.date1904 === true) ?? tidyText(String(value));
  return fitting(text, place, issues) || undefined;
}

/** What a cell of Excel holds at most. */
const MOST_LETTERS = 32_767;

/** The text where the book can keep it; said and left out where it cannot: one text too long must not hold up all forms. */
export function fitting(text: string, place: Place, issues: Issue[]): string {
  if (text.length <= MOST_LETTERS) return text;
  issues.push(issue("textTooLong", { length: text.length, limit: MOST_LETTERS }, place));
  return "";
}

function dayOf(cell: Cell | undefined, date1904: boolean): string | undefined {
  return typeof cell?.value === "number" && cell.format === "date" ? isoDay(cell.value, date1904) : undefined;
}

const MARKS: ReadonlySet<string> = new Set(
  ["x", "v", "có", "1", "true", "yes", "không áp dụng", "kad", "n/a", "not applicable"].map(meaningKey),
);
const NO_MARKS: ReadonlySet<string> = new Set(["không", "0", "false", "no", "có áp dụng", "áp dụng"].map(meaningKey));

/** What stands under "Không áp dụng": a mark, none, or words that nobody can take for either. */
export function markAt(
  row: number,
  column: number | undefined,
  { grid, issues }: Reading,
): "marked" | "unmarked" | "unclear" {
  const value = (column === undefined ? undefined : cellAt(grid, row, column)?.value) ?? "";
  if (value === "") return "unmarked";
  const text = isCellError(value) ? value.error : tidyText(String(value));
  const key = meaningKey(text);
  if (/^[-–—.…\s]*$/u.test(text) || NO_MARKS.has(key)) return "unmarked";
  if (MARKS.has(key) || /^[×✓✔✗✘☑☒]$/u.test(text)) return "marked";
  issues.push(issue("markUnclear", { text }, { sheet: grid.name, cell: cellAddress(row, column ?? 0) }));
  return "unclear";
}

/** "Tổng cộng", "TỔNG ĐIỂM TỰ CHẤM": a sum of points, unlike a mean or a rank. */
export function isSumWord(text: string): boolean {
  return /^(tong|cong|total|sum)( |$)/.test(meaningKey(text));
}

/** A percentage where points are wanted: nobody can tell of what, of the maximum or of the plan. Nothing is nothing of anything. */
export function percentageIn(cell: Cell | undefined): string | undefined {
  if (typeof cell?.value === "string") return /%\s*$/u.test(cell.value) ? tidyText(cell.value) : undefined;
  if (cell?.format !== "percent") return undefined;
  const number = readNumberCell(cell);
  const isPercentage = number.kind === "number" && compare(number.value, ZERO) !== 0;
  return isPercentage ? `${decimalText(number.value)}%` : undefined;
}
