import type { Rung } from "../../rules/rule-set";
import { above, call, literal } from "./expression";

/** A value as numerator and denominator, like the engine's: the quotient is never formed. */
export interface Ratio {
  readonly numerator: string;
  /** Absent: 1. */
  readonly denominator?: string;
}

/** The result of the first rung that holds the value, else `otherwise`. */
export function rungChoice(
  rungs: readonly Rung[],
  value: Ratio,
  resultOf: (rung: Rung) => string,
  otherwise: string,
): string {
  return rungs.reduceRight((rest, rung) => call("IF", holds(rung, value), resultOf(rung), rest), otherwise);
}

function holds(rung: Rung, value: Ratio): string {
  const sides = [...aboveStart(rung, value), ...belowEnd(rung, value)];
  return sides.length === 0 ? "TRUE" : call("AND", ...sides);
}

function aboveStart({ from, fromIncluded }: Rung, value: Ratio): readonly string[] {
  return from ? [`${distance(value, literal(from))}${fromIncluded ? ">=" : ">"}0`] : [];
}

function belowEnd({ to, toIncluded }: Rung, value: Ratio): readonly string[] {
  return to ? [`${distance(value, literal(to))}${toIncluded ? "<=" : "<"}0`] : [];
}

function distance({ numerator, denominator }: Ratio, edge: string): string {
  return above(numerator, denominator === undefined ? edge : `${edge}*${denominator}`);
}

/** True where the value lies below the start of every rung. */
export function belowAll(rungs: readonly Rung[], value: Ratio): string {
  const sides = rungs.map((rung) => aboveStart(rung, value)[0]);
  if (sides.length === 0 || sides.includes(undefined)) return "FALSE";
  return call("NOT", call("OR", ...sides.flatMap((side) => side ?? [])));
}
