import { decimal, multiply, normalise, parseDecimal, type Decimal } from "../../rules/decimal";
import { isCellError, type Cell } from "../../workbook/cell";
import type { IssueCode, IssueParams } from "../../workbook/issue";
import { isoDay, isoTime } from "./dates";
import { tidyText } from "./meaning";

/** What a cell says where a number is wanted. `repaired` holds the text that was understood as the number. */
export type NumberReading =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: Decimal; readonly repaired?: string }
  | { readonly kind: "refused"; readonly code: IssueCode; readonly params: IssueParams };

const BLANK: NumberReading = { kind: "blank" };
const HUNDRED = decimal(100);

const refused = (code: IssueCode, params: IssueParams): NumberReading => ({ kind: "refused", code, params });

/** So many hundredths have fewer digits than Excel computes with. */
const MOST_HUNDREDTHS = 1e12;

/** A number of two digits after the point at most, as nearly all are, without a look at its text. */
function inHundredths(value: number): Decimal | undefined {
  const hundredths = Math.round(value * 100);
  if (hundredths / 100 !== value || Math.abs(hundredths) > MOST_HUNDREDTHS) return undefined;
  const { coefficient, scale } = normalise(hundredths, 2);
  return { coefficient, scale };
}

/** The shortest decimal that is this number. */
export function decimalOf(value: number): Decimal {
  return inHundredths(value) ?? decimal(value);
}

/** Excel computes with 15 significant digits: 7.499999999999999 out of a formula is the 7.5 that the person sees. */
function asSeen(value: number): Decimal {
  const short = inHundredths(value);
  if (short) return short;
  const seen = String(value).length <= 15 ? value : Number(value.toPrecision(15));
  // what lies beyond Excel's own greatest number may be rounded to more than there is
  return decimal(Number.isFinite(seen) ? seen : value);
}

/** "1.000" is one or a thousand. A leading zero settles it: "0,125" can only be a fraction. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/;
const GROUPED_VI = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const GROUPED_EN = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const FRACTION = /^[+-]?\d+(?:[.,]\d+)?\s*\/\s*\d+(?:[.,]\d+)?$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/;
/** Longer ones are no scores, and arithmetic on a million digits would never end. */
const MOST_DIGITS = 100;
/** "10đ", "10 điểm": the unit of the score, written along. "95 %" counts in percent, as a cell in that format does. */
const UNIT_OF_POINTS = /\s*(?:đ|đ\.|điểm|điểm\.|points?|pts?|%)$/iu;

function numberFromText(text: string): NumberReading {
  const bare = tidyText(text).replace(UNIT_OF_POINTS, "").replaceAll("−", "-").trim();
  if (bare.length > MOST_DIGITS) return refused("numberUnreadable", { text });
  if (bare === "") return tidyText(text) === "" ? BLANK : refused("numberUnreadable", { text });
  if (FRACTION.test(bare)) return refused("numberIsFraction", { text });
  if (AMBIGUOUS.test(bare)) return refused("numberAmbiguous", { text });
  const canonical = canonicalDigits(bare);
  const value = canonical === undefined ? undefined : parseDecimal(canonical);
  if (value) return { kind: "number", value, repaired: text };
  return refused(DATE.test(bare) ? "numberIsDate" : "numberUnreadable", { text });
}

function canonicalDigits(text: string): string | undefined {
  if (PLAIN.test(text)) return text.replace(",", ".");
  if (GROUPED_VI.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (GROUPED_EN.test(text)) return text.replaceAll(",", "");
  return undefined;
}

/** A date as people see it, the number that Excel keeps for it, and the score it may have been: "5.12" becomes 5 December. */
function becameDate(serial: number, date1904: boolean): NumberReading {
  const date = isoDay(serial, date1904);
  if (date === undefined) return refused("numberIsDate", { text: String(serial) });
  const [, month = 0, day = 0] = date.split("-").map(Number);
  return refused("numberBecameDate", { date, serial: String(serial), typed: `${String(day)}.${String(month)}` });
}

/**
 * Reads a cell as a number by explicit rules, never by guess: "8,5" and " 9 " are understood and reported as repaired; "1.000",
 * "8/10", dates and errors are refused with a code. A number formatted as a percentage counts in percent: 95 %, not 0.95.
 */
export function readNumberCell(cell: Cell | undefined, date1904 = false): NumberReading {
  if (!cell) return BLANK;
  const { value, formula, format } = cell;
  if (value === null) return formula === undefined ? BLANK : refused("formulaWithoutValue", { formula });
  if (isCellError(value)) return refused("cellError", { error: value.error });
  if (typeof value === "boolean") return refused("numberUnreadable", { text: value ? "TRUE" : "FALSE" });
  if (typeof value === "string") return numberFromText(value);
  if (format === "date") return becameDate(value, date1904);
  if (format === "time")
    return refused("numberIsDate", { text: isoTime(value, date1904)?.slice(11, 16) ?? String(value) });
  const seen = asSeen(value);
  return { kind: "number", value: format === "percent" ? multiply(seen, HUNDRED) : seen };
}
