import { IGNORED_BECAUSE } from "../../../i18n/reasons";
import type { Grid } from "../../../workbook/grids";
import { issue, type Issue } from "../../../workbook/issue";
import { isResultSheet } from "../../parse/find-table";
import { foreignSheets } from "../../sources/choose";
import { findHeading, type Heading } from "../../sources/form/headings";
import { findMatrix } from "../../sources/matrix";
import type { Basis, FileReading, Layout, ReturnedFile, Submission } from "../submission";
import { identify } from "./identity";
import { type Known, knownOf } from "./known";
import { layoutHeading } from "./layout";
import { readFormSheet } from "./read-sheet";
import { readMatrixSheet } from "./read-matrix-sheet";
import { unknownSheet } from "./unknown-sheet";

/**
 * What one returned file says, read by meaning: rows by their criterion, columns by their headings, the unit by its name. Hidden sheets
 * and sheets of another year beside this year's are named and not read. Pure, and never an exception for anything in the file.
 *
 * @param layouts columns that a person pointed out before, tried where a sheet is not understood by itself
 */
export function readReturned(given: ReturnedFile, basis: Basis, layouts: readonly Layout[] = []): FileReading {
  const file = withShortNames(given);
  const { grids, sha256, issues: met } = file;
  const know = knownOf(basis);
  const bare = { file: file.file, sha256 };
  if (grids.sheets.every(({ cells }) => cells.size === 0)) {
    return { status: "refused", ...bare, issues: [...met, issue("formEmpty", {}, { file: file.file })] };
  }
  const sheets = sheetsOf(file);
  const found = sheets.flatMap((grid) => readSheet(file, grid, basis, know, layouts));
  const hidden = foreignSheets(grids, false).filter((grid) => headingOf(grid, layouts) !== undefined);
  const issues = [
    ...met,
    ...hidden.map(({ name }) => ignored(file.file, name, IGNORED_BECAUSE.hidden[basis.language])),
  ];
  const { kept, others } = ofThisYear(found, basis);
  issues.push(...others.map(({ sheet }) => ignored(file.file, sheet, IGNORED_BECAUSE.otherYear[basis.language])));
  const read = new Set(found.map(({ sheet }) => sheet));
  const strange = sheets.filter((grid) => !read.has(grid.name) && headingOf(grid, layouts) !== undefined);
  if (kept.length > 0) {
    const reason = IGNORED_BECAUSE.otherCriteria[basis.language];
    issues.push(...strange.map(({ name }) => ignored(file.file, name, reason)));
  }
  if (kept.length > 0) return { status: "read", ...bare, submissions: kept, issues };
  const unknown = sheets.flatMap((grid) => unknownSheet(grid) ?? []);
  issues.push(issue("formNotUnderstood", {}, { file: file.file }));
  if (unknown.length === 0) return { status: "refused", ...bare, issues };
  return { status: "unmapped", ...bare, sheets: unknown, issues };
}

/** Excel gives a tab no more letters; a crafted name of thousands would fit in no cell that tells where a score came from. */
const LONGEST_TAB = 31;

function withShortNames(file: ReturnedFile): ReturnedFile {
  const sheets = file.grids.sheets.map((grid) => ({ ...grid, name: grid.name.slice(0, LONGEST_TAB) }));
  return { ...file, grids: { ...file.grids, sheets } };
}

function ignored(file: string, sheet: string, reason: string): Issue {
  return issue("sheetIgnored", { reason }, { file, sheet });
}

function headingOf(grid: Grid, layouts: readonly Layout[]): Heading | undefined {
  const known = layouts.map((layout) => layoutHeading(grid, layout)).find((heading) => heading !== undefined);
  if (known) return known;
  const heading = findHeading(grid, ["self"]);
  if (!heading || !(heading.columns.has("text") || heading.columns.has("number"))) return undefined;
  return heading;
}

/** A form, else a matrix of several units; nothing where the sheet is about something else. */
function readSheet(
  file: ReturnedFile,
  grid: Grid,
  basis: Basis,
  know: Known,
  layouts: readonly Layout[],
): readonly Submission[] {
  const heading = headingOf(grid, layouts);
  // two columns with the heading of the score: a person has to say which
  const isClear = heading !== undefined && heading.twice.every(({ column }) => column !== "self");
  const form = isClear ? readFormSheet(file, grid, heading, basis, know) : undefined;
  if (form && form.items.length > 0) return [form];
  const matrix = findMatrix(grid, know);
  if (matrix && matrix.scores.length > 0 && !isResult(grid, basis))
    return readMatrixSheet(file, grid, matrix, basis, know);
  return form ? [form] : [];
}

/** No matrix for self-scores bears the code of a rule set: this is a sheet of results, its values pasted into another workbook. */
function isResult(grid: Grid, basis: Basis): boolean {
  return identify(grid, 0, basis).rules !== "unknown";
}

/** The sheets that may hold scores; a form on a tab that a member called "Chấm điểm" is none of the book's own sheets. */
function sheetsOf({ grids }: ReturnedFile): readonly Grid[] {
  const foreign = foreignSheets(grids, true);
  const isForm = (grid: Grid) =>
    grid.visibility === "visible" &&
    grid.tables.every(({ name }) => !name.startsWith("BX_")) &&
    !isResultSheet(grids, grid) &&
    findHeading(grid, ["text", "self"]) !== undefined;
  return grids.sheets.filter((grid) => foreign.includes(grid) || isForm(grid));
}

/** Beside a sheet of this year or rule set, one of another year is last year's that was left in the file. */
function ofThisYear(found: readonly Submission[], { ruleSet }: Basis) {
  const isThis = ({ year, rules }: Submission) => rules === "same" || (rules === "unknown" && year === ruleSet.year);
  const isOther = ({ year, rules }: Submission) =>
    rules === "other" || (rules === "unknown" && year !== undefined && year !== ruleSet.year);
  if (!found.some(isThis)) return { kept: found, others: [] };
  return { kept: found.filter((one) => !isOther(one)), others: found.filter(isOther) };
}
