import type { Decimal } from "./decimal";
import type { Step, StepName } from "./explanation";

/** Told each step of the arithmetic as it happens. Scoring itself never reads back what was recorded. */
export type StepRecorder = (
  what: StepName,
  numbers?: Readonly<Record<string, Decimal>>,
  words?: Readonly<Record<string, string>>,
) => void;

/** For the fast run over everybody: nobody asks why. */
export const silent: StepRecorder = () => undefined;

/** A recorder that appends to `steps`. */
export function recorderInto(steps: Step[]): StepRecorder {
  return (what, numbers = {}, words = {}) => {
    steps.push({ what, numbers, words });
  };
}
