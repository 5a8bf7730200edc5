// Whole numbers in doubles: exact up to 2 ** 53 − 1, and told apart where they are not.

/**
 * True where a result of doubles is exact: whole numbers whose sum or product lies beyond the limit come out beyond it as well.
 * False for NaN.
 */
export function isExact(result: number): boolean {
  return result <= Number.MAX_SAFE_INTEGER && result >= Number.MIN_SAFE_INTEGER;
}

/** The number, or NaN where it is not exact. */
export function exactly(result: number): number {
  return isExact(result) ? result : Number.NaN;
}

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, exponent) => Number(`1e${String(exponent)}`));

/** 10 ** exponent while that is safe, else more than any exact number. */
export function powerOfTen(exponent: number): number {
  return POWERS[exponent] ?? Number.POSITIVE_INFINITY;
}

/** Digits that one step of a division of doubles brings down. */
const STEP_DIGITS = 6;

/**
 * numerator × 10 ** shift / divisor, rounded half up, by long division; undefined where a double cannot hold every step (NaN is none). The quotient of
 * two safe whole numbers never rounds up to a whole number that it does not reach, so its floor is exact.
 */
export function quotientOf(numerator: number, divisor: number, shift: number): number | undefined {
  if (!isExact(divisor * powerOfTen(Math.min(shift, STEP_DIGITS)))) return undefined;
  let quotient = Math.floor(numerator / divisor);
  let rest = numerator - quotient * divisor;
  for (let left = shift; left > 0; left -= STEP_DIGITS) {
    const power = powerOfTen(Math.min(left, STEP_DIGITS));
    const digits = Math.floor((rest * power) / divisor);
    rest = rest * power - digits * divisor;
    quotient = quotient * power + digits;
  }
  const rounded = 2 * rest >= divisor ? quotient + 1 : quotient;
  return isExact(rounded) ? rounded : undefined;
}
