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
 * Documents claimed for two criteria or by two units (DOMAIN, "What no peer product has", 9), among the forms that count and against
 * what stands in Chấm điểm. A form's own unit is compared with itself in the form only: its stored scores are about to be replaced.
 */
export function sharedDocuments(
  forms: readonly Collected[],
  stored: readonly StoredDocument[],
): ReadonlyMap<Collected, readonly Issue[]> {
  // Forms that a person is still asked about count: what they claim is part of what there is to decide.
  const counted = forms.filter(({ standing }) => standing === "accepted" || standing === "asks");
  const replaced = new Set(counted.map(({ unit }) => unit));
  const kept = stored.filter(({ unit }) => !replaced.has(unit)).map((one): Claim => ({ ...one, place: {} }));
  const found = new Map<Collected, Issue[]>();
  for (const { claim, other } of claimedAgain([...kept, ...counted.flatMap(claimsOf)])) {
    if (claim.form) found.set(claim.form, [...(found.get(claim.form) ?? []), sharedBy(claim, other)]);
  }
  return found;
}

/** The same among what stands in Chấm điểm. */
export function sharedInBook(scores: readonly ScoreEntry[]): readonly Issue[] {
  const claims = scores.flatMap(({ unit, item, source, evidence, origin = {} }): Claim[] =>
    source === "self" && evidence !== undefined ? [{ unit, item, evidence, place: origin }] : [],
  );
  return claimedAgain(claims).map(({ claim, other }) => sharedBy(claim, other));
}

/** Claims with the earlier one that names the same document. */
function claimedAgain(claims: readonly Claim[]): readonly { readonly claim: Claim; readonly other: Claim }[] {
  const byKey = new Map<string, Claim[]>();
  return claims.flatMap((claim) => {
    const other = documentKeys(claim.evidence)
      .map(({ key, isUnique }) => {
        // without a sign of its own a paper is compared within its unit only
        const shelf = isUnique ? key : JSON.stringify([claim.unit, key]);
        const earlier = byKey.get(shelf) ?? [];
        const same = earlier.find((one) => one.unit !== claim.unit || one.item !== claim.item);
        if (same === undefined) byKey.set(shelf, [...earlier, claim]);
        return same;
      })
      .find((one) => one !== undefined);
    return other ? [{ claim, other }] : [];
  });
}

function claimsOf(form: Collected): readonly Claim[] {
  const { unit, submission } = form;
  const { file, sheet } = submission;
  return submission.items.flatMap(({ item, evidence, cell, evidenceCell }) => {
    const place = { file, sheet, cell: evidenceCell ?? cell };
    return unit === undefined || evidence === undefined ? [] : [{ unit, item, evidence, form, place }];
  });
}

function sharedBy({ unit, item, place }: Claim, other: Claim): Issue {
  return issue("documentShared", { unit, item, otherUnit: other.unit, otherItem: other.item }, place);
}
