import { describe, expect, test } from "@jest/globals";
import { exactly, isExact, powerOfTen, quotientOf } from "../../src/rules/doubles";

/** Whole numbers in doubles, and where they stop being exact. */

const MOST = Number.MAX_SAFE_INTEGER;

describe("a double is exact up to 2 ** 53 − 1 on both sides of 0", () => {
  test.each([
    [0, true],
    [MOST, true],
    [-MOST, true],
    [MOST + 1, false],
    [-MOST - 1, false],
    [Infinity, false],
    [-Infinity, false],
    [NaN, false],
  ])("%d: %j", (number, expected) => {
    expect(isExact(number)).toBe(expected);
    expect(exactly(number)).toBe(expected ? number : NaN);
  });
});

test("powers of ten are exact to the fifteenth, and beyond that more than any exact number", () => {
  const exponents = Array.from({ length: 16 }, (_, exponent) => exponent);
  expect(exponents.map(powerOfTen)).toEqual(exponents.map((exponent) => Number(`1${"0".repeat(exponent)}`)));
  expect([powerOfTen(16), powerOfTen(400), powerOfTen(-1)]).toEqual([Infinity, Infinity, Infinity]);
});

/** The same in bigints: half up, for numbers that are not below 0. */
function quotient(numerator: number, divisor: number, shift: number): number {
  const [above, below] = [BigInt(numerator) * 10n ** BigInt(shift), BigInt(divisor)];
  return Number((2n * above + below) / (2n * below));
}

describe("a quotient by long division is the exact one, rounded half up", () => {
  const shifts = [0, 1, 5, 6, 7, 11, 12, 13, 15];
  test.each([
    [1, 3],
    [2, 3],
    [1, 7],
    [0, 7],
    [7, 7],
    [22, 7],
    [1, 8],
    [3, 8],
    [5, 2],
    [1, 2_000_000],
    [1, 999_999],
    [999_999, 1_000_000],
    [123_456, 789_012],
  ])("%d / %d", (numerator, divisor) => {
    const expected = shifts
      .map((shift) => quotient(numerator, divisor, shift))
      .map((one) => (isExact(one) ? one : undefined));
    expect(shifts.map((shift) => quotientOf(numerator, divisor, shift))).toEqual(expected);
  });
  test("halves go up, and what is less does not", () => {
    const halves = [
      [1, 2],
      [3, 2],
      [49, 100],
      [50, 100],
      [51, 100],
    ] as const;
    expect(halves.map(([one, other]) => quotientOf(one, other, 0))).toEqual([1, 2, 0, 1, 1]);
    expect([quotientOf(1, 8, 2), quotientOf(1, 80, 3), quotientOf(1, 8, 3)]).toEqual([13, 13, 125]);
  });
  test("up to the largest numbers that are exact", () => {
    expect([quotientOf(MOST, 1, 0), quotientOf(MOST, MOST, 0), quotientOf(MOST - 1, MOST, 0)]).toEqual([MOST, 1, 1]);
    expect([quotientOf((MOST - 1) / 2, MOST, 0), quotientOf((MOST + 1) / 2, MOST, 0)]).toEqual([0, 1]);
  });
});

describe("there is none", () => {
  test.each([
    ["where the divisor is no exact number", 1, MOST + 1, 0],
    ["where its step does not fit into a double", 1, 9_007_199_255, 6],
    ["where its step does not fit, however many digits are wanted", 1, 9_007_199_255, 18],
    ["where the quotient is beyond the exact numbers", MOST, 1, 1],
    ["where rounding takes it there", 2 * MOST, 2, 1],
    ["by nothing", 1, NaN, 3],
    ["of nothing", NaN, 7, 3],
  ])("%s: %d / %d", (_, numerator, divisor, shift) => {
    expect(quotientOf(numerator, divisor, shift)).toBeUndefined();
  });
  test("but the largest divisor that has room for a step of six digits has one", () => {
    expect(quotientOf(1, 9_007_199_254, 6)).toBe(quotient(1, 9_007_199_254, 6));
    expect(quotientOf(9_007_199_253, 9_007_199_254, 15)).toBe(quotient(9_007_199_253, 9_007_199_254, 15));
    expect(quotientOf(1, 9_007_199_255, 5)).toBe(0);
  });
});
