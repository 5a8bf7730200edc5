import { chartName } from "../../workbook/book";
import { issue } from "../../workbook/issue";
import type { UpsertChart } from "../../workbook/plan";
import { writeChart } from "../charts/chart-part";
import { BLANK_DRAWING, chartRelationOf, setFrame } from "../charts/drawing";
import { CONTENT_TYPE, declareContentType } from "../content-types";
import { addRelationship, relationshipsOf } from "../relationships";
import { SHEET_ORDER } from "../sheet-patch";
import { drawingElement } from "../sheet-writer";
import type { WorkbookFile } from "../workbook-file";
import type { FileSheet } from "../workbook-part";
import { setChildOfRoot, withoutPrefix } from "../xml-edit";
import { findOwnedSheet } from "./owned-sheet";
import { DONE, editPart, type ActionResult } from "./result";

export function upsertChart(file: WorkbookFile, chart: UpsertChart): ActionResult {
  const owned = findOwnedSheet(file, chart.sheetKey);
  if (!owned) return { issues: [issue("sheetGone", { name: chart.sheetKey })] };
  const grid = file.grid(owned.sheet);
  if (grid.isProtected) return { issues: [issue("sheetProtected", { name: grid.name })] };
  const { parts } = file;
  const drawing = drawingOf(file, owned.sheet);
  const name = chartName(chart.key);
  const known = chartRelationOf(parts.text(drawing), name);
  const link = relationshipsOf(parts, drawing).find((one) => one.id === known && one.type === "chart");
  const path = link?.target ?? parts.freePath("xl/charts/chart");
  parts.set(path, writeChart(chart, grid));
  declareContentType(parts, path, CONTENT_TYPE.chart);
  const relationId = link?.id ?? addRelationship(parts, drawing, "chart", path);
  editPart(parts, drawing, (xml) => setFrame(xml, { name, altText: chart.altText, anchor: chart.anchor, relationId }));
  return DONE;
}

/** The sheet's drawing, made where it has none. */
function drawingOf(file: WorkbookFile, sheet: FileSheet): string {
  const { parts } = file;
  const known = relationshipsOf(parts, sheet.path).find((link) => link.type === "drawing");
  if (known && parts.find(known.target)) return known.target;
  const path = parts.freePath("xl/drawings/drawing");
  parts.set(path, BLANK_DRAWING);
  declareContentType(parts, path, CONTENT_TYPE.drawing);
  const id = addRelationship(parts, sheet.path, "drawing", path);
  editPart(parts, sheet.path, (xml) => setChildOfRoot(withoutPrefix(xml), "drawing", drawingElement(id), SHEET_ORDER));
  return path;
}
