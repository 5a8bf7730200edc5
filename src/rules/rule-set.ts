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

/** One band of a percentage or one rung of a lateness ladder. An absent end is open to infinity. */
export interface Rung {
  readonly from?: Decimal;
  readonly fromIncluded: boolean;
  readonly to?: Decimal;
  readonly toIncluded: boolean;
  readonly points: Decimal;
  readonly text: string;
}

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
}

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
