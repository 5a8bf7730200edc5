import { type Decimal, decimal, decimalText, divide, larger, multiply, ONE, smaller, subtract, ZERO } from "../decimal";
import type { StepRecorder } from "../recorder";
import type { Item, Rung } from "../rule-set";
import { declareKind, isPositive, type Kind, type KindResult, missing, points, refused } from "./kind";
import { wholes } from "./quick";
import { BELOW_ALL, isBelowAll, percentFinder, rungEnds, rungOf } from "./rungs";

const HUNDRED = decimal(100);

/**
 * R9: deduction from the full points in steps of a percentage, with a knock-out ("backlog 1–10 % −10; 11–20 % −20; from 21 %
 * not considered"). A rung's `points` are what it takes off; below the lowest step nothing is taken off, between steps and
 * above the highest the value belongs nowhere and is refused. Never below 0. On a step marked `knockOut` the item gives 0 and
 * the unit is excluded, with the step's wording as the reason. `quantity` is the percentage itself, or, where a `target` (the
 * whole) is given, quantity / target in %.
 */
export const stepped: Kind = {
  ...declareKind({
    name: "stepped",
    parameters: [],
    arguments: [
      { name: "quantity", unit: "percent", required: true },
      { name: "target", unit: "any", required: false, mayBeNegative: true }, // has its own fault: targetNotPositive
    ],
    rungs: "deductions",
    log: "none",
  }),
  typedPoints: "tolerated",
  quick: {
    second: "target",
    of({ max, rungs }, { first, second }) {
      const left = rungs.map((step) => larger(subtract(max, step.points), ZERO));
      const { scale, numbers } = wholes([...left, max]);
      // a unit that is knocked out has something to tell
      const given = numbers.map((points, at) => (rungs[at]?.knockOut ? Number.NaN : points));
      const placeOf = percentFinder(rungs, first, second);
      return {
        scale,
        pointsOf(quantity, target) {
          const at = placeOf(quantity, target);
          return given[at === BELOW_ALL ? rungs.length : at] ?? Number.NaN;
        },
      };
    },
  },
  fromValues(item, { quantity, target }, record) {
    if (!quantity) return missing;
    if (target && !isPositive(target)) return refused("targetNotPositive", "target", { value: decimalText(target) });
    // the step is found without dividing; a percentage is for showing only
    const numerator = target ? multiply(quantity, HUNDRED) : quantity;
    const denominator = target ?? ONE;
    const percent = () => (target ? divide(multiply(quantity, HUNDRED), target) : quantity);
    const step = rungOf(item.rungs, numerator, denominator);
    if (step) return lessDeduction(item, step, percent, record);
    if (!isBelowAll(item.rungs, numerator, denominator)) {
      return refused("quantityOutsideBands", "quantity", { value: decimalText(percent()) });
    }
    record("stepped.none", () => ({ quantity: percent(), points: item.max }));
    return points(item.max);
  },
};

function lessDeduction({ max }: Item, step: Rung, percent: () => Decimal, record: StepRecorder): KindResult {
  const words = { band: step.text };
  if (step.knockOut) {
    record("stepped.knockOut", () => ({ quantity: percent(), points: ZERO, ...rungEnds(step) }), words);
    return { status: "points", points: ZERO, knockOut: step };
  }
  const left = larger(subtract(max, step.points), ZERO);
  const deducted = smaller(step.points, max);
  record("stepped.step", () => ({ quantity: percent(), deducted, points: left, ...rungEnds(step) }), words);
  return points(left);
}
