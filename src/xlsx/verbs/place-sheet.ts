import { defaultDigitWidth } from "./column-widths";
import type { SheetContent } from "../../workbook/plan";
import { CONTENT_TYPE, declareContentType, dropContentType } from "../content-types";
import { printArea, printTitles } from "../page-writer";
import { addRelationship, dropRelationships, relationshipsOf } from "../relationships";
import { writeSheet, type SheetLinks } from "../sheet-writer";
import { writeTable } from "../table-part";
import type { WorkbookFile } from "../workbook-file";
import { addSheetEntry, removeName, setName, type FileSheet } from "../workbook-part";
import { BLANK_SHEET } from "../blank-parts";
import { tableColumns } from "./content-check";
import { editWorkbook } from "./result";
import { withoutPrefix } from "../xml-edit";

/** Adds a blank sheet behind the others. */
export function addBlankSheet(file: WorkbookFile, name: string): FileSheet {
  const { parts, workbookPath } = file;
  const path = parts.freePath("xl/worksheets/sheet");
  parts.set(path, BLANK_SHEET);
  declareContentType(parts, path, CONTENT_TYPE.worksheet);
  const relation = addRelationship(parts, workbookPath, "worksheet", path);
  const sheetId = 1 + Math.max(0, ...file.workbook().sheets.map((sheet) => sheet.sheetId));
  editWorkbook(file, (xml) => addSheetEntry(withoutPrefix(xml), name, sheetId, relation));
  return { name, path, isWorksheet: true, visibility: "visible", sheetId };
}

/** Writes a whole sheet over what stands there; its drawing and a person's notes stay attached. */
export function fillSheet(file: WorkbookFile, sheet: FileSheet, content: SheetContent, isProtected = false): void {
  dropTables(file, sheet);
  const links = { ...keptLinks(file, sheet), tables: addTables(file, sheet, content) };
  const digitWidth = defaultDigitWidth(file);
  const xml = file.withStyles((styles) => writeSheet(content, { styles, digitWidth, links, isProtected }));
  file.parts.set(sheet.path, xml);
  setPrintNames(file, sheet, content);
}

function dropTables(file: WorkbookFile, sheet: FileSheet): void {
  for (const table of file.tables(sheet)) {
    file.parts.delete(table.path);
    dropContentType(file.parts, table.path);
  }
  const keep = new Set(["drawing", "vmlDrawing", "comments", "threadedComment"]);
  dropRelationships(file.parts, sheet.path, (link) => !keep.has(link.type));
}

function keptLinks(file: WorkbookFile, sheet: FileSheet): Omit<SheetLinks, "tables"> {
  const links = relationshipsOf(file.parts, sheet.path);
  const drawing = links.find((link) => link.type === "drawing")?.id;
  const notes = links.find((link) => link.type === "vmlDrawing")?.id;
  return { ...(drawing !== undefined && { drawing }), ...(notes !== undefined && { notes }) };
}

function addTables(file: WorkbookFile, sheet: FileSheet, content: SheetContent): readonly string[] {
  return content.tables.map((table) => {
    const id = 1 + Math.max(0, ...file.allTables().map((one) => one.table.id));
    const path = file.parts.freePath("xl/tables/table");
    file.parts.set(path, writeTable(table, id, tableColumns(table, content)));
    declareContentType(file.parts, path, CONTENT_TYPE.table);
    return addRelationship(file.parts, sheet.path, "table", path);
  });
}

/** What is printed and what is repeated on every page stand in names of the sheet that Excel reserves. */
function setPrintNames(file: WorkbookFile, sheet: FileSheet, { print }: SheetContent): void {
  setPrintName(file, sheet, "_xlnm.Print_Area", printArea(sheet.name, print));
  setPrintName(file, sheet, "_xlnm.Print_Titles", printTitles(sheet.name, print));
}

function setPrintName(file: WorkbookFile, sheet: FileSheet, reserved: string, refersTo: string | undefined): void {
  const scopeIndex = file.workbook().sheets.findIndex((one) => one.path === sheet.path);
  const name = { name: reserved, scopeIndex, hidden: false };
  editWorkbook(file, (xml) =>
    refersTo === undefined ? removeName(xml, name) : setName(withoutPrefix(xml), { ...name, refersTo }),
  );
}
