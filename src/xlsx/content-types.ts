import type { Parts } from "./parts";
import { escapeXml, XmlReader } from "./xml";
import { appendToRoot, childrenOfRoot } from "./xml-edit";

const PATH = "[Content_Types].xml";

/** The content types of the parts we write (ISO/IEC 29500-1, 11.3 and 12–15). */
export const CONTENT_TYPE = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** The declared type of a part, "" where only its extension says it. */
export function contentTypeOf(parts: Parts, path: string): string {
  const reader = new XmlReader(parts.text(PATH));
  while (reader.next()) {
    if (reader.kind !== "open" || reader.name !== "Override") continue;
    if (reader.attribute("PartName")?.toLowerCase() === `/${path}`.toLowerCase())
      return reader.attribute("ContentType") ?? "";
  }
  return "";
}

/** Declares a part's type, in place of an earlier declaration. */
export function declareContentType(parts: Parts, path: string, type: string): void {
  dropContentType(parts, path);
  const declaration = `<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`;
  parts.set(PATH, appendToRoot(parts.text(PATH), declaration));
}

export function dropContentType(parts: Parts, path: string): void {
  const xml = parts.text(PATH);
  const gone = childrenOfRoot(xml).children.find((span) => {
    const reader = new XmlReader(xml.slice(span.start, span.end));
    return reader.next() && reader.attribute("PartName")?.toLowerCase() === `/${path}`.toLowerCase();
  });
  if (gone) parts.set(PATH, xml.slice(0, gone.start) + xml.slice(gone.end));
}
