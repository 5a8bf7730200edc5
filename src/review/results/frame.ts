import { formatNumber } from "../../i18n/numbers";
import type { ResultSheet } from "../../i18n/results";
import { capitalise, fill } from "../../i18n/text";
import { TERMS } from "../../i18n/terms";
import { shortFingerprint } from "../../rules/fingerprint";
import type { Area } from "../../workbook/grids";
import type { PlanRow, PrintSetup } from "../../workbook/plan";
import { text } from "./cells";
import { languageOf, wordsOf, type Results } from "./results";

/** Rows above the table of every result sheet: issuing body, title, rule set and its code, state of the data. */
export const TOP_ROWS = 5;

/** The heading block, centred over `columns` columns. */
export function topRows(results: Results, kind: ResultSheet): readonly PlanRow[] {
  const words = wordsOf(results);
  const { ruleSet } = results.review;
  const year = ruleSet.year === 0 ? "" : ` ${fill(words.common.ofYear, { year: String(ruleSet.year) })}`;
  return [
    { height: 18, cells: [text(ruleSet.cluster.toUpperCase(), "heading")] },
    { height: 26, cells: [text(words.common.title[kind] + year, "title")] },
    { height: 18, cells: [text(ruleSetLine(results), "subtitle")] },
    { height: 18, cells: [text(dataLine(results), "subtitle")] },
    { height: 8, cells: [] },
  ];
}

export function topMerges(columns: number): readonly Area[] {
  return [1, 2, 3].map((row) => ({ top: row, left: 0, bottom: row, right: Math.max(columns - 1, 0) }));
}

function ruleSetLine(results: Results): string {
  const { ruleSet } = results.review;
  const words = wordsOf(results).common;
  const status = TERMS[languageOf(results)].ruleSetStatus[ruleSet.status];
  const template = ruleSet.version === "" ? words.ruleSetUnversioned : words.ruleSet;
  const named = fill(template, { name: ruleSet.name, version: ruleSet.version, status });
  const code = fill(words.fingerprint, { code: shortFingerprint(results.fingerprint) });
  return ruleSet.name === "" ? code : `${named} · ${code}`;
}

function dataLine(results: Results): string {
  const { errors, warnings } = results.counts;
  const words = wordsOf(results).common;
  if (errors + warnings === 0) return words.noIssues;
  const language = languageOf(results);
  return fill(words.issues, { errors: formatNumber(errors, language), warnings: formatNumber(warnings, language) });
}

/** Place for the signature, from the left edge `column` on, `width` columns wide. */
export function signatureRows(results: Results, column: number, width: number, firstRow: number) {
  const { signature } = results.review.conventions;
  const { year } = results.review.ruleSet;
  const words = wordsOf(results).common;
  const at = (words_: string, style: "subtitle" | "signature") => ({
    height: 18,
    cells: [...Array.from({ length: column }, () => null), text(words_, style)],
  });
  const day = languageOf(results) === "vi" ? `ngày … tháng … năm ${year === 0 ? "…" : String(year)}` : "date: …";
  const rows: PlanRow[] = [
    { height: 12, cells: [] },
    at(signature.place === "" ? capitalise(day) : `${signature.place}, ${day}`, "subtitle"),
    at(signature.title === "" ? words.signature : signature.title, "signature"),
    { height: 54, cells: [] },
    at(signature.name, "signature"),
  ];
  const merges = [1, 2, 4].map((offset) => ({
    top: firstRow + offset,
    left: column,
    bottom: firstRow + offset,
    right: column + width - 1,
  }));
  return { rows, merges };
}

/** A4, one page wide, headings on every page, page numbers and the rule set's code at the foot. */
export function printSetup(
  results: Results,
  orientation: PrintSetup["orientation"],
  more: Partial<PrintSetup> = {},
): PrintSetup {
  return {
    orientation,
    fitToOnePage: false,
    footerLeft: fill(wordsOf(results).common.fingerprint, { code: shortFingerprint(results.fingerprint) }),
    footerCenter: "&P/&N",
    footerRight: "&A",
    ...more,
  };
}
