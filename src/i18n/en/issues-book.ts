import type { IssueCode } from "../../workbook/issue";

/** The file, the book as a whole, and writing. */
export const bookIssues = {
  fileNotFound: "The file “{file}” was not found. Check its name and folder.",
  fileUnreadable:
    "The file “{file}” could not be read ({reason}). Check that it is not locked and that you may read it.",
  fileExists: "The file “{file}” exists already and was left alone. Choose another name or allow overwriting.",
  fileNotWritten:
    "The file “{file}” could not be written ({reason}). Close it if it is open and check that you may write there.",
  notAWorkbook: "This file is not an Excel workbook (.xlsx). Check which file was chosen.",
  emptyFile: "This file is empty. Ask the sender for it again.",
  truncatedFile: "The end of this file is missing, perhaps from an unfinished download or copy. Fetch it again.",
  encryptedFile:
    "This file has a password and cannot be read. Open it in Excel, remove the password to open, and save it.",
  legacyXls: "This file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.",
  otherFormat:
    "This file is {format}, not an Excel workbook (.xlsx). Open it and save it as .xlsx, or ask the unit for the Excel form.",
  archiveGiven: "This file is an archive, not an Excel workbook (.xlsx). Unpack it and choose the files inside.",
  zipTooLarge:
    "The content of this file is too large ({size}, limit {limit}), so it was not opened. Ask for a smaller file.",
  zipTooManyParts:
    "This file has too many parts ({count}, limit {limit}), so it was not opened. Save it again in Excel.",
  tooManyCells:
    "The workbook has too many filled cells ({count}, limit {limit}), so it was not read. Delete what is not needed and save it.",
  tooManyMerges:
    "The workbook has too many merged cells (limit {limit}), so it was not read. Unmerge what is not needed and save it.",
  tooManyFormulas:
    "The shared formulas of the workbook are too long (limit {limit} characters together), so it was not read. Paste them as values and save it.",
  tooManyLinks:
    "The part “{part}” of this file has too many links (limit {limit}), so it was not read. Copy what is needed into a new workbook.",
  zipDuplicatePart: "This file holds two parts named “{part}”, so it is not trusted. Save it again in Excel.",
  zipEncryptedPart:
    "The part “{part}” of this file is encrypted. Remove the password and save the file again in Excel.",
  zipLyingSize: "The part “{part}” is larger than it claims, so the file is not safe. Ask the unit for it again.",
  doctypeRefused: "The part “{part}” holds a declaration that no workbook should have. Save the file again in Excel.",
  partDamaged: "The part “{part}” of this file is damaged. Open it in Excel, accept the repair, and save it.",
  readingFailed:
    "Something unexpected went wrong with this file ({reason}); the others are not affected. Please tell support.",
  parseTimedOut:
    "Reading this file took longer than {seconds} {seconds|second|seconds} and was stopped. Check whether it is too large or damaged.",
  macrosIgnored: "This file has macros; they were neither run nor read. Nothing needs to be done.",
  externalLinksIgnored:
    "This file links to other workbooks; only the values stored in it were used. Check those values.",
  emptyBook: "The workbook holds no data. Choose another workbook or make a new one.",
  noRuleSet: "The workbook has no criteria yet. Add the sheet “{sheet}” or make a new workbook from the template.",
  newerSchema: "The workbook was made by a newer version (layout {found}, known up to {known}). Update the add-in.",
  columnMissing: "The sheet “{sheet}” has no column “{column}”. Add the column or correct its heading.",
  duplicateTableSheets: "The table “{table}” stands on several sheets: {sheets}. Keep only one of them.",
  columnTwice: "The column “{column}” appears twice ({first} and {second}). Keep only one of them.",
  twoSources: "Scores stand in several places: {sources}. Choose one of them; none has been used.",
  noScores: "No unit has any score yet. Fill in the scores or take in the units' files.",
  sourceTakenIn:
    "{count} {count|score was|scores were} taken in from the sheet “{sheet}”. Look them over before ranking.",
  sourceDiffers:
    "The sheet “{sheet}” differs from the score table in {count} {count|value|values}; the score table was used. Compare the two.",
  sheetIgnored: "This sheet was not read ({reason}). Check it if it holds data that should count.",
  mergedInBody:
    "There are merged cells among the data; only the first cell was read. Unmerge them and fill in each cell.",
  sheetNameTaken: "A sheet “{wanted}” of your own exists, so the result is on “{used}”. Your sheet was left alone.",
  tableNameTaken: "The table name “{name}” is used elsewhere in the workbook. Rename that table and run again.",
  noteOnResultSheet: "The note “{text}” on the result sheet will be replaced. Copy it to another place first.",
  resultEdited:
    "The result sheet was edited by hand. The edits are lost when it is written again; edit the input sheets instead.",
  precondition:
    "This cell changed after it was read (was “{expected}”, now “{found}”), so nothing was written. Run again.",
  sheetGone: "The sheet “{name}” is no longer in the workbook, so nothing was written. Run again.",
  sheetProtected: "The sheet “{name}” is protected and cannot be written. Unprotect it and run again.",
  sheetFiltered: "The sheet “{name}” is filtered, so writing could hit the wrong rows. Clear the filter and run again.",
  workbookProtected:
    "The structure of the workbook is protected, so no sheet can be added. Unprotect it and run again.",
  textTooLong: "The text has at least {length} characters, over Excel's limit of {limit}. Shorten it.",
  notFinished: "The last write did not finish, so the results shown may be incomplete. Run again.",
  inputsChanged: "The data changed after the preview, so no result was written. Preview again.",
  importOutdated:
    "The workbook changed after the preview, so no form was imported or withdrawn. Look at the changes again, then repeat.",
  cellEditing: "A cell is being edited, so nothing can be done yet. Press Enter or Esc to leave the cell.",
  hostTooOld: "This version of Excel is too old ({needed} is needed). Use Excel 2021 or Microsoft 365.",
  hostRefused: "Excel refused (code {code}). Try again; if it happens again, save the workbook and restart Excel.",
  readBackDiffers: "“{expected}” was written but “{found}” was read back, so the result does not stand. Run again.",
} as const satisfies Partial<Record<IssueCode, string>>;
