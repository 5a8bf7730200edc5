import { describe, expect, test } from "@jest/globals";
import { findMatrix } from "../../../src/review/sources/matrix";
import type { Cell } from "../../../src/workbook/cell";
import { gridOf } from "../../support/review-book";
import { issuesOf, KNOW, scoresOf } from "./build";

type Rows = readonly (readonly (Cell | Cell["value"])[])[];
const read = (rows: Rows) => findMatrix(gridOf("Tự chấm", rows), KNOW);
const say = (rows: Rows) => ({ scores: scoresOf(read(rows)), issues: issuesOf(read(rows)) });

const UNITS = ["Hội Doanh nhân trẻ", "Liên minh Hợp tác xã", "Hiệp hội Làng nghề"];
const NOTHING = { issues: [] };

describe("a matrix", () => {
  test("of criteria down and units across, in whatever Unicode, case and line breaks", () => {
    const rows: Rows = [
      ["BẢNG TỔNG HỢP ĐIỂM TỰ CHẤM"],
      [
        "TT",
        "Nội dung tiêu chí",
        "Điểm tối đa",
        ...UNITS.map((name) => name.replace(" ", "\n").toUpperCase().normalize("NFD")),
      ],
      [1, "1. Tuyên truyền (10 điểm)", 10, 8, 9, "7,5"],
      [2, "Vận động hội viên".normalize("NFD"), 5, 5, null, "KAD"],
    ];
    expect(say(rows)).toEqual({
      scores: ["A/I.1=8@D3", "B/I.1=9@E3", "C/I.1=7.5@F3", "A/I.2=5@D4", "C/I.2=KAD@F4"],
      issues: ['numberRepaired F3 {"text":"7,5","value":"7.5"}'],
    });
  });

  test("of units down and criteria across, by code or by name, moved to the right", () => {
    const rows: Rows = [
      [],
      [null, null, "STT", "Đơn vị", "I.1", "Vận động hội viên", "i.3", "Tổng"],
      [null, null, 1, "Hội Doanh nhân trẻ", 8, 4, 3, 15],
      [null, null, 2, "Liên minh Hợp tác xã", 7, 5, 2, 14],
    ];
    expect(say(rows)).toEqual({
      ...NOTHING,
      scores: ["A/I.1=8@E3", "A/I.2=4@F3", "A/I.3=3@G3", "B/I.1=7@E4", "B/I.2=5@F4", "B/I.3=2@G4"],
    });
  });

  test("with three rows of headings: groups above, codes and column numbers below", () => {
    const rows: Rows = [
      [null, null, "Nhiệm vụ chung"],
      ["STT", "Đơn vị", "Tuyên truyền", "Vận động hội viên", "Khen thưởng"],
      [null, null, "I.1", "I.2", "I.3"],
      [1, 2, 3, 4, 5],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      [1, "Hội Doanh nhân trẻ", 8, 4, 3],
      [2, "Liên minh Hợp tác xã", 7, 5, 2],
    ];
    expect(say(rows).issues).toEqual([]);
    expect(say(rows).scores).toHaveLength(6);
  });

  test("whose column numbers could be codes is not read one row early", () => {
    const numbered = {
      ...KNOW,
      item: (text: string) => (text === "1" ? { by: "code" as const, code: "1" } : KNOW.item(text)),
    };
    const rows: Rows = [
      ["TT", "Tiêu chí", ...UNITS],
      [1, 2, 3, 4, 5],
      [1, "Tuyên truyền", 8, 9, 7],
      [2, "Khen thưởng", 3, 2, 1],
    ];
    expect(scoresOf(findMatrix(gridOf("x", rows), numbered))?.slice(0, 3)).toEqual([
      "A/I.1=8@C3",
      "B/I.1=9@D3",
      "C/I.1=7@E3",
    ]);
  });

  test("counts no sum, statistic, subtotal, option row or left-over zero, and says what it passed over", () => {
    const rows: Rows = [
      ["TT", "Tiêu chí", "Hội Doanh nhân trẻ", "Liên minh Hợp tác xã"],
      ["I", "Nhiệm vụ chung", 13, 12],
      [1, "Tuyên truyền", 8, 9],
      [null, "- Có kế hoạch, triển khai đúng hạn", 8, 8],
      [null, "- Có kế hoạch, triển khai chậm", 5, 5],
      [2, "Khen thưởng", 5, 3],
      [null, null, 0, 0],
      [null, "Tổng cộng", 13, 12],
      [null, "Median", 6.5, 6],
      [null, "Điểm cao nhất", 8, 9],
    ];
    expect(say(rows)).toEqual({
      scores: ["A/I.1=8@C3", "B/I.1=9@D3", "A/I.3=5@C6", "B/I.3=3@D6"],
      issues: [
        'totalRowSkipped B8 {"text":"Tổng cộng"}',
        'totalRowSkipped B9 {"text":"Median"}',
        'totalRowSkipped B10 {"text":"Điểm cao nhất"}',
        'optionRowsSkipped – {"count":2}',
      ],
    });
  });

  test("without numbering, only a dash makes an option of an unknown criterion", () => {
    const rows: Rows = [
      ["Tiêu chí", "Hội Doanh nhân trẻ", "Liên minh Hợp tác xã"],
      ["Tuyên truyền", 8, 9],
      ["- đúng hạn", 8, 8],
      ["Chuyển đổi số", 5, 4],
      ["Khen thưởng", 5, 3],
    ];
    expect(say(rows).issues).toEqual(['unknownItem A4 {"item":"Chuyển đổi số"}', 'optionRowsSkipped – {"count":1}']);
    expect(say(rows).scores).toHaveLength(4);
  });

  test("names the cell of every value that cannot be read, and reads the rest", () => {
    const rows: Rows = [
      ["Đơn vị", "I.1", "I.2", "I.3"],
      ["Hội Doanh nhân trẻ", "1.000", "8/10", { error: "#REF!" }],
      ["Liên minh Hợp tác xã", 7, { value: 46_303, format: "date" }, { value: null, formula: "SUM(A1)" }],
    ];
    expect(say(rows)).toEqual({
      scores: ["B/I.1=7@B3"],
      issues: [
        'numberAmbiguous B2 {"text":"1.000"}',
        'numberIsFraction C2 {"text":"8/10"}',
        'cellError D2 {"error":"#REF!"}',
        'numberBecameDate C3 {"date":"2026-10-08","serial":"46303","typed":"8.10"}',
        'formulaWithoutValue D3 {"formula":"SUM(A1)"}',
      ],
    });
  });

  test("warns of merged cells among the scores, and of no others", () => {
    const rows: Rows = [
      ["BẢNG TỰ CHẤM", null, null],
      ["Đơn vị", "I.1", "I.2"],
      ["Hội Doanh nhân trẻ", 8, 4],
      ["Liên minh Hợp tác xã", null, 3],
      ["Người lập bảng"],
    ];
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 4, left: 0, bottom: 4, right: 2 },
    ];
    const source = findMatrix(gridOf("x", rows, { merges }), KNOW);
    expect(issuesOf(source)).toEqual(["mergedInBody B3:B4 {}"]);
    expect(scoresOf(source)).toHaveLength(3);
  });

  test("reports rows and columns that nobody knows or that stand twice", () => {
    const rows: Rows = [
      ["Đơn vị", "I.1", "I.2", "Tuyên truyền"],
      ["Hội Doanh nhân trẻ", 8, 4, 6],
      ["Hội Người cao tuổi", 8, 4, 6],
      ["Liên minh Hợp tác xã", 7, 3, 5],
    ];
    expect(say(rows)).toEqual({
      scores: ["A/I.1=8@B2", "A/I.2=4@C2", "B/I.1=7@B4", "B/I.2=3@C4"],
      issues: [
        'columnTwice D1 {"column":"Tuyên truyền","first":"B1","second":"D1"}',
        'unknownUnit A3 {"unit":"Hội Người cao tuổi"}',
      ],
    });
  });

  test("is not made of a coincidence: one heading, one row, or none", () => {
    expect(
      read([
        ["Đơn vị", "I.1"],
        ["Hội Doanh nhân trẻ", 8],
      ]),
    ).toBeUndefined();
    expect(
      read([
        ["Đơn vị", "I.1", "I.2"],
        ["Hội Doanh nhân trẻ", 8, 4],
      ]),
    ).toBeUndefined();
    expect(read([["ghi chú"], ["Hội Doanh nhân trẻ"]])).toBeUndefined();
    expect(read([])).toBeUndefined();
  });
});

describe("more than one table on a sheet", () => {
  test("a look-up block that repeats the numbers is no second score; other numbers for the same pair are a fault", () => {
    const rows: Rows = [
      ["Đơn vị", "I.1", "I.2"],
      ["Hội Doanh nhân trẻ", 8, 4],
      ["Liên minh Hợp tác xã", 7, null],
      [],
      ["Đơn vị", "I.1", "I.2"],
      ["Hội Doanh nhân trẻ", 8, 4],
      ["Liên minh Hợp tác xã", 7, 3],
      ["Hội Doanh nhân trẻ", 6, 4],
    ];
    expect(say(rows)).toEqual({
      scores: ["A/I.1=8@B2", "A/I.2=4@C2", "B/I.1=7@B3"],
      issues: ['duplicateEntry C7 {"unit":"B","item":"I.2"}', 'duplicateEntry B8 {"unit":"A","item":"I.1"}'],
    });
  });

  test("tables side by side, each sorted for itself, are read each by its own labels", () => {
    const rows: Rows = [
      ["Hạng", "Đơn vị", "I.1", null, "I.2", null, "I.3"],
      [1, "Hội Doanh nhân trẻ", 9, "Hiệp hội Làng nghề", 5, "Liên minh Hợp tác xã", 3],
      [2, "Liên minh Hợp tác xã", 8, "Hội Doanh nhân trẻ", 4, "Hiệp hội Làng nghề", 2],
      [3, "Hiệp hội Làng nghề", 7, "Liên minh Hợp tác xã", 3, "Hội Doanh nhân trẻ", 1],
      [],
      [null, "Hiệp hội Làng nghề", 7, null, 5, null, 2],
    ];
    expect(say(rows)).toEqual({
      issues: [],
      scores: [
        ...["A/I.1=9@C2", "C/I.2=5@E2", "B/I.3=3@G2"],
        ...["B/I.1=8@C3", "A/I.2=4@E3", "C/I.3=2@G3"],
        ...["C/I.1=7@C4", "B/I.2=3@E4", "A/I.3=1@G4"],
      ],
    });
  });

  test("a column that names an appraiser in every row is not a second label", () => {
    const rows: Rows = [
      ["Đơn vị", "I.1", "Người thẩm định", "I.2"],
      ["Hội Doanh nhân trẻ", 8, "Liên minh Hợp tác xã", 4],
      ["Liên minh Hợp tác xã", 7, "Hội Doanh nhân trẻ", 3],
      ["Hiệp hội Làng nghề", 6, "Hội Doanh nhân trẻ", 2],
    ];
    expect(say(rows)).toEqual({
      issues: [],
      scores: ["A/I.1=8@B2", "A/I.2=4@D2", "B/I.1=7@B3", "B/I.2=3@D3", "C/I.1=6@B4", "C/I.2=2@D4"],
    });
  });
});
