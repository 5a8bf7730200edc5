import type { PlanCell, PlanRow, SheetContent } from "../workbook/plan";
import { THEME, type RoleLook } from "../workbook/theme";

/** A line of Times New Roman takes 1.31 times its size in Excel (15.75 points for 12). */
const LINE = 1.3125;
/** Mean width of a letter over the size, a little more than measured, so that a guess never cuts a line off. */
const LETTER = 0.5;
const BOLD_LETTER = 0.54;
/** Points that a cell keeps free at its left and right. */
const PADDING = 6;
/** Excel's tallest row. */
const TALLEST = 409;

/**
 * The height a row needs for its wrapped text, in points; undefined where one line of the default font does. Programs other
 * than Excel do not fit rows when they open a file, and Excel itself never does so for merged cells.
 */
export function fittingHeight(row: PlanRow, index: number, content: SheetContent): number | undefined {
  let height = 0;
  for (const [column, cell] of row.cells.entries()) {
    if (cell) height = Math.max(height, cellHeight(cell, widthAt(content, index, column)));
  }
  return automatic(height);
}

/** The height that a cell written into a person's sheet needs, in points; undefined where one line does. */
export function fittingHeightOf(cell: PlanCell, width: () => number, wraps: boolean): number | undefined {
  const words = wordsOf(cell);
  if (words === "") return undefined;
  const { size, bold } = cell.style ? THEME[cell.style] : THEME.text;
  return automatic(wordsHeight(words, wraps ? width() : 0, { size, bold, wrap: wraps }));
}

function automatic(height: number): number | undefined {
  return height > LINE * THEME.text.size ? Math.min(TALLEST, Math.ceil(height * 4) / 4) : undefined;
}

function cellHeight(cell: PlanCell, width: number): number {
  const look = cell.style && THEME[cell.style];
  return look ? wordsHeight(wordsOf(cell), width, look) : 0;
}

function wordsOf(cell: PlanCell): string {
  return cell.type === "text" ? cell.text : cell.type === "formula" ? String(cell.value) : "";
}

function wordsHeight(words: string, width: number, look: Pick<RoleLook, "size" | "bold" | "wrap">): number {
  if (words === "") return 0;
  if (!look.wrap) return look.size * LINE;
  const letters = Math.max(1, Math.floor((width - PADDING) / (look.size * (look.bold ? BOLD_LETTER : LETTER))));
  const lines = words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return lines * look.size * LINE;
}

/** The width of the cell, or of the merged area that begins in it; a merge over several rows sets no row's height. */
function widthAt(content: SheetContent, row: number, column: number): number {
  const merge = content.merges.find((area) => area.top === row && area.left === column);
  if (merge && merge.bottom > merge.top) return Number.POSITIVE_INFINITY;
  const last = merge?.right ?? column;
  let width = 0;
  for (let at = column; at <= last; at += 1) width += content.columns[at]?.width ?? 48;
  return width;
}
