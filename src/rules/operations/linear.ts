import { add, type Decimal, divide, isZero, multiply, ONE, smaller, ZERO } from "../decimal";
import type { StepRecorder } from "../recorder";
import type { NotApplicableRule } from "../rule-set";
import { type Combined, isApplicable, losesNothing, type Part } from "./operation";

type Amount = "points" | "beforeRebase" | "max" | "applicableMax" | "attainableMax";

/** Σ weight × amount. */
export function weighted(parts: readonly Part[], amount: Amount): Decimal {
  let total = ZERO;
  for (const { weight, score } of parts) {
    total = add(total, weight === ONE ? score[amount] : multiply(weight, score[amount]));
  }
  return total;
}

/**
 * A group's worth by `amount`: its maximum where no child lost anything, else what its children add up to, never more than its
 * maximum. A child that is not applicable is worth nothing.
 */
export function worth(max: Decimal, parts: readonly Part[], amount: "applicableMax" | "attainableMax"): Decimal {
  return losesNothing(parts, amount) ? max : smaller(max, weighted(parts, amount));
}

/**
 * Σ weight × points, and R21: where a child is not applicable and the rule is `rebase`, points × max / Σ weight × maximum of the
 * applicable children, in one division. A child that is merely worth less by its own `reduce` stays worth less.
 */
export function linear(max: Decimal, parts: readonly Part[], rule: NotApplicableRule, record: StepRecorder): Combined {
  const applicable = parts.filter(isApplicable);
  const points = weighted(applicable, "points");
  const plain = {
    points,
    beforeRebase: weighted(applicable, "beforeRebase"),
    applicableMax: worth(max, parts, "applicableMax"),
    attainableMax: worth(max, parts, "attainableMax"),
  };
  if (rule === "reduce" || applicable.length === parts.length) return plain;
  const base = weighted(applicable, "max");
  if (isZero(base)) return plain;
  const result = divide(multiply(points, max), base);
  record("group.rebase", { points, max, applicableMax: base, result });
  return {
    ...plain,
    points: result,
    attainableMax: divide(multiply(weighted(applicable, "attainableMax"), max), base),
  };
}
