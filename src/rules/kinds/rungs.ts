import { compare, type Decimal, multiply, ONE } from "../decimal";
import type { Rung } from "../rule-set";

/**
 * The first rung that holds `numerator / denominator` (denominator > 0). The quotient is never formed, so that exactly 95 %
 * of three thirds falls on the right side of an edge.
 */
export function rungOf(rungs: readonly Rung[], numerator: Decimal, denominator: Decimal = ONE): Rung | undefined {
  return rungs.find((rung) => isAbove(rung, numerator, denominator) && isBelow(rung, numerator, denominator));
}

function isAbove(rung: Rung, numerator: Decimal, denominator: Decimal): boolean {
  if (!rung.from) return true;
  const side = compare(numerator, multiply(rung.from, denominator));
  return side > 0 || (side === 0 && rung.fromIncluded);
}

function isBelow(rung: Rung, numerator: Decimal, denominator: Decimal): boolean {
  if (!rung.to) return true;
  const side = compare(numerator, multiply(rung.to, denominator));
  return side < 0 || (side === 0 && rung.toIncluded);
}

/** True where the value lies below the start of every rung; false where there is none, or one without a start. */
export function isBelowAll(rungs: readonly Rung[], numerator: Decimal, denominator: Decimal = ONE): boolean {
  return rungs.length > 0 && rungs.every((rung) => !isAbove(rung, numerator, denominator));
}

/** The ends of a rung that are there, for a recorded step. */
export function rungEnds(rung: Rung): Record<string, Decimal> {
  return { ...(rung.from ? { from: rung.from } : {}), ...(rung.to ? { to: rung.to } : {}) };
}
