import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "../../../src/rules";
import type { Entries, Fault, RuleNode, ScoreEntry } from "../../../src/rules";
import { Figures } from "../../../src/rules/scoring/columns/figures";
import { indexEntries, speaks } from "../../../src/rules/scoring/entry-index";
import { reportInto } from "../../../src/rules/scoring/report";
import { adjustment, entries, item, meeting, report, said, unit, vote } from "../build";
import { told } from "../checks/faults-of";
import { listed, placed } from "./placed";

/** The rows of a year, sorted by unit and item: which are there, which stand alone, which are figures of a column. */

const NODES: readonly RuleNode[] = [
  item("a", null, 5),
  item("b", null, 5, { kind: "proportional" }),
  item("M", null, 5, { kind: "attendance" }),
  item("R", null, 5, { kind: "lateness" }),
  item("P", null, 5, { kind: "peer" }),
];
const { tree, at } = placed(NODES);
const UNITS = ["U", "V"].map((code) => unit(code));

function sorted(more: Partial<Entries>, only?: string) {
  const faults: Fault[] = [];
  const given = entries({ units: UNITS, ...more });
  const figures = only === undefined ? new Figures(tree, DEFAULT_POLICY, false, given.units.length) : undefined;
  const index = indexEntries(tree, given, reportInto(faults), { only, ...(figures ? { figures } : {}) });
  /** Places of all rows that are kept on a unit and item. */
  const kept = (code: string, node: string) => {
    const all = index.get(code)?.items.get(node);
    const { self, agreed, appraised = [], meetings = [], reports = [], peers } = all ?? {};
    const rows = [self, agreed, ...appraised, ...meetings, ...reports, ...(peers?.values() ?? [])];
    return rows.flatMap((row) => row?.index ?? []);
  };
  const hasMore = (code: string) => index.get(code)?.items.withMore().length;
  return { index, figures, kept, hasMore, faults: () => faults.map(told) };
}

describe("units", () => {
  test("are kept in their order, each with its place; the first of two with one code", () => {
    const { index, faults } = sorted({ units: [unit("V"), unit("U"), unit("V"), unit("W")] });
    const all = [...index].map(
      ([
        code,
        {
          unit: { name },
          index: place,
          items,
        },
      ]) => [code, name, place, items.unit],
    );
    expect(all).toEqual([
      ["V", "Unit V", 0, 0],
      ["U", "Unit U", 1, 1],
      ["W", "Unit W", 3, 2],
    ]);
    expect(faults()).toEqual(["duplicateUnit units/2/code code=V"]);
  });
  test("but the one that is asked about are left out", () => {
    const { index } = sorted({ units: [unit("U"), unit("V"), unit("W")] }, "V");
    expect([...index].map(([code, { index: place, items }]) => [code, place, items.unit])).toEqual([["V", 1, 0]]);
    expect([...sorted({}, "X").index.keys()]).toEqual([]);
  });
});

describe("a unit spoke", () => {
  test.each<readonly [string, ScoreEntry, boolean]>([
    ["where it gave points", said("U", "a", { points: 1 }), true],
    ["where it gave a figure", said("U", "b", { target: 1 }), true],
    ["where it said that something does not apply", said("U", "a", { notApplicable: true }), true],
    ["whatever that is about", said("U", "none", { points: 1 }), true],
    ["not with a row that says nothing", said("U", "a", { evidence: "Report 12" }), false],
    ["not with a no to its not applying", said("U", "a", { notApplicable: false }), false],
    ["not through others", said("U", "a", { points: 1, source: "agreed" }), false],
    ["not for others", said("V", "a", { points: 1 }), false],
  ])("%s", (_, row, expected) => {
    expect(sorted({ scores: [row] }).index.get("U")?.spoke).toBe(expected);
    expect(speaks(row, "U")).toBe(expected);
  });
});

describe("of a unit's own word alone nothing is made but its figures", () => {
  test("for every unit and item, in whatever order they come", () => {
    const scores = [
      said("V", "b", { quantity: 3, target: 4 }),
      said("U", "a", { points: 1 }),
      said("U", "b", { quantity: "0.5", target: 2 }),
      said("V", "a", { points: 2 }),
    ];
    const { kept, hasMore, figures, faults } = sorted({ scores });
    expect([kept("V", "b"), kept("U", "a"), kept("U", "b"), kept("V", "a")]).toEqual([[0], [1], [2], [3]]);
    expect([hasMore("U"), hasMore("V"), faults()]).toEqual([0, 0, []]);
    expect([listed(figures?.of(at("a"))?.first), listed(figures?.of(at("b"))?.first)]).toEqual(["1, 2", "5, 3"]);
    expect(listed(figures?.of(at("b"))?.second)).toBe("2, 4");
  });
  test("a word that the item does not apply is no figure, whatever stands beside it", () => {
    const { kept, hasMore, figures } = sorted({ scores: [said("U", "a", { points: 1, notApplicable: true })] });
    expect([kept("U", "a"), hasMore("U"), listed(figures?.of(at("a"))?.first)]).toEqual([[0], 0, "-, -"]);
    const stays = sorted({ scores: [said("U", "a", { points: 1, notApplicable: false })] });
    expect(listed(stays.figures?.of(at("a"))?.first)).toBe("1, -");
  });
  test("a row that says nothing is passed over", () => {
    const { kept, index } = sorted({ scores: [said("U", "a", { evidence: "x" }), said("U", "a", { points: 1 })] });
    expect([kept("U", "a"), [...(index.get("U")?.items.keys() ?? [])]]).toEqual([[1], ["a"]]);
  });
  test.each([{ quantity: 1 }, { target: 1 }, { count: 1 }, { points: 1 }, { notApplicable: true }])(
    "%j says something",
    (words) => {
      expect(sorted({ scores: [said("U", "b", words)] }).kept("U", "b")).toEqual([0]);
    },
  );
});

describe("the word of others, or a second one, opens the item for this unit", () => {
  const own = [said("U", "a", { points: 1 }), said("V", "a", { points: 2 })];
  test.each<readonly [string, ScoreEntry, number[]]>([
    ["agreed", said("U", "a", { points: 3, source: "agreed" }), [0, 2]],
    ["agreed, whoever wrote it down", said("U", "a", { points: 3, source: "agreed", by: "U" }), [0, 2]],
    ["appraised", said("U", "a", { points: 3, source: "appraised", by: "X" }), [0, 2]],
    ["again", said("U", "a", { points: 3 }), [0]],
  ])("%s", (_, row, expected) => {
    const { kept, hasMore, figures } = sorted({ scores: [...own, row] });
    expect([kept("U", "a"), kept("V", "a"), hasMore("U"), hasMore("V")]).toEqual([expected, [1], 1, 0]);
    expect(listed(figures?.of(at("a"))?.first)).toBe("-, 2");
  });
  test("also before the unit's own", () => {
    const { kept, hasMore, figures } = sorted({ scores: [said("U", "a", { points: 3, source: "agreed" }), ...own] });
    expect([kept("U", "a"), kept("V", "a"), hasMore("U")]).toEqual([[1, 0], [2], 1]);
    expect(listed(figures?.of(at("a"))?.first)).toBe("-, 2");
  });
});

describe("rows of the logs", () => {
  const more = {
    meetings: [
      meeting("U", "M", "Q1", "absent"),
      meeting("V", "M", "Q1", "present"),
      meeting("U", "M", "Q2", "absent"),
    ],
    reports: [report("V", "R", "Q1", 0), report("U", "R", "Q1", 2), report("U", "R", "Q2", "missing")],
    peers: [vote("V", "U", "P", 1), vote("U", "V", "P", 5), vote("W", "U", "P", 0)],
    adjustments: [adjustment("V", "award", 1), adjustment("U", "deduction", 2)],
    scores: [said("V", "a", { points: 1 }), said("U", "a", { points: 2 })],
  };
  const keptOf = ({ kept, index }: ReturnType<typeof sorted>, code: string) => [
    ...["M", "R", "P", "a"].map((node) => kept(code, node).join(" ")),
    index
      .get(code)
      ?.adjustments.map((one) => one.index)
      .join(" "),
  ];
  test("stand with their unit and item, each at its place in its list", () => {
    const all = sorted(more);
    expect([keptOf(all, "U"), keptOf(all, "V")]).toEqual([
      ["0 2", "1 2", "0 2", "1", "1"],
      ["1", "0", "1", "0", "0"],
    ]);
    expect(all.faults()).toEqual([]);
  });
  test("about one unit alone where only that is asked about", () => {
    const one = sorted(more, "V");
    expect([keptOf(one, "V"), one.kept("U", "M"), one.faults()]).toEqual([["1", "0", "1", "0", "0"], [], []]);
  });
  test("what is wrong with rows about others is not told then", () => {
    const wrong = { ...more, scores: [said("X", "a", { points: 1 }), said("V", "none", { points: 1 })] };
    expect(sorted(wrong, "U").faults()).toEqual([]);
    expect(sorted(wrong, "V").faults()).toEqual(["unknownItem scores/1/item item=none"]);
  });
});

test("rows of a unit that is none are told one by one, and the next unit is read all the same", () => {
  const scores = [said("X", "a", { points: 1 }), said("X", "b", { quantity: 1 }), said("U", "a", { points: 1 })];
  const { kept, faults } = sorted({ scores });
  expect(faults()).toEqual(["unknownUnit scores/0/unit unit=X", "unknownUnit scores/1/unit unit=X"]);
  expect(kept("U", "a")).toEqual([2]);
});
