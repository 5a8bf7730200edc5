import { ONE, ZERO } from "../../rules/decimal";
import type { Adjustment, BallotEntry, MeetingEntry, PeerEntry, ReportEntry } from "../../rules/entries";
import type { RuleSet } from "../../rules/rule-set";
import type { Issue, Place } from "../../workbook/issue";
import type { Separator } from "./csv";
import { type Heading, Line, type Row } from "./line";
import { type PlacedEntry, type Said, Statements } from "./statements";
import { createSubjects, type Subjects } from "./subjects";
import { readTable } from "./table";
import type { PlacedUnit } from "./units-from-csv";
import * as words from "./vocabulary";

export interface Placed<Entry> {
  readonly entry: Entry;
  readonly place: Place;
}

/** What the file says, entry by entry with its lines. */
export interface CsvEntries {
  readonly units: readonly PlacedUnit[];
  readonly scores: readonly PlacedEntry[];
  readonly meetings: readonly Placed<MeetingEntry>[];
  readonly reports: readonly Placed<ReportEntry>[];
  readonly peers: readonly Placed<PeerEntry>[];
  readonly adjustments: readonly Placed<Adjustment>[];
  readonly ballots: readonly Placed<BallotEntry>[];
}

/** More meetings or reports of one unit in a year are a slip of the keyboard. */
const MOST_TIMES = 1000;

const HEADINGS = {
  needed: ["unit", "criterion", "source", "argument", "value"],
  optional: ["evidence", "reason"],
} as const;

/** Reads ENTRIES.csv (docs/score.md). Whatever a line cannot mean is an issue with its line and column, and the line does not count. */
export function entriesFromCsv(
  text: string,
  file: string,
  ruleSet: RuleSet,
  units: readonly PlacedUnit[] | undefined,
  issues: Issue[],
): CsvEntries {
  const table = readTable<Heading>(text, HEADINGS, file);
  issues.push(...table.issues);
  const subjects = createSubjects(ruleSet, units, issues);
  const reader = new EntryReader(subjects, table.separator, issues);
  for (const row of table.rows) reader.take(row, file);
  return reader.entries();
}

class EntryReader {
  private readonly statements: Statements;
  private readonly meetings: Placed<MeetingEntry>[] = [];
  private readonly reports: Placed<ReportEntry>[] = [];
  private readonly peers: Placed<PeerEntry>[] = [];
  private readonly adjustments: Placed<Adjustment>[] = [];
  private readonly ballots: Placed<BallotEntry>[] = [];

  constructor(
    private readonly subjects: Subjects,
    private readonly separator: Separator,
    private readonly issues: Issue[],
  ) {
    this.statements = new Statements(issues);
  }

  take(row: Row, file: string): void {
    const line = new Line(row, file, this.issues);
    const source = line.source();
    if (source?.name === "ballot") {
      this.ballot(line);
      return;
    }
    const unit = line.filled("unit") && this.subjects.unit(row.cell("unit"), line.at("unit"));
    if (!source || unit === undefined || unit === false) return;
    if (source.name === "adjustment") {
      this.adjust(line, unit);
      return;
    }
    const item = line.filled("criterion") && this.subjects.item(row.cell("criterion"), line.at("criterion"));
    const argument = line.argument(source.name);
    if (item === undefined || item === false || argument === undefined) return;
    if (source.name === "log") this.log(line, { unit, item }, argument, source.suffix);
    else if (source.name === "peer") this.vote(line, { unit, item }, source.suffix ?? "");
    else this.state(line, { unit, item }, argument, source);
  }

  /** Appraisers and voters are recognised last: by then every unit has been met. */
  entries(): CsvEntries {
    const { subjects, meetings, reports, adjustments, ballots } = this;
    const scores = this.statements.entries().map((placed) => {
      const { by } = placed.entry;
      return by === undefined ? placed : { ...placed, entry: { ...placed.entry, by: subjects.person(by) } };
    });
    const peers = this.peers.map(({ entry, place }) => {
      return { entry: { ...entry, voter: subjects.person(entry.voter) }, place };
    });
    return { units: subjects.units(), scores, meetings, reports, peers, adjustments, ballots };
  }

  private state(
    line: Line,
    subject: { readonly unit: string; readonly item: string },
    argument: string,
    { name, suffix }: words.ReadSource,
  ): void {
    if (name !== "self" && name !== "appraised" && name !== "agreed") return;
    const speaker = { ...subject, source: name, ...(suffix === undefined ? {} : { by: suffix }) };
    const said = this.isOfKind(line, subject.item, argument, name) && this.said(line, argument);
    if (!said) return;
    this.statements.say(speaker, said, line.at("value"));
    const { cell } = line.row;
    this.statements.remark(speaker, { evidence: cell("evidence"), reason: cell("reason") }, line.at("value"));
  }

  /** A figure that the criterion's kind computes nothing from would be lost in silence. */
  private isOfKind(line: Line, item: string, argument: string, source: words.SourceName): boolean {
    const names = this.subjects.argumentsOf(item);
    if (!names || !words.isArgumentName(argument) || names.includes(argument)) return true;
    const allowed = words.ARGUMENTS[source].filter((word) => !words.isArgumentName(word) || names.includes(word));
    line.report("csvArgumentOfKind", { text: argument, item, allowed: allowed.join(", ") }, "argument");
    return false;
  }

  private said(line: Line, argument: string): Said | undefined {
    if (argument === "status") {
      const value = line.word(words.STATUSES);
      return value && { argument, value };
    }
    if (argument === "reason" || argument === "evidence") {
      return line.filled("value") ? { argument, value: line.row.cell("value") } : undefined;
    }
    const value = line.number(this.separator);
    return value && { argument: words.isArgumentName(argument) ? argument : "points", value };
  }

  private vote(line: Line, subject: { readonly unit: string; readonly item: string }, voter: string): void {
    const points = line.number(this.separator);
    if (points) this.peers.push({ entry: { ...subject, voter, points }, place: line.at("value") });
  }

  private log(
    line: Line,
    subject: { readonly unit: string; readonly item: string },
    argument: string,
    name: string | undefined,
  ): void {
    const place = line.at("value");
    const event = name ?? String(line.row.line);
    const attendance = words.oneOf(argument, words.ATTENDANCES);
    const notSent = words.oneOf(argument, words.NOT_SENT);
    if (argument === "daysLate") this.report(line, subject, event);
    else if (notSent) {
      const reports = this.repeated(line, event);
      this.reports.push(...reports.map((report) => ({ entry: { ...subject, report, daysLate: notSent }, place })));
    } else if (attendance) {
      const meetings = this.repeated(line, event);
      this.meetings.push(...meetings.map((meeting) => ({ entry: { ...subject, meeting, attendance }, place })));
    } else {
      const attended = line.word(words.ATTENDANCES);
      const final = argument === "finalAttendance" ? { final: true as const } : {};
      if (attended)
        this.meetings.push({ entry: { ...subject, meeting: event, attendance: attended, ...final }, place });
    }
  }

  private report(line: Line, subject: { readonly unit: string; readonly item: string }, report: string): void {
    const place = line.at("value");
    const word = words.oneOf(line.row.cell("value"), words.NOT_SENT);
    const days = word ?? line.days(this.separator);
    if (days !== undefined) this.reports.push({ entry: { ...subject, report, daysLate: days }, place });
  }

  /** A count of meetings or reports, each with a name of its own. */
  private repeated(line: Line, event: string): readonly string[] {
    const times = line.times(this.separator, MOST_TIMES) ?? 0;
    return Array.from({ length: times }, (_, place) => `${event}.${String(place + 1)}`);
  }

  /** Votes for a unit, or a count of the award as a whole; the column "criterion" names the award. */
  private ballot(line: Line): void {
    const { cell } = line.row;
    const award = line.filled("criterion") && this.subjects.award(cell("criterion"));
    const argument = line.argument("ballot");
    if (award === false || argument === undefined) return;
    if (argument !== "votes" && cell("unit") !== "") {
      line.report("csvNotBlank", { text: cell("unit"), column: "unit" }, "unit");
      return;
    }
    const isOfUnit = argument === "votes";
    const unit = isOfUnit ? line.filled("unit") && this.subjects.unit(cell("unit"), line.at("unit")) : undefined;
    const value = line.number(this.separator);
    if (!value || unit === false || (isOfUnit && unit === undefined)) return;
    const entry = { award, ...(unit === undefined ? {} : { unit }), [argument]: value };
    this.ballots.push({ entry, place: line.at("value") });
  }

  private adjust(line: Line, unit: string): void {
    const { cell } = line.row;
    const type = words.oneOf(line.argument("adjustment") ?? "", words.ADJUSTMENTS);
    if (cell("criterion") !== "") {
      line.report("csvNotBlank", { text: cell("criterion"), column: "criterion" }, "criterion");
      return;
    }
    if (type === "exclusion" && cell("value") !== "") {
      // "0" and "no" mean the contrary of what the line says
      line.report("csvNotBlank", { text: cell("value"), column: "value" }, "value");
      return;
    }
    const points = type === "exclusion" ? ZERO : type && line.number(this.separator);
    if (!type || !points) return;
    const reason = cell("reason") === "" ? cell("evidence") : cell("reason");
    this.adjustments.push({ entry: { unit, type, count: ONE, points, reason }, place: line.at("value") });
  }
}
