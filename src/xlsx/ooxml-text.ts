import { escapeXml } from "./xml";

/** ST_Xstring (ISO/IEC 29500-1, 22.9.2.19): `_x000A_` stands for a character that XML or an attribute could not hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

// eslint-disable-next-line no-control-regex -- these very characters are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

const asEscape = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

// eslint-disable-next-line no-control-regex -- as above; and what escapeXml looks for
const UNUSUAL = /[\u0000-\u001f\ufffe\uffff&<>"]|_x/;

/** The reverse of {@link decodeEscapes}, ready to stand in XML. */
export function encodeText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(FORBIDDEN, asEscape));
}

/** For attributes such as a table column's name, where a line break would be read as a blank. */
export function encodeAttribute(text: string): string {
  return encodeText(text.replace(/\t/g, "_x0009_").replace(/\n/g, "_x000a_"));
}

/** A `<t>` element whose blanks survive. */
export function textElement(text: string): string {
  return `<t xml:space="preserve">${encodeText(text)}</t>`;
}
