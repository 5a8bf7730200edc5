import { expect, test } from "@jest/globals";
import { planForm } from "../../src/review/form";
import { SAMPLE } from "../../src/review/sample";
import { planImport } from "../../src/review/submissions/import";
import type { UnitChange } from "../../src/review/submissions/planned";
import { decimal, decimalText } from "../../src/rules/decimal";
import { basisOf, everyKind, unitRow } from "../support/form-cases";
import { makeBook, reviewOf } from "../support/review-book";
import { WORKED } from "../support/small-books";
import { collectInto, formOf, reviewIn } from "../support/submissions";
import { expectGolden, goldenText } from "./golden";

test.each(["vi", "en"] as const)("the plan of the sample's results (%s)", async (language) => {
  const { plan } = await reviewOf({ data: SAMPLE }, { language });
  expectGolden(plan, `sample-${language}`);
});

test("the plan of the year worked out by hand", async () => {
  const { plan } = await reviewOf({ data: WORKED });
  expectGolden(plan, "worked-example-vi");
});

/** 30 November 2026, counted for the lateness item. */
const DUE = { deadline: { date: 46_356 }, deadlineItem: "2.2" };

test("the plan of an import: one unit replaced, one new file of two, the report and the journal", async () => {
  const book = await makeBook({ data: { ...WORKED, settings: { ...WORKED.settings, ...DUE } } });
  const values = { quantity: decimal(95), target: decimal(100) };
  const forms = [
    formOf({ file: "A cũ.xlsx", unit: "A", modified: "2026-11-20T08:00:00Z", items: { "1.1": 7 } }),
    formOf({
      file: "A.xlsx",
      unit: "A",
      modified: "2026-11-21T08:00:00Z",
      items: {
        "1.1": { points: decimal("7.5"), values: {}, evidence: "=BC 12/BC-HHA" },
        "1.2": { points: decimal(12), values },
      },
    }),
    formOf({ file: "D.xlsx", unit: "D", items: { "1.1": 8, "3.2": "KAD" } }),
  ];
  const collection = await collectInto(book, forms);
  const grids = await book.read();
  const { plan, changes, moves } = planImport({ grids, review: reviewIn(grids) }, collection, {
    now: "2026-12-02T08:00:00",
  });
  const said = changes.map(({ before, after, ...change }) => ({
    ...change,
    before: plain(before),
    after: plain(after),
  }));
  expectGolden({ plan: plan?.(), changes: said, moves }, "import-vi");
});

function plain({ total, rank }: UnitChange["before"]) {
  return { ...(total ? { total: decimalText(total) } : {}), ...(rank === undefined ? {} : { rank }) };
}

test("the form of one unit, with every kind of item, and one for all in English", () => {
  const units = [unitRow("DV1", "Hội Doanh nhân"), unitRow("DV2", "Hội Nông dân")];
  expectGolden(planForm(basisOf(everyKind(), units), units[0], { deadline: "2026-11-30" }), "form-vi");
  expectGolden(planForm(basisOf(everyKind(), units, "en"), undefined), "form-blank-en");
});

test("a plan is JSON: golden text reads back as the same plan", async () => {
  const { plan } = await reviewOf({ data: SAMPLE });
  expect(JSON.parse(goldenText(plan))).toEqual(plan);
});
