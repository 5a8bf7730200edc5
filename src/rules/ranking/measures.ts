import { compare, type Decimal, ZERO } from "../decimal";
import type { UnitOutcome } from "../outcome";
import type { LadderStep, Measure, RuleSet } from "../rule-set";

const TOTAL_FIRST: LadderStep = { measure: { of: "total" }, prefer: "higher" };

/** What ranks, first measure first: the total and then the ladder, or the ladder alone. Steps on unknown nodes decide nothing. */
export function stepsOf({ ladder, policy }: RuleSet, isKnown: (node: string) => boolean): readonly LadderStep[] {
  const steps = ladder.filter(({ measure }) => measure.of !== "node" || isKnown(measure.node));
  return policy.rankBy === "ladder" ? steps : [TOTAL_FIRST, ...steps];
}

/** A node that is missing or not applicable measures 0. */
export function measured(unit: UnitOutcome, measure: Measure): Decimal {
  // the total is asked for most of all, and a name that is written is found faster than one that is not known yet
  if (measure.of === "total") return unit.total;
  return measure.of === "node" ? (unit.nodes.get(measure.node)?.points ?? ZERO) : unit[measure.of];
}

/** Negative where `one` is better by this step. */
export function byStep(step: LadderStep, one: UnitOutcome, other: UnitOutcome): number {
  const side = compare(measured(one, step.measure), measured(other, step.measure));
  return step.prefer === "higher" ? -side : side;
}

/** Negative where `one` is better by the first step that tells the two apart; 0 where none does. */
export function byLadder(steps: readonly LadderStep[], one: UnitOutcome, other: UnitOutcome): number {
  for (const step of steps) {
    const side = byStep(step, one, other);
    if (side !== 0) return side;
  }
  return 0;
}

/** The first step that tells two units apart. */
export function decidingStep(
  steps: readonly LadderStep[],
  one: UnitOutcome,
  other: UnitOutcome,
): LadderStep | undefined {
  return steps.find((step) => byStep(step, one, other) !== 0);
}
