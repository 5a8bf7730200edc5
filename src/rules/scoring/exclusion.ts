import type { Exclusion } from "../outcome";
import type { Ineligibility, Policy, Rung } from "../rule-set";
import type { Adjusted } from "./adjustments";
import type { UnitEntries } from "./entry-index";

/** An item on whose knock-out step a unit fell. */
export interface KnockOut {
  readonly item: string;
  /** Where the item stands in the rule set. */
  readonly index: number;
  readonly step: Rung;
}

/** Why a unit is not considered, with the words that people gave for it ("" where none). */
export interface Excluded {
  readonly exclusion: Exclusion;
  readonly reason: string;
}

/** In the order in which causes are named; the first that holds is told. */
const CAUSES: readonly Ineligibility[] = ["noSelfScore", "noReport", "absentFromFinalMeeting"];

/**
 * R20: the secretariat's own decision first, then a knock-out, then what the policy names. `awaitsSubmission`: false where no
 * item waits for the unit's word, so that nobody can fail to give it.
 */
export function exclusionOf(
  policy: Policy,
  entries: UnitEntries,
  found: { readonly adjusted: Pick<Adjusted, "excluded">; readonly knockOut?: KnockOut | undefined },
  awaitsSubmission: boolean,
): Excluded | undefined {
  const { adjusted, knockOut } = found;
  if (adjusted.excluded !== undefined) return { exclusion: { cause: "adjustment" }, reason: adjusted.excluded };
  if (knockOut) return { exclusion: { cause: "knockOut", item: knockOut.item }, reason: knockOut.step.text };
  const cause = CAUSES.find((one) => policy.ineligible?.includes(one) && holds(one, entries, awaitsSubmission));
  return cause && { exclusion: { cause }, reason: "" };
}

function holds(cause: Ineligibility, entries: UnitEntries, awaitsSubmission: boolean): boolean {
  switch (cause) {
    case "noSelfScore":
      return awaitsSubmission && !entries.spoke;
    case "noReport":
      return sentNothing(entries);
    case "absentFromFinalMeeting":
      return entries.items
        .withMore()
        .some(({ meetings }) => meetings?.some(({ row }) => row.final === true && row.attendance === "absent"));
  }
}

/** Reports were asked of the unit, and not one of them came. */
function sentNothing(entries: UnitEntries): boolean {
  const reports = entries.items.withMore().flatMap((item) => item.reports ?? []);
  const asked = reports.filter(({ row }) => row.daysLate !== "exempt");
  return asked.length > 0 && asked.every(({ row }) => row.daysLate === "missing");
}
