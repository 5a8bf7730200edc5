import type { Area } from "../../workbook/grids";
import { escapeXml, XmlReader } from "../xml";
import { appendToRoot, childrenOfRoot } from "../xml-edit";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const BLANK_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"></xdr:wsDr>`;

export interface ChartFrame {
  readonly name: string;
  readonly altText: string;
  /** The cells the chart covers. */
  readonly anchor: Area;
  readonly relationId: string;
}

/** An anchored object of a drawing. */
interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly chartRelation: string | undefined;
}

function anchoredIn(xml: string): readonly Anchored[] {
  return childrenOfRoot(xml).children.map(({ start, end }) => {
    const reader = new XmlReader(xml.slice(start, end));
    const names: string[] = [];
    let chartRelation: string | undefined;
    while (reader.next()) {
      if (reader.kind !== "open") continue;
      if (reader.name === "cNvPr") names.push(reader.attribute("name") ?? "");
      if (reader.name === "chart") chartRelation = reader.attribute("id");
    }
    return { start, end, names, chartRelation };
  });
}

/** The relationship of the chart that bears a name; undefined where the drawing has no such chart. */
export function chartRelationOf(xml: string, name: string): string | undefined {
  return anchoredIn(xml).find((one) => one.names.includes(name))?.chartRelation;
}

/** Puts a chart where the one of the same name stands, or on top of all others. */
export function setFrame(xml: string, frame: ChartFrame): string {
  const present = anchoredIn(xml).find((one) => one.names.includes(frame.name));
  const written = writeFrame(frame, present ? idIn(xml.slice(present.start, present.end)) : nextId(xml));
  return present ? xml.slice(0, present.start) + written + xml.slice(present.end) : appendToRoot(xml, written);
}

function idIn(xml: string): number {
  const reader = new XmlReader(xml);
  while (reader.next()) {
    if (reader.kind === "open" && reader.name === "cNvPr") return Number(reader.attribute("id") ?? 1);
  }
  return 1;
}

function nextId(xml: string): number {
  const reader = new XmlReader(xml);
  let last = 1;
  while (reader.next()) {
    if (reader.kind === "open" && reader.name === "cNvPr") last = Math.max(last, Number(reader.attribute("id") ?? 1));
  }
  return last + 1;
}

const corner = (tag: string, row: number, column: number): string =>
  `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
  `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

/** The namespaces are declared on the spot, since a drawing of another producer may bind other prefixes. */
function writeFrame({ name, altText, anchor, relationId }: ChartFrame, id: number): string {
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${XDR}" xmlns:a="${A}" editAs="oneCell">` +
    corner("from", anchor.top, anchor.left) +
    corner("to", anchor.bottom + 1, anchor.right + 1) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${String(id)}" name="${escapeXml(name)}" descr="${escapeXml(altText)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="${relationId}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
