import { describe, expect, test } from "@jest/globals";
import { explain, score } from "../../../src/rules";
import type { ScoreEntry } from "../../../src/rules";
import { entries, group, item, ruleSet, said, stepLines, text, unit } from "../build";

const RULES = ruleSet([group("G", null, 10), item("a", "G", 4), item("b", "G", 6), item("c", null, 1)]);

function told(scores: readonly ScoreEntry[]) {
  const given = entries({ units: [unit("U")], scores: [...scores, said("U", "c", { points: 1 })] });
  const result = score(RULES, given).units[0]?.nodes.get("G");
  return [`${String(result?.state)} ${text(result?.points) ?? ""}`, ...stepLines(explain(RULES, given, "U", "G"))];
}

describe("a group", () => {
  test("gives what its children give; one that is missing gives nothing", () => {
    expect(told([said("U", "a", { points: 3 })])).toEqual([
      "scored 3",
      "group.child points=3 a scored",
      "group.child points=0 b missing",
      "group.total points=3 sum",
    ]);
  });
  test("is missing where nobody said anything about what applies, and no total is made up", () => {
    expect(told([])).toEqual([
      "missing 0",
      "group.child points=0 a missing",
      "group.child points=0 b missing",
      "missing",
    ]);
    expect(told([said("U", "a", { notApplicable: true })])[0]).toBe("missing 0");
  });
  test("does not apply where none of its children does", () => {
    expect(told(["a", "b"].map((code) => said("U", code, { notApplicable: true })))).toEqual([
      "notApplicable 0",
      "group.child points=0 a notApplicable",
      "group.child points=0 b notApplicable",
      "notApplicable",
    ]);
  });
  test("without children is missing", () => {
    const { units } = score(ruleSet([group("G", null, 10)]), entries({ units: [unit("U")] }));
    const result = units[0]?.nodes.get("G");
    expect([result?.state, text(result?.max), text(result?.applicableMax)]).toEqual(["missing", "10", "10"]);
  });
});

test("an item of a kind that is none is missing, and the rest is scored", () => {
  const rules = ruleSet([item("x", null, 5, { kind: "unheard" as "manual" }), item("c", null, 1)]);
  const scores = [said("U", "x", { points: 5 }), said("U", "c", { points: 1 })];
  const { units, faults } = score(rules, entries({ units: [unit("U")], scores }));
  expect([...(units[0]?.nodes.values() ?? [])].map(({ state }) => state)).toEqual(["missing", "scored"]);
  expect([text(units[0]?.total), text(units[0]?.contentMax)]).toEqual(["1", "6"]);
  expect(faults.map(({ code }) => code)).toEqual(["missingScore"]);
});
