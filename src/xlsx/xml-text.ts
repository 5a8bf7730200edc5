/** A part is not well-formed XML, or says something that no reader can follow. */
export class XmlFault extends Error {}

/** A part declares a document type: no workbook needs one, and every entity attack does. */
export class DoctypeFault extends XmlFault {}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith("#")) {
    const known = ENTITIES.get(body);
    if (known === undefined) throw new XmlFault(`entity ${whole}`);
    return known;
  }
  const code = /^#[xX]/.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  if (!(code >= 0 && code <= 0x10ffff)) throw new XmlFault(`entity ${whole}`);
  return String.fromCodePoint(code);
}

/** The entities as they are mostly written, by the letter behind the "&". */
const USUAL: Readonly<Record<string, readonly (readonly [written: string, meant: string])[]>> = {
  q: [["&quot;", '"']],
  l: [["&lt;", "<"]],
  g: [["&gt;", ">"]],
  a: [
    ["&amp;", "&"],
    ["&apos;", "'"],
  ],
};

/** Entities resolved one after the other; from the first unusual one on, by the pattern. */
function decodeEntities(text: string, first: number): string {
  let decoded = "";
  let from = 0;
  for (let at = first; at >= 0; at = text.indexOf("&", from)) {
    const usual = USUAL[text.charAt(at + 1)]?.find(([written]) => text.startsWith(written, at));
    if (usual === undefined) return decoded + text.slice(from).replace(/&([^;&\s]*);?/g, decodeEntity);
    decoded += text.slice(from, at) + usual[1];
    from = at + usual[0].length;
  }
  return decoded + text.slice(from);
}

/** Character data as the author meant it: line ends made one, entities resolved. */
export function decodeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  const first = text.indexOf("&");
  return first < 0 ? text : decodeEntities(text, first);
}

/** For element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;");
}
