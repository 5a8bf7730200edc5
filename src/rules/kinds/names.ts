/** Kinds of item the engine knows; DOMAIN numbers in brackets. One file per kind stands beside this one. */
export const KIND_NAMES = [
  "manual", // R3
  "achieved", // R4
  "bands", // R5
  "lateness", // R6
  "proportional", // R7
  "relative", // R8
  "stepped", // R9
  "count", // R10
  "balance", // R11
  "attendance", // R15
  "peer", // R18
] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** Scalar parameters of kinds; each kind declares which it takes, in which unit and range. */
export const PARAMETER_NAMES = [
  "step",
  "pointsEach",
  "perAbsence",
  "perWrongComposition",
  "floor",
  "floorPercent",
  "rewardMax",
  "missingPoints",
  "targetPercent",
  "penaltyEach",
  "addUp",
  "trimCount",
  "trimPercent",
  "voteMax",
  "voterBudget",
] as const;
export type ParameterName = (typeof PARAMETER_NAMES)[number];

/** What a unit enters besides points: each kind declares which it reads and what they mean there. */
export const ARGUMENT_NAMES = ["quantity", "target", "count"] as const;
export type ArgumentName = (typeof ARGUMENT_NAMES)[number];
