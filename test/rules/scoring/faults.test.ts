import { describe, expect, test } from "@jest/globals";
import { score } from "../../../src/rules";
import type { Entries, Policy, RuleNode, ScoreEntry } from "../../../src/rules";
import { adjustment, entries, group, item, meeting, report, ruleSet, rung, said, unit, vote } from "../build";
import { told } from "../checks/faults-of";

/** Every fault of entries with its place and with all that its message is made of. */

const NODES: readonly RuleNode[] = [
  group("G", null, undefined),
  item("I", "G", 10),
  item("E", "G", 10, { evidenceRequired: true }),
  item("H", "G", 10, { scorer: "head" }),
  item("K", "G", 10, { kind: "proportional" }),
  item("M", "G", 4, { kind: "attendance", parameters: { perAbsence: 1 } }),
  item("R", "G", 4, { kind: "lateness", rungs: [rung("[0;5]", 4)] }),
  item("P", "G", 5, { kind: "peer" }),
  item("S", "G", 5, { kind: "stepped", rungs: [{ ...rung("[21;)", 0), knockOut: true, text: "từ 21 %" }] }),
];

function faults(more: Partial<Entries>, nodes = NODES, policy: Partial<Policy> = {}): string[] {
  const { faults: all } = score(ruleSet(nodes, { policy }), entries({ units: [unit("U"), unit("V")], ...more }));
  // what other rows leave out is no matter here
  return all.map(told).filter((line) => !/^(notSubmitted|missingScore|tieUnresolved|peerVotesMissing) /.test(line));
}

const from = (by: string, words: Parameters<typeof said>[2] = {}) =>
  said("U", "I", { source: "appraised", by, ...words });

describe("rows that belong to nobody, or come twice", () => {
  test.each<readonly [string, Partial<Entries>]>([
    ["duplicateUnit units/1/code code=U", { units: [unit("U"), unit("U")] }],
    ["unknownUnit scores/0/unit unit=X", { scores: [said("X", "I", { points: 1 })] }],
    ["unknownItem scores/1/item item=Z", { scores: [said("U", "I", { points: 1 }), said("U", "Z", { points: 1 })] }],
    ["groupScored scores/0/item item=G", { scores: [said("U", "G", { points: 1 })] }],
    ["unknownUnit meetings/0/unit unit=X", { meetings: [meeting("X", "M", "Q1", "absent")] }],
    ["logNotTaken meetings/0/item item=R", { meetings: [meeting("U", "R", "Q1", "absent")] }],
    ["unknownItem reports/0/item item=Z", { reports: [report("U", "Z", "Q1", 0)] }],
    ["logNotTaken reports/0/item item=M", { reports: [report("U", "M", "Q1", 0)] }],
    ["unknownUnit peers/0/unit unit=X", { peers: [vote("U", "X", "P", 1)] }],
    ["logNotTaken peers/0/item item=I", { peers: [vote("V", "U", "I", 1)] }],
    ["unknownUnit adjustments/0/unit unit=X", { adjustments: [adjustment("X", "award", 1)] }],
    [
      "duplicateEntry scores/1 unit=U item=I",
      { scores: [said("U", "I", { points: 1 }), said("U", "I", { points: 2 })] },
    ],
    ["duplicateEntry scores/1 unit=U item=I", { scores: [from("X", { points: 1 }), from("X", { points: 2 })] }],
    [
      "duplicateEntry meetings/1 unit=U item=M",
      { meetings: [meeting("U", "M", "Q1", "absent"), meeting("U", "M", "Q1", "present")] },
    ],
    ["duplicateEntry reports/1 unit=U item=R", { reports: [report("U", "R", "Q1", 0), report("U", "R", "Q1", 1)] }],
    ["duplicateEntry peers/1 unit=U item=P", { peers: [vote("V", "U", "P", 1), vote("V", "U", "P", 2)] }],
  ])("%# %s", (expected, more) => {
    expect(faults(more)).toEqual([expected]);
  });
  test("no unit at all", () => {
    expect(faults({ units: [] })).toEqual(["noUnits units"]);
  });
  test("a row that was said before is told however many stand between", () => {
    const scores = ["X", "Y", "X"].map((who) => from(who, { points: 1 }));
    const meetings = ["Q1", "Q2", "Q1"].map((name) => meeting("U", "M", name, "present"));
    const reports = ["Q1", "Q2", "Q1"].map((name) => report("U", "R", name, 0));
    expect(faults({ scores, meetings, reports })).toEqual([
      "duplicateEntry scores/2 unit=U item=I",
      "duplicateEntry meetings/2 unit=U item=M",
      "duplicateEntry reports/2 unit=U item=R",
    ]);
  });
  test("a unit that names itself beside its own score appraises nobody", () => {
    expect(faults({ scores: [said("U", "I", { points: 1, by: "U" })] })).toEqual([]);
  });
  test("rows on an item of a kind that is none", () => {
    const none = [item("I", null, 10), item("X", null, 5, { kind: "unheard" as "manual" })];
    expect(faults({ meetings: [meeting("U", "X", "Q1", "absent")] }, none)).toEqual([
      "logNotTaken meetings/0/item item=X",
    ]);
  });
  test("other meetings, reports, voters, appraisers and sources are no second row", () => {
    const scores = [from("X", { points: 1 }), from("Y", { points: 1 }), said("U", "I", { points: 1 })];
    const meetings = [meeting("U", "M", "Q1", "absent"), meeting("U", "M", "Q2", "absent")];
    const reports = [report("U", "R", "Q1", 0), report("U", "R", "Q2", 0)];
    const peers = [vote("V", "U", "P", 1), vote("T", "U", "P", 2)];
    expect(faults({ scores, meetings, reports, peers })).toEqual([]);
  });
});

describe("what cannot be meant", () => {
  test.each<readonly [string, Partial<Entries>]>([
    ["argumentMissing reports/0/daysLate unit=U item=R argument=daysLate", { reports: [report("U", "R", "Q", NaN)] }],
    ["quantityOutsideBands reports/0 unit=U item=R value=6", { reports: [report("U", "R", "Q", 6)] }],
    ["peerOwnUnit peers/0/voter unit=U item=P", { peers: [vote("U", "U", "P", 1)] }],
    ["scoreNegative peers/0/points unit=U item=P value=-1", { peers: [vote("V", "U", "P", -1)] }],
    ["scoreOverMax peers/0/points unit=U item=P value=5.5 max=5", { peers: [vote("V", "U", "P", "5.5")] }],
    [
      "adjustmentWithoutReason adjustments/0/reason unit=U",
      { adjustments: [adjustment("U", "award", 1, { reason: " " })] },
    ],
    ["adjustmentNegative adjustments/0/points unit=U value=-1", { adjustments: [adjustment("U", "deduction", -1)] }],
    [
      "adjustmentNegative adjustments/0/count unit=U value=-2",
      { adjustments: [adjustment("U", "award", 1, { count: -2 })] },
    ],
  ])("%# %s", (expected, more) => {
    expect(faults(more)).toEqual([expected]);
  });
  test("a knock-out that several find is told once, and a unit may say that its peers cannot score it", () => {
    const twice = ["X", "Y"].map((who) => said("U", "S", { source: "appraised", by: who, quantity: 30 }));
    expect(faults({ scores: twice })).toEqual(["knockedOut scores/0/values/quantity unit=U item=S band=từ 21 %"]);
    expect(faults({ scores: [said("U", "P", { notApplicable: true })] })).toEqual([]);
  });
  test.each<readonly [string, ScoreEntry]>([
    ["appraisedOwnUnit scores/0/by unit=U item=I", from("U", { points: 1 })],
    ["scoreNegative scores/0/points unit=U item=I value=-1", said("U", "I", { points: -1 })],
    ["scoreOverMax scores/0/points unit=U item=I value=10.5 max=10", said("U", "I", { points: "10.5" })],
    ["evidenceMissing scores/0 unit=U item=E", said("U", "E", { points: 1 })],
    ["scorerNotAllowed scores/0 unit=U item=H scorer=head", said("U", "H", { points: 1 })],
    ["peerOwnUnit scores/0 unit=U item=P", said("U", "P", { points: 1 })],
    ["pointsWithoutQuantity scores/0/points unit=U item=K given=5", said("U", "K", { points: 5 })],
    [
      "pointsNotFollowing scores/0/points unit=U item=K given=7 computed=5",
      said("U", "K", { points: 7, quantity: 1, target: 2 }),
    ],
    [
      "argumentNegative scores/0/values/quantity unit=U item=K argument=quantity value=-1",
      said("U", "K", { quantity: -1, target: 2 }),
    ],
    ["knockedOut scores/0/values/quantity unit=U item=S band=từ 21 %", said("U", "S", { quantity: 30 })],
  ])("%# %s", (expected, row) => {
    expect(faults({ scores: [row] })).toEqual([expected]);
  });
});

test("evidence is asked of the unit, for points that it gives itself", () => {
  const missing = ["evidenceMissing scores/0 unit=U item=E"];
  const told_ = (words: Parameters<typeof said>[2]) => faults({ scores: [said("U", "E", words)] });
  expect([told_({ points: 1 }), told_({ points: 1, evidence: " " })]).toEqual([missing, missing]);
  expect([told_({ points: 1, evidence: "QĐ 12" }), told_({ points: 0 })]).toEqual([[], []]);
  expect([told_({ points: 1, source: "agreed" }), told_({ notApplicable: true })]).toEqual([[], []]);
  const agreed = said("U", "E", { points: 1, source: "agreed" });
  const beside = (words: Parameters<typeof said>[2]) => faults({ scores: [said("U", "E", words), agreed] });
  expect([beside({ points: 1 }), beside({ points: 1, evidence: "QĐ 12" }), beside({ points: 0 })]).toEqual([
    ...[missing, [], []],
  ]);
});

describe("a log that says another thing", () => {
  const meetings = [meeting("U", "M", "Q1", "absent"), meeting("U", "M", "Q2", "wrongComposition")];
  test.each<readonly [string[], ScoreEntry]>([
    [["logDiffersFromSelf scores/0/values/quantity unit=U item=M log=1 self=2"], said("U", "M", { quantity: 2 })],
    [
      ["logDiffersFromSelf scores/0/values/count unit=U item=M log=1 self=0"],
      said("U", "M", { quantity: 1, count: 0 }),
    ],
    [["logDiffersFromSelf scores/0/points unit=U item=M log=3 self=4"], said("U", "M", { points: 4 })],
    [[], said("U", "M", { points: 3 })],
    [[], said("U", "M", { quantity: 1, count: 1 })],
    [[], said("U", "M", { notApplicable: true })],
  ])("%# %j", (expected, row) => {
    expect(faults({ scores: [row], meetings })).toEqual(expected);
  });
  test("nor is one that does not apply", () => {
    const reports = [report("U", "R", "Q1", "exempt")];
    expect(faults({ scores: [said("U", "R", { points: 1 })], reports })).toEqual([]);
  });
  test("what a log of meetings gives beyond the maximum is told at its first row", () => {
    const rewarding = [item("M", null, 4, { kind: "attendance", parameters: { perAbsence: -1 } })];
    expect(faults({ meetings }, rewarding)).toEqual(["scoreOverMax meetings/0 unit=U item=M value=5 max=4"]);
  });
  test("a log that cannot be read is held against nothing", () => {
    const found = faults({ scores: [said("U", "R", { quantity: 1 })], reports: [report("U", "R", "Q1", 9)] });
    expect(found).toEqual(["quantityOutsideBands reports/0 unit=U item=R value=9"]);
  });
});

test("a unit that left gaps, one that sent nothing, and one that the policy rules out", () => {
  const two = [item("I", null, 10), item("J", null, 10)];
  const outcome = (policy: Partial<Policy>) => {
    const given = entries({ units: [unit("U"), unit("V")], scores: [said("U", "I", { points: 1 })] });
    return score(ruleSet(two, { policy }), given).faults.map(told);
  };
  expect(outcome({})).toEqual(["missingScore units/0 unit=U item=J", "notSubmitted units/1 unit=V"]);
  expect(outcome({ ineligible: ["noSelfScore"] })).toEqual([
    "missingScore units/0 unit=U item=J",
    "unitIneligible units/1 unit=V cause=noSelfScore",
    "notSubmitted units/1 unit=V",
  ]);
});
