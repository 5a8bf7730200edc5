import { expect, test } from "@jest/globals";
import { declareKind, isWithoutFigures, parameter } from "../../../src/rules/kinds/kind";
import { d, item, text } from "../build";

const KIND = declareKind({
  name: "count",
  parameters: [
    { name: "pointsEach", unit: "points", required: true },
    { name: "floor", unit: "points", required: false, default: d(1) },
    { name: "targetPercent", unit: "percent", required: false, default: d(50) },
  ],
  arguments: [],
  rungs: "none",
  log: "none",
});

test("any figure is one, also a plan or a count alone, and also 0", () => {
  expect([{}, { quantity: d(0) }, { target: d(0) }, { count: d(0) }].map(isWithoutFigures)).toEqual([
    ...[true, false, false, false],
  ]);
});

test("a parameter is what the agreement says, else what the kind declares, else nothing", () => {
  const said = item("I", null, 5, { parameters: { pointsEach: 2, floor: 0 } });
  const names = ["pointsEach", "floor", "targetPercent", "rewardMax"] as const;
  expect(names.map((name) => text(parameter(said, KIND, name)))).toEqual(["2", "0", "50", undefined]);
  expect(text(parameter(item("I", null, 5), KIND, "pointsEach"))).toBeUndefined();
});
