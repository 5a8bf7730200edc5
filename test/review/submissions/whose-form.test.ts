import { describe, expect, test } from "@jest/globals";
import { readReturned } from "../../../src/review/submissions/reading";
import type { Cell, CellValue } from "../../../src/workbook/cell";
import { basisOf, unitRow } from "../../support/form-cases";
import { issueTexts, onlyForm, returned, said } from "../../support/returned";
import { gridOf } from "../../support/review-book";
import { item, ruleSet } from "../../rules/build";

const RULES = ruleSet([item("1", null, 10, { text: "Tuyên truyền" }), item("2", null, 10, { text: "Khen thưởng" })], {
  year: 2026,
});
const BASIS = basisOf(RULES, [
  unitRow("A", "Hội Nông dân"),
  unitRow("B", "Hội Nông dân tỉnh"),
  unitRow("3", "Hội Luật gia"),
]);

type Row = readonly (Cell | CellValue)[];
type Rows = readonly Row[];
const HEAD = ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm"];
const ROW: Row = ["1", "Tuyên truyền", 10, 8];

const reading = (rows: Rows, file = "phieu.xlsx") => readReturned(returned(file, gridOf("Phiếu", rows)), BASIS);
const unitIn = (above: Rows, file?: string, below: Rows = []) => {
  const { unit, unitText } = onlyForm(reading([...above, HEAD, ROW, ...below], file));
  return unit ?? `? ${unitText ?? ""}`;
};

describe("whose form it is", () => {
  test("never the addressee's, or that of whoever appraises it", () => {
    for (const above of [
      [["Kính gửi: Hội Nông dân"]],
      [["Kính gửi", "Hội Nông dân"]],
      [["Kính gửi:", null, "Hội Nông dân"]],
      [["Cụm trưởng: Hội Nông dân"]],
      [["Đơn vị thẩm định:", "Hội Nông dân"]],
    ]) {
      expect([above, unitIn(above)]).toEqual([above, "? Phiếu"]);
    }
    expect(unitIn([["Kính gửi: Hội Nông dân"], ["Đơn vị: Hội Nông dân tỉnh"]])).toBe("B");
    expect(unitIn([["HỘI NÔNG DÂN TỈNH"], ["Kính gửi: Hội Nông dân"]])).toBe("B");
  });

  test("is asked where the file is called after another unit: somebody's form was filled in for the own", () => {
    expect(unitIn([["Đơn vị: Hội Nông dân"]], "Phiếu - Hội Luật gia.xlsx")).toBe("? A; Phiếu - Hội Luật gia.xlsx");
    expect(unitIn([["Đơn vị: Hội Nông dân"]], "Phiếu_A_nam 2026.xlsx")).toBe("A");
  });

  test("the number of a download or a date in the file's name is no unit's code", () => {
    expect(unitIn([], "Phiếu tự chấm (3).xlsx")).toBe("? Phiếu");
    expect(unitIn([["Đơn vị: Hội Nông dân"]], "Phiếu 25-3-2026.xlsx")).toBe("A");
    expect(unitIn([], "Phiếu - Hội Luật gia (1).xlsx")).toBe("3");
  });

  test("is asked where a second unit's table follows on the same sheet", () => {
    const below = [["Đơn vị: Hội Nông dân tỉnh"], HEAD, ["2", "Khen thưởng", 10, 7]];
    expect(unitIn([["Đơn vị: Hội Nông dân"]], undefined, below)).toBe("? Hội Nông dân; Hội Nông dân tỉnh");
    expect(unitIn([["Đơn vị: Hội Nông dân"]], undefined, [["Đơn vị: Hội Nông dân"]])).toBe("A");
    expect(unitIn([["Đơn vị: Hội Nông dân"]], undefined, [["2", "Khen thưởng", 10, 7, "Đơn vị: Hội Luật gia"]])).toBe(
      "A",
    );
  });
});

describe("the column of the scores", () => {
  const ABOVE: Rows = [["PHIẾU TỰ CHẤM ĐIỂM NĂM 2026"], ["Đơn vị: Hội Nông dân"]];
  const withHeadings = (...own: Row) =>
    reading([...ABOVE, [...HEAD.slice(0, 3), ...own], ["1", "Tuyên truyền", 10, 8, 9]]);

  test("of another year makes the form another year's", () => {
    expect(onlyForm(withHeadings("Điểm tự chấm năm 2025", "Điểm năm nay")).year).toBe(2025);
    expect(onlyForm(withHeadings("Điểm tự chấm năm 2026")).year).toBe(2026);
  });

  test("is never one that only speaks about self-scores", () => {
    for (const heading of [
      "Chênh lệch so với điểm tự chấm",
      "Cụm thẩm định điểm tự chấm",
      "Năm trước tự chấm",
      "Lý do tự chấm",
      "Chênh lệch so với điểm tự đánh giá",
    ]) {
      expect([heading, withHeadings(heading, "Điểm").status]).toEqual([heading, "unmapped"]);
      expect(said(onlyForm(withHeadings(heading, "Đơn vị tự chấm năm nay")))).toEqual(["1=9@E4"]);
    }
  });

  test("holds no percentages: nobody can tell 5 % of what", () => {
    const rows = (cell: Cell | CellValue) => [
      ...ABOVE,
      HEAD,
      ["2", "Khen thưởng", 10, 7],
      ["1", "Tuyên truyền", 10, cell],
    ];
    for (const cell of [{ value: 0.05, format: "percent" as const }, "5 %"]) {
      const form = onlyForm(reading(rows(cell)));
      expect(said(form)).toEqual(["2=7@D4"]);
      expect(issueTexts(form.issues)).toEqual([expect.stringMatching(/^numberUnreadable D5 .*"5 ?%"/)]);
    }
  });
});
