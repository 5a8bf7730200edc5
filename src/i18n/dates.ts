import type { Language } from "./language";

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's two date systems, as src/workbook/grids.ts counts them. */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const;
const LAST_SERIAL = 2_958_465; // 9999-12-31

const ENGLISH_MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;

function dayOfText(text: string): number {
  const [, year, month, day] = ISO.exec(text) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC carries 30 February over into March; a date that does not come back as written is none.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text.slice(0, 10)) {
    throw new RangeError(`not an ISO date: ${text}`);
  }
  return time;
}

function dayOfSerial(serial: number, date1904: boolean): number {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) throw new RangeError(`not a serial date: ${String(serial)}`);
  return (date1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900) + Math.floor(serial) * MS_PER_DAY;
}

/**
 * A serial number as Excel stores dates, or ISO text ("2025-11-05", a time behind it is left out):
 * "05/11/2025" in Vietnamese; "5 November 2025" in English, where 05/11 would be two different days.
 * @throws RangeError where the value is no date.
 */
export function formatDate(
  value: number | string,
  language: Language,
  options: { readonly date1904?: boolean } = {},
): string {
  const time = typeof value === "string" ? dayOfText(value) : dayOfSerial(value, options.date1904 ?? false);
  const date = new Date(time);
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  if (language === "en") {
    return `${String(date.getUTCDate())} ${ENGLISH_MONTHS[date.getUTCMonth()] ?? ""} ${year}`;
  }
  const day = String(date.getUTCDate()).padStart(2, "0");
  const month = String(date.getUTCMonth() + 1).padStart(2, "0");
  return `${day}/${month}/${year}`;
}
