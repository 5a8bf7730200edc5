import { describe, expect, test } from "@jest/globals";
import { checkRuleSet, score } from "../../src/rules";
import type { RuleNode, RuleSet, Rung } from "../../src/rules";
import { d, entries, group, item, LADDER_OF_DAYS, ruleSet, rung, said, text, unit } from "./build";

/** "code path… {params}" */
function faultsOf(rules: RuleSet): string[] {
  return checkRuleSet(rules).map(({ code, path, params }) => {
    const words = Object.entries(params).map(([name, value]) => `${name}=${value}`);
    return `${code} ${path.join("/")} ${words.join(" ")}`.trim();
  });
}

const ofNodes = (...nodes: RuleNode[]) => faultsOf(ruleSet(nodes));

describe("the tree", () => {
  test.each<[string, RuleNode[], string[]]>([
    ["nothing", [], ["ruleSetEmpty nodes"]],
    ["duplicate", [item("a", null, 1), item("a", null, 2)], ["duplicateCode nodes/1/code code=a"]],
    ["unknown parent", [item("a", "x", 1)], ["unknownParent nodes/0/parent code=a parent=x"]],
    ["under an item", [item("a", null, 1), item("b", "a", 1)], ["parentIsItem nodes/1/parent code=b parent=a"]],
    ["its own parent", [group("a", "a", 1)], ["parentCycle nodes/0/parent codes=a"]],
    [
      "a ring of two with a tail",
      [item("t", "a", 1), group("a", "b", 1), group("b", "a", 1)],
      ["parentCycle nodes/1/parent codes=a, b"],
    ],
    ["empty group", [group("a", null, 1)], ["groupEmpty nodes/0 code=a"]],
    ["no text", [item("a", null, 1, { text: " " })], ["textMissing nodes/0/text code=a"]],
    ["no maximum", [item("a", null, 0)], ["maxMissing nodes/0/max code=a"]],
    [
      "negative weight",
      [item("a", null, 1, { weight: d(-1) })],
      ["parameterOutOfRange nodes/0/weight code=a parameter=weight value=-1"],
    ],
    [
      "children over",
      [group("g", null, 1), item("a", "g", "1.5")],
      ["childrenOverMax nodes/0/max code=g sum=1.5 max=1"],
    ],
    ["children under", [group("g", null, 2), item("a", "g", 1)], ["childrenUnderMax nodes/0/max code=g sum=1 max=2"]],
    ["children over a pool", [group("g", null, 1, { operation: "pool" }), item("a", "g", 2)], []],
    [
      "weighted children over",
      [group("g", null, 4, { operation: "weightedSum" }), item("a", "g", 2, { weight: d(3) })],
      ["childrenOverMax nodes/0/max code=g sum=6 max=4"],
    ],
    [
      "a weighted mean",
      [group("g", null, 2, { operation: "weightedMean" }), item("a", "g", 2, { weight: d(3) }), item("b", "g", 2)],
      [],
    ],
    [
      "a weighted mean over its maximum",
      [group("g", null, 2, { operation: "weightedMean" }), item("a", "g", 3, { weight: d(3) }), item("b", "g", 2)],
      ["childrenOverMax nodes/0/max code=g sum=2.75 max=2"],
    ],
    [
      "weights of zero",
      [group("g", null, 2, { operation: "weightedMean" }), item("a", "g", 2, { weight: d(0) })],
      ["weightsZero nodes/0/operation code=g"],
    ],
  ])("%s", (_name, nodes, expected) => {
    expect(ofNodes(...nodes)).toEqual(expected);
  });

  test("what is broken is left out and the rest is scored", () => {
    const rules = ruleSet([
      item("ok", null, 5),
      item("ok", null, 9),
      group("x", "y", 5),
      group("y", "x", 5),
      item("in-ring", "y", 5),
      item("lost", "nowhere", 5),
    ]);
    const scores = ["ok", "in-ring", "lost"].map((code) => said("U", code, { points: 4 }));
    const { units, faults } = score(rules, entries({ units: [unit("U")], scores }));
    expect(text(units[0]?.total)).toBe("4");
    expect(text(units[0]?.contentMax)).toBe("5");
    expect([...(units[0]?.nodes.keys() ?? [])]).toEqual(["ok"]);
    expect(faults).toEqual([]);
  });
});

describe("parameters", () => {
  test.each<[RuleNode, string[]]>([
    [
      item("a", null, 5, { kind: "count" }),
      ["parameterMissing nodes/0/parameters/pointsEach code=a parameter=pointsEach"],
    ],
    [
      item("a", null, 5, { kind: "count", parameters: { pointsEach: 0 } }),
      ["parameterOutOfRange nodes/0/parameters/pointsEach code=a parameter=pointsEach value=0"],
    ],
    [
      item("a", null, 5, { parameters: { step: "-0.5" } }),
      ["parameterOutOfRange nodes/0/parameters/step code=a parameter=step value=-0.5"],
    ],
    [
      item("a", null, 5, { kind: "proportional", parameters: { floorPercent: 101 } }),
      ["parameterOutOfRange nodes/0/parameters/floorPercent code=a parameter=floorPercent value=101"],
    ],
    [
      item("a", null, 5, { kind: "attendance", parameters: { perAbsence: 1, floor: 6 } }),
      ["parameterOutOfRange nodes/0/parameters/floor code=a parameter=floor value=6"],
    ],
    [item("a", null, 5, { kind: "attendance", parameters: { perAbsence: 0, floor: 5 } }), []],
    [item("a", null, 5, { kind: "unheard" as "manual" }), ["parameterMissing nodes/0/kind code=a parameter=kind"]],
  ])("%# %j", (node, expected) => {
    expect(ofNodes(node)).toEqual(expected);
  });
});

describe("rungs", () => {
  const bands = (...rungs: Rung[]) => ofNodes(item("a", null, 2, { kind: "bands", rungs }));
  const days = (...rungs: Rung[]) => ofNodes(item("a", null, 2, { kind: "lateness", rungs }));

  test("none", () => {
    expect(bands()).toEqual(["rungsMissing nodes/0/rungs code=a"]);
  });
  test("a kind without rungs is not asked for them", () => {
    expect(ofNodes(item("a", null, 2))).toEqual([]);
  });
  test("good scales, in either order", () => {
    const good = [rung("(95;)", 2), rung("[75;95]", 1), rung("[0;75)", 0)];
    expect(bands(...good)).toEqual([]);
    expect(bands(...[...good].reverse())).toEqual([]);
    expect(bands(rung("[0;50)", 0), rung("[50;100]", 2))).toEqual([]);
    expect(days(...LADDER_OF_DAYS)).toEqual([]);
  });
  test("overlaps, also of one edge and of bands that are not neighbours", () => {
    expect(bands(rung("[0;50]", 0), rung("[50;)", 1))).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=[0;50] second=[50;)",
    ]);
    expect(bands(rung("[0;90]", 0), rung("(10;20]", 1), rung("(80;)", 2))).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=[0;90] second=(10;20]",
      "rungOverlap nodes/0/rungs/2 code=a first=[0;90] second=(80;)",
    ]);
    expect(bands(rung("(;)", 0), { ...rung("[1;)", 1), text: "" })).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=(;) second=#2",
    ]);
  });
  test("holes: between, of one point, and above 0", () => {
    expect(bands(rung("[0;50)", 0), rung("[60;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=50 to=60"]);
    expect(bands(rung("[0;50)", 0), rung("(50;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=50 to=50"]);
    expect(bands(rung("[40;)", 1))).toEqual(["rungGap nodes/0/rungs/0 code=a from=0 to=40"]);
    expect(bands(rung("(0;)", 1))).toEqual(["rungGap nodes/0/rungs/0 code=a from=0 to=0"]);
  });
  test("days are whole and have no end", () => {
    expect(days(rung("[0;2]", 2), rung("[3;)", 1))).toEqual([]);
    expect(days(rung("[0;2)", 2), rung("[3;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=2 to=3"]);
    expect(days(rung("[0;2]", 2), rung("(3;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=2 to=3"]);
    expect(days(rung("[0;2]", 2), rung("[4;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=2 to=4"]);
    expect(days(rung("[0;2]", 2))).toEqual(["rungGap nodes/0/rungs/0 code=a from=2 to=∞"]);
  });
  test("points beyond the maximum, below 0, and a rung that ends before it starts", () => {
    expect(bands(rung("[0;)", "2.5"))).toEqual(["rungOverMax nodes/0/rungs/0/points code=a points=2.5 max=2"]);
    expect(bands(rung("[0;)", -1))).toEqual([
      "parameterOutOfRange nodes/0/rungs/0/points code=a parameter=points value=-1",
    ]);
    expect(bands(rung("[0;)", 1), rung("[9;5]", 1))).toEqual([
      "parameterOutOfRange nodes/0/rungs/1/from code=a parameter=from value=9",
    ]);
  });
});

describe("ladder, classes and policy", () => {
  const good = [item("a", null, 5)];
  test("a ladder step on a node that is none", () => {
    const ladder = [{ measure: { of: "node", node: "z" }, prefer: "higher" }] as const;
    expect(faultsOf(ruleSet(good, { ladder }))).toEqual(["ladderNodeUnknown ladder/0/measure code=z"]);
  });
  test("classes out of order", () => {
    const classes = [{ name: "A", from: d(80) }, { name: "B", from: d(80) }, { name: "C" }, { name: "D", from: d(1) }];
    expect(faultsOf(ruleSet(good, { classes }))).toEqual([
      "classOrder classes/1 name=B",
      "classOrder classes/3 name=D",
    ]);
  });
  test("numbers that cannot be meant; scoring goes on without them", () => {
    const rules = ruleSet(good, { policy: { rounding: { item: -1, total: 1.5, display: 2 }, bonusCap: d(-1) } });
    expect(faultsOf(rules)).toEqual([
      "parameterOutOfRange policy/rounding/item code= parameter=rounding.item value=-1",
      "parameterOutOfRange policy/rounding/total code= parameter=rounding.total value=1.5",
      "parameterOutOfRange policy/bonusCap code= parameter=bonusCap value=-1",
    ]);
    const { units } = score(rules, entries({ units: [unit("U")], scores: [said("U", "a", { points: "1.25" })] }));
    expect(text(units[0]?.total)).toBe("1.25");
  });
});

describe("what a careful reader finds", () => {
  const codes = (rules: RuleSet) => checkRuleSet(rules).map(({ code, path }) => [code, path.join("/")].join(" "));
  const parts = [group("1", null, 10), item("1.1", "1", 10)];

  test("a step of the ladder that compares again what was compared can never decide", () => {
    const step = (of: "total" | "content" | "bonus") => ({ measure: { of }, prefer: "higher" }) as const;
    const node = (code: string) => ({ measure: { of: "node", node: code }, prefer: "higher" }) as const;
    const two = [...parts, item("2", null, 5)];
    expect(codes(ruleSet(two, { ladder: [step("total"), step("content"), node("1"), node("1")] }))).toEqual([
      "ladderNeverDecides ladder/0/measure",
      "ladderNeverDecides ladder/3/measure",
    ]);
    expect(codes(ruleSet(two, { ladder: [step("total"), step("bonus")], policy: { rankBy: "ladder" } }))).toEqual([]);
    expect(codes(ruleSet(parts, { ladder: [step("content"), node("1")] }))).toEqual([
      "ladderNeverDecides ladder/1/measure",
    ]);
    expect(codes(ruleSet(two, { ladder: [step("content"), node("1")] }))).toEqual([]);
  });

  test("a class or an award above everything that can be given", () => {
    const pool = [...parts, group("3", null, 2, { operation: "pool" }), item("3.1", "3", 5)];
    const classes = [
      { name: "A", from: d(121) },
      { name: "B", from: d(120) },
    ];
    expect(codes(ruleSet(pool, { classes }))).toEqual(["classUnreachable classes/0/from"]);
    expect(codes(ruleSet(pool, { classes, policy: { classBasis: "points" } }))).toHaveLength(2);
    expect(codes(ruleSet(pool, { classes, policy: { bonusCap: d(1) } }))).toHaveLength(2);
    const award = (hurdle: object) => ({ awards: [{ name: "Cờ", hurdle, vetoes: [], edge: "all" as const }] });
    expect(codes(ruleSet(pool, award({ points: d("12.01") })))).toEqual(["awardUnreachable awards/0/hurdle"]);
    expect(codes(ruleSet(pool, award({ percent: d(121) })))).toEqual(["awardUnreachable awards/0/hurdle"]);
    expect(codes(ruleSet(pool, award({ points: d(12), percent: d(120) })))).toEqual([]);
    const reward = [group("1", null, 10), item("1.1", "1", 10, { kind: "proportional", parameters: { rewardMax: 5 } })];
    expect(codes(ruleSet(reward, { classes: [{ name: "A", from: d(140) }] }))).toEqual([]);
  });

  test("a number or a scale that the kind never looks at", () => {
    const one = item("1", null, 10, { parameters: { step: 1, floor: 2 }, rungs: [rung("[0;1]", 1)] });
    expect(codes(ruleSet([one]))).toEqual(["parameterUnused nodes/0/parameters/floor", "rungsUnused nodes/0/rungs"]);
  });

  test("a rung that holds no whole day, or nothing from 0 upwards", () => {
    const days = (...rungs: readonly Rung[]) => codes(ruleSet([item("1", null, 10, { kind: "lateness", rungs })]));
    expect(days(rung("[;0]", 2), rung("(0;1)", 1), rung("[1;)", 0))).toEqual(["rungUnreachable nodes/0/rungs/1"]);
    expect(days(rung("(;0)", 3), rung("[0;0]", 2), rung("(0;)", 0))).toEqual(["rungUnreachable nodes/0/rungs/0"]);
    expect(days(rung("[;0]", 2), rung("(0;1]", 1), rung("[2;)", 0))).toEqual([]);
    const steps = (...rungs: readonly Rung[]) => codes(ruleSet([item("1", null, 10, { kind: "stepped", rungs })]));
    expect(steps(rung("[-5;0)", 1), rung("[0;10]", 2), rung("(10;)", 5))).toEqual(["rungUnreachable nodes/0/rungs/0"]);
    expect(steps(rung("(0;0.5)", 1), rung("[0.5;)", 2))).toEqual([]);
  });
});
