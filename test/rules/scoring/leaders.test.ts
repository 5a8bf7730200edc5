import { describe, expect, test } from "@jest/globals";
import { explain, score } from "../../../src/rules";
import type { Entries, Item, Policy, ScoreEntry, Source } from "../../../src/rules";
import { adjustment, entries, item, meeting, report, ruleSet, rung, said, text, unit } from "../build";

/**
 * Who sets the measure on an item that compares units. A did 110 of 100 and has 5 + 5 · 10 / lead: 6 beside C, who did 150, 7.5 where
 * the leader did 120, 10 where A leads.
 */
const R = item("R", null, 10, { kind: "relative" });
const UNITS = ["A", "B", "C"].map((code) => unit(code));
const did = (code: string, quantity: number | string, more = {}) => said(code, "R", { quantity, target: 100, ...more });
const A = did("A", 110);
const B = did("B", 120);
const C = did("C", 150);
const by = (who: string, code: string, more = {}) => said(code, "R", { source: "appraised", by: who, ...more });

/** The same whether everybody was scored or only one question is asked. */
function pointsOfA(
  scores: readonly ScoreEntry[],
  one: Item = R,
  more: Partial<Entries> = {},
  policy: Partial<Policy> = {},
) {
  const rules = ruleSet([one, ...OTHERS], { policy });
  const given = () => entries({ units: UNITS, scores, ...more });
  const { units } = score(rules, given());
  const points = text(units.find(({ unit: code }) => code === "A")?.nodes.get("R")?.points);
  expect(text(explain(rules, given(), "A", "R")?.result.points)).toBe(points);
  return points;
}

const OTHERS: readonly Item[] = [
  item("M", null, 1, { kind: "attendance", parameters: { perAbsence: 1 } }),
  item("D", null, 1, { kind: "lateness", rungs: [rung("[0;)", 1)] }),
  item("S", null, 5, { kind: "stepped", rungs: [{ ...rung("[21;)", 0), knockOut: true }] }),
];

test("the first by ratio of those who said something; a unit that said nothing is no matter", () => {
  expect(pointsOfA([A, B, C])).toBe("6");
  expect(pointsOfA([A, B])).toBe("7.5");
  expect(pointsOfA([A])).toBe("10");
});

describe("the next leads where the first", () => {
  test("is excluded by the secretariat", () => {
    expect(pointsOfA([A, B, C], R, { adjustments: [adjustment("C", "exclusion")] })).toBe("7.5");
  });
  test("and the second are excluded", () => {
    const adjustments = [adjustment("B", "exclusion"), adjustment("C", "exclusion")];
    expect(pointsOfA([A, B, C], R, { adjustments })).toBe("10");
  });
  test("fell on a step that knocks out, and not where it stays below", () => {
    expect(pointsOfA([A, B, C, said("C", "S", { quantity: 21 })])).toBe("7.5");
    expect(pointsOfA([A, B, C, said("C", "S", { quantity: 20 })])).toBe("6");
  });
  test.each([
    ["noReport", { reports: [report("C", "D", "Q1", "missing")] }],
    ["absentFromFinalMeeting", { meetings: [{ ...meeting("C", "M", "Q4", "absent"), final: true }] }],
  ] as const)("is ruled out by the policy: %s", (cause, more) => {
    expect(pointsOfA([A, B, C], R, more, { ineligible: [cause] })).toBe("7.5");
    expect(pointsOfA([A, B, C], R, more)).toBe("6");
  });
  test("has no self-score, where the policy asks for one", () => {
    const appraised = by("X", "C", { quantity: 150, target: 100 });
    expect(pointsOfA([A, B, appraised], R, {}, { ineligible: ["noSelfScore"] })).toBe("7.5");
    expect(pointsOfA([A, B, appraised])).toBe("6");
    const spoke = said("C", "M", { quantity: 0 });
    expect(pointsOfA([A, B, appraised, spoke], R, {}, { ineligible: ["noSelfScore"] })).toBe("6");
  });
  test("is one to which the item does not apply, by the meeting or by all who appraised it", () => {
    expect(pointsOfA([A, B, C, said("C", "R", { source: "agreed", notApplicable: true })])).toBe("7.5");
    expect(pointsOfA([A, B, C, by("X", "C", { notApplicable: true })])).toBe("7.5");
    expect(pointsOfA([A, B, C, by("X", "C", { notApplicable: true }), by("Y", "C", { points: 3 })])).toBe("6");
  });
  test("by quantity alone it is the same", () => {
    const plain = (...all: readonly [string, number][]) => all.map(([code, quantity]) => said(code, "R", { quantity }));
    const out = said("C", "R", { source: "agreed", notApplicable: true });
    expect(pointsOfA(plain(["A", 110], ["B", 220], ["C", 440]))).toBe("2.5");
    expect(pointsOfA([...plain(["A", 110], ["B", 220], ["C", 440]), out])).toBe("5");
  });
  test("has no target: a quantity alone is no ratio", () => {
    expect(pointsOfA([A, B, said("C", "R", { quantity: 900 })])).toBe("7.5");
  });
});

describe("whose figures they are", () => {
  test.each(["head", "body"] as const)(
    "where the %s scores, appraisals and not what units say of themselves",
    (scorer) => {
      const appraised = [by("X", "A", { quantity: 110, target: 100 }), by("X", "B", { quantity: 120, target: 100 })];
      expect(pointsOfA([A, B, C, ...appraised], { ...R, scorer })).toBe("7.5");
    },
  );
  test("figures beside a word that the item does not apply are not heard", () => {
    const both = [by("X", "C", { notApplicable: true, quantity: 900, target: 100 }), by("Y", "C", { quantity: 120 })];
    expect(pointsOfA([A, C, ...both])).toBe("7.5");
  });
});

describe("leaders that were found are remembered for what they lead on", () => {
  const rules = ruleSet([R, item("Q", null, 10, { kind: "relative" })]);
  const given = entries({
    units: UNITS,
    scores: [
      ...[A, B, C],
      ...[said("A", "Q", { quantity: 4 }), said("B", "Q", { quantity: 8, target: 1 }), said("C", "Q", { quantity: 2 })],
      said("A", "Q", { source: "appraised", by: "X", quantity: 16 }),
    ],
  });
  const leaderOf = (code: string, node: string, counts?: readonly Source[]) => {
    const why = explain(rules, given, code, node, counts ? { counts } : {});
    return why?.steps.flatMap(({ words }) => words["unit"] ?? []).join(" ");
  };
  test("each item, each comparison and each order of what counts has its own", () => {
    const all = () => [
      ...[leaderOf("A", "R"), leaderOf("A", "Q"), leaderOf("B", "Q")],
      ...[leaderOf("C", "Q", ["self"]), leaderOf("C", "Q", ["appraised", "self"])],
    ];
    expect(all()).toEqual(["C", "A", "B", "B", "A"]);
    score(rules, given);
    expect(all()).toEqual(["C", "A", "B", "B", "A"]);
  });
});
