import { describe, expect, test } from "@jest/globals";
import { score } from "../../src/rules";
import type { Adjustment, LadderStep, Policy, RuleSet, Unit } from "../../src/rules";
import { adjustment, d, entries, item, ruleSet, said, text, unit } from "./build";

const NODES = [item("a", null, 100), item("b", null, 100)];
const byNode = (node: string, prefer: LadderStep["prefer"] = "higher"): LadderStep => ({
  measure: { of: "node", node },
  prefer,
});

type Row = readonly [code: string, a: number, b: number];

function run(rules: RuleSet, rows: readonly Row[], adjustments: readonly Adjustment[] = [], units?: readonly Unit[]) {
  const scores = rows.flatMap(([code, a, b]) => [said(code, "a", { points: a }), said(code, "b", { points: b })]);
  return score(rules, entries({ units: units ?? rows.map(([code]) => unit(code)), scores, adjustments }));
}

const ranks = (outcome: ReturnType<typeof run>) =>
  outcome.units.map((one) => [one.unit, one.rank ?? one.standing].join(" ")).join(", ");

const withPolicy = (policy: Partial<Policy>, ladder: readonly LadderStep[] = []) => ruleSet(NODES, { policy, ladder });

const TIED: readonly Row[] = [
  ["P", 10, 0],
  ["Q", 20, 30],
  ["R", 30, 20],
  ["S", 60, 0],
];

describe("ranks", () => {
  test("competition 1-2-2-4 and dense 1-2-2-3; equals keep the order they came in", () => {
    expect(ranks(run(withPolicy({}), TIED))).toBe("S 1, Q 2, R 2, P 4");
    expect(ranks(run(withPolicy({ tieMethod: "dense" }), TIED))).toBe("S 1, Q 2, R 2, P 3");
  });
  test("a tie that stands is reported", () => {
    const { ties, faults } = run(withPolicy({}), TIED);
    expect(ties).toEqual([{ units: ["Q", "R"], rank: 2, decidedBy: [null], resolved: false }]);
    expect(faults).toEqual([{ code: "tieUnresolved", path: ["units", 1], params: { units: "Q, R", rank: "2" } }]);
  });
  test("the ladder decides, higher or lower, and says which step did", () => {
    const higher = run(withPolicy({}, [byNode("a")]), TIED);
    expect(ranks(higher)).toBe("S 1, R 2, Q 3, P 4");
    expect(higher.ties).toEqual([{ units: ["R", "Q"], rank: 2, decidedBy: [byNode("a")], resolved: true }]);
    expect(higher.faults.map(({ params }) => params)).toEqual([{ units: "R, Q", step: "node:a" }]);
    expect(ranks(run(withPolicy({}, [byNode("a", "lower")]), TIED))).toBe("S 1, Q 2, R 3, P 4");
  });
  test.each([
    ["content", "higher", "S, P"],
    ["bonus", "higher", "P, S"],
    ["deductions", "lower", "S, P"],
  ] as const)("a tie that %s broke, %s first, names it", (of, prefer, units) => {
    const rows: readonly Row[] = [
      ["P", 10, 0],
      ["S", 11, 0],
    ];
    // 10 + 3 − 2 and 11
    const { faults } = run(withPolicy({}, [{ measure: { of }, prefer }]), rows, [
      ...[adjustment("P", "award", 3), adjustment("P", "deduction", 2)],
    ]);
    expect(faults).toEqual([
      { code: "tieDecided", path: ["units", units === "P, S" ? 0 : 1], params: { units, step: of } },
    ]);
  });
  test("three equal: each neighbouring pair has its own reason, one stays tied", () => {
    const rows: Row[] = [
      ["P", 10, 20],
      ["Q", 20, 10],
      ["R", 10, 20],
    ];
    const { ties, faults } = run(withPolicy({}, [byNode("a")]), rows);
    expect(ties).toEqual([{ units: ["Q", "P", "R"], rank: 1, decidedBy: [byNode("a"), null], resolved: false }]);
    expect(faults.map(({ code, params }) => [code, params["units"]])).toEqual([
      ["tieUnresolved", "P, R"],
      ["tieDecided", "Q, P"],
    ]);
  });
  test("a ladder step on an unknown node decides nothing", () => {
    expect(ranks(run(withPolicy({}, [byNode("z"), byNode("a")]), TIED))).toBe("S 1, R 2, Q 3, P 4");
  });
  test("an unknown node is no first measure either", () => {
    const { ties } = run(withPolicy({ rankBy: "ladder" }, [byNode("z"), byNode("b")]), TIED);
    expect(ties.map(({ units }) => units)).toEqual([["P", "S"]]);
  });
  test("by the ladder alone the total says nothing, and a decided tie is no news", () => {
    const rules = withPolicy({ rankBy: "ladder" }, [byNode("b"), byNode("a")]);
    const { units, ties, faults } = run(rules, TIED);
    expect(units.map(({ unit: code, rank }) => `${code} ${String(rank)}`)).toEqual(["Q 1", "R 2", "S 3", "P 4"]);
    expect(ties).toEqual([{ units: ["S", "P"], rank: 3, decidedBy: [byNode("a")], resolved: true }]);
    expect(faults).toEqual([]);
  });
  test("totals are rounded before ranking only where the policy says so", () => {
    const rows: Row[] = [
      ["P", 10.004, 0],
      ["Q", 10, 0],
    ];
    expect(ranks(run(withPolicy({}), rows))).toBe("P 1, Q 2");
    expect(ranks(run(withPolicy({ rounding: { total: 2, display: 2 } }), rows))).toBe("P 1, Q 1");
  });
});

describe("who takes no rank", () => {
  const rows: Row[] = [
    ["P", 10, 0],
    ["H", 90, 90],
    ["X", 50, 0],
  ];
  const units = [unit("N"), unit("P"), unit("H", false), unit("X"), unit("M", false)];
  const out = [adjustment("X", "exclusion", 0, { reason: "Violation" })];
  test("out of competition, excluded and silent units come after, in the order given", () => {
    const outcome = run(withPolicy({}), rows, out, units);
    expect(ranks(outcome)).toBe("P 1, N notSubmitted, H notRanked, X excluded, M notSubmitted");
    expect(outcome.units.find((one) => one.unit === "X")?.reason).toBe("Violation");
  });
  test("silent units share the last rank where the policy says so, but not out of competition", () => {
    const more = [...units, unit("O")];
    expect(ranks(run(withPolicy({ unsubmitted: "last" }), rows, out, more))).toBe(
      "P 1, N 2, O 2, H notRanked, X excluded, M notSubmitted",
    );
    expect(
      ranks(
        run(
          withPolicy({ unsubmitted: "last", tieMethod: "dense" }),
          TIED,
          [],
          [...TIED.map(([c]) => unit(c)), unit("N")],
        ),
      ),
    ).toBe("S 1, Q 2, R 2, P 3, N 4");
  });
  test("after equals in last place the silent come where nobody shares their rank", () => {
    const last = (tieMethod: Policy["tieMethod"], tied: readonly Row[]) =>
      ranks(run(withPolicy({ unsubmitted: "last", tieMethod }), tied, [], [unit("P"), unit("Q"), unit("N")]));
    const tied: Row[] = [
      ["P", 10, 0],
      ["Q", 10, 0],
    ];
    expect(last("competition", tied)).toBe("P 1, Q 1, N 3");
    expect(last("dense", tied)).toBe("P 1, Q 1, N 2");
    expect(last("competition", [])).toBe("P 1, Q 1, N 1");
    expect(last("dense", [])).toBe("P 1, Q 1, N 1");
  });
});

describe("classes (R22)", () => {
  const classes = [{ name: "A", from: d(90) }, { name: "B", from: d(50) }, { name: "C" }];
  const classOf = (a: number, policy: Partial<Policy>) =>
    run(ruleSet([item("a", null, 30)], { classes, policy }), [["U", a, 0]]).units[0]?.class;
  test("on the percentage, the threshold included", () => {
    expect([27, 26.9999999999999, 15, 14].map((a) => classOf(a, {}))).toEqual(["A", "B", "B", "C"]);
  });
  test("on points", () => {
    expect(classOf(27, { classBasis: "points" })).toBe("C");
    const rules = ruleSet(NODES, { classes, policy: { classBasis: "points" } });
    expect([90, 89.9999, 50, 49].map((a) => run(rules, [["U", a, 0]]).units[0]?.class)).toEqual(["A", "B", "B", "C"]);
  });
  test("where nothing applies there is no percentage, but there are points", () => {
    const none = [said("U", "a", { notApplicable: true })];
    const classBy = (classBasis: Policy["classBasis"]) =>
      score(
        ruleSet([item("a", null, 30)], { classes, policy: { classBasis } }),
        entries({ units: [unit("U")], scores: none }),
      ).units[0]?.class;
    expect([classBy("percent"), classBy("points")]).toEqual([undefined, "C"]);
  });
  test("without a last class for all others there may be none", () => {
    const rules = ruleSet([item("a", null, 30)], { classes: classes.slice(0, 1) });
    expect(run(rules, [["U", 1, 0]]).units[0]?.class).toBeUndefined();
  });
  test("neither the excluded nor the silent reach a class", () => {
    const rules = ruleSet(NODES, { classes: [{ name: "all" }] });
    const { units } = run(rules, [["X", 1, 1]], [adjustment("X", "exclusion")], [unit("X"), unit("N")]);
    expect(units.map((one) => one.class)).toEqual([undefined, undefined]);
  });
});

describe("adjustments", () => {
  const totals = (adjustments: readonly Adjustment[], policy: Partial<Policy> = {}) => {
    const { units, faults } = run(withPolicy(policy), [["U", 50, 0]], adjustments);
    const numbers = [units[0]?.awards, units[0]?.bonus, units[0]?.deductions, units[0]?.total].map(text).join(" ");
    return [numbers, ...faults.map(({ code, path }) => `${code} ${path.join("/")}`)];
  };
  test("awards add to the bonus by count, deductions lower the total", () => {
    expect(
      totals([adjustment("U", "award", 10, { count: 2 }), adjustment("U", "deduction", "0.5", { count: 3 })]),
    ).toEqual(["20 20 1.5 68.5"]);
  });
  test("one cut-off for all bonus points", () => {
    expect(totals([adjustment("U", "award", 10, { count: 2 })], { bonusCap: d(15) })).toEqual(["20 15 0 65"]);
  });
  test("a negative amount is refused, a blank reason is said", () => {
    expect(
      totals([
        adjustment("U", "deduction", -5),
        adjustment("U", "award", 5, { count: -1 }),
        adjustment("U", "award", 1, { reason: " " }),
        adjustment("V", "award", 1),
      ]),
    ).toEqual([
      "1 1 0 51",
      "unknownUnit adjustments/3/unit",
      "adjustmentNegative adjustments/0/points",
      "adjustmentNegative adjustments/1/count",
      "adjustmentWithoutReason adjustments/2/reason",
    ]);
  });
});
