import { describe, expect, test } from "@jest/globals";
import type { NodeScore } from "../../../src/rules/operations/operation";
import { ZERO } from "../../../src/rules/decimal";
import type { Columns } from "../../../src/rules/scoring/columns";
import { UnitScores } from "../../../src/rules/scoring/unit-scores";
import { d, group, item, text } from "../build";
import { column, placed } from "./placed";

/** One unit's results: objects made of its numbers in the columns when they are asked for, and those that were put there. */

const { tree, at } = placed([group("G", null, "10.5"), item("a", "G", 4), item("b", "G", 6)]);
const [A, B, G] = [at("a"), at("b"), at("G")];

/** The second of three units is in the columns of a and G. */
function columns(more: Partial<Columns> = {}): Columns {
  const nodes: (Columns["nodes"][number] | undefined)[] = [];
  nodes[A.place] = column(2, NaN, 250, 0);
  nodes[B.place] = column(0, 1, NaN, 3);
  nodes[G.place] = column(1, NaN, 30, NaN);
  return { nodes, content: column(1, NaN, 30, 0), pools: column(0, 1, 0, NaN), ...more };
}

const MISSING: NodeScore = {
  ...{ state: "missing", points: ZERO, beforeRebase: ZERO, max: d(6), applicableMax: d(6), attainableMax: d(6) },
};

const amounts = ({ points, beforeRebase, max, applicableMax, attainableMax }: NodeScore) =>
  [points, beforeRebase, max, applicableMax, attainableMax].map(text).join(" ");

describe("a node in its column", () => {
  test("is scored and worth its maximum, an item by the unit's own word", () => {
    const scores = new UnitScores(tree, columns(), 1);
    const [item_, group_] = [scores.at(A), scores.at(G)];
    if (!item_ || !group_) throw new Error("both are in their columns");
    expect([amounts(item_), item_.state, item_.source]).toEqual(["2.5 2.5 4 4 4", "scored", "self"]);
    expect([amounts(group_), group_.state, "source" in group_]).toEqual(["3 3 10.5 10.5 10.5", "scored", false]);
  });
  test("is plain, and others are not", () => {
    const scores = new UnitScores(tree, columns(), 1);
    expect([scores.isPlain(A), scores.isPlain(B), scores.isPlain(G)]).toEqual([true, false, true]);
  });
  test("is plain with 0 points as well", () => {
    const last = new UnitScores(tree, columns(), 2);
    expect([last.isPlain(A), text(last.at(A)?.points)]).toEqual([true, "0"]);
  });
  test("hides what is put there; what is not in a column is given back as it was put", () => {
    const mine = new UnitScores(tree, columns(), 1);
    expect(mine.at(B)).toBeUndefined();
    mine.put(B, MISSING);
    mine.put(A, MISSING);
    expect([mine.at(B) === MISSING, mine.get("b") === MISSING, mine.at(A)?.state]).toEqual([true, true, "scored"]);
    expect(new UnitScores(tree, columns(), 1).at(B)).toBeUndefined();
  });
});

test("without columns only what is put is there", () => {
  for (const place of [A, B, G]) {
    const scores = new UnitScores(tree);
    scores.put(place, MISSING);
    expect([A, B, G].filter((one) => scores.at(one) !== undefined)).toEqual([place]);
  }
  const scores = new UnitScores(tree);
  expect([scores.at(A), scores.isPlain(A), scores.areAllPlain, scores.plainTotal("content")]).toEqual([
    ...[undefined, false, false, undefined],
  ]);
});

describe("the totals", () => {
  const totals = (scores: UnitScores) => [text(scores.plainTotal("content")), text(scores.plainTotal("pools"))];
  test("are there for the unit that is in their columns", () => {
    const made = [0, 1, 2].map((unit) => new UnitScores(tree, columns(), unit));
    expect(made.map(totals)).toEqual([
      [undefined, "1"],
      ["3", "0"],
      ["0", undefined],
    ]);
  });
  test("are of plain nodes alone where both are there", () => {
    const plain = (unit: number, more: Partial<Columns> = {}) => new UnitScores(tree, columns(more), unit).areAllPlain;
    expect([plain(0), plain(1), plain(2)]).toEqual([false, true, false]);
    expect([plain(1, { content: undefined }), plain(1, { pools: undefined })]).toEqual([false, false]);
  });
});
