import { describe, expect, test } from "@jest/globals";
import { score } from "../../src/rules";
import type { UnitOutcome } from "../../src/rules";
import { ByNode } from "../../src/rules/by-node";
import { buildTree } from "../../src/rules/tree";
import { entries, group, item, ruleSet, said, text, unit } from "./build";

/** The results of a unit are read as any map is: here against a map of the same. */
describe("the nodes of an outcome are a map", () => {
  const RULES = ruleSet([group("G", null, 10), item("b", "G", 4), item("a", "G", 6), item("loose", "nowhere", 5)]);
  const nodesOf = (): UnitOutcome["nodes"] => {
    const scores = [said("U", "a", { points: 6 }), said("U", "b", { points: 3 })];
    const [first] = score(RULES, entries({ units: [unit("U")], scores })).units;
    if (!first) throw new Error("one unit was given");
    return first.nodes;
  };
  const expected = [
    ["b", "3"],
    ["a", "6"],
    ["G", "9"],
  ];

  test("of the nodes that hang on the tree, children before their group", () => {
    const nodes = nodesOf();
    expect(nodes.size).toBe(3);
    expect([...nodes.keys()]).toEqual(["b", "a", "G"]);
    expect([...nodes.values()].map(({ points }) => text(points))).toEqual(["3", "6", "9"]);
    expect([...nodes.entries()].map(([code, { points }]) => [code, text(points)])).toEqual(expected);
    expect([...nodes].map(([code, { points }]) => [code, text(points)])).toEqual(expected);
  });
  test("asked by code", () => {
    const nodes = nodesOf();
    expect(["G", "a", "loose", "none"].map((code) => nodes.has(code))).toEqual([true, true, false, false]);
    expect(["G", "a", "loose", "none"].map((code) => text(nodes.get(code)?.points))).toEqual([
      ...["9", "6", undefined, undefined],
    ]);
  });
  test("walked with forEach, which is told the map itself", () => {
    const nodes = nodesOf();
    const seen: unknown[] = [];
    nodes.forEach(({ points }, code, map) => {
      expect(map).toBe(nodes);
      seen.push([code, text(points)]);
    });
    expect(seen).toEqual(expected);
  });
  test("kept at the places of the tree: what was put there last, and nothing where nothing was", () => {
    const { byCode, order } = buildTree(RULES);
    const numbers = new ByNode<number>(byCode);
    expect([numbers.size, numbers.get("a")]).toEqual([0, undefined]);
    for (const [number, place] of order.slice(1).entries()) {
      numbers.put(place, -1);
      numbers.put(place, number);
    }
    expect([...numbers]).toEqual([
      ["a", 0],
      ["G", 1],
    ]);
    expect(order.map((place) => numbers.at(place))).toEqual([undefined, 0, 1]);
  });
});
