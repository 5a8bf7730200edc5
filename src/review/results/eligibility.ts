import type { EligibilityWords } from "../../i18n/results";
import { formatNumber } from "../../i18n/numbers";
import { TERMS } from "../../i18n/terms";
import { capitalise, fill, formatList } from "../../i18n/text";
import { BALLOT_COUNTS, voteBase } from "../../rules/eligibility/ballots";
import type { AwardBoard, Candidate } from "../../rules/eligibility/board";
import type { UnitOutcome } from "../../rules/outcome";
import type { Award, Veto } from "../../rules/rule-set";
import type { PlanCell, PlanRow, ReplaceOwnedSheet } from "../../workbook/plan";
import type { StyleRole } from "../../workbook/theme";
import { blank, fitHeight, number, text } from "./cells";
import { failureText, shown, shownPercent, voteText } from "./failure-text";
import { printSetup, signatureRows, topMerges, topRows, TOP_ROWS } from "./frame";
import { languageOf, pointsFormat, RESULT_KEYS, unitLabel, unitName, wordsOf, type Results } from "./results";

type BoardColumn = keyof EligibilityWords["column"];

/** Points. */
const WIDTHS: Readonly<Record<BoardColumn, number>> = {
  rank: 42,
  code: 56,
  unit: 190,
  total: 66,
  hurdle: 68,
  veto: 72,
  vote: 62,
  quota: 62,
  decision: 100,
  reason: 270,
};
const COLUMNS = Object.keys(WIDTHS) as BoardColumn[];

/** A row, and whether its one text runs over all columns. */
interface Line {
  readonly row: PlanRow;
  readonly isAcross: boolean;
}

const GAP: Line = { row: { height: 10, cells: [] }, isAcross: false };

/** Đề nghị khen thưởng: a board per award; undefined where the rule set names no award. */
export function layOutEligibility(results: Results): ReplaceOwnedSheet | undefined {
  const { boards } = results.eligibility;
  if (boards.length === 0) return undefined;
  const words = wordsOf(results);
  const ofBoards = boards.map((board, index) => boardLines(results, board, index + 1));
  const lines = [...ofBoards.flat(), sentence(words.eligibility.legend, "note")];
  const rows = [...topRows(results, "eligibility"), ...lines.map(({ row }) => row)];
  const across = lines.flatMap(({ isAcross }, index) => (isAcross ? [acrossAll(TOP_ROWS + index)] : []));
  const signature = signatureRows(results, COLUMNS.length - 2, 2, rows.length);
  return {
    verb: "replaceOwnedSheet",
    key: RESULT_KEYS.eligibility,
    name: words.sheet.eligibility,
    content: {
      columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
      rows: [...rows, ...signature.rows],
      merges: [...topMerges(COLUMNS.length), ...across, ...signature.merges],
      freeze: { rows: TOP_ROWS, columns: 0 },
      tables: [],
      validations: [],
      print: printSetup(results, "landscape", { pageBreaks: boardStarts(ofBoards).slice(1) }),
      showGridlines: false,
      tabColor: "009E73",
    },
  };
}

/** Each award begins a page of its own: boards are cut apart and filed with the papers of their award. */
function boardStarts(boards: readonly (readonly Line[])[]): readonly number[] {
  return boards.map((_, index) => TOP_ROWS + boards.slice(0, index).flat().length);
}

function acrossAll(row: number) {
  return { top: row, left: 0, bottom: row, right: COLUMNS.length - 1 };
}

const FULL_WIDTH = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);

/** Words over all columns, wrapped. */
function sentence(words: string, style: StyleRole): Line {
  const height = fitHeight([{ text: words, width: FULL_WIDTH }]);
  return { row: { height, cells: [text(words, style)] }, isAcross: true };
}

function plain(row: PlanRow): Line {
  return { row, isAcross: false };
}

function boardLines(results: Results, board: AwardBoard, place: number): readonly Line[] {
  const { column } = wordsOf(results).eligibility;
  const { award } = board;
  const title = `${String(place)}. ${award.name}${award.citation === undefined ? "" : ` (${award.citation})`}`;
  return [
    plain({ height: 26, cells: [text(title, "heading")] }),
    sentence(conditionsText(results, board), "note"),
    sentence(resultText(results, board), "note"),
    ...tallyLines(results, board),
    plain({ height: 36, cells: COLUMNS.map((key) => text(column[key], "header")) }),
    ...board.candidates.map((candidate) => plain(candidateRow(results, candidate, award))),
    GAP,
  ];
}

function conditionsText(results: Results, { award, places }: AwardBoard): string {
  const words = wordsOf(results).eligibility;
  const all = conditions(results, award);
  const limit =
    places === undefined ? words.noLimit : fill(words.places, { places: formatNumber(places, languageOf(results)) });
  const { percent, of = "all" } = award.quota ?? {};
  const share = percent && {
    percent: shownPercent(results, percent),
    of: TERMS[languageOf(results)].quotaOf[of],
  };
  const parts = [`${words.conditions}${all.length === 0 ? words.noConditions : all.join("; ")}.`, limit];
  return [...parts, ...(share ? [fill(words.needsShare, share)] : [])].join(" ");
}

function conditions(results: Results, award: Award): readonly string[] {
  const words = wordsOf(results).eligibility;
  const { hurdle, vetoes, votePercent } = award;
  const of = TERMS[languageOf(results)].ballotCount[voteBase(award)];
  return [
    ...(hurdle.class === undefined ? [] : [fill(words.needsClass, { class: hurdle.class })]),
    ...(hurdle.points ? [fill(words.needsPoints, { points: shown(results, hurdle.points) })] : []),
    ...(hurdle.percent ? [fill(words.needsPercent, { percent: shownPercent(results, hurdle.percent) })] : []),
    ...vetoes.map((veto) => vetoText(results, veto)),
    ...(votePercent ? [fill(words.needsVote, { percent: shownPercent(results, votePercent), of })] : []),
  ];
}

function vetoText(results: Results, veto: Veto): string {
  const words = wordsOf(results).eligibility;
  return veto.of === "node"
    ? fill(words.needsNode, { node: veto.node, points: shown(results, veto.atLeast) })
    : fill(words.needsDeductions, { points: shown(results, veto.atMost) });
}

/** Who is proposed, who is left to the vote, who is next. */
function resultText(results: Results, { proposed, toVote, nextInLine }: AwardBoard): string {
  const words = wordsOf(results).eligibility;
  const list = (units: readonly string[]) => ({
    units: formatList(
      units.map((unit) => unitLabel(results, unit)),
      languageOf(results),
    ),
  });
  const parts = [
    proposed.length > 0 ? fill(words.proposed, list(proposed)) : toVote.length === 0 ? words.nobody : "",
    toVote.length > 0 ? fill(words.toVote, list(toVote)) : "",
    nextInLine.length > 0 ? fill(words.nextInLine, list(nextInLine)) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Every denominator of the ballot, once for the award. */
function tallyLines(results: Results, { award }: AwardBoard): readonly Line[] {
  const tally = results.eligibility.tallies.get(award.name) ?? {};
  const terms = TERMS[languageOf(results)].ballotCount;
  const counts = BALLOT_COUNTS.flatMap((key) => (tally[key] ? [`${terms[key]} ${shown(results, tally[key])}`] : []));
  const { tally: words } = wordsOf(results).eligibility;
  return counts.length === 0 ? [] : [sentence(fill(words, { counts: counts.join("; ") }), "note")];
}

/** What stands in the way, and how the vote went. */
function reasonText(
  results: Results,
  { failure, vote }: Candidate,
  unit: UnitOutcome | undefined,
  award: Award,
): string {
  const reason = failure && unit ? failureText(results, failure, unit, award) : "";
  const voted = vote && failure?.stage !== "vote" ? voteText(results, vote, award) : "";
  return [reason, voted].filter((part) => part !== "").join(" ");
}

function candidateRow(results: Results, candidate: Candidate, award: Award): PlanRow {
  const unit = results.outcome.units.find((one) => one.unit === candidate.unit);
  const reason = reasonText(results, candidate, unit, award);
  const name = unitName(results, candidate.unit);
  return {
    height: fitHeight([
      { text: reason, width: WIDTHS.reason },
      { text: name, width: WIDTHS.unit },
    ]),
    cells: COLUMNS.map((column) => (column === "reason" ? text(reason) : cellOf(results, candidate, column, unit))),
  };
}

const DECISION_STYLES: Readonly<Record<Candidate["status"], StyleRole>> = {
  proposed: "good",
  toVote: "warning",
  notProposed: "center",
};

function cellOf(
  results: Results,
  { unit: code, status, stages }: Candidate,
  column: Exclude<BoardColumn, "reason">,
  unit: UnitOutcome | undefined,
): PlanCell {
  const words = wordsOf(results).eligibility;
  switch (column) {
    case "rank":
      return unit?.rank === undefined ? text("–", "center") : number(unit.rank, "0", "center");
    case "code":
      return text(code, "center");
    case "unit":
      return text(unitName(results, code));
    case "total":
      return unit && unit.standing !== "notSubmitted" ? number(unit.total, pointsFormat(results)) : blank("number");
    case "decision":
      return text(words.decision[status], DECISION_STYLES[status]);
    case "hurdle":
    case "veto":
    case "vote":
    case "quota":
      return text(capitalise(words.state[stages[column]]), "center");
  }
}
