import { CRITERIA_WORDS, UNITS_WORDS } from "../../i18n/sheets";
import type { Language } from "../../i18n/language";
import type { ScoreEntry } from "../../rules/entries";
import type { RuleSet } from "../../rules/rule-set";
import type { Grids } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { Review } from "../review";
import {
  ADJUSTMENTS,
  APPRAISALS,
  AWARDS,
  BALLOTS,
  CLASSES,
  CONVENTIONS,
  CRITERIA,
  INPUT_SHEETS,
  JOURNAL,
  LADDER,
  MEETINGS,
  PEERS,
  REPORTS,
  SCALE,
  SCORES,
  UNITS,
} from "../sheets";
import { parseAdjustments } from "../sheets/adjustments";
import { parseAppraisals } from "../sheets/appraisals";
import { parseAwards } from "../sheets/awards";
import { parseBallots } from "../sheets/ballots";
import { parseClasses } from "../sheets/classes";
import type { InputSheet } from "../sheets/column";
import { parseConventions, SCHEMA_VERSION, type Conventions } from "../sheets/conventions";
import { parseCriteria } from "../sheets/criteria";
import { parseJournal } from "../sheets/journal";
import { parseLadder } from "../sheets/ladder";
import { parseMeetings } from "../sheets/meetings";
import { parsePeers } from "../sheets/peers";
import { parseReports } from "../sheets/reports";
import { parseScale, type ScaleRow } from "../sheets/scale";
import { parseScores } from "../sheets/scores";
import { parseUnits, type UnitRow } from "../sheets/units";
import { chooseSource, findSources, hiddenSources } from "../sources/choose";
import { isNotApplicable, type SourceScore } from "../sources/source";
import { inOrder, recordOf } from "../submissions/record";
import { deadlineOf } from "./deadline";
import { findTable } from "./find-table";
import type { Lookup } from "./lookup";
import { lookups } from "./lookups";
import { codeKey, meaningKey } from "./meaning";
import { RowReader } from "./row-reader";
import { createSubjects } from "./subjects";
import { tableNotes } from "./table-notes";

export type ParsedReview =
  { readonly status: "parsed"; readonly review: Review; readonly issues: readonly Issue[] } | UnreadableReview;

/** Nothing can be scored at all; the issues say why. */
export interface UnreadableReview {
  readonly status: "unreadable";
  readonly issues: readonly Issue[];
  /** What was asked for, else what the book asks for. */
  readonly language: Language;
}

/** Reads the rows of one input sheet; none where the book has no such sheet. */
type RowsOf = <Key extends string>(sheet: InputSheet<Key>) => readonly RowReader<Key>[];

export function rowsFrom(grids: Grids, issues: Issue[]): RowsOf {
  return (sheet) => {
    const table = findTable(grids, sheet, INPUT_SHEETS, issues);
    if (!table) return [];
    issues.push(...tableNotes(table));
    return table.bodyRows
      .map((row) => new RowReader(table, row, issues, grids.date1904))
      .filter((row) => !row.isBlank());
  };
}

/**
 * Turns what stands in the sheets into a review. Everything wrong on the way is an issue; the rest is still read.
 *
 * @param asked overrides the language that the book asks for
 */
export function parseReview(grids: Grids, asked?: Language): ParsedReview {
  const issues: Issue[] = [];
  const unreadable = (more: readonly Issue[], language: Language): UnreadableReview => ({
    status: "unreadable",
    issues: [...issues, ...more],
    language: asked ?? language,
  });
  if (grids.sheets.every((sheet) => sheet.cells.size === 0)) return unreadable([issue("emptyBook")], "vi");
  const rowsOf = rowsFrom(grids, issues);
  const conventions = parseConventions(rowsOf(CONVENTIONS));
  if (conventions.schema > SCHEMA_VERSION) {
    const params = { found: conventions.schema, known: SCHEMA_VERSION };
    return unreadable([issue("newerSchema", params)], conventions.language);
  }
  const rules = readRules(rowsOf, conventions, issues);
  const units = parseUnits(rowsOf(UNITS));
  const language = asked ?? conventions.language;
  const nothing = nothingToScore(grids, rules.ruleSet, units, language);
  if (nothing.length > 0) return unreadable(nothing, conventions.language);
  reportSharedNames(units, issues);
  const known = { units, ruleSet: rules.ruleSet, conventions, language };
  const data = readData(grids, rowsOf, known, issues);
  const review: Review = { ...rules, ...data, units, conventions };
  return { status: "parsed", review, issues };
}

/** What a book lacks before anything can be scored, all of it at once. */
function nothingToScore(
  grids: Grids,
  { nodes }: RuleSet,
  units: readonly UnitRow[],
  language: Language,
): readonly Issue[] {
  const missing: Issue[] = [];
  const [criteria, members] = [findTable(grids, CRITERIA, INPUT_SHEETS, []), findTable(grids, UNITS, INPUT_SHEETS, [])];
  if (nodes.length === 0) {
    missing.push(
      criteria
        ? issue("ruleSetEmpty", {}, { sheet: criteria.grid.name })
        : issue("noRuleSet", { sheet: CRITERIA_WORDS.title[language] }),
    );
  }
  if (units.length === 0) {
    missing.push(issue("noUnits", {}, { sheet: members?.grid.name ?? UNITS_WORDS.title[language] }));
  }
  return missing;
}

export function readRules(
  rowsOf: RowsOf,
  conventions: Conventions,
  issues: Issue[],
): Pick<Review, "ruleSet" | "places"> {
  const scale = parseScale(rowsOf(SCALE));
  const criteria = parseCriteria(rowsOf(CRITERIA), scale);
  reportLooseRungs(scale, new Set(criteria.nodes.map(({ code }) => codeKey(code))), issues);
  const classes = parseClasses(rowsOf(CLASSES));
  const codes = new Map(criteria.nodes.map(({ code }) => [codeKey(code), code]));
  const ladder = parseLadder(rowsOf(LADDER), codes);
  const { awards, places } = parseAwards(rowsOf(AWARDS), { codes, classes: classes.bands });
  const ruleSet: RuleSet = {
    ...conventions.head,
    nodes: criteria.nodes,
    classes: classes.bands,
    ladder: ladder.steps,
    policy: conventions.policy,
    ...(awards.length > 0 ? { awards } : {}),
  };
  return {
    ruleSet,
    places: { nodes: criteria.places, classes: classes.places, ladder: ladder.places, awards: places },
  };
}

function reportLooseRungs(scale: readonly ScaleRow[], codes: ReadonlySet<string>, issues: Issue[]): void {
  for (const { code, place } of scale) {
    if (!codes.has(codeKey(code))) issues.push(issue("rungOfUnknownItem", { code }, place));
  }
}

function reportSharedNames(units: readonly UnitRow[], issues: Issue[]): void {
  const seen = new Map<string, string>();
  for (const { code, name, place } of units) {
    const other = seen.get(meaningKey(name));
    if (other !== undefined && codeKey(other) !== codeKey(code)) {
      issues.push(issue("duplicateUnitName", { name }, place));
    } else seen.set(meaningKey(name), code);
  }
}

function readData(
  grids: Grids,
  rowsOf: RowsOf,
  known: {
    readonly units: readonly UnitRow[];
    readonly ruleSet: RuleSet;
    readonly conventions: Conventions;
    readonly language: Language;
  },
  issues: Issue[],
): Pick<Review, "entries" | "takenIn" | "radarUnits" | "journal" | "deadline"> {
  const look = lookups(known.units, known.ruleSet);
  const subjects = createSubjects(look.unit, look.node);
  const stored = parseScores(rowsOf(SCORES), subjects);
  const journal = inOrder(parseJournal(rowsOf(JOURNAL), subjects));
  const takenIn = chooseSource(findSources(grids, look), stored, recordOf(journal), known.language);
  issues.push(...takenIn.issues, ...hiddenSources(grids, look, known.language));
  const appraised = parseAppraisals(rowsOf(APPRAISALS), subjects, look.unit);
  const scores = [...stored.scores, ...takenIn.scores.map(asEntry), ...appraised];
  const [meetings, reports] = [parseMeetings(rowsOf(MEETINGS), subjects), parseReports(rowsOf(REPORTS), subjects)];
  const peers = parsePeers(rowsOf(PEERS), subjects, look.unit);
  if (scores.length + meetings.length + reports.length + peers.length === 0) issues.push(issue("noScores"));
  const adjustments = parseAdjustments(rowsOf(ADJUSTMENTS), subjects);
  const ballots = parseBallots(rowsOf(BALLOTS), subjects, known.ruleSet.awards ?? []);
  return {
    entries: {
      ...{ units: known.units, scores, meetings, reports, peers, adjustments },
      ...(ballots.length > 0 ? { ballots } : {}),
    },
    takenIn: takenIn.scores,
    journal,
    ...deadlineOf(known.conventions, known.ruleSet, { item: look.item, reports }, issues),
    radarUnits: chosenUnits(known.conventions.radarUnits, look.unit, issues),
  };
}

function chosenUnits(chosen: Conventions["radarUnits"], unit: Lookup, issues: Issue[]): readonly string[] {
  return chosen.flatMap(({ text, place }) => {
    const match = unit(text);
    if (match.by !== "nothing") return [match.code];
    issues.push(issue("unknownUnit", { unit: text }, place));
    return [];
  });
}

function asEntry(score: SourceScore): ScoreEntry {
  const { unit, item, points, values = {}, evidence, explanation, origin } = score;
  return {
    unit,
    item,
    source: "self",
    ...(points ? { points } : {}),
    ...(isNotApplicable(score) ? { notApplicable: true } : {}),
    values,
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { reason: explanation }),
    origin,
  };
}
