import { relationshipsOf } from "../../xlsx/relationships";
import { XmlReader } from "../../xlsx/xml";
import type { Parts } from "../../xlsx/parts";
import type { ChartModel, SeriesModel } from "../host/model/chart";
import type { SheetModel } from "../host/model/sheet";
import type { WorkbookModel } from "../host/model/workbook";
import { element, elements, parseXml, textIn, valueOf, type XmlNode } from "./xml-tree";
import { anchorArea } from "./sheet-looks";

/** Takes the bar, column and radar charts of a worksheet part; other drawings have no counterpart in the stand-in. */
export function takeCharts(parts: Parts, path: string, sheet: SheetModel, workbook: WorkbookModel): void {
  for (const drawing of relationshipsOf(parts, path).filter((link) => link.type === "drawing")) {
    if (!parts.find(drawing.target)) continue;
    const charts = new Map(relationshipsOf(parts, drawing.target).map((link) => [link.id, link.target]));
    for (const anchor of parseXml(new XmlReader(parts.text(drawing.target))).children) {
      const id = element(anchor, "chart")?.attributes.get("id");
      const target = id === undefined ? undefined : charts.get(id);
      if (target === undefined || !parts.find(target)) continue;
      const chart = readChart(parseXml(new XmlReader(parts.text(target))), anchor, sheet, workbook);
      if (chart) sheet.charts.push(chart);
    }
  }
}

function readChart(root: XmlNode, anchor: XmlNode, sheet: SheetModel, workbook: WorkbookModel): ChartModel | undefined {
  const plot = element(root, "barChart") ?? element(root, "radarChart");
  const type = plot && typeOf(plot);
  if (!type) return undefined;
  return {
    id: workbook.newId("CHART"),
    ...{ sheet, type, left: 0, top: 0, width: 360, height: 216 },
    name: element(anchor, "cNvPr")?.attributes.get("name") ?? "",
    anchor: anchorArea(cornerOf(anchor, "from"), cornerOf(anchor, "to")),
    series: elements(plot, "ser").map((series) => readSeries(series, plot, workbook)),
    look: lookOf(root),
  };
}

function typeOf(plot: XmlNode): string {
  if (plot.name === "radarChart") return valueOf(plot, "radarStyle") === "marker" ? "RadarMarkers" : "Radar";
  const direction = valueOf(plot, "barDir") === "bar" ? "Bar" : "Column";
  const grouping = { stacked: "Stacked", percentStacked: "Stacked100" }[valueOf(plot, "grouping") ?? ""];
  return direction + (grouping ?? "Clustered");
}

function cornerOf(anchor: XmlNode, name: string): readonly [number, number] {
  const corner = element(anchor, name);
  const number = (part: string): number => Number((corner && textIn(element(corner, part))) ?? 0);
  return [number("row"), number("col")];
}

function readSeries(series: XmlNode, plot: XmlNode, workbook: WorkbookModel): SeriesModel {
  const reference = (name: string) => {
    const data = element(series, name);
    return workbook.resolve((data && textIn(element(data, "f"))) ?? "");
  };
  const name = element(series, "tx");
  const look: SeriesModel["look"] = new Map();
  const properties = element(series, "spPr");
  const color = properties && element(properties, "srgbClr")?.attributes.get("val");
  if (color !== undefined) {
    look.set("format.fill.color", `#${color}`);
    look.set("format.line.color", `#${color}`);
  }
  const labels = element(series, "dLbls");
  if (labels && valueOf(labels, "showVal") === "1") {
    look.set("hasDataLabels", true);
    look.set("dataLabels.numberFormat", element(labels, "numFmt")?.attributes.get("formatCode") ?? "General");
  }
  look.set("gapWidth", Number(valueOf(plot, "gapWidth") ?? 150));
  return {
    id: workbook.newId("SERIES"),
    name: (name && textIn(element(name, "v"))) ?? "",
    values: reference("val"),
    categories: reference("cat"),
    look,
  };
}

/** Words, sizes and limits under the paths that Office.js has for them. */
function lookOf(root: XmlNode): ChartModel["look"] {
  const look: ChartModel["look"] = new Map();
  const chart = element(root, "chart") ?? root;
  const title = chart.children.find((child) => child.name === "title");
  look.set("title.visible", title !== undefined);
  if (title) takeText(title, "title", look);
  const legend = element(root, "legend");
  look.set("legend.visible", legend !== undefined);
  if (legend) {
    look.set("legend.position", valueOf(legend, "legendPos") === "r" ? "Right" : "Bottom");
    takeSize(legend, "legend.format.font.size", look);
  }
  takeAxis(element(root, "catAx"), "axes.categoryAxis", look);
  const values = element(root, "valAx");
  takeAxis(values, "axes.valueAxis", look);
  if (values && valueOf(values, "crosses") === "max") look.set("axes.categoryAxis.position", "Maximum");
  return look;
}

function takeAxis(axis: XmlNode | undefined, path: string, look: ChartModel["look"]): void {
  if (!axis) return;
  const title = axis.children.find((child) => child.name === "title");
  look.set(`${path}.title.visible`, title !== undefined);
  if (title) takeText(title, `${path}.title`, look);
  look.set(`${path}.reversePlotOrder`, valueOf(axis, "orientation") === "maxMin");
  for (const [name, member] of [
    ["min", "minimum"],
    ["max", "maximum"],
  ] as const) {
    const limit = valueOf(axis, name);
    if (limit !== undefined) look.set(`${path}.${member}`, Number(limit));
  }
  const format = axis.children.find((child) => child.name === "numFmt")?.attributes.get("formatCode");
  if (format !== undefined) look.set(`${path}.numberFormat`, format);
  const text = axis.children.find((child) => child.name === "txPr");
  if (text) takeSize(text, `${path}.format.font.size`, look);
}

function takeText(title: XmlNode, path: string, look: ChartModel["look"]): void {
  look.set(
    `${path}.text`,
    elements(title, "t")
      .map((node) => node.text)
      .join(""),
  );
  takeSize(title, `${path}.format.font.size`, look);
}

/** The first size stated inside, in points (the file counts hundredths). */
function takeSize(node: XmlNode, path: string, look: ChartModel["look"]): void {
  const size = element(node, "defRPr")?.attributes.get("sz");
  if (size !== undefined) look.set(path, Number(size) / 100);
}
