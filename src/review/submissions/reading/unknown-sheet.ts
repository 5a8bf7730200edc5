import type { Grid } from "../../../workbook/grids";
import { cellText } from "../../sources/words";
import type { UnknownSheet } from "../submission";

const MOST_ROWS = 20;
const MOST_COLUMNS = 40;
/** A row of headings names at least a criterion and a score. */
const FEWEST_TEXTS = 2;

/** What a person may choose the headings from; undefined where no row could hold any. */
export function unknownSheet(grid: Grid): UnknownSheet | undefined {
  const rows: UnknownSheet["rows"][number][] = [];
  for (const [row, cells] of grid.cells) {
    if (rows.length === MOST_ROWS) break;
    const texts = [...cells].flatMap(([column, cell]) => {
      const text = typeof cell.value === "string" ? cellText(cell) : undefined;
      return text === undefined ? [] : [{ column, text }];
    });
    if (texts.length >= FEWEST_TEXTS) rows.push({ row, texts: texts.slice(0, MOST_COLUMNS) });
  }
  return rows.length === 0 ? undefined : { sheet: grid.name, rows };
}
