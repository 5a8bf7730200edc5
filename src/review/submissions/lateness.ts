import type { Item } from "../../rules/rule-set";
import { parseCell } from "../../workbook/address";
import type { Issue } from "../../workbook/issue";
import { daysBetween } from "../parse/dates";
import type { Review } from "../review";
import { isSelfScoreReport } from "../sheets/reports";
import { sharedInBook } from "./shared-documents";
import { recordOf, type UnitRecord } from "./record";

/**
 * `submitted`: by a form that was imported. `entered`: scores stand in Chấm điểm, but no import put them there. `withdrawn`: taken out
 * again. `absent`: nothing came.
 */
export type HandedIn = "submitted" | "entered" | "withdrawn" | "absent";

export interface UnitLateness {
  readonly unit: string;
  readonly name: string;
  readonly state: HandedIn;
  /** "2026-11-25", the day the form was received, where that is known. */
  readonly received?: string;
  /** The form that counts now. */
  readonly file?: string;
  /** Items the unit has to score and did not, in the order of the agreement. */
  readonly missing: readonly Item[];
  /** Errors and warnings about the unit, besides what is missing: also that its document is another unit's, on both sides. */
  readonly issues: readonly Issue[];
  /**
   * Days after the deadline that the form came, or that have passed without it; 0 = in time. Absent without a deadline, and where nobody
   * knows when the form came. What the log of reports says stands before the journal.
   */
  readonly daysLate?: number;
  /** The log of reports does not ask this unit for the form. */
  readonly exempt?: true;
}

export interface LatenessOptions {
  /** As in {@link SubmissionOptions}: the calendar on the wall. */
  readonly now: string;
  /** Everything that is known to be wrong with the review; those about a unit are listed with it. */
  readonly issues?: readonly Issue[];
}

/** Who is late: a row per unit, in the order of Đơn vị. */
export function lateness(review: Review, { now, issues = [] }: LatenessOptions): readonly UnitLateness[] {
  const record = recordOf(review.journal);
  const about = issuesByUnit(review, [...issues, ...sharedInBook(review.entries.scores)]);
  const asked = review.ruleSet.nodes.filter(
    (node) => node.type === "item" && node.scorer === "unit",
  ) as readonly Item[];
  const scored = selfScored(review);
  return review.units.map(({ code, name }) => {
    const said = scored.get(code) ?? new Set<string>();
    const own = record.get(code);
    const state = stateOf(own, said.size > 0);
    return {
      ...{ unit: code, name, state },
      ...(own?.received === undefined ? {} : { received: own.received.slice(0, 10) }),
      ...(own?.current ? { file: own.current.file || own.current.sheet } : {}),
      missing: asked.filter((item) => !said.has(item.code)),
      issues: about.get(code) ?? [],
      ...lateBy(review, code, state, own, now),
    };
  });
}

/** The items that each unit scored itself; a unit that scored none is not there. */
function selfScored({ entries }: Review): ReadonlyMap<string, ReadonlySet<string>> {
  const scored = new Map<string, Set<string>>();
  for (const { unit, item, source } of entries.scores) {
    if (source !== "self") continue;
    const items = scored.get(unit);
    if (items) items.add(item);
    else scored.set(unit, new Set([item]));
  }
  return scored;
}

/** What stands in Chấm điểm counts: scores that somebody deleted by hand are not there, whatever the journal says. */
function stateOf(own: UnitRecord | undefined, hasScores: boolean): HandedIn {
  if (hasScores) return own?.state === "submitted" ? "submitted" : "entered";
  return own?.state === "withdrawn" ? "withdrawn" : "absent";
}

function lateBy(
  { deadline, entries }: Review,
  unit: string,
  state: HandedIn,
  own: UnitRecord | undefined,
  now: string,
): Pick<UnitLateness, "daysLate" | "exempt"> {
  if (!deadline) return {};
  const logged = entries.reports.find(
    (one) => one.unit === unit && one.item === deadline.item && isSelfScoreReport(one.report),
  )?.daysLate;
  if (logged === "exempt") return { daysLate: 0, exempt: true };
  if (typeof logged === "number") return { daysLate: Math.max(0, logged) };
  if (state === "entered") return {};
  const until = state === "submitted" && own?.received !== undefined ? own.received : now;
  return { daysLate: Math.max(0, daysBetween(deadline.day, until)) };
}

/** Said in other words by the state and the missing items. */
const SAID_OTHERWISE: readonly Issue["code"][] = ["missingScore", "notSubmitted"];

function issuesByUnit(review: Review, issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const rows = new Map(
    review.entries.scores.flatMap(({ unit, source, origin }) =>
      source === "self" && origin ? [[rowKey(origin), unit] as const] : [],
    ),
  );
  const found = new Map<string, Issue[]>();
  for (const one of issues) {
    if (one.severity === "info" || SAID_OTHERWISE.includes(one.code)) continue;
    const named = new Set([one.params["unit"], one.params["otherUnit"]]);
    const known = review.units.flatMap(({ code }) => (named.has(code) ? [code] : []));
    const inRow = rows.get(rowKey(one));
    for (const unit of known.length > 0 || inRow === undefined ? known : [inRow])
      found.set(unit, [...(found.get(unit) ?? []), one]);
  }
  return found;
}

function rowKey({ sheet, cell }: { readonly sheet?: string; readonly cell?: string }): string {
  return `${sheet ?? ""} ${String(parseCell(cell ?? "")?.row ?? "")}`;
}
