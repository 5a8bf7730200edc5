import { ADJUSTMENTS } from "./adjustments";
import { APPRAISALS } from "./appraisals";
import { AWARDS } from "./awards";
import { BALLOTS } from "./ballots";
import { CLASSES } from "./classes";
import type { InputSheet } from "./column";
import { CONVENTIONS } from "./conventions";
import { CRITERIA } from "./criteria";
import { JOURNAL } from "./journal";
import { LADDER } from "./ladder";
import { MEETINGS } from "./meetings";
import { PEERS } from "./peers";
import { REPORTS } from "./reports";
import { SCALE } from "./scale";
import { SCORES } from "./scores";
import { UNITS } from "./units";

/** Every input sheet, in tab order: the rule set first, then the data of the year, then the record of what was done. */
export const INPUT_SHEETS: readonly InputSheet[] = [
  CONVENTIONS,
  CRITERIA,
  SCALE,
  CLASSES,
  LADDER,
  AWARDS,
  UNITS,
  SCORES,
  APPRAISALS,
  PEERS,
  ADJUSTMENTS,
  REPORTS,
  MEETINGS,
  BALLOTS,
  JOURNAL,
];

export {
  ADJUSTMENTS,
  APPRAISALS,
  AWARDS,
  BALLOTS,
  CLASSES,
  CONVENTIONS,
  CRITERIA,
  JOURNAL,
  LADDER,
  MEETINGS,
  PEERS,
  REPORTS,
  SCALE,
  SCORES,
  UNITS,
};
