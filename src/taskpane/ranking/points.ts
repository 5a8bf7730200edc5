import type { Language } from "../../i18n/language";
import { formatNumber } from "../../i18n/numbers";
import type { PreparedReview } from "../../review/prepare";
import { decimalText, type Decimal } from "../../rules/decimal";

/** Points as the rule set wants them shown, e.g. two decimals: "27,30". */
export function pointsText({ review }: PreparedReview, points: Decimal, language: Language): string {
  const { display } = review.ruleSet.policy.rounding;
  return formatNumber(decimalText(points), language, { min: display, max: display });
}
