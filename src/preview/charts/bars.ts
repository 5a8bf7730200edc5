import { numberText } from "../grid/number-format";
import type { SeriesData } from "./chart-data";
import { bandOf, drawAxes, isStacked, type Plot } from "./plot";
import type { ChartData } from "./chart-data";
import { share } from "./scale";
import { INK, label, round, svg, textWidth, type Frame } from "./svg";

/** Bars or columns, side by side or stacked. */
export function drawBars(drawing: SVGElement, data: ChartData, frame: Frame): void {
  const plot = drawAxes(drawing, data, frame, data.type.startsWith("Bar"));
  if (isStacked(data)) drawStacked(drawing, plot);
  else drawClustered(drawing, plot);
}

function drawClustered(drawing: SVGElement, plot: Plot): void {
  const { data } = plot;
  for (const [place, series] of data.series.entries()) {
    for (const [index, value] of series.values.entries()) {
      if (value === undefined) continue;
      const { from, band } = bandOf(plot, index);
      const bar = band / (data.series.length + data.gap / 100);
      // the first series of lying bars is the lowest one
      const order = plot.lying !== data.categoryAxis.reversed ? data.series.length - 1 - place : place;
      const start = from + (bar * data.gap) / 200 + order * bar;
      drawBar(drawing, plot, series, { start, bar, base: 0, value, inside: false });
    }
  }
}

function drawStacked(drawing: SVGElement, plot: Plot): void {
  const { data } = plot;
  for (const index of data.categories.keys()) {
    const { from, band } = bandOf(plot, index);
    const bar = band / (1 + data.gap / 100);
    const start = from + (band - bar) / 2;
    const sums = { up: 0, down: 0 };
    for (const series of data.series) {
      const value = series.values[index];
      if (value === undefined || value === 0) continue;
      const side = value > 0 ? "up" : "down";
      drawBar(drawing, plot, series, { start, bar, base: sums[side], value, inside: true });
      sums[side] += value;
    }
  }
}

interface Bar {
  /** Pixels across the axis of values. */
  readonly start: number;
  readonly bar: number;
  /** In values. */
  readonly base: number;
  readonly value: number;
  readonly inside: boolean;
}

function drawBar(drawing: SVGElement, plot: Plot, series: SeriesData, bar: Bar): void {
  const { left, top, width, height } = plot.frame;
  const from = share(bar.base, plot.scale);
  const to = share(bar.base + bar.value, plot.scale);
  const [low, high] = from < to ? [from, to] : [to, from];
  const box = plot.lying
    ? { x: left + low * width, y: bar.start, width: (high - low) * width, height: bar.bar }
    : { x: bar.start, y: top + height - high * height, width: bar.bar, height: (high - low) * height };
  const rounded = Object.fromEntries(Object.entries(box).map(([name, size]) => [name, round(size)]));
  drawing.append(svg("rect", { ...rounded, fill: series.color, stroke: "#ffffff", "stroke-width": 0.75 }));
  if (series.labels !== undefined) drawing.append(...barLabel(plot, series, bar, box));
}

type Box = Readonly<Record<"x" | "y" | "width" | "height", number>>;

/** Outside of a bar's end; in the middle of a part of a stack, where it fits. */
function barLabel({ data, lying }: Plot, series: SeriesData, bar: Bar, box: Box): readonly SVGTextElement[] {
  const size = data.textSize;
  const text = numberText(bar.value, series.labels ?? "General");
  if (text === "") return [];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (bar.inside) {
    const fits = box.height >= size && box.width >= textWidth(text, size);
    return fits ? [label(text, middle, { size, color: inkOn(series.color) })] : [];
  }
  if (lying) return [label(text, { x: box.x + box.width + 4, y: middle.y }, { size, anchor: "start" })];
  return [label(text, { x: middle.x, y: box.y - size * 0.6 }, { size })];
}

/** White on dark colours. */
function inkOn(color: string): string {
  const part = (at: number): number => (parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) < 0.179 ? "#ffffff" : INK;
}
