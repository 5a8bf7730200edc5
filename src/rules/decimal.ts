import { isExact, powerOfTen, quotientOf } from "./doubles";

/**
 * Exact decimal numbers. Every entry and sum is exact; only a quotient is rounded, once, half away from zero.
 * The value is `coefficient / 10 ** scale`; always normalised (no trailing zeros), so equal numbers are equal field by field.
 * The coefficient is a `number` while that is exact (up to 2 ** 53 − 1), because doubles are many times as fast, and a `bigint` beyond.
 */
export interface Decimal {
  readonly coefficient: number | bigint;
  readonly scale: number;
}

/** Digits after the point kept by a quotient or a mean, unless the rule set rounds earlier. */
export const INTERNAL_DECIMALS = 12;

export const ZERO: Decimal = { coefficient: 0, scale: 0 };
export const ONE: Decimal = { coefficient: 1, scale: 0 };
const HUNDRED: Decimal = { coefficient: 100, scale: 0 };

/** The number whose coefficient is this exact double. */
export function normalise(coefficient: number, scale: number): Decimal {
  if (coefficient === 0) return ZERO;
  let left = coefficient;
  let digits = scale;
  // of a safe number, only a multiple of ten has a tenth that comes out whole
  while (digits > 0 && Number.isInteger(left / 10)) {
    left /= 10;
    digits -= 1;
  }
  return { coefficient: left, scale: digits };
}

function normaliseBig(coefficient: bigint, scale: number): Decimal {
  let left = coefficient;
  let digits = scale;
  for (; !isExact(Number(left)); digits -= 1) {
    if (digits === 0 || left % 10n !== 0n) return { coefficient: left, scale: digits };
    left /= 10n;
  }
  return normalise(Number(left), digits);
}

/** So many digits, or fewer and a sign, are a safe number, whatever they are. */
const EXACT_DIGITS = 15;

/**
 * A number that was read, as an object made in a place of its own: engines learn from the objects of a place how long they live, and put results
 * in between, made where numbers that stay are made too, among the old ones, where clearing them away costs most.
 */
function kept({ coefficient, scale }: Decimal): Decimal {
  return { coefficient, scale };
}

/** With a digit, before the point or behind it. */
const PLAIN = /^(?=[+-]?\.?\d)([+-]?\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/** Reads canonical text: digits, at most one ".", an optional exponent. Undefined for anything else ("8,5", "", "1 000"). */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = PLAIN.exec(text);
  if (!parts) return undefined;
  const [, whole = "", fraction = "", exponent = ""] = parts;
  const shift = fraction.length - Number(exponent);
  const scale = Math.max(shift, 0);
  const digits = whole + fraction + "0".repeat(scale - shift);
  return digits.length <= EXACT_DIGITS
    ? kept(normalise(Number(digits), scale))
    : kept(normaliseBig(BigInt(digits), scale));
}

/**
 * The shortest decimal that is this number: 0.1 becomes exactly one tenth.
 * @throws RangeError for NaN and infinities: those never are a score.
 */
export function decimal(value: number | string): Decimal {
  if (Number.isSafeInteger(value)) return kept(normalise(Number(value), 0));
  const parsed = parseDecimal(String(value));
  if (!parsed) throw new RangeError(`not a decimal number: ${String(value)}`);
  return parsed;
}

/** Canonical text: no exponent, no trailing zeros, "-0" never. */
export function decimalText(value: Decimal): string {
  const { coefficient, scale } = value;
  if (scale === 0) return coefficient.toString();
  const digits = (isNegative(value) ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  return `${isNegative(value) ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The nearest double, for cells and JSON. */
export function toNumber(value: Decimal): number {
  const { coefficient, scale } = value;
  const power = powerOfTen(scale);
  // of two exact numbers a division gives the double that is nearest to the true quotient, as reading its text does
  return typeof coefficient === "number" && isExact(power) ? coefficient / power : Number(decimalText(value));
}

function bigPowerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The coefficient as a double, NaN where it is a bigint. */
export function doubleOf({ coefficient }: Decimal): number {
  return typeof coefficient === "number" ? coefficient : Number.NaN;
}

/** The coefficient at a scale that is not smaller, as a double: exact where {@link isExact} says so. */
function atScale(value: Decimal, wanted: number): number {
  return doubleOf(value) * powerOfTen(wanted - value.scale);
}

function bigAtScale({ coefficient, scale }: Decimal, wanted: number): bigint {
  return BigInt(coefficient) * bigPowerOfTen(wanted - scale);
}

export function add(one: Decimal, other: Decimal): Decimal {
  if (other.coefficient === 0) return one;
  if (one.coefficient === 0) return other;
  const scale = Math.max(one.scale, other.scale);
  // one of the two is not scaled and so exact; an exact sum then means that the other, an even number, has lost nothing either
  const total = atScale(one, scale) + atScale(other, scale);
  if (isExact(total)) return normalise(total, scale);
  return normaliseBig(bigAtScale(one, scale) + bigAtScale(other, scale), scale);
}

export function subtract(one: Decimal, { coefficient, scale }: Decimal): Decimal {
  return add(one, { coefficient: -coefficient, scale });
}

export function multiply(one: Decimal, other: Decimal): Decimal {
  const scale = one.scale + other.scale;
  const product = doubleOf(one) * doubleOf(other);
  if (isExact(product)) return normalise(product, scale);
  return normaliseBig(BigInt(one.coefficient) * BigInt(other.coefficient), scale);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** −1, 0 or 1. */
export function compare(one: Decimal, other: Decimal): -1 | 0 | 1 {
  if (one.scale === other.scale) return sideOf(one.coefficient, other.coefficient);
  const scale = Math.max(one.scale, other.scale);
  const a = atScale(one, scale);
  const b = atScale(other, scale);
  if (isExact(a) && isExact(b)) return sideOf(a, b);
  return sideOf(bigAtScale(one, scale), bigAtScale(other, scale));
}

function sideOf(one: number | bigint, other: number | bigint): -1 | 0 | 1 {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** a × b against c × d. Nothing is made where doubles are exact. */
export function compareProducts(a: Decimal, b: Decimal, c: Decimal, d: Decimal): -1 | 0 | 1 {
  const [left, right] = [a.scale + b.scale, c.scale + d.scale];
  const scale = Math.max(left, right);
  const one = doubleOf(a) * doubleOf(b) * powerOfTen(scale - left);
  const other = doubleOf(c) * doubleOf(d) * powerOfTen(scale - right);
  if (isExact(one) && isExact(other)) return sideOf(one, other);
  return compare(multiply(a, b), multiply(c, d));
}

/** The number × 100. */
export function hundredfold(value: Decimal): Decimal {
  return value.scale < 2 ? multiply(value, HUNDRED) : { coefficient: value.coefficient, scale: value.scale - 2 };
}

export function isZero(value: Decimal): boolean {
  return value.coefficient === 0;
}

export function isNegative(value: Decimal): boolean {
  return value.coefficient < 0;
}

export function smaller(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) <= 0 ? one : other;
}

export function larger(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) >= 0 ? one : other;
}

/** Rounded half away from zero to `decimals` digits after the point. */
export function round(value: Decimal, decimals: number): Decimal {
  return value.scale <= decimals ? value : divide(value, ONE, decimals);
}

/**
 * one / other, rounded once.
 * @throws RangeError when the divisor is zero: callers must have turned that into a fault.
 */
export function divide(one: Decimal, other: Decimal, decimals: number = INTERNAL_DECIMALS): Decimal {
  if (isZero(other)) throw new RangeError("division by zero");
  // coefficients, and the power of ten that is missing on the side of the numerator (or, negative, of the denominator)
  const shift = decimals + other.scale - one.scale;
  const size = Math.abs(atScale(one, one.scale));
  const divisor = Math.abs(atScale(other, other.scale - Math.min(shift, 0)));
  const quotient = quotientOf(size, divisor, Math.max(shift, 0));
  if (quotient === undefined) return divideBig(one, other, decimals);
  return normalise(isNegative(one) === isNegative(other) ? quotient : -quotient, decimals);
}

function divideBig(one: Decimal, other: Decimal, decimals: number): Decimal {
  const numerator = BigInt(one.coefficient) * bigPowerOfTen(decimals + other.scale);
  const divisor = BigInt(other.coefficient) * bigPowerOfTen(one.scale);
  // a division of bigints cuts off towards zero, so the half goes away from it
  const half = isNegative(one) === isNegative(other) ? divisor : -divisor;
  return normaliseBig((2n * numerator + half) / (2n * divisor), decimals);
}

/** True where `value` is a whole multiple of `step` (step > 0). */
export function isMultiple(value: Decimal, step: Decimal): boolean {
  const scale = Math.max(value.scale, step.scale);
  const [a, b] = [atScale(value, scale), atScale(step, scale)];
  if (isExact(a) && isExact(b)) return a % b === 0;
  return bigAtScale(value, scale) % bigAtScale(step, scale) === 0n;
}
