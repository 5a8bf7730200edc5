import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "../../../src/rules";
import { Figures } from "../../../src/rules/scoring/columns/figures";
import { ItemRows, RowTable } from "../../../src/rules/scoring/item-rows";
import { item, said } from "../build";
import { listed, placed } from "./placed";

/** Where the rows of a run are kept: a number in one table while a unit's own word is alone, an object where there is more. */

const { tree, at } = placed([item("a", null, 1), item("b", null, 1), item("c", null, 1)]);
const [A, B, C] = [at("a"), at("b"), at("c")];
const SCORES = [said("U", "a", { points: 1 }), said("U", "b", { points: 2 }), said("V", "a", { points: 3 })];
const table = (figures?: Figures) => new RowTable(tree, SCORES, 2, figures);
const places = (...more: readonly [number, number][]) => {
  const all = [0, 0, 0, 0, 0, 0];
  for (const [place, value] of more) all[place] = value;
  return all.join(", ");
};

test("a table has a number for each unit and node, and none is taken", () => {
  expect(listed(table().alone)).toBe(places());
});

describe("a unit's own word alone", () => {
  test("is kept as 1 + the place of its row, at its unit and node", () => {
    const rows = table();
    expect(new ItemRows(rows, 0).putAlone(B.place, 1)).toBe(true);
    expect(new ItemRows(rows, 1).putAlone(A.place, 2)).toBe(true);
    expect(listed(rows.alone)).toBe(places([B.place, 2], [3 + A.place, 3]));
  });
  test("is found again with its row, by that unit", () => {
    const rows = table();
    const [u, v] = [new ItemRows(rows, 0), new ItemRows(rows, 1)];
    u.putAlone(A.place, 0);
    v.putAlone(A.place, 2);
    expect(u.at(A)).toEqual({ self: { row: SCORES[0], index: 0 } });
    expect(v.get("a")).toEqual({ self: { row: SCORES[2], index: 2 } });
    expect([u.at(B), u.get("c"), v.get("none"), u.unit, v.unit]).toEqual([undefined, undefined, undefined, 0, 1]);
    expect([...u.keys(), u.withMore()]).toEqual(["a", []]);
  });
  test("is not taken where there is one before", () => {
    const rows = table();
    const u = new ItemRows(rows, 0);
    u.putAlone(A.place, 0);
    expect(u.putAlone(A.place, 1)).toBe(false);
    expect(listed(rows.alone)).toBe(places([A.place, 1]));
  });
});

describe("opened for more", () => {
  test("what was alone goes along, and the table has it no longer", () => {
    const rows = table();
    const u = new ItemRows(rows, 0);
    u.putAlone(A.place, 0);
    u.putAlone(B.place, 1);
    new ItemRows(rows, 1).putAlone(A.place, 2);
    const entries = u.open(A);
    expect(entries).toEqual({ self: { row: SCORES[0], index: 0 } });
    expect(listed(rows.alone)).toBe(places([B.place, 2], [3 + A.place, 3]));
    expect(u.at(A)).toBe(entries);
    expect(u.withMore()).toEqual([entries]);
  });
  test("of the other units nothing is touched", () => {
    const rows = table();
    const [u, v] = [new ItemRows(rows, 0), new ItemRows(rows, 1)];
    for (const { place } of [A, B, C]) for (const all of [u, v]) all.putAlone(place, place);
    for (const place of [A, B, C]) v.open(place);
    expect(listed(rows.alone)).toBe("1, 2, 3, 0, 0, 0");
    expect(v.withMore().map(({ self }) => self?.index)).toEqual([A.place, B.place, C.place]);
  });
  test("nothing is there where nothing was said; what is added is found", () => {
    const u = new ItemRows(table(), 0);
    const entries = u.open(C);
    expect(entries).toEqual({});
    entries.agreed = { row: said("U", "c", { source: "agreed" }), index: 7 };
    expect(u.at(C)?.agreed?.index).toBe(7);
    expect([...u.keys()]).toEqual(["c"]);
  });
  test("again gives the same", () => {
    const u = new ItemRows(table(), 0);
    const [first, other] = [u.open(C), u.open(B)];
    expect([u.open(C) === first, u.open(B) === other, u.withMore().length]).toEqual([true, true, 2]);
  });
  test("no word alone is taken any more", () => {
    const rows = table();
    const u = new ItemRows(rows, 0);
    u.open(A);
    expect([u.putAlone(A.place, 0), u.putAlone(B.place, 1)]).toEqual([false, true]);
    expect(listed(rows.alone)).toBe(places([B.place, 2]));
  });
  test("the unit's figure leaves its column", () => {
    const figures = new Figures(tree, DEFAULT_POLICY, false, 2);
    for (const unit of [0, 1]) {
      const row = said("U", "a", { points: 5 });
      for (const place of [A, B]) figures.of(place)?.take(unit, row, row.points, undefined, undefined, undefined);
    }
    new ItemRows(table(figures), 1).open(A);
    expect([listed(figures.of(A)?.first), listed(figures.of(B)?.first)]).toEqual(["5, -", "5, 5"]);
  });
});
