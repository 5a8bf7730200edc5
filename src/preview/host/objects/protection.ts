import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { HostState } from "../state";
import type { SheetTarget } from "./worksheet";

export function sheetProtection(target: SheetTarget): HostObject {
  return bind(SHEET, target);
}

export function workbookProtection(host: HostState): HostObject {
  return bind(WORKBOOK, host);
}

/** Protecting twice fails; so does unprotecting what is not protected (reported). */
function toggle(wanted: boolean, now: boolean): void {
  if (wanted === now) throw new HostError("AccessDenied");
}

const SHEET: Shape<SheetTarget> = {
  type: "WorksheetProtection",
  read: { protected: ({ sheet }) => sheet.isProtected },
  call: {
    protect: ({ sheet }) => {
      toggle(true, sheet.isProtected);
      sheet.isProtected = true;
      return null;
    },
    unprotect: ({ sheet }) => {
      toggle(false, sheet.isProtected);
      sheet.isProtected = false;
      return null;
    },
  },
};

const WORKBOOK: Shape<HostState> = {
  type: "WorkbookProtection",
  read: { protected: ({ workbook }) => workbook.structureProtected },
  call: {
    protect: ({ workbook }) => {
      toggle(true, workbook.structureProtected);
      workbook.structureProtected = true;
      return null;
    },
    unprotect: ({ workbook }) => {
      toggle(false, workbook.structureProtected);
      workbook.structureProtected = false;
      return null;
    },
  },
};
