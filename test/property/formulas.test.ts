import { beforeAll, describe, expect, test } from "@jest/globals";
import type { IronCalcModel } from "../../src/preview/host/model/ironcalc";
import { pointsFormula } from "../../src/review/formulas";
import { compare, decimal, decimalText, multiply, round, subtract, toNumber } from "../../src/rules";
import type { Decimal } from "../../src/rules";
import { KIND_NAMES } from "../../src/rules/kinds/names";
import { cellAt } from "../../src/workbook/grids";
import { newFile } from "../../src/xlsx";
import { item } from "../rules/build";
import { DIGITS, formulaCases, type FormulaCase } from "../support/formula-cases";
import { modelFactory } from "../support/ironcalc";
import { describeLibreOffice, OFFICE_TIMEOUT, recalculated, withoutResults } from "../support/libreoffice";
import { plainSheet } from "../support/xlsx-sample";

const CASES = formulaCases(400);
const FORMULA_COLUMN = 12;

/** "N/A" where a formula refuses; the number it shows. */
type Shown = number | "refused";

function expected({ points }: FormulaCase): Shown {
  return points ? toNumber(round(points, DIGITS)) : "refused";
}

/** True where the last digit that is kept hangs on a five: there binary numbers round by chance. */
function isHalfWay({ points }: FormulaCase): boolean {
  if (!points) return false;
  const scaled = multiply(points, decimal(10 ** DIGITS));
  const rest = subtract(scaled, round(scaled, 0));
  const distance = subtract(multiply(rest, rest), decimal("0.25"));
  return compare(multiply(distance, distance), decimal("0.000000000000000001")) < 0;
}

function byIronCalc(model: IronCalcModel, cases: readonly FormulaCase[]): readonly Shown[] {
  model.pauseEvaluation();
  for (const [index, one] of cases.entries()) {
    one.row.forEach((value, column) => {
      if (value) model.setUserInput(0, index + 1, column + 1, decimalText(value));
    });
    model.setUserInput(0, index + 1, FORMULA_COLUMN + 1, `=${one.formula(index + 1)}`);
  }
  model.evaluate();
  return cases.map((_, index) => {
    const text = model.getFormattedCellValue(0, index + 1, FORMULA_COLUMN + 1);
    return text === "#N/A" ? "refused" : Number(text);
  });
}

describe("formulas as a second opinion", () => {
  let shown: readonly Shown[] = [];
  beforeAll(async () => {
    const model = (await modelFactory())();
    shown = byIronCalc(model, CASES);
    model.free();
  });

  test("every kind that plain Excel can express has thousands of cases, points and refusals among them", () => {
    expect([...new Set(CASES.map(({ kind }) => kind))].sort()).toEqual([...KIND_NAMES].sort());
    expect(CASES.length).toBeGreaterThan(4000);
    expect(CASES.filter(({ points }) => !points).length).toBeGreaterThan(50);
    expect(new Set(shown).size).toBeGreaterThan(500);
  });

  test("IronCalc agrees with the engine to the declared rounding, except by chance on exact halves", () => {
    const differing = CASES.filter((one, index) => shown[index] !== expected(one));
    expect(differing.filter((one) => !isHalfWay(one)).map(described)).toEqual([]);
    const halves = CASES.filter(isHalfWay);
    console.info(
      `${String(CASES.length)} cases; ${String(halves.length)} on an exact half, of which IronCalc rounds ${String(differing.length)} otherwise:\n` +
        differing.map(described).join("\n"),
    );
    expect(halves.length).toBeGreaterThan(20);
  });
});

function described(one: FormulaCase): string {
  const row = one.row.map((value) => (value ? decimalText(value) : "")).join(" | ");
  return `${one.kind}: ${one.points ? decimalText(one.points) : "refused"} from ${row}: ${one.formula(1)}`;
}

describeLibreOffice("LibreOffice on exact halves", () => {
  test(
    "agrees with the engine on every one of them",
    async () => {
      const halves = CASES.filter(isHalfWay);
      const book = newFile();
      const rows = halves.map((one, index) => {
        const cells = Array.from({ length: FORMULA_COLUMN }, (_, column) => numberCell(one.row[column]));
        return [...cells, { type: "formula" as const, formula: one.formula(index + 1), value: 0 }];
      });
      await book.apply({
        schema: 1,
        unfinishedNotice: "",
        actions: [{ verb: "addSheet", name: "A", content: plainSheet(rows) }],
      });
      const [sheet] =
        (
          await recalculated({ halves: withoutResults(book.toBytes()) })
            .get("halves")
            ?.read()
        )?.sheets ?? [];
      if (!sheet) throw new Error("LibreOffice gave no sheet back");
      const differing = halves.filter((one, index) => cellAt(sheet, index, FORMULA_COLUMN)?.value !== expected(one));
      expect(differing.map(described)).toEqual([]);
    },
    OFFICE_TIMEOUT,
  );
});

function numberCell(value: Decimal | undefined) {
  return value ? { type: "number" as const, value: toNumber(value) } : null;
}

describe("what a formula says of itself", () => {
  test("a blank figure gives a blank, never 0", async () => {
    const model = (await modelFactory())();
    const one = item("I", null, 10, { kind: "proportional" });
    model.setUserInput(0, 1, 1, "5");
    model.setUserInput(0, 1, 3, `=${pointsFormula(one, { quantity: "A1", target: "B1" }, 2) ?? ""}`);
    model.setUserInput(0, 2, 1, "0");
    model.setUserInput(0, 2, 2, "4");
    model.setUserInput(0, 2, 3, `=${pointsFormula(one, { quantity: "A2", target: "B2" }, 2) ?? ""}`);
    model.evaluate();
    expect([model.getFormattedCellValue(0, 1, 3), model.getFormattedCellValue(0, 2, 3)]).toEqual(["", "0"]);
  });

  test("no formula where the cells are not those of the kind", () => {
    expect(pointsFormula(item("I", null, 10, { kind: "proportional" }), { quantity: "A1" })).toBeUndefined();
    expect(pointsFormula(item("I", null, 10, { kind: "count" }), { quantity: "A1" })).toBeUndefined();
    expect(pointsFormula(item("I", null, 10), { points: "D1" })).toBe(
      'IF(COUNT(D1)<1,"",IF(AND(D1>=0,D1<=10),D1,NA()))',
    );
  });
});
