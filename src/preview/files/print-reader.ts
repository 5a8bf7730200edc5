import { columnIndex, parseReference } from "../../workbook/address";
import { decodeEscapes } from "../../xlsx/ooxml-text";
import { XmlReader } from "../../xlsx/xml";
import type { SheetModel } from "../host/model/sheet";

/** Takes orientation, fitting, footers and page breaks from a worksheet part. */
export function takePrintSetup(xml: string, { print }: SheetModel): void {
  const reader = new XmlReader(xml);
  const breaks: number[] = [];
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.name === "sheetData") reader.skip();
    else if (reader.name === "pageSetup") {
      print.orientation = reader.attribute("orientation") === "landscape" ? "Landscape" : "Portrait";
      if (reader.attribute("paperSize") === "9") print.paperSize = "A4";
      const height = Number(reader.attribute("fitToHeight") ?? 1);
      print.zoom = { horizontalFitToPages: 1, ...(height > 0 && { verticalFitToPages: height }) };
    } else if (reader.name === "oddFooter") takeFooter(decodeEscapes(reader.innerText()), print.headersFooters);
    else if (reader.name === "brk") breaks.push(Number(reader.attribute("id")));
    else if (reader.name === "printOptions") print.centerHorizontally = reader.flag("horizontalCentered");
  }
  print.pageBreaks = breaks;
}

const SECTIONS = { L: "leftFooter", C: "centerFooter", R: "rightFooter" } as const;

/** `&L…&C…&R…`; the font in front of a section is left out, since a plan has its own. */
function takeFooter(text: string, parts: Map<string, string>): void {
  for (const [, side, content = ""] of text.matchAll(/&([LCR])(.*?)(?=&[LCR]|$)/gs)) {
    parts.set(SECTIONS[side as keyof typeof SECTIONS], content.replace(/^&"[^"]*"/, ""));
  }
}

/** Excel keeps what is repeated and what is printed in names of the sheet. */
export function takePrintName(name: string, refersTo: string, { print }: SheetModel): void {
  if (name === "_xlnm.Print_Area") print.area = parseReference(refersTo)?.area;
  if (name !== "_xlnm.Print_Titles") return;
  const rows = /\$(\d+):\$(\d+)(?:,|$)/.exec(refersTo);
  if (rows) print.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
  const columns = /\$([A-Z]+):\$([A-Z]+)(?:,|$)/.exec(refersTo);
  if (columns?.[1] && columns[2]) {
    print.titleColumns = { first: columnIndex(columns[1]), last: columnIndex(columns[2]) };
  }
}
