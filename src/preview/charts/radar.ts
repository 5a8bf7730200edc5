import { numberText } from "../grid/number-format";
import type { ChartData } from "./chart-data";
import { newScale, share, ticks, type Scale } from "./scale";
import { cut, GRID_COLOR, label, round, svg, type Anchor, type Frame } from "./svg";

interface Web {
  readonly data: ChartData;
  readonly scale: Scale;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Lines over rings; categories run clockwise from the top. */
export function drawRadar(drawing: SVGElement, data: ChartData, frame: Frame): void {
  const values = data.series.flatMap((series) => series.values.filter((value) => value !== undefined));
  const radius = Math.max(10, Math.min(frame.width / 2 - data.textSize * 4, frame.height / 2 - data.textSize * 1.6));
  const scale = newScale(values, data.valueAxis, Math.max(2, radius / 30));
  const web = { data, scale, radius, x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  drawRings(drawing, web);
  drawNames(drawing, web, frame);
  for (const series of data.series) {
    for (const points of runs(series.values)) {
      drawing.append(
        svg("polyline", { points: path(web, points), fill: "none", stroke: series.color, "stroke-width": 3 }),
      );
    }
    for (const [index, value] of series.values.entries()) {
      if (value === undefined || data.type === "Radar") continue;
      const { x, y } = pointAt(web, index, value);
      drawing.append(svg("circle", { cx: x, cy: y, r: 4.5, fill: series.color }));
    }
  }
}

function drawRings(drawing: SVGElement, web: Web): void {
  const { data, scale } = web;
  for (const tick of ticks(scale)) {
    const points = path(
      web,
      [...data.categories.keys()].map((index) => ({ index, value: tick })),
    );
    drawing.append(svg("polygon", { points, fill: "none", stroke: GRID_COLOR }));
    const y = web.y - share(tick, scale) * web.radius;
    const text = numberText(tick, data.valueAxis.format);
    drawing.append(label(text, { x: web.x - 4, y }, { size: data.textSize * 0.85, anchor: "end", color: "#595959" }));
  }
}

function drawNames(drawing: SVGElement, web: Web, frame: Frame): void {
  const { data, radius } = web;
  for (const [index, text] of data.categories.entries()) {
    const turn = angle(web, index);
    const [x, y] = [web.x + Math.sin(turn) * (radius + 10), web.y - Math.cos(turn) * (radius + data.textSize * 0.8)];
    const side = Math.sin(turn);
    const anchor: Anchor = Math.abs(side) < 0.05 ? "middle" : side > 0 ? "start" : "end";
    const room = anchor === "middle" ? frame.width : anchor === "start" ? frame.left + frame.width - x : x - frame.left;
    drawing.append(label(cut(text, room, data.textSize), { x, y }, { size: data.textSize, anchor }));
  }
}

interface Value {
  readonly index: number;
  readonly value: number;
}

/** A blank value leaves a gap; a line without one is closed. */
function runs(values: readonly (number | undefined)[]): readonly (readonly Value[])[] {
  const found: Value[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === undefined) found.push([]);
    else found.at(-1)?.push({ index, value });
  }
  const [first, ...others] = found.filter((run) => run.length > 0);
  if (!first) return [];
  if (others.length === 0 && first.length === values.length) return [[...first, ...first.slice(0, 1)]];
  return [first, ...others];
}

function angle({ data }: Web, index: number): number {
  return (index / Math.max(1, data.categories.length)) * 2 * Math.PI;
}

function pointAt(web: Web, index: number, value: number): { readonly x: number; readonly y: number } {
  const distance = share(value, web.scale) * web.radius;
  const turn = angle(web, index);
  return { x: round(web.x + Math.sin(turn) * distance), y: round(web.y - Math.cos(turn) * distance) };
}

function path(web: Web, values: readonly Value[]): string {
  return values
    .map(({ index, value }) => pointAt(web, index, value))
    .map(({ x, y }) => `${String(x)},${String(y)}`)
    .join(" ");
}
