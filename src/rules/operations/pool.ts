import { compare, smaller, sum } from "../decimal";
import { linear } from "./linear";
import type { OperationRule } from "./operation";

/**
 * R12: the children's points added up and cut off at the pool's own maximum. A bonus is not part of the base, so a pool
 * is re-based only where it says so itself, never by the general policy.
 */
export const pool: OperationRule = {
  weighs: false,
  most: (children) => sum(children.map(({ points }) => points)),
  ofSum: Math.min,
  combine({ max, parts, notApplicable: { own } }, record) {
    const all = linear(max, parts, own ?? "reduce", record);
    if (compare(all.points, max) > 0) record("group.capped", { points: all.points, max });
    return {
      points: smaller(all.points, max),
      beforeRebase: smaller(all.beforeRebase, max),
      applicableMax: smaller(all.applicableMax, max),
      attainableMax: smaller(all.attainableMax, max),
    };
  },
};
