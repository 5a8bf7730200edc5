import { toNumber } from "../../rules/decimal";
import type { UnitOutcome } from "../../rules/outcome";
import { cellAddress } from "../../workbook/address";
import type { PlanCell, PlanRow, ReplaceOwnedSheet } from "../../workbook/plan";
import type { StyleRole } from "../../workbook/theme";
import { blank, fitHeight, formula, number, text } from "./cells";
import { checkCell, MOST_CHARACTERS, MOST_PAIRS } from "./check-cell";
import { printSetup, topMerges, topRows, TOP_ROWS } from "./frame";
import { pointsFormat, RESULT_KEYS, unitLabel, unitName, wordsOf, type Results } from "./results";
import { engineValue, isLive, lineFormula, totalLines, type Cells, type TotalLine } from "./total-lines";

const CRITERION_WIDTH = 300;
const UNIT_WIDTH = 190;

/** The table before it is turned into rows: two axes, and where each crossing stands. */
interface Layout {
  readonly results: Results;
  readonly lines: readonly TotalLine[];
  readonly units: readonly UnitOutcome[];
  /** Criteria run down the page, units across; the other way round where units are many, and the sums of each few enough to be checked one by one. */
  readonly criteriaDown: boolean;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Column of the check; the engine's values stand right of it, outside the printed area. */
  readonly checkColumn: number;
}

function createLayout(results: Results): Layout {
  const { tree, outcome } = results;
  const units = outcome.units.filter(({ standing }) => standing !== "notSubmitted");
  const hasBonus = tree.pools.length > 0 || units.some(({ awards }) => toNumber(awards) !== 0);
  const lines = totalLines(tree, hasBonus);
  const criteriaDown = units.length <= lines.length || lines.filter(isLive).length > MOST_PAIRS;
  const firstColumn = criteriaDown ? 3 : 2;
  return {
    results,
    lines,
    units,
    criteriaDown,
    // Below the headings; with units down, the row of maxima comes first.
    firstRow: TOP_ROWS + (criteriaDown ? 1 : 2),
    firstColumn,
    checkColumn: firstColumn + (criteriaDown ? units.length : lines.length),
  };
}

/** Tổng hợp điểm: every point of every unit; sums are live formulas beside the engine's values, with a check column. */
export function layOutTotals(results: Results): ReplaceOwnedSheet {
  const layout = createLayout(results);
  const words = wordsOf(results);
  const body = layout.criteriaDown ? criteriaRows(layout) : unitRows(layout);
  const lastRow = TOP_ROWS + body.length;
  return {
    verb: "replaceOwnedSheet",
    key: RESULT_KEYS.totals,
    name: words.sheet.totals,
    content: {
      columns: columnWidths(layout),
      rows: [
        ...topRows(results, "totals"),
        headingRow(layout),
        ...body,
        { cells: [text(words.totals.legend, "note")] },
      ],
      merges: topMerges(layout.checkColumn + 1),
      freeze: { rows: layout.firstRow, columns: layout.criteriaDown ? 3 : 2 },
      tables: [],
      validations: [],
      print: printSetup(results, "landscape", {
        repeatRows: { first: TOP_ROWS, last: layout.firstRow - 1 },
        repeatColumns: { first: 0, last: layout.firstColumn - 1 },
        area: { top: 0, left: 0, bottom: lastRow + 1, right: layout.checkColumn },
      }),
      showGridlines: false,
      tabColor: "009E73",
    },
  };
}

function columnWidths({ criteriaDown, units, lines, results }: Layout): readonly { width: number }[] {
  const leading = criteriaDown ? [62, CRITERION_WIDTH, 62] : [56, UNIT_WIDTH];
  const across = criteriaDown
    ? units.map(() => 66)
    : lines.map((line) => (lineTitle(results, line).length > 24 ? 84 : 72));
  const engine = criteriaDown ? units.length : lines.filter(isLive).length;
  return [...leading, ...across, 70, 24, ...Array.from({ length: engine }, () => 66)].map((width) => ({ width }));
}

function lineTitle(results: Results, line: TotalLine): string {
  return line.of === "node" ? line.place.node.text : wordsOf(results).totals[line.of];
}

function headingRow(layout: Layout): PlanRow {
  const { results, criteriaDown, units, lines } = layout;
  const words = wordsOf(results).totals;
  const header = (title: string) => text(title, "header");
  const unitHeads = units.map(({ unit }) => header(unitLabel(results, unit)));
  const lineHeads = lines.map((line) => header(lineTitle(results, line)));
  const engine = criteriaDown ? unitHeads : lineHeads.filter((_, index) => liveAt(lines, index));
  const engineHeads = engine.map((cell) => ({ ...cell, style: "muted" as const }));
  return {
    height: criteriaDown ? 36 : 64,
    cells: [
      ...(criteriaDown ? [words.code, words.criterion, words.max] : [words.code, words.unit]).map(header),
      ...(criteriaDown ? unitHeads : lineHeads),
      header(words.check),
      text(words.engine, "note"),
      ...engineHeads,
    ],
  };
}

function liveAt(lines: readonly TotalLine[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isLive(line);
}

function cellOf({ criteriaDown, firstRow, firstColumn }: Layout, line: number, unit: number): string {
  return criteriaDown
    ? cellAddress(firstRow + line, firstColumn + unit)
    : cellAddress(firstRow + unit, firstColumn + line);
}

/** The cells one unit's formulas may refer to. */
function cellsOf(layout: Layout, unit: number): Cells {
  const byCode = new Map<string, number>();
  const bySummary = new Map<string, number>();
  layout.lines.forEach((line, index) => {
    if (line.of === "node") byCode.set(line.place.node.code, index);
    else bySummary.set(line.of, index);
  });
  const at = (line: number | undefined) => (line === undefined ? undefined : cellOf(layout, line, unit));
  return { node: (code) => at(byCode.get(code)), summary: (of) => at(bySummary.get(of)) };
}

function styleOf(line: TotalLine): StyleRole {
  if (line.of === "total") return "totalNumber";
  return isLive(line) ? "sectionNumber" : "number";
}

function valueCell(layout: Layout, line: TotalLine, unitIndex: number): PlanCell {
  const { results, units } = layout;
  const unit = units[unitIndex];
  const value = unit && engineValue(line, unit, results.tree);
  if (!unit || !value) return stateCell(layout, line, unit);
  const format = pointsFormat(results);
  const { policy } = results.review.ruleSet;
  const live = isLive(line) ? lineFormula(line, unit, results.tree, cellsOf(layout, unitIndex), policy) : undefined;
  // a sum of more parts than a formula holds stands as the engine's number
  return live === undefined || live.length > MOST_CHARACTERS
    ? number(value, format, styleOf(line))
    : formula(live, value, format, styleOf(line));
}

/** Missing is not zero, and not applicable is not missing: both are words. */
function stateCell({ results }: Layout, line: TotalLine, unit: UnitOutcome | undefined): PlanCell {
  const words = wordsOf(results).totals;
  const state = line.of === "node" ? unit?.nodes.get(line.place.node.code)?.state : undefined;
  if (state === "notApplicable") return text(words.notApplicable, "center");
  return state === "missing" ? text(words.missing, "warning") : blank("number");
}

function engineCell(layout: Layout, line: TotalLine, unit: UnitOutcome): PlanCell {
  const value = isLive(line) ? engineValue(line, unit, layout.results.tree) : undefined;
  return value ? number(value, pointsFormat(layout.results), "mutedNumber") : blank("mutedNumber");
}

function criteriaRows(layout: Layout): readonly PlanRow[] {
  const { lines, units, firstRow, checkColumn, results } = layout;
  return lines.map((line, index) => {
    const row = firstRow + index;
    const live = isLive(line);
    const pairs = units.map(
      (_, unit) => [cellOf(layout, index, unit), cellAddress(row, checkColumn + 2 + unit)] as const,
    );
    const style = line.of === "total" ? "total" : live ? "section" : "text";
    return {
      height: fitHeight([{ text: lineTitle(results, line), width: CRITERION_WIDTH }]),
      cells: [
        text(line.of === "node" ? line.place.node.code : "", style),
        text(lineTitle(results, line), style),
        line.of === "node" ? number(line.place.max, pointsFormat(results), styleOf(line)) : blank(style),
        ...units.map((_, unit) => valueCell(layout, line, unit)),
        checkCell(live ? pairs : []),
        null,
        ...(live ? units.map((unit) => engineCell(layout, line, unit)) : []),
      ],
    };
  });
}

function unitRows(layout: Layout): readonly PlanRow[] {
  const { lines, units, firstRow, checkColumn, results } = layout;
  const live = lines.map((line, index) => ({ line, index })).filter(({ line }) => isLive(line));
  const maxima = lines.map((line) =>
    line.of === "node" ? number(line.place.max, pointsFormat(results), "mutedNumber") : blank("mutedNumber"),
  );
  const top: PlanRow = {
    height: 18,
    cells: [blank("muted"), text(wordsOf(results).totals.max, "muted"), ...maxima, blank("muted")],
  };
  const rows = units.map((unit, index) => {
    const row = firstRow + index;
    const pairs = live.map(
      ({ index: line }, place) => [cellOf(layout, line, index), cellAddress(row, checkColumn + 2 + place)] as const,
    );
    return {
      height: fitHeight([{ text: unitName(results, unit.unit), width: UNIT_WIDTH }]),
      cells: [
        text(unit.unit, "center"),
        text(unitName(results, unit.unit)),
        ...lines.map((line) => valueCell(layout, line, index)),
        checkCell(pairs),
        null,
        ...live.map(({ line }) => engineCell(layout, line, unit)),
      ],
    };
  });
  return [top, ...rows];
}
