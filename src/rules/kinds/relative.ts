import {
  add,
  compare,
  type Decimal,
  decimal,
  decimalText,
  divide,
  isZero,
  multiply,
  smaller,
  subtract,
  ZERO,
} from "../decimal";
import type { StepRecorder } from "../recorder";
import type { Item } from "../rule-set";
import {
  type Contender,
  declareKind,
  isPositive,
  type Kind,
  type KindResult,
  type Leaders,
  missing,
  parameter,
  points,
  refused,
} from "./kind";
import { quickRelative } from "./relative-quick";

const HUNDRED = decimal(100);

/**
 * R8: relative to the cluster's leader, in two passes. With M the maximum, A the unit's quantity, T its target, and L / T_L the
 * greatest quantity / target in the cluster; `targetPercent` (here p, 50 % where nothing is said) is what exactly the target
 * gives, as guidance on cluster emulation writes it ("đạt chỉ tiêu được 50% số điểm; đơn vị dẫn đầu được điểm tối đa"):
 *
 *     A < T      p · M · A / T
 *     A = T      p · M
 *     A > T      p · M + (1 − p) · M · (A / T − 1) / (L / T_L − 1)
 *     no target  M · A / max A
 *
 * First pass: every unit that is scored competes, also one out of competition, with the figures behind its counting score
 * (its own word where the meeting only settled points); a unit that is excluded, or for which the item does not apply, does not.
 * Everybody at the target: all get p · M. Leader below its target: nobody gets more than p · M. L / T_L = 1 divides nothing, as
 * nobody is above the target then. Beyond the leader (an excluded unit, or one of several appraisals): M. max A = 0: nobody did
 * anything, and 0 is said to be just that. Each result is one division, 12 decimals.
 */
const declaration = declareKind({
  name: "relative",
  parameters: [
    { name: "targetPercent", unit: "percent", required: false, above: ZERO, max: HUNDRED, default: decimal(50) },
  ],
  arguments: [
    { name: "quantity", unit: "any", required: true },
    { name: "target", unit: "any", required: false, mayBeNegative: true }, // has its own fault: targetNotPositive
  ],
  rungs: "none",
  log: "none",
  comparesUnits: true,
});

export const relative: Kind = {
  ...declaration,
  typedPoints: "tolerated",
  quick: {
    second: "target",
    of: (item, scales, leaders) => quickRelative(item, scales, leaders, shareOf(item)),
  },
  contends: ({ quantity, target }) => quantity !== undefined && (!target || isPositive(target)),
  fromValues(item, { quantity, target }, record, leaders) {
    if (!quantity) return missing;
    if (!target) return withoutTarget(item, quantity, leaders.byQuantity(), record);
    if (!isPositive(target)) return refused("targetNotPositive", "target", { value: decimalText(target) });
    return withTarget(item, { quantity, target }, leaders, record);
  },
};

function withoutTarget(
  { max }: Item,
  quantity: Decimal,
  leader: Contender | undefined,
  record: StepRecorder,
): KindResult {
  const leading = leader?.quantity ?? quantity;
  if (isZero(leading)) {
    record("relative.nobody", { points: ZERO });
    return points(ZERO);
  }
  const given = compare(quantity, leading) >= 0 ? max : divide(multiply(max, quantity), leading);
  record("relative.most", { quantity, leading, max, points: given }, { unit: leader?.unit ?? "" });
  return points(given);
}

/** A quantity against its target. */
interface Progress {
  readonly quantity: Decimal;
  readonly target: Decimal;
}

/** What exactly the target gives, in % of the maximum. */
function shareOf(item: Item): Decimal {
  return parameter(item, declaration, "targetPercent") ?? HUNDRED;
}

function withTarget(item: Item, progress: Progress, leaders: Leaders, record: StepRecorder): KindResult {
  const { quantity, target } = progress;
  const share = shareOf(item);
  const base = divide(multiply(item.max, share), HUNDRED);
  record("relative.ratio", () => ({ quantity, target, percent: percentOf(progress) }));
  const side = compare(quantity, target);
  if (side < 0) {
    const partly = divide(multiply(multiply(item.max, share), quantity), multiply(HUNDRED, target));
    record("relative.below", () => ({ percent: percentOf(progress), most: base, points: partly }));
    return points(partly);
  }
  if (side === 0) {
    record("relative.met", { points: base });
    return points(base);
  }
  const leader = leaders.byRatio();
  const ahead = leader?.target && { quantity: leader.quantity, target: leader.target };
  const above = ahead ? smaller(aboveTarget(item.max, share, progress, ahead), item.max) : item.max;
  if (ahead) record("relative.leader", () => ({ ...ahead, percent: percentOf(ahead) }), { unit: leader.unit });
  record("relative.above", { base, points: above });
  return points(above);
}

function percentOf({ quantity, target }: Progress): Decimal {
  return divide(multiply(quantity, HUNDRED), target);
}

/** p·M + (1 − p)·M·(A/T − 1)/(L/T_L − 1) over one divisor: M·(p·T·(L − T_L) + (1 − p)·(A − T)·T_L) / (T·(L − T_L)). */
function aboveTarget(max: Decimal, share: Decimal, { quantity, target }: Progress, leader: Progress): Decimal {
  const lead = subtract(leader.quantity, leader.target);
  if (!isPositive(lead)) return max;
  const forTarget = multiply(share, multiply(target, lead));
  const forMore = multiply(subtract(HUNDRED, share), multiply(subtract(quantity, target), leader.target));
  const divisor = multiply(HUNDRED, multiply(target, lead));
  return divide(multiply(max, add(forTarget, forMore)), divisor);
}
