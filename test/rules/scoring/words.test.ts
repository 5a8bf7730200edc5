import { describe, expect, test } from "@jest/globals";
import { explain, score } from "../../../src/rules";
import type { Item, Policy, ScoreEntry } from "../../../src/rules";
import { entries, item, ruleSet, said, stepLines, text, unit } from "../build";

/** What the word that counted is told with: points or state, whose it was, the figures, and the steps. */

function told(scores: readonly ScoreEntry[], one: Item = item("I", null, 10), policy: Partial<Policy> = {}) {
  const rules = ruleSet([one], { policy });
  const given = entries({ units: [unit("U")], scores });
  const result = score(rules, given).units[0]?.nodes.get("I");
  const why = explain(rules, given, "U", "I");
  const points = result?.state === "scored" ? text(result.points) : result?.state;
  return {
    word: [points, result?.source, ...(why?.by ?? [])].join(" "),
    inputs: why?.inputs.map(({ name, value }) => `${name} ${value}`),
    steps: stepLines(why),
  };
}

const by = (who: string, words: Parameters<typeof said>[2]) =>
  said("U", "I", { source: "appraised", by: who, ...words });

describe("several appraisers, none of whom gives points", () => {
  test("it does not apply where one says so, and the refused word is no part of it", () => {
    const scores = [by("X", { notApplicable: true }), by("Y", { points: 99 })];
    expect(told(scores)).toEqual({ word: "notApplicable appraised X", inputs: [], steps: ["notApplicable"] });
  });
  test("where all are refused the next source counts", () => {
    const scores = [by("X", { points: 99 }), by("Y", { points: 98 }), said("U", "I", { points: 5 })];
    expect(told(scores)).toEqual({ word: "5 self", inputs: ["points 5"], steps: ["points.given points=5"] });
  });
});

test("several appraisers who give points: each is told, then what they come to", () => {
  const scores = [by("X", { points: 8 }), by("Y", { points: 5 }), by("Z", { notApplicable: true })];
  expect(told(scores)).toEqual({
    word: "6.5 appraised X Y",
    inputs: ["points 8", "points 5"],
    steps: ["points.given points=8", "points.given points=5", "appraisers.combined points=6.5 count=2 mean"],
  });
});

test("one appraiser alone is told as it is: there is nothing to combine", () => {
  expect(told([by("X", { points: 8 })])).toEqual({
    ...{ word: "8 appraised X", inputs: ["points 8"], steps: ["points.given points=8"] },
  });
});

test("nobody says anything", () => {
  expect(told([])).toEqual({ word: "missing ", inputs: [], steps: ["missing"] });
});

test("rounding is told only where it changes something", () => {
  const rounding = { item: 1, display: 2 };
  expect(told([said("U", "I", { points: "5.25" })], undefined, { rounding }).steps).toEqual([
    "points.given points=5.25",
    "points.rounded points=5.3 decimals=1",
  ]);
  expect(told([said("U", "I", { points: 5 })], undefined, { rounding }).steps).toEqual(["points.given points=5"]);
});

test("where its peers score a unit it can say that the item does not apply, not what it is worth", () => {
  const peer = item("I", null, 10, { kind: "peer" });
  expect(told([said("U", "I", { notApplicable: true })], peer).word).toBe("notApplicable self");
  expect(told([said("U", "I", { points: 9 })], peer).word).toBe("missing ");
});

describe("points typed beside figures follow from them", () => {
  const planned = item("I", null, 10, { kind: "proportional" });
  const follows = (points: string, quantity: number, rounding: Policy["rounding"] = { display: 2 }) => {
    const scores = [said("U", "I", { points, quantity, target: 100 })];
    const { faults } = score(ruleSet([planned], { policy: { rounding } }), entries({ units: [unit("U")], scores }));
    return !faults.some(({ code }) => code === "pointsNotFollowing");
  };
  test("to the digits that are shown, or that were typed where these are more", () => {
    expect([follows("5.55", 55.5), follows("5.5", 54.9), follows("5.50", 54.99999)]).toEqual([true, false, true]);
    expect([follows("5.496", 54.96), follows("5.497", 54.96), follows("5", 54)]).toEqual([true, false, false]);
  });
  test("or as the policy rounds items", () => {
    const rounding = { item: 0, display: 2 };
    expect([follows("5", 54, rounding), follows("6", 54, rounding), follows("5.4", 54, rounding)]).toEqual([
      true,
      false,
      true,
    ]);
  });
  test("or but for the last bits of a double, which nobody types", () => {
    expect([follows("5.4999999999999", 55), follows("5.5000000004", 55)]).toEqual([true, true]);
    expect([follows("5.5000000006", 55), follows("5.500000001", 55)]).toEqual([false, false]);
  });
  test("where more digits are shown than a spreadsheet's result has, all of them count", () => {
    const rounding = { display: 10 };
    const given = ["5.5", "5.500000001", "5.5000000011"].map((points) => follows(points, 55.000000011, rounding));
    expect(given).toEqual([false, false, true]);
  });
  test("an appraiser may give points without figures; a unit is told that they are missing", () => {
    const codes = (row: ScoreEntry) =>
      score(ruleSet([planned]), entries({ units: [unit("U")], scores: [row] })).faults.map(({ code }) => code);
    expect(codes(said("U", "I", { points: 5 }))).toEqual(["pointsWithoutQuantity"]);
    expect(codes(by("X", { points: 5 }))).toEqual([]);
  });
});
