const DAY = 86_400_000;
/** Serial day 0 of Excel's 1900 system, which counts a 29 February 1900 that never was; right from March 1900 on. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

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
  return (time - (date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900)) / DAY;
}
