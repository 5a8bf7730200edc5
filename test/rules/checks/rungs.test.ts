import { describe, expect, test } from "@jest/globals";
import type { Rung } from "../../../src/rules";
import { item, LADDER_OF_DAYS, rung } from "../build";
import { ofNodes } from "./faults-of";

const bands = (...rungs: Rung[]) => ofNodes(item("a", null, 2, { kind: "bands", rungs }));
const days = (...rungs: Rung[]) => ofNodes(item("a", null, 2, { kind: "lateness", rungs }));
const steps = (...rungs: Rung[]) => ofNodes(item("a", null, 5, { kind: "stepped", rungs }));

test("none", () => {
  expect(bands()).toEqual(["rungsMissing nodes/0/rungs code=a"]);
});

test("a kind without rungs is not asked for them", () => {
  expect(ofNodes(item("a", null, 2))).toEqual([]);
});

test("good scales, in either order", () => {
  const good = [rung("(95;)", 2), rung("[75;95]", 1), rung("[0;75)", 0)];
  expect(bands(...good)).toEqual([]);
  expect(bands(...[...good].reverse())).toEqual([]);
  expect(bands(rung("[0;50)", 0), rung("[50;100]", 2))).toEqual([]);
  expect(days(...LADDER_OF_DAYS)).toEqual([]);
  const open = [rung("(50;)", 2), rung("(;50]", 1)];
  expect(bands(...open)).toEqual([]);
  expect(bands(...[...open].reverse())).toEqual([]);
});

describe("overlaps", () => {
  test("of one edge, and of bands that are not neighbours", () => {
    expect(bands(rung("[0;50]", 0), rung("[50;)", 1))).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=[0;50] second=[50;)",
    ]);
    expect(bands(rung("[0;90]", 0), rung("(10;20]", 1), rung("(80;)", 2))).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=[0;90] second=(10;20]",
      "rungOverlap nodes/0/rungs/2 code=a first=[0;90] second=(80;)",
    ]);
  });
  test("of days", () => {
    expect(days(rung("[0;3]", 2), rung("[2;)", 1))).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=[0;3] second=[2;)",
    ]);
  });
  test("of two bands that end at one number: the one that holds it reaches further", () => {
    expect(bands(rung("[0;50]", 0), rung("[10;50)", 1), rung("[50;)", 2))).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=[0;50] second=[10;50)",
      "rungOverlap nodes/0/rungs/2 code=a first=[0;50] second=[50;)",
    ]);
    expect(bands(rung("[0;50)", 0), rung("[10;50]", 1), rung("[50;)", 2))).toEqual([
      "rungOverlap nodes/0/rungs/1 code=a first=[0;50) second=[10;50]",
      "rungOverlap nodes/0/rungs/2 code=a first=[10;50] second=[50;)",
    ]);
  });
  test("of two that start at one number: the one that holds it comes first", () => {
    expect(bands(rung("(0;)", 0), rung("[0;5]", 1))).toEqual([
      "rungOverlap nodes/0/rungs/0 code=a first=[0;5] second=(0;)",
    ]);
  });
  test("a rung without a wording is called by its number", () => {
    const wordless = (text: string) => bands(rung("(;)", 0), { ...rung("[1;)", 1), text });
    const expected = ["rungOverlap nodes/0/rungs/1 code=a first=(;) second=#2"];
    expect([wordless(""), wordless("  ")]).toEqual([expected, expected]);
  });
});

describe("holes", () => {
  test("between, of one point, and above 0", () => {
    expect(bands(rung("[0;50)", 0), rung("[60;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=50 to=60"]);
    expect(bands(rung("[0;50)", 0), rung("(50;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=50 to=50"]);
    expect(bands(rung("[0;50.2]", 0), rung("[50.6;)", 1))).toEqual([
      "rungGap nodes/0/rungs/1 code=a from=50.2 to=50.6",
    ]);
    expect(bands(rung("[40;)", 1))).toEqual(["rungGap nodes/0/rungs/0 code=a from=0 to=40"]);
    expect(bands(rung("(0;)", 1))).toEqual(["rungGap nodes/0/rungs/0 code=a from=0 to=0"]);
  });
  test("a percentage of growth may start below 0", () => {
    expect(bands(rung("(-5;)", 1))).toEqual([]);
    expect(bands(rung("(;0)", 0), rung("[0;)", 1))).toEqual([]);
    expect(bands(rung("(;-5)", 0), rung("[0;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=-5 to=0"]);
  });
  test("days are whole and have no end", () => {
    expect(days(rung("[0;2]", 2), rung("[3;)", 1))).toEqual([]);
    expect(days(rung("[0;2]", 2), rung("(2.5;)", 1))).toEqual([]);
    expect(days(rung("[0;2.5)", 2), rung("[3;)", 1))).toEqual([]);
    expect(days(rung("[0;2)", 2), rung("[3;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=2 to=3"]);
    expect(days(rung("[0;2]", 2), rung("(3;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=2 to=3"]);
    expect(days(rung("[0;2]", 2), rung("[4;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=2 to=4"]);
    expect(days(rung("[0;2.5]", 2), rung("[4;)", 1))).toEqual(["rungGap nodes/0/rungs/1 code=a from=2.5 to=4"]);
    expect(days(rung("[0;2]", 2))).toEqual(["rungGap nodes/0/rungs/0 code=a from=2 to=∞"]);
  });
  test("there are no days below 0 that a hole could take", () => {
    expect(days(rung("[;-5]", 2), rung("[0;)", 1))).toEqual(["rungUnreachable nodes/0/rungs/0 code=a name=[;-5]"]);
    expect(days(rung("[;-5]", 2), rung("[1;)", 1))).toEqual([
      "rungUnreachable nodes/0/rungs/0 code=a name=[;-5]",
      "rungGap nodes/0/rungs/1 code=a from=0 to=1",
    ]);
  });
});

describe("points", () => {
  test("beyond the maximum, or below 0", () => {
    expect(bands(rung("[0;)", "2.5"))).toEqual(["rungOverMax nodes/0/rungs/0/points code=a points=2.5 max=2"]);
    expect(bands(rung("[0;)", -1))).toEqual([
      "parameterOutOfRange nodes/0/rungs/0/points code=a parameter=points value=-1",
    ]);
  });
  test("only a step of deduction rules a unit out", () => {
    const marked = { ...rung("[0;)", 1), knockOut: true as const };
    expect(steps(marked)).toEqual([]);
    expect(bands(marked)).toEqual(["parameterOutOfRange nodes/0/rungs/0/knockOut code=a parameter=knockOut value=1"]);
  });
});

describe("rungs that nothing can fall on", () => {
  test("end before they start, or hold not even the one number they name", () => {
    const empty = (range: string) => bands(rung("[0;)", 1), rung(range, 1));
    expect(empty("[9;5]")).toEqual(["parameterOutOfRange nodes/0/rungs/1/from code=a parameter=from value=9"]);
    for (const range of ["[5;5)", "(5;5]", "(5;5)"]) {
      expect(empty(range)).toEqual(["parameterOutOfRange nodes/0/rungs/1/from code=a parameter=from value=5"]);
    }
    expect(bands(rung("[0;0]", 1), rung("(0;)", 2))).toEqual([]);
  });
  test("where there are no others, no hole is told beside them", () => {
    expect(bands(rung("[9;5]", 1))).toEqual(["parameterOutOfRange nodes/0/rungs/0/from code=a parameter=from value=9"]);
  });
  test("hold no whole day", () => {
    expect(days(rung("[;0]", 2), rung("(0;1)", 1), rung("[1;)", 0))).toEqual([
      "rungUnreachable nodes/0/rungs/1 code=a name=(0;1)",
    ]);
    expect(days(rung("[;0]", 2), rung("(0;0.5]", 1), rung("[1;)", 0))).toEqual([
      "rungUnreachable nodes/0/rungs/1 code=a name=(0;0.5]",
    ]);
    expect(days(rung("[;0]", 2), rung("(0;1]", 1), rung("[2;)", 0))).toEqual([]);
  });
  test("or nothing from 0 upwards", () => {
    expect(days(rung("(;0)", 2), rung("[0;0]", 2), rung("(0;)", 0))).toEqual([
      "rungUnreachable nodes/0/rungs/0 code=a name=(;0)",
    ]);
    expect(steps(rung("[-5;0)", 1), rung("[0;10]", 2), rung("(10;)", 5))).toEqual([
      "rungUnreachable nodes/0/rungs/0 code=a name=[-5;0)",
    ]);
    expect(steps(rung("[-5;-1]", 1), rung("[0;)", 2))).toEqual(["rungUnreachable nodes/0/rungs/0 code=a name=[-5;-1]"]);
    expect(steps(rung("[;0]", 1), rung("(0;)", 2))).toEqual([]);
    expect(steps(rung("(0;0.5)", 1), rung("[0.5;)", 2))).toEqual([]);
  });
});
