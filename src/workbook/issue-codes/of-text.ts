import { error, warning } from "./declare";

/** Codes of what comes in as text: a rule set as JSON, entries as CSV. */
export const OF_TEXT = {
  // a rule set as JSON
  jsonSyntax: error("found"),
  jsonEnded: error(),
  jsonKeyTwice: error("key"),
  jsonTooDeep: error("limit"),
  jsonWrongType: error("wanted", "found"),
  jsonNumber: error("text"),
  jsonNumberTooLarge: error("text"),
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
} as const;
