import { isCellError, type CellValue } from "../../../workbook/cell";

const DAY = 86_400_000;
const SERIAL_0 = Date.UTC(1899, 11, 30);

/**
 * What a cell shows, for the few number formats that a review uses: General, fixed decimals with or without thousands, percent,
 * day/month/year. Anything else shows the bare number.
 */
export function displayText(value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return displayNumber(value, numberFormat ?? "General");
}

function displayNumber(value: number, format: string): string {
  const [positive = "General"] = format.split(";");
  const fixed = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(positive);
  if (fixed) return displayFixed(value, fixed[1] !== undefined, fixed[2]?.length ?? 0, fixed[3] !== undefined);
  if (/[dy]/i.test(positive) && !/[0#]/.test(positive)) return displayDate(value, positive);
  return String(Number(value.toPrecision(10)));
}

function displayFixed(value: number, thousands: boolean, decimals: number, percent: boolean): string {
  const text = (percent ? value * 100 : value).toFixed(decimals);
  const grouped = thousands ? text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ",")) : text;
  return percent ? `${grouped}%` : grouped;
}

function displayDate(serial: number, format: string): string {
  const date = new Date(SERIAL_0 + Math.floor(serial) * DAY);
  const two = (part: number): string => String(part).padStart(2, "0");
  return format.replace(/yyyy|yy|mm|m|dd|d/gi, (part) => {
    const lower = part.toLowerCase();
    if (lower === "yyyy") return String(date.getUTCFullYear());
    if (lower === "yy") return two(date.getUTCFullYear() % 100);
    const number = lower.startsWith("m") ? date.getUTCMonth() + 1 : date.getUTCDate();
    return lower.length === 2 ? two(number) : String(number);
  });
}
