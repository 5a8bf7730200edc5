import { LAST_COLUMN, LAST_ROW } from "../workbook/address";

/** An address as every producer writes it (`B7`), read in place: the usual case of `parseCell`, a million times over. */
export function plainAddress(
  source: string,
  start: number,
  end: number,
): { readonly row: number; readonly column: number } | undefined {
  let at = start;
  let column = 0;
  for (; at < end; at += 1) {
    const letter = source.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const letters = at - start;
  const digits = source.charCodeAt(at) === 48 ? 0 : end - at;
  if (letters < 1 || letters > 3 || digits < 1 || digits > 7) return undefined;
  let row = 0;
  for (; at < end; at += 1) {
    const digit = source.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= LAST_ROW + 1 && column <= LAST_COLUMN + 1
    ? { row: row - 1, column: column - 1 }
    : undefined;
}
