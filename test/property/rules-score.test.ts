import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  add,
  checkRuleSet,
  compare,
  decimal,
  explain,
  fingerprint,
  score,
  smaller,
  subtract,
  sum,
} from "../../src/rules";
import type { Outcome, RuleSet, UnitOutcome } from "../../src/rules";
import { entries, said, unit } from "../rules/build";
import { cluster, ITEMS, SUMS, tangle } from "./rules-arbitraries";

/** Everything about a unit, but with its map of nodes as pairs, so that two can be compared. */
function plain({ nodes, ...one }: UnitOutcome) {
  return { ...one, nodes: [...nodes] };
}

function byUnit(outcome: Outcome) {
  return new Map(outcome.units.map((one) => [one.unit, plain(one)]));
}

test("the sum of the parts is the total, exactly", () => {
  fc.assert(
    fc.property(cluster, (given) => {
      for (const one of score({ ...SUMS, policy: { ...SUMS.policy, notApplicable: "reduce" } }, given).units) {
        const points = (code: string) => one.nodes.get(code)?.points ?? decimal(0);
        expect(one.content).toEqual(sum(ITEMS.filter((code) => !code.startsWith("3")).map(points)));
        expect(one.bonus).toEqual(smaller(points("3.1"), decimal(5)));
        expect(one.total).toEqual(subtract(add(one.content, one.bonus), one.deductions));
        expect(one.content).toEqual(one.contentBeforeRebase);
      }
    }),
  );
});

test("re-basing never passes the declared maximum, and changes nothing where everything applies", () => {
  fc.assert(
    fc.property(cluster, (given) => {
      for (const one of score(SUMS, given).units) {
        for (const [code, result] of one.nodes) {
          expect(compare(result.points, result.max)).toBeLessThanOrEqual(0);
          expect(compare(result.beforeRebase, result.applicableMax)).toBeLessThanOrEqual(0);
          expect(compare(result.beforeRebase, result.points)).toBeLessThanOrEqual(0);
          const isWhole = ITEMS.every(
            (other) => !other.startsWith(code) || one.nodes.get(other)?.state !== "notApplicable",
          );
          if (isWhole) expect(result.points).toEqual(result.beforeRebase);
        }
      }
    }),
  );
});

test("the order in which units and rows are given changes nobody's result or rank", () => {
  const shuffled = cluster.chain((given) =>
    fc.record({
      given: fc.constant(given),
      units: fc.shuffledSubarray([...given.units], { minLength: given.units.length }),
      scores: fc.shuffledSubarray([...given.scores], { minLength: given.scores.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ given, units, scores }) => {
      expect(byUnit(score(SUMS, { ...given, units, scores }))).toEqual(byUnit(score(SUMS, given)));
    }),
  );
});

test("a unit's points do not depend on who else is there", () => {
  fc.assert(
    fc.property(cluster, (given) => {
      const together = byUnit(score(SUMS, given));
      for (const one of given.units) {
        const own = <Row extends { readonly unit: string }>(rows: readonly Row[]) =>
          rows.filter((row) => row.unit === one.code);
        const alone = entries({ units: [one], scores: own(given.scores), adjustments: own(given.adjustments) });
        const [outcome] = score(SUMS, alone).units;
        expect(outcome && { ...plain(outcome), rank: 0 }).toEqual({ ...together.get(one.code), rank: 0 });
      }
    }),
  );
});

/** Better by the definition of SUMS' ranking: total, content, fewer deductions, item 1.1. */
function isBetter(one: UnitOutcome, other: UnitOutcome): boolean {
  const item = (unit_: UnitOutcome) => unit_.nodes.get("1.1")?.points ?? decimal(0);
  const sides = [
    compare(one.total, other.total),
    compare(one.content, other.content),
    compare(other.deductions, one.deductions),
    compare(item(one), item(other)),
  ];
  return (sides.find((side) => side !== 0) ?? 0) > 0;
}

test("a rank is one more than the number of better units, or of better results where ranks are dense", () => {
  fc.assert(
    fc.property(cluster, fc.boolean(), (given, isDense) => {
      const rules: RuleSet = { ...SUMS, policy: { ...SUMS.policy, tieMethod: isDense ? "dense" : "competition" } };
      const ranked = score(rules, given).units.filter(({ standing }) => standing === "ranked");
      for (const one of ranked) {
        const better = ranked.filter((other) => isBetter(other, one));
        const different = better.filter(
          (other, place) =>
            !better.slice(0, place).some((earlier) => !isBetter(earlier, other) && !isBetter(other, earlier)),
        );
        expect(one.rank).toBe(1 + (isDense ? different : better).length);
      }
    }),
  );
});

test("every tie names all units of one total, and each decision is true of its pair", () => {
  fc.assert(
    fc.property(cluster, (given) => {
      const outcome = score(SUMS, given);
      const ranked = outcome.units.filter(({ standing }) => standing === "ranked");
      const inTies = outcome.ties.flatMap(({ units }) => units);
      for (const one of ranked) {
        const equals = ranked.filter((other) => compare(one.total, other.total) === 0);
        expect(inTies.includes(one.unit)).toBe(equals.length > 1);
      }
      for (const tie of outcome.ties) {
        const ranks = tie.units.map((code) => ranked.find((one) => one.unit === code)?.rank);
        expect(tie.decidedBy.map((step) => step === null)).toEqual(
          ranks.slice(1).map((rank, place) => rank === ranks[place]),
        );
      }
    }),
  );
});

test("explaining a node gives what scoring gave", () => {
  fc.assert(
    fc.property(cluster, fc.constantFrom("1", "2", "3", ...ITEMS), (given, node) => {
      for (const one of score(SUMS, given).units) {
        const explanation = explain(SUMS, given, one.unit, node);
        expect(one.nodes.get(node)).toMatchObject({ ...explanation?.result });
      }
    }),
    { numRuns: 50 },
  );
});

test("no tangle of parents makes checking, scoring, explaining or the fingerprint throw, and none goes unsaid", () => {
  fc.assert(
    fc.property(tangle, (rules) => {
      const faults = checkRuleSet(rules);
      const scores = rules.nodes.map(({ code }) => said("U", code, { points: 1 }));
      const [outcome] = score(rules, entries({ units: [unit("U")], scores })).units;
      expect(explain(rules, entries({ units: [unit("U")], scores }), "U", "a")?.unit ?? "U").toBe("U");
      expect(fingerprint(rules)).toMatch(/^bx1:/);
      const leftOut = rules.nodes.length - (outcome?.nodes.size ?? 0);
      if (leftOut > 0) expect(faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
