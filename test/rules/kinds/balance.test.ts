import { expect, test } from "@jest/globals";
import { checkRuleSet, explain, score } from "../../../src/rules";
import type { Item } from "../../../src/rules";
import { entries, group, item, ruleSet, said, text, unit } from "../build";

const R11 = item("B", null, 3, { kind: "balance", parameters: { pointsEach: "0.5", penaltyEach: "0.75" } });
const NEGATIVE = item("B", null, 3, { kind: "balance", parameters: { pointsEach: 1, penaltyEach: 2, floor: -5 } });

function pointsOf(one: Item, words: Parameters<typeof said>[2]): string {
  const { units, faults } = score(ruleSet([one]), entries({ units: [unit("U")], scores: [said("U", "B", words)] }));
  const result = units[0]?.nodes.get("B");
  const points = result?.state === "scored" ? text(result.points) : result?.state;
  return [points, ...faults.map(({ code }) => code)].join(" ");
}

test.each([
  [R11, { quantity: 4, count: 1 }, "1.25"],
  [R11, { quantity: 4 }, "2"],
  [R11, { quantity: 0, count: 0 }, "0"],
  [R11, { quantity: 1, count: 2 }, "0"],
  [R11, { quantity: 20, count: 1 }, "3"],
  [R11, { count: 1 }, "missing argumentMissing notSubmitted"],
  [R11, { quantity: 1, count: -1 }, "missing argumentNegative notSubmitted"],
  [R11, { points: -1 }, "missing scoreNegative notSubmitted"],
  [R11, { points: 2 }, "2 pointsWithoutQuantity"],
  [NEGATIVE, { quantity: 1, count: 2 }, "-3"],
  [NEGATIVE, { quantity: 0, count: 9 }, "-5"],
  [NEGATIVE, { points: -5 }, "-5 pointsWithoutQuantity"],
  [NEGATIVE, { points: "-5.01" }, "missing scoreNegative notSubmitted"],
])("%# %j", (one, words, expected) => {
  expect(pointsOf(one, words)).toBe(expected);
});

test("a balance below 0 lowers its group", () => {
  const rules = ruleSet([group("G", null, 8), { ...NEGATIVE, parent: "G" }, item("I", "G", 5)]);
  const scores = [said("U", "B", { quantity: 0, count: 1 }), said("U", "I", { points: 4 })];
  expect(text(score(rules, entries({ units: [unit("U")], scores })).units[0]?.total)).toBe("2");
});

test("a floor above the maximum is a fault", () => {
  const wrong = item("B", null, 3, { kind: "balance", parameters: { pointsEach: 1, penaltyEach: 1, floor: 4 } });
  expect(checkRuleSet(ruleSet([wrong])).map(({ code, params }) => [code, params["parameter"]].join(" "))).toEqual([
    "parameterOutOfRange floor",
  ]);
  expect(checkRuleSet(ruleSet([NEGATIVE]))).toEqual([]);
});

test("what each time is worth must be there", () => {
  const bare = item("B", null, 3, { kind: "balance" });
  const faults = checkRuleSet(ruleSet([bare])).map(({ code, params }) => [code, params["parameter"]].join(" "));
  expect(faults).toEqual(["parameterMissing pointsEach", "parameterMissing penaltyEach"]);
  const half = item("B", null, 3, { kind: "balance", parameters: { pointsEach: 1 } });
  expect(pointsOf(half, { quantity: 1 })).toBe("missing notSubmitted");
});

test("is explained, cut and raised", () => {
  const steps = (words: Parameters<typeof said>[2]) => {
    const given = entries({ units: [unit("U")], scores: [said("U", "B", words)] });
    return explain(ruleSet([R11]), given, "U", "B")?.steps.map(
      ({ what, numbers }) => `${what} ${text(numbers["points"]) ?? ""}`,
    );
  };
  expect(steps({ quantity: 4, count: 1 })).toEqual(["balance.bonus 2", "balance.penalty 0.75"]);
  expect(steps({ quantity: 6 })).toEqual(["balance.bonus 3", "balance.penalty 0"]);
  expect(steps({ quantity: 3, count: 2 })).toEqual(["balance.bonus 1.5", "balance.penalty 1.5"]);
  expect(steps({ quantity: 20 })).toEqual(["balance.bonus 10", "balance.penalty 0", "balance.capped 10"]);
  expect(steps({ quantity: 0, count: 1 })).toEqual(["balance.bonus 0", "balance.penalty 0.75", "balance.floor -0.75"]);
});
