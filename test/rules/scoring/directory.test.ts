import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../src/rules";
import { DEFAULT_POLICY } from "../../../src/rules";
import { Figures } from "../../../src/rules/scoring/columns/figures";
import { Directory, type RowList } from "../../../src/rules/scoring/directory";
import type { UnitEntries } from "../../../src/rules/scoring/entry-index";
import { ItemRows, RowTable } from "../../../src/rules/scoring/item-rows";
import { reportInto } from "../../../src/rules/scoring/report";
import { group, item, unit } from "../build";
import { told } from "../checks/faults-of";
import { placed } from "./placed";

/** What a row is about, with a fault where that is nothing. */

const { tree, at } = placed([
  group("G", null, undefined),
  item("I", "G", 1),
  item("M", "G", 1, { kind: "attendance" }),
  item("R", "G", 1, { kind: "lateness" }),
  item("P", "G", 1, { kind: "peer" }),
  item("X", "G", 1, { kind: "unheard" as "manual" }),
  item("loose", "nowhere", 1),
]);
const unitU = (): UnitEntries => ({
  unit: unit("U"),
  index: 0,
  items: new ItemRows(new RowTable(tree, [], 1), 0),
  adjustments: [],
  spoke: false,
});

function directory(figures?: Figures) {
  const faults: Fault[] = [];
  const known = unitU();
  const made = new Directory(tree, new Map([["U", known]]), reportInto(faults), figures);
  return { made, known, faults: () => faults.map(told) };
}

test("items are listed in the order of the tree, groups left out, with their places and columns", () => {
  const figures = new Figures(tree, DEFAULT_POLICY, false, 1);
  const { made } = directory(figures);
  const codes = tree.order.map(({ node }) => node.code).filter((code) => code !== "G");
  expect(made.codes).toEqual(codes);
  expect(made.items.map(({ item: { code }, place, at: number }) => [code, place, number])).toEqual(
    codes.map((code) => [code, at(code), at(code).place]),
  );
  expect(made.items.map((one) => one.figures)).toEqual(codes.map((code) => figures.of(at(code))));
  expect(directory().made.items.map((one) => one.figures)).toEqual(codes.map(() => undefined));
});

test("a unit is found by its code, else there is a fault at the row", () => {
  const { made, known, faults } = directory();
  expect(made.unitOf("U", "scores", 1)).toBe(known);
  expect(made.unitOf("V", "adjustments", 2)).toBeUndefined();
  expect(faults()).toEqual(["unknownUnit adjustments/2/unit unit=V"]);
});

describe("an item is found by its code where it takes rows of that list", () => {
  const found: readonly (readonly [string, RowList])[] = [
    ...(["I", "M", "R", "P", "X"] as const).map((code) => [code, "scores"] as const),
    ...[["M", "meetings"] as const, ["R", "reports"] as const, ["P", "peers"] as const],
  ];
  test.each(found)("%s in %s", (code, list) => {
    const { made, faults } = directory();
    const number = made.numberOf(code, list, 3);
    expect(made.codes[number]).toBe(code);
    expect(made.itemOf(code, list, 3)).toBe(made.items[number]);
    expect(faults()).toEqual([]);
  });
  test.each<readonly [string, RowList, string[]]>([
    ["none", "scores", ["unknownItem scores/3/item item=none"]],
    ["none", "meetings", ["unknownItem meetings/3/item item=none"]],
    ["G", "scores", ["groupScored scores/3/item item=G"]],
    ["G", "peers", ["groupScored peers/3/item item=G"]],
    ["I", "meetings", ["logNotTaken meetings/3/item item=I"]],
    ["M", "reports", ["logNotTaken reports/3/item item=M"]],
    ["R", "peers", ["logNotTaken peers/3/item item=R"]],
    ["X", "meetings", ["logNotTaken meetings/3/item item=X"]],
    ["loose", "scores", []],
    ["loose", "reports", []],
  ])("%s in %s is none: %j", (code, list, expected) => {
    const { made, faults } = directory();
    expect(made.numberOf(code, list, 3)).toBe(-1);
    expect(faults()).toEqual(expected);
    expect(made.itemOf(code, list, 3)).toBeUndefined();
  });
});
