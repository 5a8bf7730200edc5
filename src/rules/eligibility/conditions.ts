import { compare, decimal, multiply } from "../decimal";
import type { UnitOutcome } from "../outcome";
import type { Award, RuleSet, Veto } from "../rule-set";
import type { Failure, StageState, Vote } from "./board";

const HUNDRED = decimal(100);

export interface Checked {
  readonly state: StageState;
  readonly failure?: Failure;
}

const PASSED: Checked = { state: "passed" };
const NOT_ASKED: Checked = { state: "notAsked" };

function failed(failure: Failure): Checked {
  return { state: "failed", failure };
}

/** Class, points and percentage, in this order; all that the award names must be reached. */
export function checkHurdle(ruleSet: RuleSet, { hurdle }: Award, unit: UnitOutcome): Checked {
  const { class: needed, points, percent } = hurdle;
  if (needed === undefined && !points && !percent) return NOT_ASKED;
  if (needed !== undefined && !reachesClass(ruleSet, needed, unit.class)) {
    return failed({ stage: "hurdle", of: "class", needed, found: unit.class });
  }
  if (points && compare(unit.total, points) < 0) {
    return failed({ stage: "hurdle", of: "points", needed: points, found: unit.total });
  }
  if (percent && (!unit.percent || compare(unit.percent, percent) < 0)) {
    return failed({ stage: "hurdle", of: "percent", needed: percent, found: unit.percent });
  }
  return PASSED;
}

/** Classes stand best first. A class that does not exist is reached by nobody: it has its fault from checkRuleSet. */
function reachesClass({ classes }: RuleSet, needed: string, found: string | undefined): boolean {
  const place = (name: string | undefined) => classes.findIndex((band) => band.name === name);
  return place(found) >= 0 && place(found) <= place(needed);
}

export function checkVetoes({ vetoes }: Award, unit: UnitOutcome): Checked {
  if (vetoes.length === 0) return NOT_ASKED;
  const failure = vetoes.map((veto) => vetoed(veto, unit)).find((one) => one !== undefined);
  return failure ? failed(failure) : PASSED;
}

function vetoed(veto: Veto, unit: UnitOutcome): Failure | undefined {
  if (veto.of === "deductions") {
    if (compare(unit.deductions, veto.atMost) <= 0) return undefined;
    return { stage: "veto", of: "deductions", needed: veto.atMost, found: unit.deductions };
  }
  const result = unit.nodes.get(veto.node);
  // a node that does not exist has its fault from checkRuleSet; one that does not apply is nobody's failure
  if (!result || result.state === "notApplicable" || compare(result.points, veto.atLeast) >= 0) return undefined;
  return { stage: "veto", of: "node", node: veto.node, needed: veto.atLeast, found: result.points };
}

/** votes / ballots ≥ the least share, without dividing; open until the ballot is counted. */
export function checkVote({ votePercent }: Award, vote: Vote | undefined): Checked {
  if (!votePercent) return NOT_ASKED;
  if (!vote || compare(vote.ballots, decimal(0)) <= 0) return { state: "open" };
  const { votes, ballots } = vote;
  if (compare(multiply(votes, HUNDRED), multiply(votePercent, ballots)) >= 0) return PASSED;
  return failed({ stage: "vote", needed: votePercent, votes, ballots });
}
