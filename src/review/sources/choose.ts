import type { Language } from "../../i18n/language";
import { IGNORED_BECAUSE } from "../../i18n/reasons";
import type { ScoreEntry } from "../../rules/entries";
import { compare, type Decimal } from "../../rules/decimal";
import { ARGUMENT_NAMES } from "../../rules/kinds/names";
import { isResultSheet } from "../parse/find-table";
import { meaningKey } from "../parse/meaning";
import type { Grid, Grids } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import { INPUT_SHEETS } from "../sheets";
import { findForm } from "./form";
import { findMatrix, type Recognisers } from "./matrix";
import type { ScoresParsed } from "../sheets/scores";
import type { SubmissionRecord } from "../submissions/record";
import { isNotApplicable, type ScoreSource, type SourceScore } from "./source";

/** Of the book's own input sheets, in both languages. */
const INPUT_TITLES: ReadonlySet<string> = new Set(
  INPUT_SHEETS.flatMap(({ words }) => [words.title.vi, words.title.en].map(meaningKey)),
);

/** Sheets outside the book's own, in sight or hidden: not results, without a table of ours, not bearing an input sheet's title. */
export function foreignSheets(grids: Grids, isVisible: boolean): readonly Grid[] {
  return grids.sheets.filter(
    (grid) =>
      (grid.visibility === "visible") === isVisible &&
      !isResultSheet(grids, grid) &&
      !INPUT_TITLES.has(meaningKey(grid.name)) &&
      !grid.tables.some((table) => table.name.startsWith("BX_")),
  );
}

export function findSources(grids: Grids, know: Recognisers): readonly ScoreSource[] {
  return foreignSheets(grids, true).flatMap((grid) => sourceOn(grid, know) ?? []);
}

function sourceOn(grid: Grid, know: Recognisers): ScoreSource | undefined {
  return findForm(grid, know) ?? findMatrix(grid, know);
}

/** Hidden sheets often hold another year's figures: they are not read, and that is said. */
export function hiddenSources(grids: Grids, know: Recognisers, language: Language): readonly Issue[] {
  return foreignSheets(grids, false)
    .filter((grid) => sourceOn(grid, know) !== undefined)
    .map(({ name }) => issue("sheetIgnored", { reason: IGNORED_BECAUSE.hidden[language] }, { sheet: name }));
}

export interface TakenIn {
  readonly scores: readonly SourceScore[];
  readonly issues: readonly Issue[];
}

const NOTHING: readonly SourceScore[] = [];

/**
 * What is taken in to Chấm điểm. Only where that sheet holds no score, and the scores stand in exactly one matrix or in one form per
 * unit; anything else is an issue and nothing is taken.
 */
export function chooseSource(
  all: readonly ScoreSource[],
  { scores: stored, origins }: ScoresParsed,
  record: SubmissionRecord,
  language: Language,
): TakenIn {
  const { sources, issues: passedOver } = withoutWithdrawn(all, record, language);
  if (sources.length === 0) return { scores: NOTHING, issues: passedOver };
  if (stored.length > 0) {
    return { scores: NOTHING, issues: [...passedOver, ...compareWithStored(sources, stored, origins, record)] };
  }
  const conflict = conflictOf(sources);
  if (conflict) return { scores: NOTHING, issues: [...passedOver, conflict] };
  return { scores: sources.flatMap(({ scores }) => scores), issues: [...passedOver, ...takenInIssues(sources)] };
}

function takenInIssues(sources: readonly ScoreSource[]): readonly Issue[] {
  return sources.flatMap(({ sheet, scores, issues: met }) => [
    issue("sourceTakenIn", { sheet, count: scores.length }, { sheet }),
    ...met,
  ]);
}

/** A unit that withdrew does not come back by the sheet it left in the book; only an import brings it back. */
function withoutWithdrawn(
  all: readonly ScoreSource[],
  record: SubmissionRecord,
  language: Language,
): { readonly sources: readonly ScoreSource[]; readonly issues: readonly Issue[] } {
  const isWithdrawn = ({ unit }: SourceScore) => record.get(unit)?.state === "withdrawn";
  const touched = all.filter(({ scores }) => scores.some(isWithdrawn));
  const sources = all.map((source) => ({ ...source, scores: source.scores.filter((one) => !isWithdrawn(one)) }));
  const reason = IGNORED_BECAUSE.withdrawn[language];
  return {
    sources: sources.filter(({ scores }) => scores.length > 0),
    issues: touched.map(({ sheet }) => issue("sheetIgnored", { reason }, { sheet })),
  };
}

/** One matrix, or forms of different units: one source. Everything else is two. */
function conflictOf(sources: readonly ScoreSource[]): Issue | undefined {
  const units = sources.map(({ scores }) => scores[0]?.unit);
  const oneMatrix = sources.length === 1;
  const oneFormEach = sources.every(({ layout }) => layout === "form") && new Set(units).size === units.length;
  if (oneMatrix || oneFormEach) return undefined;
  const names = sources.map(({ sheet }) => `“${sheet}”`).join(", ");
  return issue("twoSources", { sources: names }, { sheet: sources[1]?.sheet ?? "" });
}

/** Chấm điểm is the one store. A source it was taken from may be older by now; any other one that differs is a second source. */
function compareWithStored(
  sources: readonly ScoreSource[],
  stored: readonly ScoreEntry[],
  origins: readonly string[],
  record: SubmissionRecord,
): readonly Issue[] {
  const self = new Map(stored.filter(({ source }) => source === "self").map((one) => [pairKey(one), one]));
  return sources.flatMap(({ sheet, scores }) => {
    const different = scores.filter((score) => differs(score, self.get(pairKey(score)))).length;
    if (different === 0) return [];
    const takenBefore = origins.some((origin) => origin.startsWith(`${sheet}!`));
    // Whoever imported a unit's form has chosen: a sheet with other scores of that unit is no second source any more.
    const isImported = scores.every(({ unit }) => record.get(unit)?.state === "submitted");
    return takenBefore || isImported
      ? [issue("sourceDiffers", { sheet, count: different }, { sheet })]
      : [issue("twoSources", { sources: `“Chấm điểm”, “${sheet}”` }, { sheet })];
  });
}

function pairKey({ unit, item }: { readonly unit: string; readonly item: string }): string {
  return JSON.stringify([unit, item]);
}

function differs(score: SourceScore, stored: ScoreEntry | undefined): boolean {
  if (!stored) return true;
  if (isNotApplicable(score)) return stored.notApplicable !== true;
  const isSame = (one: Decimal | undefined, other: Decimal | undefined) =>
    one && other ? compare(one, other) === 0 : one === other;
  const { values = {} } = score;
  const figures = ARGUMENT_NAMES.every(
    (name) => values[name] === undefined || isSame(values[name], stored.values[name]),
  );
  return !figures || !isSame(score.points, stored.points);
}
