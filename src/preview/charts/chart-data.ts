import { isCellError } from "../../workbook/cell";
import { PALETTE } from "../../workbook/theme";
import { cellText } from "../grid/number-format";
import type { ChartModel, RangeReference, SeriesModel } from "../host/model/chart";
import type { HostCell } from "../host/model/sheet";
import { PIXELS } from "../grid/pixels";

export interface SeriesData {
  readonly name: string;
  /** `undefined` = blank or no number. */
  readonly values: readonly (number | undefined)[];
  readonly color: string;
  /** Number format of the labels; absent = no labels. */
  readonly labels?: string;
}

export interface AxisLook {
  readonly title: string;
  readonly reversed: boolean;
  readonly format: string;
  readonly min?: number;
  readonly max?: number;
  /** The other axis crosses at the far end instead of at zero. */
  readonly crossesAtMaximum: boolean;
}

/** A chart as the model and the cells it refers to say it now. Text sizes are pixels. */
export interface ChartData {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly titleSize: number;
  readonly legend: "none" | "bottom" | "right";
  readonly textSize: number;
  readonly categoryAxis: AxisLook;
  readonly valueAxis: AxisLook;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  /** Percent of a bar that stays free between categories. */
  readonly gap: number;
}

export function chartData(chart: ChartModel): ChartData {
  const categories = chart.series[0]?.categories;
  const title = textOf(chart, "title.text");
  return {
    name: chart.name,
    type: chart.type,
    title: chart.look.get("title.visible") === false ? "" : title,
    titleSize: pixels(chart, "title.format.font.size", 14),
    legend: legendOf(chart),
    textSize: pixels(chart, "axes.categoryAxis.format.font.size", numberOf(chart, "legend.format.font.size") ?? 10),
    categoryAxis: axisOf(chart, "categoryAxis"),
    valueAxis: axisOf(chart, "valueAxis"),
    categories: categories ? cellsOf(categories).map((cell) => cellText(cell?.value ?? null, cell?.numberFormat)) : [],
    series: chart.series.map(seriesData),
    gap: Number(chart.series[0]?.look.get("gapWidth") ?? 150),
  };
}

function seriesData(series: SeriesModel, index: number): SeriesData {
  const { look } = series;
  const chosen = look.get("format.fill.color") ?? look.get("format.line.color");
  const cells = series.values ? cellsOf(series.values) : [];
  const format = look.get("dataLabels.numberFormat");
  return {
    name: series.name,
    values: cells.map((cell) => (typeof cell?.value === "number" ? cell.value : undefined)),
    color: typeof chosen === "string" && chosen !== "" ? chosen : `#${PALETTE[index % PALETTE.length] ?? "000000"}`,
    ...(look.get("hasDataLabels") === true && { labels: typeof format === "string" ? format : "General" }),
  };
}

/** The cells of a row or column of data, one after the other. */
function cellsOf({ sheet, area }: RangeReference): readonly (HostCell | undefined)[] {
  const cells: (HostCell | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      cells.push(cell && isCellError(cell.value) ? undefined : cell);
    }
  }
  return cells;
}

function legendOf(chart: ChartModel): ChartData["legend"] {
  const shown = chart.look.get("legend.visible") ?? chart.series.length > 1;
  if (shown !== true) return "none";
  return chart.look.get("legend.position") === "Right" ? "right" : "bottom";
}

function axisOf(chart: ChartModel, axis: "categoryAxis" | "valueAxis"): AxisLook {
  const path = `axes.${axis}`;
  const min = numberOf(chart, `${path}.minimum`);
  const max = numberOf(chart, `${path}.maximum`);
  return {
    title: chart.look.get(`${path}.title.visible`) === false ? "" : textOf(chart, `${path}.title.text`),
    reversed: chart.look.get(`${path}.reversePlotOrder`) === true,
    format: textOf(chart, `${path}.numberFormat`) || "General",
    crossesAtMaximum: chart.look.get(`${path}.position`) === "Maximum",
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

function textOf(chart: ChartModel, path: string): string {
  const value = chart.look.get(path);
  return typeof value === "string" ? value : "";
}

function numberOf(chart: ChartModel, path: string): number | undefined {
  const value = chart.look.get(path);
  return typeof value === "number" ? value : undefined;
}

function pixels(chart: ChartModel, path: string, usual: number): number {
  return Math.round((numberOf(chart, path) ?? usual) * PIXELS);
}
