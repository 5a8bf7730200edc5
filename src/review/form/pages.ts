import type { PlanRow } from "../../workbook/plan";
import { fitHeight } from "../results/cells";
import { afterLines, columnOf, type FormLayout, lastColumn } from "./layout";

/** An A4 page on its side between the margins of Decree 30/2020, points. */
const PAGE = { width: 714, height: 481 } as const;
/** Evidence that is typed later makes rows taller. */
const ROOM = 0.75;
/** A last section of at most so many rows goes along with the totals. */
const SHORT_SECTION = 6;

/**
 * Totals, signatures and control code stay together, with the last section above them where it is short: a page with nothing but
 * signatures could belong to any paper. A form that fits on one page has no break.
 */
export function formPageBreaks(
  layout: FormLayout,
  rows: readonly PlanRow[],
  widths: readonly number[],
): readonly number[] {
  const printed = widths.slice(0, lastColumn(layout) + 1).reduce((sum, width) => sum + width, 0);
  const pageHeight = PAGE.height * Math.max(1, printed / PAGE.width);
  const height = rows.reduce((sum, row) => sum + heightOf(layout, row, widths), 0);
  if (height <= pageHeight * ROOM) return [];
  const end = afterLines(layout);
  const section = layout.lines.filter(({ type }) => type === "group").at(-1);
  const isShort = section && end - section.row <= SHORT_SECTION && section.row > layout.headingRow + 1;
  return [isShort ? section.row : end];
}

function heightOf(layout: FormLayout, row: PlanRow, widths: readonly number[]): number {
  if (row.height !== undefined) return row.height;
  const last = columnOf(layout, "missing");
  return fitHeight(
    row.cells.slice(0, last + 1).flatMap((cell, column) => {
      const words = cell?.type === "text" ? cell.text : "";
      return words === "" ? [] : [{ text: words, width: widths[column] ?? 1 }];
    }),
  );
}
