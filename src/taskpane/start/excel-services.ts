import { excelBook, jumpTo, onSelectionChanged } from "../../excel";
import type { Services } from "../services";

/** The pane's services inside Excel. */
export function excelServices(): Services {
  return {
    openBook: excelBook,
    jumpTo,
    onSelectionChanged,
    loadSample: async () => (await import("../../review/sample")).SAMPLE,
    currentYear: () => new Date().getFullYear(),
    hostLanguage: Office.context.displayLanguage,
    hostBackground,
  };
}

/** Absent on Excel for the web, whatever the types say. */
function hostBackground(): string | undefined {
  const { officeTheme } = Office.context as { readonly officeTheme?: Office.OfficeTheme };
  return officeTheme?.bodyBackgroundColor;
}
