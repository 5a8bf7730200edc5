import { expect, test } from "@jest/globals";
import { changeText, diffRuleSets } from "../../../src/review/rule-set-diff";
import type { RuleSet } from "../../../src/rules";
import { d, group, item, rung, ruleSet } from "../../rules/build";

const OLD = ruleSet(
  [
    group("TC7", null, 12),
    item("TC7.1", "TC7", 6, { kind: "attendance", parameters: { perAbsence: 1 } }),
    item("TC7.2", "TC7", 6, { kind: "lateness", rungs: [rung("[;0]", 2), rung("[1;2]", "1.5"), rung("(2;)", 0)] }),
    group("TC8", null, 3),
    item("TC8.1", "TC8", 3),
  ],
  {
    year: 2024,
    classes: [{ name: "A", from: d(90) }, { name: "B" }],
    ladder: [
      { measure: { of: "content" }, prefer: "higher" },
      { measure: { of: "node", node: "TC7" }, prefer: "higher" },
    ],
    citations: ["152/2025"],
    awards: [{ name: "Cờ", hurdle: { class: "A" }, vetoes: [], edge: "vote", quota: { number: 1, rounding: "down" } }],
  },
);

const vi = (after: Partial<RuleSet>) =>
  diffRuleSets(OLD, { ...OLD, ...after }).map((change) => changeText(change, "vi"));
const en = (after: Partial<RuleSet>) =>
  diffRuleSets(OLD, { ...OLD, ...after }).map((change) => changeText(change, "en"));
const nodesWith = (code: string, change: object) => ({
  nodes: OLD.nodes.map((node) => (node.code === code ? { ...node, ...change } : node)),
});

test("a number, a word, a parameter and a wording of a criterion", () => {
  expect(vi(nodesWith("TC7.2", { max: d(5) }))).toEqual(["TC7.2: tối đa 6 → 5"]);
  expect(en(nodesWith("TC7.2", { max: d("5.5") }))).toEqual(["TC7.2: maximum 6 → 5.5"]);
  expect(vi(nodesWith("TC7.1", { parameters: { perAbsence: d("0.5"), floor: d(1) } }))).toEqual([
    "TC7.1: trừ mỗi lần vắng 1 → 0,5",
    "TC7.1: điểm sàn không ghi → 1",
  ]);
  expect(vi(nodesWith("TC8.1", { text: "Khác", scorer: "head", kind: "achieved" }))).toEqual([
    "TC8.1: nội dung “Item TC8.1” → “Khác”",
    "TC8.1: cách chấm Chấm điểm trực tiếp → Đạt / không đạt",
    "TC8.1: người chấm đơn vị → cụm trưởng",
  ]);
});

test("criteria moved, added, removed, recoded and in another order", () => {
  expect(vi(nodesWith("TC8.1", { parent: "TC7" }))).toEqual(["TC8.1: chuyển từ TC8 sang TC7"]);
  expect(vi(nodesWith("TC8.1", { parent: null }))).toEqual(["TC8.1: chuyển từ TC8 sang cấp cao nhất"]);
  expect(vi({ nodes: [...OLD.nodes, item("TC8.2", "TC8", "1.5")] })).toEqual([
    "TC8.2: thêm mới (tối đa 1,5, Chấm điểm trực tiếp, “Item TC8.2”)",
  ]);
  expect(en({ nodes: OLD.nodes.filter(({ code }) => code !== "TC8.1") })).toEqual([
    "TC8.1: removed (maximum 3, Points entered directly, “Item TC8.1”)",
  ]);
  const recoded = OLD.nodes.map((node) =>
    node.code === "TC8" ? { ...node, code: "TC9" } : node.parent === "TC8" ? { ...node, parent: "TC9" } : node,
  );
  expect(vi({ nodes: recoded })).toEqual(["TC8: mã TC8 → TC9"]);
  const [first, second, third, ...rest] = OLD.nodes;
  const reordered = [first, third, second, ...rest].filter((node) => node !== undefined);
  expect(vi({ nodes: reordered })).toEqual(["TC7: đổi thứ tự thành TC7.2, TC7.1"]);
});

test("the scale of an item", () => {
  const rungs = [rung("[;0]", 2), rung("[1;2]", 1), rung("(2;)", 0)];
  expect(vi(nodesWith("TC7.2", { rungs }))).toEqual(["TC7.2, mức “[1;2]”: điểm 1,5 → 1"]);
  const [, , last] = rungs;
  expect(
    en(nodesWith("TC7.2", { rungs: [rung("[;0]", 2), { ...rung("[1;3]", "1.5"), text: "[1;2]" }, last] })),
  ).toEqual(["TC7.2, rung “[1;2]”: to 2 → 3"]);
  expect(en(nodesWith("TC7.2", { rungs: [last, rung("[;0]", 2)] }))).toEqual([
    "TC7.2, rung “[1;2]”: removed",
    "TC7.2, scale: now in the order “(2;)”, “[;0]”",
  ]);
});

test("head, conventions, classes, ladder, awards and citations", () => {
  expect(vi({ year: 2025, status: "draft" })).toEqual([
    "Bộ tiêu chí: năm 2024 → 2025",
    "Bộ tiêu chí: tình trạng đã ký → dự thảo",
  ]);
  const policy = { ...OLD.policy, counts: ["self"] as const, rounding: { display: 2, item: 1 } };
  expect(vi({ policy })).toEqual([
    "Quy ước: điểm được tính thống nhất, thẩm định, nhật ký, tự chấm → tự chấm",
    "Quy ước: làm tròn từng tiêu chí (chữ số) không ghi → 1",
  ]);
  expect(en({ classes: [{ name: "A", from: d(85) }, { name: "C" }] })).toEqual([
    "Class “B”: removed",
    "Class “C”: added",
    "Class “A”: from 90 → 85",
  ]);
  expect(vi({ ladder: [...OLD.ladder].reverse() })).toEqual([
    "Thứ tự xét hạng: đổi thứ tự thành điểm tiêu chí TC7, điểm nội dung",
  ]);
  expect(vi({ citations: ["98/2023"] })).toEqual(["Căn cứ “152/2025”: bỏ", "Căn cứ “98/2023”: thêm mới"]);
  const [award] = OLD.awards ?? [];
  const vetoes = [{ of: "node", node: "TC7", atLeast: d(3) } as const];
  expect(award && vi({ awards: [{ ...award, edge: "all", vetoes, quota: { number: 2, rounding: "up" } }] })).toEqual([
    "Danh hiệu “Cờ”: điều kiện loại không ghi → TC7 dưới 3",
    "Danh hiệu “Cờ”: khi bằng điểm ở ranh giới bỏ phiếu → lấy tất cả",
    "Danh hiệu “Cờ”: số lượng 1 → 2",
    "Danh hiệu “Cờ”: làm tròn số lượng làm tròn xuống → làm tròn lên",
  ]);
});

test("what means nothing is no change", () => {
  const [first, ...rest] = OLD.nodes;
  expect(vi({ nodes: [...rest, ...(first ? [first] : [])] })).toEqual([
    "Các mục cấp cao nhất: đổi thứ tự thành TC8, TC7",
  ]);
  expect(vi({ name: " Rules\n" })).toEqual([]);
  expect(vi(nodesWith("TC7.2", { max: d("6.00") }))).toEqual([]);
});
