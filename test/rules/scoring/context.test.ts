import { describe, expect, test } from "@jest/globals";
import type { Entries, Item, Policy, RuleNode } from "../../../src/rules";
import { below, isDigits, prepare } from "../../../src/rules/scoring/context";
import { memoryOf } from "../../../src/rules/scoring/memory";
import { entries, group, item, ruleSet, rung, said, text, unit } from "../build";
import { listed, placed } from "./placed";

/** What holds for a run, whatever it is about, and what is remembered from one to the next. */

const none = () => undefined;
const prepared = (nodes: readonly RuleNode[], policy: Partial<Policy> = {}, more: Partial<Entries> = {}) =>
  prepare(ruleSet(nodes, { policy }), entries({ units: [unit("U")], ...more }), none, {});

describe("a unit can fail to submit where some item waits for somebody's word", () => {
  const of = (kind: Item["kind"], scorer: Item["scorer"]) => prepared([item("I", null, 1, { kind, scorer })]);
  test.each<[Item["kind"], Item["scorer"], boolean]>([
    ["manual", "unit", true],
    ["manual", "head", true],
    ["manual", "log", true],
    ["attendance", "unit", true],
    ["attendance", "log", false],
    ["lateness", "log", false],
    ["peer", "unit", false],
    ["peer", "log", false],
    ["unheard" as "manual", "unit", true],
    ["unheard" as "manual", "log", false],
  ])("%s scored by %s: %j", (kind, scorer, expected) => {
    expect(of(kind, scorer).awaitsSubmission).toBe(expected);
    expect(of(kind, scorer).hasItems).toBe(true);
  });
  test("not through groups, nor where there is no item", () => {
    const { awaitsSubmission, hasItems } = prepared([group("G", null, 10), group("H", "G", 10)]);
    expect([awaitsSubmission, hasItems]).toEqual([false, false]);
  });
  test("one item is enough", () => {
    const { awaitsSubmission, hasItems } = prepared([group("G", null, 10), item("I", "G", 1), group("H", null, 1)]);
    expect([awaitsSubmission, hasItems]).toEqual([true, true]);
    const logged = item("L", null, 1, { kind: "lateness", scorer: "log" });
    expect(prepared([logged, item("I", null, 1), logged]).awaitsSubmission).toBe(true);
  });
});

test("the content's maximum is that of its nodes, pools left out", () => {
  const nodes = [group("G", null, "10.5"), item("I", null, 5), group("P", null, 3, { operation: "pool" })];
  expect(text(prepared(nodes).contentMax)).toBe("15.5");
});

describe("rounding", () => {
  const rounding = (given: Policy["rounding"]) => prepared([item("I", null, 1)], { rounding: given }).policy.rounding;
  test("is done to a number of digits from 0 to 12", () => {
    expect(rounding({ item: 1, total: 2, display: 3 })).toEqual({ item: 1, total: 2, display: 3 });
    expect(rounding({ item: 0, total: 12, display: 0 })).toEqual({ item: 0, total: 12, display: 0 });
    expect(rounding({ display: 2 })).toEqual({ display: 2 });
  });
  test("to what is no such number is not done", () => {
    expect(rounding({ item: -1, total: 2, display: 13 })).toEqual({ total: 2, display: 0 });
    expect(rounding({ item: 1, total: 0.5, display: NaN })).toEqual({ item: 1, display: 0 });
  });
  test.each([
    [undefined, false],
    [0, true],
    [12, true],
    [13, false],
    [-1, false],
    [0.5, false],
    [NaN, false],
    [Infinity, false],
  ])("%j", (digits, expected) => {
    expect(isDigits(digits)).toBe(expected);
  });
});

describe("a node and everything under it", () => {
  const { at } = placed([
    group("G", null, 10),
    group("H", "G", 5),
    item("a", "H", 2),
    item("b", "H", 3),
    item("c", "G", 5),
    item("d", null, 1),
  ]);
  test("stands there once, children before their group, and nothing else does", () => {
    const codes = below(at("G")).map(({ node }) => node.code);
    expect([...codes].sort()).toEqual(["G", "H", "a", "b", "c"]);
    expect([codes.at(-1), codes.indexOf("H") > codes.indexOf("a"), codes.indexOf("H") > codes.indexOf("b")]).toEqual([
      ...["G", true, true],
    ]);
    expect(below(at("d"))).toEqual([at("d")]);
    expect(below(undefined)).toEqual([]);
  });
});

describe("what is known of two objects", () => {
  const rules = ruleSet([item("I", null, 1)]);
  const given = entries({ units: [unit("U")], scores: [said("U", "I", { points: 1 })] });
  test("is one memory for them, and another for any other two", () => {
    const memory = memoryOf(rules, given);
    memory.leaders.set("key", { leader: undefined });
    expect(memoryOf(rules, given)).toBe(memory);
    expect(memoryOf(rules, { ...given }).leaders.size).toBe(0);
    expect(memoryOf({ ...rules }, given).leaders.size).toBe(0);
    expect(memoryOf(rules, given)).toBe(memory);
  });
});

describe("how the rows are sorted", () => {
  const rules = () => ruleSet([item("I", null, 1), item("J", null, 1), item("R", null, 9, { kind: "relative" })]);
  const given = () =>
    entries({
      units: [unit("U"), unit("V")],
      scores: [
        ...[said("U", "I", { points: 1 }), said("V", "I", { points: 0 }), said("U", "J", { points: 1 })],
        ...[said("U", "R", { quantity: 3 }), said("V", "R", { quantity: 6 })],
      ],
    });
  const kept = ({ index }: ReturnType<typeof prepare>) =>
    [...index].map(([code, { items }]) => [code, ...[...items.keys()].sort()].join(" "));
  test("all of them, with their figures in columns, where everybody is scored", () => {
    const context = prepare(rules(), given(), none, {});
    expect(kept(context)).toEqual(["U I J R", "V I R"]);
    const [place] = context.tree.order.filter(({ node }) => node.code === "I");
    expect(listed(place && context.figures?.of(place)?.first)).toBe("1, 0");
    expect(context.asClaimed).toBe(false);
  });
  test("for one question those about it alone", () => {
    const { index, figures } = prepare(rules(), given(), none, {}, { unit: "U", node: "I" });
    expect([...(index.get("U")?.items.keys() ?? [])]).toEqual(["I"]);
    expect([[...(index.get("V")?.items.keys() ?? [])], figures]).toEqual([[], undefined]);
  });
  test("not again for a question about what was scored", () => {
    const [one, rows] = [rules(), given()];
    const scored = prepare(one, rows, none, {});
    const asked = prepare(one, rows, none, {}, { unit: "U", node: "I" });
    expect([asked.index === scored.index, asked.tree === scored.tree, asked.figures]).toEqual([true, true, undefined]);
  });
  test("again for every scoring, which has to say what is wrong with them", () => {
    const [one, rows] = [rules(), entries({ units: [unit("U")], scores: [said("X", "I", { points: 1 })] })];
    const codes: string[] = [];
    const told = (code: string) => codes.push(code);
    prepare(one, rows, told, {});
    prepare(one, rows, told, {});
    expect(codes).toEqual(["unknownUnit", "unknownUnit"]);
  });
  test("as units claim where the order of what counts is given", () => {
    const { asClaimed, policy } = prepare(rules(), given(), none, { counts: ["self"] });
    expect([asClaimed, policy.counts]).toEqual([true, ["self"]]);
  });
  test("and who leads is known to every one of them", () => {
    const [one, rows] = [rules(), given()];
    const leader = (context: ReturnType<typeof prepare>) => context.leaders(one.nodes[2] as Item).byQuantity()?.unit;
    expect(leader(prepare(one, rows, none, {}, { unit: "U", node: "R" }))).toBe("V");
    expect(leader(prepare(rules(), rows, none, {}))).toBe("V");
  });
});

describe("a question about data that nobody scored", () => {
  const R = item("R", "G", 9, { kind: "relative" });
  const nodes = [
    group("G", null, 20),
    item("I", "G", 1),
    R,
    item("S", null, 5, { kind: "stepped", rungs: [{ ...rung("[21;)", 0), knockOut: true }] }),
    item("x", "G", 1, { kind: "unheard" as "manual" }),
  ];
  /** How often somebody goes through the list of scores from its beginning. */
  function asked(node: string) {
    let passes = 0;
    const rows = [said("U", "R", { quantity: 3 }), said("V", "R", { quantity: 6 }), said("W", "R", { quantity: 9 })];
    const scores = new Proxy([...rows, said("W", "S", { quantity: 30 })], {
      get(list, key): unknown {
        if (key === "length" || key === Symbol.iterator) passes += 1;
        return Reflect.get(list, key);
      },
    });
    const units = ["U", "V", "W"].map((code) => unit(code));
    const context = prepare(ruleSet(nodes), entries({ units, scores }), none, {}, { unit: "U", node });
    return { lead: () => context.leaders(R).byQuantity()?.unit, passes: () => passes };
  }
  test.each(["R", "G"])("%s: goes through the scores once, also to find who leads and who is ruled out", (node) => {
    const { lead, passes } = asked(node);
    const first = passes();
    expect(first).toBeGreaterThan(0);
    expect([lead(), passes()]).toEqual(["V", first]);
  });
  test("where units are not compared keeps nothing of the others", () => {
    const { lead, passes } = asked("I");
    const first = passes();
    expect([lead(), passes() > first]).toEqual(["V", true]);
  });
});
