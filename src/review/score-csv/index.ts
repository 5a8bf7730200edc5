import { checkRuleSet } from "../../rules/check-rule-set";
import { propose, type Proposals } from "../../rules/eligibility";
import type { Entries } from "../../rules/entries";
import type { Fault } from "../../rules/fault";
import { fingerprint } from "../../rules/fingerprint";
import type { Outcome } from "../../rules/outcome";
import type { RuleSet } from "../../rules/rule-set";
import { score } from "../../rules/score";
import { buildTree } from "../../rules/tree";
import { issue, type Issue, type Place } from "../../workbook/issue";
import { inputFingerprint } from "../input-fingerprint";
import type { UnitRow } from "../sheets/units";
import { decodeText } from "./decode-text";
import { type CsvEntries, entriesFromCsv, type Placed } from "./entries-from-csv";
import { type PlacedUnit, unitsFromCsv } from "./units-from-csv";

export { decodeText } from "./decode-text";

/** A text file as it came from the disk. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CsvInput {
  readonly ruleSet: RuleSet;
  /** Where the parts of the rule set stand. */
  readonly placeOf: (path: Fault["path"]) => Place;
  readonly entries: TextFile;
  readonly units?: TextFile;
}

export type CsvScore =
  | {
      readonly status: "ready";
      readonly review: { readonly ruleSet: RuleSet; readonly units: readonly UnitRow[]; readonly entries: Entries };
      readonly outcome: Outcome;
      readonly proposals: Proposals;
      readonly issues: readonly Issue[];
      readonly ruleFingerprint: string;
      readonly inputFingerprint: string;
    }
  | { readonly status: "unreadable"; readonly issues: readonly Issue[] };

/** Scores entries without a book (docs/score.md). Never throws for what stands in the files: every bad line is an issue. */
export function scoreCsv(input: CsvInput): CsvScore {
  const issues: Issue[] = [];
  const read = readFiles(input, issues);
  if (!read) return { status: "unreadable", issues };
  const { ruleSet } = input;
  const units = read.units.map(unitRow);
  const entries = entriesOf(read, units);
  if (units.length === 0)
    return { status: "unreadable", issues: [...issues, issue("noUnits", {}, { file: input.entries.name })] };
  const ruleIssues = checkRuleSet(ruleSet).map(({ code, params, path }) => issue(code, params, input.placeOf(path)));
  if (!buildTree(ruleSet).order.some(({ node }) => node.type === "item")) {
    // whatever ranks were given, they would be ranks of nothing
    const empty = ruleIssues.some(({ code }) => code === "ruleSetEmpty")
      ? []
      : [issue("ruleSetEmpty", {}, input.placeOf(["nodes"]))];
    return { status: "unreadable", issues: [...issues, ...ruleIssues, ...empty] };
  }
  const outcome = score(ruleSet, entries);
  const proposals = propose(ruleSet, outcome, entries.ballots);
  return {
    status: "ready",
    review: { ruleSet, units, entries },
    outcome,
    proposals,
    issues: [...issues, ...ruleIssues, ...placedOnce(read, input, [...outcome.faults, ...proposals.faults])],
    ruleFingerprint: fingerprint(ruleSet),
    inputFingerprint: inputFingerprint({ entries, units }),
  };
}

function readFiles({ ruleSet, entries, units }: CsvInput, issues: Issue[]): CsvEntries | undefined {
  const texts = [entries, ...(units ? [units] : [])].map((file) => textOf(file, issues));
  const [entriesText, unitsText] = texts;
  if (entriesText === undefined || texts.includes(undefined)) return undefined;
  const listed = units && unitsText !== undefined ? unitsFromCsv(unitsText, units.name, issues) : undefined;
  return entriesFromCsv(entriesText, entries.name, ruleSet, listed, issues);
}

function textOf({ name, bytes }: TextFile, issues: Issue[]): string | undefined {
  const decoded = bytes.length === 0 ? undefined : decodeText(bytes);
  if (decoded?.status === "read") return decoded.text;
  issues.push({ ...(decoded?.issue ?? issue("emptyFile")), file: name });
  return undefined;
}

function unitRow({ code, name, ranked, place }: PlacedUnit): UnitRow {
  return { code, name, ranked, place, shortName: name, aliases: [], role: "member" };
}

/** The entries alone: where they stand is no part of them. */
function entriesOf(
  { scores, meetings, reports, peers, adjustments, ballots }: CsvEntries,
  units: readonly UnitRow[],
): Entries {
  const bare = <Entry>(placed: readonly Placed<Entry>[]) => placed.map(({ entry }) => entry);
  return {
    units,
    scores: bare(scores),
    meetings: bare(meetings),
    reports: bare(reports),
    peers: bare(peers),
    adjustments: bare(adjustments),
    ...(ballots.length > 0 ? { ballots: bare(ballots) } : {}),
  };
}

/** A line that counts many meetings or reports is many entries, but what is wrong with it is said once. */
function placedOnce(read: CsvEntries, { placeOf }: CsvInput, faults: readonly Fault[]): Issue[] {
  const place = (fault: Fault) => (fault.path[0] === "awards" ? placeOf(fault.path) : placeIn(read, fault));
  const all = faults.map((fault) => issue(fault.code, fault.params, place(fault)));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** The column that says a member of an entry, where it is not the value. */
const COLUMNS: Readonly<Record<string, string>> = { unit: "unit", item: "criterion", by: "source", voter: "source" };

/** The line that a fault of the entries is about, and its column. */
function placeIn(read: CsvEntries, fault: Fault): Place {
  const place = lineOf(read, fault);
  const column = COLUMNS[String(fault.path.at(-1))];
  return column === undefined || place.column === undefined ? place : { ...place, column };
}

function lineOf(read: CsvEntries, { path }: Fault): Place {
  const [part, position, ...rest] = path;
  if (typeof position !== "number") return {};
  if (part === "scores") {
    const placed = read.scores[position];
    return placed?.places.get(String(rest.at(-1))) ?? placed?.place ?? {};
  }
  const lists: Readonly<Record<string, readonly { readonly place: Place }[]>> = {
    units: read.units,
    meetings: read.meetings,
    reports: read.reports,
    peers: read.peers,
    adjustments: read.adjustments,
    ballots: read.ballots,
  };
  return lists[String(part)]?.[position]?.place ?? {};
}
