import { familyOf } from "../grid/cell-style";
import type { ChartModel } from "../host/model/chart";
import { drawBars } from "./bars";
import { chartData, type ChartData } from "./chart-data";
import { drawLegend } from "./legend";
import { drawRadar } from "./radar";
import { label, svg, type Frame } from "./svg";

const MARGIN = 12;

/** A chart as a picture of that many pixels. Kinds that the add-in never makes are named instead of drawn. */
export function drawChart(chart: ChartModel, width: number, height: number): SVGSVGElement {
  const data = chartData(chart);
  const drawing = svg("svg", {
    ...{ width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, role: "img", class: "chart" },
    "font-family": familyOf("Times New Roman"),
    "aria-label": data.title || data.name,
    "data-chart": data.name,
  });
  const frame = drawTitle(drawing, data, {
    ...{ left: MARGIN, top: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN },
  });
  const plot = drawLegend(drawing, data, frame);
  if (plot.width < 20 || plot.height < 20) return drawing;
  if (data.type.startsWith("Radar")) drawRadar(drawing, data, plot);
  else if (/^(Bar|Column)/.test(data.type)) drawBars(drawing, data, plot);
  else drawing.append(label(data.type, middleOf(plot), { size: data.textSize }));
  return drawing;
}

function drawTitle(drawing: SVGElement, { title, titleSize }: ChartData, frame: Frame): Frame {
  if (title === "") return frame;
  const line = titleSize * 1.5;
  const at = { x: frame.left + frame.width / 2, y: frame.top + line / 2 };
  drawing.append(label(title, at, { size: titleSize, bold: true }));
  return { ...frame, top: frame.top + line + 4, height: frame.height - line - 4 };
}

function middleOf({ left, top, width, height }: Frame): { readonly x: number; readonly y: number } {
  return { x: left + width / 2, y: top + height / 2 };
}
