import { checkHurdle, checkVetoes, checkVote } from "./eligibility/conditions";
import { fillPlaces } from "./eligibility/quota";
import { countBallots } from "./eligibility/ballots";
import type { AwardBoard, Candidate, Eligibility, Tally, Vote } from "./eligibility/board";
import type { BallotEntry } from "./entries";
import type { Fault } from "./fault";
import { isPositive } from "./kinds/kind";
import type { Outcome, UnitOutcome } from "./outcome";
import type { Award, RuleSet } from "./rule-set";
import { type Report, reportInto } from "./scoring/report";

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

/** The boards after the count of the ballots, and what is wrong with the count. */
export interface Proposals extends Eligibility {
  /** By name of the award. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly faults: readonly Fault[];
}

/** R23 with the secret ballots as they were entered. A vote that cannot be used leaves its stage open; it never counts as none. */
export function propose(ruleSet: RuleSet, outcome: Outcome, ballots: readonly BallotEntry[] = []): Proposals {
  const faults: Fault[] = [];
  const report = reportInto(faults);
  const { votes, tallies } = countBallots(ruleSet, outcome, ballots, report);
  const { boards } = eligibility(
    ruleSet,
    outcome,
    votes.map(({ vote }) => vote),
  );
  for (const { vote, index } of votes) {
    const board = boards.find(({ award }) => award.name === vote.award);
    const failure = board?.candidates.find(({ unit }) => unit === vote.unit)?.failure;
    if (failure && failure.stage !== "vote" && failure.stage !== "quota") {
      report("ballotNotCandidate", ["ballots", index, "unit"], { award: vote.award, unit: vote.unit });
    }
  }
  reportEmptyShares(ruleSet, outcome, boards, report);
  return { boards, tallies, faults };
}

/** 20 % of four units is none, rounded down: what was meant is for people to say. */
function reportEmptyShares(
  { awards = [] }: RuleSet,
  { units }: Outcome,
  boards: Eligibility["boards"],
  report: Report,
): void {
  for (const { award, places } of boards) {
    const { number, percent } = award.quota ?? {};
    // a quota that names none, or fewer, is told by checkRuleSet
    const isShare = percent !== undefined && isPositive(percent) && (number === undefined || number > 0);
    if (places !== 0 || !isShare || units.length === 0) continue;
    report("quotaNoPlace", ["awards", awards.indexOf(award), "quota"], { award: award.name });
  }
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
  const counted = votes.find((one) => one.unit === unit.unit);
  const vote = checkVote(award, counted);
  const before =
    standingFailure(unit) ??
    (higher === undefined ? undefined : ({ stage: "higherAward", award: higher } as const)) ??
    hurdle.failure ??
    veto.failure;
  const failure = before ?? vote.failure;
  // nobody waits for the vote on a unit that is no candidate
  const voteState = before && vote.state === "open" ? "notReached" : vote.state;
  return {
    unit: unit.unit,
    status: failure ? "notProposed" : "proposed",
    stages: { hurdle: hurdle.state, veto: veto.state, vote: voteState, quota: "notReached" },
    ...(counted ? { vote: counted } : {}),
    ...(failure ? { failure } : {}),
  };
}

function standingFailure({ standing }: UnitOutcome): Candidate["failure"] {
  return standing === "ranked" ? undefined : { stage: "standing", standing };
}
