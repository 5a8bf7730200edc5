import { quoteSheet } from "../workbook/address";
import { dropContentType } from "./content-types";
import { dropRelationships, relationshipsOf, relationshipsPath } from "./relationships";
import { editPart, editWorkbook } from "./verbs/result";
import type { WorkbookFile } from "./workbook-file";
import type { FileSheet } from "./workbook-part";
import { decodeXml, escapeXml, XmlReader } from "./xml";
import { childOfRoot, elementsIn, setChildOfRoot, withAttribute, withoutPrefix } from "./xml-edit";

/** What a deleted sheet leaves in formulas, as Excel writes it. */
const GONE = "#REF!";

/** Elements that hold formulas or references: of cells, rules, names, tables and charts. */
const FORMULAS =
  /(<((?:\w+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula))\b[^>/]*>)([^<]*)(?=<\/\2>)/g;

/** Gives a sheet another name; whatever refers to it follows. The name has to be free and one that Excel takes. */
export function renameSheet(file: WorkbookFile, from: string, to: string): void {
  const sheet = file.sheet(from);
  if (!sheet) throw new RangeError(`no sheet ${from}`);
  editSheetEntries(file, (entry) => (isOf(entry, sheet) ? [withAttribute(entry, "name", to)] : [entry]));
  referTo(file, sheet.name, `${quoteSheet(to)}!`);
}

/** Takes a sheet out of the book with what only it holds; what referred to it says so, as in Excel. The last one cannot be deleted. */
export function deleteSheet(file: WorkbookFile, name: string): void {
  const { sheets } = file.workbook();
  const index = sheets.findIndex((one) => one === file.sheet(name));
  const sheet = sheets[index];
  if (!sheet || sheets.length === 1) throw new RangeError(`no sheet ${name} that can be deleted`);
  editSheetEntries(file, (entry) => (isOf(entry, sheet) ? [] : [entry]));
  dropRelationships(file.parts, file.workbookPath, (link) => link.target === sheet.path);
  for (const path of partsOfSheet(file, sheet.path)) dropPart(file, path);
  editNames(file, index);
  referTo(file, sheet.name, GONE);
}

function isOf(entry: string, sheet: FileSheet): boolean {
  const reader = new XmlReader(entry);
  return reader.next() && Number(reader.attribute("sheetId")) === sheet.sheetId;
}

/** Which tab was open is left to Excel: it is counted by place. */
function editSheetEntries(file: WorkbookFile, edit: (entry: string) => readonly string[]): void {
  editWorkbook(file, (xml) => {
    const plain = withoutPrefix(xml);
    const entries = elementsIn(childOfRoot(plain, "sheets") ?? "<sheets></sheets>").flatMap(edit);
    return setChildOfRoot(plain, "sheets", `<sheets>${entries.join("")}</sheets>`, []).replaceAll(
      /(<workbookView\b[^>]*?) (?:activeTab|firstSheet)="\d+"/g,
      "$1",
    );
  });
}

/** Names of the sheet itself go; those of later sheets count one less. */
function editNames(file: WorkbookFile, index: number): void {
  editWorkbook(file, (xml) => {
    const list = childOfRoot(xml, "definedNames");
    if (list === undefined) return xml;
    const names = elementsIn(list).flatMap((element) => {
      const scope = /^<definedName\b[^>]*? localSheetId="(\d+)"/.exec(element)?.[1];
      if (scope === undefined || Number(scope) < index) return [element];
      return Number(scope) === index ? [] : [withAttribute(element, "localSheetId", String(Number(scope) - 1))];
    });
    return setChildOfRoot(
      xml,
      "definedNames",
      names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "",
      [],
    );
  });
}

/** The sheet's part and those that hang below it (tables, drawing, charts, notes); pictures stay, others may show them. */
function partsOfSheet(file: WorkbookFile, path: string): readonly string[] {
  const below = relationshipsOf(file.parts, path).filter(
    ({ external, target }) => !external && target.endsWith(".xml"),
  );
  return [path, ...below.flatMap(({ target }) => partsOfSheet(file, target))];
}

function dropPart(file: WorkbookFile, path: string): void {
  for (const part of [path, file.parts.find(relationshipsPath(path))]) if (part !== undefined) file.parts.delete(part);
  dropContentType(file.parts, path);
}

/** Puts `prefix` in the place of the sheet's name before an address, wherever a formula or a reference stands. */
function referTo(file: WorkbookFile, sheet: string, prefix: string): void {
  const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const quoted = literally(quoteSheet(sheet));
  const reference = new RegExp(String.raw`${quoted}!|(?<![\p{L}\p{N}_.'\]])${literally(sheet)}!`, "giu");
  for (const path of file.parts.names()) {
    if (!path.endsWith(".xml") || !file.parts.text(path).includes("!")) continue;
    const before = file.parts.text(path);
    const after = before.replaceAll(FORMULAS, (_, open: string, _name: string, formula: string) => {
      const decoded = decodeXml(formula);
      const renamed = decoded.replaceAll(reference, () => prefix);
      return open + (renamed === decoded ? formula : escapeXml(renamed));
    });
    if (after !== before) editPart(file.parts, path, () => after);
  }
}
