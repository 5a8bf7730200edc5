import { HostError, unverified } from "../protocol/errors";
import type { WorkbookModel } from "./workbook";
import type { SheetModel } from "./sheet";
import type { TableModel } from "./table";

/** Sheet names: at most 31 characters, seven forbidden signs, not blank (documented and reported). */
export function checkSheetName(
  workbook: WorkbookModel,
  name: unknown,
  own: SheetModel | undefined,
  strict: boolean,
): string {
  if (typeof name !== "string" || name.trim() === "" || name.length > 31 || /[:\\/?*[\]]/.test(name)) {
    throw new HostError("InvalidArgument");
  }
  if (/^'|'$/.test(name) || name.toLowerCase() === "history") {
    if (strict) throw unverified(`the sheet name ${name}`);
    throw new HostError("InvalidArgument");
  }
  const taken = workbook.findSheet(name);
  if (taken && taken !== own) throw new HostError("ItemAlreadyExists");
  return name;
}

/** Table names: unique in the workbook, letters, digits, "_" and ".", not like a cell. */
export function checkTableName(workbook: WorkbookModel, name: unknown, own: TableModel | undefined): string {
  if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name)) {
    throw new HostError("InvalidArgument");
  }
  const lower = name.toLowerCase();
  const taken = workbook.tables.some((table) => table !== own && table.name.toLowerCase() === lower);
  if (taken || workbook.names.some((one) => one.name.toLowerCase() === lower)) throw new HostError("InvalidArgument");
  return name;
}
