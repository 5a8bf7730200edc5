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
