import { error, info, warning } from "./declare";

/** Codes of writing into the book and of its host. */
export const OF_WRITING = {
  sheetNameTaken: info("wanted", "used"),
  tableNameTaken: error("name"),
  noteOnResultSheet: warning("text"),
  resultEdited: warning(),
  precondition: error("expected", "found"),
  sheetGone: error("name"),
  sheetProtected: error("name"),
  sheetFiltered: error("name"),
  workbookProtected: error(),
  textTooLong: error("length", "limit"),
  notFinished: warning(),
  inputsChanged: error(),
  importOutdated: error(),
  cellEditing: warning(),
  hostTooOld: error("needed"),
  hostRefused: error("code"),
  readBackDiffers: error("expected", "found"),
} as const;
