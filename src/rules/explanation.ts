import type { Decimal } from "./decimal";
import type { Origin } from "./entries";
import type { KindName } from "./kinds/names";
import type { NodeState, NodeResult } from "./outcome";
import type { Operation, RuleNode, Source } from "./rule-set";

/** One step of the arithmetic, in order. The words are made in src/i18n from `what` and the numbers. */
export interface Step {
  /** A key such as "manual.points", "proportional.ratio", "bands.band", "group.rebase", "round". Listed in `STEPS`. */
  readonly what: StepName;
  readonly numbers: Readonly<Record<string, Decimal>>;
  readonly words: Readonly<Record<string, string>>;
}

export const STEPS = [
  "points.given", // {points} by the source
  "points.rounded", // {points, decimals}
  "appraisers.combined", // {points, count}; words.how
  "achieved.yes", // {points}
  "achieved.no", // {points}
  "bands.band", // {quantity, points}; words.band (text), numbers from/to
  "lateness.report", // words.report; {days, points}
  "lateness.missing", // words.report; {points}
  "lateness.exempt", // words.report
  "lateness.quantity", // {days, points}
  "lateness.capped", // {points, max}
  "proportional.ratio", // {quantity, target, percent}
  "proportional.full", // {points}
  "proportional.share", // {percent, max, points}
  "proportional.reward", // {percent, max, rewardMax, points}
  "proportional.belowFloor", // {percent, floorPercent, points}
  "relative.ratio", // {quantity, target, percent}
  "relative.leader", // words.unit; {quantity, target, percent}
  "relative.below", // {percent, most, points}; most = what exactly the target gives
  "relative.met", // {points}
  "relative.above", // {base, points}; base = what exactly the target gives
  "relative.most", // words.unit; {quantity, leading, max, points}
  "relative.nobody", // {points}
  "stepped.none", // {quantity, points}
  "stepped.step", // {quantity, deducted, points}; words.band (text), numbers from/to
  "stepped.knockOut", // {quantity, points}; words.band (text), numbers from/to
  "count.times", // {quantity, pointsEach, points}
  "count.capped", // {points, max}
  "balance.bonus", // {quantity, pointsEach, points}
  "balance.penalty", // {count, penaltyEach, points}
  "balance.floor", // {points, floor}
  "balance.capped", // {points, max}
  "peer.votes", // {count}
  "peer.trimmed", // {count (at each end), left}
  "peer.mean", // {count, points}
  "peer.sum", // {count, points}
  "attendance.start", // {points}
  "attendance.absences", // {absences, perAbsence, points}
  "attendance.wrongComposition", // {count, perWrongComposition, points}
  "attendance.floor", // {floor}
  "group.child", // words.code, words.state; {points, weight}
  "group.total", // {points}; words.operation
  "group.rebase", // {points (before), max, applicableMax, result}
  "group.capped", // {points (before), max}
  "missing",
  "notApplicable",
] as const;
export type StepName = (typeof STEPS)[number];

/** Why one unit has this many points on one node. */
export interface Explanation {
  readonly unit: string;
  readonly node: RuleNode;
  readonly state: NodeState;
  readonly result: NodeResult;
  readonly kind?: KindName;
  readonly operation?: Operation;
  readonly source?: Source;
  readonly by?: readonly string[];
  /** The values that went in, with where they stand. */
  readonly inputs: readonly { readonly name: string; readonly value: string; readonly origin?: Origin }[];
  readonly steps: readonly Step[];
  readonly reason?: string;
}
