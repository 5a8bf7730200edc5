import { type Decimal, divide, isZero, multiply, sum, ZERO } from "../decimal";
import { weighted } from "./linear";
import { isApplicable, losesNothing, type OperationRule, type Part } from "./operation";

/**
 * R17: Σ weight × points / Σ weight, rounded once. A missing child is a zero with its full weight; the weights of children that
 * are not applicable fall away (R21). Before re-basing they stay in the divisor, so that the mean and its applicable maximum
 * show what was really earned out of what could be.
 */
export const weightedMean: OperationRule = {
  weighs: true,
  most(children) {
    const weights = sum(children.map(({ weight }) => weight));
    const points = sum(children.map((child) => multiply(child.weight, child.points)));
    return isZero(weights) ? ZERO : divide(points, weights);
  },
  combine({ max, parts }, record) {
    const applicable = parts.filter(isApplicable);
    const weights = weightOf(applicable);
    const allWeights = weightOf(parts);
    if (isZero(weights) || isZero(allWeights)) return undefined;
    const beforeRebase = divide(weighted(applicable, "beforeRebase"), allWeights);
    const worth = (amount: "applicableMax" | "attainableMax", divisor: Decimal) =>
      losesNothing(parts, amount) ? max : divide(weighted(parts, amount), divisor);
    const result = {
      points: divide(weighted(applicable, "points"), weights),
      beforeRebase,
      applicableMax: worth("applicableMax", allWeights),
      attainableMax: worth("attainableMax", weights),
    };
    if (applicable.length < parts.length) {
      record("group.rebase", { points: beforeRebase, max, applicableMax: result.applicableMax, result: result.points });
    }
    return result;
  },
};

function weightOf(parts: readonly Part[]): Decimal {
  return sum(parts.map(({ weight }) => weight));
}
