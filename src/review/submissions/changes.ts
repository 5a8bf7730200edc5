import type { Entries } from "../../rules/entries";
import type { Outcome } from "../../rules/outcome";
import type { RuleSet } from "../../rules/rule-set";
import { score } from "../../rules/score";
import { rankMoves, type RankMove } from "../previous-ranking";
import type { UnitChange } from "./planned";

/** The ranking as it is and as it will be: scoring is fast, so it is simply done twice. */
export interface Effect {
  readonly totals: (unit: string) => Pick<UnitChange, "before" | "after">;
  readonly moves: readonly RankMove[];
}

export function* effectOf(ruleSet: RuleSet, before: Entries, after: Entries): Generator<undefined, Effect> {
  const was = score(ruleSet, before);
  yield;
  const is = score(ruleSet, after);
  const [wasOf, isOf] = [byUnit(was), byUnit(is)];
  const ranks = new Map(was.units.flatMap(({ unit, rank }) => (rank === undefined ? [] : [[unit, rank] as const])));
  return {
    totals: (unit) => ({ before: totalOf(wasOf, unit), after: totalOf(isOf, unit) }),
    moves: rankMoves(ranks, is),
  };
}

type ByUnit = ReadonlyMap<string, Outcome["units"][number]>;

function byUnit({ units }: Outcome): ByUnit {
  return new Map(units.map((one) => [one.unit, one]));
}

function totalOf(outcome: ByUnit, unit: string): UnitChange["before"] {
  const own = outcome.get(unit);
  if (!own || own.standing === "notSubmitted") return {};
  return { total: own.total, ...(own.rank === undefined ? {} : { rank: own.rank }) };
}
