import { excelBook, jumpTo, onSelectionChanged, openNewWorkbook } from "../../excel";
import type { Services } from "../services";
import { wallClock } from "./wall-clock";
import { canDownload, download } from "./download";

/** The pane's services inside Excel. */
export function excelServices(): Services {
  return {
    openBook: excelBook,
    jumpTo,
    onSelectionChanged,
    openNewWorkbook,
    ...(canDownload() ? { download } : {}),
    loadDesk: async () => (await import(/* webpackChunkName: "forms" */ "../desk/start-worker")).startWorker,
    loadSample: async () => (await import("../../review/sample")).SAMPLE,
    currentYear: () => new Date().getFullYear(),
    now: () => wallClock(new Date()),
    hostLanguage: Office.context.displayLanguage,
    hostBackground,
  };
}

/** Absent on Excel for the web, whatever the types say. */
function hostBackground(): string | undefined {
  const { officeTheme } = Office.context as { readonly officeTheme?: Office.OfficeTheme };
  return officeTheme?.bodyBackgroundColor;
}
