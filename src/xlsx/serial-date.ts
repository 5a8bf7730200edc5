const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const MS_PER_DAY = 86_400_000;
/** Days from 1970-01-01 back to day 0 of either date system. */
const DAY_ZERO_1900 = 25_569;
const DAY_ZERO_1904 = 24_107;

/** An ISO 8601 cell (`t="d"`) → the serial number Excel would show; undefined where it is no date. */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const parts = ISO.exec(text.trim());
  if (!parts || text.trim() === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = parts;
  const clock = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return clock;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY;
  const serial = days + (date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900);
  // Excel 1900 counts a 29 February 1900 that never was
  return (!date1904 && serial < 61 ? serial - 1 : serial) + clock;
}
