import { describe, expect, test } from "@jest/globals";
import { score } from "../../src/rules";
import type { RuleNode } from "../../src/rules";
import { d, entries, group, item, ruleSet, said, text, unit } from "./build";
import { faultsOf, ofNodes } from "./checks/faults-of";

describe("the tree", () => {
  test.each<[string, RuleNode[], string[]]>([
    ["nothing", [], ["ruleSetEmpty nodes"]],
    ["duplicate", [item("a", null, 1), item("a", null, 2)], ["duplicateCode nodes/1/code code=a"]],
    ["unknown parent", [item("a", "x", 1)], ["unknownParent nodes/0/parent code=a parent=x"]],
    ["under an item", [item("a", null, 1), item("b", "a", 1)], ["parentIsItem nodes/1/parent code=b parent=a"]],
    [
      "two under one that hangs on nothing: it is told once",
      [item("a", "g", 1), item("b", "g", 1), group("g", "x", 2)],
      ["unknownParent nodes/2/parent code=g parent=x"],
    ],
    ["its own parent", [group("a", "a", 1)], ["parentCycle nodes/0/parent codes=a"]],
    [
      "a ring of two with a tail",
      [item("t", "a", 1), group("a", "b", 1), group("b", "a", 1)],
      ["parentCycle nodes/1/parent codes=a, b"],
    ],
    ["empty group", [group("a", null, 1)], ["groupEmpty nodes/0 code=a"]],
    ["no text", [item("a", null, 1, { text: " " })], ["textMissing nodes/0/text code=a"]],
    [
      "several, in the order of the agreement",
      [group("g", null, 2, { text: "" }), item("a", "g", 1, { text: "" }), item("b", "g", 1, { text: "" })],
      [0, 1, 2].map((place) => `textMissing nodes/${String(place)}/text code=${"gab".charAt(place)}`),
    ],
    ["no maximum", [item("a", null, 0)], ["maxMissing nodes/0/max code=a"]],
    ["negative weight", [item("a", null, 1, { weight: d(-1) })], ["weightNegative nodes/0/weight code=a value=-1"]],
    [
      "children over",
      [group("g", null, 1), item("a", "g", "1.5")],
      ["childrenOverMax nodes/0/max code=g sum=1.5 max=1"],
    ],
    ["children under", [group("g", null, 2), item("a", "g", 1)], ["childrenUnderMax nodes/0/max code=g sum=1 max=2"]],
    [
      "a group that gives nothing: its children are not held against that",
      [group("g", null, 0), item("a", "g", 1)],
      ["maxMissing nodes/0/max code=g"],
    ],
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
      item("under-item", "ok", 5),
      group("g-under-item", "ok", 5),
      item("deep", "g-under-item", 5),
    ]);
    const scores = ["ok", "in-ring", "lost", "under-item", "deep"].map((code) => said("U", code, { points: 4 }));
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
    [
      item("a", null, 5, { kind: "attendance", parameters: { perAbsence: "-0.25" } }),
      ["parameterOutOfRange nodes/0/parameters/perAbsence code=a parameter=perAbsence value=-0.25"],
    ],
    [item("a", null, 5, { kind: "unheard" as "manual" }), ["parameterMissing nodes/0/kind code=a parameter=kind"]],
  ])("%# %j", (node, expected) => {
    expect(ofNodes(node)).toEqual(expected);
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
