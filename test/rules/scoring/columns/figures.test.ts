import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY, KINDS } from "../../../../src/rules";
import type { Item, KindName, Policy, RuleNode } from "../../../../src/rules";
import { FigureColumn, Figures } from "../../../../src/rules/scoring/columns/figures";
import { d, group, item, said, text } from "../../build";
import { listed, placed } from "../placed";

/** What units say of themselves, in columns of doubles: which words are plain enough for them, and what the numbers are then. */

type Words = NonNullable<Parameters<typeof said>[2]>;

/** A column about an item of this kind in which each of the units said this. */
function columnOf(kind: KindName, words: readonly Words[], more: Partial<Item> = {}): FigureColumn {
  const one: Item = { ...item("I", null, 10, { kind }), ...more };
  const made = new FigureColumn(KINDS[kind], one, words.length);
  words.forEach((word, unit) => {
    const row = said("U", "I", word);
    made.take(unit, row, row.points, row.values.quantity, row.values.target, row.values.count);
  });
  return made;
}

const scaled = ({ firstScales, secondScales }: FigureColumn) => [listed(firstScales), listed(secondScales)];
const numbers = ({ first, second }: FigureColumn) => [listed(first), listed(second)];

describe("a unit's word is in the column where it is no more than the numbers that the kind asks for", () => {
  test.each<[KindName, Words, string, string | undefined]>([
    ["manual", { points: 5 }, "5", undefined],
    ["manual", { points: 0 }, "0", undefined],
    ["manual", { quantity: 5 }, "-", undefined],
    ["manual", { points: 5, quantity: 5 }, "-", undefined],
    ["manual", { points: 5, target: 1 }, "-", undefined],
    ["manual", { points: 5, count: 1 }, "-", undefined],
    ["count", { quantity: 3 }, "3", undefined],
    ["count", { points: 3 }, "-", undefined],
    ["count", { quantity: 3, points: 3 }, "-", undefined],
    ["count", { quantity: 3, target: 1 }, "-", undefined],
    ["count", { quantity: 3, count: 1 }, "-", undefined],
    ["proportional", { quantity: 3, target: 4 }, "3", "4"],
    ["proportional", { quantity: 3, target: 0 }, "3", "0"],
    ["proportional", { quantity: 3 }, "3", "-"],
    ["proportional", { target: 4 }, "-", "-"],
    ["proportional", { quantity: 3, count: 4 }, "-", "-"],
    ["proportional", { quantity: 3, target: 4, count: 5 }, "-", "-"],
    ["proportional", { quantity: 3, target: 4, points: 7 }, "-", "-"],
    ["attendance", { quantity: 3, count: 4 }, "3", "4"],
    ["attendance", { quantity: 3, target: 4 }, "-", "-"],
    ["attendance", { quantity: 3, target: 4, count: 5 }, "-", "-"],
  ])("%s %j", (kind, words, first, second) => {
    expect(numbers(columnOf(kind, [words]))).toEqual([first, second]);
  });
});

describe("a number is in the column where it is not below 0, a double holds it, and it has nine digits at most after the point", () => {
  test.each<[string, string]>([
    ["0.123456789", "123456789"],
    ["0.1234567891", "-"],
    ["-1", "-"],
    ["9007199254740991", "9007199254740991"],
    ["9007199254740993", "-"],
  ])("%s", (value, expected) => {
    expect(listed(columnOf("count", [{ quantity: value }]).first)).toBe(expected);
    expect(numbers(columnOf("proportional", [{ quantity: 1, target: value }]))).toEqual([
      expected === "-" ? "-" : "1",
      expected,
    ]);
  });
});

test("digits after the point are kept beside the numbers, and only where there are any", () => {
  const whole = columnOf("proportional", [{ quantity: 3, target: 4 }, {}]);
  expect([whole.firstScales, whole.secondScales]).toEqual([undefined, undefined]);
  const broken = [{ quantity: "0.25", target: 4 }, { quantity: 3 }, { quantity: "1.5", target: "0.125" }];
  const column = columnOf("proportional", broken);
  expect(numbers(column)).toEqual(["25, 3, 15", "4, -, 125"]);
  expect(scaled(column)).toEqual(["2, 0, 1", "0, 0, 3"]);
});

describe("which words came without evidence is kept where the item asks for it", () => {
  const words = [{ points: 1, evidence: "Report 12" }, { points: 2 }, { points: 3, evidence: "  " }, {}];
  test("none, or nothing but blanks", () => {
    expect(listed(columnOf("manual", words, { evidenceRequired: true }).bare)).toBe("0, 1, 1, 0");
  });
  test("and not elsewhere", () => {
    expect(columnOf("manual", words).bare).toBeUndefined();
  });
});

test("a unit about which somebody said more leaves the column, and no other", () => {
  const column = columnOf("proportional", [
    { quantity: 1, target: 2 },
    { quantity: 3, target: 4 },
  ]);
  column.drop(1);
  expect(listed(column.first)).toBe("1, -");
  expect([column.at(0) !== undefined, column.at(1)]).toEqual([true, undefined]);
});

describe("aligned, all numbers of a column are whole at the scale of the one with the most digits", () => {
  test("the first and the second each at their own", () => {
    const column = columnOf("proportional", [
      { quantity: "0.5", target: 7 },
      { quantity: 2, target: "0.25" },
      { quantity: "0.125" },
      { quantity: 0, target: 0 },
    ]);
    expect(column.align()).toEqual({ first: 3, second: 2 });
    expect(column.scales).toEqual({ first: 3, second: 2 });
    expect(numbers(column)).toEqual(["500, 2000, 125, 0", "700, 25, -, 0"]);
  });
  test("0 where all are whole, and where there is no second", () => {
    const both = columnOf("proportional", [{ quantity: 5, target: 7 }]);
    expect([both.align(), numbers(both)]).toEqual([{ first: 0, second: 0 }, ["5", "7"]]);
    expect(columnOf("count", [{ quantity: "0.5" }]).align()).toEqual({ first: 1, second: 0 });
  });
  test("a unit whose number has no room beside the digits of another leaves the column", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const column = columnOf("count", [
      { quantity: "0.5" },
      { quantity: Math.floor(most / 10) },
      { quantity: Math.ceil(most / 10) },
    ]);
    column.align();
    expect(listed(column.first)).toBe(`5, ${String(Math.floor(most / 10) * 10)}, -`);
  });
  test("as well where it is the second; one that said no second stays", () => {
    const column = columnOf("proportional", [
      { quantity: 1, target: "0.5" },
      { quantity: 2, target: Number.MAX_SAFE_INTEGER },
      { quantity: 3 },
    ]);
    column.align();
    expect(listed(column.first)).toBe("1, -, 3");
  });
});

describe("a unit's figures are read back as they were said", () => {
  test("where the kind asks for one number", () => {
    const column = columnOf("count", [{ quantity: "0.5" }, {}]);
    column.align();
    expect([column.at(0), column.at(1)]).toEqual([{ quantity: d("0.5") }, undefined]);
  });
  test("also before they are aligned while all of them are whole", () => {
    const column = columnOf("proportional", [{ quantity: 3, target: 40 }]);
    expect(column.at(0)).toEqual({ quantity: d(3), target: d(40) });
  });
  test("where it asks for two", () => {
    const column = columnOf("proportional", [
      { quantity: "0.5", target: 70 },
      { quantity: "1.25" },
      { points: 3 },
      { quantity: 30, target: "0.3" },
    ]);
    const told = () =>
      [0, 1, 2, 3, 4].map((unit) => {
        const figures = column.at(unit);
        return figures && Object.entries(figures).map(([name, value]) => `${name} ${text(value) ?? "none"}`);
      });
    column.align();
    expect(told()).toEqual([
      ["quantity 0.5", "target 70"],
      ["quantity 1.25"],
      undefined,
      ["quantity 30", "target 0.3"],
      undefined,
    ]);
  });
});

describe("the columns of a run", () => {
  const NODES: readonly RuleNode[] = [
    item("own", null, 1),
    group("G", null, 10),
    item("of head", "G", 1, { scorer: "head" }),
    item("of body", "G", 1, { scorer: "body" }),
    item("of log", "G", 1, { kind: "attendance", scorer: "log" }),
    item("of peers", "G", 1, { kind: "peer" }),
    item("of none", "G", 1, { kind: "unheard" as "manual" }),
  ];
  const { tree, at } = placed(NODES);
  const codes = NODES.map(({ code }) => code);
  const figured = (policy: Partial<Policy>, asClaimed: boolean) => {
    const figures = new Figures(tree, { ...DEFAULT_POLICY, ...policy }, asClaimed, 3);
    return codes.filter((code) => figures.of(at(code)));
  };
  test("are of the items that a unit's own word decides where nobody else says anything", () => {
    expect(figured({}, false)).toEqual(["own", "of log"]);
  });
  test("also of those for others where the question is what units claim", () => {
    expect(figured({}, true)).toEqual(["own", "of head", "of body", "of log"]);
  });
  test("of none where a unit's own word never counts", () => {
    expect(figured({ counts: ["agreed", "appraised", "log"] }, true)).toEqual([]);
  });
  test("have a number for each unit, and say which kind's they are", () => {
    const figures = new Figures(tree, DEFAULT_POLICY, false, 3);
    expect(listed(figures.of(at("own"))?.first)).toBe("-, -, -");
    expect(numbers(figures.of(at("of log")) ?? columnOf("count", []))).toEqual(["-, -, -", "-, -, -"]);
    expect([figures.of(at("own"))?.isTyped, figures.of(at("of log"))?.isTyped]).toEqual([true, false]);
  });
  test("are let go of when they are worked out", () => {
    const figures = new Figures(tree, DEFAULT_POLICY, false, 3);
    figures.close();
    expect(codes.map((code) => figures.of(at(code)))).toEqual(codes.map(() => undefined));
  });
});
