import { zipSync } from "fflate";
import type { Applied, Book } from "../workbook/book";
import type { Grids } from "../workbook/grids";
import type { Issue } from "../workbook/issue";
import type { Action, Plan } from "../workbook/plan";
import { dropContentType } from "./content-types";
import { dropRelationships, relationshipsOf } from "./relationships";
import { deleteSheet, renameSheet } from "./sheet-list";
import { addSheet } from "./verbs/add-sheet";
import { appendRows } from "./verbs/append-rows";
import { replaceOwnedSheet } from "./verbs/owned-sheet";
import { addBlankSheet } from "./verbs/place-sheet";
import { editWorkbook, refuses, type ActionResult } from "./verbs/result";
import { setCells } from "./verbs/set-cells";
import { upsertChart } from "./verbs/upsert-chart";
import type { WorkbookFile } from "./workbook-file";
import { askForCalculation } from "./workbook-part";
import { withoutPrefix } from "./xml-edit";
import { ZIP_TIME } from "./zip-files";

/** A workbook in memory that came from a file or goes into one. */
export class FileBook implements Book {
  constructor(private file: WorkbookFile) {}

  read(): Promise<Grids> {
    return Promise.resolve(this.file.grids());
  }

  /** Rejects with RangeError for a plan that no workbook can hold (NaN, a sheet name of 40 letters): a mistake of the program. */
  apply(plan: Plan): Promise<Applied> {
    return new Promise((resolve) => {
      resolve(this.applyNow(plan));
    });
  }

  /** As a person does in the tabs; no plan does. The new name has to be free. */
  renameSheet(from: string, to: string): void {
    const draft = this.file.copy();
    renameSheet(draft, from, to);
    this.file = draft;
  }

  /** As a person does in the tabs; no plan does. */
  deleteSheet(name: string): void {
    const draft = this.file.copy();
    deleteSheet(draft, name);
    calculateOnOpening(draft);
    this.file = draft;
  }

  /** The book as an .xlsx file; the same book gives the same bytes. */
  toBytes(): Uint8Array {
    const file = this.file.copy();
    // Excel opens no workbook without a sheet
    if (file.workbook().sheets.length === 0) addBlankSheet(file, "Sheet1");
    const entries = file.parts.names().map((path) => [path, file.parts.bytes(path)] as const);
    return zipSync(Object.fromEntries(entries), { level: 6, mtime: ZIP_TIME });
  }

  /** All actions go to a draft, which takes the book's place only when each of them went through. */
  private applyNow(plan: Plan): Applied {
    const draft = this.file.copy();
    const issues: Issue[] = [];
    const sheets: { key: string; name: string }[] = [];
    for (const action of plan.actions) {
      const result = perform(draft, action);
      issues.push(...result.issues);
      if (refuses(result.issues)) return { status: "refused", issues };
      if (result.sheet) sheets.push(result.sheet);
    }
    if (plan.actions.length > 0) calculateOnOpening(draft);
    this.file = draft;
    return { status: "done", sheets, issues };
  }
}

function perform(file: WorkbookFile, action: Action): ActionResult {
  switch (action.verb) {
    case "addSheet":
      return addSheet(file, action);
    case "replaceOwnedSheet":
      return replaceOwnedSheet(file, action);
    case "setCells":
      return setCells(file, action);
    case "appendRows":
      return appendRows(file, action);
    case "upsertChart":
      return upsertChart(file, action);
  }
}

/** The calculation chain lists formula cells that may be gone; Excel makes a new one. */
function calculateOnOpening(file: WorkbookFile): void {
  for (const link of relationshipsOf(file.parts, file.workbookPath)) {
    if (link.type !== "calcChain") continue;
    file.parts.delete(link.target);
    dropContentType(file.parts, link.target);
  }
  dropRelationships(file.parts, file.workbookPath, (link) => link.type === "calcChain");
  editWorkbook(file, (xml) => askForCalculation(withoutPrefix(xml)));
}
