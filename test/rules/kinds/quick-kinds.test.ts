import { describe, expect, test } from "@jest/globals";
import { KINDS } from "../../../src/rules";
import type { Item, KindName } from "../../../src/rules";
import { normalise } from "../../../src/rules/decimal";
import { NO_LEADERS } from "../../../src/rules/kinds/kind";
import { wholeAt } from "../../../src/rules/kinds/quick";
import { silent } from "../../../src/rules/recorder";
import { d, item, LADDER_OF_DAYS, rung, text } from "../build";

/**
 * Every kind in whole numbers: its points, which are those of its formulas, or "long way" where these have something to tell or a double
 * does not hold a number. Figures stand with more digits than they have, as in a column where another unit has more.
 */

type Figures = readonly [quantity: number | string, second?: number | string];

const of = (kind: KindName, max: number | string, more: Parameters<typeof item>[3] = {}) =>
  item("I", null, max, { kind, ...more });

function quickly(one: Item, [first, second]: Figures, digits: number): string {
  const [quantity, beside] = [d(first), second === undefined ? undefined : d(second)];
  const scales = { first: quantity.scale + digits, second: beside ? beside.scale + digits : 0 };
  const quick = KINDS[one.kind].quick?.of(one, scales, NO_LEADERS);
  const points = quick?.pointsOf(wholeAt(quantity, scales.first), beside ? wholeAt(beside, scales.second) : NaN);
  return quick && points !== undefined && !Number.isNaN(points)
    ? (text(normalise(points, quick.scale)) ?? "")
    : "long way";
}

/** The formulas, or the points as typed where nothing is said about them. */
function formulas(one: Item, [first, second]: Figures): string {
  const { [one.kind]: kind } = KINDS;
  const quantity = d(first);
  if (kind.arguments.length === 0) return kind.checkPoints?.(one, quantity) ? "long way" : (text(quantity) ?? "");
  const beside = second === undefined || !kind.quick?.second ? {} : { [kind.quick.second]: d(second) };
  const result = kind.fromValues(one, { quantity, ...beside }, silent, NO_LEADERS);
  return result.status === "points" && !result.knockOut ? (text(result.points) ?? "") : "long way";
}

type Case = readonly [Figures, string];

function same(one: Item, cases: readonly Case[]): void {
  const given = cases.map(([figures]) => figures);
  expect(given.map((figures) => formulas(one, figures))).toEqual(cases.map(([, expected]) => expected));
  for (const digits of [0, 2]) {
    expect(given.map((figures) => quickly(one, figures, digits))).toEqual(cases.map(([, expected]) => expected));
  }
}

describe("points that were typed", () => {
  test("are as they were typed", () => {
    same(of("manual", 5), [
      [[3.25], "3.25"],
      [[0], "0"],
    ]);
    same(of("manual", 5, { parameters: { step: 0 } }), [[["3.333"], "3.333"]]);
  });
  test("stand on the step of the item", () => {
    same(of("manual", 5, { parameters: { step: "0.25" } }), [
      [[3], "3"],
      [["3.25"], "3.25"],
      [["3.5"], "3.5"],
      [["3.3"], "long way"],
      [["3.255"], "long way"],
    ]);
    same(of("manual", 5, { parameters: { step: 2 } }), [
      [[4], "4"],
      [[3], "long way"],
      [["4.5"], "long way"],
    ]);
  });
});

test("achieved or not, and nothing between", () => {
  same(of("achieved", "2.5"), [
    [[1], "2.5"],
    [[0], "0"],
    [["0.5"], "long way"],
    [[2], "long way"],
    [[10], "long way"],
  ]);
});

describe("percentages on a scale", () => {
  const BANDS = of("bands", 2, {
    rungs: [
      rung("(95.5;)", 2),
      rung("[75;95.5]", "1.5"),
      rung("(50;75)", 1),
      rung("[60;70]", 9),
      rung("[0;50)", "0.25"),
    ],
  });
  test("as they are", () => {
    same(BANDS, [
      [[96], "2"],
      [["95.5"], "1.5"],
      [["95.51"], "2"],
      [[75], "1.5"],
      [["74.99"], "1"],
      [[65], "1"],
      [[50], "long way"],
      [["49.9"], "0.25"],
      [[0], "0.25"],
    ]);
  });
  test("of a target", () => {
    same(BANDS, [
      [[191, 200], "1.5"],
      [["1.91", 2], "1.5"],
      [[1911, 2000], "2"],
      [["0.5", 1], "long way"],
      [[1, 3], "0.25"],
      [[2, "2.5"], "1.5"],
      [[2, 0], "long way"],
      [[0, 7], "0.25"],
    ]);
  });
  test("below every band, and where there is none", () => {
    same(of("bands", 2, { rungs: [rung("[5;)", 1)] }), [
      [[4], "long way"],
      [[5], "1"],
    ]);
    same(of("bands", 2), [[[4], "long way"]]);
  });
  test("deductions: nothing below the lowest step, never below 0, and a knock-out is told", () => {
    const rungs = [rung("[1;10]", "10.5"), rung("[11;20]", 60), { ...rung("[21;)", 0), knockOut: true as const }];
    same(of("stepped", 50, { rungs }), [
      [["0.5"], "50"],
      [[1], "39.5"],
      [[10], "39.5"],
      [["10.5"], "long way"],
      [[11], "0"],
      [[21], "long way"],
      [[1, 200], "50"],
      [[1, 10], "39.5"],
      [[1, 4], "long way"],
      [[1, 0], "long way"],
    ]);
    same(of("stepped", 50, { rungs: [rung("(;5]", 1), rung("[9;)", 2)] }), [
      [[5], "49"],
      [[7], "long way"],
      [[9], "48"],
    ]);
    same(of("stepped", 50), [[[7], "long way"]]);
  });
});

test("days late on a ladder, at most the maximum", () => {
  same(of("lateness", "1.5", { rungs: LADDER_OF_DAYS }), [
    [[0], "1.5"],
    [[2], "1.5"],
    [["2.5"], "long way"],
    [[3], "1"],
    [[10], "0.5"],
    [[11], "0"],
  ]);
  same(of("lateness", 4, { rungs: [rung("[1;)", 1)] }), [
    [[0], "long way"],
    [[1], "1"],
  ]);
});

test("times that count, at most the maximum", () => {
  same(of("count", "2.75", { parameters: { pointsEach: "0.5" } }), [
    [[0], "0"],
    [[3], "1.5"],
    [["0.25"], "0.125"],
    [[5], "2.5"],
    [[6], "2.75"],
  ]);
  expect(quickly(of("count", 3), [1], 0)).toBe("long way");
});

describe("times for and against", () => {
  test("are held between the floor and the maximum", () => {
    const parameters = { pointsEach: "0.5", penaltyEach: "0.75", floor: "-1.25" };
    same(of("balance", 3, { parameters }), [
      [[4], "2"],
      [[4, 0], "2"],
      [[4, 1], "1.25"],
      [[8], "3"],
      [[8, 1], "3"],
      [["0.5", 1], "-0.5"],
      [[0, 2], "-1.25"],
    ]);
  });
  test("where no floor is said it is 0, and one above the maximum is the maximum", () => {
    const parameters = { pointsEach: 1, penaltyEach: 2 };
    same(of("balance", 3, { parameters }), [
      [[1, 1], "0"],
      [[3, 1], "1"],
    ]);
    same(of("balance", 3, { parameters: { ...parameters, floor: 5 } }), [[[1, 1], "3"]]);
  });
  test("are worth nothing that the agreement does not say", () => {
    expect(quickly(of("balance", 3, { parameters: { pointsEach: 1 } }), [1], 0)).toBe("long way");
    expect(quickly(of("balance", 3, { parameters: { penaltyEach: 1 } }), [1], 0)).toBe("long way");
  });
});

describe("meetings missed", () => {
  test("take off the full points down to the floor", () => {
    const parameters = { perAbsence: 2, perWrongComposition: "0.25", floor: "0.5" };
    same(of("attendance", 6, { parameters }), [
      [[0], "6"],
      [[1], "4"],
      [[1, 0], "4"],
      [[1, 3], "3.25"],
      [["0.5", 1], "4.75"],
      [[2, 6], "0.5"],
      [[3], "0.5"],
    ]);
  });
  test("where nothing is said of the composition it takes off nothing, and the floor is 0", () => {
    same(of("attendance", "6.5", { parameters: { perAbsence: 2 } }), [
      [[1, 5], "4.5"],
      [[4], "0"],
    ]);
    same(of("attendance", 6, { parameters: { perAbsence: "0.25" } }), [
      [[1], "5.75"],
      [[3, 1], "5.25"],
    ]);
    expect(quickly(of("attendance", 6), [1], 0)).toBe("long way");
  });
});

describe("a plan", () => {
  test("gives its share up to the full points", () => {
    same(of("proportional", "7.5"), [
      [[1, 3], "2.5"],
      [[1, 7], "1.071428571429"],
      [["0.5", 2], "1.875"],
      [[3, "1.5"], "7.5"],
      [[7, 7], "7.5"],
      [[9, 7], "7.5"],
      [[0, 7], "0"],
      [[1, 0], "long way"],
    ]);
  });
  test("nothing below its floor", () => {
    same(of("proportional", 10, { parameters: { floorPercent: "50.5" } }), [
      [[504, 1000], "0"],
      [[505, 1000], "5.05"],
      [["5.05", 10], "5.05"],
      [["5.04", 10], "0"],
    ]);
  });
  test("a reward above, as far as that goes", () => {
    same(of("proportional", 12, { parameters: { rewardMax: "3.5" } }), [
      [[110, 100], "13.2"],
      [[4, 3], "15.5"],
      [["1.1", "1.05"], "12.571428571429"],
      [[100, 100], "12"],
      [[50, 100], "6"],
    ]);
    same(of("proportional", 12, { parameters: { rewardMax: -1 } }), [[[110, 100], "12"]]);
  });
  test("goes the long way without a target", () => {
    expect(quickly(of("proportional", 12), [1], 0)).toBe("long way");
  });
});

describe("what a double does not hold goes the long way", () => {
  const FAR = Number.MAX_SAFE_INTEGER;
  const each = { pointsEach: 3, penaltyEach: 3, perAbsence: 3, perWrongComposition: 3 };
  test.each<readonly [string, Item, Figures]>([
    ["steps", of("manual", 5, { parameters: { step: "0.25" } }), [FAR]],
    ["times", of("count", 3, { parameters: each }), [FAR]],
    ["times for", of("balance", 3, { parameters: each }), [FAR]],
    ["times against", of("balance", 3, { parameters: each }), [0, FAR]],
    ["absences", of("attendance", 3, { parameters: each }), [FAR]],
    ["wrong compositions", of("attendance", 3, { parameters: each }), [0, FAR]],
    ["a share", of("proportional", 12), [FAR - 1, FAR]],
    ["a reward", of("proportional", 12, { parameters: { rewardMax: 3 } }), [FAR, 3]],
    ["a maximum", of("proportional", 20000), [7, 7]],
    ["a floor", of("proportional", 12, { parameters: { floorPercent: "50.5" } }), [FAR - 1, FAR]],
    ["an edge in percent", of("bands", 2, { rungs: [rung("[0;)", 1)] }), [FAR, 3]],
    ["an edge above", of("bands", 2, { rungs: [rung(`[0;${String(FAR)}]`, 1), rung("[0;)", 2)] }), [1, 3]],
    ["an edge of a target", of("bands", 2, { rungs: [rung("[50;)", 1)] }), [1, FAR]],
  ])("%s", (_, one, figures) => {
    expect(quickly(one, figures, 0)).toBe("long way");
  });
});
