import type { Action, ChartSeries, PlanCell, PlanRow, ReplaceOwnedSheet, UpsertChart } from "../../workbook/plan";
import type { Area } from "../../workbook/grids";
import { text } from "./cells";
import { radar, rankedBars, ROW_HEIGHT, selfAgainstFinal, stackedColumns, type Drawing } from "./drawings";
import { printSetup, topMerges, topRows, TOP_ROWS } from "./frame";
import { rankedUnits, RESULT_KEYS, wordsOf, type Results } from "./results";

/** Charts stand in the columns on the left, each on a page of its own; their plain data right of them. */
const CHART_COLUMNS = 10;
const CHART_WIDTH = 74;
const DATA_COLUMN = CHART_COLUMNS + 1;
const TEXT_SIZE = 14;

/** A block of the data range: a heading row, then a row per category; the first column names the categories. */
interface Block {
  readonly top: number;
  readonly rows: readonly (readonly PlanCell[])[];
}

/** Biểu đồ: four native charts over a plain data range. */
export function layOutCharts(results: Results, radarUnits: readonly string[] = []): readonly Action[] {
  const units = rankedUnits(results);
  const drawings = [
    rankedBars(results, units),
    stackedColumns(results, units),
    selfAgainstFinal(results, units),
    radar(results, units, radarUnits),
  ].filter((drawing) => drawing !== undefined);
  const blocks: Block[] = [];
  const anchors: Area[] = [];
  let dataRow = TOP_ROWS + 1;
  let chartRow = TOP_ROWS;
  for (const { rows, height } of drawings) {
    blocks.push({ top: dataRow, rows });
    dataRow += rows.length + 2;
    anchors.push({ top: chartRow, left: 0, bottom: chartRow + height - 1, right: CHART_COLUMNS - 1 });
    chartRow += height + 1;
  }
  const charts = drawings.map((drawing, index) => chartOf(drawing, blocks[index]?.top ?? 0, anchors[index] ?? NOWHERE));
  return [sheetOf(results, blocks, anchors), ...charts];
}

const NOWHERE: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function sheetOf(results: Results, blocks: readonly Block[], anchors: readonly Area[]): ReplaceOwnedSheet {
  const words = wordsOf(results);
  const lastChartRow = anchors.at(-1)?.bottom ?? TOP_ROWS;
  const lastDataRow = Math.max(...blocks.map(({ top, rows }) => top + rows.length), TOP_ROWS);
  const width = Math.max(...blocks.flatMap(({ rows }) => rows.map((row) => row.length)), 1);
  return {
    verb: "replaceOwnedSheet",
    key: RESULT_KEYS.charts,
    name: words.sheet.charts,
    content: {
      columns: [
        ...Array.from({ length: CHART_COLUMNS }, () => ({ width: CHART_WIDTH })),
        { width: 24 },
        { width: 150 },
        ...Array.from({ length: width - 1 }, () => ({ width: 76 })),
      ],
      rows: dataRows(results, blocks, Math.max(lastChartRow, lastDataRow)),
      merges: topMerges(CHART_COLUMNS),
      tables: [],
      validations: [],
      print: printSetup(results, "landscape", {
        area: { top: 0, left: 0, bottom: lastChartRow, right: CHART_COLUMNS - 1 },
        pageBreaks: anchors.slice(1).map(({ top }) => top),
      }),
      showGridlines: false,
      tabColor: "CC79A7",
    },
  };
}

function dataRows(results: Results, blocks: readonly Block[], lastRow: number): readonly PlanRow[] {
  const indent = Array.from({ length: DATA_COLUMN }, () => null);
  const at = new Map<number, readonly PlanCell[]>();
  at.set(TOP_ROWS, [text(wordsOf(results).charts.data, "note")]);
  for (const { top, rows } of blocks) rows.forEach((row, index) => at.set(top + index, row));
  const below = Array.from({ length: lastRow - TOP_ROWS + 1 }, (_, index): PlanRow => {
    const cells = at.get(TOP_ROWS + index);
    return { height: ROW_HEIGHT, cells: cells ? [...indent, ...cells] : [] };
  });
  return [...topRows(results, "charts"), ...below];
}

function chartOf(drawing: Drawing, top: number, anchor: Area): UpsertChart {
  const bottom = top + drawing.rows.length - 1;
  const series = drawing.colors.map((color, index): ChartSeries => {
    const column = DATA_COLUMN + 1 + index;
    return {
      name: { top, left: column, bottom: top, right: column },
      categories: { top: top + 1, left: DATA_COLUMN, bottom, right: DATA_COLUMN },
      values: { top: top + 1, left: column, bottom, right: column },
      color,
      labels: drawing.labels,
    };
  });
  return {
    verb: "upsertChart",
    key: drawing.key,
    sheetKey: RESULT_KEYS.charts,
    kind: drawing.kind,
    title: drawing.title,
    altText: drawing.altText,
    anchor,
    series,
    categoryAxis: { title: drawing.categoryTitle, reversed: drawing.kind === "bar" },
    valueAxis: {
      title: drawing.valueTitle,
      format: drawing.format,
      min: 0,
      ...(drawing.max === undefined ? {} : { max: drawing.max }),
    },
    legend: drawing.legend,
    textSize: TEXT_SIZE,
  };
}
