import { issue } from "../../workbook/issue";
import type { AddSheet } from "../../workbook/plan";
import type { WorkbookFile } from "../workbook-file";
import { assertSheetName, longTexts, takenTableNames } from "./content-check";
import { addBlankSheet, fillSheet } from "./place-sheet";
import { DONE, refuses, type ActionResult } from "./result";

export function addSheet(file: WorkbookFile, { name, content, isProtected }: AddSheet): ActionResult {
  assertSheetName(name);
  const issues = [
    ...(file.workbook().isLocked ? [issue("workbookProtected")] : []),
    ...(file.sheet(name) ? [issue("precondition", { expected: "", found: name }, { sheet: name })] : []),
    ...takenTableNames(file, content.tables, new Set()),
    ...longTexts(content, name),
  ];
  if (refuses(issues)) return { issues };
  fillSheet(file, addBlankSheet(file, name), content, isProtected);
  return DONE;
}
