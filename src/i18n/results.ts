/** Words of the result sheets and charts. Result words have placeholders in braces. */
import { RESULT_WORDS as en } from "./en/results";
import type { Candidate, StageState } from "../rules/eligibility/board";
import type { Language } from "./language";
import { RESULT_WORDS as vi } from "./vi/results";

export type ResultSheet = "ranking" | "totals" | "gaps" | "charts" | "eligibility";

export interface ResultWords {
  readonly sheet: Readonly<Record<ResultSheet, string>>;
  readonly common: {
    readonly title: Readonly<Record<ResultSheet, string>>;
    /** {year} */
    readonly ofYear: string;
    /** {name} {version} {status} */
    readonly ruleSet: string;
    /** {name} {status} */
    readonly ruleSetUnversioned: string;
    /** {code} */
    readonly fingerprint: string;
    /** {errors} {warnings} */
    readonly issues: string;
    /** {code} stands last */
    readonly controlCode: string;
    readonly noIssues: string;
    readonly signature: string;
  };
  readonly ranking: Readonly<
    Record<
      "rank" | "code" | "unit" | "content" | "bonus" | "deductions" | "total" | "percent" | "class" | "note",
      string
    >
  >;
  readonly note: {
    /** {measure} {units} */
    readonly tieDecided: string;
    /** {units} */
    readonly tieShared: string;
    /** {before} {max} */
    readonly rebased: string;
    /** {before} */
    readonly rebasedPlain: string;
    /** {count} */
    readonly missing: string;
    /** {reason} */
    readonly excluded: string;
    readonly notSubmitted: string;
    readonly notRanked: string;
  };
  readonly totals: Readonly<
    Record<
      | "code"
      | "criterion"
      | "max"
      | "check"
      | "engine"
      | "content"
      | "pools"
      | "awards"
      | "bonus"
      | "deductions"
      | "total"
      | "rank"
      | "class"
      | "missing"
      | "notApplicable"
      | "legend"
      | "unit",
      string
    >
  >;
  readonly gaps: Readonly<
    Record<
      | "perUnit"
      | "perCriterion"
      | "changes"
      | "everyoneMax"
      | "unit"
      | "self"
      | "final"
      | "gap"
      | "cut"
      | "raised"
      | "criterion"
      | "code"
      | "source"
      | "reason"
      | "none"
      | "meanSelf"
      | "meanFinal"
      | "max"
      | "legend",
      string
    >
  >;
  readonly eligibility: EligibilityWords;
  readonly charts: {
    readonly ranked: string;
    readonly stacked: string;
    /** {shown} {all} */
    readonly stackedTop: string;
    readonly compare: string;
    /** {shown} {all} */
    readonly compareTop: string;
    readonly radar: string;
    readonly self: string;
    readonly final: string;
    readonly mean: string;
    readonly points: string;
    readonly percentOfMax: string;
    readonly units: string;
    readonly criteria: string;
    readonly data: string;
    readonly bonus: string;
    /** Alternative texts: {first} {total} {count} */
    readonly rankedAlt: string;
    readonly stackedAlt: string;
    readonly compareAlt: string;
    readonly radarAlt: string;
  };
}

/** Words of the board of awards. */
export interface EligibilityWords {
  readonly column: Readonly<
    Record<"rank" | "code" | "unit" | "total" | "hurdle" | "veto" | "vote" | "quota" | "decision" | "reason", string>
  >;
  readonly state: Readonly<Record<StageState, string>>;
  readonly decision: Readonly<Record<Candidate["status"], string>>;
  /** Before a list of conditions. */
  readonly conditions: string;
  readonly noConditions: string;
  /** {class} */
  readonly needsClass: string;
  /** {points} */
  readonly needsPoints: string;
  /** {percent} */
  readonly needsPercent: string;
  /** {node} {points} */
  readonly needsNode: string;
  /** {points} */
  readonly needsDeductions: string;
  /** {percent} {of} */
  readonly needsVote: string;
  /** {percent} {of} */
  readonly needsShare: string;
  /** {counts} */
  readonly tally: string;
  /** {votes} {ballots} {of} {share} */
  readonly voted: string;
  /** {votes} */
  readonly votedPlain: string;
  /** {places} */
  readonly places: string;
  readonly noLimit: string;
  /** {units} */
  readonly proposed: string;
  readonly nobody: string;
  /** {units} */
  readonly toVote: string;
  /** {units} */
  readonly nextInLine: string;
  readonly legend: string;
  /** One reason per stage; the placeholders are the numbers of the failure. */
  readonly failure: {
    /** {standing} {reason} */
    readonly standing: string;
    /** {award} */
    readonly higherAward: string;
    /** {needed} {found} */
    readonly class: string;
    /** {needed} {found} */
    readonly points: string;
    /** {needed} {found} */
    readonly percent: string;
    /** {node} {needed} {found} */
    readonly node: string;
    /** {needed} {found} */
    readonly deductions: string;
    /** {needed} {votes} {ballots} {of} {share} */
    readonly vote: string;
    /** {places} */
    readonly quota: string;
    /** {places} */
    readonly tied: string;
  };
  /** In place of a class or percentage that a unit has not. */
  readonly none: string;
}

export const RESULT_WORDS: Readonly<Record<Language, ResultWords>> = { vi, en };
