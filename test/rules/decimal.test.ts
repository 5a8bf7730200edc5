import { describe, expect, test } from "@jest/globals";
import {
  add,
  compare,
  compareProducts,
  decimal,
  decimalText,
  divide,
  hundredfold,
  isMultiple,
  isNegative,
  isZero,
  larger,
  multiply,
  ONE,
  parseDecimal,
  round,
  smaller,
  subtract,
  sum,
  toNumber,
  ZERO,
} from "../../src/rules";
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
    ["-007.0700", "-7.07"],
    ["1E+3", "1000"],
    ["12e-4", "0.0012"],
    ["1e-999", `0.${"0".repeat(998)}1`],
    ["9007199254740993", "9007199254740993"],
    ["90071992547409930", "90071992547409930"],
    ["-0.00000000000000000001", "-0.00000000000000000001"],
  ])("%s is %s", (given, expected) => {
    expect(text(parseDecimal(given))).toBe(expected);
  });
  test.each([
    "",
    ".",
    "-",
    "-.",
    "e5",
    "8,5",
    "1 000",
    "1.000.000",
    "NaN",
    "Infinity",
    "0x10",
    "1e",
    "1e1000",
    "1e2.5",
    "²",
    "x1",
    "1x",
    "--1",
  ])("%j is no number", (given) => {
    expect(parseDecimal(given)).toBeUndefined();
  });
  test("a double is the decimal that it prints", () => {
    expect(decimalText(decimal(0.1 + 0.2))).toBe("0.30000000000000004");
    expect(decimalText(decimal(0.1))).toBe("0.1");
    expect(decimalText(decimal(1e21))).toBe("1000000000000000000000");
    expect(() => decimal(Number.POSITIVE_INFINITY)).toThrow(new RangeError("not a decimal number: Infinity"));
    expect(() => decimal("8,5")).toThrow(new RangeError("not a decimal number: 8,5"));
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
    ["1", "3", 20, "0.33333333333333333333"],
    ["2", "3", 7, "0.6666667"],
    ["1", "32", 4, "0.0313"],
    ["1", "2000000", 6, "0.000001"],
    ["49", "100000000", 6, "0"],
    ["9007199254740991", "0.1", 0, "90071992547409910"],
    ["9007199254740991", "2", 0, "4503599627370496"],
    ["9007199254740993", "2", 0, "4503599627370497"],
    ["-9007199254740993", "2", 0, "-4503599627370497"],
    ["1", "9007199254740991", 16, "0.0000000000000001"],
    ["1", "9007199254740993", 20, "0.00000000000000011102"],
    ["-1", "9007199254740993", 20, "-0.00000000000000011102"],
    ["0", "-9007199254740993", 20, "0"],
    ["123456.789", "0.001", 2, "123456789"],
    ["3002399751580638", "9007199254740991", 15, "0.333333333333367"],
    ["3002399752889", "9007199254741", 15, "0.333333333478625"],
    ["41152263004437", "123456789012345", 15, "0.333333333335942"],
    ["-2.5", "10000000000000000", 16, "-0.0000000000000003"],
    ["0.5", "-10000000000000000", 16, "-0.0000000000000001"],
    ["-1.5", "-10000000000000000", 16, "0.0000000000000002"],
    ["12.3456789", "1", 3, "12.346"],
    ["1", "4503599627370497", 15, "0"],
    ["3", "4503599627370497", 15, "0.000000000000001"],
  ])("%s / %s to %i digits is %s", (one, other, digits, expected) => {
    expect(text(divide(d(one), d(other), digits))).toBe(expected);
  });
  test("nothing is divided by zero", () => {
    expect(() => divide(d(1), d(0))).toThrow(new RangeError("division by zero"));
  });
});

describe("one form for each number", () => {
  const SAFE = Number.MAX_SAFE_INTEGER; // 9007199254740991
  test("without trailing zeros, and a zero that is never negative", () => {
    expect([d("1.50"), d("1500e-3"), d("150e-2")]).toEqual(Array(3).fill({ coefficient: 15, scale: 1 }));
    expect([d("100"), d("1e2"), d("100.0")]).toEqual(Array(3).fill({ coefficient: 100, scale: 0 }));
    const zeros = [
      d("-0"),
      d(-0),
      d("0.00"),
      d("0e5"),
      subtract(d("0.1"), d("0.1")),
      multiply(d(-3), ZERO),
      round(d("-0.4"), 0),
    ];
    for (const zero of zeros) expect(zero).toEqual({ coefficient: 0, scale: 0 });
  });
  test.each([
    ["9007199254740991", { coefficient: SAFE, scale: 0 }],
    ["-9007199254740991", { coefficient: -SAFE, scale: 0 }],
    ["9007199254740992", { coefficient: 9007199254740992n, scale: 0 }],
    ["-9007199254740992", { coefficient: -9007199254740992n, scale: 0 }],
    ["900719925474099.20", { coefficient: 9007199254740992n, scale: 1 }],
    ["9007199254740990.0", { coefficient: SAFE - 1, scale: 0 }],
    ["90071992547409920", { coefficient: 90071992547409920n, scale: 0 }],
  ])("%s: a double as long as it is exact", (text_, expected) => {
    expect(d(text_)).toEqual(expected);
  });
  test("whichever way it was come by", () => {
    const [max, min] = [d(SAFE), d(-SAFE)];
    const beyond = { coefficient: 9007199254740992n, scale: 0 };
    expect(add(max, ONE)).toEqual(beyond);
    expect(subtract(min, ONE)).toEqual({ ...beyond, coefficient: -beyond.coefficient });
    expect(subtract(add(max, ONE), ONE)).toEqual(max);
    expect(add(subtract(min, ONE), ONE)).toEqual(min);
    expect(add(max, ZERO)).toEqual(max);
    expect(add(d("1e16"), d("-0.5"))).toEqual({ coefficient: 99999999999999995n, scale: 1 });
    expect(add(d("1801439850948199.1"), d("-1801439850948199.01"))).toEqual({ coefficient: 9, scale: 2 });
    expect(multiply(d("94906267"), d("94906267"))).toEqual({ coefficient: 9007199515875289n, scale: 0 });
    expect(multiply(d("94906265"), d("94906265"))).toEqual({ coefficient: 9007199136250225, scale: 0 });
    expect(multiply(d("9007199254740993"), d("0.001"))).toEqual({ coefficient: 9007199254740993n, scale: 3 });
    expect(multiply(d("9007199254740993"), d("1e-1"))).toEqual({ coefficient: 9007199254740993n, scale: 1 });
  });
});

describe("order", () => {
  test.each([
    ["9007199254740993", "9007199254740992", 1],
    ["-9007199254740993", "-9007199254740992", -1],
    ["9007199254740993", "9007199254740993", 0],
    ["9007199254740993", "9007199254740991", 1],
    ["1", "9007199254740993", -1],
    ["9007199254740991", "9007199254740990.9", 1],
    ["9007199254740991", "0.0000000000000000001", 1],
    ["-9007199254740991", "0.0000000000000000001", -1],
    ["0", "0.0000000000000000001", -1],
    ["0.1", "0.10", 0],
  ] as const)("%s beside %s: %i", (one, other, expected) => {
    expect(compare(d(one), d(other))).toBe(expected);
    expect(compare(d(other), d(one))).toBe(expected === 0 ? 0 : -expected);
    expect(compareProducts(d(one), d(3), d(other), d(3))).toBe(expected);
  });
  test("the smaller and the larger, above and below zero", () => {
    expect([smaller(d(2), d("2.5")), smaller(d("2.5"), d(2))].map(text)).toEqual(["2", "2"]);
    expect([larger(d(2), d("2.5")), larger(d("2.5"), d(2))].map(text)).toEqual(["2.5", "2.5"]);
    expect([d(-1), ZERO, d("0.1")].map(isNegative)).toEqual([true, false, false]);
    expect([d(-1), ZERO, d("0.1")].map(isZero)).toEqual([false, true, false]);
  });
  test("a sum of none is zero", () => {
    expect(sum([])).toEqual(ZERO);
    expect(text(sum([d("0.1"), d("0.2"), d("-1")]))).toBe("-0.7");
  });
});

test("steps", () => {
  expect(isMultiple(d("7.25"), d("0.25"))).toBe(true);
  expect(isMultiple(d("7.3"), d("0.25"))).toBe(false);
  expect(isMultiple(d(0), d("0.25"))).toBe(true);
  expect(isMultiple(d("0.5"), d(1))).toBe(false);
  expect(isMultiple(d(3), d("1.5"))).toBe(true);
});

test.each([
  ["90071992547409930", "10", true],
  ["90071992547409931", "10", false],
  ["90071992547409930.5", "0.25", true],
  ["90071992547409930.3", "0.25", false],
  ["10", "90071992547409930", false],
  ["90071992547409930", "90071992547409930", true],
])("steps beyond doubles: that %s is a multiple of %s is %s", (value, step, expected) => {
  expect(isMultiple(d(value), d(step))).toBe(expected);
});

test.each([
  ["1", "0.5", "1", "1", -1],
  ["0.5", "1", "1", "1", -1],
  ["1", "1", "1", "0.5", 1],
  ["1", "1", "0.5", "1", 1],
  ["0.25", "0.4", "1", "0.1", 0],
  ["2", "0.05", "0.5", "0.2", 0],
  ["0.3", "0.31", "0.09", "1", 1],
  ["9007199254740993", "0.1", "9007199254740993", "0.2", -1],
  ["-1", "0.5", "-1", "1", 1],
] as const)("%s × %s beside %s × %s: %i", (a, b, c, e, expected) => {
  expect(compareProducts(d(a), d(b), d(c), d(e))).toBe(expected);
});

test.each([
  "0",
  "7",
  "1.5",
  "0.25",
  "-0.25",
  "0.125",
  "33.3333",
  "9007199254740991",
  "9007199254740993",
  "90071992547409.93",
])("a hundred times %s is the product, in its one form", (value) => {
  expect(hundredfold(d(value))).toEqual(multiply(d(value), d(100)));
});

test("order and doubles", () => {
  expect([compare(d("0.1"), d("0.10")), compare(d(-1), d("0.5")), compare(d(2), d("1.9"))]).toEqual([0, -1, 1]);
  expect(toNumber(d("-12.5"))).toBe(-12.5);
  const beyondDoubles = ["9007199254740993.5", "-90071992547409930", "0.00000000000000001", "1.0000000000000000000001"];
  expect(beyondDoubles.map((one) => toNumber(d(one)))).toEqual(beyondDoubles.map(Number));
});
