import type { Area } from "../../workbook/grids";
import type { ChartKind, ChartSeries, UpsertChart } from "../../workbook/plan";
import { chartData } from "../charts/chart-data";
import type { ChartModel, SeriesModel } from "../host/model/chart";

const PREFIX = "BX_C_";
/** Pixels → points. */
const POINTS = 0.75;
/** The least that a plan allows. */
const SMALLEST_TEXT = 12;

const KINDS: Readonly<Record<string, ChartKind>> = {
  BarClustered: "bar",
  ColumnClustered: "clusteredColumn",
  ColumnStacked: "stackedColumn",
  Radar: "radar",
  RadarMarkers: "radar",
};

/** A chart of the add-in as a plan says it; undefined for a person's own. */
export function planChart(chart: ChartModel, sheetKey: string): UpsertChart | undefined {
  const kind = KINDS[chart.type];
  const { anchor } = chart;
  if (!kind || !anchor || !chart.name.startsWith(PREFIX)) return undefined;
  const data = chartData(chart);
  const { min, max } = data.valueAxis;
  return {
    ...{ verb: "upsertChart", key: chart.name.slice(PREFIX.length), sheetKey, kind, anchor },
    ...{ title: data.title, altText: data.title, legend: data.legend },
    series: chart.series.flatMap((series) => planSeries(series) ?? []),
    categoryAxis: { title: data.categoryAxis.title, reversed: data.categoryAxis.reversed },
    valueAxis: {
      ...{ title: data.valueAxis.title, format: data.valueAxis.format },
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    },
    textSize: Math.max(SMALLEST_TEXT, data.textSize * POINTS),
  };
}

/** Office.js gives a series its name as text; it stands in the cell above its values. */
function planSeries({ values, categories, look }: SeriesModel): ChartSeries | undefined {
  if (!values || !categories) return undefined;
  const color = look.get("format.fill.color") ?? look.get("format.line.color");
  return {
    ...{ name: above(values.area), values: values.area, categories: categories.area },
    color: typeof color === "string" ? color.replace("#", "") : "000000",
    labels: look.get("hasDataLabels") === true,
  };
}

function above({ top, left }: Area): Area {
  return { top: top - 1, left, bottom: top - 1, right: left };
}
