import type { Decimal } from "./decimal";
import type { ArgumentName } from "./kinds/names";
import type { Source } from "./rule-set";

/** Where a value came from; the engine only carries it, so that `explain` can say it. */
export interface Origin {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  /** False for a unit that is scored but takes no rank, e.g. a head unit out of competition. */
  readonly ranked: boolean;
}

/** One statement about one unit and item by one source. Missing is the absence of an entry; it is never zero. */
export interface ScoreEntry {
  readonly unit: string;
  readonly item: string;
  readonly source: Exclude<Source, "log">;
  /** The appraiser, for `appraised`: a unit code or a person's office. */
  readonly by?: string;
  /** "Không áp dụng": takes the item out of the scale for this unit. */
  readonly notApplicable?: boolean;
  readonly points?: Decimal;
  readonly values: Readonly<Partial<Record<ArgumentName, Decimal>>>;
  readonly reason?: string;
  readonly evidence?: string;
  readonly origin?: Origin;
}

/** One unit at one meeting. */
export interface MeetingEntry {
  readonly unit: string;
  /** The attendance item it feeds. */
  readonly item: string;
  readonly meeting: string;
  readonly attendance: "present" | "absent" | "excused" | "wrongComposition";
  /** The year-end meeting that ranks: a unit absent from it may be ineligible (R20). */
  readonly final?: true;
  readonly origin?: Origin;
}

/** One report due from one unit. */
export interface ReportEntry {
  readonly unit: string;
  /** The lateness item it feeds. */
  readonly item: string;
  readonly report: string;
  /** Days after the due date, 0 or less = on time; "missing" = never sent; "exempt" = not asked of this unit. */
  readonly daysLate: number | "missing" | "exempt";
  readonly origin?: Origin;
}

/** Points that one member gives another for a peer item (R18). */
export interface PeerEntry {
  /** A unit's code, or the name of somebody who votes without being a unit. */
  readonly voter: string;
  /** Whom the points are for. */
  readonly unit: string;
  readonly item: string;
  readonly points: Decimal;
  readonly origin?: Origin;
}

export interface Adjustment {
  readonly unit: string;
  /** award adds to the bonus (R13), deduction lowers the total (R14), exclusion takes the unit out of the ranking (R20). */
  readonly type: "award" | "deduction" | "exclusion";
  /** How many times, 1 where nothing is said. */
  readonly count: Decimal;
  /** Positive amount per time. */
  readonly points: Decimal;
  readonly reason: string;
  readonly citation?: string;
  readonly origin?: Origin;
}

/**
 * A line of the count of a secret ballot: the votes for one unit, or what holds for the title as a whole (then without a unit). The
 * numbers of the title may stand on any of its lines, once.
 */
export interface BallotEntry {
  /** Name of the award. */
  readonly award: string;
  readonly unit?: string;
  /** Ballots for the unit. */
  readonly votes?: Decimal;
  /** Handed out. */
  readonly issued?: Decimal;
  /** Handed in. */
  readonly returned?: Decimal;
  readonly valid?: Decimal;
  /** Invalid or blank. */
  readonly invalid?: Decimal;
  readonly origin?: Origin;
}

/** The year's data as the engine takes it. */
export interface Entries {
  readonly units: readonly Unit[];
  readonly scores: readonly ScoreEntry[];
  readonly meetings: readonly MeetingEntry[];
  readonly reports: readonly ReportEntry[];
  readonly peers: readonly PeerEntry[];
  readonly adjustments: readonly Adjustment[];
  /** Absent where nobody voted on a title. */
  readonly ballots?: readonly BallotEntry[];
}
