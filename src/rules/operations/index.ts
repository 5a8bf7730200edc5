import type { Operation } from "../rule-set";
import type { OperationRule } from "./operation";
import { pool } from "./pool";
import { sum } from "./sum";
import { weightedMean } from "./weighted-mean";
import { weightedSum } from "./weighted-sum";

/** Every way a group's points come from its children's: one file each. */
export const OPERATIONS: Readonly<Record<Operation, OperationRule>> = { sum, weightedSum, weightedMean, pool };

export function operationNamed(name: Operation): OperationRule {
  return OPERATIONS[name];
}
