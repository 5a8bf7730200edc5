import { describe, expect, test } from "@jest/globals";
import { checkRuleSet, DEFAULT_POLICY, fingerprint, score } from "../../src/rules";
import type { Entries, Ineligibility, MeetingEntry, RuleSet } from "../../src/rules";
import { adjustment, d, entries, item, LADDER_OF_DAYS, meeting, report, ruleSet, rung, said, unit } from "./build";

const NODES = [
  item("I", null, 10),
  item("M", null, 4, { kind: "attendance", scorer: "log", parameters: { perAbsence: 1 } }),
  item("R", null, 4, { kind: "lateness", scorer: "log", rungs: LADDER_OF_DAYS }),
];

const rules = (...ineligible: Ineligibility[]) => ruleSet(NODES, { policy: { ineligible } });

/** "standing cause", then the faults of ineligibility. */
function run(of: RuleSet, more: Partial<Entries>): string {
  const { units, faults } = score(of, entries({ units: [unit("U")], ...more }));
  const own = faults.filter(({ code }) => code === "unitIneligible").map(({ params }) => `!${params["cause"] ?? ""}`);
  return [units[0]?.standing, units[0]?.exclusion?.cause, ...own].filter((part) => part !== undefined).join(" ");
}

const SCORED = [said("U", "I", { points: 5 })];
const final = (attendance: MeetingEntry["attendance"]): MeetingEntry => ({
  ...meeting("U", "M", "Tổng kết", attendance),
  final: true,
});

describe("ineligible by the policy (R20)", () => {
  test("no self-score: an appraisal does not stand in for it", () => {
    const appraised = [said("U", "I", { points: 5, source: "appraised", by: "X" })];
    expect(run(rules("noSelfScore"), { scores: appraised })).toBe("excluded noSelfScore !noSelfScore");
    expect(run(rules("noSelfScore"), {})).toBe("excluded noSelfScore !noSelfScore");
    expect(run(rules("noSelfScore"), { scores: SCORED })).toBe("ranked");
    expect(run(rules(), { scores: appraised })).toBe("ranked");
    expect(run(rules(), {})).toBe("notSubmitted");
  });
  test("a self-score that is worth nothing is one all the same; an empty row is none", () => {
    const scores = [said("U", "I", { points: 99 }), said("U", "I", { points: 5, source: "agreed" })];
    expect(run(rules("noSelfScore"), { scores })).toBe("ranked");
    const blank = [said("U", "I"), said("U", "I", { points: 5, source: "agreed" })];
    expect(run(rules("noSelfScore"), { scores: blank })).toBe("excluded noSelfScore !noSelfScore");
  });
  test("where nobody has to score itself, nobody can fail to", () => {
    const logOnly = ruleSet(NODES.slice(1), { policy: { ineligible: ["noSelfScore"] } });
    expect(run(logOnly, { meetings: [meeting("U", "M", "X", "present")] })).toBe("ranked");
  });
  test("no report: all that were asked for are missing", () => {
    const sent = (...days: (number | "missing" | "exempt")[]) => ({
      scores: SCORED,
      reports: days.map((one, place) => report("U", "R", String(place), one)),
    });
    expect(run(rules("noReport"), sent("missing", "missing"))).toBe("excluded noReport !noReport");
    expect(run(rules("noReport"), sent("missing", "exempt"))).toBe("excluded noReport !noReport");
    expect(run(rules("noReport"), sent("missing", 99))).toBe("ranked");
    expect(run(rules("noReport"), sent("exempt"))).toBe("ranked");
    expect(run(rules("noReport"), sent())).toBe("ranked");
    expect(run(rules(), sent("missing"))).toBe("ranked");
  });
  test("absent from the final meeting, without leave", () => {
    const at = (...meetings: MeetingEntry[]) => ({ scores: SCORED, meetings });
    const cause = "absentFromFinalMeeting";
    expect(run(rules(cause), at(final("absent")))).toBe(`excluded ${cause} !${cause}`);
    expect(run(rules(cause), at(meeting("U", "M", "Quý I", "present"), final("absent")))).toBe(
      `excluded ${cause} !${cause}`,
    );
    expect(run(rules(cause), at(final("excused")))).toBe("ranked");
    expect(run(rules(cause), at(final("wrongComposition")))).toBe("ranked");
    expect(run(rules(cause), at(meeting("U", "M", "Quý I", "absent"), final("present")))).toBe("ranked");
    expect(run(rules(cause), at())).toBe("ranked");
    expect(run(rules(cause), { scores: [said("U", "I", { points: 5, source: "agreed" })] })).toBe("ranked");
    expect(run(rules(), at(final("absent")))).toBe("ranked");
  });
  test("of several causes one is told: the secretariat's, a knock-out, then in a fixed order", () => {
    const backlog = item("S", null, 5, { kind: "stepped", rungs: [{ ...rung("[21;)", 0), knockOut: true }] });
    const all = ruleSet([...NODES, backlog], {
      policy: { ineligible: ["absentFromFinalMeeting", "noReport", "noSelfScore"] },
    });
    const more = { meetings: [final("absent")], reports: [report("U", "R", "1", "missing")] };
    const knocked = [said("U", "S", { quantity: 30, source: "agreed" })];
    expect(run(all, more)).toBe("excluded noSelfScore !noSelfScore");
    expect(run(all, { ...more, scores: SCORED })).toBe("excluded noReport !noReport");
    expect(run(all, { ...more, scores: knocked })).toBe("excluded knockOut");
    expect(run(all, { ...more, scores: knocked, adjustments: [adjustment("U", "exclusion")] })).toBe(
      "excluded adjustment",
    );
  });
  test("the words that people gave for it come with the cause, none with what the policy names", () => {
    const backlog = item("S", null, 5, { kind: "stepped", rungs: [{ ...rung("[21;)", 0), knockOut: true }] });
    const all = ruleSet([...NODES, backlog], { policy: { ineligible: ["noReport"] } });
    const why = (more: Partial<Entries>) => {
      const [one] = score(all, entries({ units: [unit("U")], ...more })).units;
      return { exclusion: one?.exclusion, reason: one?.reason };
    };
    const two = ["Vi phạm", "Khác"].map((reason) => adjustment("U", "exclusion", 0, { reason }));
    expect(why({ adjustments: two })).toEqual({ exclusion: { cause: "adjustment" }, reason: "Vi phạm" });
    expect(why({ scores: [said("U", "S", { quantity: 30 })] })).toEqual({
      exclusion: { cause: "knockOut", item: "S" },
      reason: "[21;)",
    });
    expect(why({ reports: [report("U", "R", "1", "missing")] })).toEqual({
      exclusion: { cause: "noReport" },
      reason: "",
    });
  });
  test("an excluded unit is not last either", () => {
    const last = ruleSet(NODES, { policy: { ineligible: ["noSelfScore"], unsubmitted: "last" } });
    expect(score(last, entries({ units: [unit("U")] })).units[0]?.rank).toBeUndefined();
  });
});

describe("who may score (R16)", () => {
  const headed = ruleSet([item("I", null, 10, { scorer: "head" }), item("J", null, 5, { scorer: "body" })]);
  const run16 = (of: RuleSet, scores: Entries["scores"], counts?: readonly ["self"]) => {
    const { units, faults } = score(of, entries({ units: [unit("U")], scores }), counts ? { counts } : {});
    const points = [...(units[0]?.nodes.values() ?? [])].map(({ state, source }) => source ?? state);
    const told = faults.map(({ code, path, params }) =>
      [code, path.join("/"), params["scorer"] ?? ""].join(" ").trim(),
    );
    return [points.join(" "), ...told.filter((fault) => !fault.startsWith("missingScore"))];
  };
  test("a self-score does not count where the head unit or a standing body scores", () => {
    expect(run16(headed, [said("U", "I", { points: 9 }), said("U", "J", { points: 5 })])).toEqual([
      "missing missing",
      "scorerNotAllowed scores/0 head",
      "scorerNotAllowed scores/1 body",
    ]);
  });
  test("beside an appraisal it is a claim, and nothing is said", () => {
    const scores = [
      said("U", "I", { points: 9 }),
      said("U", "I", { points: 8, source: "appraised", by: "X" }),
      said("U", "J", { points: 5, source: "agreed" }),
    ];
    expect(run16(headed, scores)).toEqual(["appraised agreed"]);
  });
  test("that an item does not apply, a unit may say itself", () => {
    const scores = [said("U", "I", { notApplicable: true }), said("U", "J", { points: 5, source: "agreed" })];
    expect(run16(headed, scores)).toEqual(["self agreed"]);
  });
  test("the outcome by self-score asks what the units claim", () => {
    expect(run16(headed, [said("U", "I", { points: 9 }), said("U", "J", { points: 5 })], ["self"])).toEqual([
      "self self",
    ]);
  });
  test("for an item of the log the unit's own figures stand in for a log that nobody kept", () => {
    const logged = ruleSet([
      { ...item("I", null, 10, { kind: "attendance", parameters: { perAbsence: 1 } }), scorer: "log" },
    ]);
    expect(run16(logged, [said("U", "I", { quantity: 1 })])).toEqual(["self"]);
  });
});

describe("awards in the rule set", () => {
  const base = ruleSet([item("I", null, 10)], { classes: [{ name: "A", from: d(9) }, { name: "B" }] });
  const cờ = { name: "Cờ", hurdle: {}, vetoes: [], edge: "vote" } as const;
  const faults = (...awards: NonNullable<RuleSet["awards"]>) =>
    checkRuleSet({ ...base, awards }).map(({ code, path, params }) =>
      [code, path.join("/"), ...Object.values(params)].join(" "),
    );
  test("are checked", () => {
    expect(faults({ ...cờ, hurdle: { class: "A" }, vetoes: [{ of: "node", node: "I", atLeast: d(0) }] })).toEqual([]);
    expect(faults(cờ, { ...cờ, name: " Cờ  " }, { ...cờ, name: " " })).toEqual([
      "awardTwice awards/1/name  Cờ  ",
      "textMissing awards/2/name #3",
    ]);
    expect(faults({ ...cờ, hurdle: { class: "Z" }, vetoes: [{ of: "node", node: "Z", atLeast: d(1) }] })).toEqual([
      "awardClassUnknown awards/0/hurdle/class Cờ Z",
      "awardNodeUnknown awards/0/vetoes/0/node Cờ Z",
    ]);
    const hurdle = { points: d(-1), percent: d(-2) };
    const vetoes = [{ of: "deductions", atMost: d(-3) }] as const;
    expect(
      faults({ ...cờ, hurdle, vetoes, votePercent: d(0), quota: { number: 0, percent: d(101), rounding: "up" } }),
    ).toEqual([
      "awardOutOfRange awards/0/vetoes/0/atMost Cờ veto -3",
      "awardOutOfRange awards/0/hurdle/points Cờ hurdle -1",
      "awardOutOfRange awards/0/hurdle/percent Cờ hurdle -2",
      "awardOutOfRange awards/0/quota/percent Cờ quotaPercent 101",
      "awardOutOfRange awards/0/votePercent Cờ votePercent 0",
      "awardOutOfRange awards/0/quota/number Cờ quota 0",
    ]);
    expect(faults({ ...cờ, vetoes: [{ of: "node", node: "I", atLeast: d(-1) }] })).toEqual([
      "awardOutOfRange awards/0/vetoes/0/atLeast Cờ veto -1",
    ]);
    expect(faults({ ...cờ, quota: { number: 1.5, rounding: "up" } })).toEqual([
      "awardOutOfRange awards/0/quota/number Cờ quota 1.5",
    ]);
    expect(faults({ ...cờ, votePercent: d(100), quota: { percent: d(100), number: 1, rounding: "up" } })).toEqual([]);
  });
  test("are part of the fingerprint, with every number and their order; none is as before", () => {
    const two = { ...cờ, name: "Bằng khen", quota: { number: 3, rounding: "down" } } as const;
    const print = (awards?: RuleSet["awards"]) => fingerprint(awards ? { ...base, awards } : base);
    expect(print([])).toBe(print());
    const prints = [
      print(),
      print([cờ]),
      print([cờ, two]),
      print([two, cờ]),
      print([{ ...cờ, edge: "none" }]),
      print([{ ...cờ, votePercent: d(80) }]),
      print([{ ...cờ, hurdle: { points: d(80) } }]),
      print([{ ...cờ, vetoes: [{ of: "deductions", atMost: d(0) }] }]),
      print([cờ, { ...two, quota: { number: 3, rounding: "up" } }]),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
  test("what holds where nothing is said is the same agreement said or not, and the other is another", () => {
    const quota = { percent: d(20), rounding: "down" } as const;
    const print = (more: object) => fingerprint({ ...base, awards: [{ ...cờ, quota, ...more }] });
    expect(print({ voteOf: "issued" })).toBe(print({}));
    expect(print({ quota: { ...quota, of: "all" } })).toBe(print({}));
    const others = [print({ voteOf: "valid" }), print({ quota: { ...quota, of: "ranked" } }), print({})];
    expect(new Set(others).size).toBe(3);
  });
  test("so is what makes ineligible, in whatever order; and a knock-out mark", () => {
    const print = (...ineligible: Ineligibility[]) =>
      fingerprint({ ...base, policy: { ...DEFAULT_POLICY, ineligible } });
    expect(print()).toBe(fingerprint(base));
    expect(print("noReport", "noSelfScore")).toBe(print("noSelfScore", "noReport", "noReport"));
    expect(print("noReport")).not.toBe(print("noSelfScore"));
    const steps = (knockOut: boolean) =>
      fingerprint(
        ruleSet([item("S", null, 5, { rungs: [{ ...rung("[1;)", 1), ...(knockOut ? { knockOut } : {}) }] })]),
      );
    expect(steps(true)).not.toBe(steps(false));
  });
});
