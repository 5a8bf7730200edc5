import type { Decimal } from "./decimal";
import type { Fault } from "./fault";
import type { Ineligibility, LadderStep, Source } from "./rule-set";

/**
 * scored · missing (nobody said anything usable: gives nothing, and is never shown as 0) · notApplicable (out of the scale).
 * A group is missing only where all its applicable children are.
 */
export type NodeState = "scored" | "missing" | "notApplicable";

export interface NodeResult {
  readonly state: NodeState;
  /** What counts further up, after re-basing and cut-offs. Zero unless scored. */
  readonly points: Decimal;
  /** The same without any re-basing at or below this node. */
  readonly beforeRebase: Decimal;
  /** The most this node can give by the agreement; undefined where no maximum follows. */
  readonly max: Decimal;
  /** The most it can give this unit, items not applicable left out. */
  readonly applicableMax: Decimal;
  /** For items: whose score counted. */
  readonly source?: Source;
}

/** ranked · notRanked (scored out of competition) · excluded (R20, with reason) · notSubmitted. */
export type Standing = "ranked" | "notRanked" | "excluded" | "notSubmitted";

export interface UnitOutcome {
  readonly unit: string;
  readonly nodes: ReadonlyMap<string, NodeResult>;
  readonly content: Decimal;
  readonly contentBeforeRebase: Decimal;
  /** Σ of the declared maxima of the roots that are content. */
  readonly contentMax: Decimal;
  readonly contentApplicableMax: Decimal;
  /** Pools and awards after their cut-offs. */
  readonly bonus: Decimal;
  readonly awards: Decimal;
  /** A positive amount. */
  readonly deductions: Decimal;
  /** content + bonus − deductions, rounded only where the policy says so. */
  readonly total: Decimal;
  readonly totalBeforeRebase: Decimal;
  /** Total in % of the content maximum after re-basing; undefined where there is no maximum. */
  readonly percent?: Decimal;
  readonly class?: string;
  readonly standing: Standing;
  /** Only where standing is "excluded": the first cause. */
  readonly exclusion?: Exclusion;
  /** The cause in people's own words: the reason of an adjustment, the wording of a knock-out step. */
  readonly reason?: string;
  /** Only where standing is "ranked", or "notSubmitted" with the policy `last`. */
  readonly rank?: number;
  readonly missingItems: readonly string[];
}

/** Why a unit is not considered (R20): the secretariat's adjustment, a knock-out step of an item, or what the policy names. */
export type Exclusion =
  | { readonly cause: "adjustment" }
  | { readonly cause: "knockOut"; readonly item: string }
  | { readonly cause: Ineligibility };

/** Units that were equal on the first measure, in their final order. */
export interface Tie {
  readonly units: readonly string[];
  /** The best rank among them. */
  readonly rank: number;
  /** Per neighbouring pair: the ladder step that decided, or null where nothing did and both share the rank. */
  readonly decidedBy: readonly (LadderStep | null)[];
  readonly resolved: boolean;
}

export interface Outcome {
  /** Best first; then units without a rank in the order they were given. */
  readonly units: readonly UnitOutcome[];
  readonly ties: readonly Tie[];
  readonly faults: readonly Fault[];
}
