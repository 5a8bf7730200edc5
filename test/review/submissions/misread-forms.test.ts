import { describe, expect, test } from "@jest/globals";
import { shortFingerprint } from "../../../src/rules/fingerprint";
import { readReturned } from "../../../src/review/submissions/reading";
import type { Cell, CellValue } from "../../../src/workbook/cell";
import type { Grid } from "../../../src/workbook/grids";
import { decimalText } from "../../../src/rules/decimal";
import { basisOf, unitRow } from "../../support/form-cases";
import { issueTexts, onlyForm, returned, said } from "../../support/returned";
import { gridOf } from "../../support/review-book";
import { d, group, item, ruleSet } from "../../rules/build";

const RULES = ruleSet(
  [
    group("I", null, 30, { text: "Nhiệm vụ chung" }),
    item("TC1", "I", 10, { text: "Tuyên truyền, vận động hội viên" }),
    item("TC2", "I", 8, { text: "Khen thưởng", evidenceRequired: true }),
    item("TC3", "I", 12, { text: "So với đơn vị dẫn đầu", kind: "relative", evidenceRequired: true }),
  ],
  { year: 2026, policy: { notApplicable: "rebase" } },
);
const BASIS = basisOf(RULES, [unitRow("A", "Hội Doanh nhân trẻ", "HDNT"), unitRow("B", "Liên minh Hợp tác xã")]);

type Rows = readonly (readonly (Cell | CellValue)[])[];
const HEAD = ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Kết quả", "Điểm tự chấm", "KAD", "Minh chứng", "Giải trình"];
const ABOVE: Rows = [["PHIẾU TỰ CHẤM ĐIỂM NĂM 2026"], ["Đơn vị:", "Hội Doanh nhân trẻ"]];
const ONE = ["TC1", "Tuyên truyền, vận động hội viên", 10, null, 8];

function read(rows: Rows, more: Partial<Grid> = {}) {
  return onlyForm(readReturned(returned("a.xlsx", gridOf("Phiếu", [...ABOVE, HEAD, ...rows], more)), BASIS));
}

function say(rows: Rows, more: Partial<Grid> = {}) {
  const form = read(rows, more);
  return { items: said(form), issues: issueTexts(form.issues) };
}

describe("what could be misread without a word", () => {
  test("a score on a row that somebody inserted in our own form is nobody's, not the item's above it", () => {
    const code = `mã bộ tiêu chí ${shortFingerprint(BASIS.fingerprint)}`;
    const rows = [
      ["TC1", "Tuyên truyền, vận động hội viên", 10],
      [null, "Việc khác chúng tôi làm", null, null, 2],
    ];
    const grid = gridOf("Phiếu", [...ABOVE, [code], HEAD, ...rows]);
    const form = onlyForm(readReturned(returned("a.xlsx", grid), BASIS));
    expect(said(form)).toEqual([]);
    expect(issueTexts(form.issues)).toEqual(['unknownItem B6 {"item":"Việc khác chúng tôi làm"}']);
  });

  test("headings again on the next page are no row of their own", () => {
    expect(say([ONE, HEAD, ["TC2", "Khen thưởng", 8, null, 0]])).toEqual({
      items: ["TC1=8@E4", "TC2=0@E6"],
      issues: [],
    });
  });

  test("evidence that is a date, a number or one merged cell beside several rows is kept, an error is said", () => {
    const date: Cell = { value: 46000, format: "date" };
    const rows: Rows = [
      [...ONE, null, date, { error: "#REF!" }],
      ["TC2", "Khen thưởng", 8, null, 7, null, 12, "Cùng một quyết định"],
      ["TC3", "So với đơn vị dẫn đầu", 12, 5, null],
    ];
    expect(say(rows, { merges: [{ top: 4, bottom: 5, left: 7, right: 7 }] })).toEqual({
      items: ["TC1=8@E4 2025-12-09", "TC2=7@E5 12 Cùng một quyết định", "TC3=–@E6 (quantity 5) Cùng một quyết định"],
      issues: ['cellError H4 {"error":"#REF!"}', 'evidenceExplained G6 {"unit":"A","item":"TC3"}'],
    });
  });

  test.each(["x", "X ", "có", "KAD", "✓", true])("“%s” marks an item as not applicable", (mark) => {
    expect(say([["TC1", "Tuyên truyền, vận động hội viên", 10, null, null, mark]]).items).toEqual(["TC1=KAD@E4"]);
  });

  test("“không” under “Không áp dụng” leaves the item in, and a word that says neither takes its score", () => {
    expect(say([[...ONE, "Không"]])).toEqual({ items: ["TC1=8@E4"], issues: [] });
    expect(say([[...ONE, "xem lại"]])).toEqual({
      items: [],
      issues: ['markUnclear F4 {"text":"xem lại"}'],
    });
  });

  test("maxima other than the agreed ones are said once: of other rules, or headings over the wrong columns", () => {
    const swapped = HEAD.map(
      (word) => ({ "Điểm tối đa": "Điểm tự chấm", "Điểm tự chấm": "Điểm tối đa" })[word] ?? word,
    );
    const two = ["TC2", "Khen thưởng", 8, null, 5, null, "BC 1"];
    const grid = gridOf("Phiếu", [...ABOVE, swapped, ONE, two]);
    const form = onlyForm(readReturned(returned("a.xlsx", grid), BASIS));
    expect(issueTexts(form.issues)).toContain('formMaxDiffers E4 {"item":"TC1","given":"8","max":"10","count":2}');
    const older = say([["TC1", "Tuyên truyền, vận động hội viên", 12, null, 8], two]);
    expect(older).toEqual({
      items: ["TC1=8@E4", "TC2=5@E5 BC 1"],
      issues: ['formMaxDiffers C4 {"item":"TC1","given":"12","max":"10","count":1}'],
    });
    expect(say([["TC1", "Tuyên truyền, vận động hội viên", null, null, 8], two]).issues).toEqual([]);
  });

  test("a sum of a part, below each part or before the bonus, is not the total", () => {
    const [one, two, three] = [
      ["TC1", "Tuyên truyền, vận động hội viên", 10, null, 8],
      ["TC2", "Khen thưởng", 8, null, 5, null, "BC 1"],
      ["TC3", "So với đơn vị dẫn đầu", 12, null, 9, null, "BC 2"],
    ];
    const sumOf = (points: number, word = "Cộng") => [null, word, null, null, points];
    const typed = (...rows: Rows) => {
      const { typed: value } = read(rows).total;
      return value && decimalText(value);
    };
    expect(typed(one, two, sumOf(13), three)).toBeUndefined();
    expect(typed(one, two, sumOf(13), three, sumOf(9))).toBeUndefined();
    expect(typed(one, sumOf(8), two, three, sumOf(14), sumOf(22, "Tổng cộng"))).toBe("22");
    expect(typed(one, sumOf(8), two, three, sumOf(21, "Tổng cộng"))).toBe("21");
    expect(typed(sumOf(22, "Tổng điểm"), one, two, three)).toBe("22");
    expect(typed(one, two, three, sumOf(21, "Tổng điểm"))).toBe("21");
  });

  test("a rank or a mean below the total is not the total", () => {
    const rows = [
      ONE,
      [null, "TỔNG ĐIỂM TỰ CHẤM", 30, null, 8],
      [null, "Xếp hạng", null, null, 3],
      [null, "Median", null, null, 4],
    ];
    const form = read(rows);
    expect(form.total.typed && decimalText(form.total.typed)).toBe("8");
    expect(issueTexts(form.issues).filter((one) => one.startsWith("totalDiffers"))).toEqual([]);
  });

  test("an item that compares the units is re-based where it does not apply, and checked where it does", () => {
    const rows = [
      ONE,
      ["TC2", "Khen thưởng", 8, null, 7, null, "QĐ 5"],
      ["TC3", "So với đơn vị dẫn đầu", 12, null, null, "x"],
    ];
    // 15 of 18 that apply, of 30
    expect(read(rows).total.recomputed).toEqual(d(25));
    expect(say([ONE, ["TC3", "So với đơn vị dẫn đầu", 12, -5]]).issues).toEqual([
      'argumentNegative D5 {"unit":"A","item":"TC3","argument":"quantity","value":"-5"}',
    ]);
    expect(say([ONE, ["TC3", "So với đơn vị dẫn đầu", 12, 5]]).issues).toEqual([
      'evidenceMissing G5 {"unit":"A","item":"TC3"}',
    ]);
  });

  test("the same item twice with other evidence is not the same", () => {
    const rows = [
      [...ONE, null, "QĐ 1"],
      [...ONE, null, "QĐ 2"],
    ];
    expect(say(rows).items).toEqual([]);
  });

  test("a code before the words, in one cell", () => {
    expect(
      say([
        [null, "TC2. Khen thưởng", 8, null, 0],
        [null, "TC1 - Tuyên truyền, vận động hội viên", 10, null, 3],
      ]).items,
    ).toEqual(["TC2=0@E4", "TC1=3@E5"]);
  });

  test("of two sheets without a year in their titles the tab tells", () => {
    const title: Rows = [["PHIẾU TỰ CHẤM ĐIỂM"], ["Đơn vị:", "Hội Doanh nhân trẻ"], HEAD];
    const file = returned(
      "a.xlsx",
      gridOf("2025", [...title, ONE]),
      gridOf("Năm 2026", [...title, ["TC1", "", 10, null, 9]]),
    );
    const reading = readReturned(file, BASIS);
    expect(said(onlyForm(reading))).toEqual(["TC1=9@E4"]);
    expect(reading.issues.map(({ code, sheet }) => [code, sheet])).toEqual([["sheetIgnored", "2025"]]);
  });

  test("a sheet with a form's headings and criteria of nobody beside one that is read is named", () => {
    const strange = gridOf("Khác", [...ABOVE, HEAD, ["Z1", "Việc lạ", 5, null, 4]]);
    const reading = readReturned(returned("a.xlsx", gridOf("Phiếu", [...ABOVE, HEAD, ONE]), strange), BASIS);
    expect(said(onlyForm(reading))).toEqual(["TC1=8@E4"]);
    expect(reading.issues.map(({ code, sheet }) => [code, sheet])).toEqual([["sheetIgnored", "Khác"]]);
  });
});
