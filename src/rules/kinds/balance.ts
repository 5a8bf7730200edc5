import { compare, larger, multiply, smaller, subtract, ZERO } from "../decimal";
import { declareKind, type Kind, missing, parameter, points, refused } from "./kind";
import { wholeAt } from "./quick";
import { exactly } from "../doubles";

/**
 * R11: bonus count (`quantity`) × `pointsEach` − penalty count (`count`) × `penaltyEach`, clamped between `floor` (0 where
 * nothing is said; it may be negative) and the maximum. No penalties entered = none; penalties without a bonus count are a gap.
 */
const declaration = declareKind({
  name: "balance",
  parameters: [
    { name: "pointsEach", unit: "points", required: true, above: ZERO },
    { name: "penaltyEach", unit: "points", required: true, above: ZERO },
    { name: "floor", unit: "points", required: false, atMostItemMax: true, default: ZERO },
  ],
  arguments: [
    { name: "quantity", unit: "times", required: true },
    { name: "count", unit: "times", required: false },
  ],
  rungs: "none",
  log: "none",
});

export const balance: Kind = {
  ...declaration,
  typedPoints: "tolerated",
  quick: {
    second: "count",
    of(item, { first, second }) {
      const { pointsEach, penaltyEach } = item.parameters;
      if (!pointsEach || !penaltyEach) return undefined;
      const floor = parameter(item, declaration, "floor") ?? ZERO;
      const scale = Math.max(first + pointsEach.scale, second + penaltyEach.scale, item.max.scale, floor.scale);
      const [each, less] = [wholeAt(pointsEach, scale - first), wholeAt(penaltyEach, scale - second)];
      const [most, least] = [wholeAt(item.max, scale), wholeAt(smaller(floor, item.max), scale)];
      const pointsOf = (bonuses: number, penalties: number) => {
        const penalty = Number.isNaN(penalties) ? 0 : exactly(penalties * less);
        return Math.max(Math.min(exactly(bonuses * each) - penalty, most), least);
      };
      return { scale, pointsOf };
    },
  },
  leastPoints: (item) => parameter(item, declaration, "floor") ?? ZERO,
  fromValues(item, { quantity, count }, record) {
    const { pointsEach, penaltyEach } = item.parameters;
    if (!quantity) return count ? refused("argumentMissing", "quantity", { argument: "quantity" }) : missing;
    if (!pointsEach || !penaltyEach) return missing;
    const bonus = multiply(quantity, pointsEach);
    const penalty = multiply(count ?? ZERO, penaltyEach);
    record("balance.bonus", { quantity, pointsEach, points: bonus });
    record("balance.penalty", { count: count ?? ZERO, penaltyEach, points: penalty });
    const left = subtract(bonus, penalty);
    const floor = parameter(item, declaration, "floor") ?? ZERO;
    if (compare(left, item.max) > 0) record("balance.capped", { points: left, max: item.max });
    else if (compare(left, floor) < 0) record("balance.floor", { points: left, floor });
    return points(larger(smaller(left, item.max), smaller(floor, item.max)));
  },
};
