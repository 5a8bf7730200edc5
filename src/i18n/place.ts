import type { Place } from "../workbook/issue";
import type { Language } from "./language";
import { shorten } from "./text";

interface PlaceWords {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly area: string;
}

const WORDS: Readonly<Record<Language, PlaceWords>> = {
  vi: { file: "tệp", sheet: "trang", cell: "ô", area: "vùng" },
  en: { file: "file", sheet: "sheet", cell: "cell", area: "cells" },
};

/** "tệp “a.xlsx”, trang “Chấm điểm”, ô B7": whatever is known of it; "" where nothing is. */
export function placeText(place: Place, language: Language): string {
  const words = WORDS[language];
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(`${words.file} “${shorten(place.file)}”`);
  if (place.sheet !== undefined) parts.push(`${words.sheet} “${place.sheet}”`);
  if (place.cell !== undefined) parts.push(`${place.cell.includes(":") ? words.area : words.cell} ${place.cell}`);
  return parts.join(", ");
}
