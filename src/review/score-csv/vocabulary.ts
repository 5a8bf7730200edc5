import { type ArgumentName, ARGUMENT_NAMES } from "../../rules/kinds/names";
import { BALLOT_COUNTS } from "../../rules/eligibility/ballots";
import type { Adjustment, MeetingEntry } from "../../rules/entries";

/** Who says it: the word before the colon of the column "source", and what may stand after it. */
export const SOURCES = {
  self: { suffix: "none" },
  appraised: { suffix: "optional" }, // the appraiser: a unit's code or an office
  agreed: { suffix: "none" },
  log: { suffix: "optional" }, // the meeting or the report
  peer: { suffix: "needed" }, // the voter
  adjustment: { suffix: "none" }, // the secretariat, about the total
  ballot: { suffix: "none" }, // the tellers, about an award
} as const;

export type SourceName = keyof typeof SOURCES;

export const ATTENDANCES = [
  "present",
  "absent",
  "excused",
  "wrongComposition",
] as const satisfies readonly MeetingEntry["attendance"][];
export const NOT_SENT = ["missing", "exempt"] as const;
export const ADJUSTMENTS = ["award", "deduction", "exclusion"] as const satisfies readonly Adjustment["type"][];
export const STATUSES = ["scored", "missing", "notApplicable"] as const;

/** What a source can say, the words of the column "argument". */
export const ARGUMENTS: Readonly<Record<SourceName, readonly string[]>> = {
  self: ["points", ...ARGUMENT_NAMES, "status", "reason", "evidence"],
  appraised: ["points", ...ARGUMENT_NAMES, "status", "reason", "evidence"],
  agreed: ["points", ...ARGUMENT_NAMES, "status", "reason", "evidence"],
  log: ["attendance", "finalAttendance", "daysLate", ...ATTENDANCES, ...NOT_SENT],
  peer: ["points"],
  adjustment: ADJUSTMENTS,
  ballot: ["votes", ...BALLOT_COUNTS],
};

export function isArgumentName(text: string): text is ArgumentName {
  return ARGUMENT_NAMES.some((name) => name === text);
}

/** The word of a list that is the text, whatever its capitals. */
export function oneOf<Word extends string>(text: string, words: readonly Word[]): Word | undefined {
  return words.find((word) => word.toLowerCase() === text.toLowerCase());
}

export interface ReadSource {
  readonly name: SourceName;
  /** What stands after the colon. */
  readonly suffix?: string;
}

/** "appraised:U2" → the source and whose word it is. Undefined for a source that is none, or has a suffix too many or too few. */
export function readSource(text: string): ReadSource | undefined {
  const colon = text.indexOf(":");
  const name = oneOf((colon < 0 ? text : text.slice(0, colon)).trim(), Object.keys(SOURCES) as SourceName[]);
  if (!name) return undefined;
  const suffix = colon < 0 ? undefined : text.slice(colon + 1).trim();
  const wanted = SOURCES[name].suffix;
  if (suffix === undefined ? wanted === "needed" : wanted === "none" || suffix === "") return undefined;
  return suffix === undefined ? { name } : { name, suffix };
}

/** How the sources are written, for a message. */
export const SOURCE_FORMS = "self, appraised, appraised:WHO, agreed, log, log:NAME, peer:VOTER, adjustment, ballot";
