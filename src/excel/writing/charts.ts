import { chartName } from "../../workbook/book";
import type { ChartKind, UpsertChart } from "../../workbook/plan";
import { rangeOn } from "./look";
import { operation, type Operation } from "./operation";

const TYPE = {
  bar: "BarClustered",
  clusteredColumn: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  radar: "Radar",
} as const satisfies Readonly<Record<ChartKind, string>>;

/** Part of the width of a bar that stays free, in percent. */
const GAP = 60;

/** A chart as it is to be drawn: its sheet found, its series' names read. */
export interface ChartJob {
  readonly chart: UpsertChart;
  readonly sheet: string;
  readonly exists: boolean;
  /** One per series. */
  readonly names: readonly string[];
}

/**
 * A chart found by its own name is redrawn in place. It starts from a source of one column, which makes exactly one series, and every
 * series is then given its cells by name: nothing is left for Excel to guess.
 */
export function chartOperation(job: ChartJob): Operation {
  const { chart, sheet } = job;
  return operation(31 + 15 * chart.series.length, (context) => {
    const drawn = startChart(context, job);
    if (!drawn) return;
    drawSeries(context, drawn, job);
    drawn.title.text = chart.title;
    drawn.title.visible = chart.title !== "";
    drawn.title.format.font.size = chart.textSize + 2;
    drawn.legend.visible = chart.legend !== "none";
    if (chart.legend !== "none") drawn.legend.position = chart.legend === "right" ? "Right" : "Bottom";
    drawn.legend.format.font.size = chart.textSize;
    if (chart.kind !== "radar") drawAxes(drawn, chart);
    const { anchor } = chart;
    drawn.setPosition(
      rangeOn(context, sheet, { ...anchor, bottom: anchor.top, right: anchor.left }),
      rangeOn(context, sheet, { ...anchor, top: anchor.bottom, left: anchor.right }),
    );
  });
}

function startChart(context: Excel.RequestContext, { chart, sheet, exists }: ChartJob): Excel.Chart | undefined {
  const [first] = chart.series;
  if (!first) return undefined;
  const { charts } = context.workbook.worksheets.getItem(sheet);
  const source = rangeOn(context, sheet, first.values);
  if (!exists) {
    const added = charts.add(TYPE[chart.kind], source, "Columns");
    added.name = chartName(chart.key);
    return added;
  }
  const found = charts.getItem(chartName(chart.key));
  found.chartType = TYPE[chart.kind];
  found.setData(source, "Columns");
  return found;
}

function drawSeries(context: Excel.RequestContext, drawn: Excel.Chart, { chart, sheet, names }: ChartJob): void {
  for (const [index, one] of chart.series.entries()) {
    const name = names[index] ?? "";
    const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    series.name = name;
    series.setValues(rangeOn(context, sheet, one.values));
    series.setXAxisValues(rangeOn(context, sheet, one.categories));
    series.hasDataLabels = one.labels;
    if (one.labels) {
      series.dataLabels.numberFormat = chart.valueAxis.format;
      series.dataLabels.format.font.size = chart.textSize;
    }
    if (chart.kind === "radar") {
      series.format.line.color = `#${one.color}`;
    } else {
      series.format.fill.setSolidColor(`#${one.color}`);
      series.gapWidth = GAP;
    }
  }
}

/** Not on a radar chart: nobody knows which of these members it takes, and one that throws would stop the whole run. */
function drawAxes(drawn: Excel.Chart, chart: UpsertChart): void {
  const { categoryAxis, valueAxis } = drawn.axes;
  for (const [axis, { title }] of [
    [categoryAxis, chart.categoryAxis],
    [valueAxis, chart.valueAxis],
  ] as const) {
    axis.title.visible = title !== "";
    if (title !== "") {
      axis.title.text = title;
      axis.title.format.font.size = chart.textSize;
    }
    axis.format.font.size = chart.textSize;
  }
  categoryAxis.reversePlotOrder = chart.categoryAxis.reversed;
  // the other axis crosses here: at the last category, which a reversed order puts at the bottom, where Excel would put it on top
  categoryAxis.position = chart.categoryAxis.reversed ? "Maximum" : "Automatic";
  valueAxis.numberFormat = chart.valueAxis.format;
  // "" = Excel decides, also where an earlier run had set a limit
  valueAxis.minimum = chart.valueAxis.min ?? "";
  valueAxis.maximum = chart.valueAxis.max ?? "";
}
