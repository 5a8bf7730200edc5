import { issueText, placeText } from "../i18n";
import { COLLECT_WORDS } from "../i18n/collect";
import { formatDate } from "../i18n/dates";
import { JOURNAL_ACTIONS } from "../i18n/journal";
import type { Language } from "../i18n/language";
import { formatDecimal, formatNumber } from "../i18n/numbers";
import { TERMS } from "../i18n/terms";
import { fill } from "../i18n/text";
import type { Collected, Collection } from "../review/submissions/collection";
import type { UnitLateness } from "../review/submissions/lateness";
import type { UnitChange } from "../review/submissions/planned";
import { countScored, type FileReading } from "../review/submissions/submission";
import { decimalText, type Decimal } from "../rules/decimal";
import { SEVERITIES, type Issue } from "../workbook/issue";
import { formsByFile } from "./collect-json";
import type { CollectOutcome } from "./collect-tasks";
import { table, TOTAL_DECIMALS } from "./print";

const MOST_ISSUES = 20;

/** Everything a person reads after collecting: file by file, who is late, what the import changes. */
export function collectText(
  readings: readonly FileReading[],
  { collection, planned, review }: Pick<CollectOutcome, "collection" | "planned" | "review">,
  late: readonly UnitLateness[],
  language: Language,
): string {
  const names = new Map(review.units.map(({ code, name }) => [code, name]));
  const forms = formsByFile(collection);
  const files = readings.flatMap((reading) =>
    fileLines(reading, forms.get(reading.file) ?? [], collection, names, language),
  );
  const parts = [headingOf(readings, collection, language), ...files, "", lateTable(late, language)];
  return [
    ...parts,
    ...changesTable(planned.changes, names, language),
    ...overdueLine(planned.reports, names, language),
  ].join("\n");
}

function headingOf(readings: readonly FileReading[], { forms, unread }: Collection, language: Language): string {
  const count = (standing: Collected["standing"]) => String(forms.filter((one) => one.standing === standing).length);
  return fill(COLLECT_WORDS[language].heading, {
    files: String(readings.length),
    accepted: count("accepted"),
    asks: count("asks"),
    unread: String(unread.length),
  });
}

function fileLines(
  reading: FileReading,
  forms: readonly Collected[],
  collection: Collection,
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const { file, status } = reading;
  const own = [...reading.issues, ...collection.issues.filter((one) => one.file === file)];
  const head = status === "read" ? file : `${file}: ${COLLECT_WORDS[language].reading[status]}`;
  return [
    "",
    printable(head),
    ...issueLines(own, language),
    ...forms.flatMap((form) => [formLine(form, names, language), ...issueLines(form.issues, language)]),
  ];
}

function formLine({ submission, unit, standing }: Collected, names: ReadonlyMap<string, string>, language: Language) {
  const words = COLLECT_WORDS[language];
  const { sheet, unitText, items, missing, total, rules, control } = submission;
  const points = (value: Decimal) => formatDecimal(value, language);
  const recomputed = points(total.recomputed);
  const said = [
    fill(words.form, {
      unit: unit === undefined ? (unitText ?? "?") : `${names.get(unit) ?? unit} [${unit}]`,
      sheet,
      standing: words.standing[standing],
    }),
    fill(words.scores, { found: String(countScored(items)), missing: String(missing.length) }),
    total.typed
      ? fill(words.total, { typed: points(total.typed), recomputed })
      : fill(words.totalNotTyped, { recomputed }),
    words.rules[rules],
    words.control[control.state],
  ];
  return `  ${printable(said.join("; "))}`;
}

/** The worst first, so that none of them is among those left out. */
function issueLines(issues: readonly Issue[], language: Language): readonly string[] {
  const sorted = SEVERITIES.flatMap((severity) => issues.filter((one) => one.severity === severity));
  const lines = sorted.slice(0, MOST_ISSUES).map((one) => {
    const { sheet, cell } = one;
    // the file stands above its issues
    const place = placeText(
      { ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) },
      language,
    );
    const label = TERMS[language].severity[one.severity];
    return `    ${printable(`${label}${place === "" ? "" : ` – ${place}`}: ${issueText(one, language)}`)}`;
  });
  const more = issues.length - lines.length;
  return more > 0 ? [...lines, `    ${fill(COLLECT_WORDS[language].moreIssues, { count: String(more) })}`] : lines;
}

function lateTable(late: readonly UnitLateness[], language: Language): string {
  const { title, columns, state, exempt } = COLLECT_WORDS[language].late;
  const rows = late.map((row) => [
    printable(row.unit),
    printable(row.name),
    row.exempt === true ? exempt : state[row.state],
    row.received === undefined ? "" : formatDate(row.received, language),
    row.daysLate === undefined ? "" : String(row.daysLate),
    String(row.missing.length),
    String(row.issues.length),
  ]);
  return `${title}\n\n${table([columns, ...rows], new Set([4, 5, 6]))}`;
}

function changesTable(
  changes: readonly UnitChange[],
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  if (changes.length === 0) return [];
  const { title, columns } = COLLECT_WORDS[language].changes;
  const points = ({ total }: UnitChange["before"]) =>
    total ? formatNumber(decimalText(total), language, TOTAL_DECIMALS) : "–";
  const place = ({ rank }: UnitChange["before"]) => (rank === undefined ? "–" : String(rank));
  const rows = changes.map(({ unit, action, before, after }) => [
    printable(names.get(unit) ?? unit),
    JOURNAL_ACTIONS[action][language],
    ...[points(before), points(after), place(before), place(after)],
  ]);
  return ["", title, "", table([columns, ...rows], new Set([2, 3, 4, 5]))];
}

function overdueLine(
  reports: CollectOutcome["planned"]["reports"],
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const overdue = reports.filter(({ daysLate }) => daysLate === "missing");
  if (overdue.length === 0) return [];
  const units = overdue.map(({ unit }) => printable(names.get(unit) ?? unit)).join("; ");
  return ["", fill(COLLECT_WORDS[language].overdue, { units })];
}

/**
 * What members wrote and named can steer a terminal or turn the reading direction round: such characters are shown as their codes, and a
 * line stays one line.
 */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (letter) => `⟨${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;
