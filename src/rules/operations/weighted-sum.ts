import { multiply, sum } from "../decimal";
import { linear } from "./linear";
import type { OperationRule } from "./operation";

/** R17: Σ weight × points. */
export const weightedSum: OperationRule = {
  weighs: true,
  most: (children) => sum(children.map(({ weight, points }) => multiply(weight, points))),
  ofSum: (all) => all,
  combine: ({ max, parts, notApplicable: { own, policy } }, record) => linear(max, parts, own ?? policy, record),
};
