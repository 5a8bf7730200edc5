import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compare, decimal, eligibility, score } from "../../src/rules";
import type { Award, AwardBoard, Vote } from "../../src/rules";
import { cluster, SUMS } from "./rules-arbitraries";

const coarse = fc.integer({ min: 0, max: 12 }).map((value) => decimal(value));

const award = (name: string): fc.Arbitrary<Award> =>
  fc
    .record({
      points: fc.option(coarse, { nil: undefined }),
      number: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      edge: fc.constantFrom("all" as const, "none" as const, "vote" as const),
      deductions: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    })
    .map(({ points, number, edge, deductions }) => ({
      ...{ name, edge, hurdle: points ? { points } : {} },
      vetoes: deductions === undefined ? [] : [{ of: "deductions", atMost: decimal(deductions) }],
      ...(number === undefined ? {} : { quota: { number, rounding: "down" } }),
    }));

const awards = fc.tuple(award("Cờ"), award("Bằng khen"));

function whole({ proposed, toVote }: AwardBoard): readonly string[] {
  return [...proposed, ...toVote];
}

test("nobody is proposed twice, nobody below somebody who was passed over, and nobody who failed a condition", () => {
  fc.assert(
    fc.property(cluster, awards, (given, both) => {
      const rules = { ...SUMS, awards: both };
      const outcome = score(rules, given);
      const unitOf = (code: string) => outcome.units.find((one) => one.unit === code);
      const { boards } = eligibility(rules, outcome);
      const taken = boards.flatMap(({ proposed }) => proposed);
      expect(new Set(taken).size).toBe(taken.length);
      for (const board of boards) {
        const { number } = board.award.quota ?? {};
        if (number !== undefined && board.award.edge !== "all")
          expect(board.proposed.length).toBeLessThanOrEqual(number);
        const stopped = board.candidates.filter(({ failure }) => failure?.stage === "quota");
        for (const code of board.proposed) {
          const one = unitOf(code);
          expect(one?.standing).toBe("ranked");
          const needed = board.award.hurdle.points;
          if (needed) expect(one && compare(one.total, needed)).toBeGreaterThanOrEqual(0);
          for (const { unit } of stopped) expect(one?.rank ?? 0).toBeLessThanOrEqual(unitOf(unit)?.rank ?? 0);
        }
        expect(board.candidates.map(({ unit }) => unit)).toEqual(outcome.units.map(({ unit }) => unit));
        for (const { status, failure } of board.candidates)
          expect(failure === undefined).toBe(status !== "notProposed");
        const next = board.nextInLine.map((code) => unitOf(code)?.rank);
        expect(new Set(next).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("the order in which units and rows are given changes nobody's proposal", () => {
  fc.assert(
    fc.property(cluster, awards, (given, both) => {
      const rules = { ...SUMS, awards: both };
      const reversed = { ...given, units: [...given.units].reverse(), scores: [...given.scores].reverse() };
      const sorted = (entriesOf: typeof given) =>
        eligibility(rules, score(rules, entriesOf)).boards.map((board) => ({
          proposed: [...board.proposed].sort(),
          toVote: [...board.toVote].sort(),
          next: [...board.nextInLine].sort(),
        }));
      expect(sorted(reversed)).toEqual(sorted(given));
    }),
  );
});

test("a full count of different votes leaves nothing open, and takes away nobody who was not tied", () => {
  fc.assert(
    fc.property(cluster, awards, (given, both) => {
      const rules = { ...SUMS, awards: both };
      const outcome = score(rules, given);
      const [before] = eligibility(rules, outcome).boards;
      const votes = outcome.units.map(({ unit }, place): Vote => ({
        award: "Cờ",
        unit,
        votes: decimal(place),
        ballots: decimal(99),
      }));
      const [after] = eligibility(rules, outcome, votes).boards;
      expect(after?.toVote).toEqual([]);
      for (const unit of before?.proposed ?? []) expect(after?.proposed).toContain(unit);
      for (const unit of after?.proposed ?? []) expect(before && whole(before)).toContain(unit);
    }),
  );
});
