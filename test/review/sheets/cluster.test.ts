import { describe, expect, test } from "@jest/globals";
import { codeKey } from "../../../src/review/parse/meaning";
import { AWARDS, BALLOTS, CRITERIA, MEETINGS, PEERS, SCALE } from "../../../src/review/sheets";
import { parseAwards } from "../../../src/review/sheets/awards";
import { parseBallots } from "../../../src/review/sheets/ballots";
import { parseMeetings } from "../../../src/review/sheets/meetings";
import { parsePeers } from "../../../src/review/sheets/peers";
import { parseScale } from "../../../src/review/sheets/scale";
import { decimal } from "../../../src/rules/decimal";
import { KINDS, PARAMETER_NAMES } from "../../../src/rules";
import { reviewOf } from "../../support/review-book";
import { plain, rowsOf, saidOf, SUBJECTS, UNIT_LOOKUP } from "./build";

describe("Chấm chéo", () => {
  test("a voter that is a unit is known by its code, anybody else by name; 0 is a vote, blank is none", async () => {
    const { rows, issues } = await rowsOf(PEERS, [
      { voter: "Hội A", unit: "B", item: "I.1", points: "8,5" },
      { voter: "Ban thường trực", unit: "A", item: "I.1", points: 0 },
      { voter: "B", unit: "A", item: "I.1" },
      { unit: "A", item: "I.1", points: 3 },
      { voter: "B", unit: "Z", item: "I.1", points: 3 },
    ]);
    expect(plain(parsePeers(rows, SUBJECTS, UNIT_LOOKUP))).toEqual([
      { voter: "A", unit: "B", item: "I.1", points: "8.5", origin: { sheet: "Chấm chéo", cell: "D4" } },
      { voter: "Ban thường trực", unit: "A", item: "I.1", points: "0", origin: { sheet: "Chấm chéo", cell: "D5" } },
    ]);
    expect(saidOf(issues)).toEqual(["numberRepaired D4 8,5 | 8.5", "valueMissing A7 Đơn vị chấm", "unknownUnit B8 Z"]);
  });
});

describe("Bỏ phiếu", () => {
  const awards = [{ name: "Cờ thi đua", hurdle: {}, vetoes: [], edge: "vote" }] as const;
  test("votes by unit, the counts of the award on any row, numbers typed as text; an award that is none as written", async () => {
    const { rows, issues } = await rowsOf(BALLOTS, [
      { award: "cờ  thi đua", issued: 9, returned: "9", valid: 8, invalid: 1, note: "x" },
      { award: "Cờ thi đua", unit: "Hội A", votes: 8 },
      { award: "Bằng", unit: "B", votes: 0 },
      { award: "Cờ thi đua", unit: "Z", votes: 3 },
      { award: "Cờ thi đua", unit: "B" },
      { award: "Cờ thi đua", votes: 3 },
      { unit: "B", votes: 3 },
    ]);
    expect(plain(parseBallots(rows, SUBJECTS, awards))).toEqual([
      {
        ...{ award: "Cờ thi đua", issued: "9", returned: "9", valid: "8", invalid: "1" },
        origin: { sheet: "Bỏ phiếu", cell: "A4" },
      },
      { award: "Cờ thi đua", unit: "A", votes: "8", origin: { sheet: "Bỏ phiếu", cell: "C5" } },
      { award: "Bằng", unit: "B", votes: "0", origin: { sheet: "Bỏ phiếu", cell: "C6" } },
      { award: "Cờ thi đua", unit: "B", origin: { sheet: "Bỏ phiếu", cell: "C8" } },
      // votes for nobody are left out, and told below
      { award: "Cờ thi đua", origin: { sheet: "Bỏ phiếu", cell: "A9" } },
    ]);
    expect(saidOf(issues)).toEqual([
      "numberRepaired E4 9 | 9",
      "unitMatchedByName B5 Hội A | A",
      "unknownUnit B7 Z",
      "valueMissing C8 Số phiếu đồng ý",
      "valueMissing B9 Mã đơn vị",
      "valueMissing A10 Danh hiệu",
    ]);
  });
});

describe("Danh hiệu", () => {
  const known = { codes: new Map([[codeKey("TC1"), "TC1"]]), classes: [{ name: "Xuất sắc", from: decimal(90) }] };
  test("every column, and further required criteria in rows of the same name", async () => {
    const { rows, issues } = await rowsOf(AWARDS, [
      {
        ...{ name: "Cờ thi đua", class: "xuất  sắc", minPoints: 90, minPercent: 85, node: " tc1 ", nodeMin: 12 },
        ...{ maxDeductions: 0, quota: 1, share: 20, rounding: "Làm tròn lên", edge: "Không lấy" },
        ...{ votePercent: 80, voteOf: "Số phiếu hợp lệ", shareOf: "Đơn vị được xếp hạng", citation: "Luật" },
      },
      { name: "cờ thi đua", node: "TC9", nodeMin: 3, quota: 7 },
      { name: "Bằng khen" },
    ]);
    const { awards, places } = parseAwards(rows, known);
    expect(plain(awards)).toEqual([
      {
        name: "Cờ thi đua",
        hurdle: { class: "Xuất sắc", points: "90", percent: "85" },
        vetoes: [
          { of: "node", node: "TC1", atLeast: "12" },
          { of: "deductions", atMost: "0" },
          { of: "node", node: "TC9", atLeast: "3" },
        ],
        quota: { number: 1, percent: "20", of: "ranked", rounding: "up" },
        edge: "none",
        votePercent: "80",
        voteOf: "valid",
        citation: "Luật",
      },
      { name: "Bằng khen", hurdle: {}, vetoes: [], edge: "vote" },
    ]);
    expect(places.map(({ cell }) => cell)).toEqual(["A4", "A6"]);
    expect(issues).toEqual([]);
  });
  test("an award without a name, a criterion without its minimum", async () => {
    const { rows, issues } = await rowsOf(AWARDS, [{ quota: 1 }, { name: "Cờ", node: "TC1" }]);
    expect(parseAwards(rows, known).awards).toHaveLength(1);
    expect(saidOf(issues)).toEqual(["valueMissing A4 Danh hiệu", "valueMissing F5 Điểm tối thiểu của tiêu chí"]);
  });
});

test("Thang điểm: a knock-out step needs no points", async () => {
  const { rows, issues } = await rowsOf(SCALE, [
    { code: "I.1", from: 1, to: 20, points: 10 },
    { code: "I.1", from: 21, knockOut: "Có", text: "Không xét" },
    { code: "I.1", from: 21, knockOut: "Có", points: "mười" },
  ]);
  const rungs = parseScale(rows).map(({ rung }) => rung);
  expect(plain(rungs)).toMatchObject([{ points: "10" }, { points: "0", knockOut: true, text: "Không xét" }]);
  expect(rungs).toHaveLength(2);
  expect(rungs[0]).not.toHaveProperty("knockOut");
  expect(saidOf(issues)).toEqual(["numberUnreadable G6 mười"]);
});

test("Cuộc họp: the final meeting is marked", async () => {
  const { rows } = await rowsOf(MEETINGS, [
    { item: "I.1", meeting: "Quý I", unit: "A", attendance: "Vắng" },
    { item: "I.1", meeting: "Tổng kết", unit: "A", attendance: "Vắng", final: "x" },
  ]);
  expect(parseMeetings(rows, SUBJECTS).map(({ final }) => final)).toEqual([undefined, true]);
});

test("Tiêu chí has a column for every parameter that some kind declares, and no other", () => {
  const columns = CRITERIA.columns.map(({ key }) => key);
  const declared = new Set(Object.values(KINDS).flatMap((kind) => kind.parameters.map(({ name }) => name)));
  expect([...declared].sort()).toEqual([...PARAMETER_NAMES].sort());
  for (const name of PARAMETER_NAMES) expect(columns).toContain(name);
  expect(CRITERIA.columns.filter(({ mayBeNegative }) => mayBeNegative).map(({ key }) => key)).toEqual(["floor"]);
});

describe("a book of a cluster that scores itself, deducts and awards", () => {
  const data = {
    settings: { ineligible: ["Vắng không phép ở hội nghị bình xét", "Không gửi báo cáo nào"], classBasis: "points" },
    tables: {
      BX_TieuChi: [
        { code: "P", text: "Chấm chéo", max: 10, kind: "Chấm chéo", trimCount: 0 },
        { code: "R", text: "Thu quỹ", max: 10, kind: "So với đơn vị dẫn đầu" },
        { code: "S", text: "Tồn đọng", max: 5, kind: "Trừ dần theo mức" },
        { code: "M", text: "Dự họp", max: 2, kind: "Theo dự họp", perAbsence: 1, scorer: "Nhật ký" },
        { code: "H", text: "Cụm trưởng chấm", max: 3, scorer: "Cụm trưởng" },
      ],
      BX_ThangDiem: [
        { code: "S", from: 1, to: 20, points: 2 },
        { code: "S", from: 20, fromIncluded: "Không", knockOut: "Có", text: "trên 20%" },
      ],
      BX_DanhHieu: [{ name: "Cờ thi đua", quota: 1, edge: "Lấy tất cả", class: "không có loại này" }],
      BX_DonVi: ["A", "B", "C", "D"].map((code) => ({ code, name: `Hội ${code}` })),
      BX_ChamDiem: [
        { unit: "A", item: "R", quantity: 120, target: 100 },
        { unit: "B", item: "R", quantity: 150, target: 100 },
        { unit: "C", item: "R", quantity: 900, target: 100 },
        { unit: "D", item: "R", quantity: 800, target: 100 },
        { unit: "C", item: "S", quantity: 30 },
        { unit: "A", item: "H", self: 3 },
      ],
      BX_ChamCheo: [
        { voter: "A", unit: "B", item: "P", points: 8 },
        { voter: "B", unit: "A", item: "P", points: 6 },
        { voter: "A", unit: "A", item: "P", points: 10 },
      ],
      BX_CuocHop: [{ item: "M", meeting: "Tổng kết", unit: "D", attendance: "Vắng", final: "Có" }],
    },
  };
  test("is read, scored and ranked: two units are not considered, and lead nobody", async () => {
    const { outcome } = await reviewOf({ data });
    const shown = outcome.units.map(({ unit, standing, exclusion, nodes }) =>
      [unit, standing, exclusion?.cause, ...["P", "R"].map((code) => plain(nodes.get(code)?.points))].join(" "),
    );
    expect(shown).toEqual([
      "B ranked  8 10",
      "A ranked  6 7",
      "C excluded knockOut 0 10",
      "D excluded absentFromFinalMeeting 0 10",
    ]);
  });
  test("every issue has its cell", async () => {
    const { issues } = await reviewOf({ data });
    const wanted = ["peerOwnUnit", "knockedOut", "unitIneligible", "scorerNotAllowed", "awardClassUnknown"];
    const own = issues.filter(({ code }) => wanted.includes(code));
    expect(own.map(({ code, sheet, cell }) => `${code} ${sheet ?? ""}!${cell ?? ""}`).sort()).toEqual([
      "awardClassUnknown Danh hiệu!A4",
      "knockedOut Chấm điểm!E8",
      "peerOwnUnit Chấm chéo!D6",
      "scorerNotAllowed Chấm điểm!D9",
      "unitIneligible Đơn vị!A7",
    ]);
  });
});
