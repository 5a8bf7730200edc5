import type { JournalLine } from "../sheets/journal";

/** Who submitted what and when: the lines of Nhật ký about one unit, folded. */
export interface UnitRecord {
  readonly unit: string;
  /** `absent`: no file was ever used. */
  readonly state: "submitted" | "withdrawn" | "absent";
  /** The import whose scores stand now; absent after a withdrawal. */
  readonly current?: JournalLine;
  /** When the unit handed in, as the clock on the wall showed: its first import since it withdrew last. */
  readonly received?: string;
  readonly withdrawn?: string;
  /** Oldest first. */
  readonly lines: readonly JournalLine[];
}

/** By unit code; a unit of which no file ever came is not there. */
export type SubmissionRecord = ReadonlyMap<string, UnitRecord>;

/** Oldest first, also where somebody sorted the sheet. Lines of the same second keep their order. */
export function inOrder(lines: readonly JournalLine[]): readonly JournalLine[] {
  return [...lines].sort((one, other) => (one.when < other.when ? -1 : one.when > other.when ? 1 : 0));
}

export function recordOf(journal: readonly JournalLine[]): SubmissionRecord {
  const record = new Map<string, UnitRecord>();
  for (const line of journal) record.set(line.unit, next(record.get(line.unit), line));
  return record;
}

function next(before: UnitRecord | undefined, line: JournalLine): UnitRecord {
  const lines = [...(before?.lines ?? []), line];
  switch (line.action) {
    case "imported":
    case "replaced":
      return { unit: line.unit, state: "submitted", current: line, received: before?.received ?? line.when, lines };
    case "withdrawn":
      return { unit: line.unit, state: "withdrawn", withdrawn: line.when, lines };
    case "superseded":
    case "overdue":
      return { ...(before ?? { unit: line.unit, state: "absent" as const }), lines };
  }
}
