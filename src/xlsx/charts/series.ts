import type { Grid } from "../../workbook/grids";
import type { ChartKind, ChartSeries, UpsertChart } from "../../workbook/plan";
import { escapeXml } from "../xml";
import { numberData, textData } from "./data";
import { flatPoints } from "./stack-labels";
import { INK, line, solidFill, textProperties } from "./text";

/** Relative luminance below which white reads better than ink (WCAG 2.2, the point of equal contrast). */
const DARK = 0.179;

function luminance(color: string): number {
  const channel = (at: number): number => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

/** Labels stand outside the mark; in a stack, where there is no outside, inside, and only where they fit. */
function labels(series: ChartSeries, chart: UpsertChart, grid: Grid): string {
  if (!series.labels) return "";
  const inside = chart.kind === "stackedColumn";
  const color = inside && luminance(series.color) < DARK ? "FFFFFF" : INK;
  const position = chart.kind === "radar" ? "" : `<c:dLblPos val="${inside ? "ctr" : "outEnd"}"/>`;
  const left = flatPoints(chart, series, grid).map(
    (index) => `<c:dLbl><c:idx val="${String(index)}"/><c:delete val="1"/></c:dLbl>`,
  );
  return (
    `<c:dLbls>${left.join("")}<c:numFmt formatCode="${escapeXml(chart.valueAxis.format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>` +
    `${textProperties({ size: chart.textSize, color })}${position}<c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** A filled mark with a white edge, so that the parts of a stack stay apart without colour; a radar has a line with dots. */
function mark(kind: ChartKind, color: string): string {
  if (kind !== "radar")
    return `<c:spPr>${solidFill(color)}${line("FFFFFF", 0.75)}</c:spPr><c:invertIfNegative val="0"/>`;
  const dot = `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${solidFill(color)}${line(color, 0.75)}</c:spPr></c:marker>`;
  return `<c:spPr>${line(color, 2.25)}</c:spPr>${dot}`;
}

/** One `<c:ser>`, elements in the schema's order (CT_BarSer, CT_RadarSer). */
export function writeSeries(series: ChartSeries, index: number, chart: UpsertChart, grid: Grid): string {
  const order = String(index);
  return (
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx>${textData(grid, series.name)}</c:tx>` +
    mark(chart.kind, series.color) +
    labels(series, chart, grid) +
    `<c:cat>${textData(grid, series.categories)}</c:cat>` +
    `<c:val>${numberData(grid, series.values, chart.valueAxis.format)}</c:val></c:ser>`
  );
}
