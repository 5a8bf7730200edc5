import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkRuleSet, type Outcome, score, type UnitOutcome } from "../../src/rules";
import { text } from "./build";
import { ENTRIES, RULES } from "./worked-example";

let outcome: Outcome;
let byCode: ReadonlyMap<string, UnitOutcome>;
beforeAll(() => {
  outcome = score(RULES, ENTRIES);
  byCode = new Map(outcome.units.map((unit) => [unit.unit, unit]));
});

/** One row per unit: items in the order of the rules, then content, bonus, deductions, total. */
function row(code: string): string {
  const unit = byCode.get(code);
  const items = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"].map((node) => {
    const result = unit?.nodes.get(node);
    return result?.state === "scored" ? text(result.points) : result?.state;
  });
  const totals = [unit?.content, unit?.bonus, unit?.deductions, unit?.total].map(text);
  return [...items, "|", ...totals].join(" ");
}

describe("the worked example", () => {
  test("has a rule set without a fault", () => {
    expect(checkRuleSet(RULES)).toEqual([]);
  });

  test.each([
    ["A", "7.5 10.8 5.5 3.5 4 2 | 27.3 5 0 32.3"],
    ["B", "7.25 12 5.75 4 0 0 | 29 0 1 28"],
    ["C", "8 10 6 1 2 1 | 25 3 0 28"],
    ["D", "6 12 notApplicable 4 0 0.5 | 28 0.5 0 28.5"],
  ])("unit %s to the last digit", (code, expected) => {
    expect(row(code)).toBe(expected);
  });

  test("ranks A, D, B, C; all reach class A", () => {
    expect(outcome.units.map(({ unit, rank, class: name }) => [unit, rank, name])).toEqual([
      ["A", 1, "A"],
      ["D", 2, "A"],
      ["B", 3, "A"],
      ["C", 4, "A"],
    ]);
  });

  test("cuts the pool of A from 6 to 5", () => {
    expect(text(byCode.get("A")?.nodes.get("3")?.points)).toBe("5");
  });

  test("shows D before re-basing: 22 of 24 content points, bonus 0.5 beside them", () => {
    const unit = byCode.get("D");
    expect(text(unit?.contentBeforeRebase)).toBe("22");
    expect(text(unit?.contentApplicableMax)).toBe("24");
    expect(text(unit?.contentMax)).toBe("30");
    expect(text(unit?.totalBeforeRebase)).toBe("22.5");
    expect(text(unit?.nodes.get("2")?.points)).toBe("10");
    expect(text(unit?.nodes.get("2")?.beforeRebase)).toBe("4");
    expect(text(unit?.percent)).toBe("95");
  });

  test("breaks the tie of B and C by content, and says so", () => {
    expect(outcome.ties).toEqual([{ units: ["B", "C"], rank: 3, decidedBy: [RULES.ladder[0]], resolved: true }]);
    expect(outcome.faults).toEqual([
      { code: "tieDecided", path: ["units", 1], params: { units: "B, C", step: "content" } },
    ]);
  });
});
