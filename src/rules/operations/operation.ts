import { compare, type Decimal } from "../decimal";
import type { NodeResult } from "../outcome";
import type { StepRecorder } from "../recorder";
import type { NotApplicableRule } from "../rule-set";

/** A node's result with the one number more that a parent needs. */
export interface NodeScore extends NodeResult {
  /** The most it can give this unit after re-basing: a full re-based group is again worth its declared maximum. */
  readonly attainableMax: Decimal;
}

export interface Part {
  /** 1 where the operation does not weigh. */
  readonly weight: Decimal;
  readonly score: NodeScore;
}

/** A group to be worked out. */
export interface Whole {
  /** By the agreement. */
  readonly max: Decimal;
  /** All children, also those that are not applicable; at least one is applicable. */
  readonly parts: readonly Part[];
  /** What the group itself says, and what holds where it says nothing. */
  readonly notApplicable: { readonly own?: NotApplicableRule; readonly policy: NotApplicableRule };
}

export type Combined = Pick<NodeScore, "points" | "beforeRebase" | "applicableMax" | "attainableMax">;

/** How a group's points come from its children's. */
export interface OperationRule {
  readonly weighs: boolean;
  /** The children's maxima combined, for a group that declares none. */
  most(children: readonly { readonly weight: Decimal; readonly points: Decimal }[]): Decimal;
  /**
   * Points from the sum of the children's, where every child is in the scale and worth its maximum, so that nothing else follows; whole
   * numbers of one scale. Absent where a sum is not enough.
   */
  readonly ofSum?: (total: number, max: number) => number;
  /** Undefined where nothing that weighs is applicable. */
  combine(whole: Whole, record: StepRecorder): Combined | undefined;
}

export function isApplicable({ score }: Part): boolean {
  return score.state !== "notApplicable";
}

/** True where every child can give all that the agreement says; one that is not applicable gives nothing. */
export function losesNothing(parts: readonly Part[], amount: "applicableMax" | "attainableMax"): boolean {
  return parts.every(({ score }) => compare(score[amount], score.max) >= 0);
}
