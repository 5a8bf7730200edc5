import type { Language } from "../../i18n/language";
import { RESULT_WORDS, type ResultWords } from "../../i18n/results";
import { toNumber, type Decimal } from "../../rules/decimal";
import type { Proposals } from "../../rules/eligibility";
import type { Outcome, UnitOutcome } from "../../rules/outcome";
import type { Tree } from "../../rules/tree";
import { pointsFormatOf } from "../points-format";
import type { Review } from "../review";

/** Everything a result sheet is laid out from. */
export interface Results {
  readonly review: Review;
  readonly tree: Tree;
  /** What counts. */
  readonly outcome: Outcome;
  /** The same rules on the self-scores and the logs alone. */
  readonly selfOutcome: Outcome;
  /** Who is to be proposed for which award. */
  readonly eligibility: Proposals;
  readonly fingerprint: string;
  readonly counts: { readonly errors: number; readonly warnings: number };
}

/** Keys of the result sheets: the defined name `BX_S_<key>` marks each as ours. */
export const RESULT_KEYS = {
  ranking: "XEP_HANG",
  totals: "TONG_HOP",
  gaps: "CHENH_LECH",
  charts: "BIEU_DO",
  eligibility: "DE_NGHI",
} as const;

export function languageOf({ review }: Results): Language {
  return review.conventions.language;
}

export function wordsOf(results: Results): ResultWords {
  return RESULT_WORDS[languageOf(results)];
}

/** Full name of a unit. */
export function unitName({ review }: Results, code: string): string {
  return review.units.find((unit) => unit.code === code)?.name ?? code;
}

/** Short name, for headings and charts. */
export function unitLabel({ review }: Results, code: string): string {
  return review.units.find((unit) => unit.code === code)?.shortName ?? code;
}

/** The en-US number format that shows as many decimals as the rule set says. */
export function pointsFormat({ review }: Results): string {
  return pointsFormatOf(review.conventions.policy.rounding.display);
}

/** Units that have points to show: ranked ones first, by rank. */
export function scoredUnits({ outcome }: Results): readonly UnitOutcome[] {
  return outcome.units.filter(({ standing }) => standing === "ranked" || standing === "notRanked");
}

export function rankedUnits({ outcome }: Results): readonly UnitOutcome[] {
  return outcome.units.filter(({ standing }) => standing === "ranked");
}

export function asNumber(value: Decimal): number {
  return toNumber(value);
}
