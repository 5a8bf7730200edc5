import type { IssueCode } from "../../workbook/issue";

/** The rule set: the criteria table, point scales, classes, tie ladder. */
export const ruleSetIssues = {
  ruleSetEmpty: "The rule set has no criterion yet. Enter the criteria that were agreed.",
  duplicateCode: "The code “{code}” is used twice; only the first row counts. Choose another code.",
  unknownParent: "Criterion {code} belongs to group “{parent}”, which does not exist. Correct the parent code.",
  parentCycle: "The criteria {codes} belong to each other in a circle. Correct the parent codes.",
  parentIsItem: "Criterion {code} stands below {parent}, which is scored directly. Make {parent} a group.",
  groupEmpty: "Group {code} has no criterion. Add criteria or delete the group.",
  childrenOverMax: "The maxima in group {code} add up to {sum}, over the group's {max}. Correct the scale.",
  childrenUnderMax: "The maxima in group {code} add up to {sum}, less than the group's {max}. Check the scale.",
  maxMissing: "Criterion {code} has no maximum above 0. Fill it in.",
  weightMissing: "{code} belongs to a weighted group but has no weight. Fill it in.",
  weightsZero: "The weights in group {code} add up to 0, so it cannot be computed. Enter the weights.",
  weightNegative:
    "The weight of {code} is {value}; a weight is 0 or more. To take points away, score by bonus less penalties, or enter an adjustment.",
  parameterMissing: "Criterion {code} has no “{parameter}”. Fill it in.",
  parameterOutOfRange: "“{parameter}” of criterion {code} is {value}, outside the allowed range. Correct it.",
  rungsMissing: "Criterion {code} has no point scale. Enter its bands or steps.",
  rungOverlap: "In the point scale of criterion {code}, “{first}” and “{second}” overlap. Correct their ranges.",
  rungGap: "The point scale of criterion {code} leaves out {from} to {to}. Add a band if it is needed.",
  rungOverMax:
    "The point scale of criterion {code} gives {points} {points|point|points}, over the maximum {max}. Correct it.",
  rungUnreachable: "No number of days and no percentage falls on “{name}” of criterion {code}. Correct its range.",
  parameterUnused: "The kind of criterion {code} does not use “{parameter}”. Remove it or choose another kind.",
  rungsUnused: "The kind of criterion {code} does not use a point scale. Remove the scale or choose another kind.",
  rungOfUnknownItem: "A point scale is given for criterion “{code}”, which does not exist. Correct the code.",
  ladderNodeUnknown: "The tie-break ladder uses criterion “{code}”, which does not exist. Correct the code.",
  ladderNeverDecides:
    "The step “{step}” can never decide, because an earlier step compares the same. Remove or replace it.",
  classUnreachable:
    "The class “{name}” needs {value} points, but the criteria give at most {most}. Correct the threshold.",
  awardUnreachable:
    "The award “{name}” needs {value} points, but the criteria give at most {most}. Correct the condition.",
  classOrder: "The class “{name}” is not in order from high to low. Put the classes in order.",
  awardTwice: "The award “{name}” is there twice; only the first row counts. Join the rows or choose another name.",
  awardClassUnknown: "The award “{name}” asks for the class “{class}”, which does not exist. Correct the class.",
  awardNodeUnknown: "The award “{name}” uses criterion “{code}”, which does not exist. Correct the code.",
  awardOutOfRange: "“{parameter}” of the award “{name}” is {value}, outside the allowed range. Correct it.",
  textMissing: "Criterion {code} has no text. Add its wording.",
} as const satisfies Partial<Record<IssueCode, string>>;
