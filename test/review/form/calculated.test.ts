import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { layOutForm } from "../../../src/review/form/layout";
import { planForm } from "../../../src/review/form/plan-form";
import type { IronCalcModel } from "../../../src/preview/host/model/ironcalc";
import { calculatedByIronCalc, contentOf, expectedSays, filledForm, formSays } from "../../support/filled-form";
import { formCase } from "../../support/form-cases";
import { modelFactory } from "../../support/ironcalc";

describe("a form as IronCalc calculates it", () => {
  let newModel: () => IronCalcModel;
  beforeAll(async () => {
    newModel = await modelFactory();
  });

  test("gives every node, the total and the control code that the engine gives, whatever the answers", () => {
    fc.assert(
      fc.property(formCase, (one) => {
        const layout = layOutForm(one.basis, one.unit);
        const { points, total, code } = formSays(layout, calculatedByIronCalc(newModel, contentOf(filledForm(one))));
        const expected = expectedSays(one);
        expect({ points, total, code }).toEqual({ ...expected, code: layout.words.controlCode + expected.code });
      }),
      { numRuns: 150 },
    );
  });

  test("says before anybody has filled in anything what the plan has stored for programs that do not calculate", () => {
    fc.assert(
      fc.property(formCase, ({ basis, unit }) => {
        const layout = layOutForm(basis, unit);
        const content = contentOf(planForm(basis, unit));
        const stored = formSays(layout, (row, column) => {
          const cell = content.rows[row]?.cells[column];
          return cell && "value" in cell ? cell.value : cell?.type === "text" ? cell.text : null;
        });
        const live = formSays(layout, calculatedByIronCalc(newModel, content));
        expect(stored).toMatchObject(live);
      }),
      { numRuns: 50 },
    );
  });
});
