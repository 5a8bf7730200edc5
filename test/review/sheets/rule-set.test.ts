import { describe, expect, test } from "@jest/globals";
import { CLASSES, CONVENTIONS, CRITERIA, LADDER, SCALE } from "../../../src/review/sheets";
import { parseClasses } from "../../../src/review/sheets/classes";
import { parseConventions, type ConventionsColumn } from "../../../src/review/sheets/conventions";
import { parseCriteria } from "../../../src/review/sheets/criteria";
import { parseLadder } from "../../../src/review/sheets/ladder";
import type { InputRow } from "../../../src/review/sheets/lay-out";
import { parseScale } from "../../../src/review/sheets/scale";
import { DEFAULT_POLICY } from "../../../src/rules/rule-set";
import { findTable } from "../../../src/review/parse/find-table";
import { RowReader } from "../../../src/review/parse/row-reader";
import { INPUT_SHEETS } from "../../../src/review/sheets";
import type { Issue } from "../../../src/workbook/issue";
import { gridOf } from "../../support/review-book";
import { plain, rowsOf, saidOf } from "./build";

/** Settings as they stand in a sheet of their own, without our table. */
function conventions(...rows: readonly (readonly [setting: string, value: string | number])[]) {
  const grids = { sheets: [gridOf("Quy ước", [["Quy ước", "Giá trị"], ...rows])], names: [], date1904: false };
  const issues: Issue[] = [];
  const table = findTable(grids, CONVENTIONS, INPUT_SHEETS, issues);
  const readers = table?.bodyRows.map((row) => new RowReader<ConventionsColumn>(table, row, issues, false)) ?? [];
  return { parsed: parseConventions(readers), said: saidOf(issues) };
}

describe("Quy ước", () => {
  test("says nothing: everything is as the engine's own policy has it", () => {
    expect(conventions().parsed).toEqual({
      head: { name: "", cluster: "", year: 0, version: "", status: "draft", citations: [] },
      policy: DEFAULT_POLICY,
      language: "vi",
      radarUnits: [],
      schema: 1,
      signature: { title: "", name: "", place: "" },
    });
  });

  test("is read by the words of its rows, in either language, with numbers as text", () => {
    const { parsed, said } = conventions(
      ["Năm", " 2026 "],
      ["tình trạng".normalize("NFD"), "ĐÃ KÝ"],
      ["Language of results", "English"],
      ["Điểm được tính", "Chỉ điểm tự chấm"],
      ["Several appraisers", "Lowest"],
      ["Xếp hạng theo", "Thứ tự xét hạng"],
      ["Khi đồng hạng", "1-2-2-3"],
      ["Xếp loại theo", "Số điểm"],
      ["Làm tròn tổng điểm (chữ số)", 1],
      ["Số chữ số hiển thị", 0],
      ["Tổng điểm thưởng tối đa", "7,5"],
      ["Căn cứ", "Nghị định 1"],
      ["Căn cứ", "Nghị định 2"],
      ["Địa danh", "Hà Nội"],
    );
    expect(parsed).toMatchObject({
      head: { year: 2026, status: "signed", citations: ["Nghị định 1", "Nghị định 2"] },
      language: "en",
      signature: { place: "Hà Nội" },
    });
    expect(plain(parsed.policy)).toEqual({
      ...DEFAULT_POLICY,
      counts: ["log", "self"],
      appraisers: "lowest",
      rankBy: "ladder",
      tieMethod: "dense",
      classBasis: "points",
      rounding: { total: 1, display: 0 },
      bonusCap: "7.5",
    });
    expect(said).toEqual(["numberRepaired B2  2026  | 2026", "numberRepaired B12 7,5 | 7.5"]);
  });

  test("a setting, a word or a number of digits that makes no sense is named with what is allowed, and the default holds", () => {
    const { parsed, said } = conventions(
      ["Quy tắc lạ", "x"],
      ["Khi đồng hạng", "tùy"],
      ["Số chữ số hiển thị", 2.5],
      ["Làm tròn tổng điểm (chữ số)", 13],
    );
    expect(parsed.policy).toEqual(DEFAULT_POLICY);
    expect(said.map((one) => one.split(" ", 2).join(" "))).toEqual([
      "wordUnknown A2",
      "wordUnknown B5",
      "wordUnknown B4",
      "wordUnknown B3",
    ]);
    expect(said[3]).toContain("Đồng hạng 1-2-2-4; Đồng hạng 1-2-2-3");
  });
});

describe("Tiêu chí and Thang điểm", () => {
  test("rows become groups and items; what a row leaves open follows from its place in the tree", async () => {
    const { rows, issues } = await rowsOf(CRITERIA, [
      { code: "I", text: "Mục I" },
      { code: "I.1", parent: " i ", text: "Mục con", operation: "Trung bình có trọng số", weight: "1,5" },
      {
        code: "I.1.1",
        parent: "I.1",
        text: "Tỷ lệ",
        max: 10,
        kind: "Theo khung tỷ lệ",
        scorer: "Cụm trưởng",
        evidence: "x",
      },
      { code: "I.2", parent: "I", text: "Trực tiếp", max: 5, step: 0.25 },
      { code: "T", text: "Thưởng", operation: "bonus", max: 5, notApplicable: "Giảm thang điểm" },
    ]);
    const scale = await rowsOf(SCALE, [
      { code: "i.1.1", order: 2, to: 50, toIncluded: "Không", points: 0, text: "thấp" },
      { code: "I.1.1", order: 1, from: 50, points: 10 },
    ]);
    const { nodes, places } = parseCriteria(rows, parseScale(scale.rows));
    expect(plain(nodes)).toEqual([
      { type: "group", code: "I", parent: null, text: "Mục I", weight: "1", operation: "sum" },
      { type: "group", code: "I.1", parent: "I", text: "Mục con", weight: "1.5", operation: "weightedMean" },
      {
        ...{ type: "item", code: "I.1.1", parent: "I.1", text: "Tỷ lệ", weight: "1", max: "10", kind: "bands" },
        ...{ parameters: {}, scorer: "head", evidenceRequired: true },
        rungs: [
          { from: "50", fromIncluded: true, toIncluded: true, points: "10", text: "" },
          { fromIncluded: true, to: "50", toIncluded: false, points: "0", text: "thấp" },
        ],
      },
      {
        ...{ type: "item", code: "I.2", parent: "I", text: "Trực tiếp", weight: "1", max: "5", kind: "manual" },
        ...{ parameters: { step: "0.25" }, rungs: [], scorer: "unit", evidenceRequired: false },
      },
      {
        ...{ type: "group", code: "T", parent: null, text: "Thưởng", weight: "1", operation: "pool", max: "5" },
        notApplicable: "reduce",
      },
    ]);
    expect(places.map(({ cell }) => cell)).toEqual(["A4", "A5", "A6", "A7", "A8"]);
    expect(saidOf(issues)).toEqual(["numberRepaired F5 1,5 | 1.5"]);
  });

  test("every cell that cannot be read is reported once, with its column or the words allowed", async () => {
    const { rows, issues } = await rowsOf(CRITERIA, [
      { text: "không có mã", max: 5 },
      { code: "1", text: "x", max: "5/10", kind: "kiểu lạ", operation: "nhân" },
    ]);
    parseCriteria(rows, []);
    const said = saidOf(issues);
    expect(said.map((one) => one.split(" ", 2).join(" "))).toEqual([
      "valueMissing A4",
      "wordUnknown D5",
      "numberIsFraction G5",
      "wordUnknown E5",
    ]);
    expect(said[0]).toBe("valueMissing A4 Mã tiêu chí");
  });

  test("one part without a weight among others with one is reported; none at all weigh the same", async () => {
    const parts = (weights: readonly (number | undefined)[]) =>
      rowsOf(CRITERIA, [
        { code: "I", text: "x", operation: "Trung bình có trọng số" },
        ...weights.map((weight, index) => ({
          ...{ code: `I.${String(index)}`, parent: "I", text: "x", max: 1 },
          ...(weight === undefined ? {} : { weight }),
        })),
      ]);
    const mixed = await parts([2, undefined, 0]);
    parseCriteria(mixed.rows, []);
    expect(saidOf(mixed.issues)).toEqual(["weightMissing F6 I.1"]);
    const equal = await parts([undefined, undefined]);
    parseCriteria(equal.rows, []);
    expect(equal.issues).toEqual([]);
  });

  test("a rung without a code or points is reported and left out", async () => {
    const { rows, issues } = await rowsOf(SCALE, [{ points: 5 }, { code: "1" }, { code: "1", points: "1.000" }]);
    expect(parseScale(rows)).toEqual([]);
    expect(saidOf(issues)).toEqual(["valueMissing A4 Mã tiêu chí", "valueMissing G5 Điểm", "numberAmbiguous G6 1.000"]);
  });
});

describe("Xếp loại and Thứ tự xét hạng", () => {
  test("classes keep their order; the last may have no threshold", async () => {
    const { rows, issues } = await rowsOf(CLASSES, [{ name: "A", from: 90 }, { from: 80 }, { name: "Còn lại" }]);
    expect(plain(parseClasses(rows).bands)).toEqual([{ name: "A", from: "90" }, { name: "Còn lại" }]);
    expect(saidOf(issues)).toEqual(["valueMissing A5 Tên loại"]);
  });

  test("steps go by the column of order; a criterion is named by its code, fewer deductions are better", async () => {
    const steps: readonly InputRow<"order" | "measure" | "node" | "prefer">[] = [
      { order: 3, measure: "Điểm trừ" },
      { order: 1, measure: "Điểm nội dung", prefer: "Cao hơn" },
      { order: 2, node: "tc 1", prefer: "Thấp hơn xếp trên" },
      { order: 4, measure: "Điểm tiêu chí" },
      { order: 5, measure: "Bốc thăm" },
    ];
    const { rows, issues } = await rowsOf(LADDER, steps);
    const parsed = parseLadder(rows, new Map([["TC1", "Tc1"]]));
    expect(parsed.steps).toEqual([
      { measure: { of: "content" }, prefer: "higher" },
      { measure: { of: "node", node: "Tc1" }, prefer: "lower" },
      { measure: { of: "deductions" }, prefer: "lower" },
    ]);
    expect(parsed.places.map(({ cell }) => cell)).toEqual(["B5", "B6", "B4"]);
    expect(saidOf(issues).map((one) => one.split(" ", 2).join(" "))).toEqual(["valueMissing C7", "wordUnknown B8"]);
  });
});
