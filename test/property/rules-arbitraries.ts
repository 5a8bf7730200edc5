import fc from "fast-check";
import type { Adjustment, Decimal, Entries, RuleNode, RuleSet, ScoreEntry } from "../../src/rules";
import { decimal } from "../../src/rules";
import { adjustment, entries, group, item, ruleSet, said, unit } from "../rules/build";

/** Any decimal of up to `digits` after the point, `from` and `to` in whole units. */
export function decimals(from: number, to: number, digits = 3): fc.Arbitrary<Decimal> {
  const size = 10 ** digits;
  return fc.integer({ min: from * size, max: to * size }).map((value) => {
    const sign = value < 0 ? "-" : "";
    const plain = String(Math.abs(value)).padStart(digits + 1, "0");
    return decimal(`${sign}${plain.slice(0, -digits)}.${plain.slice(-digits)}`);
  });
}

export const ITEMS = ["1.1", "1.2", "2.1", "2.2", "3.1"] as const;

/** Two sections that add up, a pool, items of 10 each. */
export const SUMS: RuleSet = ruleSet(
  [
    group("1", null, 20),
    group("2", null, 20),
    group("3", null, 5, { operation: "pool" }),
    ...ITEMS.map((code) => item(code, code.slice(0, 1), 10)),
  ],
  {
    ladder: [
      { measure: { of: "content" }, prefer: "higher" },
      { measure: { of: "deductions" }, prefer: "lower" },
      { measure: { of: "node", node: "1.1" }, prefer: "higher" },
    ],
  },
);

/** Few different points, so that ties are common. */
const coarse = fc.integer({ min: 0, max: 3 });

function unitRows(code: string): fc.Arbitrary<{ readonly scores: ScoreEntry[]; readonly adjustments: Adjustment[] }> {
  const answer = fc.oneof(
    { weight: 8, arbitrary: coarse.map((points) => ({ points })) },
    { weight: 1, arbitrary: fc.constant({ notApplicable: true }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  return fc
    .record({ answers: fc.tuple(...ITEMS.map(() => answer)), deduction: coarse })
    .map(({ answers, deduction }) => ({
      scores: ITEMS.flatMap((node, place) => {
        const words = answers[place];
        return words ? [said(code, node, words)] : [];
      }),
      adjustments: deduction === 0 ? [] : [adjustment(code, "deduction", deduction)],
    }));
}

/** Two to nine units with gaps, items out of scale, deductions and many ties. */
export const cluster: fc.Arbitrary<Entries> = fc.integer({ min: 2, max: 9 }).chain((count) => {
  const codes = Array.from({ length: count }, (_, place) => `U${String(place)}`);
  return fc.tuple(...codes.map(unitRows)).map((rows) =>
    entries({
      units: codes.map((code, place) => unit(code, place % 5 !== 4)),
      scores: rows.flatMap(({ scores }) => scores),
      adjustments: rows.flatMap(({ adjustments }) => adjustments),
    }),
  );
});

/** Any tangle of parents: unknown, own, circular, under items, with codes twice. */
export const tangle: fc.Arbitrary<RuleSet> = fc
  .array(
    fc.record({
      code: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      parent: fc.constantFrom(null, "a", "b", "c", "d", "e", "f", "nowhere"),
      operation: fc.constantFrom("item", "sum", "weightedSum", "weightedMean", "pool"),
      number: fc.integer({ min: -1, max: 3 }),
    }),
    { maxLength: 9 },
  )
  .map((rows) =>
    ruleSet(
      rows.map(({ code, parent, operation, number }): RuleNode => {
        const weight = decimal(number);
        if (operation === "item") return item(code, parent, number, { weight });
        return group(code, parent, number < 0 ? undefined : number, { operation, weight });
      }),
    ),
  );
