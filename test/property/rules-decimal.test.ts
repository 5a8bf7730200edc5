import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  add,
  compare,
  type Decimal,
  decimalText,
  divide,
  multiply,
  parseDecimal,
  round,
  subtract,
} from "../../src/rules";

/** A fraction: the plainest reference there is. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const digits = fc.integer({ min: 0, max: 15 });
/** Small ones, those about the limit of exact doubles, and those far beyond. */
const whole = fc.oneof(
  fc.bigInt({ min: -100000n, max: 100000n }),
  fc.bigInt({ min: 2n ** 53n - 1000n, max: 2n ** 53n + 1000n }),
  fc.bigInt({ min: -(2n ** 53n) - 1000n, max: -(2n ** 53n) + 1000n }),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
);
const number: fc.Arbitrary<Decimal> = fc
  .tuple(whole, digits)
  .map(([coefficient, scale]) => parseDecimal(`${coefficient.toString()}e-${String(scale)}`) ?? fail());

function fail(): never {
  throw new Error("a plain number was not read");
}

function fraction({ coefficient, scale }: Decimal): Fraction {
  return { top: BigInt(coefficient), bottom: 10n ** BigInt(scale) };
}

function same(one: Fraction, other: Fraction): boolean {
  return one.top * other.bottom === other.top * one.bottom;
}

const size = (value: bigint) => (value < 0n ? -value : value);

test("sums, differences, products and order are those of fractions", () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [a, b] = [fraction(one), fraction(other)];
      const bottom = a.bottom * b.bottom;
      expect(same(fraction(add(one, other)), { top: a.top * b.bottom + b.top * a.bottom, bottom })).toBe(true);
      expect(same(fraction(subtract(one, other)), { top: a.top * b.bottom - b.top * a.bottom, bottom })).toBe(true);
      expect(same(fraction(multiply(one, other)), { top: a.top * b.top, bottom })).toBe(true);
      const difference = a.top * b.bottom - b.top * a.bottom;
      expect(compare(one, other)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
    }),
  );
});

test("a quotient is the nearest decimal, and of two equally near the one further from zero", () => {
  fc.assert(
    fc.property(number, number, fc.integer({ min: 0, max: 14 }), (one, other, places) => {
      fc.pre(other.coefficient !== 0);
      const [a, b] = [fraction(one), fraction(other)];
      const exact = { top: a.top * b.bottom, bottom: a.bottom * b.top };
      const result = divide(one, other, places);
      expect(result.scale).toBeLessThanOrEqual(places);
      const given = fraction(result);
      // |result − exact| · 2 · 10^places ≤ 1, and where it is equal |result| > |exact|
      const error = size(given.top * exact.bottom - exact.top * given.bottom) * 2n * 10n ** BigInt(places);
      const unit = size(exact.bottom * given.bottom);
      expect(error <= unit).toBe(true);
      if (error === unit) expect(size(given.top * exact.bottom) > size(exact.top * given.bottom)).toBe(true);
    }),
  );
});

test("rounding is a quotient by one", () => {
  const one = parseDecimal("1") ?? fail();
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 14 }), (value, places) => {
      expect(round(value, places)).toEqual(divide(value, one, places));
    }),
  );
});

test("text and number go to and fro; equal numbers are equal field by field", () => {
  fc.assert(
    fc.property(number, (value) => {
      expect(parseDecimal(decimalText(value))).toEqual(value);
      expect(subtract(add(value, value), value)).toEqual(value);
    }),
  );
});
