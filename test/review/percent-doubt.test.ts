import { describe, expect, test } from "@jest/globals";
import { readReturned } from "../../src/review/submissions/reading";
import type { Cell } from "../../src/workbook/cell";
import { item, ruleSet } from "../rules/build";
import { basisOf, unitRow } from "../support/form-cases";
import { issueTexts, onlyForm, returned, said } from "../support/returned";
import { gridOf, ready, makeBook } from "../support/review-book";
import { group, item as row, treeBook } from "../support/small-books";
import { d } from "../rules/build";

const band = (from: number | undefined, to: number | undefined, points: number, fromIncluded = true) => ({
  ...(from === undefined ? {} : { from: d(from) }),
  ...(to === undefined ? {} : { to: d(to) }),
  ...{ fromIncluded, toIncluded: false, points: d(points), text: "" },
});
const PERCENT = [band(95, undefined, 2), band(50, 95, 1), band(undefined, 50, 0)];
/** Below one per cent there is a difference, so 0.5 may well be half a per cent. */
const FINE = [band(0.5, undefined, 0), band(undefined, 0.5, 2)];
const BASIS = basisOf(
  ruleSet([
    item("1", null, 2, { text: "Thu hội phí đúng hạn", kind: "bands", rungs: PERCENT }),
    item("2", null, 2, { text: "Tỷ lệ đơn thư tồn đọng", kind: "bands", rungs: FINE }),
    item("3", null, 2, { text: "Số buổi sinh hoạt", kind: "count", parameters: { pointsEach: "1" } }),
  ]),
  [unitRow("A", "Hội A")],
);

const formWith = (one: Cell | number | string, plan: number | null = null) =>
  onlyForm(
    readReturned(
      returned(
        "a.xlsx",
        gridOf("Phiếu", [
          ["Đơn vị: Hội A"],
          ["TT", "Nội dung tiêu chí", "Kết quả", "Kế hoạch", "Điểm tự chấm"],
          ["1", "Thu hội phí đúng hạn", one, plan, null],
          ["2", "Tỷ lệ đơn thư tồn đọng", 0.4, null, null],
          ["3", "Số buổi sinh hoạt", 1, null, null],
        ]),
      ),
      BASIS,
    ),
  );
const doubts = (one: Cell | number | string, plan: number | null = null) =>
  issueTexts(formWith(one, plan).issues.filter(({ code }) => code === "shareOrPercent"));

describe("a share where a percentage is asked", () => {
  test("is asked about with its cell, and kept as it is", () => {
    expect(doubts(0.98)).toEqual(['shareOrPercent C3 {"unit":"A","item":"1","value":"0.98","meant":"98"}']);
    expect(said(formWith(0.98))[0]).toBe("1=–@E3 (quantity 0.98)");
    expect(doubts("0,98")).toHaveLength(1);
    expect(doubts(1)).toEqual(['shareOrPercent C3 {"unit":"A","item":"1","value":"1","meant":"100"}']);
  });

  test("not where it is one already, is none, makes no difference, or has a plan beside it", () => {
    expect(doubts({ value: 0.98, format: "percent" })).toEqual([]);
    for (const value of [98, 0, -0.5, 1.5, 0.3]) expect(doubts(value)).toEqual([]);
    expect(doubts(0.98, 1)).toEqual([]);
  });

  test("in the book, too", async () => {
    const tree = [group("G", "", "Tổng", { max: 2 }), row("G.1", "G", 2, { kind: "Theo khung tỷ lệ" })];
    const scale = [
      { code: "G.1", order: 1, from: 90, points: 2 },
      { code: "G.1", order: 2, to: 90, toIncluded: "Không", points: 1 },
    ];
    const scores = [{ unit: "A", item: "G.1", quantity: 0.95 }];
    const data = treeBook(tree, { A: {} }, { BX_ThangDiem: scale, BX_ChamDiem: scores });
    const { issues } = ready(await (await makeBook({ data })).read());
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "shareOrPercent",
        sheet: "Chấm điểm",
        params: expect.objectContaining({ meant: "95" }),
      }),
    );
  });
});
