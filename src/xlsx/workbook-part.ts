import type { DefinedName, Visibility } from "../workbook/grids";
import { decodeEscapes, encodeAttribute } from "./ooxml-text";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { escapeXml, XmlFault, XmlReader } from "./xml";
import { childOfRoot, elementsIn, setChildOfRoot, withAttribute } from "./xml-edit";

export interface FileSheet {
  readonly name: string;
  readonly path: string;
  /** False for chart sheets and the like, which hold no cells. */
  readonly isWorksheet: boolean;
  readonly visibility: Visibility;
  readonly sheetId: number;
}

/** A defined name as the file keeps it: `scopeIndex` counts sheets in tab order. */
export interface FileName extends DefinedName {
  readonly scopeIndex?: number;
  readonly hidden: boolean;
}

export interface WorkbookReading {
  readonly sheets: readonly FileSheet[];
  readonly names: readonly FileName[];
  readonly date1904: boolean;
  /** The structure is locked: no sheet can be added. */
  readonly isLocked: boolean;
}

/** The path of the workbook part, undefined where the package is no workbook of the XML kind. */
export function findWorkbook(parts: Parts): string | undefined {
  const path = relationshipsOf(parts, "").find((link) => link.type === "officeDocument")?.target;
  return path?.toLowerCase().endsWith(".xml") && parts.find(path) ? path : undefined;
}

export function readWorkbook(parts: Parts, path: string): WorkbookReading {
  const targets = new Map(relationshipsOf(parts, path).map((link) => [link.id, link]));
  const unused = new Set(targets.keys());
  const sheets: FileSheet[] = [];
  const names: Omit<FileName, "scope">[] = [];
  let date1904 = false;
  let isLocked = false;
  const reader = new XmlReader(parts.text(path));
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.depth === 1 && reader.name !== "workbook") throw new XmlFault("no workbook");
    if (reader.name === "workbookPr") date1904 = reader.flag("date1904");
    else if (reader.name === "workbookProtection") isLocked = reader.flag("lockStructure");
    else if (reader.name === "sheet" && reader.depth === 3) {
      const link = targets.get(reader.attribute("id") ?? "");
      if (!link) throw new XmlFault("sheet without a part");
      // a million entries for one part would be a million sheets
      if (!unused.delete(link.id)) throw new XmlFault("two sheets of one part");
      sheets.push(readSheetEntry(reader, link.target, link.type));
    } else if (reader.name === "definedName") names.push(readName(reader));
  }
  return { sheets, names: names.map((name) => withScope(name, sheets)), date1904, isLocked };
}

function readSheetEntry(reader: XmlReader, path: string, type: string): FileSheet {
  const state = reader.attribute("state");
  return {
    name: decodeEscapes(reader.attribute("name") ?? ""),
    path,
    isWorksheet: type === "worksheet",
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    sheetId: Number(reader.attribute("sheetId") ?? 0),
  };
}

function readName(reader: XmlReader): Omit<FileName, "scope"> {
  const scope = reader.attribute("localSheetId");
  const name = decodeEscapes(reader.attribute("name") ?? "");
  const hidden = reader.flag("hidden");
  return {
    name,
    hidden,
    ...(scope !== undefined && { scopeIndex: Number(scope) }),
    refersTo: decodeEscapes(reader.innerText()),
  };
}

function withScope(name: Omit<FileName, "scope">, sheets: readonly FileSheet[]): FileName {
  const scope = name.scopeIndex === undefined ? undefined : sheets[name.scopeIndex]?.name;
  return { ...name, ...(scope !== undefined && { scope }) };
}

/** CT_Workbook's children in the schema's order (ISO/IEC 29500-1, A.2). */
const ORDER = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr"],
  ...["smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** Adds the entry of a new sheet behind the others. */
export function addSheetEntry(xml: string, name: string, sheetId: number, relationId: string): string {
  const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const entry = `<sheet xmlns:r="${r}" name="${encodeAttribute(name)}" sheetId="${String(sheetId)}" r:id="${relationId}"/>`;
  const sheets = childOfRoot(xml, "sheets") ?? "<sheets></sheets>";
  return setChildOfRoot(
    xml,
    "sheets",
    sheets.replace(/\s*\/>$|<\/sheets>$/, (end) => openEnd(end, entry)),
    ORDER,
  );
}

const openEnd = (end: string, entry: string): string => `${end.startsWith("</") ? "" : ">"}${entry}</sheets>`;

function isName(element: string, name: Pick<FileName, "name" | "scopeIndex">): boolean {
  const reader = new XmlReader(element);
  if (!reader.next() || reader.attribute("name")?.toLowerCase() !== name.name.toLowerCase()) return false;
  return reader.attribute("localSheetId") === (name.scopeIndex === undefined ? undefined : String(name.scopeIndex));
}

/** Sets one defined name; all others stay as they are written. */
export function setName(xml: string, name: FileName): string {
  const others = namesBut(xml, name);
  return setChildOfRoot(xml, "definedNames", `<definedNames>${others}${nameElement(name)}</definedNames>`, ORDER);
}

export function removeName(xml: string, name: Pick<FileName, "name" | "scopeIndex">): string {
  const others = namesBut(xml, name);
  return setChildOfRoot(xml, "definedNames", others && `<definedNames>${others}</definedNames>`, ORDER);
}

function namesBut(xml: string, name: Pick<FileName, "name" | "scopeIndex">): string {
  const list = childOfRoot(xml, "definedNames");
  return list
    ? elementsIn(list)
        .filter((element) => !isName(element, name))
        .join("")
    : "";
}

function nameElement(name: FileName): string {
  const scope = name.scopeIndex === undefined ? "" : ` localSheetId="${String(name.scopeIndex)}"`;
  const hidden = name.hidden ? ' hidden="1"' : "";
  return `<definedName name="${escapeXml(name.name)}"${scope}${hidden}>${escapeXml(name.refersTo)}</definedName>`;
}

/** Excel computes every formula when it opens the file: our stored results meet its own. */
export function askForCalculation(xml: string): string {
  const calculation = childOfRoot(xml, "calcPr") ?? "<calcPr/>";
  return setChildOfRoot(xml, "calcPr", withAttribute(calculation, "fullCalcOnLoad", "1"), ORDER);
}
