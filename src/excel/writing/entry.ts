import type { PlanCell } from "../../workbook/plan";

/** What `Range.formulas` is given for a cell; null leaves the cell alone. */
export type Entry = string | number | boolean | null;

/** Begins with a letter and is no word that Excel knows: nothing else than text can come of it. */
const PLAIN_TEXT = /^\p{L}/u;
const KNOWN_WORD = /^(true|false)$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Excel reads every string as if it were typed at an en-US keyboard: `=…` comes alive, `1/2` becomes a day, `0123` a number. An
 * apostrophe in front keeps it text and is no part of the text (reported for `values` and `formulas`; the format "@" would do it too, but is
 * not documented to, and would turn what a person types there later into text).
 */
export function textEntry(text: string): string {
  if (text === "") return "";
  return PLAIN_TEXT.test(text) && !KNOWN_WORD.test(text) ? text : `'${text}`;
}

export function entryOf(cell: PlanCell | null): Entry {
  if (!cell) return null;
  switch (cell.type) {
    case "blank":
      return "";
    case "text":
      return textEntry(cell.text);
    case "number":
      return finite(cell.value);
    case "boolean":
      return cell.value;
    case "formula":
      if (typeof cell.value === "number") finite(cell.value);
      return `=${cell.formula}`;
  }
}

/** JSON turns NaN and Infinity into null, which Excel takes for "leave the old number standing". */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${String(value)}.`);
  return value;
}

/** Bytes in a request, with every letter taken for a Vietnamese one. */
export function entryBytes(entry: Entry): number {
  return typeof entry === "string" ? entry.length * 3 + 3 : 20;
}
