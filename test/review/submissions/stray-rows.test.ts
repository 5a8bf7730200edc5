import { describe, expect, test } from "@jest/globals";
import { readReturned } from "../../../src/review/submissions/reading";
import type { Cell, CellValue } from "../../../src/workbook/cell";
import type { Grid } from "../../../src/workbook/grids";
import { basisOf, unitRow } from "../../support/form-cases";
import { issueTexts, onlyForm, returned, said } from "../../support/returned";
import { gridOf } from "../../support/review-book";
import { item, ruleSet } from "../../rules/build";

const RULES = ruleSet(
  [
    item("1", null, 10, { text: "Ban hành kế hoạch và phổ biến đến hội viên" }),
    item("2", null, 10, { text: "Số nhiệm vụ của chương trình đã hoàn thành so với kế hoạch" }),
    item("3", null, 5, { text: "Khen thưởng" }),
    item("4", null, 5, { text: "Khen thưởng hội viên" }),
  ],
  { year: 2026 },
);
const BASIS = basisOf(RULES, [unitRow("A", "Hội Doanh nhân trẻ")]);

type Rows = readonly (readonly (Cell | CellValue)[])[];
const ABOVE: Rows = [["Đơn vị: Hội Doanh nhân trẻ"], ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm tự chấm"]];
const ROW1 = ["1", "Ban hành kế hoạch và phổ biến đến hội viên", 10];
const ROW3 = ["3", "Khen thưởng", 5, 4];

function say(rows: Rows, more: Partial<Grid> = {}) {
  const form = onlyForm(readReturned(returned("a.xlsx", gridOf("Phiếu", [...ABOVE, ...rows], more)), BASIS));
  return { items: said(form), issues: issueTexts(form.issues) };
}

describe("a score on a row that bears no number", () => {
  test("is not given to the criterion above where its words are another criterion's", () => {
    expect(say([ROW1, [null, "Nhiệm vụ hoàn thành so với kế hoạch", 10, 7], ROW3])).toEqual({
      items: ["3=4@D5"],
      issues: ['unknownItem B4 {"item":"Nhiệm vụ hoàn thành so với kế hoạch"}'],
    });
  });

  test("is named where it is taken for the criterion above", () => {
    expect(say([ROW1, [null, "Có ban hành", 8, 8]])).toEqual({
      items: ["1=8@D4"],
      issues: ['optionScoreTaken D4 {"item":"1","text":"Có ban hành"}', 'optionRowsSkipped – {"count":1}'],
    });
  });

  test("needs no word where the row is bulleted as a level", () => {
    expect(say([ROW1, [null, "- Có ban hành", 8, 8]]).issues).toEqual(['optionRowsSkipped – {"count":1}']);
  });

  test("is nobody's where the row has no words either: a sum without its label", () => {
    expect(say([ROW3, ROW1, [null, null, null, 8]])).toEqual({
      items: ["3=4@D3"],
      issues: ['unknownItem B5 {"item":"–"}'],
    });
    expect(say([ROW3, [null, null, null, 4]]).items).toEqual(["3=4@D3"]);
  });

  test("is the criterion's where the criterion's own cell is merged over it", () => {
    const merges = [{ top: 2, left: 1, bottom: 3, right: 1 }];
    expect(say([ROW1, [null, null, null, 8]], { merges }).items).toEqual(["1=8@D4"]);
  });

  test("is named where no criterion stands above", () => {
    expect(say([[null, "Phổ biến kế hoạch", 10, 7], ROW3])).toEqual({
      items: ["3=4@D4"],
      issues: ['unknownItem B3 {"item":"Phổ biến kế hoạch"}'],
    });
  });

  test("words in that column, as under the signatures, are no score", () => {
    expect(
      say([ROW3, [null, "Tổng cộng", null, 4], [], [null, "NGƯỜI LẬP", null, "THỦ TRƯỞNG ĐƠN VỊ"]]).issues,
    ).toEqual(['totalRowSkipped A4 {"text":"Tổng cộng"}']);
  });
});

describe("criteria whose words contain each other", () => {
  test("are told apart by all their words", () => {
    expect(say([ROW3, ["4", "Khen thưởng hội viên", 5, 3]]).items).toEqual(["3=4@D3", "4=3@D4"]);
  });

  test("words added to or left out of a criterion's are named, unless they only explain it", () => {
    expect(say([["3", "Khen thưởng tập thể và cá nhân", 5, 4]]).issues).toEqual([
      'rowTextDiffers B3 {"item":"3","text":"Khen thưởng tập thể và cá nhân"}',
    ]);
    expect(say([["3", "Khen thưởng: có quyết định kèm theo", 5, 4]]).issues).toEqual([]);
  });
});
