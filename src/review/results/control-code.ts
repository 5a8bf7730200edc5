import { RESULT_WORDS } from "../../i18n/results";
import { fill } from "../../i18n/text";
import { shortFingerprint } from "../../rules/fingerprint";
import { fingerprintingList } from "../../rules/fingerprint-lists";
import { cellAddress } from "../../workbook/address";
import type { Area, Grid } from "../../workbook/grids";
import type { PlanCell, ReplaceOwnedSheet } from "../../workbook/plan";
import { atOnce } from "../at-once";
import { text } from "./cells";
import { languageOf, type Results } from "./results";

type Written = readonly [address: string, value: string | number | boolean];

/** Formulas are left out: their results are Excel's own, and another Excel may differ in the last bit. */
function valueOf(cell: PlanCell | null): string | number | boolean | undefined {
  if (!cell || cell.type === "blank" || cell.type === "formula") return undefined;
  return cell.type === "text" ? cell.text : cell.value;
}

function* codingOf(written: readonly Written[]): Generator<undefined, string> {
  const full = yield* fingerprintingList(written, ([address, value]) => ({
    address,
    // As Excel keeps it: 15 significant digits.
    value: typeof value === "number" ? value.toPrecision(15) : String(value),
  }));
  return shortFingerprint(full);
}

/** Puts a control code of everything the sheet says below its last row, so that an edit by hand is found later. In steps: a sheet may be large. */
export function* controlCoding(sheet: ReplaceOwnedSheet, results: Results): Generator<undefined, ReplaceOwnedSheet> {
  const { rows } = sheet.content;
  const written = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): readonly Written[] => {
      const value = valueOf(cell);
      return value === undefined ? [] : [[cellAddress(row, column), value]];
    }),
  );
  yield;
  const code = yield* codingOf(written);
  const words = fill(RESULT_WORDS[languageOf(results)].common.controlCode, { code });
  return { ...sheet, content: { ...sheet.content, rows: [...rows, { cells: [text(words, "note")] }] } };
}

/** True where the sheet no longer says what its control code was made of; undefined where it bears none. */
export function isEdited(grid: Grid, area: Area): boolean | undefined {
  const written: Written[] = [];
  let code: string | undefined;
  for (const [row, cells] of grid.cells) {
    for (const [column, { value, formula }] of cells) {
      const outside = row < area.top || row > area.bottom || column < area.left || column > area.right;
      if (outside || formula !== undefined || value === null) continue;
      if (row === area.bottom && column === area.left && typeof value === "string") code = codeIn(value);
      else if (typeof value === "object") written.push([cellAddress(row, column), value.error]);
      else written.push([cellAddress(row, column), value]);
    }
  }
  return code === undefined ? undefined : code !== atOnce(codingOf(written));
}

function codeIn(words: string): string | undefined {
  for (const { common } of Object.values(RESULT_WORDS)) {
    const lead = fill(common.controlCode, { code: "" });
    if (words.startsWith(lead)) return words.slice(lead.length);
  }
  return undefined;
}
