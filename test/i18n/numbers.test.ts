import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatBytes, formatDate, formatNumber, formatPercent, isCanonicalNumber, type Language } from "../../src/i18n";

/** Rounds by counting in units of the last digit with BigInt, and writes digit by digit: shares no line with the code. */
function reference(negative: boolean, whole: bigint, fraction: string, max: number, language: Language): string {
  const digits = fraction.padEnd(max, "0");
  let units = BigInt(whole.toString() + digits.slice(0, max));
  if (digits.length > max && digits.charCodeAt(max) >= "5".charCodeAt(0)) units += 1n;
  const text = units.toString().padStart(max + 1, "0");
  const cut = text.length - max;
  let grouped = "";
  Array.from(text.slice(0, cut))
    .reverse()
    .forEach((digit, index) => {
      grouped = digit + (index > 0 && index % 3 === 0 ? (language === "vi" ? "." : ",") : "") + grouped;
    });
  let decimals = text.slice(cut);
  while (decimals.endsWith("0")) decimals = decimals.slice(0, -1);
  const point = language === "vi" ? "," : ".";
  return `${negative && units !== 0n ? "-" : ""}${grouped}${decimals === "" ? "" : point + decimals}`;
}

describe("formatNumber", () => {
  test.each([
    ["8.5", "8,5", "8.5"],
    ["1000.25", "1.000,25", "1,000.25"],
    ["-1234567", "-1.234.567", "-1,234,567"],
    ["0", "0", "0"],
    ["100", "100", "100"],
    ["0.0000000000001", "0,0000000000001", "0.0000000000001"],
    ["12345678901234567890.5", "12.345.678.901.234.567.890,5", "12,345,678,901,234,567,890.5"],
  ])("%s", (value, vi, en) => {
    expect(formatNumber(value, "vi")).toBe(vi);
    expect(formatNumber(value, "en")).toBe(en);
  });

  test("adds zeros up to min and rounds half away from zero at max", () => {
    const two = { min: 2, max: 2 };
    expect(formatNumber("8.5", "vi", two)).toBe("8,50");
    expect(formatNumber("1.005", "vi", two)).toBe("1,01");
    expect(formatNumber("-1.005", "vi", two)).toBe("-1,01");
    expect(formatNumber("2.675", "en", two)).toBe("2.68");
    expect(formatNumber("-0.004", "vi", two)).toBe("0,00");
    expect(formatNumber("999.995", "vi", two)).toBe("1.000,00");
  });

  test("shows no binary artefact of a double", () => {
    expect(formatNumber(0.1 + 0.2, "vi")).toBe("0,3");
    expect(formatNumber(1.005, "vi", { min: 2, max: 2 })).toBe("1,01");
    expect(formatNumber(-0, "vi")).toBe("0");
    expect(formatNumber(1e21, "en")).toBe("1,000,000,000,000,000,000,000");
  });

  test("refuses what is no finite number", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "8,5", "", "abc"]) {
      expect(() => formatNumber(value, "vi")).toThrow(RangeError);
    }
  });

  test("agrees with counting in BigInt", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 15 }).map((list) => list.join(""));
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        digits,
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom<Language>("vi", "en"),
        (negative, whole, fraction, max, language) => {
          const value = `${negative ? "-" : ""}${whole.toString()}${fraction === "" ? "" : `.${fraction}`}`;
          expect(formatNumber(value, language, { min: 0, max })).toBe(
            reference(negative, whole, fraction, max, language),
          );
        },
      ),
    );
  });

  test("the two languages differ in nothing but their marks", () => {
    const swap = (text: string) => text.replaceAll(/[.,]/g, (mark) => (mark === "." ? "," : "."));
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(swap(formatNumber(value, "vi"))).toBe(formatNumber(value, "en"));
      }),
    );
  });
});

describe("formatPercent, formatBytes, isCanonicalNumber", () => {
  test("a percentage has two decimals at most", () => {
    expect(formatPercent("87.5", "vi")).toBe("87,5%");
    expect(formatPercent("66.666666666667", "vi")).toBe("66,67%");
    expect(formatPercent(95, "en", { min: 1, max: 1 })).toBe("95.0%");
  });

  test("sizes are said in steps of 1,024", () => {
    expect(formatBytes(1023, "vi")).toBe("1.023 B");
    expect(formatBytes(1536, "vi")).toBe("1,5 KB");
    expect(formatBytes(5 * 1024 * 1024, "en")).toBe("5 MB");
    expect(formatBytes("3221225472000", "en")).toBe("3,000 GB");
  });

  test("only canonical text is a number", () => {
    for (const text of ["8.5", "-3", "0", "1000"]) expect([text, isCanonicalNumber(text)]).toEqual([text, true]);
    for (const text of ["8,5", "1e3", "", "1.", ".5", "1.1.2", "+1"]) {
      expect([text, isCanonicalNumber(text)]).toEqual([text, false]);
    }
  });
});

describe("formatDate", () => {
  test("serial numbers of both date systems", () => {
    expect(formatDate(45966, "vi")).toBe("05/11/2025");
    expect(formatDate(45966.75, "en")).toBe("5 November 2025");
    expect(formatDate(44504, "vi", { date1904: true })).toBe("05/11/2025");
  });

  test("ISO text, with or without a time", () => {
    expect(formatDate("2025-01-31", "vi")).toBe("31/01/2025");
    expect(formatDate("2024-02-29T08:30:00Z", "en")).toBe("29 February 2024");
  });

  test("refuses what is no date", () => {
    for (const value of ["2025-02-30", "05/11/2025", "", -1, 2_958_466, Number.NaN]) {
      expect(() => formatDate(value, "vi")).toThrow(RangeError);
    }
  });

  test("counts days as JavaScript's calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const [day = "", month = "", year = ""] = formatDate(serial, "vi").split("/");
        expect(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569).toBe(serial);
      }),
    );
  });
});
