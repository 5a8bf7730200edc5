/** A fault of a rule set or of entries: a value, never an exception. `params` are the words and numbers of the message. */
export interface Fault {
  readonly code: FaultCode;
  /** Into the input: ["nodes", 3, "max"], ["scores", 17, "points"], ["units", 2], ["adjustments", 0]… */
  readonly path: readonly (string | number)[];
  /** Numbers in canonical decimal text; codes as given. */
  readonly params: Readonly<Record<string, string>>;
}

export type FaultCode =
  // rule set
  | "ruleSetEmpty"
  | "duplicateCode"
  | "unknownParent"
  | "parentCycle"
  | "parentIsItem"
  | "groupEmpty"
  | "childrenOverMax"
  | "childrenUnderMax"
  | "maxMissing"
  | "weightsZero"
  | "parameterMissing"
  | "parameterOutOfRange"
  | "rungsMissing"
  | "rungOverlap"
  | "rungGap"
  | "rungOverMax"
  | "ladderNodeUnknown"
  | "classOrder"
  | "textMissing"
  | "awardTwice"
  | "awardClassUnknown"
  | "awardNodeUnknown"
  | "awardOutOfRange"
  // entries
  | "noUnits"
  | "duplicateUnit"
  | "unknownUnit"
  | "unknownItem"
  | "groupScored"
  | "duplicateEntry"
  | "scoreOverMax"
  | "scoreNegative"
  | "notOnStep"
  | "argumentMissing"
  | "argumentNegative"
  | "targetNotPositive"
  | "quantityOutsideBands"
  | "pointsNotFollowing"
  | "pointsWithoutQuantity"
  | "missingScore"
  | "notSubmitted"
  | "appraisedOwnUnit"
  | "scorerNotAllowed"
  | "peerOwnUnit"
  | "peerBudget"
  | "peerVotesMissing"
  | "peerTrimmedAll"
  | "knockedOut"
  | "unitIneligible"
  | "logDiffersFromSelf"
  | "evidenceMissing"
  | "adjustmentNegative"
  | "adjustmentWithoutReason"
  | "tieUnresolved"
  | "tieDecided";
