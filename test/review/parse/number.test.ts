import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readNumberCell } from "../../../src/review/parse/number";
import { decimal, decimalText } from "../../../src/rules/decimal";
import type { Cell, CellValue } from "../../../src/workbook/cell";
import type { IssueCode } from "../../../src/workbook/issue";

const read = (value: CellValue, more: Partial<Cell> = {}) => {
  const reading = readNumberCell({ value, ...more });
  return reading.kind === "number" ? { ...reading, value: decimalText(reading.value) } : reading;
};

describe("text that can be read in one way only is understood, and said to be repaired", () => {
  test.each([
    ["8,5", "8.5"],
    ["8.5", "8.5"],
    [" 9 ", "9"],
    ["\u00a09\u200b", "9"],
    ["9\n", "9"],
    ["+7,25", "7.25"],
    ["-1", "-1"],
    ["−0,5", "-0.5"],
    ["10đ", "10"],
    ["10 đ.", "10"],
    ["9,75 điểm", "9.75"],
    ["9,75 điểm".normalize("NFD"), "9.75"],
    ["7 points", "7"],
    ["95 %", "95"],
    ["97,5%", "97.5"],
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["1.000,5", "1000.5"],
    ["1,000.5", "1000.5"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["1000,25", "1000.25"],
    ["12345", "12345"],
    ["322.5", "322.5"],
  ])("%j is %s", (text, value) => {
    expect(read(text)).toEqual({ kind: "number", value, repaired: text });
  });
});

describe("what could mean two things, or nothing, is refused by name and never guessed", () => {
  test.each<[string, IssueCode]>([
    ["1.000", "numberAmbiguous"],
    ["1,000", "numberAmbiguous"],
    ["-12.345", "numberAmbiguous"],
    ["999,999", "numberAmbiguous"],
    ["1.000đ", "numberAmbiguous"],
    ["8/10", "numberIsFraction"],
    ["8,5 / 10", "numberIsFraction"],
    ["8/10 điểm", "numberIsFraction"],
    ["8/10/2026", "numberIsDate"],
    ["2026-10-08", "numberIsDate"],
    ["8.10.2026", "numberIsDate"],
    ["8..5", "numberUnreadable"],
    ["8,5,5", "numberUnreadable"],
    ["1.0.0", "numberUnreadable"],
    ["1,000,5", "numberUnreadable"],
    ["1 000", "numberUnreadable"],
    ["1e3", "numberUnreadable"],
    ["8 5", "numberUnreadable"],
    ["8-9", "numberUnreadable"],
    ["khoảng 8", "numberUnreadable"],
    ["đ", "numberUnreadable"],
    ["-", "numberUnreadable"],
    ["８", "numberUnreadable"],
    ["=8+1", "numberUnreadable"],
    ["%", "numberUnreadable"],
  ])("%j: %s", (text, code) => {
    expect(read(text)).toEqual({ kind: "refused", code, params: { text } });
  });
});

describe("cells that are no text", () => {
  test("blank cells, blank text and cells of white space are blank, never zero", () => {
    expect([readNumberCell(undefined), read(null), read(""), read(" \u00a0\n")]).toEqual(
      Array.from({ length: 4 }, () => ({ kind: "blank" })),
    );
  });

  test("errors, truth values, dates and formulas without a result are refused", () => {
    expect(read({ error: "#N/A" })).toEqual({ kind: "refused", code: "cellError", params: { error: "#N/A" } });
    expect(read(true)).toEqual({ kind: "refused", code: "numberUnreadable", params: { text: "TRUE" } });
    expect(read(46_303, { format: "date" })).toEqual({
      kind: "refused",
      code: "numberBecameDate",
      params: { date: "2026-10-08", serial: "46303", typed: "8.10" },
    });
    expect(readNumberCell({ value: 46_303 - 1462, format: "date" }, true)).toMatchObject({
      params: { date: "2026-10-08", serial: "44841" },
    });
    expect(read(0.4, { format: "time" })).toMatchObject({ code: "numberIsDate", params: { text: "09:36" } });
    expect(read(1e9, { format: "date" })).toMatchObject({ code: "numberIsDate", params: { text: "1000000000" } });
    expect(read(null, { formula: "A1" })).toEqual({
      kind: "refused",
      code: "formulaWithoutValue",
      params: { formula: "A1" },
    });
  });

  test("a formula counts with its result, and with the digits that Excel shows", () => {
    expect(read(7.499999999999999, { formula: "7+0.5" })).toEqual({ kind: "number", value: "7.5" });
    expect(read(0.1 + 0.2)).toEqual({ kind: "number", value: "0.3" });
    expect(read(1e21)).toEqual({ kind: "number", value: "1000000000000000000000" });
  });

  test("any number counts with its 15 digits, whether they are hundredths or more", () => {
    const numbers = fc.oneof(
      fc.maxSafeInteger().map((hundredths) => hundredths / 100),
      fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000),
      fc.integer({ min: -100_000, max: 100_000 }).map((tenths) => tenths / 10 + 1e-13),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e307, max: 1e307 }),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        expect(read(value)).toEqual({ kind: "number", value: decimalText(decimal(Number(value.toPrecision(15)))) });
      }),
    );
    expect(read(854.3000000000001)).toEqual({ kind: "number", value: "854.3" });
    expect(read(123_456_789_012_345 + 0.625)).toEqual({ kind: "number", value: "123456789012346" });
    expect(read(Number.MAX_VALUE)).toMatchObject({
      kind: "number",
      value: expect.stringMatching(/^17976931348623157/),
    });
  });

  test("a percentage counts in percent", () => {
    expect(read(0.95, { format: "percent" })).toEqual({ kind: "number", value: "95" });
    expect(read(0.0444444, { format: "percent" })).toEqual({ kind: "number", value: "4.44444" });
  });

  test("any number of up to 15 digits comes back as it is written, with a point and with a comma", () => {
    const digits = fc
      .tuple(fc.nat(999_999), fc.nat(99))
      .map(([whole, rest]) => `${String(whole)},${String(rest).padStart(2, "0")}`);
    fc.assert(
      fc.property(digits, (text) => {
        const reading = readNumberCell({ value: text });
        expect(reading.kind === "number" && Number(decimalText(reading.value))).toBe(Number(text.replace(",", ".")));
      }),
    );
  });
});
