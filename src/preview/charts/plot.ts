import { numberText } from "../grid/number-format";
import type { ChartData } from "./chart-data";
import { newScale, type Scale } from "./scale";
import { AXIS_COLOR, cut, GRID_COLOR, label, svg, textWidth, type Frame } from "./svg";
import { share, ticks } from "./scale";

/** A plot of bars or columns: where it lies, and how values and categories map to pixels. */
export interface Plot {
  readonly data: ChartData;
  readonly frame: Frame;
  readonly scale: Scale;
  /** Bars lie: categories run down, values to the right. */
  readonly lying: boolean;
}

const SPACE = 8;

export function isStacked({ type }: ChartData): boolean {
  return type.includes("Stacked");
}

/** Makes room for axes and their titles, draws them, and gives the plot inside. */
export function drawAxes(drawing: SVGElement, data: ChartData, outer: Frame, lying: boolean): Plot {
  const scale = newScale(extremes(data), data.valueAxis, Math.max(2, (lying ? outer.width : outer.height) / 60));
  const frame = lying ? drawTitles(drawing, data, outer, true) : drawTitles(drawing, data, outer, false);
  const inner = lying ? lyingFrame(data, frame) : standingFrame(data, frame, scale);
  const plot = { data, frame: inner, scale, lying };
  drawValueAxis(drawing, plot);
  drawCategoryAxis(drawing, plot);
  return plot;
}

/** All values; for a stack the sums of both signs. */
function extremes(data: ChartData): readonly number[] {
  if (!isStacked(data)) return data.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  return data.categories.flatMap((_, index) => {
    const parts = data.series.map(({ values }) => values[index] ?? 0);
    const sum = (keep: (part: number) => boolean): number => parts.filter(keep).reduce((one, other) => one + other, 0);
    return [sum((part) => part > 0), sum((part) => part < 0)];
  });
}

function drawTitles(drawing: SVGElement, data: ChartData, outer: Frame, lying: boolean): Frame {
  const size = data.textSize;
  const below = lying ? data.valueAxis.title : data.categoryAxis.title;
  const beside = lying ? data.categoryAxis.title : data.valueAxis.title;
  const atTop = lying && isValueAxisAtTop(data);
  const { left, top, width, height } = outer;
  const line = size * 1.5;
  if (below) {
    const y = atTop ? top + line / 2 : top + height - line / 2;
    drawing.append(label(below, { x: left + width / 2, y }, { size }));
  }
  if (beside) {
    const made = label(beside, { x: 0, y: 0 }, { size });
    made.setAttribute("transform", `translate(${String(left + line / 2)}, ${String(top + height / 2)}) rotate(-90)`);
    drawing.append(made);
  }
  return {
    left: left + (beside ? line : 0),
    top: top + (below && atTop ? line : 0),
    width: width - (beside ? line : 0),
    height: height - (below ? line : 0),
  };
}

/** Excel moves the values to the other side where the categories run backwards, unless told to cross at the end. */
function isValueAxisAtTop({ categoryAxis }: ChartData): boolean {
  return categoryAxis.reversed && !categoryAxis.crossesAtMaximum;
}

function lyingFrame(data: ChartData, { left, top, width, height }: Frame): Frame {
  const widest = Math.max(0, ...data.categories.map((text) => textWidth(text, data.textSize)));
  const names = Math.min(widest + SPACE, width * 0.4);
  const line = data.textSize * 1.5;
  const right = data.textSize * 2;
  const atTop = isValueAxisAtTop(data);
  return { left: left + names, top: top + (atTop ? line : 0), width: width - names - right, height: height - line };
}

function standingFrame(data: ChartData, { left, top, width, height }: Frame, scale: Scale): Frame {
  const texts = ticks(scale).map((tick) => numberText(tick, data.valueAxis.format));
  const numbers = Math.max(...texts.map((text) => textWidth(text, data.textSize))) + SPACE;
  const band = (width - numbers) / Math.max(1, data.categories.length);
  const below = isTilted(data, band) ? tiltedHeight(data, height) : data.textSize * 1.5;
  const head = data.textSize * 0.75;
  return { left: left + numbers, top: top + head, width: width - numbers, height: height - below - head };
}

/** Names wider than their place are tilted, as Excel does. */
function isTilted({ categories, textSize }: ChartData, band: number): boolean {
  return categories.some((text) => textWidth(text, textSize) > band);
}

function tiltedHeight({ categories, textSize }: ChartData, height: number): number {
  const longest = Math.max(...categories.map((text) => textWidth(text, textSize)));
  return Math.min(longest * 0.72 + textSize, height * 0.4);
}

function drawValueAxis(drawing: SVGElement, { data, frame, scale, lying }: Plot): void {
  const { left, top, width, height } = frame;
  const size = data.textSize;
  for (const tick of ticks(scale)) {
    const text = numberText(tick, data.valueAxis.format);
    if (lying) {
      const x = left + share(tick, scale) * width;
      const y = isValueAxisAtTop(data) ? top - size * 0.75 : top + height + size * 0.75;
      drawing.append(svg("line", { x1: x, x2: x, y1: top, y2: top + height, stroke: GRID_COLOR }));
      drawing.append(label(text, { x, y }, { size }));
    } else {
      const y = top + height - share(tick, scale) * height;
      drawing.append(svg("line", { x1: left, x2: left + width, y1: y, y2: y, stroke: GRID_COLOR }));
      drawing.append(label(text, { x: left - SPACE, y }, { size, anchor: "end" }));
    }
  }
}

function drawCategoryAxis(drawing: SVGElement, plot: Plot): void {
  const { data, frame, scale, lying } = plot;
  const { left, top, width, height } = frame;
  const zero = share(0, scale);
  const end = lying
    ? { x1: left + zero * width, x2: left + zero * width, y1: top, y2: top + height }
    : { x1: left, x2: left + width, y1: top + height - zero * height, y2: top + height - zero * height };
  drawing.append(svg("line", { ...end, stroke: AXIS_COLOR }));
  const size = data.textSize;
  const { band } = bandOf(plot, 0);
  for (const [index, text] of data.categories.entries()) {
    const middle = bandOf(plot, index).from + band / 2;
    if (lying) {
      drawing.append(label(cut(text, left, size), { x: left - SPACE, y: middle }, { size, anchor: "end" }));
    } else if (isTilted(data, band)) {
      drawing.append(tilted(text, middle, top + height + size * 0.75, size));
    } else {
      drawing.append(label(text, { x: middle, y: top + height + size * 0.75 }, { size }));
    }
  }
}

function tilted(text: string, x: number, y: number, size: number): SVGTextElement {
  const made = label(cut(text, 150, size), { x: 0, y: 0 }, { size, anchor: "end" });
  made.setAttribute("transform", `translate(${String(x)}, ${String(y)}) rotate(-45)`);
  return made;
}

/** The place of a category along its axis. Bars begin at the bottom, unless the axis is reversed. */
export function bandOf({ data, frame, lying }: Plot, index: number): { readonly from: number; readonly band: number } {
  const count = Math.max(1, data.categories.length);
  const band = (lying ? frame.height : frame.width) / count;
  const backwards = lying !== data.categoryAxis.reversed;
  const place = backwards ? count - 1 - index : index;
  return { from: (lying ? frame.top : frame.left) + place * band, band };
}
