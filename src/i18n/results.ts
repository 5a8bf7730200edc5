/** Words of the result sheets and charts. Result words have placeholders in braces. */
import { RESULT_WORDS as en } from "./en/results";
import type { Language } from "./language";
import { RESULT_WORDS as vi } from "./vi/results";

export interface ResultWords {
  readonly sheet: Readonly<Record<"ranking" | "totals" | "gaps" | "charts", string>>;
  readonly common: {
    readonly title: Readonly<Record<"ranking" | "totals" | "gaps" | "charts", string>>;
    /** {year} */
    readonly ofYear: string;
    /** {name} {version} {status} */
    readonly ruleSet: string;
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

export const RESULT_WORDS: Readonly<Record<Language, ResultWords>> = { vi, en };
