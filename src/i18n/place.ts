import type { Place } from "../workbook/issue";
import type { Language } from "./language";
import { shorten } from "./text";

interface PlaceWords {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly cells: string;
  readonly area: string;
  readonly line: string;
  readonly column: string;
  readonly character: string;
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<Language, PlaceWords>> = {
  vi: {
    file: "tệp",
    sheet: "trang",
    cell: "ô",
    cells: "ô",
    area: "vùng",
    line: "dòng",
    column: "cột",
    character: "ký tự",
    more: (count) => ` và ${String(count)} ô khác`,
  },
  en: {
    file: "file",
    sheet: "sheet",
    cell: "cell",
    cells: "cells",
    area: "range",
    line: "line",
    column: "column",
    character: "character",
    more: (count) => ` and ${String(count)} more`,
  },
};

/** A sentence that names more cells than this is no longer read. */
const MOST_CELLS = 8;

function cellsText(cells: readonly string[], words: PlaceWords): string {
  const [first = ""] = cells;
  if (cells.length === 1) return `${first.includes(":") ? words.area : words.cell} ${first}`;
  const left = cells.length - MOST_CELLS;
  return `${words.cells} ${cells.slice(0, MOST_CELLS).join(", ")}${left > 0 ? words.more(left) : ""}`;
}

/** Of a text file: line, then the heading or the character, then the path inside a JSON document. */
function textParts({ line, column, pointer }: Place, words: PlaceWords): readonly string[] {
  const parts = line === undefined ? [] : [`${words.line} ${String(line)}`];
  if (typeof column === "string") parts.push(`${words.column} ${shorten(column)}`);
  // the path says it better than the character does
  else if (column !== undefined && pointer === undefined) parts.push(`${words.character} ${String(column)}`);
  if (pointer !== undefined && pointer !== "") parts.push(shorten(pointer));
  return parts;
}

function placeWithCells(place: Place, cells: readonly string[], words: PlaceWords): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(`${words.file} “${shorten(place.file)}”`);
  if (place.sheet !== undefined) parts.push(`${words.sheet} “${place.sheet}”`);
  if (cells.length > 0) parts.push(cellsText(cells, words));
  parts.push(...textParts(place, words));
  return parts.join(", ");
}

/** "tệp “a.xlsx”, trang “Chấm điểm”, ô B7": whatever is known of it; "" where nothing is. */
export function placeText(place: Place, language: Language): string {
  return placeWithCells(place, place.cell === undefined ? [] : [place.cell], WORDS[language]);
}

/** Several places, each sheet once: "trang “Báo cáo”, ô D5, D6; trang “Chấm điểm”, ô B7". */
export function placesText(places: readonly Place[], language: Language): string {
  const bySheet = new Map<string, { readonly place: Place; readonly cells: Set<string> }>();
  for (const place of places) {
    const key = JSON.stringify([place.file, place.sheet]);
    const group = bySheet.get(key) ?? { place, cells: new Set<string>() };
    if (place.cell !== undefined) group.cells.add(place.cell);
    bySheet.set(key, group);
  }
  const texts = [...bySheet.values()].map(({ place, cells }) => placeWithCells(place, [...cells], WORDS[language]));
  return texts.filter((text) => text !== "").join("; ");
}
