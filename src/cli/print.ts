import { CLI_WORDS } from "../i18n/cli";
import { issueText, placeText } from "../i18n";
import type { Language } from "../i18n/language";
import { formatNumber } from "../i18n/numbers";
import { RESULT_WORDS } from "../i18n/results";
import { TERMS } from "../i18n/terms";
import { fill } from "../i18n/text";
import { shortFingerprint } from "../rules/fingerprint";
import type { ResultJson, UnitJson } from "../review/result-json";
import type { Issue, Severity } from "../workbook/issue";

export const TOTAL_DECIMALS = { min: 2, max: 2 };

/** A cell that holds more, a quote left open or a whole file in one line, would push all others off the screen. */
const WIDEST = 120;

const clipped = (text: string): string =>
  text.length <= WIDEST
    ? text
    : `${Array.from(text.slice(0, 4 * WIDEST))
        .slice(0, WIDEST - 1)
        .join("")}…`;

/** Columns as wide as their widest cell; numbers to the right. */
export function table(whole: readonly (readonly string[])[], right: ReadonlySet<number>): string {
  const rows = whole.map((row) => row.map(clipped));
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, width(cell))), []);
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => {
        const space = " ".repeat((widths[at] ?? 0) - width(cell));
        return right.has(at) ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((size) => "─".repeat(size)).join("  "), ...body.map(line)].join("\n");
}

/** Letters as they stand in a terminal: a composed Vietnamese letter takes one place, its loose marks none. */
function width(text: string): number {
  return Array.from(text.normalize("NFC").replace(/\p{M}/gu, "")).length;
}

/** The ranking as a table, with the rule set above it. */
export function rankingTable(json: ResultJson, language: Language): string {
  const words = RESULT_WORDS[language].ranking;
  const head = [
    words.rank,
    words.code,
    words.unit,
    words.content,
    words.bonus,
    words.deductions,
    words.total,
    words.class,
  ];
  const rows = json.units.map((unit) => unitCells(unit, language));
  const { ruleSet } = json;
  const title = ruleSet
    ? fill(CLI_WORDS[language].ruleSet, {
        name: ruleSet.name,
        year: String(ruleSet.year),
        fingerprint: shortFingerprint(ruleSet.fingerprint),
      })
    : "";
  return `${title}\n\n${table([head, ...rows], new Set([0, 3, 4, 5, 6]))}`;
}

function unitCells(unit: UnitJson, language: Language): readonly string[] {
  const points = (value: number) =>
    unit.standing === "notSubmitted" ? "–" : formatNumber(value, language, TOTAL_DECIMALS);
  return [
    unit.rank === null ? "–" : String(unit.rank),
    unit.code,
    unit.name,
    points(unit.content),
    points(unit.bonus),
    points(unit.deductions),
    points(unit.total),
    unit.class ?? (unit.standing === "ranked" ? "" : TERMS[language].standing[unit.standing]),
  ];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Every issue on a line of its own, errors first, with its place. */
export function issueList(issues: readonly Issue[], language: Language): string {
  const words = CLI_WORDS[language];
  if (issues.length === 0) return words.noIssues;
  const count = (severity: Severity) => String(issues.filter((one) => one.severity === severity).length);
  const heading = fill(words.issuesHeading, {
    count: String(issues.length),
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  });
  const lines = ORDER.flatMap((severity) => issues.filter((one) => one.severity === severity)).map((one) => {
    const place = placeText(one, language);
    const label = TERMS[language].severity[one.severity];
    return `  ${label}${place === "" ? "" : ` – ${place}`}: ${issueText(one, language)}`;
  });
  return [heading, ...lines].join("\n");
}
