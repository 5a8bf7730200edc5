import { checkHurdle, checkVetoes, checkVote } from "./eligibility/conditions";
import { fillPlaces } from "./eligibility/quota";
import type { AwardBoard, Candidate, Eligibility, Vote } from "./eligibility/board";
import type { Outcome, UnitOutcome } from "./outcome";
import type { Award, RuleSet } from "./rule-set";

/**
 * R23: who is to be proposed for which award. Awards are taken in the order of the rule set, highest first; a unit that takes
 * one is no candidate for a lower one, while a unit whose place is still open to the vote is. Per unit the stages hurdle, veto,
 * vote, quota are passed in this order, and the first that fails is its reason. A vote that is asked but not yet held is open
 * and stops nobody. Nothing is changed by the order in which units of one rank were given, except the order they are shown in.
 */
export function eligibility(ruleSet: RuleSet, outcome: Outcome, votes: readonly Vote[] = []): Eligibility {
  const taken = new Map<string, string>();
  const boards: AwardBoard[] = [];
  for (const award of ruleSet.awards ?? []) {
    const ballots = votes.filter((vote) => vote.award === award.name);
    const judged = outcome.units.map((unit) => judge(ruleSet, award, unit, taken.get(unit.unit), ballots));
    const board = fillPlaces(award, judged, outcome.units, ballots);
    for (const unit of board.proposed) taken.set(unit, award.name);
    boards.push(board);
  }
  return { boards };
}

/** Everything about one unit and award but the quota. */
function judge(
  ruleSet: RuleSet,
  award: Award,
  unit: UnitOutcome,
  higher: string | undefined,
  votes: readonly Vote[],
): Candidate {
  const hurdle = checkHurdle(ruleSet, award, unit);
  const veto = checkVetoes(award, unit);
  const vote = checkVote(
    award,
    votes.find((one) => one.unit === unit.unit),
  );
  const failure =
    standingFailure(unit) ??
    (higher === undefined ? undefined : ({ stage: "higherAward", award: higher } as const)) ??
    hurdle.failure ??
    veto.failure ??
    vote.failure;
  return {
    unit: unit.unit,
    status: failure ? "notProposed" : "proposed",
    stages: { hurdle: hurdle.state, veto: veto.state, vote: vote.state, quota: "notReached" },
    ...(failure ? { failure } : {}),
  };
}

function standingFailure({ standing }: UnitOutcome): Candidate["failure"] {
  return standing === "ranked" ? undefined : { stage: "standing", standing };
}
