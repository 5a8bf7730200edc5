import type { BookData } from "../../src/review/create-book";
import type { InputRow } from "../../src/review/sheets/lay-out";

/** Books small enough to be worked out by hand, for every way points add up. */

const MANUAL = "Chấm điểm trực tiếp";

export function item(code: string, parent: string, max: number, more: InputRow = {}): InputRow {
  return { code, ...(parent === "" ? {} : { parent }), text: `Tiêu chí ${code}`, kind: MANUAL, max, ...more };
}

export function group(code: string, parent: string, operation: string, more: InputRow = {}): InputRow {
  return { code, ...(parent === "" ? {} : { parent }), text: `Mục ${code}`, operation, ...more };
}

/** Points by item, or "KAD" where the item does not apply; an item left out was not scored. */
export type Said = Readonly<Record<string, number | "KAD">>;

export function treeBook(
  criteria: readonly InputRow[],
  said: Readonly<Record<string, Said>>,
  more: Readonly<Record<string, readonly InputRow[]>> = {},
  settings: BookData["settings"] = {},
): BookData {
  const units = Object.keys(said).map((code) => ({ code, name: `Đơn vị ${code}` }));
  const scores = Object.entries(said).flatMap(([unit, own]) =>
    Object.entries(own).map(([code, points]): InputRow =>
      points === "KAD" ? { unit, item: code, status: "Không áp dụng" } : { unit, item: code, self: points },
    ),
  );
  return { settings, tables: { BX_TieuChi: criteria, BX_DonVi: units, BX_ChamDiem: scores, ...more } };
}

const SUM = "Tổng";
const MEAN = "Trung bình có trọng số";
const WEIGHTED = "Tổng có trọng số";
const POOL = "Quỹ điểm thưởng";

const PAIR = (parent: string, more: readonly [InputRow, InputRow] = [{}, {}]) => [
  item(`${parent}.1`, parent, 10, more[0]),
  item(`${parent}.2`, parent, 20, more[1]),
];

const WHOLE = { "G.1": 7.25, "G.2": 13.4 };
const ONE_OUT: Said = { "G.1": 7.25, "G.2": "KAD" };
const ONE_MISSING = { "G.1": 7.25 };
const ALL_OUT: Said = { "G.1": "KAD", "G.2": "KAD" };
const STATES = { A: WHOLE, B: ONE_OUT, C: ONE_MISSING, D: ALL_OUT };

/** Every operation, with every state of its items, and what stands outside the tree. */
export const OPERATIONS: Readonly<Record<string, BookData>> = {
  "a sum, re-based": treeBook([group("G", "", SUM, { max: 30 }), ...PAIR("G")], STATES),
  "a sum that is reduced": treeBook(
    [group("G", "", SUM, { max: 30, notApplicable: "Giảm thang điểm" }), ...PAIR("G")],
    STATES,
  ),
  "a weighted sum": treeBook(
    [group("G", "", WEIGHTED, { max: 25 }), ...PAIR("G", [{ weight: 1.5 }, { weight: 0.5 }])],
    STATES,
  ),
  "a weighted mean": treeBook([group("G", "", MEAN), ...PAIR("G", [{ weight: 1 }, { weight: 2 }])], STATES),
  "a mean whose third part weighs nothing": treeBook(
    [group("G", "", MEAN), ...PAIR("G", [{ weight: 1 }, { weight: 2 }]), item("G.3", "G", 5, { weight: 0 })],
    { A: { ...WHOLE, "G.3": 4 }, B: { ...ONE_OUT, "G.3": 4 }, C: { ...ALL_OUT, "G.3": 4 } },
  ),
  "groups within groups, each with its own rule": treeBook(
    [
      group("R", "", SUM, { max: 100 }),
      group("G", "R", SUM, { max: 30, notApplicable: "Giảm thang điểm" }),
      ...PAIR("G"),
      group("H", "R", MEAN, { max: 20 }),
      ...PAIR("H", [{ weight: 0.3 }, { weight: 0.7 }]),
      item("R.3", "R", 50),
    ],
    {
      A: { ...WHOLE, "H.1": 9, "H.2": 11, "R.3": 41.5 },
      B: { ...ONE_OUT, "H.1": "KAD", "H.2": 11, "R.3": 41.5 },
      C: { ...ALL_OUT, "H.1": 9, "R.3": "KAD" },
      D: { "H.1": "KAD", "H.2": "KAD", "R.3": 3 },
    },
  ),
  "pools, one under a section, awards, a common cap, deductions": treeBook(
    [
      group("G", "", SUM, { max: 30 }),
      ...PAIR("G"),
      group("P", "G", POOL, { max: 4 }),
      ...PAIR("P"),
      group("Q", "", POOL, { max: 3, notApplicable: "Quy đổi về đủ thang điểm" }),
      ...PAIR("Q"),
    ],
    {
      A: { ...WHOLE, "P.1": 3, "P.2": 2.5, "Q.1": 1, "Q.2": "KAD" },
      B: { ...ONE_OUT, "P.1": 1, "Q.1": 0.2, "Q.2": 0.1 },
      C: { ...WHOLE, "P.1": "KAD", "P.2": 1 },
    },
    {
      BX_DieuChinh: [
        { unit: "A", type: "Thưởng điểm", count: 2, points: 1.5, reason: "Bằng khen" },
        { unit: "B", type: "Thưởng điểm", points: 0.5, reason: "Giấy khen" },
        { unit: "B", type: "Trừ điểm", points: 2.75, reason: "Nộp chậm" },
        { unit: "C", type: "Không xét", reason: "Vi phạm" },
      ],
    },
    { bonusCap: 6 },
  ),
  "points rounded per item and on the total": treeBook(
    [group("G", "", MEAN), ...PAIR("G", [{ weight: 1 }, { weight: 2 }])],
    { A: { "G.1": 7.25, "G.2": 13.45 }, B: { "G.1": 7.35, "G.2": 13.05 }, C: ONE_OUT },
    {},
    { roundItem: 1, roundTotal: 2 },
  ),
  "more units than lines": treeBook(
    [group("G", "", SUM, { max: 30 }), ...PAIR("G")],
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`U${String(index)}`, index % 3 === 0 ? ONE_OUT : WHOLE]),
    ),
  ),
};

const day = (ofYear: number) => ({ date: 46_022 + ofYear });
const LATE: readonly (readonly [unit: string, half: number, year: number | null])[] = [
  ["A", 0, 2],
  ["B", 0, -3],
  ["C", 3, null],
  ["D", 0, 0],
];

/** The year of four units that was worked out by hand (DOMAIN: a worked example), as a secretariat would enter it. */
export const WORKED: BookData = {
  settings: { name: "Ví dụ tính tay", year: 2026 },
  tables: {
    BX_TieuChi: [
      group("1", "", SUM, { max: 20 }),
      item("1.1", "1", 8, { step: 0.25 }),
      item("1.2", "1", 12, { kind: "Theo tỷ lệ kế hoạch" }),
      group("2", "", SUM, { max: 10 }),
      item("2.1", "2", 6, {
        kind: "Theo dự họp",
        scorer: "Nhật ký",
        perAbsence: 0.5,
        perWrongComposition: 0.25,
        floor: 0,
      }),
      item("2.2", "2", 4, { kind: "Theo số ngày chậm", scorer: "Nhật ký", missingPoints: 0 }),
      group("3", "", POOL, { max: 5 }),
      item("3.1", "3", 4, { kind: "Theo số lần", pointsEach: 2 }),
      item("3.2", "3", 3),
    ],
    BX_ThangDiem: [
      { code: "2.2", order: 1, to: 0, points: 2, text: "Đúng hạn" },
      { code: "2.2", order: 2, from: 1, to: 2, points: 1.5, text: "1–2 ngày" },
      { code: "2.2", order: 3, from: 3, to: 5, points: 1, text: "3–5 ngày" },
      { code: "2.2", order: 4, from: 6, to: 10, points: 0.5, text: "6–10 ngày" },
      { code: "2.2", order: 5, from: 10, fromIncluded: "Không", points: 0, text: "trên 10 ngày" },
    ],
    BX_XepLoai: [{ name: "A", from: 90 }, { name: "B", from: 80 }, { name: "C" }],
    BX_ThuTuXetHang: [
      { order: 1, measure: "Điểm nội dung" },
      { order: 2, measure: "Điểm tiêu chí", node: "1.2" },
    ],
    BX_DonVi: ["A", "B", "C", "D"].map((code) => ({ code, name: `Đơn vị ${code}` })),
    BX_ChamDiem: [
      { unit: "A", item: "1.1", self: 8 },
      { unit: "A", item: "1.2", quantity: 90, target: 100 },
      { unit: "A", item: "3.1", quantity: 2 },
      { unit: "A", item: "3.2", self: 2 },
      { unit: "B", item: "1.1", self: 7, agreed: 7.25 },
      { unit: "B", item: "1.2", quantity: 110, target: 100 },
      { unit: "B", item: "3.1", quantity: 0 },
      { unit: "B", item: "3.2", self: 0 },
      { unit: "C", item: "1.1", self: 8 },
      { unit: "C", item: "1.2", quantity: 50, target: 60 },
      { unit: "C", item: "3.1", quantity: 1 },
      { unit: "C", item: "3.2", self: 1 },
      { unit: "D", item: "1.1", self: 6 },
      { unit: "D", item: "1.2", quantity: 100, target: 100 },
      { unit: "D", item: "2.1", status: "Không áp dụng" },
      { unit: "D", item: "3.1", quantity: 0 },
      { unit: "D", item: "3.2", self: "0,5" },
    ],
    BX_ThamDinh: [
      { unit: "A", item: "1.1", appraiser: "Tổ thư ký", points: 7.5 },
      { unit: "B", item: "1.1", appraiser: "Tổ thư ký", points: 7 },
      { unit: "D", item: "1.1", appraiser: "Tổ thư ký", points: 6 },
    ],
    BX_CuocHop: (
      [
        ["A", "Vắng", "Có mặt"],
        ["B", "Sai thành phần", "Có mặt"],
        ["C", "Có mặt", "Có mặt"],
      ] as const
    ).flatMap(([unit, ...all]) =>
      all.map((attendance, index) => ({ item: "2.1", meeting: `Kỳ ${String(index + 1)}`, unit, attendance })),
    ),
    BX_BaoCao: LATE.flatMap(([unit, half, year]) => [
      { item: "2.2", report: "Sáu tháng", unit, due: day(166), received: day(166 + half) },
      { item: "2.2", report: "Năm", unit, due: day(319), ...(year === null ? {} : { received: day(319 + year) }) },
    ]),
    BX_DieuChinh: [{ unit: "B", type: "Trừ điểm", points: 1, reason: "Không đăng ký" }],
  },
};
