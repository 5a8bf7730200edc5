import { describe, expect, test } from "@jest/globals";
import { explain, KIND_NAMES, KINDS, score } from "../../../src/rules";
import type { Entries, Item, KindName } from "../../../src/rules";
import {
  entries,
  faultLines,
  item,
  LADDER_OF_DAYS,
  meeting,
  report,
  ruleSet,
  rung,
  said,
  stepLines,
  unit,
} from "../build";

/** What each kind says of its arithmetic and of what it refuses, number by number: an explanation is no better than that. */

type Words = NonNullable<Parameters<typeof said>[2]>;

const of = (kind: KindName, max: number | string, more: Parameters<typeof item>[3] = {}) =>
  item("I", null, max, { kind, ...more });
const given = (rows: Partial<Entries>) => entries({ units: [unit("U")], ...rows });
const self = (words: Words) => ({ scores: [said("U", "I", words)] });
const steps = (one: Item, rows: Partial<Entries>) => stepLines(explain(ruleSet([one]), given(rows), "U", "I"));
/** The faults but those that only say that the item or unit now has no score. */
const faults = (one: Item, rows: Partial<Entries>) =>
  faultLines(score(ruleSet([one]), given(rows)).faults).filter((line) => !/^(missingScore|notSubmitted) /.test(line));

const ACHIEVED = of("achieved", 2);
const BANDS = of("bands", 2, { rungs: [rung("(95;)", 2), rung("[75;95]", "1.5"), rung("(;50)", 0)] });
const COUNT = of("count", 3, { parameters: { pointsEach: "0.5" } });
const BALANCE = of("balance", 3, { parameters: { pointsEach: "0.5", penaltyEach: "0.75" } });
const PLAN = of("proportional", 12, { parameters: { floorPercent: 50, rewardMax: 3 } });
const STEPPED = of("stepped", 50, {
  rungs: [rung("[1;10]", 10), rung("[11;20]", 60), { ...rung("[21;)", 0), knockOut: true }],
});

describe("steps of a unit's own figures", () => {
  test.each<[Item, Words, readonly string[]]>([
    [ACHIEVED, { quantity: 1 }, ["achieved.yes points=2"]],
    [ACHIEVED, { quantity: 0 }, ["achieved.no points=0"]],
    [BANDS, { quantity: 96 }, ["bands.band quantity=96 points=2 from=95 (95;)"]],
    [BANDS, { quantity: 19, target: 20 }, ["bands.band quantity=95 points=1.5 from=75 to=95 [75;95]"]],
    [BANDS, { quantity: 1, target: 3 }, ["bands.band quantity=33.333333333333 points=0 to=50 (;50)"]],
    [COUNT, { quantity: 6 }, ["count.times quantity=6 pointsEach=0.5 points=3"]],
    [COUNT, { quantity: 9 }, ["count.times quantity=9 pointsEach=0.5 points=4.5", "count.capped points=4.5 max=3"]],
    [
      BALANCE,
      { quantity: 4, count: 1 },
      ["balance.bonus quantity=4 pointsEach=0.5 points=2", "balance.penalty count=1 penaltyEach=0.75 points=0.75"],
    ],
    [
      BALANCE,
      { quantity: 8 },
      [
        "balance.bonus quantity=8 pointsEach=0.5 points=4",
        "balance.penalty count=0 penaltyEach=0.75 points=0",
        "balance.capped points=4 max=3",
      ],
    ],
    [
      BALANCE,
      { quantity: 0, count: 1 },
      [
        "balance.bonus quantity=0 pointsEach=0.5 points=0",
        "balance.penalty count=1 penaltyEach=0.75 points=0.75",
        "balance.floor points=-0.75 floor=0",
      ],
    ],
    [
      PLAN,
      { quantity: 49, target: 100 },
      [
        "proportional.ratio quantity=49 target=100 percent=49",
        "proportional.belowFloor percent=49 floorPercent=50 points=0",
      ],
    ],
    [
      PLAN,
      { quantity: 50, target: 100 },
      ["proportional.ratio quantity=50 target=100 percent=50", "proportional.share percent=50 max=12 points=6"],
    ],
    [
      PLAN,
      { quantity: 7, target: 7 },
      ["proportional.ratio quantity=7 target=7 percent=100", "proportional.full points=12"],
    ],
    [
      PLAN,
      { quantity: 110, target: 100 },
      [
        "proportional.ratio quantity=110 target=100 percent=110",
        "proportional.reward percent=110 max=12 rewardMax=3 points=13.2",
      ],
    ],
    [STEPPED, { quantity: 1, target: 200 }, ["stepped.none quantity=0.5 points=50"]],
    [STEPPED, { quantity: 1, target: 10 }, ["stepped.step quantity=10 deducted=10 points=40 from=1 to=10 [1;10]"]],
    [STEPPED, { quantity: 12 }, ["stepped.step quantity=12 deducted=50 points=0 from=11 to=20 [11;20]"]],
    [STEPPED, { quantity: 1, target: 4 }, ["stepped.knockOut quantity=25 points=0 from=21 [21;)"]],
  ])("%# %j", (one, words, expected) => {
    expect(steps(one, self(words))).toEqual(expected);
  });
});

describe("steps of the log", () => {
  const LATENESS = of("lateness", 4, { rungs: LADDER_OF_DAYS, scorer: "log", parameters: { missingPoints: "0.25" } });
  const late = (...days: Parameters<typeof report>[3][]) => ({
    reports: days.map((daysLate, place) => report("U", "I", `R${String(place)}`, daysLate)),
  });
  const capped = [0, 1, 2].map((place) => `lateness.report days=0 points=2 R${String(place)}`);
  test.each<[Partial<Entries>, readonly string[]]>([
    [self({ quantity: -3 }), ["lateness.quantity days=0 points=2"]],
    [
      late(-1, "exempt", "missing", 6),
      [
        "lateness.report days=0 points=2 R0",
        "lateness.exempt R1",
        "lateness.missing points=0.25 R2",
        "lateness.report days=6 points=0.5 R3",
      ],
    ],
    [late(0, 0), capped.slice(0, 2)],
    [late(0, 0, 0), [...capped, "lateness.capped points=6 max=4"]],
    [late("exempt"), ["lateness.exempt R0", "notApplicable"]],
  ])("%# lateness %j", (rows, expected) => {
    expect(steps(LATENESS, rows)).toEqual(expected);
  });

  const ATTENDANCE = of("attendance", 6, {
    scorer: "log",
    parameters: { perAbsence: 2, perWrongComposition: "0.5", floor: 2 },
  });
  const attended = (...days: Parameters<typeof meeting>[3][]) => ({
    meetings: days.map((attendance, place) => meeting("U", "I", `M${String(place)}`, attendance)),
  });
  test.each<[Partial<Entries>, readonly string[]]>([
    [
      attended("absent", "absent", "excused"),
      [
        "attendance.absences absences=2 perAbsence=2 points=4",
        "attendance.wrongComposition count=0 perWrongComposition=0.5 points=0",
      ],
    ],
    [
      attended("absent", "wrongComposition", "absent"),
      [
        "attendance.absences absences=2 perAbsence=2 points=4",
        "attendance.wrongComposition count=1 perWrongComposition=0.5 points=0.5",
        "attendance.floor floor=2",
      ],
    ],
  ])("%# attendance %j", (rows, expected) => {
    expect(steps(ATTENDANCE, rows)).toEqual(["attendance.start points=6", ...expected]);
  });
});

describe("what is refused", () => {
  const at = (path: string) => `scores/0/${path} unit=U item=I`;
  test.each<[Item, Words, string]>([
    [ACHIEVED, { quantity: "0.5" }, `neitherYesNorNo ${at("values/quantity")} value=0.5`],
    [ACHIEVED, { points: 1 }, `neitherNoneNorAll ${at("points")} value=1 max=2`],
    [BANDS, { quantity: 6, target: 10 }, `quantityOutsideBands ${at("values/quantity")} value=60`],
    [BANDS, { quantity: 6, target: 0 }, `targetNotPositive ${at("values/target")} value=0`],
    [BALANCE, { count: 1 }, `argumentMissing ${at("values/quantity")} argument=quantity`],
    [PLAN, { quantity: 1 }, `argumentMissing ${at("values/target")} argument=target`],
    [PLAN, { quantity: 1, target: -2 }, `targetNotPositive ${at("values/target")} value=-2`],
    [STEPPED, { quantity: 1, target: -2 }, `targetNotPositive ${at("values/target")} value=-2`],
    [STEPPED, { quantity: 21, target: 200 }, `quantityOutsideBands ${at("values/quantity")} value=10.5`],
    [of("relative", 10), { quantity: 1, target: -2 }, `targetNotPositive ${at("values/target")} value=-2`],
    [
      of("lateness", 4, { rungs: LADDER_OF_DAYS }),
      { quantity: "2.5" },
      `quantityOutsideBands ${at("values/quantity")} value=2.5`,
    ],
    [
      of("manual", 8, { parameters: { step: "0.25" } }),
      { points: "7.3" },
      `notOnStep ${at("points")} value=7.3 step=0.25`,
    ],
  ])("%# %j", (one, words, expected) => {
    expect(faults(one, self(words))).toEqual([expected]);
  });
  test("days of the log that stand on no rung of the ladder", () => {
    const one = of("lateness", 4, { rungs: LADDER_OF_DAYS, scorer: "log" });
    const reports = [report("U", "I", "R", 0), report("U", "I", "S", 2.5)];
    expect(faults(one, { reports })).toEqual(["quantityOutsideBands reports/0 unit=U item=I value=2.5"]);
  });
  test("a percentage where the scale has no step at all", () => {
    expect(faults(of("stepped", 5), self({ quantity: 3 }))).toEqual([
      `quantityOutsideBands ${at("values/quantity")} value=3`,
    ]);
  });
});

describe("what is not enough to compute anything", () => {
  const asking = KIND_NAMES.filter((name) => KINDS[name].arguments.length > 0);
  test.each(asking)("%s: nothing but figures that it does not ask for, or its target alone", (name) => {
    const one = of(name, 4, { rungs: LADDER_OF_DAYS, parameters: { pointsEach: 1, penaltyEach: 1, perAbsence: 1 } });
    const [unit_] = score(ruleSet([one]), given(self({ target: 1 }))).units;
    expect(unit_?.nodes.get("I")?.state).toBe("missing");
    expect(faults(one, self({ target: 1 }))).toEqual([]);
  });
  test.each(["count", "balance", "attendance"] as const)(
    "%s: a rule that does not say what each time is worth",
    (name) => {
      const rows = {
        ...self({ quantity: 1, count: 1 }),
        meetings: name === "attendance" ? [meeting("U", "I", "M", "absent")] : [],
      };
      const [unit_] = score(ruleSet([of(name, 4)]), given(rows)).units;
      expect(unit_?.nodes.get("I")?.state).toBe("missing");
      expect(faults(of(name, 4), rows)).toEqual([]);
    },
  );
});
