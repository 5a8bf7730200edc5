import { describe, expect, test } from "@jest/globals";
import { score } from "../../src/rules";
import type { Entries, Policy, RuleSet, Source } from "../../src/rules";
import { entries, group, item, meeting, report, ruleSet, said, text, unit } from "./build";

const one = ruleSet([item("I", null, 10)]);
const planned = item("I", null, 10, { kind: "proportional" });

function run(rules: RuleSet, more: Partial<Entries>, counts?: readonly Source[]) {
  const outcome = score(rules, entries({ units: [unit("U")], ...more }), counts ? { counts } : {});
  const result = outcome.units[0]?.nodes.get("I");
  const points = result?.state === "scored" ? text(result.points) : result?.state;
  return {
    answer: [points, result?.source].join(" "),
    faults: outcome.faults.map(({ code, path }) => [code, ...path].join(" ")),
    standing: outcome.units[0]?.standing,
  };
}

describe("which score counts (R19)", () => {
  const scores = [
    said("U", "I", { points: 9 }),
    said("U", "I", { points: 8, source: "appraised", by: "head" }),
    said("U", "I", { points: 7, source: "agreed" }),
  ];
  test("the first source of the policy that is there", () => {
    expect(run(one, { scores }).answer).toBe("7 agreed");
    expect(run(one, { scores: scores.slice(0, 2) }).answer).toBe("8 appraised");
    expect(run(one, { scores: scores.slice(0, 1) }).answer).toBe("9 self");
  });
  test("an option gives the outcome by self-score", () => {
    expect(run(one, { scores }, ["self", "log"]).answer).toBe("9 self");
  });
  test("a source that the policy does not name never counts", () => {
    expect(run(ruleSet(one.nodes, { policy: { counts: ["agreed"] } }), { scores: scores.slice(0, 2) })).toEqual({
      answer: "missing ",
      faults: ["missingScore units 0"],
      standing: "ranked",
    });
  });
  test("a refused score is not cut: the next source counts", () => {
    const refused = [said("U", "I", { points: 9 }), said("U", "I", { points: 11, source: "agreed" })];
    expect(run(one, { scores: refused })).toEqual({
      answer: "9 self",
      faults: ["scoreOverMax scores 1 points"],
      standing: "ranked",
    });
  });
  test("a score that does not count is judged all the same", () => {
    const wrong = [said("U", "I", { points: 12 }), said("U", "I", { points: 7, source: "agreed" })];
    expect(run(one, { scores: wrong }).faults).toEqual(["scoreOverMax scores 0 points"]);
  });
  test("not applicable is a word like another", () => {
    const rows = [said("U", "I", { notApplicable: true }), said("U", "I", { points: 7, source: "agreed" })];
    expect(run(one, { scores: rows }).answer).toBe("7 agreed");
    expect(run(one, { scores: rows.slice(0, 1) }).answer).toBe("notApplicable self");
  });
  test("typed points follow when they are the computed ones, rounded as the policy rounds items", () => {
    const rounded = ruleSet([planned], { policy: { rounding: { item: 1, display: 2 } } });
    const scores = [said("U", "I", { quantity: "0.125", target: 1, points: "1.3" })];
    expect(run(rounded, { scores }).faults).toEqual([]);
    expect(run(ruleSet([planned]), { scores }).faults).toEqual(["pointsNotFollowing scores 0 points"]);
  });
  test("item points are rounded where the policy says so", () => {
    const rounded = ruleSet([planned], { policy: { rounding: { item: 1, display: 2 } } });
    expect(run(rounded, { scores: [said("U", "I", { quantity: "0.125", target: 1 })] }).answer).toBe("1.3 self");
  });
});

describe("several appraisers", () => {
  const by = (appraiser: string, points: number) => said("U", "I", { source: "appraised", by: appraiser, points });
  const scores = [by("X", 9), by("Y", 8), by("Z", 8)];
  test.each([
    ["mean", "8.333333333333 appraised"],
    ["lowest", "8 appraised"],
    ["highest", "9 appraised"],
  ] as const)("%s", (appraisers: Policy["appraisers"], expected) => {
    expect(run(ruleSet(one.nodes, { policy: { appraisers } }), { scores }).answer).toBe(expected);
  });
  test("one refused leaves the others", () => {
    expect(run(one, { scores: [by("X", 99), by("Y", 8)] }).answer).toBe("8 appraised");
  });
  test("not applicable only where none gives points", () => {
    const none = said("U", "I", { source: "appraised", by: "X", notApplicable: true });
    expect(run(one, { scores: [none, by("Y", 8)] }).answer).toBe("8 appraised");
    expect(run(one, { scores: [none, { ...none, by: "Y" }] }).answer).toBe("notApplicable appraised");
  });
  test("nobody appraises themselves", () => {
    expect(run(one, { scores: [by("U", 10), by("X", 6)] })).toEqual({
      answer: "6 appraised",
      faults: ["appraisedOwnUnit scores 0 by"],
      standing: "ranked",
    });
  });
  test("what is wrong in the unit's own words is not taken over", () => {
    const attended = item("I", null, 10, { kind: "attendance", parameters: { perAbsence: 1, perWrongComposition: 1 } });
    const scores = [
      said("U", "I", { quantity: 0, count: -3 }),
      said("U", "I", { source: "appraised", by: "X", quantity: 2 }),
    ];
    expect(run(ruleSet([attended]), { scores })).toEqual({
      answer: "8 appraised",
      faults: ["argumentNegative scores 0 values count"],
      standing: "ranked",
    });
  });
  test("an appraiser corrects the quantity and leaves the plan", () => {
    const scores = [
      said("U", "I", { quantity: 90, target: 100 }),
      said("U", "I", { source: "appraised", by: "X", quantity: 80 }),
    ];
    expect(run(ruleSet([planned]), { scores }).answer).toBe("8 appraised");
  });
});

describe("rows that belong to nobody, or come twice", () => {
  test.each([
    ["unknownUnit scores 0 unit", { scores: [said("V", "I", { points: 1 })] }],
    ["unknownItem scores 0 item", { scores: [said("U", "J", { points: 1 })] }],
    ["groupScored scores 0 item", { scores: [said("U", "G", { points: 1 })] }],
    ["unknownUnit meetings 0 unit", { meetings: [meeting("V", "I", "M", "absent")] }],
    ["unknownItem reports 0 item", { reports: [report("U", "J", "R", 0)] }],
    ["duplicateUnit units 1 code", { units: [unit("U"), unit("U")] }],
    ["noUnits units", { units: [] }],
  ])("%s", (expected, more) => {
    expect(run(ruleSet([group("G", null, 10), item("I", "G", 10)]), more).faults).toContain(expected);
  });
  test("of two entries of one source the first counts", () => {
    const scores = [said("U", "I", { points: 1 }), said("U", "I", { points: 2 })];
    expect(run(one, { scores })).toEqual({ answer: "1 self", faults: ["duplicateEntry scores 1"], standing: "ranked" });
  });
  test("of two rows of one meeting the first counts", () => {
    const rules = ruleSet([item("I", null, 10, { kind: "attendance", scorer: "log", parameters: { perAbsence: 1 } })]);
    const meetings = [meeting("U", "I", "M", "absent"), meeting("U", "I", "M", "present")];
    expect(run(rules, { meetings })).toMatchObject({ answer: "9 log", faults: ["duplicateEntry meetings 1"] });
  });
  test("a row that says nothing is no entry", () => {
    expect(run(one, { scores: [said("U", "I"), said("U", "I", { points: 3 })] })).toEqual({
      answer: "3 self",
      faults: [],
      standing: "ranked",
    });
  });
});

describe("evidence", () => {
  const rules = ruleSet([item("I", null, 10, { evidenceRequired: true })]);
  test.each([
    [{ points: 5 }, ["evidenceMissing scores 0"]],
    [{ points: 5, evidence: "  " }, ["evidenceMissing scores 0"]],
    [{ points: 5, evidence: "Report 12" }, []],
    [{ points: 0 }, []],
    [{ points: 5, source: "appraised", by: "X" } as const, []],
  ])("%j", (words, faults) => {
    expect(run(rules, { scores: [said("U", "I", words)] }).faults).toEqual(faults);
  });
});

describe("units that sent nothing", () => {
  const logged = item("L", null, 4, { kind: "attendance", scorer: "log", parameters: { perAbsence: 1 } });
  const meetings = [meeting("U", "L", "M", "present")];
  test("one fault for the unit, none per item; the log alone is no submission", () => {
    expect(run(ruleSet([item("I", null, 10), logged]), { meetings })).toEqual({
      answer: "missing ",
      faults: ["notSubmitted units 0"],
      standing: "notSubmitted",
    });
  });
  test("where only the log scores, nobody has to submit", () => {
    expect(run(ruleSet([logged]), { meetings }).standing).toBe("ranked");
  });
  test("a gap in what was sent is a fault of the item", () => {
    const scores = [said("U", "I", { points: 1 })];
    expect(run(ruleSet([item("I", null, 10), item("J", null, 1)]), { scores }).faults).toEqual([
      "missingScore units 0",
    ]);
  });
});
