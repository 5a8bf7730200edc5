import type { Grid } from "../../../workbook/grids";
import type { Lookup } from "../../parse/lookup";
import { meaningKey } from "../../parse/meaning";
import { cellText, recognise } from "../words";

/** Whose form a sheet is. */
export interface FormUnit {
  /** Absent where nobody of that name is known, or where two are named. */
  readonly unit?: string;
  /** What the sheet says; the tab's name where it says nothing. */
  readonly text: string;
}

const LABELS = ["đơn vị", "tên đơn vị", "đơn vị tự chấm", "mã đơn vị", "hội", "unit", "unit code", "name of unit"].map(
  meaningKey,
);

/**
 * The unit of a form: named above the table after "Đơn vị:" (in the same cell or the next), else by the one name that stands there, else
 * by the tab. A name after "Đơn vị:" that nobody bears is never replaced by a guess.
 */
export function unitOfForm(grid: Grid, headingRow: number, unit: Lookup): FormUnit {
  const { labelled, others } = textsAbove(grid, headingRow);
  const known = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => recognise(unit, text) ?? []))];
  const [named, another] = known(labelled);
  if (named !== undefined) return another === undefined ? { unit: named, text: named } : { text: labelled.join("; ") };
  const [unknown] = labelled;
  if (unknown !== undefined) return { text: unknown };
  const mentioned = known(others);
  const tab = recognise(unit, grid.name);
  const [only, more] = mentioned;
  if (only !== undefined && more === undefined) return { unit: only, text: only };
  if (tab !== undefined && (mentioned.length === 0 || mentioned.includes(tab))) return { unit: tab, text: grid.name };
  return { text: mentioned.length > 0 ? mentioned.join("; ") : grid.name };
}

/** What stands above the headings: what follows a label, and everything else. */
function textsAbove(grid: Grid, headingRow: number) {
  const labelled: string[] = [];
  const others: string[] = [];
  for (const [row, cells] of grid.cells) {
    if (row >= headingRow) break;
    let isLabelled = false;
    for (const cell of cells.values()) {
      const text = cellText(cell);
      if (text === undefined) continue;
      const cut = text.indexOf(":");
      const after = cut < 0 ? "" : text.slice(cut + 1).trim();
      if (LABELS.includes(meaningKey(cut < 0 ? text : text.slice(0, cut)))) {
        if (after !== "") labelled.push(after);
        isLabelled = after === "";
        continue;
      }
      // what has a label of its own is no unit's name
      if (isLabelled && cut < 0) labelled.push(text);
      else others.push(text, ...(after === "" ? [] : [after]));
      isLabelled = false;
    }
  }
  return { labelled: labelled.filter((text) => !/^[.…_\s]*$/u.test(text)), others };
}
