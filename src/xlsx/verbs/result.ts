import type { Issue } from "../../workbook/issue";
import type { Parts } from "../parts";
import type { WorkbookFile } from "../workbook-file";

/** What carrying out one action on a draft gave. An issue of severity "error" refuses the whole plan. */
export interface ActionResult {
  readonly issues: readonly Issue[];
  /** The result sheet that was written. */
  readonly sheet?: { readonly key: string; readonly name: string };
}

export const DONE: ActionResult = { issues: [] };

export function refuses(issues: readonly Issue[]): boolean {
  return issues.some((one) => one.severity === "error");
}

/** Changes the workbook part. */
export function editWorkbook(file: WorkbookFile, edit: (xml: string) => string): void {
  editPart(file.parts, file.workbookPath, edit);
}

export function editPart(parts: Parts, path: string, edit: (xml: string) => string): void {
  parts.set(path, edit(parts.text(path)));
}
