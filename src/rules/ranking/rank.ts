import type { UnitOutcome } from "../outcome";
import type { LadderStep, Policy } from "../rule-set";
import { byLadder } from "./measures";

/**
 * Gives the ranked units their ranks, best first; units that no step tells apart share one and keep the order they came in.
 * Competition: 1-2-2-4. Dense: 1-2-2-3.
 */
export function rankUnits(
  units: readonly UnitOutcome[],
  steps: readonly LadderStep[],
  method: Policy["tieMethod"],
): UnitOutcome[] {
  const sorted = [...units].sort((one, other) => byLadder(steps, one, other));
  const ranked: UnitOutcome[] = [];
  let rank = 0;
  sorted.forEach((unit, place) => {
    const before = sorted[place - 1];
    if (!before || byLadder(steps, before, unit) !== 0) rank = method === "dense" ? rank + 1 : place + 1;
    ranked.push({ ...unit, rank });
  });
  return ranked;
}

/** Units that sent nothing share the rank after everybody. */
export function rankLast(
  units: readonly UnitOutcome[],
  ranked: readonly UnitOutcome[],
  method: Policy["tieMethod"],
): UnitOutcome[] {
  const last = method === "dense" ? (ranked.at(-1)?.rank ?? 0) : ranked.length;
  return units.map((unit) => ({ ...unit, rank: last + 1 }));
}
