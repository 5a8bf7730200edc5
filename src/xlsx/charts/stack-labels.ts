import type { Grid } from "../../workbook/grids";
import type { ChartSeries, UpsertChart } from "../../workbook/plan";
import { valuesIn } from "./data";

/** A part of a stack must be this share of the plot's height to hold a line of text. */
const LEGIBLE_SHARE = 0.06;

const magnitudes = (grid: Grid, series: ChartSeries): readonly number[] =>
  valuesIn(grid, series.values).map((value) => (typeof value === "number" ? Math.abs(value) : 0));

/** The points of a stacked series that are too flat for their label: there it would lie over the neighbour's. */
export function flatPoints(chart: UpsertChart, series: ChartSeries, grid: Grid): readonly number[] {
  if (chart.kind !== "stackedColumn") return [];
  const stacks: number[] = [];
  for (const one of chart.series)
    magnitudes(grid, one).forEach((size, index) => (stacks[index] = (stacks[index] ?? 0) + size));
  const { min = 0, max } = chart.valueAxis;
  const height = max === undefined ? Math.max(...stacks) - min : max - min;
  return magnitudes(grid, series).flatMap((size, index) => (size < height * LEGIBLE_SHARE ? [index] : []));
}
