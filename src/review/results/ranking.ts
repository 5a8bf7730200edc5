import { exclusionText } from "../../i18n/exclusion";
import { formatNumber } from "../../i18n/numbers";
import { measureText } from "../../i18n/terms";
import type { ResultWords } from "../../i18n/results";
import { capitalise, fill, formatList } from "../../i18n/text";
import { compare, decimalText, round, type Decimal } from "../../rules/decimal";
import type { UnitOutcome } from "../../rules/outcome";
import type { PlanCell, PlanRow, ReplaceOwnedSheet } from "../../workbook/plan";
import type { StyleRole } from "../../workbook/theme";
import { blank, fitHeight, number, text } from "./cells";
import { printSetup, signatureRows, topMerges, topRows, TOP_ROWS } from "./frame";
import { languageOf, pointsFormat, RESULT_KEYS, unitName, wordsOf, type Results } from "./results";

type RankingColumn = keyof ResultWords["ranking"];

/** Points; together as wide as an A4 page lying down takes at four fifths of its size. */
const WIDTHS: Readonly<Record<RankingColumn, number>> = {
  rank: 42,
  code: 62,
  unit: 230,
  content: 74,
  bonus: 66,
  deductions: 62,
  total: 74,
  percent: 74,
  class: 130,
  note: 260,
};

/** A percentage only where classes go by it, classes only where the agreement has any. */
function columnsOf({ review }: Results): readonly RankingColumn[] {
  const { classes, policy } = review.ruleSet;
  const hidden: readonly RankingColumn[] = [
    ...(classes.length === 0 ? (["class"] as const) : []),
    ...(classes.length === 0 || policy.classBasis === "points" ? (["percent"] as const) : []),
  ];
  return (Object.keys(WIDTHS) as RankingColumn[]).filter((column) => !hidden.includes(column));
}

/** Xếp hạng: one row per unit, best first, with what decided where units were equal. */
export function layOutRanking(results: Results): ReplaceOwnedSheet {
  const words = wordsOf(results);
  const columns = columnsOf(results);
  const heading: PlanRow = { height: 36, cells: columns.map((column) => text(words.ranking[column], "header")) };
  const body = results.outcome.units.map((unit) => unitRow(results, unit, columns));
  const signature = signatureRows(results, columns.length - 3, 3, TOP_ROWS + 1 + body.length);
  return {
    verb: "replaceOwnedSheet",
    key: RESULT_KEYS.ranking,
    name: words.sheet.ranking,
    content: {
      columns: columns.map((column) => ({ width: WIDTHS[column] })),
      rows: [...topRows(results, "ranking"), heading, ...body, ...signature.rows],
      merges: [...topMerges(columns.length), ...signature.merges],
      freeze: { rows: TOP_ROWS + 1, columns: 3 },
      tables: [],
      validations: [],
      print: printSetup(results, "landscape", { repeatRows: { first: TOP_ROWS, last: TOP_ROWS } }),
      showGridlines: false,
      tabColor: "0072B2",
    },
  };
}

function unitRow(results: Results, unit: UnitOutcome, columns: readonly RankingColumn[]): PlanRow {
  const note = noteOf(results, unit);
  return {
    height: fitHeight([
      { text: note, width: WIDTHS.note },
      { text: unitName(results, unit.unit), width: WIDTHS.unit },
    ]),
    cells: columns.map((column) => (column === "note" ? text(note) : unitCell(results, unit, column))),
  };
}

function unitCell(results: Results, unit: UnitOutcome, column: Exclude<RankingColumn, "note">): PlanCell {
  const format = pointsFormat(results);
  switch (column) {
    case "rank":
      return unit.rank === undefined ? text("–", "center") : number(unit.rank, "0", "center");
    case "code":
      return text(unit.unit, "center");
    case "unit":
      return text(unitName(results, unit.unit));
    case "class":
      return classCell(results, unit);
    case "percent":
    case "total":
    case "content":
    case "bonus":
    case "deductions": {
      const style: StyleRole = column === "total" ? "totalNumber" : "number";
      const value = unit.standing === "notSubmitted" ? undefined : unit[column];
      return value ? number(value, format, style) : blank(style);
    }
  }
}

/** The best class and the class of all others are tinted; the word is always there. */
function classCell({ review }: Results, { class: name }: UnitOutcome): PlanCell {
  const { classes } = review.ruleSet;
  const place = classes.findIndex((band) => band.name === name);
  const isLast = place === classes.length - 1 && classes.length > 1;
  return text(name ?? "", place === 0 ? "good" : isLast ? "warning" : "center");
}

/** Why this unit stands where it stands, in the language of the results; "" where nothing is to be said. */
export function noteOf(results: Results, unit: UnitOutcome): string {
  return [
    standingNote(results, unit),
    ...tieNotes(results, unit),
    rebaseNote(results, unit),
    missingNote(results, unit),
  ]
    .filter((note) => note !== undefined)
    .join(" ");
}

/** What a unit without a rank is told; undefined for one that has a rank. */
export function standingNote(results: Results, { standing, reason = "", exclusion }: UnitOutcome): string | undefined {
  const { note } = wordsOf(results);
  if (standing === "excluded") {
    const why = exclusion ? exclusionText(exclusion, reason, languageOf(results)) : reason;
    return fill(note.excluded, { reason: why });
  }
  if (standing === "notSubmitted") return note.notSubmitted;
  return standing === "notRanked" ? note.notRanked : undefined;
}

/** With whom this unit was equal, and what placed it: per neighbour above and below. */
function tieNotes(results: Results, { unit }: UnitOutcome): readonly string[] {
  const { note } = wordsOf(results);
  const language = languageOf(results);
  const byStep = new Map<string, string[]>();
  for (const { units, decidedBy } of results.outcome.ties) {
    const place = units.indexOf(unit);
    if (place < 0) continue;
    for (const [neighbour, step] of [
      [units[place - 1], decidedBy[place - 1]],
      [units[place + 1], decidedBy[place]],
    ] as const) {
      if (neighbour === undefined || step === undefined) continue;
      const key = step === null ? "" : measureText(step.measure, language);
      byStep.set(key, [...(byStep.get(key) ?? []), unitName(results, neighbour)]);
    }
  }
  return [...byStep].map(([measure, names]) => {
    const units = formatList(names, language);
    return measure === "" ? fill(note.tieShared, { units }) : fill(note.tieDecided, { units, measure });
  });
}

function rebaseNote(results: Results, unit: UnitOutcome): string | undefined {
  const { note } = wordsOf(results);
  const { display } = results.review.conventions.policy.rounding;
  const say = (value: Decimal) =>
    formatNumber(decimalText(round(value, display)), languageOf(results), { min: 0, max: display });
  if (compare(unit.contentApplicableMax, unit.contentMax) < 0) {
    return fill(note.rebased, { before: say(unit.contentBeforeRebase), max: say(unit.contentApplicableMax) });
  }
  return compare(unit.total, unit.totalBeforeRebase) === 0
    ? undefined
    : fill(note.rebasedPlain, { before: say(unit.totalBeforeRebase) });
}

function missingNote(results: Results, { standing, missingItems }: UnitOutcome): string | undefined {
  if (missingItems.length === 0 || standing === "notSubmitted") return undefined;
  const sentence = fill(wordsOf(results).note.missing, { count: String(missingItems.length) });
  return capitalise(sentence);
}
