import { describe, expect, test } from "@jest/globals";
import { eligibility, propose, score } from "../../src/rules";
import type { Award, Eligibility, Failure, RuleSet, Vote } from "../../src/rules";
import { adjustment, d, entries, item, ruleSet, said, text, unit } from "./build";

type Loose = Partial<Omit<Award, "quota">> & { readonly quota?: Partial<NonNullable<Award["quota"]>> };

function award(name: string, more: Loose = {}): Award {
  const { quota, ...rest } = more;
  return {
    ...{ name, hurdle: {}, vetoes: [], edge: "vote", ...rest },
    ...(quota ? { quota: { rounding: "down", ...quota } } : {}),
  };
}

const CLASSES = [{ name: "Xuất sắc", from: d(90) }, { name: "Tốt", from: d(80) }, { name: "Còn lại" }];

function rulesWith(awards: readonly Award[]): RuleSet {
  return ruleSet([item("I", null, 90), item("J", null, 10)], {
    classes: CLASSES,
    policy: { classBasis: "points" },
    awards,
  });
}

type Points = Readonly<Record<string, readonly [number, number?] | null>>;

/** Points on I and J per unit; null = sent nothing. */
function boards(awards: readonly Award[], points: Points, votes: readonly Vote[] = [], more = {}): Eligibility {
  const rules = rulesWith(awards);
  const scores = Object.entries(points).flatMap(([code, of]) =>
    of ? [said(code, "I", { points: of[0] }), said(code, "J", { points: of[1] ?? 0 })] : [],
  );
  const units = Object.keys(points).map((code) => unit(code, !code.startsWith("x")));
  return eligibility(rules, score(rules, entries({ units, scores, ...more })), votes);
}

/** "name (places): proposed A | vote B | next C" per award. */
function told({ boards: all }: Eligibility): string[] {
  return all.map(({ award: { name }, places, proposed, toVote, nextInLine }) => {
    const parts = [
      `proposed ${proposed.join(" ")}`,
      ...(toVote.length > 0 ? [`vote ${toVote.join(" ")}`] : []),
      ...(nextInLine.length > 0 ? [`next ${nextInLine.join(" ")}`] : []),
    ];
    return `${name} (${String(places ?? "∞")}): ${parts.join(" | ")}`;
  });
}

function failureOf(all: Eligibility, code: string, board = 0): Failure | undefined {
  return all.boards[board]?.candidates.find(({ unit: one }) => one === code)?.failure;
}

function stagesOf(all: Eligibility, code: string): string {
  const stages = all.boards[0]?.candidates.find(({ unit: one }) => one === code)?.stages;
  return Object.values(stages ?? {}).join(" ");
}

const FOUR: Points = { A: [90, 5], B: [85, 3], C: [85], D: [70] };

test("an agreement without awards has no board", () => {
  expect(eligibility(ruleSet([item("I", null, 5)]), score(ruleSet([]), entries({}))).boards).toEqual([]);
});

test("an award without conditions takes everybody who is ranked", () => {
  expect(told(boards([award("Giấy khen")], FOUR))).toEqual(["Giấy khen (∞): proposed A B C D"]);
});

test("a unit that takes a higher award is no candidate for a lower one", () => {
  const all = boards([award("Cờ", { quota: { number: 1 } }), award("Bằng khen", { quota: { number: 2 } })], FOUR);
  expect(told(all)).toEqual(["Cờ (1): proposed A | next B", "Bằng khen (2): proposed B C | next D"]);
  expect(failureOf(all, "A", 1)).toEqual({ stage: "higherAward", award: "Cờ" });
});

describe("who is a candidate at all", () => {
  test.each([
    ["notSubmitted", { A: [90], U: null }, {}],
    ["notRanked", { A: [90], xU: [90] }, {}],
    ["excluded", { A: [90], U: [90] }, { adjustments: [adjustment("U", "exclusion")] }],
  ] as const)("not one that is %s", (standing, points, more) => {
    const all = boards([award("Cờ", { hurdle: { points: d(1) } })], points, [], more);
    expect(told(all)).toEqual(["Cờ (∞): proposed A"]);
    expect(failureOf(all, standing === "notRanked" ? "xU" : "U")).toEqual({ stage: "standing", standing });
  });
});

describe("hurdles", () => {
  test("a class or a better one", () => {
    const all = boards([award("Cờ", { hurdle: { class: "Tốt" } })], FOUR);
    expect(told(all)).toEqual(["Cờ (∞): proposed A B C"]);
    expect(failureOf(all, "D")).toEqual({ stage: "hurdle", of: "class", needed: "Tốt", found: "Còn lại" });
  });
  test("points and percentage, included at the edge; the first that fails is told", () => {
    const all = boards([award("Cờ", { hurdle: { points: d(85), percent: d(88) } })], FOUR);
    expect(told(all)).toEqual(["Cờ (∞): proposed A B"]);
    expect(failureOf(all, "C")).toEqual({ stage: "hurdle", of: "percent", needed: d(88), found: d(85) });
    expect(failureOf(all, "D")).toEqual({ stage: "hurdle", of: "points", needed: d(85), found: d(70) });
  });
  test("a unit that is in no class reaches none", () => {
    const cờ = award("Cờ", { hurdle: { class: "Tốt" } });
    const rules = { ...rulesWith([cờ]), classes: CLASSES.slice(0, 2) };
    const scores = [said("A", "I", { points: 85 }), said("B", "I", { points: 10 })];
    const all = eligibility(rules, score(rules, entries({ units: [unit("A"), unit("B")], scores })));
    expect(told(all)).toEqual(["Cờ (∞): proposed A"]);
    expect(failureOf(all, "B")).toEqual({ stage: "hurdle", of: "class", needed: "Tốt", found: undefined });
  });
  test("a class that does not exist is reached by nobody", () => {
    expect(told(boards([award("Cờ", { hurdle: { class: "?" } })], FOUR))).toEqual(["Cờ (∞): proposed "]);
  });
});

describe("vetoes", () => {
  test("a criterion below its minimum", () => {
    const all = boards([award("Cờ", { vetoes: [{ of: "node", node: "J", atLeast: d(3) }] })], FOUR);
    expect(told(all)).toEqual(["Cờ (∞): proposed A B"]);
    expect(failureOf(all, "C")).toEqual({ stage: "veto", of: "node", node: "J", needed: d(3), found: d(0) });
  });
  test("one that does not apply rules nobody out; one that is missing does", () => {
    const cờ = award("Cờ", { vetoes: [{ of: "node", node: "J", atLeast: d(3) }] });
    const scores = [
      said("A", "I", { points: 9 }),
      said("A", "J", { notApplicable: true }),
      said("B", "I", { points: 9 }),
    ];
    const rules = rulesWith([cờ]);
    const all = eligibility(rules, score(rules, entries({ units: [unit("A"), unit("B")], scores })));
    expect(told(all)).toEqual(["Cờ (∞): proposed A"]);
  });
  test("of several the first that holds is told", () => {
    const vetoes = (...least: number[]) => least.map((one) => ({ of: "node", node: "J", atLeast: d(one) }) as const);
    const all = boards([award("Cờ", { vetoes: vetoes(1, 4, 5) })], FOUR);
    expect(told(all)).toEqual(["Cờ (∞): proposed A"]);
    expect(failureOf(all, "B")).toMatchObject({ needed: d(4), found: d(3) });
    expect(failureOf(all, "C")).toMatchObject({ needed: d(1), found: d(0) });
  });
  test("more deductions than allowed", () => {
    const adjustments = [adjustment("A", "deduction", 2), adjustment("B", "deduction", 1)];
    const all = boards([award("Cờ", { vetoes: [{ of: "deductions", atMost: d(1) }] })], FOUR, [], { adjustments });
    expect(told(all)).toEqual(["Cờ (∞): proposed B C D"]);
    expect(failureOf(all, "A")).toMatchObject({ stage: "veto", of: "deductions", found: d(2) });
  });
});

describe("the vote", () => {
  const of = (code: string, votes: number, ballots = 9): Vote => ({
    ...{ award: "Cờ", unit: code, votes: d(votes), ballots: d(ballots) },
  });
  const cờ = award("Cờ", { votePercent: d(80), quota: { number: 2 } });
  test("not held yet stops nobody, and is open", () => {
    const all = boards([cờ], FOUR);
    expect(told(all)).toEqual(["Cờ (2): proposed A B | next C"]);
    expect(stagesOf(all, "A")).toBe("notAsked notAsked open passed");
  });
  test("nobody waits for a vote on a unit that is no candidate", () => {
    const all = boards([{ ...cờ, hurdle: { points: d(80) } }], FOUR);
    expect([stagesOf(all, "A"), stagesOf(all, "D")]).toEqual([
      "passed notAsked open passed",
      "failed notAsked notReached notReached",
    ]);
  });
  test("the least share is included, of the ballots that are named", () => {
    const all = boards([cờ], FOUR, [of("A", 4, 5), of("B", 7), of("C", 8), of("D", 9)]);
    expect(told(all)).toEqual(["Cờ (2): proposed A C | next D"]);
    expect(failureOf(all, "B")).toEqual({ stage: "vote", needed: d(80), votes: d(7), ballots: d(9) });
  });
  test("no ballots are no vote, and votes for another award say nothing", () => {
    expect(stagesOf(boards([cờ], FOUR, [of("A", 0, 0)]), "A")).toBe("notAsked notAsked open passed");
    expect(stagesOf(boards([cờ], FOUR, [{ ...of("A", 1), award: "Khác" }]), "A")).toBe("notAsked notAsked open passed");
  });
});

describe("the quota", () => {
  const units = (count: number): Points =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`U${String(place)}`, [90 - place] as const]));
  test.each([
    [9, { percent: d(20), rounding: "down" }, 1],
    [9, { percent: d(20), rounding: "nearest" }, 2],
    [9, { percent: d(20), rounding: "up" }, 2],
    [12, { percent: d(20), rounding: "nearest" }, 2],
    [12, { percent: d(20), rounding: "up" }, 3],
    [5, { percent: d(50), rounding: "nearest" }, 3],
    [5, { percent: d(50), rounding: "down" }, 2],
    [10, { percent: d(20), rounding: "up" }, 2],
    [3, { percent: d("33.333333333333"), rounding: "down" }, 0],
    [9, { number: 1, percent: d(50), rounding: "down" }, 1],
    [9, { number: 9, percent: d(20), rounding: "down" }, 1],
    [9, { number: -1 }, 0],
    [9, { number: 1.5 }, 1],
  ] as const)("%i units, %j: %i places", (count, quota, places) => {
    const all = boards([award("Cờ", { quota })], units(count));
    expect(all.boards[0]?.places).toBe(places);
    expect(all.boards[0]?.proposed).toEqual(Object.keys(units(count)).slice(0, places));
  });
  test("a number that is none limits nothing; it has its fault from checkRuleSet", () => {
    expect(told(boards([award("Cờ", { quota: { number: Number.NaN } })], { A: [9] }))).toEqual(["Cờ (∞): proposed A"]);
    expect(told(boards([award("Cờ", { quota: {} })], { A: [9] }))).toEqual(["Cờ (∞): proposed A"]);
  });
  test("the share is one of all units, also of those that are no candidates", () => {
    const all = boards([award("Cờ", { quota: { percent: d(50) } })], { A: [9], B: [8], C: null, xD: [7] });
    expect(told(all)).toEqual(["Cờ (2): proposed A B"]);
  });
});

describe("a tie at the edge", () => {
  const tied: Points = { A: [90, 5], B: [85], C: [85], D: [70] };
  const at = (edge: Award["edge"], number = 2, votes: readonly Vote[] = []) =>
    boards([award("Cờ", { edge, quota: { number } })], tied, votes);
  test("all are taken", () => {
    expect(told(at("all"))).toEqual(["Cờ (2): proposed A B C | next D"]);
  });
  test("none is taken, and nobody below passes them", () => {
    const all = at("none");
    expect(told(all)).toEqual(["Cờ (2): proposed A | next B C"]);
    expect(failureOf(all, "B")).toEqual({ stage: "quota", places: 2, isTied: true });
    expect(failureOf(all, "D")).toEqual({ stage: "quota", places: 2, isTied: false });
  });
  test("it is left to the vote", () => {
    const all = at("vote");
    expect(told(all)).toEqual(["Cờ (2): proposed A | vote B C | next D"]);
    expect(stagesOf(all, "B")).toBe("notAsked notAsked notAsked open");
  });
  const of = (code: string, votes: number): Vote => ({ award: "Cờ", unit: code, votes: d(votes), ballots: d(9) });
  test("and the vote decides, unless it is equal or not complete", () => {
    expect(told(at("vote", 2, [of("B", 4), of("C", 5)]))).toEqual(["Cờ (2): proposed A C | next B"]);
    expect(told(at("vote", 2, [of("B", 4), of("C", 4)]))).toEqual(["Cờ (2): proposed A | vote B C | next D"]);
    expect(told(at("vote", 2, [of("B", 4)]))).toEqual(["Cờ (2): proposed A | vote B C | next D"]);
  });
  test("of three for two places: one is voted in, the other two stay open", () => {
    const three: Points = { A: [90], B: [90], C: [90], D: [70] };
    const cờ = [award("Cờ", { quota: { number: 2 } })];
    expect(told(boards(cờ, three, [of("A", 9), of("B", 4), of("C", 4)]))).toEqual([
      "Cờ (2): proposed A | vote B C | next D",
    ]);
    expect(told(boards(cờ, three, [of("A", 4), of("B", 4), of("C", 3)]))).toEqual(["Cờ (2): proposed A B | next C"]);
  });
  test("no tie where the places hold them all", () => {
    expect(told(at("none", 3))).toEqual(["Cờ (3): proposed A B C | next D"]);
  });
  test("units left to the vote stay candidates for the next award", () => {
    const all = boards([award("Cờ", { quota: { number: 2 } }), award("Bằng khen", { quota: { number: 2 } })], tied);
    expect(told(all)).toEqual(["Cờ (2): proposed A | vote B C | next D", "Bằng khen (2): proposed B C | next D"]);
  });
  test("of equal units only those that passed the rest are counted", () => {
    const cờ = award("Cờ", { quota: { number: 2 }, edge: "none", vetoes: [{ of: "node", node: "J", atLeast: d(5) }] });
    expect(told(boards([cờ], { A: [90, 5], B: [85, 5], C: [90, 0] }))).toEqual(["Cờ (2): proposed A B"]);
  });
});

test("an award without a quota asks for no place", () => {
  expect(stagesOf(boards([award("Cờ")], FOUR), "A")).toBe("notAsked notAsked notAsked notAsked");
});

test("every stage of every unit", () => {
  const cờ = award("Cờ", {
    hurdle: { points: d(80) },
    vetoes: [{ of: "node", node: "J", atLeast: d(1) }],
    quota: { number: 1 },
  });
  const all = boards([cờ], FOUR);
  expect(["A", "B", "C", "D"].map((code) => stagesOf(all, code))).toEqual([
    "passed passed notAsked passed",
    "passed passed notAsked failed",
    "passed failed notAsked notReached",
    "failed failed notAsked notReached",
  ]);
  expect(all.boards[0]?.candidates.map(({ status }) => status)).toEqual([
    "proposed",
    ...["notProposed", "notProposed", "notProposed"],
  ]);
  expect(text(all.boards[0]?.award.hurdle.points)).toBe("80");
});

describe("a share that comes to no place is said", () => {
  const faults = (quota: Loose["quota"], codes: readonly string[]) => {
    const rules = rulesWith([award("Giấy khen"), award("Cờ", quota ? { quota } : {})]);
    const scores = codes.map((code) => said(code, "I", { points: 5 }));
    const given = entries({ units: codes.map((code) => unit(code)), scores });
    return propose(rules, score(rules, given)).faults.map(({ code, path, params }) =>
      [code, path.join("/"), ...Object.values(params)].join(" "),
    );
  };
  const FEW = ["A", "B", "C", "D"];
  test.each<[string, Loose["quota"], readonly string[], readonly string[]]>([
    ["20 % of four, rounded down", { percent: d(20) }, FEW, ["quotaNoPlace awards/1/quota Cờ"]],
    ["20 % of four beside a number", { percent: d(20), number: 2 }, FEW, ["quotaNoPlace awards/1/quota Cờ"]],
    ["20 % of four, rounded up", { percent: d(20), rounding: "up" }, FEW, []],
    ["25 % of four", { percent: d(25) }, FEW, []],
    ["a number of none, which checking the rules tells", { percent: d(20), number: 0 }, FEW, []],
    ["0 %, which checking the rules tells", { percent: d(0) }, FEW, []],
    ["nobody there", { percent: d(20) }, [], []],
    ["no quota", undefined, FEW, []],
  ])("%s", (_name, quota, codes, expected) => {
    expect(faults(quota, codes)).toEqual(expected);
  });
});
