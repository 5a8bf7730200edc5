import { type Decimal, decimalText, isNegative } from "../../rules/decimal";

/** A number as a formula has it in every locale's file: a point, no exponent, brackets around a minus. */
export function literal(value: Decimal): string {
  const text = decimalText(value);
  return isNegative(value) ? `(${text})` : text;
}

export function call(name: string, ...parts: readonly string[]): string {
  return `${name}(${parts.join(",")})`;
}

/** What the engine refuses to compute: the cell says so and is never 0. */
export const REFUSED = "NA()";

/**
 * Digits at which two sides of a comparison are the same: products of doubles miss exact decimals by some units of the fifteenth digit,
 * so 0.285 × 100 must not fall below 28.5.
 */
const SAME_DIGITS = "9";

/** How far `one` is above `other`, with the noise of doubles cut off. */
export function above(one: string, other: string): string {
  return call("ROUND", `${one}-${other}`, SAME_DIGITS);
}
