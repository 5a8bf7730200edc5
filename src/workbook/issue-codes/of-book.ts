import { error, info, warning } from "./declare";

/** Codes of the book as a whole and of single cells. */
export const OF_BOOK = {
  // the book as a whole
  emptyBook: error(),
  noRuleSet: error("sheet"),
  newerSchema: error("found", "known"),
  columnMissing: error("column", "sheet"),
  duplicateTableSheets: error("table", "sheets"),
  columnTwice: error("column", "first", "second"),
  twoSources: error("sources"),
  noScores: error(),
  sourceTakenIn: info("sheet", "count"),
  sourceDiffers: warning("sheet", "count"),
  sheetIgnored: info("reason"),
  mergedInBody: warning(),
  // cells
  cellError: error("error"),
  formulaWithoutValue: error("formula"),
  numberRepaired: warning("text", "value"),
  numberAmbiguous: error("text"),
  numberIsDate: error("text"),
  numberBecameDate: error("date", "serial", "typed"),
  numberIsFraction: error("text"),
  numberUnreadable: error("text"),
  dateUnreadable: error("text"),
  codeRepaired: warning("text", "value"),
  codeAmbiguous: error("text", "codes"),
  wordUnknown: error("text", "allowed"),
  valueMissing: error("column"),
  hiddenRowsRead: info("count"),
  optionRowsSkipped: info("count"),
  totalRowSkipped: info("text"),
} as const;
