import { describe, expect, test } from "@jest/globals";
import { readReturned } from "../../../src/review/submissions/reading";
import type { Layout } from "../../../src/review/submissions/submission";
import type { Cell, CellValue } from "../../../src/workbook/cell";
import type { Grid } from "../../../src/workbook/grids";
import { basisOf, unitRow } from "../../support/form-cases";
import { issueTexts, onlyForm, returned, said } from "../../support/returned";
import { gridOf } from "../../support/review-book";
import { d, group, item, ruleSet } from "../../rules/build";

const RULES = ruleSet(
  [
    group("I", null, 30, { text: "Nhiệm vụ chung" }),
    item("1.1", "I", 10, { text: "Tuyên truyền, vận động hội viên", evidenceRequired: true }),
    item("1.10", "I", 8, { text: "Khen thưởng", parameters: { step: "0.5" } }),
    item("1.2", "I", 12, { text: "Phát triển hội viên mới", kind: "proportional" }),
    item("2", null, 5, { text: "Tổng kết phong trào" }),
  ],
  { year: 2026 },
);
const BASIS = basisOf(RULES, [unitRow("A", "Hội Doanh nhân trẻ", "HDNT"), unitRow("B", "Liên minh Hợp tác xã")]);

type Rows = readonly (readonly (Cell | CellValue)[])[];
const HEAD = [
  "TT",
  "Nội dung tiêu chí",
  "Điểm tối đa",
  "Kết quả",
  "Kế hoạch",
  "Điểm tự chấm",
  "Minh chứng",
  "Giải trình",
];
const ABOVE: Rows = [["PHIẾU TỰ CHẤM ĐIỂM NĂM 2026"], ["Đơn vị:", "Hội Doanh nhân trẻ"], []];
const ROW1 = ["1.1", "Tuyên truyền, vận động hội viên", 10, null, null, 8, "BC 12/BC-HDN"];
const ROW2 = ["1.2", "Phát triển hội viên mới", 12, 90, 100, 10.8];
const ROW3 = ["2", "Tổng kết phong trào", 5, null, null, 4];

const read = (rows: Rows, more: Partial<Grid> = {}, name = "Phiếu") =>
  onlyForm(readReturned(returned("a.xlsx", gridOf(name, rows, more)), BASIS));
const say = (rows: Rows, more: Partial<Grid> = {}) => {
  const form = read(rows, more);
  return { items: said(form), issues: issueTexts(form.issues) };
};

describe("a member's own sheet", () => {
  test("gives scores, figures, evidence, what is missing and the totals", () => {
    const rows = [
      ...ABOVE,
      HEAD,
      ["I", "Nhiệm vụ chung", 30],
      ROW1,
      ROW2,
      ROW3,
      [null, "Tổng cộng", 35, null, null, 23],
    ];
    const form = read(rows);
    expect(said(form)).toEqual(["1.1=8@F6 BC 12/BC-HDN", "1.2=10.8@F7 (quantity 90, target 100)", "2=4@F8"]);
    expect(form).toMatchObject({ unit: "A", year: 2026, rules: "unknown", missing: ["1.10"], sheet: "Phiếu" });
    expect(form.items.map(({ evidenceCell }) => evidenceCell)).toEqual(["G6", undefined, undefined]);
    expect(form.total).toEqual({ typed: d(23), recomputed: d("22.8") });
    expect(issueTexts(form.issues)).toEqual([
      'totalRowSkipped A9 {"text":"Tổng cộng"}',
      'totalDiffers F9 {"typed":"23","computed":"22.8"}',
    ]);
    expect(form.issues.every(({ file, sheet }) => file === "a.xlsx" && sheet === "Phiếu")).toBe(true);
  });

  test("a criterion that begins with “Tổng” is none of the totals", () => {
    expect(say([...ABOVE, HEAD, ROW3]).items).toEqual(["2=4@F5"]);
  });

  test("rows inserted, moved and hidden do not matter, and hidden ones are said", () => {
    const rows = [...ABOVE, HEAD, [], ROW3, [null, null, null, null, null, null, "thêm BC 15"], ROW1, [], ROW2];
    expect(say(rows, { hiddenRows: new Set([7]) })).toEqual({
      items: ["2=4@F6 thêm BC 15", "1.1=8@F8 BC 12/BC-HDN", "1.2=10.8@F10 (quantity 90, target 100)"],
      issues: ['optionRowsSkipped – {"count":1}', 'hiddenRowsRead – {"count":1}'],
    });
  });

  test("an option row that says another score than its item is named", () => {
    const rows = [...ABOVE, HEAD, ROW3, ["-", "Đạt một phần", 3, null, null, 3]];
    expect(say(rows)).toEqual({
      items: ["2=4@F5"],
      issues: ['optionScoreDiffers F6 {"item":"2","used":"4","other":"3"}', 'optionRowsSkipped – {"count":1}'],
    });
  });

  test("headings on two rows, merged over their columns, in decomposed Unicode", () => {
    const top = ["STT", "Nội dung", "Điểm", null, "Minh chứng kèm theo (số, ngày)"].map(
      (text) => text?.normalize("NFD") ?? null,
    );
    const below = [null, null, "Tối đa", "Tự\nchấm", null];
    const rows: Rows = [...ABOVE, top, below, ["1.1", "Tuyên truyền, vận động hội viên", 10, "9,5", "BC 1"]];
    const merges = [{ top: 3, left: 2, bottom: 3, right: 3 }];
    expect(say(rows, { merges })).toEqual({
      items: ["1.1=9.5@D6 BC 1"],
      issues: ['numberRepaired D6 {"text":"9,5","value":"9.5"}'],
    });
  });

  test("by text where the numbering is their own; a number that is another's code is said", () => {
    const rows = [...ABOVE, HEAD, [1, ...ROW1.slice(1)], ["2", "Khen thưởng", 8, null, null, 7]];
    expect(say(rows)).toEqual({
      items: ["1.1=8@F5 BC 12/BC-HDN", "1.10=7@F6"],
      issues: ['rowCodeDiffers B6 {"code":"2","item":"1.10"}'],
    });
  });

  test("by code where the words are shortened, never where they are another criterion's", () => {
    const short = ["1.1", "Tuyên truyền hội viên", 10, null, null, 8, "BC"];
    expect(say([...ABOVE, HEAD, short]).items).toEqual(["1.1=8@F5 BC"]);
    const other = ["1.1", "Ủng hộ quỹ vì người nghèo", 10, null, null, 8, "BC"];
    expect(say([...ABOVE, HEAD, other, ROW3])).toEqual({
      items: ["2=4@F6"],
      issues: ['rowTextOther B5 {"item":"1.1","text":"Ủng hộ quỹ vì người nghèo"}'],
    });
  });

  test("1.1 typed as a number may be 1.10: only the words can tell", () => {
    expect(say([...ABOVE, HEAD, [1.1, null, 8, null, null, 7], ROW3])).toEqual({
      items: ["2=4@F6"],
      issues: ['codeAmbiguous B5 {"text":"1.1","codes":"1.1, 1.10"}'],
    });
    expect(say([...ABOVE, HEAD, [1.1, "Khen thưởng", 8, null, null, 7]]).items).toEqual(["1.10=7@F5"]);
  });

  test("an item on two rows with different scores has none; with the same it counts once", () => {
    const twice = [...ABOVE, HEAD, ROW3, ["2", "Tổng kết phong trào", 5, null, null, 3], ROW1];
    expect(say(twice)).toEqual({
      items: ["1.1=8@F7 BC 12/BC-HDN"],
      issues: ['itemRowsDiffer F6 {"item":"2","cells":"F5, F6"}'],
    });
    expect(read(twice).missing).toEqual(["1.10", "1.2", "2"]);
    expect(say([...ABOVE, HEAD, ROW3, ROW3])).toEqual({
      items: ["2=4@F5"],
      issues: ['itemRowTwice F6 {"item":"2"}'],
    });
  });

  test("scores beyond the maximum, below 0, off the step, not following, without evidence: each with its cell", () => {
    const rows = [
      ...ABOVE,
      HEAD,
      ["1.1", "Tuyên truyền, vận động hội viên", 10, null, null, 9],
      ["1.10", "Khen thưởng", 8, null, null, 7.3],
      ["1.2", "Phát triển hội viên mới", 12, 50, 100, 12],
      ["2", "Tổng kết phong trào", 5, null, null, 6],
    ];
    expect(say(rows).issues).toEqual([
      'evidenceMissing G5 {"unit":"A","item":"1.1"}',
      'notOnStep F6 {"unit":"A","item":"1.10","value":"7.3","step":"0.5"}',
      'pointsNotFollowing F7 {"unit":"A","item":"1.2","given":"12","computed":"6"}',
      'scoreOverMax F8 {"unit":"A","item":"2","value":"6","max":"5"}',
    ]);
    expect(read(rows).missing).toEqual(["2"]);
    const explained = [
      ...ABOVE,
      HEAD,
      ["1.1", "Tuyên truyền, vận động hội viên", 10, null, null, 9, null, "Mất hồ sơ"],
    ];
    expect(say(explained).issues).toEqual(['evidenceExplained G5 {"unit":"A","item":"1.1"}']);
  });

  test("dates, fractions, errors and doubtful thousands are refused where they stand", () => {
    const rows: Rows = [
      ...ABOVE,
      HEAD,
      ["1.1", "Tuyên truyền, vận động hội viên", 10, null, null, "8/10", "BC"],
      ["1.10", "Khen thưởng", 8, null, null, { value: 46300, format: "date" }],
      ["1.2", "Phát triển hội viên mới", 12, "1.000", 100, null],
      ["2", "Tổng kết phong trào", 5, null, null, { value: { error: "#REF!" } }],
    ];
    expect(say(rows).issues).toEqual([
      'numberIsFraction F5 {"text":"8/10"}',
      'numberBecameDate F6 {"date":"2026-10-05","serial":"46300","typed":"5.10"}',
      'numberAmbiguous D7 {"text":"1.000"}',
      'cellError F8 {"error":"#REF!"}',
    ]);
    expect(read(rows).missing).toEqual(["1.1", "1.10", "1.2", "2"]);
  });
});

describe("whose form it is", () => {
  const body = [HEAD, ROW3];
  const unitOf = (above: Rows, tab = "Phiếu", file = "phieu.xlsx") =>
    onlyForm(readReturned(returned(file, gridOf(tab, [...above, ...body])), BASIS));

  test.each<[string, Rows, string | undefined]>([
    ["beside its label", [["Tên đơn vị", "LIÊN MINH HỢP TÁC XÃ"]], "B"],
    ["behind its label", [["Đơn vị: hội doanh nhân  trẻ".normalize("NFD")]], "A"],
    ["without a label, alone", [["HỘI DOANH NHÂN TRẺ"]], "A"],
    ["its label first, whoever else is named", [["LIÊN MINH HỢP TÁC XÃ"], ["Đơn vị: HDNT"]], "A"],
    ["two are named, none after a label", [["LIÊN MINH HỢP TÁC XÃ"], ["Hội Doanh nhân trẻ"]], undefined],
    ["nobody's name after the label", [["Đơn vị: Hội Làm vườn"]], undefined],
  ])("%s", (_, above, unit) => {
    expect(unitOf(above).unit).toBe(unit);
  });

  test("an unknown name is never replaced by the tab's or the file's", () => {
    expect(unitOf([["Đơn vị: Hội Làm vườn"]], "HDNT", "HDNT.xlsx")).toMatchObject({ unitText: "Hội Làm vườn" });
    expect(unitOf([["Đơn vị: Hội Làm vườn"]], "HDNT", "HDNT.xlsx").unit).toBeUndefined();
  });

  test("by the tab, else by a part of the file's name, and the latter is said", () => {
    expect(unitOf([], "HDNT").unit).toBe("A");
    const byFile = unitOf([], "Sheet1", "Phieu tu cham - Hội Doanh nhân trẻ (2).xlsx");
    expect(byFile.unit).toBe("A");
    expect(byFile.issues.map(({ code }) => code)).toContain("unitByFileName");
  });
});

describe("a file of several sheets", () => {
  const sheet = (year: number, more: Partial<Grid> = {}, name = `Năm ${String(year)}`) =>
    gridOf(name, [[`PHIẾU TỰ CHẤM THI ĐUA NĂM ${String(year)}`], ["Đơn vị: HDNT"], HEAD, ROW3], more);

  test("last year's is named and not read, hidden or not", () => {
    const visible = readReturned(returned("a.xlsx", sheet(2025), sheet(2026)), BASIS);
    expect(onlyForm(visible).sheet).toBe("Năm 2026");
    expect(issueTexts(visible.issues)).toEqual([expect.stringContaining("sheetIgnored")]);
    expect(visible.issues[0]).toMatchObject({ sheet: "Năm 2025", file: "a.xlsx" });
    const hidden = readReturned(returned("a.xlsx", sheet(2025, { visibility: "hidden" }), sheet(2026)), BASIS);
    expect(onlyForm(hidden).sheet).toBe("Năm 2026");
    expect(hidden.issues[0]).toMatchObject({ code: "sheetIgnored", sheet: "Năm 2025" });
  });

  test("alone, last year's is read with its year, for a person to refuse", () => {
    expect(onlyForm(readReturned(returned("a.xlsx", sheet(2025)), BASIS)).year).toBe(2025);
  });

  test("a matrix gives a form per unit", () => {
    const rows: Rows = [
      ["Tiêu chí", "Hội Doanh nhân trẻ", "Liên minh Hợp tác xã"],
      ["Tuyên truyền, vận động hội viên", 8, 9],
      ["Khen thưởng", 7, "KAD"],
    ];
    const reading = readReturned(returned("m.xlsx", gridOf("Tổng hợp", rows)), BASIS);
    const forms = reading.status === "read" ? reading.submissions : [];
    expect(forms.map((form) => [form.unit, ...said(form)])).toEqual([
      ["A", "1.1=8@B2", "1.10=7@B3"],
      ["B", "1.1=9@C2", "1.10=KAD@C3"],
    ]);
  });
});

describe("what is not understood", () => {
  const FREE: Rows = [
    ["Đơn vị: HDNT"],
    ["Việc đã làm", "Chúng tôi tự cho", "Giấy tờ"],
    ["Tuyên truyền, vận động hội viên", 8, "BC 1"],
    ["Tổng kết phong trào", 4, null],
  ];
  const LAYOUT: Layout = { item: "việc đã  làm", points: "CHÚNG TÔI TỰ CHO", evidence: "Giấy tờ" };

  test("is asked about once, and read by the words a person pointed out", () => {
    const file = returned("tu do.xlsx", gridOf("Sheet1", FREE));
    const before = readReturned(file, BASIS);
    expect(before).toMatchObject({ status: "unmapped", issues: [{ code: "formNotUnderstood", file: "tu do.xlsx" }] });
    const rows = before.status === "unmapped" ? before.sheets[0]?.rows : [];
    expect(rows?.find(({ row }) => row === 1)?.texts.map(({ text }) => text)).toEqual(FREE[1]);
    const after = onlyForm(readReturned(file, BASIS, [LAYOUT]));
    expect(said(after)).toEqual(["1.1=8@B3 BC 1", "2=4@B4"]);
    const moved = FREE.map((row) => [null, ...[...row].reverse()]);
    expect(said(onlyForm(readReturned(returned("b.xlsx", gridOf("X", moved)), BASIS, [LAYOUT])))).toHaveLength(2);
  });

  test("two columns of self-scores are nobody's guess", () => {
    const rows = [
      ...ABOVE,
      ["TT", "Nội dung", "Điểm tối đa", "Tự chấm", "Điểm tự chấm"],
      ["2", "Tổng kết phong trào", 5, 4, 3],
    ];
    expect(readReturned(returned("a.xlsx", gridOf("P", rows)), BASIS).status).toBe("unmapped");
  });

  test("an empty file is refused", () => {
    expect(readReturned(returned("a.xlsx", gridOf("P", [])), BASIS)).toMatchObject({
      status: "refused",
      issues: [{ code: "formEmpty", file: "a.xlsx" }],
    });
  });
});
