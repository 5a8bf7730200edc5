import type { Decimal } from "./decimal";
import type { KindName, ParameterName } from "./kinds/names";

/** One year's agreement of one cluster: everything that decides a number except the data. */
export interface RuleSet {
  readonly name: string;
  readonly cluster: string;
  readonly year: number;
  readonly version: string;
  readonly status: "draft" | "signed";
  /** In the order of the agreement; a parent may stand before or after its children. */
  readonly nodes: readonly RuleNode[];
  /** Best first. */
  readonly classes: readonly ClassBand[];
  /** What separates equal totals (or, with `rankBy: "ladder"`, everything), first step first. */
  readonly ladder: readonly LadderStep[];
  readonly policy: Policy;
  /** Titles to propose, highest first. A unit that takes one does not take a lower one. */
  readonly awards?: readonly Award[];
  /** Legal texts the agreement rests on. Laws change, so they are settings. */
  readonly citations: readonly string[];
}

export type RuleNode = Group | Item;

interface NodeBase {
  readonly code: string;
  /** Code of the group above; null for a root. Roots that are not pools add up to the content points. */
  readonly parent: string | null;
  readonly text: string;
  /** Used by a parent that weighs; 1 where nothing is said. */
  readonly weight: Decimal;
}

/**
 * How a group's points come from its children's:
 * sum · Σ w·p · Σ w·p / Σ w · pool = bonus: the sum, cut off at the pool's own maximum and kept outside the base (R12).
 */
export type Operation = "sum" | "weightedSum" | "weightedMean" | "pool";

export interface Group extends NodeBase {
  readonly type: "group";
  readonly operation: Operation;
  /** Declared maximum; absent where the agreement names none: then it follows from the children. */
  readonly max?: Decimal;
  /**
   * What a child that is not applicable does (R21): `rebase` = points × declared maximum / applicable maximum;
   * `reduce` = the group is simply worth less. Absent: the policy decides.
   */
  readonly notApplicable?: NotApplicableRule;
}

export type NotApplicableRule = "rebase" | "reduce";

/** Who enters the score of an item (R16). */
export type Scorer = "unit" | "head" | "log" | "body";

export interface Item extends NodeBase {
  readonly type: "item";
  readonly max: Decimal;
  readonly kind: KindName;
  readonly parameters: Readonly<Partial<Record<ParameterName, Decimal>>>;
  /** Bands, ladder rungs or levels, in the order they are read. */
  readonly rungs: readonly Rung[];
  readonly scorer: Scorer;
  readonly evidenceRequired: boolean;
}

/**
 * One band of a percentage, one rung of a lateness ladder or one step of deduction. An absent end is open to infinity.
 * `points` = what it gives; in a scale of deductions, what it takes off, as a positive amount.
 */
export interface Rung {
  readonly from?: Decimal;
  readonly fromIncluded: boolean;
  readonly to?: Decimal;
  readonly toIncluded: boolean;
  readonly points: Decimal;
  /** R9: whoever falls on this step is not considered. Only in a scale of deductions. */
  readonly knockOut?: true;
  readonly text: string;
}

/** A title that the cluster proposes (R23). Only ranked units are candidates; an excluded unit never is. */
export interface Award {
  readonly name: string;
  /** What must be reached; all that is named here. */
  readonly hurdle: {
    /** This class or a better one. */
    readonly class?: string;
    /** Total points, included. */
    readonly points?: Decimal;
    /** Total in % of the applicable maximum, included. */
    readonly percent?: Decimal;
  };
  /** What rules a unit out even above the hurdle. */
  readonly vetoes: readonly Veto[];
  /** At most this many units; where both are named, the smaller. Absent: everybody who passes. */
  readonly quota?: {
    /** Whole units. */
    readonly number?: number;
    /** Share of the units in %, above 0 to 100. */
    readonly percent?: Decimal;
    /** Of which units: all of the cluster, where nothing is said, or those that are ranked. */
    readonly of?: "all" | "ranked";
    readonly rounding: "down" | "nearest" | "up";
  };
  /** Where the quota ends among units of one rank: take all of them, none of them, or leave it to the vote. */
  readonly edge: "all" | "none" | "vote";
  /** Least share of the ballots in %, included. Absent: no vote is asked. */
  readonly votePercent?: Decimal;
  /** What that is a share of: ballots issued, where nothing is said, as a share of all who may vote is meant most often. */
  readonly voteOf?: VoteBase;
  readonly citation?: string;
}

export type VoteBase = "issued" | "returned" | "valid";

/** A node below its minimum (one not applicable never is), or more deductions than allowed. */
export type Veto =
  | { readonly of: "node"; readonly node: string; readonly atLeast: Decimal }
  | { readonly of: "deductions"; readonly atMost: Decimal };

export interface ClassBand {
  readonly name: string;
  /** Reached from here on, included. Absent for the class of all others. In points or in % of the maximum: the policy says. */
  readonly from?: Decimal;
}

export type Measure =
  { readonly of: "total" | "content" | "bonus" | "deductions" } | { readonly of: "node"; readonly node: string };

export interface LadderStep {
  readonly measure: Measure;
  readonly prefer: "higher" | "lower";
}

export type Source = "agreed" | "appraised" | "self" | "log";

export interface Policy {
  /** Which score counts: the first of these that is there (R19). */
  readonly counts: readonly Source[];
  /** Several appraisers of one item. */
  readonly appraisers: "mean" | "lowest" | "highest";
  readonly notApplicable: NotApplicableRule;
  /** Units that sent nothing. */
  readonly unsubmitted: "unranked" | "last";
  readonly rankBy: "total" | "ladder";
  /** 1-2-2-4 or 1-2-2-3. */
  readonly tieMethod: "competition" | "dense";
  readonly classBasis: "percent" | "points";
  /** Digits after the point; absent = not rounded there. `display` never changes a number. */
  readonly rounding: { readonly item?: number; readonly total?: number; readonly display: number };
  /** Cut-off of all bonus points together (pools and awards), where the agreement names one. */
  readonly bonusCap?: Decimal;
  /** What makes a unit ineligible (R20) besides an exclusion and a knock-out. Their order means nothing. */
  readonly ineligible?: readonly Ineligibility[];
}

/**
 * noSelfScore: it said nothing about any item · noReport: of the reports asked of it none came ·
 * absentFromFinalMeeting: absent, without leave, from a meeting marked final.
 */
export type Ineligibility = "noSelfScore" | "noReport" | "absentFromFinalMeeting";

/** What holds where the agreement is silent. */
export const DEFAULT_POLICY: Policy = {
  counts: ["agreed", "appraised", "log", "self"],
  appraisers: "mean",
  notApplicable: "rebase",
  unsubmitted: "unranked",
  rankBy: "total",
  tieMethod: "competition",
  classBasis: "percent",
  rounding: { display: 2 },
};
