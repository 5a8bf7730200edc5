import type { LookShape } from "./look";

/** The formatting objects of charts, with what Excel shows before anybody sets them ("" = Excel decides). */
const FONT: LookShape = {
  type: "ChartFont",
  properties: { bold: false, color: "#595959", italic: false, name: "Calibri", size: 10, underline: "None" },
};
const FILL: LookShape = { type: "ChartFill", solidColor: true };
const LINE: LookShape = { type: "ChartLineFormat", properties: { color: "", lineStyle: "Automatic", weight: 0.75 } };

const axisTitle: LookShape = {
  type: "ChartAxisTitle",
  properties: { text: "", visible: false },
  links: { format: { type: "ChartAxisTitleFormat", links: { font: FONT } } },
};

const axis: LookShape = {
  type: "ChartAxis",
  properties: {
    ...{ maximum: "", minimum: "", majorUnit: "", minorUnit: "", numberFormat: "General", reversePlotOrder: false },
    ...{ tickLabelPosition: "NextToAxis", visible: true, position: "Automatic" },
  },
  links: {
    format: { type: "ChartAxisFormat", links: { font: FONT, line: LINE } },
    majorGridlines: {
      type: "ChartGridlines",
      properties: { visible: true },
      links: { format: { type: "ChartGridlinesFormat", links: { line: LINE } } },
    },
    title: axisTitle,
  },
};

export const DATA_LABELS: LookShape = {
  type: "ChartDataLabels",
  properties: { numberFormat: "General", position: "", showSeriesName: false, showValue: true },
  links: { format: { type: "ChartDataLabelFormat", links: { font: FONT, fill: FILL } } },
};

export const SERIES_FORMAT: LookShape = { type: "ChartSeriesFormat", links: { fill: FILL, line: LINE } };

export const CHART_PARTS: Readonly<Record<string, LookShape>> = {
  axes: { type: "ChartAxes", links: { categoryAxis: axis, valueAxis: axis } },
  dataLabels: DATA_LABELS,
  format: { type: "ChartAreaFormat", links: { fill: FILL, font: FONT } },
  legend: {
    type: "ChartLegend",
    properties: { overlay: false, position: "Bottom", visible: true },
    links: { format: { type: "ChartLegendFormat", links: { font: FONT, fill: FILL } } },
  },
  title: {
    type: "ChartTitle",
    properties: { overlay: false, text: "", visible: true },
    links: { format: { type: "ChartTitleFormat", links: { font: FONT, fill: FILL } } },
  },
};
