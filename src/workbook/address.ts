import type { Area } from "./grids";

/** Excel's own limits (ECMA-376): the last row and column, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** The names of the columns that a sheet of ours may have. */
const NAMES = Array.from({ length: 64 }, (_, column) => spell(column));

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  return NAMES[column] ?? spell(column);
}

function spell(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. Letters only, any case. */
export function columnIndex(name: string): number {
  let column = 0;
  // "A" is 65 and "a" 97: their last five bits are 1
  for (let at = 0; at < name.length; at += 1) column = column * 26 + (name.charCodeAt(at) & 31);
  return column - 1;
}

/** Zero-based row and column → "B7". */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

export function areaAddress(area: Area): string {
  const from = cellAddress(area.top, area.left);
  const to = cellAddress(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** `$A$1:$B$2`, as defined names and charts want it. */
export function absoluteAddress(area: Area): string {
  const from = `$${columnName(area.left)}$${String(area.top + 1)}`;
  const to = `$${columnName(area.right)}$${String(area.bottom + 1)}`;
  return from === to ? from : `${from}:${to}`;
}

/** A sheet name as a formula wants it: always quoted, apostrophes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** "B7" or "$B$7" → zero-based row and column; undefined where it is no address inside the sheet. */
export function parseCell(address: string): { readonly row: number; readonly column: number } | undefined {
  const parts = CELL.exec(address);
  if (!parts?.[1] || !parts[2]) return undefined;
  const column = columnIndex(parts[1]);
  const row = Number(parts[2]) - 1;
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** "A1:C3" or "A1" → area; undefined where it is none. */
export function parseArea(address: string): Area | undefined {
  const [first, second, more] = address.split(":");
  if (first === undefined || more !== undefined) return undefined;
  const from = parseCell(first);
  const to = second === undefined ? from : parseCell(second);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** `'Xếp hạng'!$A$1:$B$2` → sheet and area; undefined for anything more than one plain reference. */
export function parseReference(reference: string): { readonly sheet: string; readonly area: Area } | undefined {
  const cut = reference.lastIndexOf("!");
  if (cut < 1) return undefined;
  const raw = reference.slice(0, cut);
  const sheet = raw.startsWith("'") && raw.endsWith("'") ? raw.slice(1, -1).replaceAll("''", "'") : raw;
  const area = parseArea(reference.slice(cut + 1));
  return area && sheet ? { sheet, area } : undefined;
}
