const DAY = 86_400_000;
/** Serial day 0 of Excel's 1900 system, which counts a 29 February 1900 that never was; right from March 1900 on. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** Beyond 9999-12-31. */
const LAST_SERIAL = 2_958_466;

/**
 * Serial number of a date written as text, where it can be read only one way: "2026-03-31", or day first with a day above 12
 * ("31/03/2026"). Undefined for "8/10/2026" (August or October?) and for anything that is no day of the calendar.
 */
export function unambiguousDate(text: string, date1904: boolean): number | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dayFirst = /^(1[3-9]|2\d|3[01])[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : dayFirst
      ? [dayFirst[3], dayFirst[2], dayFirst[1]].map(Number)
      : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return undefined;
  return (time - dayZero(date1904)) / DAY;
}

function dayZero(date1904: boolean): number {
  return date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
}

/** "2026-11-25" of a serial number; a time of day is left out. Undefined beyond the dates that Excel knows. */
export function isoDay(serial: number, date1904: boolean): string | undefined {
  return isoTime(Math.floor(serial), date1904)?.slice(0, 10);
}

/** "2026-11-25T16:04:05" of a serial number, to the second. */
export function isoTime(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return undefined;
  const seconds = Math.round((serial * DAY) / 1000);
  return new Date(dayZero(date1904) + seconds * 1000).toISOString().slice(0, 19);
}

const WALL_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?(?:\.\d+)?(?:[+-]\d{2}:\d{2})?$/;

/**
 * Serial number of a day or a time of the calendar and clock on the wall: "2026-11-25", "2026-11-25T16:04:05+07:00". The offset from
 * Greenwich is left out.
 * @throws RangeError for anything else, also for a time in UTC ("…Z"): around midnight that would be another day.
 */
export function serialOf(iso: string, date1904: boolean): number {
  const [, day, time = "00:00:00"] = WALL_TIME.exec(iso) ?? [];
  const moment = day === undefined ? NaN : Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(moment)) throw new RangeError(`not a time on the wall: ${iso}`);
  return (moment - dayZero(date1904)) / DAY;
}

/** Days from one day to another, both ISO; a time of day is left out. */
export function daysBetween(from: string, to: string): number {
  return Math.floor(serialOf(to, false)) - Math.floor(serialOf(from, false));
}
