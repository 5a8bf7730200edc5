import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "../../../src/rules";
import type { Entries, Ineligibility, Item, RuleNode } from "../../../src/rules";
import { narrow } from "../../../src/rules/scoring/narrow";
import { adjustment, entries, group, item, LADDER_OF_DAYS, meeting, report, rung, said, unit, vote } from "../build";

/**
 * Which rows a question about one unit and node reads, where nobody scored the data: those about them; of all units those that decide who
 * leads on an item that compares units, and who is out of the competition. What is not asked for is not read, and nothing that is is missed.
 */
const G = group("G", null, undefined);
const R = item("R", "G", 10, { kind: "relative" });
const Q = item("Q", "G", 10, { kind: "relative" });
const S = item("S", "G", 5, { kind: "stepped", rungs: [{ ...rung("[21;)", 0), knockOut: true }] });
const M = item("M", "G", 4, { kind: "attendance", parameters: { perAbsence: 1 } });
const L = item("L", "G", 4, { kind: "lateness", rungs: LADDER_OF_DAYS });
const V = item("V", "G", 5, { kind: "peer" });
const X = item("X", "G", 5, { kind: "unheard" as "manual" });

const ITEMS = ["R", "Q", "S", "M", "L", "V", "X"];
/** In the book, units take turns. */
const BOOK = entries({
  units: [unit("A"), unit("B")],
  scores: ITEMS.flatMap((code) => [said("A", code, { quantity: 1 }), said("B", code, { quantity: 2 })]),
  meetings: ["A", "B"].flatMap((code) => [meeting(code, "M", "Q1", "absent"), meeting(code, "L", "Q1", "absent")]),
  reports: ["A", "B"].flatMap((code) => [report(code, "L", "Year", 3), report(code, "M", "Year", 3)]),
  peers: [vote("B", "A", "V", 5), vote("A", "B", "V", 4), vote("B", "A", "M", 1)],
  adjustments: [
    ...[adjustment("A", "exclusion"), adjustment("A", "award", 1), adjustment("B", "deduction", 1)],
    adjustment("B", "exclusion"),
  ],
});

/** "A R" per row, in the lists that have any. */
function seen(all: Entries): Record<string, string> {
  const rows: Record<string, readonly string[]> = {
    units: all.units.map(({ code }) => code),
    scores: all.scores.map(({ unit: code, item: node }) => `${code} ${node}`),
    meetings: all.meetings.map(({ unit: code, item: node }) => `${code} ${node}`),
    reports: all.reports.map(({ unit: code, item: node }) => `${code} ${node}`),
    peers: all.peers.map(({ unit: code, item: node }) => `${code} ${node}`),
    adjustments: all.adjustments.map(({ unit: code, type }) => `${code} ${type}`),
  };
  return Object.fromEntries(
    Object.entries(rows).flatMap(([list, lines]) => (lines.length > 0 ? [[list, lines.join(", ")]] : [])),
  );
}

const ask = (asked: readonly RuleNode[], compared: readonly Item[] = []) =>
  narrow(BOOK, { unit: "A", asked, compared });

describe("about the unit itself", () => {
  test.each<readonly [string, readonly RuleNode[], Record<string, string>]>([
    ["an item of figures", [S], { scores: "A S" }],
    ["an item of the log of meetings", [M], { scores: "A M", meetings: "A M" }],
    ["an item of the log of reports", [L], { scores: "A L", reports: "A L" }],
    ["an item that its peers score", [V], { scores: "A V", peers: "A V" }],
    ["an item of a kind that is none", [X], { scores: "A X" }],
    [
      "a group, with all that is under it",
      [M, V, X, G],
      { scores: "A M, A V, A X", meetings: "A M", peers: "A V, A M" },
    ],
    ["a group without children", [G], {}],
  ])("%s", (_name, asked, rows) => {
    expect(seen(ask(asked).own)).toEqual({ units: "A", ...rows });
  });
  test("never what the secretariat adds or takes off: it is no part of a node", () => {
    expect(ask([R, Q, S, M, L, V, X, G]).own.adjustments).toEqual([]);
  });
  test("nothing of a unit that there is not", () => {
    expect(seen(narrow(BOOK, { unit: "Z", asked: [R, M, L, V], compared: [R] }).own)).toEqual({});
  });
});

describe("of every unit, on an item that compares them", () => {
  const onR = { units: "A, B", scores: "A R, B R" };
  test("scores alone, whether picked in the first pass over them or asked for afterwards", () => {
    expect(seen(ask([R], [R]).on(R))).toEqual(onR);
    expect(seen(ask([R], [R, Q, S]).on(R))).toEqual(onR);
    expect(seen(ask([R], [Q]).on(R))).toEqual(onR);
    expect(seen(ask([R]).on(R))).toEqual(onR);
  });
  test("whatever else is asked about, the unit's own word stays", () => {
    expect(seen(ask([S, M], [R, S]).own)).toEqual({ units: "A", scores: "A S, A M", meetings: "A M" });
  });
});

describe("of every unit, on what can rule it out", () => {
  const excluding = (ineligible: readonly Ineligibility[] | undefined, items: readonly Item[] = [S]) =>
    seen(ask([R], [R, S]).excluding({ ...DEFAULT_POLICY, ...(ineligible ? { ineligible } : {}) }, items));
  const decided = { units: "A, B", scores: "A S, B S", adjustments: "A exclusion, B exclusion" };
  const meetings = "A M, A L, B M, B L";
  const reports = "A L, A M, B L, B M";

  test.each<readonly [readonly Ineligibility[] | undefined, Record<string, string>]>([
    [undefined, {}],
    [[], {}],
    [["noSelfScore"], {}],
    [["absentFromFinalMeeting"], { meetings }],
    [["noReport"], { reports }],
    [["noSelfScore", "noReport", "absentFromFinalMeeting"], { meetings, reports }],
  ])("where the policy names %j", (ineligible, more) => {
    expect(excluding(ineligible)).toEqual({ ...decided, ...more });
  });
  test("the scores on all items with a step that knocks out, on none where there are none", () => {
    expect(excluding([], [S, Q])).toEqual({ ...decided, scores: "A S, B S, A Q, B Q" });
    expect(excluding([], [])).toEqual({ units: "A, B", adjustments: decided.adjustments });
  });
});
