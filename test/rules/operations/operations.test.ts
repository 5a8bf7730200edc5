import { describe, expect, test } from "@jest/globals";
import { explain, score } from "../../../src/rules";
import type { Group, NotApplicableRule, Operation, RuleSet } from "../../../src/rules";
import { d, entries, group, item, ruleSet, said, stepLines, text, unit } from "../build";

/** Points, "n/a" or "-". */
type Said = number | string;

/** One unit, points by item; "n/a" = not applicable, "-" = nothing said. */
function run(rules: RuleSet, points: Readonly<Record<string, Said>>) {
  const scores = Object.entries(points).flatMap(([code, value]) =>
    value === "-" ? [] : [said("U", code, value === "n/a" ? { notApplicable: true } : { points: value })],
  );
  const given = entries({ units: [unit("U")], scores });
  const [outcome] = score(rules, given).units;
  if (!outcome) throw new Error("one unit was given");
  const show = (code: string): string => {
    const result = outcome.nodes.get(code);
    const numbers = [result?.points, result?.beforeRebase, result?.max, result?.applicableMax].map(text);
    return [result?.state, ...numbers].join(" ");
  };
  const steps = (code: string) => stepLines(explain(rules, given, "U", code));
  return { outcome, show, steps };
}

function family(
  operation: Operation,
  max: number | undefined,
  weights: readonly [number, number],
  more: Partial<Group> = {},
) {
  return ruleSet([
    group("G", null, max, { operation, ...more }),
    item("a", "G", 10, { weight: d(weights[0]) }),
    item("b", "G", 20, { weight: d(weights[1]) }),
  ]);
}

describe("state, points, before re-basing, max and applicable max of a group", () => {
  test.each<[Operation, number | undefined, readonly [number, number], Said, Said, string]>([
    ["sum", 30, [1, 1], 6, 15, "scored 21 21 30 30"],
    ["sum", undefined, [3, 5], 6, 15, "scored 21 21 30 30"],
    ["sum", 30, [1, 1], 6, "-", "scored 6 6 30 30"],
    ["sum", 30, [1, 1], 6, "n/a", "scored 18 6 30 10"],
    ["sum", 30, [1, 1], "n/a", "n/a", "notApplicable 0 0 30 0"],
    ["sum", 30, [1, 1], "-", "n/a", "missing 0 0 30 10"],
    ["sum", 30, [1, 1], "-", "-", "missing 0 0 30 30"],
    ["weightedSum", 40, [2, 1], 6, 15, "scored 27 27 40 40"],
    ["weightedSum", undefined, [2, 1], 6, "n/a", "scored 24 12 40 20"],
    ["weightedMean", undefined, [1, 3], 6, 15, "scored 12.75 12.75 17.5 17.5"],
    ["weightedMean", undefined, [1, 3], 6, "n/a", "scored 6 1.5 17.5 2.5"],
    ["weightedMean", undefined, [1, 3], 6, "-", "scored 1.5 1.5 17.5 17.5"],
    ["weightedMean", undefined, [0, 3], 6, "n/a", "notApplicable 0 0 20 0"],
    [
      "weightedMean",
      undefined,
      [1, 2],
      7,
      15,
      "scored 12.333333333333 12.333333333333 16.666666666667 16.666666666667",
    ],
    ["pool", 25, [1, 1], 10, 20, "scored 25 25 25 25"],
    ["pool", 25, [1, 1], 3, 4, "scored 7 7 25 25"],
    ["pool", 25, [1, 1], 6, "n/a", "scored 6 6 25 10"],
    ["pool", undefined, [1, 1], 10, 20, "scored 30 30 30 30"],
    // a maximum of its own that the children do not add up to
    ["sum", 40, [1, 1], 6, 15, "scored 21 21 40 40"],
    ["sum", 40, [1, 1], 6, "n/a", "scored 24 6 40 10"],
    ["sum", 8, [1, 1], 6, "n/a", "scored 4.8 6 8 8"],
    ["weightedSum", 50, [2, 1], 6, 15, "scored 27 27 50 50"],
    ["weightedMean", 20, [1, 3], 6, 15, "scored 12.75 12.75 20 20"],
    ["weightedMean", 20, [1, 3], 6, "n/a", "scored 6 1.5 20 2.5"],
    // what is left weighs nothing, or is worth nothing
    ["weightedSum", 30, [0, 3], 6, "n/a", "scored 0 0 30 0"],
  ])("%# %s max %s weights %j: %s and %s", (operation, max, weights, a, b, expected) => {
    expect(run(family(operation, max, weights), { a, b }).show("G")).toBe(expected);
  });
});

describe("what is not applicable (R21)", () => {
  test("the group's own rule comes before the policy's", () => {
    const rule = (own: NotApplicableRule, policy: NotApplicableRule) => {
      const rules = family("sum", 30, [1, 1], { notApplicable: own });
      return run({ ...rules, policy: { ...rules.policy, notApplicable: policy } }, { a: 6, b: "n/a" }).show("G");
    };
    expect(rule("reduce", "rebase")).toBe("scored 6 6 30 10");
    expect(rule("rebase", "reduce")).toBe("scored 18 6 30 10");
  });
  test("a weighted group follows the same rules", () => {
    const rule = (policy: NotApplicableRule, more: Partial<Group> = {}) => {
      const rules = family("weightedSum", 40, [2, 1], more);
      return run({ ...rules, policy: { ...rules.policy, notApplicable: policy } }, { a: 6, b: "n/a" }).show("G");
    };
    expect(rule("rebase")).toBe("scored 24 12 40 20");
    expect(rule("reduce")).toBe("scored 12 12 40 20");
    expect(rule("rebase", { notApplicable: "reduce" })).toBe("scored 12 12 40 20");
    expect(rule("reduce", { notApplicable: "rebase" })).toBe("scored 24 12 40 20");
  });
  test("a pool is re-based only where it says so, and cut off after", () => {
    const rules = family("pool", 25, [1, 1], { notApplicable: "rebase" });
    expect(run(rules, { a: 6, b: "n/a" }).show("G")).toBe("scored 15 6 25 10");
    const { show, outcome } = run(rules, { a: 10, b: "n/a" });
    expect(show("G")).toBe("scored 25 10 25 10");
    expect([outcome.bonus, outcome.total, outcome.totalBeforeRebase].map(text)).toEqual(["25", "25", "10"]);
  });
  const nested = (inner: NotApplicableRule, outer: NotApplicableRule = "rebase") =>
    ruleSet([
      group("P", null, 60, { notApplicable: outer }),
      group("G", "P", 30, { notApplicable: inner }),
      item("a", "G", 10),
      item("b", "G", 20),
      group("H", "P", 30, {}),
      item("c", "H", 30),
    ]);
  test("a re-based group counts in full further up; the applicable maximum goes all the way up", () => {
    const { show, outcome } = run(nested("rebase"), { a: 6, b: "n/a", c: 20 });
    expect(show("P")).toBe("scored 38 26 60 40");
    expect(text(outcome.percent)).toBe("63.333333333333");
    expect([outcome.contentMax, outcome.contentApplicableMax].map(text)).toEqual(["60", "40"]);
  });
  test("a reduced group stays worth less, and the percentage is of what the unit can get", () => {
    const { show, outcome } = run(nested("reduce"), { a: 6, b: "n/a", c: 20 });
    expect(show("P")).toBe("scored 26 26 60 40");
    expect(text(outcome.percent)).toBe("65");
    const alone = run(nested("reduce"), { a: 6, b: "n/a", c: "n/a" });
    expect(alone.show("P")).toBe("scored 12 6 60 10");
    expect(text(alone.outcome.percent)).toBe("60");
  });
  test("a whole group out of scale is re-based by the group above", () => {
    expect(run(nested("rebase"), { a: "n/a", b: "n/a", c: 20 }).show("P")).toBe("scored 40 20 60 30");
  });
  test("a root out of scale is left out of the percentage", () => {
    const rules = ruleSet([item("a", null, 10), item("b", null, 20)]);
    const { outcome } = run(rules, { a: 6, b: "n/a" });
    expect([outcome.total, outcome.percent, outcome.contentMax, outcome.contentApplicableMax].map(text)).toEqual([
      ...["6", "60", "30", "10"],
    ]);
  });
  test("with nothing applicable there is no percentage and no class by it", () => {
    const { outcome } = run(ruleSet([item("a", null, 10)], { classes: [{ name: "all" }] }), { a: "n/a" });
    expect(outcome.percent).toBeUndefined();
    expect(outcome.class).toBeUndefined();
    expect(outcome.standing).toBe("ranked");
  });
});

describe("steps of a group", () => {
  const both = (operation: Operation, max: number | undefined, a: Said, b: Said, more: Partial<Group> = {}) =>
    run(family(operation, max, [1, 3], more), { a, b }).steps("G");
  test("weights are told where they count", () => {
    expect(both("sum", 30, 6, 15)).toEqual([
      "group.child points=6 a scored",
      "group.child points=15 b scored",
      "group.total points=21 sum",
    ]);
    expect(both("weightedMean", undefined, 6, 15)).toEqual([
      "group.child points=6 weight=1 a scored",
      "group.child points=15 weight=3 b scored",
      "group.total points=12.75 weightedMean",
    ]);
  });
  test("a pool is cut off only above its maximum", () => {
    expect(both("pool", 25, 10, 15).slice(2)).toEqual(["group.total points=25 pool"]);
    expect(both("pool", 25, 10, 10).slice(2)).toEqual(["group.total points=20 pool"]);
    expect(both("pool", 25, 10, 16).slice(2)).toEqual(["group.capped points=26 max=25", "group.total points=25 pool"]);
  });
  test("re-basing tells both scales", () => {
    expect(both("sum", 30, 6, "n/a").slice(2)).toEqual([
      "group.rebase points=6 max=30 applicableMax=10 result=18",
      "group.total points=18 sum",
    ]);
    expect(both("sum", 30, 6, "n/a", { notApplicable: "reduce" }).slice(2)).toEqual(["group.total points=6 sum"]);
    expect(both("weightedMean", undefined, 6, "n/a").slice(2)).toEqual([
      "group.rebase points=1.5 max=17.5 applicableMax=2.5 result=6",
      "group.total points=6 weightedMean",
    ]);
  });
});

describe("pools are bonus wherever they stand (R12)", () => {
  test("a pool inside a section stays out of the section's points and maximum", () => {
    const rules = ruleSet([
      group("S", null, undefined),
      item("a", "S", 10),
      group("B", "S", 2, { operation: "pool" }),
      item("b", "B", 5),
    ]);
    const { show, outcome } = run(rules, { a: 8, b: 4 });
    expect(show("S")).toBe("scored 8 8 10 10");
    expect([outcome.content, outcome.bonus, outcome.total, outcome.contentMax].map(text)).toEqual([
      "8",
      "2",
      "10",
      "10",
    ]);
  });
  test("a pool inside a pool is part of it", () => {
    const rules = ruleSet([
      group("B", null, 5, { operation: "pool" }),
      group("C", "B", 3, { operation: "pool" }),
      item("c", "C", 4),
      item("b", "B", 4),
    ]);
    const { outcome } = run(rules, { b: 4, c: 4 });
    expect([outcome.content, outcome.bonus].map(text)).toEqual(["0", "5"]);
  });
});

test("a tree five thousand levels deep is scored", () => {
  const groups = Array.from({ length: 5000 }, (_, depth) =>
    group(`g${String(depth)}`, depth === 0 ? null : `g${String(depth - 1)}`, undefined),
  );
  const { outcome } = run(ruleSet([...groups, item("a", "g4999", 10)]), { a: 7 });
  expect(text(outcome.total)).toBe("7");
});
