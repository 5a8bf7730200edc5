import { describe, expect, test } from "@jest/globals";
import { comparer, divider, wholeAt, wholes } from "../../../src/rules/kinds/quick";
import { d } from "../build";

/** Decimals as whole numbers of doubles: what they are, and where they are NaN because a double does not hold them. */

const MOST = Number.MAX_SAFE_INTEGER;

describe("a number × 10 ** scale", () => {
  test.each<[string, number, number]>([
    ["5", 0, 5],
    ["5", 3, 5000],
    ["0.25", 2, 25],
    ["0.25", 4, 2500],
    ["-1.5", 2, -150],
    ["0", 12, 0],
    ["9007199254740991", 0, MOST],
    ["-9007199254740991", 0, -MOST],
    ["900719925474099", 1, 9007199254740990],
  ])("%s at %d", (value, scale, expected) => {
    expect(wholeAt(d(value), scale)).toBe(expected);
  });
  test.each<[string, string, number]>([
    ["a digit is left behind the point", "0.25", 1],
    ["it has no room", "900719925474100", 1],
    ["it has no room below 0", "-900719925474100", 1],
    ["it is more than a double holds", "9007199254740993", 0],
    ["the power of ten is more than a double holds", "1", 16],
  ])("is none where %s: %s at %d", (_, value, scale) => {
    expect(wholeAt(d(value), scale)).toBeNaN();
  });
});

describe("numbers together", () => {
  test("stand at the scale of the one with the most digits", () => {
    expect(wholes([d(1), d("0.25"), d("-2.5")])).toEqual({ scale: 2, numbers: [100, 25, -250] });
    expect(wholes([d(3), d(0)])).toEqual({ scale: 0, numbers: [3, 0] });
    expect(wholes([])).toEqual({ scale: 0, numbers: [] });
  });
  test("one of them may have no room there", () => {
    expect(wholes([d("0.1"), d(MOST)])).toEqual({ scale: 1, numbers: [1, NaN] });
  });
});

describe("a quotient of whole numbers of two scales, to twelve digits, half up", () => {
  test.each<[number, number, number, number, number]>([
    // numerator, its scale, divisor, its scale, × 10 ** 12
    [1, 0, 3, 0, 333333333333],
    [2, 0, 3, 0, 666666666667],
    [25, 2, 5, 1, 500000000000],
    [1, 0, 25, 2, 4000000000000],
    [0, 3, 7, 2, 0],
    [5, 12, 1, 0, 5],
    [15, 13, 1, 0, 2],
    [14, 13, 1, 0, 1],
    [150, 14, 3, 0, 1],
    [149, 14, 3, 0, 0],
  ])("%d e-%d / %d e-%d", (numerator, scale, divisor, under, expected) => {
    expect(divider(scale, under)(numerator, divisor)).toBe(expected);
  });
  test("is NaN where a double has no room for a step, or what is divided is none", () => {
    const plain = divider(0, 0);
    expect([plain(1, 9_007_199_255), plain(10_000, 1), plain(NaN, 3), plain(3, NaN)]).toEqual([NaN, NaN, NaN, NaN]);
    expect([divider(1, 0)(MOST + 1, 9_007_199_254), divider(400, 0)(1, 1)]).toEqual([NaN, NaN]);
    expect(plain(9007, 1)).toBe(9_007_000_000_000_000);
  });
});

describe("how far one whole number is ahead of another", () => {
  test.each<[number, number, number, number, number]>([
    // one, its scale, the other, its scale, at the larger of both
    [5, 0, 3, 0, 2],
    [3, 0, 5, 0, -2],
    [25, 1, 2, 0, 5],
    [2, 0, 25, 1, -5],
    [250, 2, 25, 1, 0],
    [1, 0, 1, 3, 999],
  ])("%d e-%d over %d e-%d", (one, scale, two, other, expected) => {
    expect(comparer(scale, other)(one, two)).toBe(expected);
  });
  test("is NaN where one of them, or the way between them, has no room", () => {
    expect([comparer(0, 1)(MOST, 1), comparer(1, 0)(1, MOST)]).toEqual([NaN, NaN]);
    expect([comparer(0, 0)(MOST, -1), comparer(0, 0)(-MOST, 1)]).toEqual([NaN, NaN]);
    expect([comparer(0, 0)(NaN, 1), comparer(0, 0)(1, NaN), comparer(0, 16)(0, 1)]).toEqual([NaN, NaN, NaN]);
    // both lie beyond what is exact, and what is between them does not
    expect([comparer(0, 0)(MOST + 5, MOST), comparer(0, 0)(MOST, MOST + 5)]).toEqual([NaN, NaN]);
    expect(comparer(0, 0)(MOST, MOST)).toBe(0);
  });
});
