import type { IssueCode } from "../../workbook/issue";

/** Forms that came back: what several of them say together, and what happens to the scores. */
export const importIssues = {
  deadlineItemUnfit:
    "“{code}” is not the code of a lateness item, so handing in the form counts for nothing yet. Please correct it in the conventions.",
  deadlineMissing: "No deadline of self-scores is stated, so days late cannot be counted. Please state it.",
  deadlineItemCapped:
    "Criterion {item}: {count} reports with the form, {points} at most for each but {max} for all, so a form makes up for a late report. " +
    "Raise the maximum or split it.",
  sameFileTwice: "This file is identical to “{first}” and is read only once.",
  unitNotRecognised: "Nobody can tell whose form this is (it says “{unit}”). Please choose the unit.",
  newerUnknown: "Unit {unit} has several forms ({files}) and none is known to be newer. Please choose the one to use.",
  olderThanImported:
    "This form of {unit} is older than the one imported from “{file}”. Please confirm if it is to be used.",
  olderNotUsed:
    "This form is not used because {unit} has a newer one in “{file}”; it is kept on record in the journal.",
  alreadyImported: "This form of {unit} was imported before and is not imported again.",
  otherRuleSet:
    "This form of {unit} was made from another rule set. Please check; use it only if its scores still fit.",
  otherYear: "This form of {unit} is of {year}, this book of {expected}. Please check before using it.",
  nothingSubmitted: "This form of {unit} has no score yet and cannot be imported. Please send it back to the unit.",
  documentShared: "The evidence of {unit} for {item} is also used by {otherUnit} for {otherItem}. Please check.",
  columnNotKept:
    "The sheet “{sheet}” has no column “{column}”, so this is not written. Please add it if it is to be kept.",
  scoresCleared: "The new form of {unit} has no score for {items} any more; the old ones are cleared. Please check.",
  nothingToImport: "No form can be imported. Please see the reason beside each file.",
  nothingToWithdraw: "Unit {unit} has no self-scores to withdraw. Please check the code of the unit.",
} as const satisfies Partial<Record<IssueCode, string>>;
