import type { Language } from "../../i18n/language";
import type { PreparedReview } from "../../review/prepare";
import { noteOf } from "../../review/results/ranking";
import type { UnitOutcome } from "../../rules/outcome";

/** What the sheet Xếp hạng notes about a unit (ties, re-basing, missing scores), in the language of the pane. */
export function rankingNote({ results }: PreparedReview, unit: UnitOutcome, language: Language): string {
  const { review } = results;
  return noteOf({ ...results, review: { ...review, conventions: { ...review.conventions, language } } }, unit);
}
