import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  add,
  compare,
  decimal,
  divide,
  explain,
  isZero,
  multiply,
  score,
  smaller,
  subtract,
  sum,
  ZERO,
} from "../../src/rules";
import type { Decimal, Entries, Item, RuleSet, ScoreEntry } from "../../src/rules";
import { entries, item, ruleSet, rung, said, unit, vote } from "../rules/build";
import { decimals } from "./rules-arbitraries";

/** Kinds whose points depend on the whole cluster, each against its definition said in another way. */

const MAX = decimal(10);
const RELATIVE: RuleSet = ruleSet([item("R", null, 10, { kind: "relative" })]);

interface Progress {
  readonly quantity: Decimal;
  readonly target: Decimal;
}

const progress: fc.Arbitrary<Progress> = fc.record({ quantity: decimals(0, 30, 1), target: decimals(1, 20, 1) });

/** Units with a target each. */
const withTargets = fc.array(progress, { minLength: 1, maxLength: 8 });

function self(code: string, { quantity, target }: Partial<Progress>): ScoreEntry {
  return { ...said(code, "R"), values: { ...(quantity ? { quantity } : {}), ...(target ? { target } : {}) } };
}

function clusterOf(all: readonly Partial<Progress>[]): Entries {
  const code = (place: number) => `U${String(place)}`;
  return entries({
    units: all.map((_, place) => unit(code(place))),
    scores: all.map((one, place) => self(code(place), one)),
  });
}

function pointsOf(rules: RuleSet, given: Entries, node: string): ReadonlyMap<string, Decimal> {
  return new Map(score(rules, given).units.map((one) => [one.unit, one.nodes.get(node)?.points ?? ZERO]));
}

/** |one − other| ≤ 10⁻¹¹: a quotient is rounded at the twelfth digit. */
function isNear(one: Decimal, other: Decimal): boolean {
  const gap = subtract(one, other);
  const size = gap.coefficient < 0 ? subtract(ZERO, gap) : gap;
  return compare(size, decimal("0.00000000001")) <= 0;
}

/** The formula of DOMAIN.md, term by term. */
function written({ quantity, target }: Progress, all: readonly Progress[]): Decimal {
  const half = decimal(5);
  const ratio = (one: Progress) => divide(one.quantity, one.target, 30);
  if (compare(quantity, target) <= 0) return multiply(half, ratio({ quantity, target }));
  const best = all.map(ratio).reduce((one, other) => (compare(one, other) >= 0 ? one : other));
  const more = divide(subtract(ratio({ quantity, target }), decimal(1)), subtract(best, decimal(1)), 30);
  return add(half, multiply(half, more));
}

describe("relative", () => {
  test("is the written formula", () => {
    fc.assert(
      fc.property(withTargets, (all) => {
        const points = [...pointsOf(RELATIVE, clusterOf(all), "R")].sort(([a], [b]) => (a < b ? -1 : 1));
        points.forEach(([, given], place) => {
          const one = all[place];
          expect(one && isNear(given, written(one, all))).toBe(true);
        });
      }),
    );
  });
  test("stays between 0 and the maximum, which whoever leads above its target has", () => {
    fc.assert(
      fc.property(withTargets, (all) => {
        const points = [...pointsOf(RELATIVE, clusterOf(all), "R").values()];
        for (const one of points) expect(compare(one, ZERO) >= 0 && compare(one, MAX) <= 0).toBe(true);
        const isAbove = all.some(({ quantity, target }) => compare(quantity, target) > 0);
        expect(points.some((one) => compare(one, MAX) === 0)).toBe(isAbove);
      }),
    );
  });
  test("more never gives the unit itself less, nor the others more", () => {
    fc.assert(
      fc.property(withTargets, decimals(0, 5, 1), ([first, ...others], extra) => {
        if (!first) return;
        const before = pointsOf(RELATIVE, clusterOf([first, ...others]), "R");
        const raised = { ...first, quantity: add(first.quantity, extra) };
        const after = pointsOf(RELATIVE, clusterOf([raised, ...others]), "R");
        for (const [code, points] of before) {
          const side = compare(after.get(code) ?? ZERO, points);
          expect(code === "U0" ? side >= 0 : side <= 0).toBe(true);
        }
      }),
    );
  });
  test("without targets: in proportion to the highest, whoever is asked in whatever order", () => {
    const quantities = fc.array(decimals(0, 20, 1), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(quantities, (all) => {
        const given = clusterOf(all.map((quantity) => ({ quantity })));
        const highest = all.reduce((one, other) => (compare(one, other) >= 0 ? one : other));
        const points = pointsOf(RELATIVE, given, "R");
        all.forEach((quantity, place) => {
          const expected = isZero(highest) ? ZERO : divide(multiply(MAX, quantity), highest);
          expect(points.get(`U${String(place)}`)).toEqual(expected);
        });
        const reversed = { ...given, units: [...given.units].reverse(), scores: [...given.scores].reverse() };
        expect(pointsOf(RELATIVE, reversed, "R")).toEqual(points);
      }),
    );
  });
  test("explaining gives what scoring gave, whether or not somebody scored before", () => {
    fc.assert(
      fc.property(withTargets, (all) => {
        const alone = explain(RELATIVE, clusterOf(all), "U0", "R");
        const given = clusterOf(all);
        expect(pointsOf(RELATIVE, given, "R").get("U0")).toEqual(alone?.result.points);
        expect(explain(RELATIVE, given, "U0", "R")?.steps).toEqual(alone?.steps);
      }),
      { numRuns: 50 },
    );
  });
});

describe("peer", () => {
  const count = 5;
  const codes = Array.from({ length: count }, (_, place) => `U${String(place)}`);
  /** Undefined = no vote. */
  const matrix = fc.array(
    fc.array(fc.option(decimals(0, 10, 1), { freq: 5, nil: undefined }), { minLength: count, maxLength: count }),
    {
      minLength: count,
      maxLength: count,
    },
  );
  const votesOf = (points: readonly (readonly (Decimal | undefined)[])[]) =>
    points.flatMap((row, from) =>
      row.flatMap((one, to) => (one ? [{ ...vote(codes[from] ?? "", codes[to] ?? "", "P", 0), points: one }] : [])),
    );
  const peerItem = (parameters: Readonly<Record<string, number>>): Item =>
    item("P", null, 100, { kind: "peer", parameters: { voteMax: 10, ...parameters } });

  test("mean, trimmed mean and sum by definition, the own unit's vote left out, in whatever order votes stand", () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 0, max: 2 }), fc.boolean(), (points, trimCount, addUp) => {
        const rules = ruleSet([peerItem({ trimCount, addUp: addUp ? 1 : 0 })]);
        const given = entries({ units: codes.map((code) => unit(code)), peers: votesOf(points) });
        const results = new Map(score(rules, given).units.map((one) => [one.unit, one.nodes.get("P")]));
        codes.forEach((code, to) => {
          const others = points.flatMap((row, from) => (from === to ? [] : (row[to] ?? [])));
          const kept = [...others].sort(compare).slice(trimCount, Math.max(trimCount, others.length - trimCount));
          const result = results.get(code);
          if (kept.length === 0) expect(result?.state).toBe("missing");
          else expect(result?.points).toEqual(addUp ? sum(kept) : divide(sum(kept), decimal(kept.length)));
        });
        const reversed = { ...given, peers: [...given.peers].reverse() };
        const again = new Map(score(rules, reversed).units.map((one) => [one.unit, one.nodes.get("P")]));
        expect(again).toEqual(results);
      }),
    );
  });
  test("the checksum finds exactly the ballots that do not add up", () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 15, max: 25 }), (points, voterBudget) => {
        const rules = ruleSet([peerItem({ addUp: 1, voterBudget })]);
        const peers = votesOf(points).filter(({ voter, unit: to }) => voter !== to);
        const given = entries({ units: codes.map((code) => unit(code)), peers });
        const named = score(rules, given).faults.filter(({ code }) => code === "peerBudget");
        const wrong = codes.filter((code) => {
          const own = peers.filter(({ voter }) => voter === code).map((one) => one.points);
          return compare(sum(own), decimal(voterBudget)) !== 0;
        });
        expect(named.map(({ params }) => params["voter"])).toEqual(peers.length === 0 ? [] : wrong);
      }),
    );
  });
});

describe("stepped and balance", () => {
  test("stepped: never more for a greater percentage, and never below 0", () => {
    const steps = item("S", null, 10, {
      kind: "stepped",
      rungs: [rung("[1;10]", 4), rung("(10;20]", 7), rung("(20;)", 99)],
    });
    fc.assert(
      fc.property(decimals(0, 40, 2), decimals(0, 40, 2), (one, other) => {
        const at = (quantity: Decimal) => {
          const given = entries({ units: [unit("U")], scores: [{ ...said("U", "S"), values: { quantity } }] });
          return score(ruleSet([steps]), given).units[0]?.nodes.get("S")?.points ?? ZERO;
        };
        const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one];
        expect(compare(at(low), at(high))).toBeGreaterThanOrEqual(0);
        expect(compare(at(high), ZERO)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  test("balance: the counts' worth, clamped", () => {
    const parameters = { pointsEach: "0.3", penaltyEach: "0.7", floor: -2 };
    const one = item("B", null, 3, { kind: "balance", parameters });
    const counts = fc.integer({ min: 0, max: 20 }).map((value) => decimal(value));
    fc.assert(
      fc.property(counts, counts, (quantity, count) => {
        const given = entries({ units: [unit("U")], scores: [{ ...said("U", "B"), values: { quantity, count } }] });
        const points = score(ruleSet([one]), given).units[0]?.nodes.get("B")?.points ?? ZERO;
        const worth = subtract(multiply(quantity, decimal("0.3")), multiply(count, decimal("0.7")));
        const floor = decimal(-2);
        expect(points).toEqual(smaller(decimal(3), compare(worth, floor) < 0 ? floor : worth));
      }),
    );
  });
});
