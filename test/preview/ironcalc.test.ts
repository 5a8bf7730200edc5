/** @jest-environment node */
import { beforeAll, expect, test } from "@jest/globals";
import { gridsFromWorkbook, workbookFromGrids, WorkbookModel, type FormulaEngine } from "../../src/preview/host";
import { newEngine } from "../support/ironcalc";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await newEngine();
});

function book(...formulas: readonly string[]): WorkbookModel {
  const model = new WorkbookModel(engine);
  const sheet = model.addSheet("Chấm điểm");
  const values = ["'=1+1", "=1+1", 0.1, 0.2, true, { error: "#N/A" }];
  for (const [row, value] of values.entries()) sheet.touch(row, 0).value = value;
  for (const [row, formula] of formulas.entries()) sheet.touch(row, 1).formula = formula;
  model.recalculate();
  model.settle();
  return model;
}

test.each<[string, unknown]>([
  ["=A3+A4", 0.3],
  ["=SUM(A1:A4)", 0.3],
  ["=A2", "=1+1"],
  ['=A2&"x"', "=1+1x"],
  ["=A3<A4", true],
  ["=A5", true],
  ["=A6", { error: "#N/A" }],
  ["=1/0", { error: "#DIV/0!" }],
  ["='Chấm điểm'!A4*100000", 20_000],
  ["=1/3", 0.333333333],
])("%s", (formula, value) => {
  const found = book(formula).sheets[0]?.cell(0, 1)?.value;
  if (typeof value === "number") expect(found).toBeCloseTo(value, 9);
  else expect(found).toEqual(value);
});

test("a book goes to grids and back", () => {
  const grids = gridsFromWorkbook(book("=A3+A4"));
  expect(gridsFromWorkbook(workbookFromGrids(grids, engine))).toEqual(grids);
});

test("results are given step by step, and are right whatever happens between two steps", () => {
  const model = book("=A3+A4", "='Chấm điểm'!A3*2");
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  const results = (): unknown[] => [0, 1].map((row) => sheet.cell(row, 1)?.value);
  sheet.touch(2, 0).value = 5;
  model.recalculate();
  let count = 0;
  for (const steps = model.settling(); !steps.next().done; count++) {
    // a whole run, a rename and a deletion in the middle of this one
    if (count === 1) model.renameSheet(sheet, "Điểm");
    if (count === 2) model.settle();
    if (count === 3) model.removeSheet(model.addSheet("Khác"));
  }
  expect(count).toBeGreaterThan(5);
  expect(results()).toEqual([5.2, 10]);
  sheet.touch(2, 0).value = 1;
  model.recalculate();
  // left in the middle: the next one who asks has everything
  model.settling().next();
  model.settle();
  expect(results()).toEqual([1.2, 2]);
});

test("what changes later is handed over: values, cleared cells, new sheets, other names", () => {
  const model = book("=A3+A4", "='Khác'!A1", "='Chấm điểm'!A3*2");
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  const result = (row: number): unknown => {
    model.recalculate();
    model.settle();
    return sheet.cell(row, 1)?.value;
  };
  sheet.touch(2, 0).value = 5;
  expect(result(0)).toBeCloseTo(5.2, 9);
  sheet.touch(3, 0).value = null;
  expect(result(0)).toBe(5);
  sheet.remove(2, 0);
  expect(result(0)).toBe(0);
  expect(result(1)).toMatchObject({ error: "#REF!" });
  model.addSheet("Khác").touch(0, 0).value = 7;
  expect(result(1)).toBe(7);
  model.renameSheet(sheet, "Điểm");
  sheet.touch(2, 0).value = 1;
  expect(result(0)).toBe(1);
  expect(result(1)).toBe(7);
  expect(result(2)).toBe(2);
});
