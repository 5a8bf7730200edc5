import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { IronCalcModel } from "../../../src/preview/host/model/ironcalc";
import { isAsked } from "../../../src/review/form";
import { readReturned } from "../../../src/review/submissions/reading";
import { decimalText, type Decimal } from "../../../src/rules/decimal";
import { KINDS } from "../../../src/rules/kinds";
import { ARGUMENT_NAMES } from "../../../src/rules/kinds/names";
import { calculatedByIronCalc, contentOf, expectedSays, filledForm } from "../../support/filled-form";
import { type FormCase, formCase } from "../../support/form-cases";
import { modelFactory } from "../../support/ironcalc";
import { calculatedGrid, onlyForm, returned } from "../../support/returned";

describe("our own form, filled in and calculated by IronCalc", () => {
  let newModel: () => IronCalcModel;
  beforeAll(async () => {
    newModel = await modelFactory();
  });

  test("is read to the very answers, whoever's rules they are", () => {
    fc.assert(
      fc.property(formCase, (one) => {
        const content = contentOf(filledForm(one));
        const grid = calculatedGrid("Phiếu tự chấm", content, calculatedByIronCalc(newModel, content));
        const form = onlyForm(readReturned(returned("phieu.xlsx", grid), one.basis));
        const expected = expectedSays(one);
        expect(form).toMatchObject({
          unit: one.unit.code,
          year: one.basis.ruleSet.year,
          rules: "same",
          control: { state: "matches", stated: expected.code },
        });
        expect(Number(decimalText(form.total.recomputed))).toBeCloseTo(Number(expected.total), 5);
        expect(answersRead(form)).toEqual(answersGiven(one));
        const named = form.issues.map(({ code }) => code);
        expect(named).not.toContain("totalDiffers");
        expect(named).not.toContain("pointsNotFollowing");
      }),
      { numRuns: 60 },
    );
  });
});

type Said = Readonly<Record<string, unknown>>;

const texts = (values: Readonly<Partial<Record<string, Decimal>>>): Said =>
  Object.fromEntries(
    ARGUMENT_NAMES.flatMap((name) => (values[name] ? [[name, decimalText(values[name])] as const] : [])),
  );

/** What was typed; points that the form computes itself are checked by its total and code. */
function answersGiven({ basis, answers }: FormCase): Said {
  return Object.fromEntries(
    basis.ruleSet.nodes.flatMap((node) => {
      const answer = node.type === "item" ? answers.get(node.code) : undefined;
      if (node.type === "group" || !answer || !isAsked(node)) return [];
      const { points, values, notApplicable, evidence, reason } = answer;
      const isTyped = KINDS[node.kind].arguments.length === 0;
      const nothing = !points && !notApplicable && Object.keys(values).length === 0;
      if (nothing && evidence === undefined && reason === undefined) return [];
      const own = { ...(isTyped && points ? { points: decimalText(points) } : {}), ...texts(values) };
      const words = { ...(evidence ? { evidence } : {}), ...(reason ? { explanation: reason } : {}) };
      return [[node.code, { ...own, ...words, ...(notApplicable ? { notApplicable } : {}) }]];
    }),
  );
}

function answersRead(form: ReturnType<typeof onlyForm>): Said {
  return Object.fromEntries(
    form.items.map(({ item, points, values, notApplicable, evidence, explanation }) => [
      item,
      {
        ...(points && Object.keys(values).length === 0 ? { points: decimalText(points) } : {}),
        ...texts(values),
        ...(evidence ? { evidence } : {}),
        ...(explanation ? { explanation } : {}),
        ...(notApplicable ? { notApplicable } : {}),
      },
    ]),
  );
}
