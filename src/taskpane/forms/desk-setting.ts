import type { PreparedReview } from "../../review/prepare";
import type { DeskSetting } from "../desk/jobs";
import type { Basis, Layout } from "../../review/submissions/submission";

/** What the thread beside the page has to know of the open book. */
export function settingOf({ review, ruleFingerprint }: PreparedReview, layouts: readonly Layout[]): DeskSetting {
  const { ruleSet, units, conventions, deadline } = review;
  const basis: Basis = { ruleSet, units, fingerprint: ruleFingerprint, language: conventions.language };
  return { basis, layouts, ...(deadline ? { deadline: deadline.day } : {}) };
}
