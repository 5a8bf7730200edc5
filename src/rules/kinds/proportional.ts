import {
  add,
  INTERNAL_DECIMALS,
  compare,
  type Decimal,
  decimal,
  decimalText,
  divide,
  multiply,
  smaller,
  subtract,
  ZERO,
} from "../decimal";
import type { StepRecorder } from "../recorder";
import type { Item } from "../rule-set";
import { declareKind, isPositive, type Kind, missing, points, refused } from "./kind";
import { comparer, divider, type QuickPoints, type Scales, wholeAt } from "./quick";

const HUNDRED = decimal(100);

/**
 * R7: quantity / target of a plan. 100 % and more gives the maximum, less gives max × quantity / target (one division, 12
 * decimals). Below `floorPercent` gives 0. With `rewardMax`, what is above the plan adds max × (quantity − target) / target, at
 * most `rewardMax`: then the item may pass its maximum.
 */
export const proportional: Kind = {
  ...declareKind({
    name: "proportional",
    parameters: [
      { name: "floorPercent", unit: "percent", required: false, min: ZERO, max: HUNDRED },
      { name: "rewardMax", unit: "points", required: false, min: ZERO },
    ],
    arguments: [
      { name: "quantity", unit: "any", required: true },
      { name: "target", unit: "any", required: true, mayBeNegative: true }, // has its own fault: targetNotPositive
    ],
    rungs: "none",
    log: "none",
  }),
  typedPoints: "tolerated",
  quick: { second: "target", of: quickly },
  mostPoints: (item) => add(item.max, rewardMax(item)),
  fromValues(item, { quantity, target }, record) {
    if (!quantity) return missing;
    if (!target) return refused("argumentMissing", "target", { argument: "target" });
    if (!isPositive(target)) return refused("targetNotPositive", "target", { value: decimalText(target) });
    const percent = () => divide(multiply(quantity, HUNDRED), target);
    record("proportional.ratio", () => ({ quantity, target, percent: percent() }));
    return points(share(item, { quantity, target, percent }, record));
  },
};

interface Progress {
  readonly quantity: Decimal;
  readonly target: Decimal;
  /** Rounded: for the explanation, never for a comparison. */
  readonly percent: () => Decimal;
}

function share(item: Item, progress: Progress, record: StepRecorder): Decimal {
  const { quantity, target, percent } = progress;
  const floorPercent = item.parameters.floorPercent;
  if (floorPercent && compare(multiply(quantity, HUNDRED), multiply(floorPercent, target)) < 0) {
    record("proportional.belowFloor", () => ({ percent: percent(), floorPercent, points: ZERO }));
    return ZERO;
  }
  if (compare(quantity, target) < 0) {
    const partly = divide(multiply(item.max, quantity), target);
    record("proportional.share", () => ({ percent: percent(), max: item.max, points: partly }));
    return partly;
  }
  return full(item, progress, record);
}

function full(item: Item, { quantity, target, percent }: Progress, record: StepRecorder): Decimal {
  const most = rewardMax(item);
  if (!isPositive(most) || compare(quantity, target) === 0) {
    record("proportional.full", { points: item.max });
    return item.max;
  }
  const reward = smaller(divide(multiply(item.max, subtract(quantity, target)), target), most);
  const rewarded = add(item.max, reward);
  record("proportional.reward", () => ({ percent: percent(), max: item.max, rewardMax: most, points: rewarded }));
  return rewarded;
}

/** The same in whole numbers of {@link INTERNAL_DECIMALS}. */
function quickly(item: Item, { first, second }: Scales): QuickPoints {
  const { max } = item;
  const scale = INTERNAL_DECIMALS;
  const floor = item.parameters.floorPercent ?? ZERO;
  const common = Math.max(first, second);
  const [most, mostReward, each] = [wholeAt(max, scale), wholeAt(rewardMax(item), scale), wholeAt(max, max.scale)];
  const [ahead, aboveFloor] = [comparer(first, second), comparer(first, floor.scale + second)];
  const [share, reward] = [divider(max.scale + first, second), divider(max.scale + common, second)];
  const pointsOf = (quantity: number, target: number) => {
    const more = target === 0 ? Number.NaN : ahead(quantity, target);
    const overFloor = aboveFloor(100 * quantity, wholeAt(floor, floor.scale) * target);
    if (Number.isNaN(more) || Number.isNaN(overFloor)) return Number.NaN;
    if (overFloor < 0) return 0;
    if (more < 0) return share(each * quantity, target);
    return mostReward === 0 || more === 0 ? most : most + Math.min(reward(each * more, target), mostReward);
  };
  return { scale, pointsOf };
}

function rewardMax(item: Item): Decimal {
  const most = item.parameters.rewardMax;
  return most && isPositive(most) ? most : ZERO;
}
