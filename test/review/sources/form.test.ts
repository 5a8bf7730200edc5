import { describe, expect, test } from "@jest/globals";
import { findForm } from "../../../src/review/sources/form";
import type { Cell } from "../../../src/workbook/cell";
import { gridOf } from "../../support/review-book";
import { issuesOf, KNOW, scoresOf } from "./build";

type Rows = readonly (readonly (Cell | Cell["value"])[])[];
const read = (rows: Rows, tab = "Phiếu") => findForm(gridOf(tab, rows), KNOW);
const say = (rows: Rows, tab?: string) => ({ scores: scoresOf(read(rows, tab)), issues: issuesOf(read(rows, tab)) });

const HEAD = ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Minh chứng", "Ghi chú"];
const ABOVE: Rows = [["BẢN TỰ CHẤM ĐIỂM NĂM 2026"], ["Đơn vị: Hội Doanh nhân trẻ"], []];

describe("a sheet in the form's layout", () => {
  test("is read by the words of its rows, with evidence and explanation", () => {
    const rows: Rows = [
      ...ABOVE,
      HEAD,
      ["I", "Nhiệm vụ chung", 25, 17],
      [1, "Tuyên truyền", 10, "8,5", "BC 12/BC-HDN", "Tăng 20 % so với năm trước"],
      [2, "Vận động hội viên (10 điểm)", 10, 8.5],
      ["I.3", "Khen thưởng", 5, "Không áp dụng"],
      [null, "Tổng cộng", 25, 17],
    ];
    expect(say(rows)).toEqual({
      scores: ["A/I.1=8.5@D6", "A/I.2=8.5@D7", "A/I.3=KAD@D8"],
      issues: ['numberRepaired D6 {"text":"8,5","value":"8.5"}', 'totalRowSkipped A9 {"text":"Tổng cộng"}'],
    });
    expect(read(rows)?.scores[0]).toMatchObject({
      evidence: "BC 12/BC-HDN",
      explanation: "Tăng 20 % so với năm trước",
    });
  });

  test.each([
    ["TT", "STT", "Số TT"],
    ["Nội dung tiêu chí", "Tiêu chí", "NỘI DUNG\nTIÊU CHÍ"],
    ["Điểm chuẩn", "Điểm tối đa", "Thang điểm", "Khung điểm"],
    ["Điểm tự chấm", "Tự chấm", "Đơn vị tự chấm", "Điểm đề xuất", " điểm\ntự chấm (*)"],
    [
      "Điểm tự chấm",
      "Điểm tự đánh giá",
      "Tự cho điểm",
      "Điểm đơn vị tự đánh giá (đến 30/11)",
      "Điểm tự đánh giá năm nay",
    ],
  ])("takes the headings in use for %j", (usual, ...others) => {
    for (const other of [usual, ...others].flatMap((one) => [one, one.normalize("NFD")])) {
      const head = HEAD.map((heading) => (heading === usual ? other : heading));
      expect(scoresOf(read([...ABOVE, head, ["1", "Tuyên truyền", 10, 8]]))).toEqual(["A/I.1=8@D5"]);
    }
  });

  test.each([
    { parts: ["Nội", "dung tiêu chí"] },
    { parts: ["Nội", "dung", "tiêu chí"] },
    { parts: ["Nội", "—", "dung"] },
    { parts: ["Nội dung (ghi", "vắn tắt)"] },
    { parts: ["Tóm tắt nội dung", "đánh giá của cụm"] },
  ])("with a heading that goes on in the rows below: $parts", ({ parts }) => {
    const rows = parts.map((part, at) =>
      at === 0 ? HEAD.map((text, column) => (column === 1 ? part : text)) : [null, part],
    );
    const scores = scoresOf(read([...ABOVE, ...rows, ["1", "Tuyên truyền", 10, 8]]));
    expect(scores).toEqual([`A/I.1=8@D${String(ABOVE.length + rows.length + 1)}`]);
  });

  test("with a column of words about the unit's own view beside the scores", () => {
    const head = ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Tự đánh giá", "Điểm tự đánh giá"];
    expect(scoresOf(read([...ABOVE, head, ["1", "Tuyên truyền", 10, "Tốt", 8]]))).toEqual(["A/I.1=8@E5"]);
  });

  test.each(["Đơn vị tự đánh giá", "Tự đánh giá", "Kết quả tự đánh giá năm nay"])(
    "with %j where no other column is the score's, and where that one only says what it is about",
    (heading) => {
      const rows = (beside: string): Rows => [
        ...ABOVE,
        ["TT", "Tiêu chí", "Điểm chuẩn", heading, beside],
        ["1", "Tuyên truyền", 10, 8, "Tốt"],
      ];
      for (const beside of ["Xếp loại tự đánh giá", "Nội dung tự đánh giá", "Mức độ tự đánh giá"])
        expect(scoresOf(read(rows(beside)))).toEqual(["A/I.1=8@D5"]);
      expect(read(rows("Tự đánh giá"))).toBeUndefined();
    },
  );

  test("with the points below one heading for all that the unit says itself", () => {
    const heads: Rows = [
      ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Đơn vị tự đánh giá", null],
      [null, null, null, "Điểm", "Lý do"],
    ];
    expect(scoresOf(read([...ABOVE, ...heads, ["1", "Tuyên truyền", 10, 8, "BC 1"]]))).toEqual(["A/I.1=8@D6"]);
  });

  test("with columns moved, and headings in capitals", () => {
    const rows: Rows = [...ABOVE, ["ĐIỂM TỰ CHẤM", "GHI CHÚ", "TIÊU CHÍ", "ĐIỂM TỐI ĐA"], [8, "x", "Tuyên truyền", 10]];
    expect(say(rows).scores).toEqual(["A/I.1=8@A5"]);
  });

  test("counts an option row once: for the item above it, where the item itself has no score", () => {
    const rows: Rows = [
      ...ABOVE,
      HEAD,
      [1, "Tuyên truyền", 10, null],
      [null, "- Có kế hoạch đúng hạn", 10, null],
      [null, "- Có kế hoạch nhưng chậm", 6, 6],
      [2, "Vận động hội viên", 10, 9],
      ["-", "Đạt từ 90 %", 10, 9],
      ["+", "Dưới 90 %", 5, null],
    ];
    expect(say(rows)).toEqual({
      scores: ["A/I.1=6@D7", "A/I.2=9@D8"],
      issues: ['optionRowsSkipped – {"count":4}'],
    });
  });

  test("a row of column numbers is not a score, even where its numbers could be codes", () => {
    const codes = {
      ...KNOW,
      item: (text: string) => (text === "2" ? { by: "code" as const, code: "2" } : KNOW.item(text)),
    };
    const rows: Rows = [...ABOVE, HEAD, [1, 2, 3, 4, 5, 6], [1, "Tuyên truyền", 10, 8]];
    expect(scoresOf(findForm(gridOf("Phiếu", rows), codes))).toEqual(["A/I.1=8@D6"]);
    const bracketed: Rows = [...ABOVE, HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], [1, "Tuyên truyền", 10, 8]];
    expect(say(bracketed)).toEqual({ scores: ["A/I.1=8@D6"], issues: [] });
  });

  test("a scored row that nobody knows is reported, not added", () => {
    const rows: Rows = [
      ...ABOVE,
      HEAD,
      [1, "Tuyên truyền", 10, 8],
      [2, "Chuyển đổi số", 10, 7],
      [3, "Chưa có gì", 10, null],
    ];
    expect(say(rows)).toEqual({ scores: ["A/I.1=8@D5"], issues: ['unknownItem B6 {"item":"Chuyển đổi số"}'] });
  });

  test("the unit stands above the table, or on the tab; without one it is nobody's", () => {
    const rows: Rows = [HEAD, [1, "Tuyên truyền", 10, 8]];
    expect(scoresOf(read(rows, "HDNT"))).toEqual(["A/I.1=8@D2"]);
    expect(scoresOf(read([["Tên đơn vị:  LIÊN MINH HỢP TÁC XÃ".normalize("NFD")], ...rows], "HDNT"))).toEqual([
      "B/I.1=8@D3",
    ]);
    expect(read(rows, "Phiếu")).toBeUndefined();
  });

  test("what holds no score, or lacks a heading, is no form", () => {
    expect(read([...ABOVE, HEAD, [1, "Tuyên truyền", 10, null]])).toBeUndefined();
    expect(read([...ABOVE, HEAD.slice(0, 3), [1, "Tuyên truyền", 10]])).toBeUndefined();
  });
});
