import { strToU8, zipSync, type Zippable } from "fflate";

/** Files that a careless or evil sender could give. Made here, byte by byte, so that nothing hostile lies in the repository. */

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export type PartTexts = Readonly<Record<string, string>>;

/** The parts of a small sound workbook; `more` adds parts or replaces them. Several sheets come from `sheets`. */
export function workbookParts(sheets: Readonly<Record<string, string>>, more: PartTexts = {}): PartTexts {
  const names = Object.keys(sheets);
  const bodies = Object.values(sheets);
  const at = (index: number): string => String(index + 1);
  return {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}sheet.main+xml"/>` +
      names
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${at(index)}.xml" ContentType="${SHEET_TYPE}worksheet+xml"/>`,
        )
        .join("") +
      "</Types>",
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>` +
      names.map((name, index) => `<sheet name="${name}" sheetId="${at(index)}" r:id="rId${at(index)}"/>`).join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, index) => [`rId${at(index)}`, "worksheet", `worksheets/sheet${at(index)}.xml`] as const),
      ["rId98", "sharedStrings", "sharedStrings.xml"],
      ["rId99", "styles", "styles.xml"],
    ]),
    ...Object.fromEntries(bodies.map((body, index) => [`xl/worksheets/sheet${at(index)}.xml`, worksheet(body)])),
    ...more,
  };
}

export function worksheet(body: string): string {
  return `<worksheet ${MAIN} xmlns:r="${OFFICE}">${body}</worksheet>`;
}

export function relationships(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

export function zip(parts: PartTexts): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(parts)) entries[path] = [strToU8(text), { mtime: new Date(1980, 0, 1) }];
  return zipSync(entries);
}

const ONE_CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

export function soundFile(more: PartTexts = {}): Uint8Array {
  return zip(workbookParts({ S: ONE_CELL }, more));
}

/** Where the central directory's entry of a part begins. */
function entryOf(file: Uint8Array, part: string): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = view.getUint32(file.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(file.subarray(at + 46, at + 46 + length)) === part) return at;
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`no entry ${part}`);
}

/** Changes fields of a part's entry in the directory (offsets of APPNOTE 4.3.12). */
export function withEntry(file: Uint8Array, part: string, edit: (view: DataView, at: number) => void): Uint8Array {
  const copy = file.slice();
  edit(new DataView(copy.buffer), entryOf(copy, part));
  return copy;
}

export const declaredSize = (size: number) => (view: DataView, at: number) => {
  view.setUint32(at + 24, size, true);
};

/** The same file with one byte of a part's packed content turned over. */
export function bitFlipped(part: string): Uint8Array {
  const file = soundFile();
  const view = new DataView(file.buffer);
  const local = view.getUint32(entryOf(file, part) + 42, true);
  const content = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const copy = file.slice();
  copy[content + 8] = (copy[content + 8] ?? 0) ^ 0x10;
  return copy;
}

/** A part named twice: the same entry listed again in the directory. */
export function duplicated(part: string): Uint8Array {
  const file = soundFile();
  const view = new DataView(file.buffer);
  const at = entryOf(file, part);
  const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const end = file.length - 22;
  const copy = new Uint8Array(file.length + length);
  copy.set(file.subarray(0, end));
  copy.set(file.subarray(at, at + length), end);
  copy.set(file.subarray(end), end + length);
  const copied = new DataView(copy.buffer);
  copied.setUint16(end + length + 10, view.getUint16(end + 10, true) + 1, true);
  copied.setUint32(end + length + 12, view.getUint32(end + 12, true) + length, true);
  return copy;
}

/** A directory that says more entries, or a directory elsewhere, than there are. */
export function withEnd(edit: (view: DataView, at: number) => void): Uint8Array {
  const copy = soundFile().slice();
  edit(new DataView(copy.buffer), copy.length - 22);
  return copy;
}

/** Zeros that inflate to `bytes` from a thousandth of that; `declared` is what the directory says. */
export function bomb(bytes: number, declared = bytes): Uint8Array {
  const parts = workbookParts({ S: ONE_CELL });
  const entries: Zippable = { "xl/media/zeros.bin": [new Uint8Array(bytes), { level: 9 }] };
  for (const [path, text] of Object.entries(parts)) entries[path] = strToU8(text);
  return withEntry(zipSync(entries), "xl/media/zeros.bin", declaredSize(declared));
}

/** An OLE container with one directory entry of this name after the header. */
export function oleContainer(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const at = 1024 + 128;
  for (let index = 0; index < stream.length; index += 1) bytes[at + 2 * index] = stream.charCodeAt(index);
  bytes[at + 64] = (stream.length + 1) * 2;
  return bytes;
}
