import { describe, expect, test } from "@jest/globals";
import { prepareReview } from "../../../src/review/prepare";
import { runReview } from "../../../src/review/run-review";
import type { InputRow } from "../../../src/review/sheets/lay-out";
import { toNumber } from "../../../src/rules/decimal";
import { changed, gridsOf, makeBook, ready, type LooseSheet } from "../../support/review-book";
import { openBook } from "../../support/xlsx-open";

const TABLES = {
  BX_TieuChi: ["I.1", "I.2"].map((code) => ({ code, text: `Tiêu chí ${code}`, kind: "Chấm điểm trực tiếp", max: 10 })),
  BX_DonVi: [
    { code: "A", name: "Hội A" },
    { code: "B", name: "Hội B" },
  ],
};

const bookWith = (sheets: readonly LooseSheet[], scores: readonly InputRow[] = []) => ({
  data: { settings: {}, tables: { ...TABLES, BX_ChamDiem: scores } },
  sheets,
});

const matrix = (name: string, a1 = 8): LooseSheet => ({
  name,
  rows: [
    ["Đơn vị", "Tiêu chí I.1", "Tiêu chí I.2"],
    ["Hội A", a1, 6],
    ["Hội B", 7, 5],
  ],
});

const form = (name: string, unit: string): LooseSheet => ({
  name,
  rows: [
    [`Đơn vị: ${unit}`],
    ["TT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
    [1, "Tiêu chí I.1", 10, 9],
    [2, "Tiêu chí I.2", 10, 4],
  ],
});

const totals = (grids: Parameters<typeof ready>[0]) => {
  const { outcome, issues, plan } = ready(grids);
  return {
    totals: Object.fromEntries(outcome.units.map(({ unit, total }) => [unit, toNumber(total)])),
    said: issues.filter(({ code }) => code !== "notSubmitted" && code !== "missingScore").map(({ code }) => code),
    written: plan.actions[0]?.verb === "appendRows" ? plan.actions[0].rows.length : 0,
  };
};

describe("where the self-scores come from", () => {
  test("one matrix is taken in, and written to Chấm điểm with its origin", async () => {
    const grids = await gridsOf(bookWith([matrix("Tự chấm")]));
    expect(totals(grids)).toEqual({ totals: { A: 14, B: 12 }, said: ["sourceTakenIn"], written: 4 });
  });

  test("a form per unit is taken in; a second form of a unit is a second source", async () => {
    const two = [form("Phiếu 1", "Hội A"), form("Phiếu 2", "Hội B")];
    expect(totals(await gridsOf(bookWith(two)))).toMatchObject({
      totals: { A: 13, B: 13 },
      said: ["sourceTakenIn", "sourceTakenIn", "tieUnresolved"],
    });
    const again = await gridsOf(bookWith([...two, form("Phiếu 3", "Hội A")]));
    expect(totals(again)).toMatchObject({ totals: { A: 0, B: 0 }, said: ["twoSources", "noScores"], written: 0 });
  });

  test("two matrices, or a matrix and a form, are two sources: none is taken", async () => {
    for (const second of [matrix("Tự chấm 2", 3), form("Phiếu", "Hội A")]) {
      const grids = await gridsOf(bookWith([matrix("Tự chấm"), second]));
      expect(totals(grids)).toMatchObject({ said: ["twoSources", "noScores"], written: 0 });
    }
  });

  test("hidden sheets and result sheets are no source", async () => {
    const grids = await gridsOf(bookWith([matrix("Tự chấm"), matrix("Năm trước", 1)]));
    for (const visibility of ["hidden", "veryHidden"] as const) {
      const hidden = changed(grids, "Năm trước", (grid) => ({ ...grid, visibility }));
      expect(totals(hidden)).toEqual({ totals: { A: 14, B: 12 }, said: ["sourceTakenIn", "sheetIgnored"], written: 4 });
      expect(ready(hidden).issues).toContainEqual(
        expect.objectContaining({ code: "sheetIgnored", sheet: "Năm trước", params: { reason: "trang đang ẩn" } }),
      );
    }
    const ours = { ...grids, names: [{ name: "BX_S_TONG_HOP", refersTo: "'Năm trước'!$A$1:$C$3" }] };
    expect(totals(ours).totals).toEqual({ A: 14, B: 12 });
  });

  test("Chấm điểm stands before a matrix: the same scores are silence, others a fault", async () => {
    const scores = [
      ...["A", "B"].flatMap((unit, index) => [
        { unit, item: "I.1", self: 8 - index },
        { unit, item: "I.2", self: 6 - index },
      ]),
    ];
    const same = await gridsOf(bookWith([matrix("Tự chấm")], scores));
    expect(totals(same)).toEqual({ totals: { A: 14, B: 12 }, said: [], written: 0 });
    const other = await gridsOf(bookWith([matrix("Tự chấm", 2)], scores));
    expect(totals(other)).toEqual({ totals: { A: 14, B: 12 }, said: ["twoSources"], written: 0 });
  });
});

describe("a result book that is reviewed again", () => {
  test("has one source, the same ranks and nothing new to say; an edited matrix is a warning", async () => {
    const book = await makeBook(bookWith([matrix("Tự chấm")]));
    const first = await runReview(book);
    const again = openBook(book.toBytes());
    const second = prepareReview(await again.read());
    if (first.status !== "done" || second.status !== "ready") throw new Error("not reviewed");
    expect(second.outcome.units.map(({ unit, rank, total }) => [unit, rank, toNumber(total)])).toEqual([
      ["A", 1, 14],
      ["B", 2, 12],
    ]);
    expect(second.issues).toEqual([]);
    expect(second.review.takenIn).toEqual([]);
    expect(second.moves).toEqual([]);
    expect(second.inputFingerprint).toBe(first.prepared.inputFingerprint);
    const cell = { row: 1, column: 1, expect: 8, cell: { type: "number" as const, value: 3 } };
    await again.apply({
      schema: 1,
      unfinishedNotice: "…",
      actions: [{ verb: "setCells", sheet: "Tự chấm", cells: [cell] }],
    });
    const edited = ready(await again.read());
    expect(edited.issues).toMatchObject([
      { code: "sourceDiffers", severity: "warning", params: { sheet: "Tự chấm", count: 1 } },
    ]);
    expect(edited.outcome.units.map(({ total }) => toNumber(total))).toEqual([14, 12]);
  });
});
