import { compare, multiply, smaller, ZERO } from "../decimal";
import { declareKind, type Kind, missing, points } from "./kind";

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
  fromValues(item, { quantity }, record) {
    const pointsEach = item.parameters.pointsEach;
    if (!quantity || !pointsEach) return missing;
    const all = multiply(quantity, pointsEach);
    record("count.times", { quantity, pointsEach, points: all });
    if (compare(all, item.max) > 0) record("count.capped", { points: all, max: item.max });
    return points(smaller(all, item.max));
  },
};
