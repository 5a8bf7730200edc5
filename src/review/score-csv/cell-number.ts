import { type Decimal, parseDecimal } from "../../rules/decimal";
import { issue, type Issue } from "../../workbook/issue";
import type { Separator } from "./csv";

export type CellNumber =
  { readonly status: "number"; readonly value: Decimal } | { readonly status: "refused"; readonly issue: Issue };

const LONGEST = 40;
const POINT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i;
const COMMA = /^[+-]?\d+,\d+$/;
/** What Excel writes for a thousand where the semicolon separates; a leading zero can only be a fraction. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/;

/**
 * Digits with a decimal point. In a file that the semicolon separates, as Excel writes it where the comma is the decimal mark, also a
 * decimal comma; there "1.000" may be a thousand and is refused. Thousands marks never, units of measure never.
 */
export function cellNumber(text: string, separator: Separator): CellNumber {
  const inCommaLand = separator === ";";
  if (inCommaLand && THOUSANDS.test(text)) return { status: "refused", issue: issue("numberAmbiguous", { text }) };
  const plain = inCommaLand && COMMA.test(text) ? text.replace(",", ".") : text;
  const value = plain.length <= LONGEST && POINT.test(plain) ? parseDecimal(plain) : undefined;
  return value ? { status: "number", value } : { status: "refused", issue: issue("csvNumber", { text }) };
}
