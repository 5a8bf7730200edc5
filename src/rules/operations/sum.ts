import { sum as total } from "../decimal";
import { linear } from "./linear";
import type { OperationRule } from "./operation";

/** R1: the children's points added up. Weights say nothing here. */
export const sum: OperationRule = {
  weighs: false,
  most: (children) => total(children.map((child) => child.points)),
  ofSum: (all) => all,
  combine: ({ max, parts, notApplicable: { own, policy } }, record) => linear(max, parts, own ?? policy, record),
};
