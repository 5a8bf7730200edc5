import type { Tie, UnitOutcome } from "../outcome";
import type { LadderStep } from "../rule-set";
import { byStep, decidingStep } from "./measures";

/** Runs of two and more neighbours that `same` holds together. */
function runs<One>(all: readonly One[], same: (one: One, other: One) => boolean): One[][] {
  const found: One[][] = [];
  let run: One[] = [];
  for (const one of all) {
    const before = run.at(-1);
    if (before !== undefined && same(before, one)) run.push(one);
    else {
      run = [one];
      found.push(run);
    }
  }
  return found.filter(({ length }) => length > 1);
}

/** Everybody who was equal on the first measure, with what decided between neighbours. `ranked`: best first, with ranks. */
export function tiesOf(ranked: readonly UnitOutcome[], steps: readonly LadderStep[]): Tie[] {
  const [first] = steps;
  return runs(ranked, (one, other) => !first || byStep(first, one, other) === 0).map((run) => {
    const decidedBy = run.slice(1).map((unit, place) => {
      const before = run[place];
      return (before && decidingStep(steps, before, unit)) ?? null;
    });
    return {
      units: run.map(({ unit }) => unit),
      rank: run[0]?.rank ?? 0,
      decidedBy,
      resolved: !decidedBy.includes(null),
    };
  });
}

/** Units that share a rank after the whole ladder. */
export function sharedRanks(ranked: readonly UnitOutcome[]): UnitOutcome[][] {
  return runs(ranked, (one, other) => one.rank === other.rank);
}
