import type { Decimal } from "./decimal";
import type { Step, StepName } from "./explanation";

type Numbers = Readonly<Record<string, Decimal>>;

/**
 * Told each step of the arithmetic as it happens. Scoring itself never reads back what was recorded. Numbers that are made only to be
 * told come as a function, which is called where somebody asked why.
 */
export type StepRecorder = (
  what: StepName,
  numbers?: Numbers | (() => Numbers),
  words?: Readonly<Record<string, string>>,
) => void;

/** For the fast run over everybody: nobody asks why. */
export const silent: StepRecorder = () => undefined;

/** A recorder that appends to `steps`. */
export function recorderInto(steps: Step[]): StepRecorder {
  return (what, numbers = {}, words = {}) => {
    steps.push({ what, numbers: typeof numbers === "function" ? numbers() : numbers, words });
  };
}
