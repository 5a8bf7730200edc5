import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { unambiguousDate } from "../../../src/review/parse/dates";
import { createLookup } from "../../../src/review/parse/lookup";
import { codeKey, meaningKey, tidyText } from "../../../src/review/parse/meaning";

describe("what a text means", () => {
  test.each([
    ["Điểm tự\nchấm (*)", "diem tu cham"],
    ["ĐIỂM  TỰ CHẤM".normalize("NFD"), "diem tu cham"],
    ["\ufeffĐiểm\u00a0tự\u200b chấm ", "diem tu cham"],
    ["TT- Huế", "tt hue"],
    ["TT.Huế", "tt hue"],
    ["% hoàn thành", "% hoan thanh"],
  ])("%j → %s", (text, key) => {
    expect(meaningKey(text)).toBe(key);
  });

  const asDescribed = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll("đ", "d")
      .replace(/[^\p{L}\p{N}%]+/gu, " ")
      .trim();

  test("every letter means the same alone and among others", () => {
    const letters = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code));
    const texts = letters.flatMap((one) => [one, `a${one}b`, `${one}${one} Đ`, `α${one}`, `${one}\u0301`]);
    expect(texts.filter((text) => meaningKey(text) !== asDescribed(text))).toEqual([]);
  });

  test("a text of any letters and any length means what its letters mean", () => {
    const letters = fc.oneof(
      fc.constantFrom(...Array.from("  .,(-%1đĐộàỀΣςⅣ½")),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    const texts = fc.array(letters, { maxLength: 40 }).map((all) => all.join(""));
    fc.assert(
      fc.property(texts, fc.constantFrom(1, 100), (text, times) => {
        expect(meaningKey(text.repeat(times))).toBe(asDescribed(text.repeat(times)));
      }),
    );
  });

  test("words are kept as a person wrote them, but for stray blanks and composition", () => {
    expect(tidyText("  Hội\n  Doanh nhân ".normalize("NFD"))).toBe("Hội Doanh nhân");
  });

  test("codes are told apart by their punctuation", () => {
    expect(codeKey(" tc 1.1\n")).toBe("TC1.1");
    expect(codeKey("1.1")).not.toBe(codeKey("11"));
  });
});

describe("a lookup", () => {
  const find = createLookup([
    { code: "DLK", names: ["Đắk Lắk", "Đăk Lăk", ""] },
    { code: "DNO", names: ["Đắk Nông", "Tây Nguyên"] },
    { code: "KT", names: ["Kon Tum", "Tây Nguyên"] },
    { code: "dlk", names: ["Một đơn vị khác cùng mã"] },
  ]);

  test.each(["DLK", " d l k "])("knows %j by code, the first of duplicates", (text) => {
    expect(find(text)).toEqual({ by: "code", code: "DLK" });
  });

  test.each(["Đăk Lăk", "Dak Lak", "ĐẮK-LẮK".normalize("NFD")])("knows %j by name", (text) => {
    expect(find(text)).toEqual({ by: "name", code: "DLK" });
  });

  test.each(["Tây Nguyên", "", " ", "Lâm Đồng"])("knows nothing by %j", (text) => {
    expect(find(text)).toEqual({ by: "nothing" });
  });
});

describe("dates typed as text", () => {
  test.each([
    ["2026-03-31", 46_112],
    ["31/03/2026", 46_112],
    ["31-3-2026", 46_112],
    ["31.3.2026", 46_112],
    ["29/02/2024", 45_351],
  ])("%s is day %i", (text, day) => {
    expect(unambiguousDate(text, false)).toBe(day);
    expect(unambiguousDate(text, true)).toBe(day - 1462);
  });

  test.each(["8/10/2026", "10/8/2026", "31/02/2026", "2026-13-01", "31/3/26", "32/1/2026", "ngày 31/3/2026", ""])(
    "%j is not guessed",
    (text) => {
      expect(unambiguousDate(text, false)).toBeUndefined();
    },
  );
});
