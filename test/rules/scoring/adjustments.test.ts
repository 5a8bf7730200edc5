import { expect, test } from "@jest/globals";
import { score } from "../../../src/rules";
import type { Adjustment, Policy } from "../../../src/rules";
import { adjustment, d, entries, item, ruleSet, said, text, unit } from "../build";

/** What the secretariat adds to a unit with 50 points of its own (R13), takes off (R14), and whom it takes out (R20). */
function told(adjustments: readonly Adjustment[], policy: Partial<Policy> = {}): string {
  const rules = ruleSet([item("I", null, 100)], { policy });
  const given = entries({ units: [unit("U")], scores: [said("U", "I", { points: 50 })], adjustments });
  const [one] = score(rules, given).units;
  const numbers = [one?.content, one?.awards, one?.bonus, one?.deductions, one?.total].map(text);
  return [...numbers, one?.standing, one?.reason].filter((part) => part !== undefined).join(" ");
}

const award = adjustment("U", "award", "1.5");
const deduction = adjustment("U", "deduction", 4);

test.each<readonly [string, readonly Adjustment[], string]>([
  ["nothing", [], "50 0 0 0 50 ranked"],
  ["an award", [award], "50 1.5 1.5 0 51.5 ranked"],
  ["a deduction", [deduction], "50 0 0 4 46 ranked"],
  [
    "each as often as it is counted",
    [
      { ...award, count: d(3) },
      { ...deduction, count: d("0.5") },
    ],
    "50 4.5 4.5 2 52.5 ranked",
  ],
  ["several of both", [award, deduction, award, deduction], "50 3 3 8 45 ranked"],
  ["more taken off than there is", [adjustment("U", "deduction", 60)], "50 0 0 60 -10 ranked"],
  [
    "an exclusion, whose points say nothing",
    [adjustment("U", "exclusion", 9), award],
    "50 1.5 1.5 0 51.5 excluded reason",
  ],
  ["one that is refused, and the rest", [adjustment("U", "award", -9), deduction, award], "50 1.5 1.5 4 47.5 ranked"],
  [
    "a number of times that is refused, and the rest",
    [{ ...deduction, count: d(-1) }, award],
    "50 1.5 1.5 0 51.5 ranked",
  ],
])("%s", (_name, adjustments, expected) => {
  expect(told(adjustments)).toBe(expected);
});

test("awards are cut off with the rest of the bonus, deductions are not", () => {
  expect(told([award, deduction], { bonusCap: d(1) })).toBe("50 1.5 1 4 47 ranked");
});
