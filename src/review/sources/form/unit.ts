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

const LABELS = new Set(
  ["đơn vị", "tên đơn vị", "đơn vị tự chấm", "mã đơn vị", "hội", "unit", "unit code", "name of unit"].map(meaningKey),
);

/** What follows these names somebody else: whom the form goes to, who appraises it. */
const OF_OTHERS = new Set(
  [
    ...["kính gửi", "nơi nhận", "cụm trưởng", "cụm phó", "khối trưởng", "khối phó", "người thẩm định", "thẩm định"],
    ...["đơn vị thẩm định", "cơ quan thẩm định", "đơn vị chấm", "đơn vị chấm chéo", "người chấm", "to", "appraiser"],
  ].map(meaningKey),
);

/**
 * The unit of a form: named above the table after "Đơn vị:" (in the same cell or the next), else by the one name that stands there, else
 * by the tab. A name after "Đơn vị:" that nobody bears is never replaced by a guess; a second unit named so below the headings has a table
 * of its own there.
 */
export function unitOfForm(grid: Grid, headingRow: number, unit: Lookup): FormUnit {
  const { labelled, others } = textsOf(grid, (row) => row < headingRow);
  const known = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => recognise(unit, text) ?? []))];
  const below = textsOf(grid, (row) => row > headingRow, 1).labelled.filter((text) => known([text]).length > 0);
  const [named, another] = known([...labelled, ...below]);
  if (named !== undefined)
    return another === undefined ? { unit: named, text: named } : { text: [...labelled, ...below].join("; ") };
  const [unknown] = labelled;
  if (unknown !== undefined) return { text: unknown };
  const mentioned = known(others);
  const tab = recognise(unit, grid.name);
  const [only, more] = mentioned;
  if (only !== undefined && more === undefined) return { unit: only, text: only };
  if (tab !== undefined && (mentioned.length === 0 || mentioned.includes(tab))) return { unit: tab, text: grid.name };
  return { text: mentioned.length > 0 ? mentioned.join("; ") : grid.name };
}

/**
 * What stands in these rows: what follows a label, and everything else.
 *
 * @param most how many texts of a row may be labels: evidence speaks of units, too. What can follow no label is not looked at then.
 */
function textsOf(grid: Grid, isMeant: (row: number) => boolean, most = Infinity) {
  const labelled: string[] = [];
  const others: string[] = [];
  for (const [row, cells] of grid.cells) {
    if (!isMeant(row)) continue;
    let after: "label" | "other's label" | undefined;
    let met = 0;
    for (const cell of cells.values()) {
      const text = cellText(cell);
      if (text === undefined) continue;
      met += 1;
      const cut = text.indexOf(":");
      const label = meaningKey(cut < 0 ? text : text.slice(0, cut));
      const rest = cut < 0 ? "" : text.slice(cut + 1).trim();
      const isOurs = met <= most && LABELS.has(label);
      if (isOurs || OF_OTHERS.has(label)) {
        if (isOurs && rest !== "") labelled.push(rest);
        after = rest !== "" ? undefined : isOurs ? "label" : "other's label";
        continue;
      }
      // what has a label of its own is no unit's name
      if (after === "label" && cut < 0) labelled.push(text);
      else if (after === undefined || cut >= 0) others.push(text, ...(rest === "" ? [] : [rest]));
      after = undefined;
      if (met >= most) break;
    }
  }
  return { labelled: labelled.filter((text) => !/^[.…_\s]*$/u.test(text)), others };
}
