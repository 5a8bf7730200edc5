/**
 * Exact decimal numbers. Every entry and sum is exact; only a quotient is rounded, once, half away from zero.
 * The value is `coefficient / 10 ** scale`; always normalised (no trailing zeros), so equal numbers are equal field by field.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Digits after the point kept by a quotient or a mean, unless the rule set rounds earlier. */
export const INTERNAL_DECIMALS = 12;

function normalise(coefficient: bigint, scale: number): Decimal {
  if (coefficient === 0n) return { coefficient: 0n, scale: 0 };
  let left = coefficient;
  let digits = scale;
  while (digits > 0 && left % 10n === 0n) {
    left /= 10n;
    digits -= 1;
  }
  return { coefficient: left, scale: digits };
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };
export const ONE: Decimal = { coefficient: 1n, scale: 0 };

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/** Reads canonical text: digits, at most one ".", an optional exponent. Undefined for anything else ("8,5", "", "1 000"). */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = PLAIN.exec(text);
  if (!parts) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  if (whole === "" && fraction === "") return undefined;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(sign + (whole + fraction).replace(/^0+(?=\d)/, ""));
  return scale >= 0 ? normalise(digits, scale) : normalise(digits * powerOfTen(-scale), 0);
}

/**
 * The shortest decimal that is this number: 0.1 becomes exactly one tenth.
 * @throws RangeError for NaN and infinities: those never are a score.
 */
export function decimal(value: number | string): Decimal {
  if (typeof value === "number" && Number.isSafeInteger(value)) return { coefficient: BigInt(value), scale: 0 };
  const parsed = parseDecimal(String(value));
  if (!parsed) throw new RangeError(`not a decimal number: ${String(value)}`);
  return parsed;
}

/** Canonical text: no exponent, no trailing zeros, "-0" never. */
export function decimalText({ coefficient, scale }: Decimal): string {
  if (scale === 0) return coefficient.toString();
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  return `${coefficient < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The nearest double, for cells and JSON. */
export function toNumber(value: Decimal): number {
  return Number(decimalText(value));
}

const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 ** exponent: a cluster of hundreds asks for it millions of times. */
function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

function aligned(one: Decimal, other: Decimal): readonly [bigint, bigint, number] {
  const more = one.scale - other.scale;
  if (more === 0) return [one.coefficient, other.coefficient, one.scale];
  if (more > 0) return [one.coefficient, other.coefficient * powerOfTen(more), one.scale];
  return [one.coefficient * powerOfTen(-more), other.coefficient, other.scale];
}

export function add(one: Decimal, other: Decimal): Decimal {
  const [a, b, scale] = aligned(one, other);
  return normalise(a + b, scale);
}

export function subtract(one: Decimal, other: Decimal): Decimal {
  const [a, b, scale] = aligned(one, other);
  return normalise(a - b, scale);
}

export function multiply(one: Decimal, other: Decimal): Decimal {
  return normalise(one.coefficient * other.coefficient, one.scale + other.scale);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** −1, 0 or 1. */
export function compare(one: Decimal, other: Decimal): -1 | 0 | 1 {
  if (one === other) return 0;
  const [a, b] = aligned(one, other);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** a × b against c × d, without making the products. */
export function compareProducts(a: Decimal, b: Decimal, c: Decimal, d: Decimal): -1 | 0 | 1 {
  return compare(
    { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale },
    { coefficient: c.coefficient * d.coefficient, scale: c.scale + d.scale },
  );
}

export function isZero(value: Decimal): boolean {
  return value.coefficient === 0n;
}

export function isNegative(value: Decimal): boolean {
  return value.coefficient < 0n;
}

export function smaller(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) <= 0 ? one : other;
}

export function larger(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) >= 0 ? one : other;
}

/** Numerator / denominator with a positive denominator, rounded half away from zero. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * (numerator < 0n ? -numerator : numerator) + denominator;
  const size = twice / (2n * denominator);
  return numerator < 0n ? -size : size;
}

/** Rounded half away from zero to `decimals` digits after the point. */
export function round(value: Decimal, decimals: number): Decimal {
  if (value.scale <= decimals) return value;
  return normalise(divideRounded(value.coefficient, powerOfTen(value.scale - decimals)), decimals);
}

/**
 * one / other, rounded once.
 * @throws RangeError when the divisor is zero: callers must have turned that into a fault.
 */
export function divide(one: Decimal, other: Decimal, decimals: number = INTERNAL_DECIMALS): Decimal {
  if (isZero(other)) throw new RangeError("division by zero");
  const sign = isNegative(other) ? -1n : 1n;
  const numerator = one.coefficient * powerOfTen(decimals + other.scale) * sign;
  const denominator = other.coefficient * powerOfTen(one.scale) * sign;
  return normalise(divideRounded(numerator, denominator), decimals);
}

/** True where `value` is a whole multiple of `step` (step > 0). */
export function isMultiple(value: Decimal, step: Decimal): boolean {
  const [a, b] = aligned(value, step);
  return a % b === 0n;
}
