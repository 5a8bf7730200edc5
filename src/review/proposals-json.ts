import { type Decimal, toNumber } from "../rules/decimal";
import type { Proposals } from "../rules/eligibility";
import { BALLOT_COUNTS, voteBase } from "../rules/eligibility/ballots";
import type { AwardBoard, Candidate, Failure, Tally } from "../rules/eligibility/board";
import type { VoteBase } from "../rules/rule-set";

/** Numbers and codes of the first condition that a unit does not meet. */
export type FailureJson = Readonly<Record<string, string | number | boolean | null>>;

export interface CandidateJson {
  readonly unit: string;
  readonly status: Candidate["status"];
  readonly stages: Candidate["stages"];
  /** Null where nobody voted. `ballots` is what the share is of. */
  readonly vote: { readonly votes: number; readonly ballots: number | null } | null;
  readonly failure: FailureJson | null;
}

export interface AwardJson {
  readonly name: string;
  /** Null = no limit. */
  readonly places: number | null;
  readonly proposed: readonly string[];
  readonly toVote: readonly string[];
  readonly nextInLine: readonly string[];
  readonly voteOf: VoteBase;
  /** What was counted for the award as a whole; null where nobody did. */
  readonly ballots: Readonly<Record<keyof Tally, number | null>>;
  readonly candidates: readonly CandidateJson[];
}

/** Who is to be proposed for what, and why not, for programs. */
export function proposalsJson({ boards, tallies }: Proposals): readonly AwardJson[] {
  return boards.map((board) => boardJson(board, tallies.get(board.award.name) ?? {}));
}

function boardJson({ award, places, candidates, proposed, toVote, nextInLine }: AwardBoard, tally: Tally): AwardJson {
  const [issued, returned, valid, invalid] = BALLOT_COUNTS.map((key) => (tally[key] ? toNumber(tally[key]) : null));
  return {
    ...{ name: award.name, places: places ?? null, proposed, toVote, nextInLine, voteOf: voteBase(award) },
    ballots: { issued: issued ?? null, returned: returned ?? null, valid: valid ?? null, invalid: invalid ?? null },
    candidates: candidates.map(candidateJson),
  };
}

function candidateJson({ unit, status, stages, vote, failure }: Candidate): CandidateJson {
  const counted = vote && { votes: toNumber(vote.votes), ballots: toNumber(vote.ballots) || null };
  return { unit, status, stages, vote: counted ?? null, failure: failure ? failureJson(failure) : null };
}

function failureJson(failure: Failure): FailureJson {
  const members = Object.entries<string | number | boolean | Decimal | undefined>({ ...failure });
  return Object.fromEntries(
    members.map(([key, value]) => [key, typeof value === "object" ? toNumber(value) : (value ?? null)]),
  );
}
