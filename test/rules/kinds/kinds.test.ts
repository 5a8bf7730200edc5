import { describe, expect, test } from "@jest/globals";
import { KIND_NAMES, KINDS, score } from "../../../src/rules";
import type { Item, MeetingEntry, ReportEntry, ScoreEntry } from "../../../src/rules";
import { entries, item, LADDER_OF_DAYS, meeting, report, ruleSet, rung, said, text, unit } from "../build";

interface Rows {
  readonly scores?: readonly ScoreEntry[];
  readonly meetings?: readonly MeetingEntry[];
  readonly reports?: readonly ReportEntry[];
}

/** Points (or state) of the one item, then the codes of the faults. */
function outcomeOf(one: Item, rows: Rows): string {
  const { units, faults } = score(ruleSet([one]), entries({ units: [unit("U")], ...rows }));
  const result = units[0]?.nodes.get(one.code);
  const shown = result?.state === "scored" ? text(result.points) : result?.state;
  return [shown, ...faults.map(({ code }) => code)].join(" ");
}

const self = (words: Parameters<typeof said>[2]) => ({ scores: [said("U", "I", words)] });

test("every kind declares its own name, and nothing twice", () => {
  for (const name of KIND_NAMES) {
    const kind = KINDS[name];
    expect(kind.name).toBe(name);
    expect(new Set(kind.parameters.map((one) => one.name)).size).toBe(kind.parameters.length);
    expect(new Set(kind.arguments.map((one) => one.name)).size).toBe(kind.arguments.length);
    expect(kind.fromLog !== undefined).toBe(kind.log !== "none");
  }
});

/** "kind: parameters → arguments"; a name with an asterisk must be there. */
test("what every kind asks for, with the keys of its words", () => {
  const names = (all: readonly { readonly name: string; readonly required: boolean }[]) =>
    all.map(({ name, required }) => `${name}${required ? "*" : ""}`).join(" ");
  const declared = KIND_NAMES.map((name) => {
    const { parameters, arguments: entered, rungs, log } = KINDS[name];
    return `${name}: ${names(parameters)} → ${names(entered)} (${rungs}, ${log})`;
  });
  expect(declared).toEqual([
    "manual: step →  (none, none)",
    "achieved:  → quantity* (none, none)",
    "bands:  → quantity* target (bands, none)",
    "lateness: missingPoints → quantity* (days, reports)",
    "proportional: floorPercent rewardMax → quantity* target* (none, none)",
    "relative: targetPercent → quantity* target (none, none)",
    "stepped:  → quantity* target (deductions, none)",
    "count: pointsEach* → quantity* (none, none)",
    "balance: pointsEach* penaltyEach* floor → quantity* count (none, none)",
    "attendance: perAbsence* perWrongComposition floor → quantity* count (none, meetings)",
    "peer: addUp trimCount trimPercent voteMax voterBudget →  (none, peers)",
  ]);
  for (const name of KIND_NAMES) {
    const kind = KINDS[name];
    expect([kind.term, kind.help]).toEqual([`kind.${name}`, `kindHelp.${name}`]);
    expect(kind.parameters.map(({ term }) => term)).toEqual(kind.parameters.map((one) => `parameter.${one.name}`));
    expect(kind.arguments.map(({ term }) => term)).toEqual(
      kind.arguments.map((one) => `kindArguments.${name}.${one.name}`),
    );
  }
});

describe("manual", () => {
  const one = item("I", null, 8, { parameters: { step: "0.25" } });
  test.each([
    [0, "0"],
    ["7.25", "7.25"],
    [8, "8"],
    ["7.3", "7.3 notOnStep"],
    ["8.01", "missing scoreOverMax notSubmitted"],
    ["-0.25", "missing scoreNegative notSubmitted"],
  ])("%s points", (points, expected) => {
    expect(outcomeOf(one, self({ points }))).toBe(expected);
  });
  test("without a step any decimal stands", () => {
    expect(outcomeOf(item("I", null, 8), self({ points: "1.234567" }))).toBe("1.234567");
  });
  test("a step of 0 is no step", () => {
    expect(outcomeOf(item("I", null, 8, { parameters: { step: 0 } }), self({ points: 1 }))).toBe("1");
  });
});

describe("achieved", () => {
  const one = item("I", null, 2, { kind: "achieved" });
  test.each([
    [{ quantity: 1 }, "2"],
    [{ quantity: 0 }, "0"],
    [{ points: 2 }, "2"],
    [{ points: 0 }, "0"],
    [{ quantity: 2 }, "missing neitherYesNorNo notSubmitted"],
    [{ quantity: "0.5" }, "missing neitherYesNorNo notSubmitted"],
    [{ quantity: -1 }, "missing argumentNegative notSubmitted"],
    [{ points: 1 }, "missing neitherNoneNorAll notSubmitted"],
    [{ points: 3 }, "missing scoreOverMax notSubmitted"],
  ])("%j", (words, expected) => {
    expect(outcomeOf(one, self(words))).toBe(expected);
  });
});

describe("bands", () => {
  const one = item("I", null, "1.5", {
    kind: "bands",
    rungs: [rung("(95;)", "1.5"), rung("[75;95]", 1), rung("[50;75)", "0.5"), rung("[0;50)", 0)],
  });
  test.each([
    [{ quantity: "95.01" }, "1.5"],
    [{ quantity: 95 }, "1"],
    [{ quantity: 75 }, "1"],
    [{ quantity: "74.999999999999999" }, "0.5"],
    [{ quantity: 50 }, "0.5"],
    [{ quantity: "49.9" }, "0"],
    [{ quantity: 19, target: 20 }, "1"],
    [{ quantity: 2, target: 3 }, "0.5"],
    [{ quantity: 22, target: 20 }, "1.5"],
    [{ quantity: 5, target: 0 }, "missing targetNotPositive notSubmitted"],
    [{ quantity: -1 }, "missing quantityOutsideBands notSubmitted"],
    [{ points: 1 }, "1 pointsWithoutQuantity"],
    [{ quantity: 95, points: "1.5" }, "1 pointsNotFollowing"],
    [{ quantity: 95, points: 1 }, "1"],
  ])("%j", (words, expected) => {
    expect(outcomeOf(one, self(words))).toBe(expected);
  });
  test("a hair above an edge is above it, where a rounded quotient would be on it", () => {
    expect(outcomeOf(one, self({ quantity: "2.85", target: 3 }))).toBe("1");
    expect(outcomeOf(one, self({ quantity: "2.85000000000000001", target: 3 }))).toBe("1.5");
  });
  test("a growth may be negative where a band is open below", () => {
    const growth = item("I", null, 1, { kind: "bands", rungs: [rung("(;0)", 0), rung("[0;)", 1)] });
    expect(outcomeOf(growth, self({ quantity: -3 }))).toBe("0");
  });
});

describe("lateness", () => {
  const one = item("I", null, 4, { kind: "lateness", rungs: LADDER_OF_DAYS, parameters: { missingPoints: "0.25" } });
  const late = (...days: ReportEntry["daysLate"][]) => ({
    reports: days.map((daysLate, index) => report("U", "I", `R${String(index)}`, daysLate)),
    scores: [],
  });
  const judged = (rows: Rows) => outcomeOf({ ...one, scorer: "log" }, rows);
  test.each([
    [[0, 2], "3.5"],
    [[-5, 0], "4"],
    [[3, 6], "1.5"],
    [[10, 11], "0.5"],
    [[0, "missing"], "2.25"],
    [[1, "exempt"], "1.5"],
    [[0, 0, 0], "4"],
    [["exempt", "exempt"], "notApplicable"],
    [[0, Number.NaN], "2 argumentMissing"],
  ] as const)("%j days late", (days, expected) => {
    expect(judged(late(...days))).toBe(expected);
  });
  test("days off the ladder refuse the log", () => {
    expect(judged(late(0, 2.5))).toBe("missing quantityOutsideBands missingScore");
  });
  test("without a log the unit's own days of the one report", () => {
    expect(outcomeOf(one, self({ quantity: 2 }))).toBe("1.5");
    expect(outcomeOf(one, self({ quantity: -2 }))).toBe("2");
  });
  test("the log is held against the unit's own days", () => {
    expect(judged({ ...late(2), scores: [said("U", "I", { quantity: 0 })] })).toBe("1.5 logDiffersFromSelf");
    expect(judged({ ...late(2), scores: [said("U", "I", { quantity: 2 })] })).toBe("1.5");
    expect(judged({ ...late(2, 0), scores: [said("U", "I", { quantity: 0 })] })).toBe("3.5"); // which report is meant?
    expect(judged({ ...late(2, 0), scores: [said("U", "I", { points: 4 })] })).toBe("3.5 logDiffersFromSelf");
  });
});

describe("proportional", () => {
  const plain = item("I", null, 12, { kind: "proportional" });
  const rewarded = item("I", null, 12, { kind: "proportional", parameters: { floorPercent: 50, rewardMax: 3 } });
  test.each([
    [plain, { quantity: 50, target: 60 }, "10"],
    [plain, { quantity: 1, target: 7 }, "1.714285714286"],
    [plain, { quantity: 110, target: 100 }, "12"],
    [plain, { quantity: 0, target: 100 }, "0"],
    [plain, { quantity: 1 }, "missing argumentMissing notSubmitted"],
    [plain, { target: 1 }, "missing notSubmitted"],
    [plain, { quantity: 1, target: 0 }, "missing targetNotPositive notSubmitted"],
    [plain, { quantity: 1, target: -1 }, "missing targetNotPositive notSubmitted"],
    [plain, { quantity: -1, target: 1 }, "missing argumentNegative notSubmitted"],
    [plain, { points: 13 }, "missing scoreOverMax notSubmitted"],
    [plain, { quantity: 2, target: 3, points: 8 }, "8"],
    [plain, { quantity: 5, target: 9, points: "6.67" }, "6.666666666667"],
    [plain, { quantity: 5, target: 9, points: 7 }, "6.666666666667 pointsNotFollowing"],
    [rewarded, { quantity: 50, target: 100 }, "6"],
    [rewarded, { quantity: "49.99", target: 100 }, "0"],
    [rewarded, { quantity: 100, target: 100 }, "12"],
    [rewarded, { quantity: 110, target: 100 }, "13.2"],
    [rewarded, { quantity: 200, target: 100 }, "15"],
    [rewarded, { points: 15 }, "15 pointsWithoutQuantity"],
    [rewarded, { points: "15.1" }, "missing scoreOverMax notSubmitted"],
  ])("%# %j", (one, words, expected) => {
    expect(outcomeOf(one, self(words))).toBe(expected);
  });
});

describe("count", () => {
  const one = item("I", null, 3, { kind: "count", parameters: { pointsEach: "0.5" } });
  test.each([
    [{ quantity: 0 }, "0"],
    [{ quantity: 5 }, "2.5"],
    [{ quantity: 6 }, "3"],
    [{ quantity: 60 }, "3"],
    [{ quantity: -1 }, "missing argumentNegative notSubmitted"],
  ])("%j", (words, expected) => {
    expect(outcomeOf(one, self(words))).toBe(expected);
  });
});

describe("attendance", () => {
  const one = item("I", null, 6, {
    kind: "attendance",
    scorer: "log",
    parameters: { perAbsence: 2, perWrongComposition: "0.25", floor: 1 },
  });
  const attended = (...days: MeetingEntry["attendance"][]) => ({
    meetings: days.map((attendance, index) => meeting("U", "I", `M${String(index)}`, attendance)),
  });
  test.each([
    [attended("present", "excused"), "6"],
    [attended("absent", "wrongComposition"), "3.75"],
    [attended("absent", "absent", "absent"), "1"],
    [self({ quantity: 1, count: 2 }), "3.5"],
    [self({ quantity: 1 }), "4"],
    [self({ count: 1 }), "missing missingScore"],
    [{ ...attended("absent"), ...self({ quantity: 0 }) }, "4 logDiffersFromSelf"],
    [{ ...attended("absent"), ...self({ quantity: 1, count: 1 }) }, "4 logDiffersFromSelf"],
    [{ ...attended("absent"), ...self({ quantity: 1, count: 0 }) }, "4"],
    [{ ...attended("absent"), ...self({ points: 6 }) }, "4 logDiffersFromSelf"],
  ])("%# %j", (rows, expected) => {
    expect(outcomeOf(one, rows)).toBe(expected);
  });
  test("the log must be one that the item reads", () => {
    const rows = { reports: [report("U", "I", "R", 0)] };
    expect(outcomeOf(one, rows)).toBe("missing logNotTaken missingScore");
  });
});
