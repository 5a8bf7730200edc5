import type { IssueCode } from "../../workbook/issue";

/** One form that came back from a member. */
export const formIssues = {
  rowCodeDiffers:
    "This row bears the code {code} but the words of {item}; it was read by its words. Please check with the unit.",
  rowTextDiffers: "The words “{text}” differ from those of {item} in the rule set; read by the code. Please check.",
  rowTextOther:
    "This row bears the code {item}, but “{text}” is another criterion, so it was not read; it may be last year's form. Please ask the unit.",
  itemRowsDiffer:
    "{item} stands on several rows with different figures ({cells}), so none of them counts. Please ask the unit.",
  itemRowTwice: "{item} stands on a second row with the same figures; it counts once. Please check.",
  optionScoreDiffers:
    "{item} has {used} points on its own row and {other} on an option row; {used} was taken. Please ask the unit.",
  optionScoreTaken:
    "The points of {item} were taken from the row “{text}” below it, as its own row has none. Please check.",
  evidenceExplained: "Unit {unit} gives no evidence for {item}, but an explanation. Please read it.",
  pointsBesideNotApplicable:
    "Unit {unit} marks {item} as not applicable and still gives {given} points, which do not count. Please ask the unit.",
  totalDiffers: "The form states a total of {typed}; its items add up to {computed}. Please check with the unit.",
  formMaxDiffers:
    "The form gives criterion {item} a maximum of {given}, the rule set {max}; {count} {count|differs|differ} so. Check that it follows these rules, and its columns of points.",
  controlCodeDiffers:
    "The control code in the form is {stated}, computed again it is {computed}: the form was changed after printing, or not calculated again. Please compare with the paper.",
  unitByFileName: "The form names no unit; by the file name “{text}” it is {unit}. Please check.",
  markUnclear:
    "“Not applicable” says “{text}”, so it is not clear whether the criterion applies; the scores of this row are not read. Please ask the unit.",
  formNotUnderstood:
    "No self-score table was found in this file. Please point out its columns, or send the form to the unit again.",
  formEmpty: "There is nothing in this file. Please ask the unit for its form again.",
} as const satisfies Partial<Record<IssueCode, string>>;
