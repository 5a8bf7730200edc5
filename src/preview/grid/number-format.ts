import { isCellError, type CellValue } from "../../workbook/cell";
import { formatKind } from "../../workbook/number-format";
import { formatMoment } from "./date-format";
import { numberSection, sectionsOf } from "./number-section";

/** What a cell shows in an Excel set to Vietnamese: en-US code in, "1.234,50" out. */
export function cellText(value: CellValue, format = "General"): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return textThrough(value, format);
  return numberText(value, format);
}

/** A fourth section says how text is shown. */
function textThrough(text: string, format: string): string {
  const section = sectionsOf(format)[3];
  return section === undefined ? text : literals(section.replace("@", `"${text.replaceAll('"', "")}"`));
}

export function numberText(value: number, format: string): string {
  const { code, absolute } = numberSection(format, value);
  if (/general/i.test(code) || code.trim() === "@") return generalText(value);
  const kind = formatKind(code);
  if (kind === "date" || kind === "time") return formatMoment(value, code);
  return patternText(absolute ? Math.abs(value) : value, code);
}

/** At most ten digits, as a cell that is wide enough shows a number without a format. */
export function generalText(value: number, digits = 10): string {
  const rounded = Number(value.toPrecision(Math.max(1, digits)));
  return (
    Math.abs(rounded) >= 1e11 || (rounded !== 0 && Math.abs(rounded) < 1e-9)
      ? rounded.toExponential(5)
      : String(rounded)
  ).replace(".", ",");
}

const DIGITS = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/;

function patternText(value: number, code: string): string {
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, (literal) => "\u0000".repeat(literal.length));
  const found = DIGITS.exec(bare);
  if (!found) return literals(code);
  const pattern = found[0];
  const before = code.slice(0, found.index);
  const after = code.slice(found.index + pattern.length);
  const scaled = bare.includes("%") ? value * 100 : value;
  const digits = digitsText(Math.abs(scaled), pattern);
  const minus = scaled < 0 && /[1-9]/.test(digits) ? "-" : "";
  return minus + literals(before) + digits + literals(after);
}

/** Digits of a number without sign: "#,##0.00" and 1234.5 → "1.234,50". */
function digitsText(value: number, pattern: string): string {
  const [whole = "", fraction = ""] = pattern.split(".");
  const most = fraction.length;
  const least = fraction.replace(/[#?]/g, "").length;
  const [integer = "0", decimals = ""] = rounded(value, most).split(".");
  const padded = integer
    .padStart(whole.replace(/[^0]/g, "").length, "0")
    .replace(/^0+$/, (zeros) => (/0/.test(whole) ? zeros : ""));
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ".") : padded;
  const kept = trimmed(decimals, least);
  return kept === "" ? grouped : `${grouped},${kept}`;
}

function trimmed(decimals: string, least: number): string {
  let end = decimals.length;
  while (end > least && decimals[end - 1] === "0") end--;
  return decimals.slice(0, end);
}

/** Half away from zero on the fifteen digits that Excel keeps, so that 1.005 shows as 1.01. */
function rounded(value: number, decimals: number): string {
  const shifted = Number(`${value.toPrecision(15)}e${String(decimals)}`);
  return Number.isFinite(shifted) && shifted < 1e15
    ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals)
    : value.toFixed(Math.min(decimals, 100));
}

/** The text of a code without digits: quotes and escapes resolved, padding as one blank, colours dropped. */
function literals(code: string): string {
  return code
    .replace(/\[[^\]]*\]/g, "")
    .replace(
      /"([^"]*)"|\\(.)|_.|\*./g,
      (whole, quoted?: string, escaped?: string) => quoted ?? escaped ?? (whole.startsWith("_") ? " " : ""),
    );
}
