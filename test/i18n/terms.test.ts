import { describe, expect, test } from "@jest/globals";
import { argumentTerm, capitalise, formatList, measureText, term, type TermKey, uncapitalise } from "../../src/i18n";

describe("terms", () => {
  test("the field's own words", () => {
    expect(term("source.self", "vi")).toBe("tự chấm");
    expect(term("state.notApplicable", "vi")).toBe("không áp dụng");
    expect(term("standing.excluded", "vi")).toBe("không xét");
    expect(term("kind.bands", "vi")).toBe("Theo khung tỷ lệ");
    expect(term("severity.warning", "en")).toBe("Warning");
  });

  test("a key outside the types is a programmer's mistake", () => {
    expect(() => term("source.constructor" as TermKey, "vi")).toThrow(RangeError);
    expect(() => term("source" as TermKey, "vi")).toThrow(RangeError);
  });

  test("measures name their criterion", () => {
    expect(measureText({ of: "node", node: "1.2" }, "vi")).toBe("điểm tiêu chí 1.2");
    expect(measureText({ of: "deductions" }, "en")).toBe("deductions");
  });

  test("an argument is said as its kind means it", () => {
    expect(argumentTerm("lateness", "quantity", "vi")).toBe("số ngày chậm");
    expect(argumentTerm("attendance", "count", "vi")).toBe("số lần sai thành phần");
    expect(argumentTerm("manual", "quantity", "vi")).toBe("số lượng");
  });
});

describe("text", () => {
  test("lists, capitals and small letters", () => {
    expect(formatList(["A", "B", "C"], "vi")).toBe("A, B và C");
    expect(formatList(["A", "B"], "en")).toBe("A and B");
    expect([formatList([], "vi"), formatList(["A"], "vi")]).toEqual(["", "A"]);
    expect(capitalise("đã chấm")).toBe("Đã chấm");
    expect([uncapitalise("Quý I"), uncapitalise("MTTQ"), uncapitalise("Đợt 1"), uncapitalise("I")]).toEqual([
      "quý I",
      "MTTQ",
      "đợt 1",
      "I",
    ]);
  });
});
