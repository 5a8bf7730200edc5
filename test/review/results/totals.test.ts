import { beforeAll, describe, expect, test } from "@jest/globals";
import { workbookFromGrids, type FormulaEngine } from "../../../src/preview/host";
import type { BookData } from "../../../src/review/create-book";
import { prepareReview } from "../../../src/review/prepare";
import { runReview } from "../../../src/review/run-review";
import { SAMPLE } from "../../../src/review/sample";
import { cellAddress } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/cell";
import { findSheet, type Grid } from "../../../src/workbook/grids";
import { newEngine } from "../../support/ironcalc";
import { makeBook } from "../../support/review-book";
import { group, item, OPERATIONS, treeBook, WORKED, type Said } from "../../support/small-books";
import { reopen } from "../../support/xlsx-open";

const SHEET = "Tổng hợp điểm";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await newEngine();
});

interface Recalculated {
  /** Address → formula, stored value of the engine, and IronCalc's own result. */
  readonly cells: readonly { address: string; formula: string; ours: unknown; theirs: unknown; isCheck: boolean }[];
}

/** Writes the results of a book into a file and has another program's engine calculate every formula anew. */
async function recalculate(data: BookData, edit?: (grid: Grid) => Grid): Promise<Recalculated> {
  const book = await makeBook({ data });
  const run = await runReview(book);
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  const read = await reopen(book).read();
  const grids = { ...read, sheets: read.sheets.map((grid) => (grid.name === SHEET && edit ? edit(grid) : grid)) };
  const model = workbookFromGrids(grids, engine);
  const sheet = model.findSheet(SHEET);
  const cells = [...(findSheet(grids, SHEET)?.cells ?? [])].flatMap(([row, own]) =>
    [...own].flatMap(([column, { formula, value }]) =>
      formula === undefined
        ? []
        : [
            {
              address: cellAddress(row, column),
              formula,
              ours: value,
              theirs: sheet?.cell(row, column)?.value,
              isCheck: formula.startsWith("IF("),
            },
          ],
    ),
  );
  return { cells };
}

/** The points of the first unit in the row of a criterion, changed by hand. */
function inRow(grid: Grid, code: string, cell: Cell): Grid {
  const points = [...grid.cells].find(([, own]) => own.get(0)?.value === code);
  if (!points) throw new Error(`no row of ${code}`);
  const [row, own] = points;
  return { ...grid, cells: new Map(grid.cells).set(row, new Map(own).set(3, cell)) };
}

const BOOKS: Readonly<Record<string, BookData>> = { "the sample": SAMPLE, "the worked example": WORKED, ...OPERATIONS };

describe("live formulas beside the engine's values", () => {
  test.each(Object.entries(BOOKS))(
    "%s: another engine gets the same numbers, and the check column stays empty",
    async (_name, data) => {
      const { cells } = await recalculate(data);
      const sums = cells.filter(({ isCheck }) => !isCheck);
      expect(sums.length).toBeGreaterThan(5);
      for (const { address, formula, ours, theirs } of sums) {
        expect([address, formula, typeof ours, typeof theirs]).toEqual([address, formula, "number", "number"]);
        expect([address, formula, Math.abs(Number(ours) - Number(theirs)) < 1e-6]).toEqual([address, formula, true]);
      }
      const checks = cells.filter(({ isCheck }) => isCheck);
      expect(checks.length).toBeGreaterThan(0);
      expect(checks.map(({ theirs }) => theirs)).toEqual(checks.map(() => ""));
    },
  );

  test("three hundred items in one sum are added in parts that Excel takes, and come out right", async () => {
    const codes = Array.from({ length: 300 }, (_, index) => `I${String(index)}`);
    const data = treeBook(
      codes.map((code) => item(code, "", 1)),
      { A: Object.fromEntries(codes.map((code) => [code, 0.5])) },
    );
    const { cells } = await recalculate(data);
    const sums = cells.flatMap(({ formula }) => formula.match(/SUM\([^()]*\)/g) ?? []);
    expect(sums.map((sum) => sum.split(",").length)).toEqual([255, 45, 1]);
    expect(cells.filter(({ isCheck }) => !isCheck).map(({ theirs }) => theirs)).toEqual([150, 150]);
  });

  /** So many criteria in one group and as many units, which then stand across the page; of every seventh unit the first does not apply. */
  function squareBook(size: number): BookData {
    const codes = Array.from({ length: size }, (_, index) => `I${String(index)}`);
    const said = codes.map((_, unit): [string, Said] => [
      `U${String(unit)}`,
      { I0: unit % 7 === 3 ? "KAD" : 0.25, I1: 0.5 },
    ]);
    return treeBook([group("G", "", "Tổng"), ...codes.map((code) => item(code, "G", 1))], Object.fromEntries(said));
  }

  test("with four hundred units across, no formula is longer than Excel takes", async () => {
    const prepared = prepareReview(await (await makeBook({ data: squareBook(400) })).read());
    if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared.issues));
    const totals = prepared.plan.actions.find((one) => one.verb === "replaceOwnedSheet" && one.name === SHEET);
    if (totals?.verb !== "replaceOwnedSheet") throw new Error("no totals");
    const cells = totals.content.rows.flatMap((row) => row.cells);
    const lengths = cells.flatMap((cell) => (cell?.type === "formula" ? [cell.formula.length] : []));
    // the group, the content and the total of each, and the check of each of the three
    expect(lengths).toHaveLength(3 * 400 + 3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(8192);
  });

  test("a check of many units sees a changed point and a sum that became a word, and nothing else", async () => {
    const data = squareBook(140);
    const checksOf = async (edit?: (grid: Grid) => Grid): Promise<readonly unknown[]> =>
      (await recalculate(data, edit)).cells.filter(({ isCheck }) => isCheck).map(({ theirs }) => theirs);
    expect(await checksOf()).toEqual(["", "", ""]);
    expect(await checksOf((grid) => inRow(grid, "I1", { value: 0.75 }))).toEqual([0.25, 0.25, 0.25]);
    // IronCalc takes the word for zero, Excel leaves the pair out: one number less is told of either way
    const [sum, ...above] = await checksOf((grid) => inRow(grid, "G", { value: "hai" }));
    expect([Number(sum) >= 1, ...above]).toEqual([true, 0.75, 0.75]);
  });

  test("more sums than one check can name run down the page, however many units there are", async () => {
    const groups = Array.from({ length: 140 }, (_, index) => `G${String(index)}`);
    const criteria = groups.flatMap((code) => [group(code, "", "Tổng"), item(`${code}.1`, code, 1)]);
    const said = Object.fromEntries(
      Array.from({ length: 290 }, (_, unit): [string, Said] => [`U${String(unit)}`, { "G0.1": 0.5 }]),
    );
    const { cells } = await recalculate(treeBook(criteria, said));
    expect(cells.filter(({ isCheck }) => isCheck).map(({ theirs }) => theirs)).toEqual(
      Array.from({ length: 142 }, () => ""),
    );
  });

  test("a weighted sum of more parts than a formula holds stands as the number that it is", async () => {
    const codes = Array.from({ length: 700 }, (_, index) => `I${String(index)}`);
    const parts = codes.map((code) => item(code, "G", 1, { weight: 1.25 }));
    const data = treeBook([group("G", "", "Tổng có trọng số"), ...parts], {
      A: Object.fromEntries(codes.map((code) => [code, 0.5])),
    });
    const { cells } = await recalculate(data);
    expect(cells.filter(({ isCheck }) => !isCheck).map(({ ours, theirs }) => [ours, theirs])).toEqual([
      [437.5, 437.5],
      [437.5, 437.5],
    ]);
  });

  test("a point changed by hand shows in the check column of every sum that rests on it", async () => {
    const { cells } = await recalculate(WORKED, (grid) => inRow(grid, "1.1", { value: 5.5 }));
    const shown = cells.filter(({ isCheck, theirs }) => isCheck && theirs !== "").map(({ theirs }) => theirs);
    // 7.5 became 5.5: section 1, the content and the total are each off by 2
    expect(shown).toEqual([2, 2, 2]);
  });

  test("no point is counted twice: every item stands once, as a number and no formula", async () => {
    const { cells } = await recalculate(SAMPLE);
    const used = cells
      .filter(({ isCheck }) => !isCheck)
      .flatMap(({ formula }) => formula.match(/\b[A-Z]+\d+\b/g) ?? []);
    const twice = used.filter((address, index) => used.indexOf(address) !== index);
    expect(twice).toEqual([]);
  });
});
