import { describe, expect, test } from "@jest/globals";
import { score } from "../../../src/rules";
import type { Entries, RuleSet } from "../../../src/rules";
import { adjustment, d, entries, group, item, ruleSet, said, text, unit } from "../build";

/** The total as a share of what a unit could reach, and the class that follows. */
const RULES = ruleSet([item("I", null, 60), item("J", null, 40)], {
  classes: [
    { name: "Tốt", from: d(80) },
    { name: "Khá", from: d(50) },
  ],
});

/** "standing share class", a dash for what an outcome does not have at all. */
function told(more: Partial<Entries>, rules: RuleSet = RULES): string[] {
  const given = entries({ units: [unit("U")], ...more });
  return score(rules, given).units.map((one) =>
    [one.standing, "percent" in one ? text(one.percent) : "–", "class" in one ? one.class : "–"].join(" "),
  );
}

const points = (one: number, other: number) => [said("U", "I", { points: one }), said("U", "J", { points: other })];

describe("the share", () => {
  test("is of all that can be reached, awards and deductions counted", () => {
    expect(told({ scores: points(50, 30) })).toEqual(["ranked 80 Tốt"]);
    const adjustments = [adjustment("U", "award", 5), adjustment("U", "deduction", 6)];
    expect(told({ scores: points(50, 30), adjustments })).toEqual(["ranked 79 Khá"]);
  });
  test("leaves out of the scale what does not apply to the unit", () => {
    const scores = [said("U", "I", { points: 30 }), said("U", "J", { notApplicable: true })];
    expect(told({ scores })).toEqual(["ranked 50 Khá"]);
  });
  test("is none where nothing applies, and then a class by percentage is none either", () => {
    const scores = ["I", "J"].map((code) => said("U", code, { notApplicable: true }));
    expect(told({ scores })).toEqual(["ranked – –"]);
  });
  test("is of what is asked for, not of a bonus", () => {
    const rules = {
      ...RULES,
      nodes: [...RULES.nodes, group("B", null, 10, { operation: "pool" }), item("b", "B", 10)],
    };
    expect(told({ scores: [...points(50, 30), said("U", "b", { points: 4 })] }, rules)).toEqual(["ranked 84 Tốt"]);
  });
});

describe("a class", () => {
  test("is none where the total reaches none", () => {
    expect(told({ scores: points(20, 10) })).toEqual(["ranked 30 –"]);
  });
  test("is given out of competition too, but not to whoever sent nothing or is excluded", () => {
    expect(told({ units: [unit("U", false)], scores: points(50, 30) })).toEqual(["notRanked 80 Tốt"]);
    expect(told({})).toEqual(["notSubmitted 0 –"]);
    expect(told({ scores: points(50, 30), adjustments: [adjustment("U", "exclusion")] })).toEqual(["excluded 80 –"]);
  });
});
