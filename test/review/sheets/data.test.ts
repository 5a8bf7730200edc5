import { describe, expect, test } from "@jest/globals";
import { ADJUSTMENTS, APPRAISALS, MEETINGS, REPORTS, SCORES, UNITS } from "../../../src/review/sheets";
import { parseAdjustments } from "../../../src/review/sheets/adjustments";
import { parseAppraisals } from "../../../src/review/sheets/appraisals";
import { parseMeetings } from "../../../src/review/sheets/meetings";
import { parseReports } from "../../../src/review/sheets/reports";
import { parseScores } from "../../../src/review/sheets/scores";
import { parseUnits } from "../../../src/review/sheets/units";
import { plain, rowsOf, saidOf, SUBJECTS, UNIT_LOOKUP } from "./build";

const day = (date: number) => ({ date });

describe("Đơn vị", () => {
  test("a unit without a code is known by its name, one without a name by its code; ranked unless it says no", async () => {
    const { rows, issues } = await rowsOf(UNITS, [
      { code: "A", name: " Hội  A ", shortName: "HA", alias1: "Hội Á", role: "Khối trưởng", ranked: "Không" },
      { name: "Hội B", role: "thành viên".normalize("NFD") },
      { code: 3, ranked: "x" },
      { shortName: "ai?" },
      { code: "E", role: "thư ký" },
    ]);
    const units = parseUnits(rows).map(({ place, ...unit }) => ({ ...unit, cell: place.cell }));
    const base = { aliases: [], role: "member", ranked: true };
    expect(units).toEqual([
      {
        ...base,
        code: "A",
        name: "Hội A",
        shortName: "HA",
        aliases: ["Hội Á"],
        role: "head",
        ranked: false,
        cell: "A4",
      },
      { ...base, code: "Hội B", name: "Hội B", shortName: "Hội B", cell: "A5" },
      { ...base, code: "3", name: "3", shortName: "3", cell: "A6" },
      { ...base, code: "E", name: "E", shortName: "E", cell: "A8" },
    ]);
    expect(saidOf(issues)).toEqual([
      "valueMissing A7 Mã đơn vị",
      "wordUnknown F8 thư ký | Cụm trưởng; Cụm phó; Thành viên",
    ]);
  });
});

describe("Chấm điểm", () => {
  test("a row gives what the unit says and what the meeting agreed, each with its cell", async () => {
    const { rows, issues } = await rowsOf(SCORES, [
      {
        unit: "A",
        item: "I.1",
        self: "8,5",
        evidence: "BC 1",
        explanation: "vì",
        agreed: 8,
        agreedReason: "họp",
        origin: "Tự chấm!C4",
      },
      { unit: "hội b", item: "Vận động", quantity: "Đạt", target: 10, count: 2 },
      { unit: "B", item: 2, quantity: "không", agreed: 0 },
    ]);
    const { scores, origins } = parseScores(rows, SUBJECTS);
    const sheet = "Chấm điểm";
    expect(plain(scores)).toEqual([
      {
        ...{ unit: "A", item: "I.1", source: "self", points: "8.5", values: {}, evidence: "BC 1", reason: "vì" },
        origin: { sheet, cell: "D4" },
      },
      {
        unit: "A",
        item: "I.1",
        source: "agreed",
        points: "8",
        values: {},
        reason: "họp",
        origin: { sheet, cell: "J4" },
      },
      {
        ...{ unit: "B", item: "2", source: "self", values: { quantity: "1", target: "10", count: "2" } },
        origin: { sheet, cell: "E5" },
      },
      { unit: "B", item: "2", source: "self", values: { quantity: "0" }, origin: { sheet, cell: "E6" } },
      { unit: "B", item: "2", source: "agreed", points: "0", values: {}, origin: { sheet, cell: "J6" } },
    ]);
    expect(origins).toEqual(["Tự chấm!C4"]);
    expect(saidOf(issues)).toEqual([
      "numberRepaired D4 8,5 | 8.5",
      "unitMatchedByName A5 hội b | B",
      "codeRepaired B5 Vận động | 2",
    ]);
  });

  test("blank is missing, zero is zero, and not applicable is neither, however it is written", async () => {
    const { rows, issues } = await rowsOf(SCORES, [
      { unit: "A", item: "I.1" },
      { unit: "A", item: "2", self: 0 },
      { unit: "A", item: "I.10", status: "Không áp dụng", self: 5 },
      { unit: "B", item: "I.1", self: "KAD" },
      { unit: "B", item: "2", self: "không áp dụng".normalize("NFD") },
      { unit: "B", item: "I.10", status: "Chưa chấm", self: 7 },
    ]);
    const said = parseScores(rows, SUBJECTS).scores.map(({ unit, item, points, notApplicable }) =>
      plain({ unit, item, points, notApplicable }),
    );
    expect(said).toEqual([
      { unit: "A", item: "2", points: "0" },
      { unit: "A", item: "I.10", notApplicable: true },
      { unit: "B", item: "I.1", notApplicable: true },
      { unit: "B", item: "2", notApplicable: true },
    ]);
    expect(saidOf(issues).map((one) => one.split(" ", 2).join(" "))).toEqual(["codeRepaired D7", "codeRepaired D8"]);
  });

  test("what was agreed stands also where the unit says that the item does not apply to it", async () => {
    const { rows } = await rowsOf(SCORES, [{ unit: "A", item: "2", status: "Không áp dụng", agreed: 7 }]);
    expect(parseScores(rows, SUBJECTS).scores.map(({ source, notApplicable }) => [source, notApplicable])).toEqual([
      ["self", true],
      ["agreed", undefined],
    ]);
  });

  test("a unit or criterion that is unknown, blank, or a number that two codes share is reported and not guessed", async () => {
    const { rows, issues } = await rowsOf(SCORES, [
      { unit: "Z", item: "I.1", self: 1 },
      { item: "I.1", self: 1 },
      { unit: "A", self: 1 },
      { unit: "A", item: "I", self: 1 },
    ]);
    expect(parseScores(rows, SUBJECTS).scores).toEqual([]);
    expect(saidOf(issues)).toEqual([
      "unknownUnit A4 Z",
      "valueMissing A5 Mã đơn vị",
      "valueMissing B6 Mã tiêu chí",
      "unknownItem B7 I",
    ]);
  });
});

describe("Thẩm định", () => {
  test("an appraiser that is a member is its code, any other keeps its words; a row without a finding says nothing", async () => {
    const { rows, issues } = await rowsOf(APPRAISALS, [
      { unit: "A", item: "I.1", appraiser: "Hội B", points: 7.5, reason: "thiếu minh chứng" },
      { unit: "A", item: "I.1", appraiser: "Ban Thường trực", quantity: 3 },
      { unit: "A", item: "2", appraiser: "B" },
      { unit: "A", item: "2", points: "7 điểm" },
    ]);
    expect(plain(parseAppraisals(rows, SUBJECTS, UNIT_LOOKUP))).toMatchObject([
      { source: "appraised", by: "B", points: "7.5", reason: "thiếu minh chứng", origin: { cell: "D4" } },
      { by: "Ban Thường trực", values: { quantity: "3" }, origin: { cell: "E5" } },
      { item: "2", points: "7", origin: { cell: "D7" } },
    ]);
    expect(saidOf(issues)).toEqual(["numberRepaired D7 7 điểm | 7"]);
  });
});

describe("Điều chỉnh", () => {
  test("awards, deductions and exclusions by the words in use; what lacks its points or its type is reported", async () => {
    const { rows, issues } = await rowsOf(ADJUSTMENTS, [
      { unit: "A", type: "Điểm cộng", count: 2, points: 1.5, reason: "Bằng khen", citation: "QĐ 1" },
      { unit: "A", type: "trừ", points: "0,5", reason: "nộp chậm" },
      { unit: "B", type: "Không xét" },
      { unit: "B", type: "Trừ điểm" },
      { unit: "B", points: 3 },
      { unit: "B", type: "phạt", points: 3 },
    ]);
    expect(plain(parseAdjustments(rows, SUBJECTS))).toMatchObject([
      {
        unit: "A",
        type: "award",
        count: "2",
        points: "1.5",
        reason: "Bằng khen",
        citation: "QĐ 1",
        origin: { cell: "D4" },
      },
      { unit: "A", type: "deduction", count: "1", points: "0.5" },
      { unit: "B", type: "exclusion", reason: "", origin: { cell: "B6" } },
    ]);
    expect(saidOf(issues).map((one) => one.split(" ", 2).join(" "))).toEqual([
      "numberRepaired D5",
      "valueMissing D7",
      "valueMissing B8",
      "wordUnknown B9",
    ]);
  });
});

describe("the logs", () => {
  test("Cuộc họp: one word per unit and meeting", async () => {
    const { rows, issues } = await rowsOf(MEETINGS, [
      { item: "2", meeting: "Quý I", unit: "A", attendance: "Vắng không phép" },
      { item: "2", meeting: "Quý I", unit: "B", attendance: "CÓ MẶT" },
      { item: "2", meeting: "Quý II", unit: "B", attendance: "cử sai thành phần" },
      { item: "2", meeting: "Quý II", unit: "A", attendance: "đi trễ" },
      { item: "2", meeting: "Quý III", unit: "A" },
    ]);
    const sheet = "Cuộc họp";
    expect(parseMeetings(rows, SUBJECTS)).toEqual([
      { unit: "A", item: "2", meeting: "Quý I", attendance: "absent", origin: { sheet, cell: "E4" } },
      { unit: "B", item: "2", meeting: "Quý I", attendance: "present", origin: { sheet, cell: "E5" } },
      { unit: "B", item: "2", meeting: "Quý II", attendance: "wrongComposition", origin: { sheet, cell: "E6" } },
    ]);
    expect(saidOf(issues).map((one) => one.split(" ", 2).join(" "))).toEqual(["wordUnknown E7", "valueMissing E8"]);
  });

  test("Báo cáo: days late from the dates, early is on time, and a report not received is missing", async () => {
    const due = day(46_188);
    const report = { item: "2", report: "BC năm", unit: "A" };
    const { rows, issues } = await rowsOf(REPORTS, [
      { ...report, due, received: day(46_190) },
      { ...report, due, received: day(46_180) },
      { ...report, due, received: "20/06/2026" },
      { ...report, due },
      { ...report, due, status: "Không gửi" },
      { ...report, due, status: "Không yêu cầu" },
      { ...report, due, status: "Đã nhận" },
      { ...report, due, received: "8/10/2026" },
      { ...report, received: day(46_190) },
    ]);
    expect(parseReports(rows, SUBJECTS).map(({ daysLate }) => daysLate)).toEqual([
      2,
      0,
      5,
      "missing",
      "missing",
      "exempt",
    ]);
    expect(saidOf(issues)).toEqual([
      "codeRepaired E6 20/06/2026 | 20/06/2026",
      "valueMissing E10 Ngày nhận",
      "dateUnreadable E11 8/10/2026",
      "valueMissing D12 Hạn gửi",
    ]);
  });
});
