import { describe, expect, test } from "@jest/globals";
import { checkRuleSet, explain, score } from "../../../src/rules";
import type { ScoreEntry } from "../../../src/rules";
import { adjustment, entries, item, ruleSet, rung, said, text, unit } from "../build";

/** "Backlog 1–10 % −10; 11–20 % −20; from 21 % not considered", with the edges closed that the text leaves open. */
const RUNGS = [rung("[1;10]", 10), rung("(10;21)", 20), { ...rung("[21;)", 0), knockOut: true as const }];
const R9 = item("S", null, 50, { kind: "stepped", rungs: RUNGS });

function run(scores: readonly ScoreEntry[], more: Parameters<typeof ruleSet>[1] = {}) {
  const { units, faults } = score(ruleSet([R9], more), entries({ units: [unit("U")], scores }));
  const result = units[0]?.nodes.get("S");
  const points = result?.state === "scored" ? text(result.points) : result?.state;
  return {
    said: [points, ...faults.map(({ code }) => code)].join(" "),
    standing: units[0]?.standing,
    outcome: units[0],
  };
}

const self = (words: Parameters<typeof said>[2]) => [said("U", "S", words)];

describe("steps of deduction", () => {
  test.each([
    [{ quantity: 0 }, "50"],
    [{ quantity: "0.99" }, "50"],
    [{ quantity: 1 }, "40"],
    [{ quantity: 10 }, "40"],
    [{ quantity: "10.01" }, "30"],
    [{ quantity: "20.99" }, "30"],
    [{ quantity: 1, target: 8 }, "30"],
    [{ quantity: 1, target: 10 }, "40"],
    [{ quantity: 1, target: 0 }, "missing targetNotPositive notSubmitted"],
    [{ target: 5 }, "missing notSubmitted"],
    [{ quantity: -1 }, "missing argumentNegative notSubmitted"],
    [{ points: 45 }, "45 pointsWithoutQuantity"],
    [{ points: 51 }, "missing scoreOverMax notSubmitted"],
  ])("%j gives %s", (words, expected) => {
    expect(run(self(words)).said).toBe(expected);
  });
  test("a hole between the steps belongs to nobody", () => {
    const holed = item("S", null, 50, { kind: "stepped", rungs: [rung("[1;10]", 10), rung("[11;20]", 20)] });
    const at = (quantity: string) =>
      score(ruleSet([holed]), entries({ units: [unit("U")], scores: self({ quantity }) })).faults[0]?.code;
    expect(at("10.5")).toBe("quantityOutsideBands");
    expect(at("20.5")).toBe("quantityOutsideBands");
    expect(at("0.5")).toBeUndefined();
  });
  test("a deduction beyond the maximum leaves 0", () => {
    const harsh = item("S", null, 5, { kind: "stepped", rungs: [rung("(0;)", 20)] });
    const { units } = score(ruleSet([harsh]), entries({ units: [unit("U")], scores: self({ quantity: 3 }) }));
    expect(text(units[0]?.nodes.get("S")?.points)).toBe("0");
    expect(units[0]?.standing).toBe("ranked");
  });
  test("a scale that starts above 0 has no hole there; a mark on another scale is a fault", () => {
    expect(checkRuleSet(ruleSet([R9]))).toEqual([]);
    const bands = item("B", null, 5, { kind: "bands", rungs: [{ ...rung("[0;)", 1), knockOut: true }] });
    expect(checkRuleSet(ruleSet([bands])).map(({ code, path }) => [code, ...path].join(" "))).toEqual([
      "parameterOutOfRange nodes 0 rungs 0 knockOut",
    ]);
  });
});

describe("the knock-out", () => {
  test("excludes the unit, with the step's wording as the reason", () => {
    const { said: told, outcome } = run(self({ quantity: 21 }));
    expect(told).toBe("0 knockedOut");
    expect(outcome).toMatchObject({
      standing: "excluded",
      exclusion: { cause: "knockOut", item: "S" },
      reason: "[21;)",
    });
    expect(outcome?.rank).toBeUndefined();
    expect(outcome?.class).toBeUndefined();
  });
  test("only where it counts", () => {
    const rows = [...self({ quantity: 30 }), said("U", "S", { source: "appraised", by: "X", quantity: 5 })];
    expect(run(rows).standing).toBe("ranked");
    expect(
      run([...self({ quantity: 5 }), said("U", "S", { source: "appraised", by: "X", quantity: 30 })]).standing,
    ).toBe("excluded");
    expect(run([...self({ quantity: 30 }), said("U", "S", { source: "agreed", points: 40 })]).standing).toBe("ranked");
  });
  test("by several appraisers: one is enough where the lowest counts, else all must find it", () => {
    const by = (who: string, quantity: number) => said("U", "S", { source: "appraised", by: who, quantity });
    const policy = (appraisers: "mean" | "lowest" | "highest") => ({ policy: { appraisers } });
    const split = [by("X", 30), by("Y", 5)];
    expect(run(split, policy("lowest")).standing).toBe("excluded");
    expect(run(split, policy("mean")).standing).toBe("ranked");
    expect(run(split, policy("highest")).standing).toBe("ranked");
    expect(run([by("X", 30), by("Y", 40)], policy("mean")).standing).toBe("excluded");
  });
  test("an adjustment is told first, then the item that stands first in the agreement", () => {
    const two = ruleSet([R9, { ...R9, code: "T" }]);
    const scores = [said("U", "T", { quantity: 30 }), said("U", "S", { quantity: 30 })];
    const outcome = (adjustments: Parameters<typeof entries>[0]["adjustments"] = []) =>
      score(two, entries({ units: [unit("U")], scores, adjustments })).units[0];
    expect(outcome()?.exclusion).toEqual({ cause: "knockOut", item: "S" });
    expect(outcome([adjustment("U", "exclusion", 0, { reason: "Violation" })])).toMatchObject({
      exclusion: { cause: "adjustment" },
      reason: "Violation",
    });
  });
  test("is explained", () => {
    const why = (quantity: number) =>
      explain(ruleSet([R9]), entries({ units: [unit("U")], scores: self({ quantity }) }), "U", "S")?.steps[0];
    expect(why(21)).toMatchObject({ what: "stepped.knockOut", words: { band: "[21;)" } });
    expect(why(5)).toMatchObject({ what: "stepped.step", words: { band: "[1;10]" } });
    expect(text(why(5)?.numbers["deducted"])).toBe("10");
    expect(why(0)?.what).toBe("stepped.none");
  });
});
