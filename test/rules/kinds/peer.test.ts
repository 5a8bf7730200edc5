import { describe, expect, test } from "@jest/globals";
import { checkRuleSet, explain, score } from "../../../src/rules";
import type { Entries, Item, ParameterName } from "../../../src/rules";
import { entries, item, ruleSet, said, stepLines, text, unit, vote } from "../build";

const peerItem = (max: number, parameters: Partial<Record<ParameterName, number | string>> = {}) =>
  item("P", null, max, { kind: "peer", parameters });
const MEAN = peerItem(10);
const UNITS = ["A", "B", "C", "D"].map((code) => unit(code));

/** Votes of a matrix "voter: A=1 B=2", one text per voter. */
function votes(...ballots: string[]) {
  return ballots.flatMap((ballot) => {
    const [voter = "", given = ""] = ballot.split(": ");
    return given.split(" ").map((one) => {
      const [to = "", points = ""] = one.split("=");
      return vote(voter, to, "P", points);
    });
  });
}

function run(one: Item, more: Partial<Entries>) {
  const { units, faults } = score(ruleSet([one]), entries({ units: UNITS, ...more }));
  const points = units.map(({ unit: code, nodes }) => {
    const result = nodes.get("P");
    return `${code} ${(result?.state === "scored" ? text(result.points) : result?.state) ?? ""}`;
  });
  const told = faults.map(({ code, path, params }) => [code, path.join("/"), ...Object.values(params)].join(" "));
  return { points: points.sort().join(", "), faults: told.filter((fault) => !/^(missingScore|tie)/.test(fault)) };
}

const FULL = votes("A: B=8 C=6 D=4", "B: A=9 C=7 D=5", "C: A=7 B=10 D=0", "D: A=8 B=9 C=8");

describe("mean, sum, trimmed mean", () => {
  test("by hand", () => {
    expect(run(MEAN, { peers: FULL })).toEqual({ points: "A 8, B 9, C 7, D 3", faults: [] });
    expect(run(peerItem(30, { addUp: 1 }), { peers: FULL }).points).toBe("A 24, B 27, C 21, D 9");
    expect(run(peerItem(10, { trimCount: 1 }), { peers: FULL }).points).toBe("A 8, B 9, C 7, D 4");
    expect(run(peerItem(10, { trimPercent: 34 }), { peers: FULL }).points).toBe("A 8, B 9, C 7, D 4");
    expect(run(peerItem(10, { trimPercent: 33 }), { peers: FULL }).points).toBe("A 8, B 9, C 7, D 3");
    expect(run(peerItem(30, { addUp: 1, trimCount: 1 }), { peers: FULL }).points).toBe("A 8, B 9, C 7, D 4");
  });
  test("half a vote to be left out is none", () => {
    expect(run(peerItem(10, { trimCount: "1.5" }), { peers: FULL }).points).toBe("A 8, B 9, C 7, D 4");
  });
  test("of share and number the more is left out", () => {
    expect(run(peerItem(10, { trimCount: 1, trimPercent: 10 }), { peers: FULL }).points).toBe("A 8, B 9, C 7, D 4");
  });
  test("a mean that does not end is rounded at the twelfth digit", () => {
    const one = run(MEAN, { peers: votes("A: D=1", "B: D=1", "C: D=0") });
    expect(one.points).toContain("D 0.666666666667");
  });
  test("where trimming leaves none, nothing is made up", () => {
    const { points, faults } = run(peerItem(10, { trimCount: 2 }), { peers: FULL });
    expect(points).toBe("A missing, B missing, C missing, D missing");
    expect(faults[0]).toBe("peerTrimmedAll peers/3 A P 3");
  });
  test("no vote at all is missing, and nobody is blamed before anybody voted", () => {
    expect(run(MEAN, {})).toEqual({ points: "A missing, B missing, C missing, D missing", faults: [] });
  });
  test("nobody waits for the unit's own word", () => {
    const { units } = score(ruleSet([MEAN]), entries({ units: UNITS, peers: FULL }));
    expect(units.map(({ standing }) => standing)).toEqual(["ranked", "ranked", "ranked", "ranked"]);
  });
  test("the meeting may settle it all the same", () => {
    const scores = [said("A", "P", { source: "agreed", points: 10 })];
    expect(run(MEAN, { peers: FULL, scores }).points).toContain("A 10");
  });
});

describe("whose votes", () => {
  test("a unit's own vote is told and left out", () => {
    const { points, faults } = run(MEAN, { peers: [...FULL, vote("A", "A", "P", 10)] });
    expect(points).toContain("A 8");
    expect(faults).toEqual(["peerOwnUnit peers/12/voter A P"]);
  });
  test("a self-score of a peer item is an own vote", () => {
    const { points, faults } = run(MEAN, { peers: FULL, scores: [said("A", "P", { points: 10 })] });
    expect(points).toContain("A 8");
    expect(faults).toEqual(["peerOwnUnit scores/0 A P"]);
    const without = run(MEAN, { scores: [said("A", "P", { points: 10 })] });
    expect(without.points).toContain("A missing");
  });
  test("not applicable is a unit's own to say", () => {
    const scores = [said("A", "P", { notApplicable: true, source: "agreed" })];
    const { points, faults } = run(MEAN, { peers: FULL.filter((one) => one.unit !== "A"), scores });
    expect(points).toContain("A notApplicable");
    expect(faults).toEqual([]);
  });
  test.each([
    ["twice", vote("B", "A", "P", 1), "duplicateEntry peers/12 A P"],
    ["over the maximum", vote("X", "A", "P", 11), "scoreOverMax peers/12/points A P 11 10"],
    ["below 0", vote("X", "A", "P", -1), "scoreNegative peers/12/points A P -1"],
    ["for nobody", vote("B", "Z", "P", 1), "unknownUnit peers/12/unit Z"],
    ["on nothing", vote("B", "A", "Q", 1), "unknownItem peers/12/item Q"],
  ])("a vote %s", (_name, wrong, fault) => {
    const { points, faults } = run(MEAN, { peers: [...FULL, wrong] });
    expect(points).toBe("A 8, B 9, C 7, D 3");
    expect(faults).toContain(fault);
  });
  test("a vote beyond what one voter may give", () => {
    expect(run(peerItem(30, { addUp: 1, voteMax: 9 }), { peers: FULL }).faults).toEqual([
      "scoreOverMax peers/7/points B P 10 9",
    ]);
  });
  test("somebody who is no unit may vote", () => {
    const { points, faults } = run(MEAN, { peers: [...FULL, ...votes("MTTQ: A=4 B=9 C=7 D=3")] });
    expect(points).toBe("A 7, B 9, C 7, D 3");
    expect(faults).toEqual([]);
  });
  test("a sum over the maximum is refused, never cut", () => {
    const { points, faults } = run(peerItem(20, { addUp: 1 }), { peers: FULL });
    expect(points).toBe("A missing, B missing, C missing, D 9");
    expect(faults).toContain("scoreOverMax peers/3 A P 24 20");
  });
});

describe("ballots", () => {
  test("votes not given are a gap of a mean, told per voter", () => {
    const { faults } = run(MEAN, { peers: FULL.filter(({ voter, unit: to }) => voter !== "D" && to !== "B") });
    expect(faults).toEqual([
      "peerVotesMissing peers/0 A P B",
      "peerVotesMissing peers/5 C P B",
      "peerVotesMissing units/3 D P A, B, C",
    ]);
  });
  test("in a sum only silence is a gap", () => {
    const peers = FULL.filter(({ voter, unit: to }) => voter !== "D" && to !== "B");
    expect(run(peerItem(30, { addUp: 1 }), { peers }).faults).toEqual(["peerVotesMissing units/3 D P A, B, C"]);
  });
  test("the checksum of a budget, also of those who gave nothing", () => {
    const budget = peerItem(30, { addUp: 1, voterBudget: 18 });
    const peers = votes("A: B=8 C=6 D=4", "B: A=9 C=9", "C: A=7 B=10 D=2");
    expect(run(budget, { peers }).faults).toEqual(["peerBudget peers/5 C P 19 18", "peerBudget units/3 D P 0 18"]);
  });
  test("a refused vote is not in the checksum", () => {
    const budget = peerItem(30, { addUp: 1, voterBudget: 18, voteMax: 9 });
    const peers = votes("A: B=8 C=6 D=4", "B: A=9 C=9", "C: A=8 B=10", "D: A=9 B=9");
    expect(run(budget, { peers }).faults).toContain("peerBudget peers/5 C P 8 18");
  });
  test("one unit alone has nobody to vote for", () => {
    const budget = peerItem(30, { addUp: 1, voterBudget: 18 });
    expect(run(budget, { units: [unit("A")], peers: votes("X: A=18") }).faults).toEqual([]);
  });
});

test("parameters are whole where they count, and trim less than half", () => {
  const faults = (parameters: Partial<Record<ParameterName, number | string>>) =>
    checkRuleSet(ruleSet([peerItem(10, parameters)])).map(({ params }) => params["parameter"]);
  expect(faults({ trimCount: "1.5", trimPercent: 50, addUp: "0.5", voteMax: 11, voterBudget: 0 })).toEqual([
    "addUp",
    "trimCount",
    "trimPercent",
    "voteMax",
    "voterBudget",
  ]);
  expect(faults({ trimCount: 1, trimPercent: "49.9", addUp: 1, voteMax: 10, voterBudget: 58 })).toEqual([]);
});

test("is explained with every vote", () => {
  const whyOf = (one: Item) => explain(ruleSet([one]), entries({ units: UNITS, peers: FULL }), "D", "P");
  const why = whyOf(peerItem(10, { trimCount: 1 }));
  expect(why?.inputs).toEqual([
    { name: "A", value: "4" },
    { name: "B", value: "5" },
    { name: "C", value: "0" },
  ]);
  expect(why?.source).toBe("log");
  expect(stepLines(why)).toEqual(["peer.votes count=3", "peer.trimmed count=1 left=1", "peer.mean count=1 points=4"]);
  expect(stepLines(whyOf(MEAN))).toEqual(["peer.votes count=3", "peer.mean count=3 points=3"]);
  expect(stepLines(whyOf(peerItem(30, { addUp: 1 })))).toEqual(["peer.votes count=3", "peer.sum count=3 points=9"]);
});
