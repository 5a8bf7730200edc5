import type { Decimal } from "../decimal";
import type { Standing } from "../outcome";
import type { Award, VoteBase } from "../rule-set";

/** The count of one secret ballot: one title, one unit. */
export interface Vote {
  /** Name of the award. */
  readonly award: string;
  readonly unit: string;
  /** Ballots for the unit. */
  readonly votes: Decimal;
  /** The denominator that the award names: ballots issued, returned or valid. 0 where nobody counted them and none are asked for. */
  readonly ballots: Decimal;
}

/** passed · failed · open (a vote not yet held, a place the vote decides) · notAsked (the award names no such condition) · notReached. */
export type StageState = "passed" | "failed" | "open" | "notAsked" | "notReached";

/** The first thing that stands between a unit and an award. */
export type Failure =
  | { readonly stage: "standing"; readonly standing: Exclude<Standing, "ranked"> }
  | { readonly stage: "higherAward"; readonly award: string }
  | { readonly stage: "hurdle"; readonly of: "class"; readonly needed: string; readonly found: string | undefined }
  | {
      readonly stage: "hurdle";
      readonly of: "points" | "percent";
      readonly needed: Decimal;
      /** Undefined where there is no maximum to take a percentage of. */
      readonly found: Decimal | undefined;
    }
  | {
      readonly stage: "veto";
      readonly of: "node";
      readonly node: string;
      readonly needed: Decimal;
      readonly found: Decimal;
    }
  | { readonly stage: "veto"; readonly of: "deductions"; readonly needed: Decimal; readonly found: Decimal }
  | { readonly stage: "vote"; readonly needed: Decimal; readonly votes: Decimal; readonly ballots: Decimal }
  /** `isTied`: not for want of a place alone, but as one of equals at the edge. */
  | { readonly stage: "quota"; readonly places: number; readonly isTied: boolean };

export interface Candidate {
  readonly unit: string;
  /** toVote: equal units at the edge of the quota, and the vote has not decided between them. */
  readonly status: "proposed" | "toVote" | "notProposed";
  readonly stages: Readonly<Record<"hurdle" | "veto" | "vote" | "quota", StageState>>;
  /** The count for this unit and award, where there is one that can be used. */
  readonly vote?: Vote;
  /** Only where the unit is not proposed. */
  readonly failure?: Failure;
}

export interface AwardBoard {
  readonly award: Award;
  /** How many places there are; undefined = no limit. */
  readonly places: number | undefined;
  /** Every unit, in the order of the outcome. */
  readonly candidates: readonly Candidate[];
  readonly proposed: readonly string[];
  readonly toVote: readonly string[];
  /** Who would be taken if a place came free: the best rank among those that only the quota stopped. */
  readonly nextInLine: readonly string[];
}

/** What was counted for a title as a whole. */
export type Tally = Readonly<Partial<Record<VoteBase | "invalid", Decimal>>>;

export interface Eligibility {
  /** In the order of the awards. */
  readonly boards: readonly AwardBoard[];
}
