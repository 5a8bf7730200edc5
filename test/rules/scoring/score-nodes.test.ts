import { describe, expect, test } from "@jest/globals";
import type { Entries, RuleNode } from "../../../src/rules";
import { prepare } from "../../../src/rules/scoring/context";
import { judgingOf, scoreNodes, scoreOneItem } from "../../../src/rules/scoring/score-nodes";
import { UnitScores } from "../../../src/rules/scoring/unit-scores";
import { adjustment, entries, group, item, rung, said, text, unit } from "../build";
import { column, placed } from "./placed";

/** One unit's nodes, one after the other, and what is noticed on the way. */

const KNOCKING = { kind: "stepped", rungs: [{ ...rung("[21;)", 0), knockOut: true, text: "over" }] } as const;
const NODES: readonly RuleNode[] = [
  group("G", null, 10),
  item("z", "G", 4),
  item("a", "G", 6),
  item("S", null, 5, KNOCKING),
  item("T", null, 5, KNOCKING),
  item("x", null, 5, { kind: "unheard" as "manual" }),
];

function run(more: Partial<Entries>, nodes = NODES) {
  const { rules, tree, at } = placed(nodes);
  const given = entries({ units: [unit("U")], ...more });
  const context = prepare(rules, given, () => undefined, {});
  const entriesOf = context.index.get("U");
  if (!entriesOf) throw new Error("U was given");
  return { context, tree, at, entriesOf };
}

const all = (more: Partial<Entries>, nodes = NODES) => {
  const { context, tree, entriesOf } = run(more, nodes);
  return scoreNodes(context, entriesOf, tree.order);
};

describe("nodes the long way", () => {
  test("are scored children first, and items that are missing are named in the order of the tree", () => {
    const { nodes, missingItems, submitted, knockOut } = all({ scores: [said("U", "z", { points: 3 })] });
    expect([...nodes].map(([code, { state, points }]) => `${code} ${state} ${text(points) ?? ""}`).sort()).toEqual([
      "G scored 3",
      "S missing 0",
      "T missing 0",
      "a missing 0",
      "x missing 0",
      "z scored 3",
    ]);
    expect([[...missingItems].sort(), submitted, knockOut]).toEqual([["S", "T", "a", "x"], true, undefined]);
  });
  test("of a unit about which nobody said anything: nothing was submitted", () => {
    expect(all({}).submitted).toBe(false);
    expect(all({ adjustments: [adjustment("U", "award", 1)] }).submitted).toBe(false);
  });
  test.each([
    ["S", ["S", "T"]],
    ["S", ["T", "S"]],
    ["T", ["T"]],
  ])("%s rules the unit out, the first of %j in the agreement", (first, codes) => {
    const scores = codes.map((code) => said("U", code, { quantity: 30 }));
    const { knockOut } = all({ scores });
    expect([knockOut?.item, NODES[knockOut?.index ?? 0]?.code, knockOut?.step.text]).toEqual([first, first, "over"]);
  });
});

test("the first in the agreement rules a unit out, also where it is scored after another", () => {
  const nodes = [group("G", null, 10), item("S", null, 5, KNOCKING), item("T", "G", 5, KNOCKING)];
  expect(placed(nodes).tree.order.map(({ node }) => node.code)).toEqual(["T", "G", "S"]);
  const scores = ["T", "S"].map((code) => said("U", code, { quantity: 30 }));
  expect(all({ scores }, nodes).knockOut).toMatchObject({ item: "S", index: 1 });
});

describe("nodes in their columns", () => {
  const inColumns = (codes: readonly string[], totals: boolean) => {
    const { context, tree, at, entriesOf } = run({});
    const nodes: ReturnType<typeof column>[] = [];
    for (const code of codes) nodes[at(code).place] = column(0, 1);
    const total = totals ? column(0, 1) : undefined;
    const scores = new UnitScores(tree, { nodes, content: total, pools: total });
    return scoreNodes(context, entriesOf, tree.order, scores);
  };
  test("are not scored again, and each item among them was submitted", () => {
    const { nodes, missingItems, submitted } = inColumns(["a"], false);
    expect([text(nodes.get("a")?.points), text(nodes.get("G")?.points), submitted]).toEqual(["1", "1", true]);
    expect([...missingItems].sort()).toEqual(["S", "T", "x", "z"]);
  });
  test("a group among them says nothing about that", () => {
    expect(inColumns(["G"], false).submitted).toBe(false);
  });
  test("all of them: nothing is missing, and everything was submitted", () => {
    const { missingItems, submitted, knockOut } = inColumns(["z", "a", "G", "S", "T", "x"], true);
    expect([missingItems, submitted, knockOut]).toEqual([[], true, undefined]);
  });
  test("where there are no items nobody submitted any", () => {
    const bare = run({}, [group("G", null, 10)]);
    const plain = { nodes: [column(0, 0)], content: column(0, 0), pools: column(0, 0) };
    const scored = scoreNodes(bare.context, bare.entriesOf, bare.tree.order, new UnitScores(bare.tree, plain));
    expect([scored.submitted, scored.missingItems]).toEqual([false, []]);
  });
});

describe("what an item is judged with", () => {
  const I = item("I", null, 4);
  const X = item("x", null, 5, { kind: "unheard" as "manual" });
  const nodes = [
    item("P", null, 10, { kind: "proportional", parameters: { rewardMax: "2.5" } }),
    item("B", null, 3, { kind: "balance", parameters: { pointsEach: 1, penaltyEach: 1, floor: -2 } }),
    I,
    X,
    group("G", null, 10),
  ];
  const ready = () => run({ scores: [said("U", "I", { points: 3 })] }, nodes);
  const bounds = (code: string) => {
    const { context, at } = ready();
    const judging = judgingOf(context, at(code));
    return judging && `${text(judging.least) ?? ""} ${text(judging.most) ?? ""}`;
  };
  test("its bounds are those of its kind, else from 0 to its maximum", () => {
    expect(["P", "B", "I"].map(bounds)).toEqual(["0 12.5", "-2 3", "0 4"]);
  });
  test("a group and an item of a kind that is none are not judged", () => {
    expect([bounds("G"), bounds("x")]).toEqual([undefined, undefined]);
    const { context, at, entriesOf } = ready();
    const { score, steps, counted, submitted } = scoreOneItem(context, entriesOf, at("x"), X, false);
    expect([score.state, steps, counted, submitted]).toEqual(["missing", [], [], false]);
  });
  test("is made once for all units, with all that holds for the run", () => {
    const { context, at } = ready();
    const judging = judgingOf(context, at("I"));
    expect(judgingOf(context, at("I"))).toBe(judging);
    expect(judging).toMatchObject({ item: I, policy: context.policy, asClaimed: false, recording: false });
  });
  test("steps are written down only where somebody asked why", () => {
    const { context, at, entriesOf } = ready();
    const steps = (recording: boolean) =>
      scoreOneItem(context, entriesOf, at("I"), I, recording).steps.map(({ what }) => what);
    expect([steps(false), steps(true)]).toEqual([[], ["points.given"]]);
    expect(judgingOf(context, at("I"))?.recording).toBe(false);
  });
});
