import type { ChartData, SeriesData } from "./chart-data";
import { cut, label, svg, textWidth, type Frame } from "./svg";

/** Draws the legend and gives the frame that is left for the plot. */
export function drawLegend(drawing: SVGElement, data: ChartData, frame: Frame): Frame {
  if (data.legend === "none" || data.series.length === 0) return frame;
  return data.legend === "right" ? drawRight(drawing, data, frame) : drawBottom(drawing, data, frame);
}

const KEY = 10;
const SPACE = 8;

function drawRight(drawing: SVGElement, data: ChartData, frame: Frame): Frame {
  const { textSize: size } = data;
  // beside a stack Excel lists the series from the top down as they lie
  const series = data.type.includes("Stacked") ? [...data.series].reverse() : data.series;
  const widest = Math.max(...series.map(({ name }) => textWidth(name, size)));
  const width = Math.min(widest + KEY + 2 * SPACE, frame.width * 0.4);
  const left = frame.left + frame.width - width;
  const line = Math.min(size * 1.5, frame.height / series.length);
  const top = frame.top + (frame.height - line * series.length) / 2 + line / 2;
  for (const [index, one] of series.entries())
    drawKey(drawing, data, one, { x: left + SPACE, y: top + index * line, room: width - KEY - 2 * SPACE });
  return { ...frame, width: frame.width - width - SPACE };
}

/** Lines of keys from left to right, each line centred. */
function drawBottom(drawing: SVGElement, data: ChartData, frame: Frame): Frame {
  const { textSize: size } = data;
  const lines = wrapped(data, frame.width);
  const height = lines.length * size * 1.5;
  for (const [number, line] of lines.entries()) {
    let x = frame.left + (frame.width - widthOf(line, size)) / 2;
    const y = frame.top + frame.height - height + (number + 0.5) * size * 1.5;
    for (const one of line) {
      drawKey(drawing, data, one, { x, y, room: frame.width });
      x += keyWidth(one, size);
    }
  }
  return { ...frame, height: frame.height - height - SPACE };
}

function keyWidth({ name }: SeriesData, size: number): number {
  return KEY + textWidth(name, size) + 3 * SPACE;
}

function widthOf(line: readonly SeriesData[], size: number): number {
  return line.reduce((sum, one) => sum + keyWidth(one, size), 0);
}

function wrapped({ series, textSize }: ChartData, width: number): readonly (readonly SeriesData[])[] {
  const lines: SeriesData[][] = [[]];
  for (const one of series) {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && widthOf([...line, one], textSize) > width) lines.push([one]);
    else line.push(one);
  }
  return lines;
}

function drawKey(
  drawing: SVGElement,
  { type, textSize }: ChartData,
  { name, color }: SeriesData,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
): void {
  const key = type.startsWith("Radar")
    ? svg("line", { x1: x - KEY / 2, x2: x + KEY, y1: y, y2: y, stroke: color, "stroke-width": 3 })
    : svg("rect", { x, y: y - KEY / 2, width: KEY, height: KEY, fill: color });
  drawing.append(
    key,
    label(cut(name, room, textSize), { x: x + KEY + SPACE / 2, y }, { size: textSize, anchor: "start" }),
  );
}
