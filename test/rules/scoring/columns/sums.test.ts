import { describe, expect, test } from "@jest/globals";
import type { Operation, RuleNode } from "../../../../src/rules";
import { DEFAULT_POLICY } from "../../../../src/rules";
import { fillColumns, NO_COLUMNS } from "../../../../src/rules/scoring/columns";
import { Figures } from "../../../../src/rules/scoring/columns/figures";
import type { NumberColumn } from "../../../../src/rules/scoring/columns/points";
import { pointsOfGroup, totalOf } from "../../../../src/rules/scoring/columns/sums";
import { d, group, item, said } from "../../build";
import { column, judging, placed, shown } from "../placed";

type Columns = Readonly<Record<string, NumberColumn | undefined>>;

/** The columns of a group's children come to this. */
function groupOf(operation: Operation, max: number | string, columns: Columns, weights: Record<string, string> = {}) {
  const codes = Object.keys(columns);
  const whole = group("G", null, max, { operation });
  const { tree, at } = placed([whole, ...codes.map((code) => item(code, "G", 10, { weight: d(weights[code] ?? 1) }))]);
  return shown(
    pointsOfGroup(
      at("G"),
      whole,
      tree.order.map(({ node }) => columns[node.code]),
    ),
  );
}

const MOST = Number.MAX_SAFE_INTEGER;

describe("a group's points from those of its children", () => {
  test("are added up at the scale of the child with the most digits", () => {
    expect(groupOf("sum", 20, { a: column(0, 1, 2), b: column(2, 25, 50) })).toBe("2: 125, 250");
  });
  test("have the digits of its own maximum at least", () => {
    expect(groupOf("sum", "20.5", { a: column(0, 1), b: column(0, 2) })).toBe("1: 30");
  });
  test("below 0 are as good as others", () => {
    expect(groupOf("sum", 20, { a: column(0, -3, -3), b: column(1, 5, 30) })).toBe("1: -25, 0");
  });
  test("a unit that one child leaves to the long way goes there; the others stay", () => {
    expect(groupOf("sum", 20, { a: column(0, 1, NaN, 3), b: column(0, 1, 2, 3) })).toBe("0: 2, -, 6");
  });
  test("are cut off at its own maximum in a pool, and nowhere else", () => {
    const columns = { a: column(1, 15, 100), b: column(0, 2, 20) };
    expect(groupOf("sum", "10.5", columns)).toBe("1: 35, 300");
    expect(groupOf("pool", "10.5", columns)).toBe("1: 35, 105");
  });
  test("are weighed where its operation weighs them, and nowhere else", () => {
    const columns = { a: column(0, 1, 10), b: column(0, 1, 20) };
    const weights = { a: "2", b: "0.5" };
    expect(groupOf("weightedSum", 10, columns, weights)).toBe("1: 25, 300");
    expect(groupOf("sum", 10, columns, weights)).toBe("0: 2, 30");
    expect(groupOf("pool", 10, columns, weights)).toBe("0: 2, 10");
  });
  test("a weight has digits of its own beside those of the points", () => {
    const columns = { a: column(2, 25), b: column(0, 1) };
    expect(groupOf("weightedSum", 10, columns, { a: "0.5", b: "0.125" })).toBe("3: 250");
  });
  test("are no column where the operation asks for more than a sum", () => {
    expect(groupOf("weightedMean", 10, { a: column(0, 1) })).toBeUndefined();
  });
  test("are no column where it has no children, or one of these has none", () => {
    expect(groupOf("sum", 10, {})).toBeUndefined();
    expect(groupOf("sum", 10, { a: column(0, 1), b: undefined })).toBeUndefined();
    expect(groupOf("sum", 10, { a: undefined, b: undefined })).toBeUndefined();
  });
});

describe("a sum that a double does not hold exactly is left to the long way", () => {
  test("the whole sum", () => {
    expect(groupOf("sum", 10, { a: column(0, MOST, MOST), b: column(0, 0, 1) })).toBe(`0: ${String(MOST)}, -`);
    expect(groupOf("sum", 10, { a: column(0, -MOST, -MOST), b: column(0, 0, -1) })).toBe(`0: ${String(-MOST)}, -`);
  });
  test("one of its terms, be it made good by another", () => {
    const far = (MOST - 1) / 2;
    expect(groupOf("weightedSum", 10, { a: column(0, far, far + 1), b: column(0, 0, -1) }, { a: "2" })).toBe(
      `0: ${String(2 * far)}, -`,
    );
  });
  test("once lost it is not found again", () => {
    expect(groupOf("sum", 10, { a: column(0, MOST), b: column(0, 1), c: column(0, -5) })).toBe("0: -");
  });
  test("a weight that has no room beside the digits of the others", () => {
    const columns = { a: column(0, 0), b: column(9, 1) };
    expect(groupOf("weightedSum", 10, columns, { a: "9007199254740991", b: "1" })).toBe("9: -");
    expect(groupOf("weightedSum", 10, columns, { a: "9007199", b: "1" })).toBe("9: 1");
  });
});

describe("the total of nodes", () => {
  const { at } = placed([item("a", null, 5, { weight: d(3) }), item("b", null, 5, { weight: d("0.5") })]);
  const total = (codes: readonly string[], columns: readonly (NumberColumn | undefined)[]) =>
    shown(totalOf(codes.map(at), columns, 2));
  test("is 0 for every unit where there are none", () => {
    expect(total([], [])).toBe("0: 0, 0");
  });
  test("adds them up, whatever they weigh", () => {
    expect(total(["a", "b"], [column(1, 5, 10), column(0, 1, NaN)])).toBe("1: 15, -");
    expect(total(["a"], [column(1, 5, 10), column(1, 5, 10)])).toBe("1: 5, 10");
  });
  test("is no column where one of them has none", () => {
    expect(total(["a", "b"], [column(1, 5, 10)])).toBeUndefined();
  });
});

describe("the columns of a whole run", () => {
  const NODES = [
    group("G", null, 10),
    item("a", "G", 4),
    item("b", "G", 6),
    item("c", null, 3, { kind: "count", parameters: { pointsEach: "0.5" } }),
    group("P", null, 2, { operation: "pool" }),
    item("p", "P", 2),
  ];
  const WORDS: readonly (readonly [string, number, number | string])[] = [
    ["a", 0, 1],
    ["a", 1, "0.5"],
    ["b", 0, 2],
    ["b", 1, 6],
    ["c", 0, 4],
    ["c", 1, 1],
    ["p", 0, 2],
  ];
  const run = (nodes: readonly RuleNode[] = NODES, isJudged: (code: string) => boolean = () => true) => {
    const { tree, at } = placed(nodes);
    const figures = new Figures(tree, DEFAULT_POLICY, false, 2);
    for (const [code, unit, value] of WORDS) {
      const row = said("U", code, code === "c" ? { quantity: value } : { points: value });
      figures.of(at(code))?.take(unit, row, row.points, row.values.quantity, undefined, undefined);
    }
    const asked: string[] = [];
    const columns = fillColumns(tree, 2, figures, ({ node }) => {
      asked.push(node.code);
      return node.type === "item" && isJudged(node.code) ? judging(node) : undefined;
    });
    const of = (code: string) => shown(columns.nodes[at(code).place]);
    return { of, asked: asked.sort(), content: shown(columns.content), pools: shown(columns.pools) };
  };
  test("are of items, of groups over them, and of the totals of content and pools", () => {
    const { of, content, pools } = run();
    expect([of("a"), of("b"), of("G"), of("c")]).toEqual(["1: 10, 5", "0: 2, 6", "1: 30, 65", "1: 20, 5"]);
    expect([of("p"), of("P")]).toEqual(["0: 2, -", "0: 2, -"]);
    expect([content, pools]).toEqual(["1: 50, 70", "0: 2, -"]);
  });
  test("what cannot be judged has none, nor what stands on it", () => {
    const { of, content, pools } = run(NODES, (code) => code !== "b");
    expect([of("a"), of("b"), of("G"), of("c")]).toEqual(["1: 10, 5", undefined, undefined, "1: 20, 5"]);
    expect([content, pools]).toEqual([undefined, "0: 2, -"]);
  });
  test("items whose figures are not asked for are not judged", () => {
    const { of, asked } = run([...NODES, item("h", null, 3, { scorer: "head" })]);
    expect([of("h"), asked]).toEqual([undefined, ["a", "b", "c", "p"]]);
  });
  test("of one unit alone there are none", () => {
    expect(NO_COLUMNS).toEqual({ nodes: [], content: undefined, pools: undefined });
  });
});
