import type { ScoreEntry } from "../../rules/entries";
import { issue, type Issue, type Place } from "../../workbook/issue";
import type { Collected } from "./collection";
import { documentKeys } from "./documents";

/** Evidence that stands in Chấm điểm already. */
export interface StoredDocument {
  readonly unit: string;
  readonly item: string;
  readonly evidence: string;
}

export function storedDocuments(scores: readonly ScoreEntry[]): readonly StoredDocument[] {
  return scores.flatMap(({ unit, item, source, evidence }) =>
    source === "self" && evidence !== undefined ? [{ unit, item, evidence }] : [],
  );
}

interface Claim extends StoredDocument {
  readonly form?: Collected;
  readonly place: Place;
}

/**
 * Documents claimed for two criteria or by two units (DOMAIN, "What no peer product has", 9), among the forms that are accepted and against
 * what stands in Chấm điểm. A form's own unit is compared with itself in the form only: its stored scores are about to be replaced.
 */
export function sharedDocuments(
  forms: readonly Collected[],
  stored: readonly StoredDocument[],
): ReadonlyMap<Collected, readonly Issue[]> {
  const accepted = forms.filter(({ standing }) => standing === "accepted");
  const replaced = new Set(accepted.map(({ unit }) => unit));
  const kept = stored.filter(({ unit }) => !replaced.has(unit)).map((one): Claim => ({ ...one, place: {} }));
  const claims = [...kept, ...accepted.flatMap(claimsOf)];
  const found = new Map<Collected, Issue[]>();
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) {
    const other = documentKeys(claim.evidence)
      .map(({ key, isUnique }) => {
        const earlier = byKey.get(key) ?? [];
        byKey.set(key, [...earlier, claim]);
        return earlier.find((one) => (one.unit === claim.unit ? one.item !== claim.item : isUnique));
      })
      .find((one) => one !== undefined);
    if (!other || !claim.form) continue;
    found.set(claim.form, [...(found.get(claim.form) ?? []), sharedBy(claim, other)]);
  }
  return found;
}

function claimsOf(form: Collected): readonly Claim[] {
  const { unit, submission } = form;
  const { file, sheet } = submission;
  return submission.items.flatMap(({ item, evidence, cell }) =>
    unit === undefined || evidence === undefined ? [] : [{ unit, item, evidence, form, place: { file, sheet, cell } }],
  );
}

function sharedBy({ unit, item, place }: Claim, other: Claim): Issue {
  return issue("documentShared", { unit, item, otherUnit: other.unit, otherItem: other.item }, place);
}
