import { describe, expect, jest, test } from "@jest/globals";
import { DEFAULT_POLICY, KINDS } from "../../../../src/rules";
import type { Kind } from "../../../../src/rules/kinds/kind";
import type { QuickPoints } from "../../../../src/rules/kinds/quick";
import { FigureColumn } from "../../../../src/rules/scoring/columns/figures";
import { pointsOfItem } from "../../../../src/rules/scoring/columns/points";
import { d, item, said } from "../../build";
import { judging, listed, shown } from "../placed";

/** What a column of figures comes to, for a kind whose points are given here. */

const ITEM = item("I", null, 5, { kind: "proportional" });

function kindOf(scale: number, pointsOf: QuickPoints["pointsOf"], more: Partial<Kind> = {}): Kind {
  return { ...KINDS.proportional, ...more, quick: { second: "target", of: () => ({ scale, pointsOf }) } };
}

/** Quantities, NaN for a unit that is not in the column. */
function figures(quantities: readonly number[], more: Parameters<typeof said>[2] = {}, one = ITEM): FigureColumn {
  const column = new FigureColumn(KINDS.proportional, one, quantities.length);
  quantities.forEach((quantity, unit) => {
    if (Number.isNaN(quantity)) return;
    const row = said("U", "I", { quantity, ...more });
    column.take(unit, row, undefined, row.values.quantity, row.values.target, undefined);
  });
  return column;
}

/** The kind gives the place of the figure in this list. */
function pointsOf(given: readonly number[], scale: number, more: Parameters<typeof judging>[1] = {}) {
  const kind = kindOf(scale, (first) => given[first] ?? Number.NaN);
  const column = figures(given.map((_, place) => place));
  return shown(pointsOfItem(judging(ITEM, { kind, ...more }), column));
}

describe("points are in the column from the least to the most that the item can give", () => {
  test("from 0 to its maximum, at the scale of the kind", () => {
    expect(pointsOf([-1, 0, 1, 499, 500, 501], 2)).toBe("2: -, 0, 1, 499, 500, -");
  });
  test("below 0 and above its maximum where the kind says so", () => {
    expect(pointsOf([-151, -150, 0, 750, 751], 2, { least: d("-1.5"), most: d("7.5") })).toBe("2: -, -150, 0, 750, -");
  });
  test("none where the bounds have more digits than the kind counts in: a double cannot say", () => {
    expect(pointsOf([1, 2], 0, { most: d("2.5") })).toBe("0: -, -");
  });
  test("what the kind leaves to the long way is left to it", () => {
    expect(pointsOf([100, Number.NaN, 300], 2)).toBe("2: 100, -, 300");
  });
});

test("a kind is asked of the figures that are there, with the second where it was said", () => {
  const ask = jest.fn((first: number, second: number) => first + (Number.isNaN(second) ? 0 : second));
  const kind = kindOf(0, ask);
  expect(shown(pointsOfItem(judging(ITEM, { kind }), figures([1, Number.NaN, 3])))).toBe("0: 1, -, 3");
  expect(ask.mock.calls).toEqual([
    [1, Number.NaN],
    [3, Number.NaN],
  ]);
  expect(shown(pointsOfItem(judging(ITEM, { kind }), figures([1, 2], { target: 2 })))).toBe("0: 3, 4");
});

test("a kind is told the scales of the figures", () => {
  const of = jest.fn(() => undefined);
  const kind: Kind = { ...KINDS.proportional, quick: { second: "target", of } };
  const one = judging(ITEM, { kind });
  expect(pointsOfItem(one, figures([0.25, 3], { target: "0.5" }))).toBeUndefined();
  expect(of.mock.calls).toEqual([[ITEM, { first: 2, second: 1 }, one.leaders]]);
});

test("there is no column where the kind has no quick way", () => {
  expect(pointsOfItem(judging(ITEM, { kind: KINDS.peer }), figures([1]))).toBeUndefined();
});

test("points without the evidence that the item asks for are left to the long way; 0 needs none", () => {
  const asking = { ...ITEM, evidenceRequired: true };
  const kind = kindOf(0, (first) => first);
  const without = (more: Parameters<typeof said>[2]) =>
    shown(pointsOfItem(judging(asking, { kind }), figures([0, 1], more, asking)));
  expect(without({})).toBe("0: 0, -");
  expect(without({ evidence: "Report 12" })).toBe("0: 0, 1");
});

describe("the array of the figures", () => {
  const doubled = (first: number) => 2 * first;
  test("takes the points, so that no second one is made", () => {
    const column = figures([1, 2]);
    expect(pointsOfItem(judging(ITEM, { kind: kindOf(0, doubled) }), column)?.numbers).toBe(column.first);
  });
  test("is left as it is where units are compared, as those are asked for again", () => {
    const column = figures([1, 2]);
    const kind = kindOf(0, doubled, { comparesUnits: true });
    expect(shown(pointsOfItem(judging(ITEM, { kind }), column))).toBe("0: 2, 4");
    expect(listed(column.first)).toBe("1, 2");
  });
});

describe("points are rounded half away from zero to the digits that the policy gives an item", () => {
  const rounded = (digits: number | undefined, given: readonly number[]) => {
    const rounding = { display: 2, ...(digits === undefined ? {} : { item: digits }) };
    return pointsOf(given, 3, { policy: { ...DEFAULT_POLICY, rounding }, least: d(-5) });
  };
  const GIVEN = [1249, 1250, 1251, 0, -1249, -1250, -4, Number.NaN, 9000];
  test.each<[number | undefined, string]>([
    [0, "0: 1, 1, 1, 0, -1, -1, -0, -, -"],
    [1, "1: 12, 13, 13, 0, -12, -13, -0, -, -"],
    [2, "2: 125, 125, 125, 0, -125, -125, -0, -, -"],
    [3, "3: 1249, 1250, 1251, 0, -1249, -1250, -4, -, -"],
    [4, "3: 1249, 1250, 1251, 0, -1249, -1250, -4, -, -"],
    [undefined, "3: 1249, 1250, 1251, 0, -1249, -1250, -4, -, -"],
  ])("%j", (digits, expected) => {
    expect(rounded(digits, GIVEN)).toBe(expected);
  });
  test("from halves to whole points", () => {
    expect(rounded(0, [499, 500, 1499, 1500, -499, -500, -1500])).toBe("0: 0, 1, 1, 2, -0, -1, -2");
  });
});
