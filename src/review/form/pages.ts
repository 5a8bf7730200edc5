import type { PlanRow } from "../../workbook/plan";
import { fitHeight } from "../results/cells";
import { afterLines, type FormLayout, lastColumn } from "./layout";

/** An A4 page on its side between the margins of Decree 30/2020, points. */
const PAGE = { width: 714, height: 481 } as const;
/** Evidence that is typed later makes rows taller. */
const ROOM = 0.9;

/**
 * Totals, signatures and control code stay together, with as many whole sections above them as their page holds: a page with nothing but signatures could belong to any paper. A form that fits on one page has no break.
 */
export function formPageBreaks(
  layout: FormLayout,
  rows: readonly PlanRow[],
  widths: readonly number[],
): readonly number[] {
  const last = lastColumn(layout);
  const printed = widths.slice(0, last + 1).reduce((sum, width) => sum + width, 0);
  const page = PAGE.height * Math.max(1, printed / PAGE.width);
  const heights = rows.map((row) => heightOf(row, widths, last));
  const below = (first: number) => heights.slice(first).reduce((sum, height) => sum + height, 0);
  if (below(0) <= page * ROOM) return [];
  const repeated = heights[layout.headingRow] ?? 0;
  const sections = layout.lines.flatMap(({ type, row }) => (type === "group" ? [row] : []));
  const fitting = sections.find((row) => row > layout.headingRow + 1 && repeated + below(row) <= page * ROOM);
  return [fitting ?? afterLines(layout)];
}

function heightOf(row: PlanRow, widths: readonly number[], last: number): number {
  if (row.height !== undefined) return row.height;
  return fitHeight(
    row.cells.slice(0, last + 1).flatMap((cell, column) => {
      const words = cell?.type === "text" ? cell.text : "";
      return words === "" ? [] : [{ text: words, width: widths[column] ?? 1 }];
    }),
  );
}
