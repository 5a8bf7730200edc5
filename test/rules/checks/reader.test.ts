import { describe, expect, test } from "@jest/globals";
import type { LadderStep, RuleNode } from "../../../src/rules";
import { d, group, item, ruleSet, rung } from "../build";
import { faultsOf, ofNodes } from "./faults-of";

/** What a careful reader of an agreement finds. */

const PARTS = [group("1", null, 10), item("1.1", "1", 4), item("1.2", "1", 6)];

describe("a step of the ladder that compares again what was compared can never decide", () => {
  const two = [...PARTS, item("2", null, 5)];
  const step = (of: "total" | "content" | "bonus" | "deductions"): LadderStep => ({
    measure: { of },
    prefer: "higher",
  });
  const node = (code: string): LadderStep => ({ measure: { of: "node", node: code }, prefer: "higher" });
  const found = (nodes: readonly RuleNode[], ladder: readonly LadderStep[], rankBy: "total" | "ladder" = "total") =>
    faultsOf(ruleSet(nodes, { ladder, policy: { rankBy } }));

  test("the total, where it ranks already, and a criterion named twice", () => {
    expect(found(two, [step("total"), step("content"), node("1"), node("1")])).toEqual([
      "ladderNeverDecides ladder/0/measure step=total",
      "ladderNeverDecides ladder/3/measure step=node:1",
    ]);
  });
  test("but not the total as the first step, where the ladder ranks alone", () => {
    expect(found(two, [step("total"), step("bonus")], "ladder")).toEqual([]);
  });
  test("the one criterion that is all of the content", () => {
    expect(found(PARTS, [step("content"), node("1")])).toEqual(["ladderNeverDecides ladder/1/measure step=node:1"]);
    expect(found(two, [step("content"), node("1")])).toEqual([]);
  });
  test("but not a part of that criterion, nor another", () => {
    expect(found(PARTS, [step("content"), node("1.1"), node("1.2"), step("bonus"), step("deductions")])).toEqual([]);
  });
  test("where all is bonus there is no such criterion", () => {
    const pool = [group("3", null, 2, { operation: "pool" }), item("3.1", "3", 2)];
    expect(found(pool, [node("3"), step("bonus"), step("deductions"), step("content")])).toEqual([]);
  });
});

describe("a class or an award above everything that can be given", () => {
  const pool = [...PARTS, group("3", null, 2, { operation: "pool" }), item("3.1", "3", 5)];
  const classes = [
    { name: "A", from: d(121) },
    { name: "B", from: d(120) },
  ];
  test("a class by its percentage or its points, with the bonus as far as it is not cut off", () => {
    expect(faultsOf(ruleSet(pool, { classes }))).toEqual(["classUnreachable classes/0/from name=A value=12.1 most=12"]);
    expect(faultsOf(ruleSet(pool, { classes, policy: { classBasis: "points" } }))).toEqual([
      "classUnreachable classes/0/from name=A value=121 most=12",
      "classUnreachable classes/1/from name=B value=120 most=12",
    ]);
    expect(faultsOf(ruleSet(pool, { classes, policy: { bonusCap: d(1) } }))).toEqual([
      "classUnreachable classes/0/from name=A value=12.1 most=11",
      "classUnreachable classes/1/from name=B value=12 most=11",
    ]);
  });
  test("an award by its points or its percentage", () => {
    const award = (hurdle: object) =>
      faultsOf(ruleSet(pool, { awards: [{ name: "Cờ", hurdle, vetoes: [], edge: "all" }] }));
    expect(award({ points: d("12.01") })).toEqual(["awardUnreachable awards/0/hurdle name=Cờ value=12.01 most=12"]);
    expect(award({ percent: d(121) })).toEqual(["awardUnreachable awards/0/hurdle name=Cờ value=12.1 most=12"]);
    expect(award({ points: d(12), percent: d(120) })).toEqual([]);
  });
  test("nothing is said where an item may give more than its maximum, and only there", () => {
    const planned = (parameters: object) =>
      faultsOf(
        ruleSet([group("1", null, 10), item("1.1", "1", 10, { kind: "proportional", parameters })], {
          classes: [{ name: "A", from: d(140) }],
        }),
      );
    expect(planned({ rewardMax: 5 })).toEqual([]);
    expect(planned({})).toEqual(["classUnreachable classes/0/from name=A value=14 most=10"]);
  });
});

test("a number or a scale that the kind never looks at", () => {
  expect(ofNodes(item("1", null, 10, { parameters: { step: 1, floor: 2 }, rungs: [rung("[0;1]", 1)] }))).toEqual([
    "parameterUnused nodes/0/parameters/floor code=1 parameter=floor",
    "rungsUnused nodes/0/rungs code=1",
  ]);
});
