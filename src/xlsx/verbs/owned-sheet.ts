import { absoluteAddress, cellAddress, parseReference, quoteSheet } from "../../workbook/address";
import { ownershipName } from "../../workbook/book";
import type { Cell } from "../../workbook/cell";
import { isCellError } from "../../workbook/cell";
import type { Area } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { ReplaceOwnedSheet } from "../../workbook/plan";
import { writtenArea } from "../sheet-writer";
import type { WorkbookFile } from "../workbook-file";
import { setName, type FileSheet } from "../workbook-part";
import { withoutPrefix } from "../xml-edit";
import { assertSheetName, longTexts, takenTableNames } from "./content-check";
import { addBlankSheet, fillSheet } from "./place-sheet";
import { editWorkbook, refuses, type ActionResult } from "./result";

const MAX_SHEET_NAME = 31;

export interface OwnedSheet {
  readonly sheet: FileSheet;
  /** The area that was written last. */
  readonly area: Area;
}

/** The result sheet of a key, wherever a rename took it; undefined where there is none (any more). */
export function findOwnedSheet(file: WorkbookFile, key: string): OwnedSheet | undefined {
  const wanted = ownershipName(key).toLowerCase();
  const name = file.workbook().names.find((one) => one.scope === undefined && one.name.toLowerCase() === wanted);
  const reference = name && parseReference(name.refersTo);
  if (!reference) return undefined;
  const sheet = file.sheet(reference.sheet);
  return sheet?.isWorksheet ? { sheet, area: reference.area } : undefined;
}

export function replaceOwnedSheet(file: WorkbookFile, action: ReplaceOwnedSheet): ActionResult {
  assertSheetName(action.name);
  const owned = findOwnedSheet(file, action.key);
  const name = owned?.sheet.name ?? freeName(file, action.name);
  const issues = owned ? ownedIssues(file, owned) : newIssues(file, action.name, name);
  const own = new Set(owned && file.tables(owned.sheet).map((table) => table.path));
  issues.push(...takenTableNames(file, action.content.tables, own), ...longTexts(action.content, name));
  if (refuses(issues)) return { issues };
  const sheet = owned?.sheet ?? addBlankSheet(file, name);
  fillSheet(file, sheet, action.content);
  const refersTo = `${quoteSheet(name)}!${absoluteAddress(writtenArea(action.content))}`;
  editWorkbook(file, (xml) =>
    setName(withoutPrefix(xml), { name: ownershipName(action.key), refersTo, hidden: false }),
  );
  return { issues, sheet: { key: action.key, name } };
}

function newIssues(file: WorkbookFile, wanted: string, used: string): Issue[] {
  return [
    ...(file.workbook().isLocked ? [issue("workbookProtected")] : []),
    ...(used === wanted ? [] : [issue("sheetNameTaken", { wanted, used })]),
  ];
}

/** Protection is respected; what a person wrote beside our area is told before it goes. */
function ownedIssues(file: WorkbookFile, { sheet, area }: OwnedSheet): Issue[] {
  const grid = file.grid(sheet);
  const issues = grid.isProtected ? [issue("sheetProtected", { name: sheet.name })] : [];
  for (const [row, cells] of grid.cells) {
    for (const [column, cell] of cells) {
      if (row <= area.bottom && column <= area.right && row >= area.top && column >= area.left) continue;
      issues.push(
        issue("noteOnResultSheet", { text: textOf(cell) }, { sheet: sheet.name, cell: cellAddress(row, column) }),
      );
    }
  }
  return issues;
}

function textOf({ value }: Cell): string {
  return isCellError(value) ? value.error : String(value ?? "");
}

/** `name`, or `name (2)`, `name (3)`… within Excel's 31 characters. */
function freeName(file: WorkbookFile, name: string): string {
  let free = name;
  for (let number = 2; file.sheet(free); number += 1) {
    const suffix = ` (${String(number)})`;
    free = name.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
  }
  return free;
}
