import type { Grid } from "../../workbook/grids";
import type { UpsertChart } from "../../workbook/plan";
import { AXIS_IDS, writeCategoryAxis, writeValueAxis } from "./axes";
import { writeSeries } from "./series";
import { NO_LINE, solidFill, textProperties, title } from "./text";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The projector's floor: text below 12 points cannot be read from the back of a room. */
const SMALLEST_TEXT = 12;

/** Space between marks in percent of a mark's width. */
const GAP = { bar: 40, clusteredColumn: 60, stackedColumn: 60 } as const;

/** A whole chart part (ISO/IEC 29500-1, 21.2). `grid` is the sheet with the data as they stand now. */
export function writeChart(chart: UpsertChart, grid: Grid): string {
  if (chart.textSize < SMALLEST_TEXT) throw new RangeError(`chart text of ${String(chart.textSize)} points`);
  const text = { size: chart.textSize };
  const heading = title(chart.title, { size: chart.textSize + 4, bold: true });
  const legend =
    chart.legend === "none"
      ? ""
      : `<c:legend><c:legendPos val="${chart.legend === "right" ? "r" : "b"}"/><c:overlay val="0"/>${textProperties(text)}</c:legend>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `${heading}<c:autoTitleDeleted val="${heading === "" ? "1" : "0"}"/>` +
    `<c:plotArea><c:layout/>${writePlot(chart, grid)}${writeCategoryAxis(chart)}${writeValueAxis(chart)}` +
    `<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solidFill("FFFFFF")}${NO_LINE}</c:spPr>${textProperties(text)}</c:chartSpace>`
  );
}

function writePlot(chart: UpsertChart, grid: Grid): string {
  const series = chart.series.map((one, index) => writeSeries(one, index, chart, grid)).join("");
  if (chart.kind === "radar") {
    return `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${AXIS_IDS}</c:radarChart>`;
  }
  const stacked = chart.kind === "stackedColumn";
  return (
    `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/>` +
    `<c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${String(GAP[chart.kind])}"/>${stacked ? '<c:overlap val="100"/>' : ""}${AXIS_IDS}</c:barChart>`
  );
}
