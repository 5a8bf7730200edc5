import type { PreparedReview } from "../../review/prepare";
import { previousRanks } from "../../review/previous-ranking";
import { shortFingerprint } from "../../rules/fingerprint";
import type { Snapshot } from "../session/snapshot";
import { countOf } from "./problems";

/** The book at a glance. */
export interface BookFacts {
  readonly cluster: string;
  readonly name: string;
  readonly version: string;
  readonly year: number;
  readonly isDraft: boolean;
  /** Short print form of the rule set's fingerprint. */
  readonly code: string;
  readonly units: number;
  readonly items: number;
  /** Of units × items, without those that are not applicable. */
  readonly scores: { readonly given: number; readonly missing: number };
  readonly errors: number;
  readonly warnings: number;
  /** Ranks that would move; undefined where no ranking stands in the book. */
  readonly moves: number | undefined;
}

export function bookFacts({ grids }: Snapshot, prepared: PreparedReview): BookFacts {
  const { review, issues, moves, ruleFingerprint } = prepared;
  const { ruleSet, units } = review;
  return {
    cluster: ruleSet.cluster,
    name: ruleSet.name,
    version: ruleSet.version,
    year: ruleSet.year,
    isDraft: ruleSet.status === "draft",
    code: shortFingerprint(ruleFingerprint),
    units: units.length,
    items: ruleSet.nodes.filter(({ type }) => type === "item").length,
    scores: countScores(prepared),
    errors: countOf(issues, "error"),
    warnings: countOf(issues, "warning"),
    moves: previousRanks(grids).size === 0 ? undefined : moves.length,
  };
}

function countScores({ outcome, review }: PreparedReview): BookFacts["scores"] {
  const items = review.ruleSet.nodes.flatMap(({ type, code }) => (type === "item" ? [code] : []));
  let given = 0;
  let missing = 0;
  for (const { nodes } of outcome.units) {
    for (const item of items) {
      const state = nodes.get(item)?.state;
      if (state === "scored") given += 1;
      if (state === "missing") missing += 1;
    }
  }
  return { given, missing };
}
