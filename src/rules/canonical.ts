import { decimal, type Decimal, decimalText } from "./decimal";

/** Any value that has a canonical form. A {@link Decimal} is written as the number it is. */
export type Json =
  string | number | boolean | null | Decimal | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text per meaning: keys sorted by code unit, numbers without exponent or trailing zeros, text in NFC with white space
 * trimmed and collapsed, absent values left out. An array keeps its order.
 * @throws RangeError for NaN and infinities.
 */
export function canonicalText(value: Json): string {
  if (typeof value === "string") return JSON.stringify(plainText(value));
  if (typeof value === "number") return decimalText(decimal(value));
  if (typeof value === "boolean" || value === null) return String(value);
  if (isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  return isDecimal(value) ? decimalText(value) : objectText(value);
}

/** How a text is compared: composed, trimmed, every run of white space one blank. */
export function plainText(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** In order of UTF-16 code units: the same on every machine. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isDecimal(value: object): value is Decimal {
  return "coefficient" in value && "scale" in value;
}

function objectText(value: { readonly [key: string]: Json | undefined }): string {
  const members = Object.entries(value)
    .flatMap(([key, member]) => (member === undefined ? [] : [[plainText(key), canonicalText(member)] as const]))
    .sort(([one], [other]) => byCodeUnits(one, other));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${member}`).join(",")}}`;
}
