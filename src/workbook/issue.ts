/**
 * A fault of the data or of the file: an ordinary value that travels with the data. The words are in src/i18n, one template
 * per code and language; `params` fills them. `error` = a result is affected, `warning` = look at it, `info` = what was done.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly file?: string;
  readonly sheet?: string;
  /** "B7" or "B7:C9". */
  readonly cell?: string;
  /** In a text file, from 1; `column` is the character of JSON, the heading of a table. */
  readonly line?: number;
  readonly column?: number | string;
  /** In a JSON document: "/nodes/3/max" (RFC 6901). */
  readonly pointer?: string;
  readonly params: IssueParams;
}

/** The worst first. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type IssueParams = Readonly<Record<string, string | number>>;
const error = (...params: string[]) => ({ severity: "error", params }) as const;
const warning = (...params: string[]) => ({ severity: "warning", params }) as const;
const info = (...params: string[]) => ({ severity: "info", params }) as const;

/** Every code, its severity, and the names of its params. */
export const ISSUES = {
  // the file
  fileNotFound: error("file"),
  fileUnreadable: error("file", "reason"),
  fileExists: error("file"),
  fileNotWritten: error("file", "reason"),
  notAWorkbook: error(),
  emptyFile: error(),
  truncatedFile: error(),
  encryptedFile: error(),
  legacyXls: error(),
  otherFormat: error("format"),
  archiveGiven: error(),
  zipTooLarge: error("size", "limit"),
  zipTooManyParts: error("count", "limit"),
  zipDuplicatePart: error("part"),
  tooManyCells: error("count", "limit"),
  zipEncryptedPart: error("part"),
  zipLyingSize: error("part"),
  doctypeRefused: error("part"),
  partDamaged: error("part"),
  parseTimedOut: error("seconds"),
  readingFailed: error("reason"),
  macrosIgnored: info(),
  externalLinksIgnored: info(),
  // a rule set as JSON
  jsonSyntax: error("found"),
  jsonEnded: error(),
  jsonKeyTwice: error("key"),
  jsonTooDeep: error("limit"),
  jsonWrongType: error("wanted", "found"),
  jsonNumber: error("text"),
  jsonBlank: error("key"),
  jsonOutOfRange: error("value", "from", "to"),
  jsonMissing: error("key"),
  jsonUnknownKey: error("key", "known"),
  fingerprintDiffers: warning("stated", "computed"),
  ruleSetNotKept: error("change"),
  // entries as CSV
  textEncoding: error("encoding"),
  csvQuote: error(),
  csvHeading: error("wanted", "found"),
  csvWidth: error("wanted", "found"),
  csvNumber: error("text"),
  csvWholeNumber: error("text", "limit"),
  csvSource: error("text", "allowed"),
  csvWord: error("text", "allowed"),
  csvArgument: error("text", "allowed"),
  csvArgumentOfKind: error("text", "item", "allowed"),
  csvNotBlank: error("text", "column"),
  csvBlank: error("column"),
  csvTwice: error("first"),
  csvStatusConflict: error("status"),
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
  // the rule set
  ruleSetEmpty: error(),
  duplicateCode: error("code"),
  unknownParent: error("code", "parent"),
  parentCycle: error("codes"),
  parentIsItem: error("code", "parent"),
  groupEmpty: warning("code"),
  childrenOverMax: error("code", "sum", "max"),
  childrenUnderMax: warning("code", "sum", "max"),
  maxMissing: error("code"),
  weightMissing: error("code"),
  weightsZero: error("code"),
  parameterMissing: error("code", "parameter"),
  parameterOutOfRange: error("code", "parameter", "value"),
  rungsMissing: error("code"),
  rungOverlap: error("code", "first", "second"),
  rungGap: warning("code", "from", "to"),
  rungOverMax: error("code", "points", "max"),
  rungUnreachable: warning("code", "name"),
  parameterUnused: warning("code", "parameter"),
  rungsUnused: warning("code"),
  rungOfUnknownItem: error("code"),
  ladderNodeUnknown: error("code"),
  ladderNeverDecides: warning("step"),
  classUnreachable: warning("name", "value", "most"),
  awardUnreachable: warning("name", "value", "most"),
  classOrder: error("name"),
  textMissing: warning("code"),
  awardTwice: error("name"),
  awardClassUnknown: error("name", "class"),
  awardNodeUnknown: error("name", "code"),
  awardOutOfRange: error("name", "parameter", "value"),
  // units and entries
  noUnits: error(),
  duplicateUnit: error("code"),
  duplicateUnitName: error("name"),
  unknownUnit: error("unit"),
  unknownItem: error("item"),
  groupScored: error("item"),
  logNotTaken: error("item"),
  duplicateEntry: error("unit", "item"),
  unitMatchedByName: info("text", "unit"),
  scoreOverMax: error("unit", "item", "value", "max"),
  scoreNegative: error("unit", "item", "value"),
  notOnStep: warning("unit", "item", "value", "step"),
  argumentMissing: error("unit", "item", "argument"),
  argumentNegative: error("unit", "item", "argument", "value"),
  targetNotPositive: error("unit", "item", "value"),
  quantityOutsideBands: error("unit", "item", "value"),
  pointsNotFollowing: warning("unit", "item", "given", "computed"),
  pointsWithoutQuantity: warning("unit", "item", "given"),
  missingScore: warning("unit", "item"),
  notSubmitted: warning("unit"),
  appraisedOwnUnit: error("unit", "item"),
  scorerNotAllowed: error("unit", "item", "scorer"),
  peerOwnUnit: error("unit", "item"),
  peerBudget: error("voter", "item", "given", "expected"),
  peerVotesMissing: warning("voter", "item", "units"),
  peerTrimmedAll: error("unit", "item", "count"),
  knockedOut: warning("unit", "item", "band"),
  unitIneligible: warning("unit", "cause"),
  logDiffersFromSelf: warning("unit", "item", "log", "self"),
  evidenceMissing: warning("unit", "item"),
  adjustmentNegative: error("unit", "value"),
  adjustmentWithoutReason: warning("unit"),
  ballotAwardUnknown: error("award"),
  ballotNotAsked: warning("award"),
  ballotNumber: error("award", "value"),
  ballotTwice: error("award", "unit"),
  ballotCountTwice: error("award", "counted", "first", "second"),
  ballotCountMissing: error("award", "counted"),
  ballotCountsDisagree: error("award", "issued", "returned", "valid", "invalid"),
  ballotVotesOver: error("award", "unit", "votes", "ballots"),
  ballotNotCandidate: warning("award", "unit"),
  quotaNoPlace: warning("award"),
  tieUnresolved: warning("units", "rank"),
  tieDecided: info("units", "step"),
  // returned forms: each by itself, across files, into the book
  rowCodeDiffers: warning("code", "item"),
  rowTextDiffers: warning("item", "text"),
  rowTextOther: error("item", "text"),
  itemRowsDiffer: error("item", "cells"),
  itemRowTwice: warning("item"),
  optionScoreDiffers: warning("item", "used", "other"),
  optionScoreTaken: warning("item", "text"),
  evidenceExplained: info("unit", "item"),
  pointsBesideNotApplicable: warning("unit", "item", "given"),
  totalDiffers: warning("typed", "computed"),
  controlCodeDiffers: warning("stated", "computed"),
  unitByFileName: info("text", "unit"),
  markUnclear: error("text"),
  formNotUnderstood: error(),
  formEmpty: error(),
  deadlineItemUnfit: error("code"),
  deadlineMissing: warning(),
  sameFileTwice: info("first"),
  unitNotRecognised: error("unit"),
  newerUnknown: error("unit", "files"),
  olderThanImported: error("unit", "file"),
  olderNotUsed: info("unit", "file"),
  alreadyImported: info("unit"),
  otherRuleSet: error("unit"),
  otherYear: error("unit", "year", "expected"),
  nothingSubmitted: error("unit"),
  documentShared: warning("unit", "item", "otherUnit", "otherItem"),
  columnNotKept: warning("column", "sheet"),
  scoresReplaced: info("unit", "count"),
  scoresCleared: warning("unit", "items"),
  nothingToImport: error(),
  nothingToWithdraw: error("unit"),
  // writing
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
} as const satisfies Readonly<Record<string, { severity: Severity; params: readonly string[] }>>;

export type IssueCode = keyof typeof ISSUES;

/** Where an issue was found. */
export type Place = Pick<Issue, "file" | "sheet" | "cell" | "line" | "column" | "pointer">;

/** Makes an issue with its code's own severity; `place` says where. */
export function issue(code: IssueCode, params: IssueParams = {}, place: Place = {}): Issue {
  return { code, severity: ISSUES[code].severity, ...place, params };
}
