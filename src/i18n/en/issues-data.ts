import type { IssueCode } from "../../workbook/issue";

/** Cells, units and entries. */
export const dataIssues = {
  cellError: "This cell holds the error {error} and cannot be used. Correct the formula or enter the value.",
  formulaWithoutValue:
    "The formula “{formula}” has no result yet. Open the workbook in Excel, recalculate and save it.",
  numberRepaired: "The number typed as text “{text}” was taken as {value}. Check it, and better enter it as a number.",
  numberAmbiguous: "“{text}” may be a decimal or thousands. Enter it again as a number.",
  numberIsDate:
    "A number is needed here, but this is the date “{text}”, perhaps made by Excel. Enter the number again.",
  numberBecameDate:
    "A number is needed here, but this is {date} (stored as {serial}), perhaps made by Excel from {typed}. Format the cell as a number and enter it again.",
  numberIsFraction: "“{text}” may be points out of a maximum, or a fraction. Enter the points only.",
  numberUnreadable: "“{text}” is not a number that can be understood. Enter it again as a number.",
  dateUnreadable: "“{text}” is not a date that can be understood. Enter it again as day/month/year.",
  codeAmbiguous:
    "The code was typed as the number {text}, which may be any of {codes}. Format the cell as text and type the code again.",
  codeRepaired: "The code “{text}” was taken as “{value}”. Check it and make the spelling the same everywhere.",
  wordUnknown: "“{text}” is not understood. Choose one of: {allowed}.",
  valueMissing: "The column “{column}” has no value in this row. Fill it in.",
  hiddenRowsRead: "{count} hidden {count|row was|rows were} read and counted all the same. Unhide to check.",
  optionRowsSkipped:
    "{count} option {count|row|rows} below the criteria {count|was|were} left out, so that nothing counts twice. Nothing needs to be done.",
  totalRowSkipped: "The row “{text}” is a total and was not counted. Nothing needs to be done.",
  noUnits: "There are no units yet. Enter the list of units.",
  duplicateUnit: "The unit code “{code}” is used twice; only the first row counts. Correct the code.",
  duplicateUnitName: "The unit name “{name}” is used twice. Give one of them another name or alias.",
  unknownUnit: "There is no unit “{unit}” in the list, so this row does not count. Correct the code or add the unit.",
  unknownItem: "There is no criterion “{item}” in the rule set, so this row does not count. Correct the code.",
  groupScored: "“{item}” is a group of criteria and is not scored directly. Score its criteria instead.",
  logNotTaken:
    "Criterion {item} is not scored from such records, so this row does not count. Enter it for the right criterion, or change how this one is scored.",
  duplicateEntry: "Unit {unit} has several rows for criterion {item}; only the first counts. Delete the others.",
  unitMatchedByName: "“{text}” was taken for unit {unit}. Check this.",
  scoreOverMax:
    "The score {value} of unit {unit} is over the maximum {max} of criterion {item} and does not count. Correct it.",
  scoreNegative: "The score {value} of unit {unit} for criterion {item} is below 0 and does not count. Correct it.",
  notOnStep: "The score {value} of unit {unit} for criterion {item} is not on the step of {step}; it counts. Check it.",
  argumentMissing: "Unit {unit} has no “{argument}” for criterion {item}. Fill it in.",
  argumentNegative:
    "“{argument}” of unit {unit} for criterion {item} is {value}, below 0, and cannot be used. Correct it.",
  targetNotPositive: "The plan of unit {unit} for criterion {item} is {value}; it must be above 0. Correct it.",
  quantityOutsideBands:
    "The result {value} of unit {unit} falls in no band of criterion {item}. Correct the result or complete the scale.",
  shareOrPercent:
    "Unit {unit} wrote {value} % for criterion {item}; {meant} % may be meant. Ask the unit; if it is {meant} %, enter {meant}.",
  neitherYesNorNo:
    "Criterion {item} is either achieved (1) or not (0), but unit {unit} wrote {value}, which cannot be scored. Make it 1 or 0.",
  neitherNoneNorAll:
    "Criterion {item} is either achieved ({max} {max|point|points}) or not (0), but unit {unit} wrote {value}, which does not count. Correct it.",
  pointsNotFollowing:
    "Unit {unit} wrote {given} {given|point|points} for criterion {item}, but its figures give {computed}; the figures count. " +
    "Confirm with the unit.",
  pointsWithoutQuantity:
    "Unit {unit} wrote {given} {given|point|points} for criterion {item} without figures; the points count for now. Add the figures.",
  missingScore:
    "Unit {unit} has no score for criterion {item}, so it earns nothing there. Add it or mark it not applicable.",
  notSubmitted: "Unit {unit} has not submitted its scores. Remind the unit.",
  appraisedOwnUnit:
    "Unit {unit} appraised itself for criterion {item}; that score does not count. Let another unit appraise it.",
  scorerNotAllowed:
    "Criterion {item} is scored by the {scorer}, so the self-score of unit {unit} does not count. Add the appraisal.",
  peerOwnUnit: "Unit {unit} gave itself points for the peer criterion {item}; they do not count. Delete them.",
  peerBudget:
    "For criterion {item}, {voter} gave {given} {given|point|points} in all but must give exactly {expected}. Check the ballot.",
  peerVotesMissing: "For criterion {item}, {voter} has given no points to {units}. Add the peer scores.",
  peerTrimmedAll:
    "Criterion {item} of unit {unit} has {count} peer {count|score|scores}, and trimming leaves none. Trim fewer.",
  knockedOut:
    "Unit {unit} falls on the knock-out step “{band}” of criterion {item} and is not considered. Check the figures.",
  unitIneligible: "Unit {unit} is not considered: {cause}. Check this before publishing.",
  logDiffersFromSelf:
    "Unit {unit} states {self} for criterion {item}, but the log says {log}. Settle it with the unit.",
  evidenceMissing: "Unit {unit} names no evidence for criterion {item}. Add the evidence.",
  adjustmentNegative: "The adjustment of unit {unit} is {value}, below 0, and does not count. Enter a positive number.",
  adjustmentWithoutReason: "The adjustment of unit {unit} has no reason. Enter the reason and its basis.",
  quotaNoPlace:
    "The share of the award “{award}” comes to no place among the units there are, so nobody is proposed. Check the share and its rounding.",
  ballotAwardUnknown: "Ballots are entered for “{award}”, but the rule set has no such award. Correct the name.",
  ballotNotAsked: "The award “{award}” asks for no vote, so its count is not used. Check it.",
  ballotNumber: "{value} ballots for the award “{award}” is no whole number from 0. Correct it.",
  ballotTwice: "Votes for unit {unit} and the award “{award}” are there twice; only the first row counts. Delete one.",
  ballotCountTwice:
    "For the award “{award}”, {counted} is said to be {first} and then {second}; only the first counts. Correct it.",
  ballotCountMissing:
    "There is no number of {counted} for the award “{award}” (or it is 0), so no share can be worked out. Fill it in.",
  ballotCountsDisagree:
    "The ballots of the award “{award}” do not agree: {issued} issued, {returned} returned, {valid} valid, {invalid} invalid or blank. Compare with the tellers' record.",
  ballotVotesOver:
    "Unit {unit} has {votes} votes for the award “{award}”, more than the {ballots} ballots that could carry one, so they are not used. Correct it.",
  ballotNotCandidate:
    "Unit {unit} has votes for the award “{award}” but is no candidate for it. See the reason on the sheet of proposals.",
  tieUnresolved: "The units {units} share rank {rank} and nothing separates them. Let the meeting decide.",
  tieDecided: "The units {units} were equal and were separated by {step}. Nothing needs to be done.",
} as const satisfies Partial<Record<IssueCode, string>>;
