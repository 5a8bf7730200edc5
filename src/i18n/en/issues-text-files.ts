import type { IssueCode } from "../../workbook/issue";

/** Text files: rule sets as JSON, entries as CSV. */
export const textFileIssues = {
  jsonSyntax: "The JSON is broken here, before “{found}”. Check commas, brackets and quotation marks.",
  jsonEnded: "The JSON ends in the middle. Check whether the file was cut off or a bracket is missing.",
  jsonKeyTwice: "The key “{key}” stands twice in one object. Remove one.",
  jsonTooDeep: "The JSON is more than {limit} levels deep, so it is no rule set. Choose the right file.",
  jsonWrongType: "This must be {wanted} but is {found}. Correct it.",
  jsonNumber: "“{text}” is not a number. Write it with a decimal point, for example 8.5.",
  jsonNumberTooLarge: "The number “{text}” is too large to be read. Correct it.",
  jsonBlank: "“{key}” is blank. Fill it in.",
  jsonOutOfRange: "The value {value} must lie between {from} and {to}. Correct it.",
  jsonMissing: "“{key}” is missing. Add it.",
  jsonUnknownKey: "There is no key “{key}” here. Possible: {known}.",
  fingerprintDiffers:
    "The code in the file ({stated}) does not fit its content ({computed}): the file was edited after its export. Check it.",
  ruleSetNotKept: "An Excel book cannot hold all of this rule set, so none was made. What would differ: {change}.",
  textEncoding: "The letters of the file cannot be read as {encoding}. Save it as CSV UTF-8.",
  csvQuote: "A double quote is out of place or never closed. Correct this line.",
  csvHeading: "The first line must have the columns {wanted}, but is: {found}. Correct the first line.",
  csvWidth:
    "This line has {found} {found|cell|cells}, the first line has {wanted}. Check separators and double quotes.",
  csvNumber: "Cannot tell which number “{text}” is. Write it without thousands marks, for example 8.5.",
  csvWholeNumber: "“{text}” must be a whole number from 0 to {limit}. Correct it.",
  csvSource: "There is no source “{text}”. Write one of: {allowed}.",
  csvWord: "The value “{text}” is not known. Write one of: {allowed}.",
  csvArgument: "This source has no argument “{text}”. Write one of: {allowed}.",
  csvArgumentOfKind: "Criterion {item} has no argument “{text}”, so this line does not count. Write one of: {allowed}.",
  csvNotBlank:
    "Column “{column}” must be blank on this line, not “{text}”, so the line does not count. Clear the cell.",
  csvBlank: "Column “{column}” is blank on this line. Fill it in.",
  csvTwice: "This was already said on line {first}; only that line counts. Remove the extra line.",
  csvStatusConflict: "The status “{status}” contradicts other figures of the same source. Remove one of them.",
} as const satisfies Partial<Record<IssueCode, string>>;
