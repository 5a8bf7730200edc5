import type { Entries } from "../rules/entries";
import type { RuleSet } from "../rules/rule-set";
import type { Place } from "../workbook/issue";
import type { Conventions } from "./sheets/conventions";
import type { JournalLine } from "./sheets/journal";
import type { UnitRow } from "./sheets/units";
import type { SourceScore } from "./sources/source";

/** One year's review as read from a book: rules, units and entries, each with where it stands. */
export interface Review {
  readonly ruleSet: RuleSet;
  readonly units: readonly UnitRow[];
  readonly entries: Entries;
  readonly conventions: Conventions;
  /** Codes of the units chosen for the radar; empty where nobody chose. */
  readonly radarUnits: readonly string[];
  /** Scores found outside Chấm điểm; they are part of `entries` and are to be written there. */
  readonly takenIn: readonly SourceScore[];
  /** What was done with the units' self-scores, oldest first. */
  readonly journal: readonly JournalLine[];
  /** By when self-scores are due, and the lateness item that this counts for. */
  readonly deadline?: Deadline;
  readonly places: RulePlaces;
}

export interface Deadline {
  /** "2026-11-30": the last day that is on time. */
  readonly day: string;
  readonly item?: string;
}

/** Where the parts of the rule set stand, index by index. */
export interface RulePlaces {
  readonly nodes: readonly Place[];
  readonly classes: readonly Place[];
  readonly ladder: readonly Place[];
  readonly awards: readonly Place[];
}
