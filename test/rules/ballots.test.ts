import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decimalText, propose, score } from "../../src/rules";
import type { Award, BallotEntry, Proposals } from "../../src/rules";
import { d, decimals, entries, item, ruleSet, said, unit } from "./build";

type Numbers = Partial<Record<"votes" | "issued" | "returned" | "valid" | "invalid", number | string>>;

/** A line of the count for the award "Cờ". */
function line(of: string | undefined, numbers: Numbers, name = "Cờ"): BallotEntry {
  return { award: name, ...(of === undefined ? {} : { unit: of }), ...decimals(numbers) };
}

const FLAG: Award = { name: "Cờ", hurdle: {}, vetoes: [], edge: "none", votePercent: d(50) };
const POINTS = { A: 90, B: 80, C: 70, D: 60 };

function count(ballots: readonly BallotEntry[], more: Partial<Award> = {}): Proposals {
  const rules = ruleSet([item("I", null, 100)], { awards: [{ ...FLAG, ...more }] });
  const scores = Object.entries(POINTS).map(([code, points]) => said(code, "I", { points }));
  const given = entries({ units: Object.keys(POINTS).map((code) => unit(code)), scores, ballots });
  return propose(rules, score(rules, given), given.ballots);
}

const votes = ({ boards }: Proposals) =>
  boards[0]?.candidates.map(({ unit: of, stages, vote }) => {
    const share = vote ? ` ${decimalText(vote.votes)}/${decimalText(vote.ballots)}` : "";
    return `${of} ${stages.vote}${share}`;
  });
const faults = ({ faults: all }: Proposals) =>
  all.map(({ code, path, params }) => `${code} ${path.join("/")} ${Object.values(params).join(" ")}`);

/** Ten members: ten ballots handed out, nine came back, eight are valid. Five votes are 50, 55.6 or 62.5 %. */
const COUNTED = [
  line(undefined, { issued: 10, returned: 9, valid: 8, invalid: 1 }),
  line("A", { votes: 8 }),
  line("B", { votes: 5 }),
  line("C", { votes: 4 }),
];

describe("the share of the votes, by hand", () => {
  test("is of the ballots issued where the award says nothing; exactly the share passes, no count is open", () => {
    const all = count(COUNTED);
    expect(votes(all)).toEqual(["A passed 8/10", "B passed 5/10", "C failed 4/10", "D open"]);
    expect(all.boards[0]?.proposed).toEqual(["A", "B", "D"]);
    expect(faults(all)).toEqual([]);
  });
  test("or of those returned or valid, as the award says: 4 of 8 is half", () => {
    expect(votes(count(COUNTED, { voteOf: "returned" }))?.slice(1, 3)).toEqual(["B passed 5/9", "C failed 4/9"]);
    expect(votes(count(COUNTED, { voteOf: "valid" }))?.slice(1, 3)).toEqual(["B passed 5/8", "C passed 4/8"]);
  });
  test("the counts of an award stand on any of its lines; what was counted is there to be shown", () => {
    const all = count([line("A", { votes: 8, issued: 10 }), line("B", { votes: 5, valid: 8 })]);
    expect(votes(all)?.slice(0, 2)).toEqual(["A passed 8/10", "B passed 5/10"]);
    expect(all.tallies.get("Cờ")).toEqual(decimals({ issued: 10, valid: 8 }));
  });
  test("no votes for a unit is none, not open", () => {
    expect(votes(count([line("A", { votes: 0, issued: 10 })]))?.[0]).toBe("A failed 0/10");
  });
  test("at the edge of a quota votes alone decide, with no ballots to be a share of", () => {
    const level = count([line("A", { votes: 3 }), line("B", { votes: 4 })], { edge: "vote" });
    expect(faults(level)).toEqual(["ballotCountMissing ballots/0/issued Cờ issued"]);
    const plain: Award = { name: "Cờ", hurdle: {}, vetoes: [], edge: "vote", quota: { number: 1, rounding: "down" } };
    const rules = ruleSet([item("I", null, 100)], { awards: [plain] });
    const equal = ["A", "B"].map((code) => said(code, "I", { points: 5 }));
    const ballots = [line("A", { votes: 3 }), line("B", { votes: 4 })];
    const given = entries({ units: [unit("A"), unit("B")], scores: equal, ballots });
    const all = propose(rules, score(rules, given), ballots);
    expect([all.boards[0]?.proposed, faults(all)]).toEqual([["B"], []]);
  });
});

describe("a count that cannot be meant is named and leaves the vote open", () => {
  test.each<readonly [string, readonly BallotEntry[], readonly string[]]>([
    ["no ballots to be a share of", [line("A", { votes: 5 })], ["ballotCountMissing ballots/0/issued Cờ issued"]],
    ["none issued", [line("A", { votes: 0, issued: 0 })], ["ballotCountMissing ballots/0/issued Cờ issued"]],
    ["more votes than ballots", [line("A", { votes: 11, issued: 10 })], ["ballotVotesOver ballots/0/votes Cờ A 11 10"]],
    [
      "more votes than valid ballots",
      [line("A", { votes: 9, issued: 10, valid: 8 })],
      ["ballotVotesOver ballots/0/votes Cờ A 9 8"],
    ],
    ["half a vote", [line("A", { votes: "4.5", issued: 10 })], ["ballotNumber ballots/0/votes Cờ 4.5"]],
    ["votes below 0", [line("A", { votes: -1, issued: 10 })], ["ballotNumber ballots/0/votes Cờ -1"]],
    [
      "ballots below 0",
      [line("A", { votes: 1, issued: -10 })],
      ["ballotNumber ballots/0/issued Cờ -10", "ballotCountMissing ballots/0/issued Cờ issued"],
    ],
  ])("%s", (_, ballots, expected) => {
    const all = count(ballots);
    expect(faults(all)).toEqual(expected);
    expect(votes(all)?.[0]).toBe("A open");
  });
});

describe("what else is wrong with a count is named, and the rest counts", () => {
  test.each<readonly [string, readonly BallotEntry[], Partial<Award>, readonly string[]]>([
    ["an award that is none", [line("A", { votes: 1 }, "Bằng")], {}, ["ballotAwardUnknown ballots/0/award Bằng"]],
    ["a unit that is none", [line("X", { votes: 11, issued: 10 })], {}, ["unknownUnit ballots/0/unit X"]],
    ["votes for nobody", [line(undefined, { votes: 11, issued: 10 })], {}, ["unknownUnit ballots/0/unit "]],
    [
      "a unit twice: the first counts",
      [line("A", { votes: 9, issued: 10 }), line("A", { votes: 2 })],
      {},
      ["ballotTwice ballots/1 Cờ A"],
    ],
    [
      "ballots counted twice differently: the first counts",
      [line("A", { votes: 9, issued: 10 }), line("B", { votes: 9, issued: 12 })],
      {},
      ["ballotCountTwice ballots/1/issued Cờ issued 10 12"],
    ],
    [
      "ballots counted three times: each is held against the first",
      [line("A", { votes: 9, issued: 10 }), line("B", { issued: 12 }), line("C", { issued: 10 })],
      {},
      ["ballotCountTwice ballots/1/issued Cờ issued 10 12"],
    ],
    [
      "more returned than issued",
      [line("A", { votes: 9, issued: 10, returned: 11 })],
      {},
      ["ballotCountsDisagree ballots/0 Cờ 10 11 – –"],
    ],
    [
      "valid and invalid that are not what was returned",
      [line("A", { votes: 5, issued: 10, returned: 9, valid: 7, invalid: 1 })],
      {},
      ["ballotCountsDisagree ballots/0 Cờ 10 9 7 1"],
    ],
    [
      "more valid ballots than were returned, told where the ballots are counted first",
      [line("A", { votes: 5 }), line("B", { issued: 10, returned: 8, valid: 9 })],
      {},
      ["ballotCountsDisagree ballots/1 Cờ 10 8 9 –"],
    ],
    [
      "more invalid ballots than were returned",
      [line("A", { votes: 5, issued: 10, returned: 8, invalid: 9 })],
      {},
      ["ballotCountsDisagree ballots/0 Cờ 10 8 – 9"],
    ],
    [
      "more valid ballots than were issued",
      [line("A", { votes: 5, issued: 10, valid: 11 })],
      {},
      ["ballotCountsDisagree ballots/0 Cờ 10 – 11 –"],
    ],
    [
      "more invalid ballots than were issued",
      [line("A", { votes: 5, issued: 10, invalid: 11 })],
      {},
      ["ballotCountsDisagree ballots/0 Cờ 10 – – 11"],
    ],
    [
      "nothing: every count may be as large as the one it is part of, and may be said again",
      [line("A", { votes: 5, issued: 9, returned: 9, valid: 9, invalid: 0 }), line("B", { votes: 9, issued: 9 })],
      {},
      [],
    ],
    [
      "a vote on what nobody votes on",
      [line("A", { votes: 9, issued: 10 })],
      { votePercent: undefined } as object,
      ["ballotNotAsked ballots/0/award Cờ"],
    ],
    [
      "a unit that is no candidate",
      [line("D", { votes: 9, issued: 10 })],
      { hurdle: { points: d(65) } },
      ["ballotNotCandidate ballots/0/unit Cờ D"],
    ],
  ])("%s", (_, ballots, more, expected) => {
    expect(faults(count(ballots, more))).toEqual(expected);
  });
  test("of two counts the first decides", () => {
    expect(votes(count([line("A", { votes: 9, issued: 10 }), line("A", { votes: 2, issued: 10 })]))?.[0]).toBe(
      "A passed 9/10",
    );
    expect(
      votes(count([line("A", { votes: 5, issued: 10 }), line("B", { votes: 5, issued: 11 })]))?.slice(0, 2),
    ).toEqual(["A passed 5/10", "B passed 5/10"]);
  });
});

test("the share of a quota is of all units, or of the ranked ones where the award says so", () => {
  const rules = (of?: "all" | "ranked") =>
    ruleSet([item("I", null, 100)], {
      awards: [
        {
          name: "Cờ",
          hurdle: {},
          vetoes: [],
          edge: "all",
          quota: { percent: d(50), rounding: "down", ...(of ? { of } : {}) },
        },
      ],
    });
  const units = ["A", "B", "C", "D"].map((code) => unit(code, code < "D"));
  const scores = units.map(({ code }, at) => said(code, "I", { points: 50 - at }));
  const given = entries({ units, scores });
  const places = [undefined, "all" as const, "ranked" as const].map((of) => {
    return propose(rules(of), score(rules(of), given)).boards[0]?.places;
  });
  // half of four, half of three
  expect(places).toEqual([2, 2, 1]);
});

test("votes for nobody are told with an empty name", () => {
  expect(count([line(undefined, { votes: 4, issued: 10 })]).faults).toEqual([
    { code: "unknownUnit", path: ["ballots", 0, "unit"], params: { unit: "" } },
  ]);
});

test("votes belong to the award they name, as candidates do", () => {
  const awards: readonly Award[] = [
    { ...FLAG, name: "Khác", hurdle: {} },
    { ...FLAG, hurdle: { points: d(65) } },
  ];
  const rules = ruleSet([item("I", null, 100)], { awards });
  const given = entries({
    units: [unit("A"), unit("D")],
    scores: [said("A", "I", { points: 90 }), said("D", "I", { points: 60 })],
    ballots: [line("A", { votes: 4, issued: 10 }, "Khác"), line("D", { votes: 9, issued: 10 })],
  });
  const all = propose(rules, score(rules, given), given.ballots);
  expect(faults(all)).toEqual(["ballotNotCandidate ballots/1/unit Cờ D"]);
  expect(all.boards.map(({ award: { name }, proposed }) => [name, ...proposed])).toEqual([
    ["Khác", "D"],
    ["Cờ", "A"],
  ]);
});

test("whatever is entered: a vote that counts is a share from 0 to 1 of ballots that are there, and lines in any order agree", () => {
  const number = fc.option(fc.constantFrom(-1, 0, 3, "4.5", 8, 9, 10, "1e15"), { nil: undefined });
  const anyLine = fc
    .record({
      of: fc.option(fc.constantFrom("A", "B", "D", "X"), { nil: undefined }),
      ...{ votes: number, issued: number, returned: number, valid: number, invalid: number },
      name: fc.constantFrom("Cờ", "Cờ", "Bằng"),
    })
    .map(({ of, name, ...numbers }) => line(of, numbers as Numbers, name));
  const seen = { cases: 0, counted: 0 };
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 6 }),
      fc.constantFrom("issued", "returned", "valid"),
      (ballots, voteOf) => {
        const all = count(ballots, { voteOf: voteOf as "issued" });
        seen.cases += 1;
        for (const { vote, stages } of all.boards[0]?.candidates ?? []) {
          if (!vote) expect(["open", "notReached"]).toContain(stages.vote);
          else {
            seen.counted += 1;
            const [some, whole] = [Number(decimalText(vote.votes)), Number(decimalText(vote.ballots))];
            expect(some >= 0 && some <= whole && whole > 0).toBe(true);
            expect(stages.vote).toBe(2 * some >= whole ? "passed" : "failed");
          }
        }
        const isSaidOnce = !all.faults.some(({ code }) => code === "ballotTwice" || code === "ballotCountTwice");
        if (isSaidOnce)
          expect(votes(count([...ballots].reverse(), { voteOf: voteOf as "issued" }))).toEqual(votes(all));
      },
    ),
    { numRuns: 1000 },
  );
  expect(seen.counted / seen.cases).toBeGreaterThan(0.05);
});
