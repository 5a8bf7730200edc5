import { beforeAll, describe, expect, test } from "@jest/globals";
import { workbookFromGrids, type FormulaEngine } from "../../../src/preview/host";
import type { BookData } from "../../../src/review/create-book";
import { runReview } from "../../../src/review/run-review";
import { SAMPLE } from "../../../src/review/sample";
import { cellAddress } from "../../../src/workbook/address";
import { findSheet, type Grid } from "../../../src/workbook/grids";
import { newEngine } from "../../support/ironcalc";
import { makeBook } from "../../support/review-book";
import { item, OPERATIONS, treeBook, WORKED } from "../../support/small-books";
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

  test("a point changed by hand shows in the check column of every sum that rests on it", async () => {
    const { cells } = await recalculate(WORKED, (grid) => {
      const points = [...grid.cells].find(([, own]) => own.get(0)?.value === "1.1");
      if (!points) throw new Error("no row of 1.1");
      const [row, own] = points;
      const changedRow = new Map(own).set(3, { value: 5.5 });
      return { ...grid, cells: new Map(grid.cells).set(row, changedRow) };
    });
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
