import { describe, expect, test } from "@jest/globals";
import { compare, decimal, decimalText, divide, isMultiple, parseDecimal, round, toNumber } from "../../src/rules";
import { d, text } from "./build";

describe("reading", () => {
  test.each([
    ["8.5", "8.5"],
    ["-0", "0"],
    ["+1.50", "1.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1e3", "1000"],
    ["1.25e-3", "0.00125"],
    ["000123", "123"],
  ])("%s is %s", (given, expected) => {
    expect(text(parseDecimal(given))).toBe(expected);
  });
  test.each(["", ".", "-", "8,5", "1 000", "1.000.000", "NaN", "Infinity", "0x10", "1e", "²"])(
    "%j is no number",
    (given) => {
      expect(parseDecimal(given)).toBeUndefined();
    },
  );
  test("a double is the decimal that it prints", () => {
    expect(decimalText(decimal(0.1 + 0.2))).toBe("0.30000000000000004");
    expect(decimalText(decimal(0.1))).toBe("0.1");
    expect(() => decimal(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("rounding, once and half away from zero", () => {
  test.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["1.005", 2, "1.01"],
    ["0.49", 0, "0"],
    ["-0.4", 0, "0"],
    ["9.995", 2, "10"],
    ["1.2", 5, "1.2"],
  ])("%s to %i digits is %s", (value, digits, expected) => {
    expect(text(round(d(value), digits))).toBe(expected);
  });
  test.each([
    ["2", "3", 12, "0.666666666667"],
    ["-1", "3", 2, "-0.33"],
    ["1", "-8", 2, "-0.13"],
    ["-1", "-8", 2, "0.13"],
    ["0.3", "0.03", 12, "10"],
  ])("%s / %s to %i digits is %s", (one, other, digits, expected) => {
    expect(text(divide(d(one), d(other), digits))).toBe(expected);
  });
  test("nothing is divided by zero", () => {
    expect(() => divide(d(1), d(0))).toThrow(RangeError);
  });
});

test("steps", () => {
  expect(isMultiple(d("7.25"), d("0.25"))).toBe(true);
  expect(isMultiple(d("7.3"), d("0.25"))).toBe(false);
  expect(isMultiple(d(0), d("0.25"))).toBe(true);
});

test("order and doubles", () => {
  expect([compare(d("0.1"), d("0.10")), compare(d(-1), d("0.5")), compare(d(2), d("1.9"))]).toEqual([0, -1, 1]);
  expect(toNumber(d("-12.5"))).toBe(-12.5);
});
