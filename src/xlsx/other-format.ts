import { holdsStream } from "./ole";

/** Formats that people send for a workbook. The names are those that everybody uses, in any language. */
export type OtherFormat =
  "PDF" | "Word" | "PowerPoint" | "RTF" | "ODS" | "XLSB" | "HTML" | "XML" | "CSV" | "PNG" | "JPEG";

const BEGINNINGS: readonly (readonly [format: OtherFormat, beginning: readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
];

const LOOK_BYTES = 1024;

/** What a file that is no zip is, where its beginning tells. */
export function formatOfBytes(bytes: Uint8Array): OtherFormat | undefined {
  const known = BEGINNINGS.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  return known?.[0] ?? formatOfText(new TextDecoder().decode(bytes.subarray(0, LOOK_BYTES)));
}

function formatOfText(text: string): OtherFormat | undefined {
  const start = text.trimStart().toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table)\b/.test(start)) return "HTML";
  if (/^<(?:\?xml|[a-z])/.test(start)) return "XML";
  // the last letter may be cut in two
  const isText = !/[\p{Cc}\ufffd]/u.test(text.slice(0, -1).replace(/[\t\r\n]/g, " "));
  return isText && /[,;\t]/.test(text) ? "CSV" : undefined;
}

/** What an OLE container other than a workbook holds. */
export function formatOfContainer(bytes: Uint8Array): OtherFormat | undefined {
  if (holdsStream(bytes, "WordDocument")) return "Word";
  return holdsStream(bytes, "PowerPoint Document") ? "PowerPoint" : undefined;
}

/** What a zip is that is no .xlsx, by the names in it. */
export function formatOfParts(names: readonly string[]): OtherFormat | undefined {
  const has = new Set(names.map((name) => name.toLowerCase()));
  if (has.has("xl/workbook.bin")) return "XLSB";
  if (has.has("word/document.xml")) return "Word";
  if (has.has("ppt/presentation.xml")) return "PowerPoint";
  if (!has.has("mimetype") || !has.has("content.xml")) return undefined;
  return "ODS";
}
