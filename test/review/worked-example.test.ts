import { expect, test } from "@jest/globals";
import { decimalText } from "../../src/rules/decimal";
import { reviewOf } from "../support/review-book";
import { WORKED } from "../support/small-books";

test("the year worked out by hand comes out of a book to the last digit", async () => {
  const { outcome, issues } = await reviewOf({ data: WORKED });
  const rows = outcome.units.map((unit) => [
    unit.unit,
    ...[unit.content, unit.bonus, unit.deductions, unit.total, unit.contentBeforeRebase].map(decimalText),
    unit.rank,
    unit.class,
  ]);
  expect(rows).toEqual([
    ["A", "27.3", "5", "0", "32.3", "27.3", 1, "A"],
    ["D", "28", "0.5", "0", "28.5", "22", 2, "A"],
    ["B", "29", "0", "1", "28", "29", 3, "A"],
    ["C", "25", "3", "0", "28", "25", 4, "A"],
  ]);
  expect(issues.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
    ["numberRepaired", "Chấm điểm", "D20"],
    ["tieDecided", "Đơn vị", "A5"],
  ]);
});
