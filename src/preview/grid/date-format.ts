const DAY = 86_400_000;
/** Day 0 of Excel's serial dates. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Serial number of a calendar day; undefined where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const moment = Date.UTC(year, month - 1, day);
  const date = new Date(moment);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (moment - DAY_ZERO) / DAY;
}

/** A serial number through a date or time code: "dd/mm/yyyy", "hh:mm", "dd/mm/yyyy hh:mm:ss". */
export function formatMoment(serial: number, code: string): string {
  const date = new Date(DAY_ZERO + Math.round(serial * 86_400) * 1000);
  let afterHour = false;
  return code.replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|[ymdhs]+|AM\/PM/gi, (token, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? "";
    if (token.startsWith("[")) return "";
    const letter = token.charAt(0).toLowerCase();
    const isMinute = letter === "m" && afterHour;
    if (/^am\/pm$/i.test(token)) return date.getUTCHours() < 12 ? "SA" : "CH";
    afterHour = letter === "h" || (afterHour && letter === "s");
    return part(date, isMinute ? "n" : letter, token.length);
  });
}

function part(date: Date, letter: string, length: number): string {
  const number = {
    y: length > 2 ? date.getUTCFullYear() : date.getUTCFullYear() % 100,
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: date.getUTCHours(),
    n: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  }[letter];
  if (letter === "d" && length > 2) return weekday(date);
  if (letter === "m" && length > 2) return `Tháng ${String(number)}`;
  return String(number).padStart(letter === "y" ? Math.max(2, length) : Math.min(2, length), "0");
}

function weekday(date: Date): string {
  const day = date.getUTCDay();
  return day === 0 ? "Chủ Nhật" : `Thứ ${["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"][day - 1] ?? ""}`;
}
