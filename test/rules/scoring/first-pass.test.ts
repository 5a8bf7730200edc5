import { describe, expect, test } from "@jest/globals";
import type { Entries, Item, RuleNode, RuleSet } from "../../../src/rules";
import { NO_LEADERS } from "../../../src/rules/kinds/kind";
import { prepare, type ScoreOptions } from "../../../src/rules/scoring/context";
import { isUnasked, knockOutPlaces } from "../../../src/rules/scoring/first-pass";
import { buildTree } from "../../../src/rules/tree";
import { entries, group, item, ruleSet, rung, said, unit } from "../build";

/** What a question about one unit has to read of all others, and what it need not read again. */
const R = item("R", null, 10, { kind: "relative" });
const Q = item("Q", null, 10, { kind: "relative" });

const book = (): Entries =>
  entries({
    units: [unit("A"), unit("B")],
    scores: ["R", "Q"].flatMap((code) => [
      said("A", code, { quantity: 1, target: 1 }),
      said("B", code, { quantity: 2, target: 1 }),
    ]),
  });

/** One question about unit A, asked before anybody scored the data. */
const asking = (rules: RuleSet, given: Entries, about: Item, options: ScoreOptions = {}) =>
  prepare(rules, given, () => undefined, options, { unit: "A", node: about.code });

describe("who leads on an item is unasked", () => {
  const rules = ruleSet([R, Q]);
  test.each(["byRatio", "byQuantity"] as const)("until somebody asks %s, in these data", (order) => {
    const given = book();
    const context = asking(rules, given, R);
    expect(isUnasked(rules, given, context, R)).toBe(true);
    expect(context.leaders(R)[order]()?.unit).toBe("B");
    expect(isUnasked(rules, given, context, R)).toBe(false);
    expect(isUnasked(rules, { ...given }, context, R)).toBe(true);
    expect(isUnasked({ ...rules }, given, context, R)).toBe(true);
  });
  test("on every other item, and where other scores count", () => {
    const given = book();
    const context = asking(rules, given, R);
    context.leaders(R).byRatio();
    expect(isUnasked(rules, given, context, Q)).toBe(true);
    expect(isUnasked(rules, given, asking(rules, given, R, { counts: ["self"] }), R)).toBe(true);
    const claimed = asking(rules, given, R, { counts: context.policy.counts });
    expect(isUnasked(rules, given, claimed, R)).toBe(true);
  });
});

test("nobody leads where units are not compared", () => {
  const plain = item("P", null, 10, { kind: "proportional" });
  const unheard = item("X", null, 10, { kind: "unheard" as "manual" });
  const { leaders } = asking(ruleSet([R, plain, unheard]), book(), R);
  expect([plain, unheard].map((one) => leaders(one) === NO_LEADERS)).toEqual([true, true]);
});

test("only items with a scale of deductions and a step marked so can rule a unit out", () => {
  const marked = [rung("[;21)", 5), { ...rung("[21;)", 0), knockOut: true as const }];
  const plain = [rung("[;21)", 5), rung("[21;)", 0)];
  const nodes: readonly RuleNode[] = [
    group("G", null, undefined),
    item("knocking", "G", 5, { kind: "stepped", rungs: marked }),
    item("steps", "G", 5, { kind: "stepped", rungs: plain }),
    item("no steps", "G", 5, { kind: "stepped" }),
    item("bands", "G", 5, { kind: "bands", rungs: marked }),
    item("unheard", "G", 5, { kind: "unheard" as "manual", rungs: marked }),
    R,
    item("last", null, 5, { kind: "stepped", rungs: marked.slice(1) }),
  ];
  expect(knockOutPlaces(buildTree(ruleSet(nodes))).map(({ node }) => node.code)).toEqual(["knocking", "last"]);
});
