import { formatNumber } from "../../i18n/numbers";
import { fill } from "../../i18n/text";
import { compare, decimal, decimalText, round } from "../../rules/decimal";
import type { UnitOutcome } from "../../rules/outcome";
import type { PlanCell, UpsertChart } from "../../workbook/plan";
import { PALETTE } from "../../workbook/theme";
import { blank, number, text } from "./cells";
import {
  chartParts,
  colorAt,
  FEWEST_AXES,
  meanPercent,
  MOST_COLUMNS,
  partPercent,
  partPoints,
  type Part,
} from "./chart-data";
import { languageOf, pointsFormat, unitLabel, wordsOf, type Results } from "./results";

/** Rows of the sheet that a chart covers: one A4 page lying down. */
export const CHART_ROWS = 27;
export const ROW_HEIGHT = 15;
/** A reward above plan can pass it. */
const FULL = decimal(100);
/** Units drawn in the radar where nobody chose any. */
const RADAR_UNITS = 3;

/** What one chart shows: its data (a heading row, then a row per category; the first column names them) and its words. */
export interface Drawing {
  readonly key: string;
  readonly kind: UpsertChart["kind"];
  readonly title: string;
  readonly altText: string;
  readonly rows: readonly (readonly PlanCell[])[];
  readonly colors: readonly string[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly format: string;
  readonly legend: UpsertChart["legend"];
  readonly labels: boolean;
  readonly height: number;
  readonly max?: number;
}

function header(words: string): PlanCell {
  return text(words, "note");
}

/** A grown bar chart keeps its bars apart: about 18 points each. */
function barRows(bars: number): number {
  return Math.max(CHART_ROWS, Math.ceil((bars * 18) / ROW_HEIGHT) + 6);
}

export function rankedBars(results: Results, units: readonly UnitOutcome[]): Drawing | undefined {
  const words = wordsOf(results).charts;
  const [first] = units;
  if (!first) return undefined;
  const format = pointsFormat(results);
  const { display } = results.review.conventions.policy.rounding;
  const total = formatNumber(decimalText(round(first.total, display)), languageOf(results));
  return {
    key: "XEP_HANG",
    kind: "bar",
    title: words.ranked,
    altText: fill(words.rankedAlt, { count: String(units.length), first: unitLabel(results, first.unit), total }),
    rows: [
      [header(words.units), header(wordsOf(results).ranking.total)],
      ...units.map((unit) => [text(rankedLabel(results, unit)), number(unit.total, format)]),
    ],
    colors: [PALETTE[0]],
    categoryTitle: words.units,
    valueTitle: words.points,
    format,
    legend: "none",
    labels: true,
    height: barRows(units.length),
  };
}

function rankedLabel(results: Results, { rank, unit }: UnitOutcome): string {
  return `${String(rank ?? "–")}. ${unitLabel(results, unit)}`;
}

function titleFor(plain: string, top: string, units: readonly UnitOutcome[]): string {
  const values = { shown: String(MOST_COLUMNS), all: String(units.length) };
  return units.length > MOST_COLUMNS ? fill(top, values) : plain;
}

function partLabel({ place }: Part): string {
  const { code, text: words } = place.node;
  return words === "" || words === code ? code : `${code} ${words.length > 28 ? `${words.slice(0, 27)}…` : words}`;
}

export function stackedColumns(results: Results, units: readonly UnitOutcome[]): Drawing | undefined {
  const words = wordsOf(results).charts;
  const parts = chartParts(results.tree);
  if (units.length === 0 || parts.length === 0) return undefined;
  const format = pointsFormat(results);
  return {
    key: "CO_CAU",
    kind: "stackedColumn",
    title: titleFor(words.stacked, words.stackedTop, units),
    altText: words.stackedAlt,
    rows: [
      [header(words.units), ...parts.map((part) => header(partLabel(part)))],
      ...units
        .slice(0, MOST_COLUMNS)
        .map((unit) => [
          text(unitLabel(results, unit.unit)),
          ...parts.map((part) => number(partPoints(part, unit), format)),
        ]),
    ],
    colors: parts.map((_, index) => colorAt(index)),
    categoryTitle: words.units,
    valueTitle: words.points,
    format: "#,##0",
    legend: "right",
    labels: false,
    height: CHART_ROWS,
  };
}

export function selfAgainstFinal(results: Results, units: readonly UnitOutcome[]): Drawing | undefined {
  const words = wordsOf(results).charts;
  if (units.length === 0) return undefined;
  const format = pointsFormat(results);
  const self = new Map(results.selfOutcome.units.map((unit) => [unit.unit, unit.total]));
  return {
    key: "TU_CHAM",
    kind: "clusteredColumn",
    title: titleFor(words.compare, words.compareTop, units),
    altText: words.compareAlt,
    rows: [
      [header(words.units), header(words.self), header(words.final)],
      ...units.slice(0, MOST_COLUMNS).map(({ unit, total }) => {
        const before = self.get(unit);
        return [
          text(unitLabel(results, unit)),
          before ? number(before, format) : blank("number"),
          number(total, format),
        ];
      }),
    ],
    colors: [PALETTE[4], PALETTE[0]],
    categoryTitle: words.units,
    valueTitle: words.points,
    format: "#,##0.0",
    legend: "bottom",
    labels: units.length <= 10,
    height: CHART_ROWS,
  };
}

export function radar(results: Results, units: readonly UnitOutcome[], chosen: readonly string[]): Drawing | undefined {
  const words = wordsOf(results).charts;
  const parts = chartParts(results.tree).filter((part) => units.some((unit) => partPercent(part, unit)));
  const drawn = chosen.length > 0 ? units.filter(({ unit }) => chosen.includes(unit)) : units.slice(0, RADAR_UNITS);
  if (parts.length < FEWEST_AXES || drawn.length === 0) return undefined;
  const format = "0.0";
  const percents = parts.flatMap((part) => drawn.flatMap((unit) => partPercent(part, unit) ?? []));
  return {
    key: "MANG_NHEN",
    kind: "radar",
    title: words.radar,
    altText: words.radarAlt,
    rows: [
      [header(words.criteria), ...drawn.map(({ unit }) => header(unitLabel(results, unit))), header(words.mean)],
      ...parts.map((part) => [
        text(part.place.node.code),
        ...[...drawn.map((unit) => partPercent(part, unit)), meanPercent(part, units)].map((value) =>
          value ? number(value, format) : blank("number"),
        ),
      ]),
    ],
    colors: [...drawn.map((_, index) => colorAt(index)), "000000"],
    categoryTitle: "",
    valueTitle: words.percentOfMax,
    format: "0",
    legend: "bottom",
    labels: false,
    height: CHART_ROWS,
    ...(percents.every((value) => compare(value, FULL) <= 0) ? { max: 100 } : {}),
  };
}
