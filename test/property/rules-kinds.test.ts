import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { add, compare, decimal, type Decimal, multiply, score, smaller, sum, ZERO } from "../../src/rules";
import type { Item, ReportEntry, ScoreEntry } from "../../src/rules";
import { entries, item, LADDER_OF_DAYS, meeting, report, ruleSet, rung, unit } from "../rules/build";
import { decimals } from "./rules-arbitraries";

function pointsOf(one: Item, values: ScoreEntry["values"]): Decimal {
  const scores: ScoreEntry[] = [{ unit: "U", item: one.code, source: "self", values }];
  const result = score(ruleSet([one]), entries({ units: [unit("U")], scores })).units[0]?.nodes.get(one.code);
  if (result?.state !== "scored") throw new Error(`not scored: ${JSON.stringify(result?.state)}`);
  return result.points;
}

const max = decimals(1, 50, 2);
const quantity = decimals(0, 500);
const target = decimals(1, 300);

test("proportional: never less for more, never below 0, never above max + reward", () => {
  const parameters = fc.record({ floorPercent: decimals(0, 100, 1), rewardMax: decimals(0, 9, 1) });
  fc.assert(
    fc.property(max, parameters, quantity, quantity, target, (most, { floorPercent, rewardMax }, a, b, plan) => {
      const one: Item = {
        ...item("I", null, 1, { kind: "proportional" }),
        max: most,
        parameters: { floorPercent, rewardMax },
      };
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
      const less = pointsOf(one, { quantity: low, target: plan });
      const more = pointsOf(one, { quantity: high, target: plan });
      expect(compare(less, more)).toBeLessThanOrEqual(0);
      expect(compare(less, ZERO)).toBeGreaterThanOrEqual(0);
      expect(compare(more, add(most, rewardMax))).toBeLessThanOrEqual(0);
    }),
  );
});

test("proportional: the plan met is the maximum, and scaling both numbers changes nothing", () => {
  fc.assert(
    fc.property(max, quantity, target, decimals(1, 9, 1), (most, done, plan, factor) => {
      const one: Item = { ...item("I", null, 1, { kind: "proportional" }), max: most };
      expect(pointsOf(one, { quantity: plan, target: plan })).toEqual(most);
      const scaled = { quantity: multiply(done, factor), target: multiply(plan, factor) };
      expect(pointsOf(one, scaled)).toEqual(pointsOf(one, { quantity: done, target: plan }));
    }),
  );
});

test("count: the lesser of quantity × points each and the maximum", () => {
  fc.assert(
    fc.property(max, quantity, decimals(1, 5, 2), (most, times, pointsEach) => {
      const one: Item = { ...item("I", null, 1, { kind: "count" }), max: most, parameters: { pointsEach } };
      expect(pointsOf(one, { quantity: times })).toEqual(smaller(multiply(times, pointsEach), most));
    }),
  );
});

test("bands: a number lies in exactly one band of a scale that passes the checks, and it is the declared one", () => {
  const edges = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 5 });
  const scale = fc.record({ edges, upperTakesEdge: fc.boolean(), percent: decimals(0, 200, 2) });
  fc.assert(
    fc.property(scale, ({ edges: unsorted, upperTakesEdge, percent }) => {
      const sorted = [...unsorted].sort((a, b) => a - b).map(String);
      const ends = ["", ...sorted, ""];
      const rungs = ends.slice(1).map((to, place) => {
        const from = ends[place] ?? "";
        return rung(`${upperTakesEdge ? "[" : "("}${from};${to}${upperTakesEdge ? ")" : "]"}`, place);
      });
      const one = item("I", null, 10, { kind: "bands", rungs });
      const passed = sorted.filter((edge) => {
        const side = compare(percent, decimal(edge));
        return side > 0 || (side === 0 && upperTakesEdge);
      });
      expect(pointsOf(one, { quantity: percent })).toEqual(decimal(passed.length));
      const asPlan = { quantity: multiply(percent, decimal(3)), target: decimal(300) };
      expect(pointsOf(one, asPlan)).toEqual(decimal(passed.length));
    }),
  );
});

/** The ladder of the worked example, said in another way. */
function ladderPoints(days: ReportEntry["daysLate"]): number {
  if (days === "missing" || days === "exempt") return 0;
  return days <= 0 ? 2 : days <= 2 ? 1.5 : days <= 5 ? 1 : days <= 10 ? 0.5 : 0;
}

test("lateness: the ladder's points of every report asked for, at most the maximum", () => {
  const days = fc.oneof(fc.integer({ min: -5, max: 20 }), fc.constantFrom("missing" as const, "exempt" as const));
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), (all) => {
      const one = item("I", null, 4, { kind: "lateness", scorer: "log", rungs: LADDER_OF_DAYS });
      const reports = all.map((daysLate, place) => report("U", "I", String(place), daysLate));
      const result = score(ruleSet([one]), entries({ units: [unit("U")], reports })).units[0]?.nodes.get("I");
      if (all.every((one_) => one_ === "exempt")) expect(result?.state).toBe("notApplicable");
      else {
        const expected = sum(all.map((one_) => decimal(ladderPoints(one_))));
        expect(result?.points).toEqual(smaller(expected, decimal(4)));
      }
    }),
  );
});

test("attendance: the log and the same counts entered by hand give the same; one absence more never gives more", () => {
  const attended = fc.array(fc.constantFrom("present", "absent", "excused", "wrongComposition"), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(attended, decimals(0, 3, 2), decimals(0, 3, 2), (all, perAbsence, perWrongComposition) => {
      const one: Item = {
        ...item("I", null, 6, { kind: "attendance", scorer: "log" }),
        parameters: { perAbsence, perWrongComposition, floor: decimal("0.5") },
      };
      const fromLog = (days: readonly (typeof all)[number][]) => {
        const meetings = days.map((day, place) => meeting("U", "I", String(place), day));
        return (
          score(ruleSet([one]), entries({ units: [unit("U")], meetings })).units[0]?.nodes.get("I")?.points ?? ZERO
        );
      };
      const times = (day: string) => decimal(all.filter((one_) => one_ === day).length);
      expect(fromLog(all)).toEqual(pointsOf(one, { quantity: times("absent"), count: times("wrongComposition") }));
      expect(compare(fromLog([...all, "absent"]), fromLog(all))).toBeLessThanOrEqual(0);
      expect(compare(fromLog(all), decimal("0.5"))).toBeGreaterThanOrEqual(0);
    }),
  );
});
