import { describe, expect, jest, test } from "@jest/globals";
import { KINDS } from "../../../src/rules";
import type { Contender, Leaders } from "../../../src/rules/kinds/kind";
import { NO_LEADERS } from "../../../src/rules/kinds/kind";
import type { Scales } from "../../../src/rules/kinds/quick";
import { quickRelative } from "../../../src/rules/kinds/relative-quick";
import { normalise } from "../../../src/rules/decimal";
import { silent } from "../../../src/rules/recorder";
import { d, item, text } from "../build";

/** `relative` in whole numbers: what the formulas of the kind give, or NaN, which leaves the unit to those formulas. */

const WHOLE: Scales = { first: 0, second: 0 };

const led = (quantity: number | string, target?: number | string): Leaders => {
  const leader: Contender = {
    unit: "L",
    quantity: d(quantity),
    ...(target === undefined ? {} : { target: d(target) }),
  };
  return { byRatio: () => leader, byQuantity: () => leader };
};

interface Asked {
  readonly leaders?: Leaders;
  readonly scales?: Scales;
  readonly max?: number | string;
  readonly share?: number;
}

function points(
  quantity: number,
  target: number,
  { leaders = NO_LEADERS, scales = WHOLE, max = 10, share = 50 }: Asked,
) {
  const quick = quickRelative(item("R", null, max, { kind: "relative" }), scales, leaders, d(share));
  const given = quick.pointsOf(quantity, target);
  return Number.isNaN(given) ? undefined : text(normalise(given, quick.scale));
}

/** The kind's own formulas of the same figures. */
function exact(
  quantity: number,
  target: number,
  { leaders = NO_LEADERS, scales = WHOLE, max = 10, share = 50 }: Asked,
) {
  const one = item("R", null, max, { kind: "relative", parameters: { targetPercent: share } });
  const values = {
    quantity: normalise(quantity, scales.first),
    ...(Number.isNaN(target) ? {} : { target: normalise(target, scales.second) }),
  };
  const result = KINDS.relative.fromValues(one, values, silent, leaders);
  return result.status === "points" ? text(result.points) : undefined;
}

describe("figures with few digits give exactly what the formulas of the kind give", () => {
  const mixed = { first: 2, second: 1 };
  const turned = { first: 1, second: 3 };
  test.each<readonly [string, number, number, Asked, string]>([
    ["below its target", 80, 100, {}, "4"],
    ["below, in thirds", 1, 3, {}, "1.666666666667"],
    ["below, with another share", 80, 100, { share: 60 }, "4.8"],
    ["below, with digits", 150, 20, { scales: mixed }, "3.75"],
    ["nothing of its target", 0, 100, {}, "0"],
    ["at its target", 100, 100, {}, "5"],
    ["at its target, with digits", 150, 15, { scales: mixed }, "5"],
    ["at its target, with another share", 7, 7, { share: 33, max: "2.5" }, "0.825"],
    ["at its target, however large", 9e15, 9e15, {}, "5"],
    ["above, the leader not yet reached", 120, 100, { leaders: led(150, 100) }, "7"],
    ["above, with another share", 125, 100, { leaders: led(150, 100), share: 60 }, "8"],
    ["above, where the target gives all", 125, 100, { leaders: led(150, 100), share: 100 }, "10"],
    ["above, with digits of its own", 1200, 100, { leaders: led(150, 100), scales: mixed }, "7"],
    ["above, with digits of its own, turned", 120, 10000, { leaders: led(150, 100), scales: turned }, "7"],
    ["above, with digits of the leader", 12, 10, { leaders: led("1.5", "0.75"), max: "7.5" }, "4.5"],
    ["above, with digits of the leader's lead", 12, 10, { leaders: led("1.25", 1), max: "7.7" }, "6.93"],
    ["above, with digits of the leader's target", 12, 10, { leaders: led("1.75", "0.75"), max: "7.7" }, "4.4275"],
    ["above, in sevenths", 8, 7, { leaders: led(5, 3) }, "6.071428571429"],
    ["the leader itself", 150, 100, { leaders: led(150, 100) }, "10"],
    ["beyond the leader", 200, 100, { leaders: led(150, 100) }, "10"],
    ["above, and nobody leads", 200, 100, {}, "10"],
    ["above, and the leader has no target", 200, 100, { leaders: led(150) }, "10"],
    ["above, and the leader at its target", 200, 100, { leaders: led(150, 150) }, "10"],
    ["above, and the leader below its target", 200, 100, { leaders: led(100, 150) }, "10"],
    ["without a target", 3, NaN, { leaders: led(12) }, "2.5"],
    ["without a target, in thirds", 1, NaN, { leaders: led(3), max: "2.5" }, "0.833333333333"],
    ["without a target, with digits", 325, NaN, { leaders: led("6.5"), scales: mixed }, "5"],
    ["without a target, the most of all", 12, NaN, { leaders: led(12) }, "10"],
    ["without a target, the most of all, however much", 9e15, NaN, { leaders: led(9e15) }, "10"],
    ["without a target, beyond the leader", 20, NaN, { leaders: led(12) }, "10"],
    ["without a target, where nobody did anything", 0, NaN, { leaders: led(0) }, "0"],
  ])("%s", (_, quantity, target, asked, expected) => {
    expect(points(quantity, target, asked)).toBe(expected);
    expect(exact(quantity, target, asked)).toBe(expected);
  });
});

describe("what cannot be told in doubles, or is refused, is left to the long way", () => {
  const far = Number.MAX_SAFE_INTEGER;
  test.each<readonly [string, number, number, Asked]>([
    ["a target of 0", 5, 0, {}],
    ["nobody leads, and it has no target", 5, NaN, {}],
    ["its distance from the target has no room", far, 1, { scales: { first: 0, second: 1 } }],
    ["its distance from the leader has no room", far, NaN, { leaders: led("0.5") }],
    ["its product has no room", far - 1, far, {}],
    ["its product has no room beside the leader's", far, 3, { leaders: led(150, 100) }],
    ["the leader's quantity has no room", 5, NaN, { leaders: led("90071992547409930") }],
    ["the leader's lead has no room", 5, 4, { leaders: led("90071992547409930", 3) }],
    ["the maximum has no room", 5, 5, { max: 20000 }],
  ])("%s", (_, quantity, target, asked) => {
    expect(points(quantity, target, asked)).toBeUndefined();
  });
});

test("a leader is looked for when the first unit needs one, and once", () => {
  const byRatio = jest.fn(led(150, 100).byRatio);
  const byQuantity = jest.fn(led(12).byQuantity);
  const { pointsOf } = quickRelative(item("R", null, 10, { kind: "relative" }), WHOLE, { byRatio, byQuantity }, d(50));
  for (const quantity of [80, 100]) pointsOf(quantity, 100);
  expect([byRatio.mock.calls.length, byQuantity.mock.calls.length]).toEqual([0, 0]);
  for (const quantity of [120, 130]) pointsOf(quantity, 100);
  for (const quantity of [3, 4]) pointsOf(quantity, NaN);
  expect([byRatio.mock.calls.length, byQuantity.mock.calls.length]).toEqual([1, 1]);
});
