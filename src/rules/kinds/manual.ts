import { decimalText, isMultiple, ZERO } from "../decimal";
import { declareKind, isPositive, type Kind, missing } from "./kind";
import { wholeAt } from "./quick";
import { exactly, powerOfTen } from "../doubles";

/** R3: points from 0 to the maximum, judged by a person; `step` says in which steps. Off the step is a warning, and counts. */
export const manual: Kind = {
  ...declareKind({
    name: "manual",
    parameters: [{ name: "step", unit: "points", required: false, above: ZERO, atMostItemMax: true }],
    arguments: [],
    rungs: "none",
    log: "none",
  }),
  typedPoints: "expected",
  quick: {
    of({ parameters: { step } }, { first: scale }) {
      if (!step || !isPositive(step)) return { scale, pointsOf: (given) => given };
      const common = Math.max(scale, step.scale);
      const [lift, each] = [powerOfTen(common - scale), wholeAt(step, common)];
      return { scale, pointsOf: (given) => (exactly(given * lift) % each === 0 ? given : Number.NaN) };
    },
  },
  fromValues: () => missing,
  checkPoints(item, given) {
    const step = item.parameters.step;
    if (!step || !isPositive(step) || isMultiple(given, step)) return undefined;
    return { code: "notOnStep", params: { value: decimalText(given), step: decimalText(step) }, counts: true };
  },
};
