import { areaAddress, parseArea } from "../workbook/address";
import type { Area, GridTable } from "../workbook/grids";
import type { PlanTable } from "../workbook/plan";
import { decodeEscapes, encodeAttribute } from "./ooxml-text";
import { escapeXml, XmlFault, XmlReader } from "./xml";
import { withAttribute, withoutPrefix } from "./xml-edit";

export interface FileTable {
  readonly path: string;
  readonly id: number;
  readonly table: GridTable;
  /** The filter's own area, where a criterion hides rows. */
  readonly filtering?: Area;
  readonly columns: readonly string[];
}

/** Reads one table part. */
export function readTable(path: string, xml: string): FileTable {
  const reader = new XmlReader(xml);
  const columns: string[] = [];
  let root: { name: string; id: number; ref: string; headers: string; totals: string } | undefined;
  let filter: Area | undefined;
  let filtering: Area | undefined;
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.name === "table" && reader.depth === 1) {
      root = {
        name: decodeEscapes(reader.attribute("displayName") ?? reader.attribute("name") ?? ""),
        id: Number(reader.attribute("id") ?? 0),
        ref: reader.attribute("ref") ?? "",
        headers: reader.attribute("headerRowCount") ?? "1",
        totals: reader.attribute("totalsRowCount") ?? "0",
      };
    } else if (reader.name === "autoFilter") filter = parseArea(reader.attribute("ref") ?? "");
    else if (reader.name === "filterColumn") filtering = filter;
    else if (reader.name === "tableColumn") columns.push(decodeEscapes(reader.attribute("name") ?? ""));
  }
  const area = root && parseArea(root.ref);
  if (!root || !area) throw new XmlFault("table without area");
  const table = { name: root.name, area, hasHeader: root.headers !== "0", hasTotals: root.totals !== "0" };
  return { path, id: root.id, table, columns, ...(filtering && { filtering }) };
}

/** A table part. The grid lines come from the cells' own looks; the style only serves rows that people add. */
export function writeTable(table: PlanTable, id: number, columns: readonly string[]): string {
  const ref = areaAddress(table.area);
  const cells = columns.map(
    (name, index) => `<tableColumn id="${String(index + 1)}" name="${encodeAttribute(name)}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    `id="${String(id)}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ref="${ref}" totalsRowShown="0">` +
    (table.filterButtons ? `<autoFilter ref="${ref}"/>` : "") +
    `<tableColumns count="${String(columns.length)}">${cells.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight15" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>' +
    "</table>"
  );
}

/** The same table over another area; a filter keeps its criteria. */
export function resizeTable(xml: string, area: Area): string {
  const plain = withoutPrefix(xml);
  const ref = areaAddress(area);
  const at = plain.search(/<table[\s>]/);
  const whole = plain.slice(0, at) + withAttribute(plain.slice(at), "ref", ref);
  const filter = whole.search(/<autoFilter[\s>/]/);
  return filter < 0 ? whole : whole.slice(0, filter) + withAttribute(whole.slice(filter), "ref", ref);
}
