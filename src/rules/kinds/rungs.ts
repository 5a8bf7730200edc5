import { compareProducts, type Decimal, ONE } from "../decimal";
import type { Rung } from "../rule-set";
import { wholeAt } from "./quick";
import { exactly, powerOfTen } from "../doubles";

/**
 * The first rung that holds `numerator / denominator` (denominator > 0). The quotient is never formed, so that exactly 95 %
 * of three thirds falls on the right side of an edge.
 */
export function rungOf(rungs: readonly Rung[], numerator: Decimal, denominator: Decimal = ONE): Rung | undefined {
  for (const rung of rungs) {
    if (isAbove(rung, numerator, denominator) && isBelow(rung, numerator, denominator)) return rung;
  }
  return undefined;
}

function isAbove(rung: Rung, numerator: Decimal, denominator: Decimal): boolean {
  if (!rung.from) return true;
  const side = compareProducts(numerator, ONE, rung.from, denominator);
  return side > 0 || (side === 0 && rung.fromIncluded);
}

function isBelow(rung: Rung, numerator: Decimal, denominator: Decimal): boolean {
  if (!rung.to) return true;
  const side = compareProducts(numerator, ONE, rung.to, denominator);
  return side < 0 || (side === 0 && rung.toIncluded);
}

/** True where the value lies below the start of every rung; false where there is none, or one without a start. */
export function isBelowAll(rungs: readonly Rung[], numerator: Decimal, denominator: Decimal = ONE): boolean {
  return rungs.length > 0 && rungs.every((rung) => !isAbove(rung, numerator, denominator));
}

/** Where a value stands that no rung holds. */
export const BELOW_ALL = -1;
const NOWHERE = -2;

/**
 * {@link rungOf} in whole numbers: the place of the rung that holds numerator / denominator, whose scales are these, BELOW_ALL below the
 * start of every rung, another number below 0 elsewhere, NaN where a double cannot say.
 */
export function rungFinder(
  rungs: readonly Rung[],
  scale: number,
  under: number,
): (numerator: number, denominator: number) => number {
  const own = Math.max(0, ...rungs.flatMap(({ from, to }) => [from?.scale ?? 0, to?.scale ?? 0]));
  const common = Math.max(scale, own + under);
  const [lift, press] = [powerOfTen(common - scale), powerOfTen(common - own - under)];
  const edges = rungs.map(({ from, to, fromIncluded, toIncluded }) => {
    const [low, high] = [from ? wholeAt(from, own) : -Infinity, to ? wholeAt(to, own) : Infinity];
    return { low, high, fromIncluded, toIncluded };
  });
  return (numerator, denominator) => {
    const [value, unit] = [exactly(numerator * lift), exactly(denominator * press)];
    let isBelow = edges.length > 0;
    for (let at = 0; at < edges.length; at += 1) {
      const edge = edges[at];
      if (!edge) break;
      const [low, high] = [edgeAt(edge.low, unit), edgeAt(edge.high, unit)];
      if (!(value < low || value >= low) || !(value > high || value <= high)) return Number.NaN;
      if (value < low || (value === low && !edge.fromIncluded)) continue;
      isBelow = false;
      if (value < high || (value === high && edge.toIncluded)) return at;
    }
    return isBelow ? BELOW_ALL : NOWHERE;
  };
}

/** The same for a percentage: a quantity over its target (100 %), or itself where there is none; NaN where the target is 0. */
export function percentFinder(
  rungs: readonly Rung[],
  scale: number,
  under: number,
): (quantity: number, target: number) => number {
  const [plain, ratio] = [rungFinder(rungs, scale, 0), rungFinder(rungs, scale, under)];
  return (quantity, target) => {
    if (Number.isNaN(target)) return plain(quantity, 1);
    return target === 0 ? Number.NaN : ratio(100 * quantity, target);
  };
}

function edgeAt(edge: number, unit: number): number {
  return Number.isFinite(edge) ? exactly(edge * unit) : edge;
}

/** The ends of a rung that are there, for a recorded step. */
export function rungEnds(rung: Rung): Record<string, Decimal> {
  return { ...(rung.from ? { from: rung.from } : {}), ...(rung.to ? { to: rung.to } : {}) };
}
