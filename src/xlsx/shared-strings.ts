import { MAX_TEXT } from "./cell-writer";
import { decodeEscapes } from "./ooxml-text";
import { decodeXml, XmlReader } from "./xml";

/** A text without any format of its own, as almost every producer writes it; nothing in it can be matched in two ways. */
const USUAL = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
const USUAL_DEPTH = 2;

/** The workbook's shared texts by index; rich text as plain text, phonetic guides left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const reader = new XmlReader(xml);
  for (;;) {
    USUAL.lastIndex = reader.end;
    const usual = reader.canPass(USUAL_DEPTH) ? USUAL.exec(xml) : null;
    if (usual !== null) {
      reader.end = USUAL.lastIndex;
      strings.push(readText(usual[1] ?? ""));
    } else if (!reader.next()) return strings;
    else if (reader.kind === "open" && reader.name === "si") strings.push(readRichText(reader));
  }
}

const readText = (raw: string): string => withinCell(decodeEscapes(decodeXml(raw)));

/** All text of the `<si>` or `<is>` that just opened. */
export function readRichText(reader: XmlReader): string {
  const depth = reader.depth;
  let text = "";
  while (reader.next() && !(reader.kind === "close" && reader.depth === depth - 1)) {
    if (reader.kind !== "open") continue;
    if (reader.name === "rPh") reader.skip();
    else if (reader.name === "t") text += reader.innerText();
  }
  return withinCell(decodeEscapes(text));
}

/** No cell of Excel holds more. One letter over the limit stays, so that whoever reads it sees that it was longer. */
export function withinCell(text: string): string {
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT + 1) : text;
}
