import { compare, multiply, smaller, ZERO } from "../decimal";
import { declareKind, type Kind, missing, points } from "./kind";
import { wholeAt } from "./quick";
import { exactly } from "../doubles";

/** R10: `quantity` × `pointsEach`, at most the item's maximum. */
export const count: Kind = {
  ...declareKind({
    name: "count",
    parameters: [{ name: "pointsEach", unit: "points", required: true, above: ZERO }],
    arguments: [{ name: "quantity", unit: "times", required: true }],
    rungs: "none",
    log: "none",
  }),
  typedPoints: "tolerated",
  quick: {
    of({ max, parameters: { pointsEach } }, { first }) {
      if (!pointsEach) return undefined;
      const scale = Math.max(first + pointsEach.scale, max.scale);
      const [each, most] = [wholeAt(pointsEach, scale - first), wholeAt(max, scale)];
      return { scale, pointsOf: (times) => Math.min(exactly(times * each), most) };
    },
  },
  fromValues(item, { quantity }, record) {
    const pointsEach = item.parameters.pointsEach;
    if (!quantity || !pointsEach) return missing;
    const all = multiply(quantity, pointsEach);
    record("count.times", { quantity, pointsEach, points: all });
    if (compare(all, item.max) > 0) record("count.capped", { points: all, max: item.max });
    return points(smaller(all, item.max));
  },
};
