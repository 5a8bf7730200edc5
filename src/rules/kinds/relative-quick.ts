import { type Decimal, decimal, divide, INTERNAL_DECIMALS, isZero, multiply, subtract } from "../decimal";
import type { Item } from "../rule-set";
import { isPositive, type Leaders } from "./kind";
import { comparer, divider, type QuickPoints, type Scales, wholeAt } from "./quick";
import { exactly } from "../doubles";

const HUNDRED = decimal(100);

type PointsOf = QuickPoints["pointsOf"];

/** The formulas of `relative` in whole numbers of {@link INTERNAL_DECIMALS}; leaders are looked for when the first unit needs one. */
export function quickRelative({ max }: Item, { first, second }: Scales, leaders: Leaders, share: Decimal): QuickPoints {
  const base = wholeAt(divide(multiply(max, share), HUNDRED), INTERNAL_DECIMALS);
  const part = multiply(max, share);
  const each = wholeAt(part, part.scale);
  const [ahead, below] = [comparer(first, second), divider(part.scale + first, second)];
  let [most, above]: (PointsOf | undefined)[] = [];
  const pointsOf: PointsOf = (quantity, target) => {
    if (Number.isNaN(target)) return (most ??= withoutTarget(max, first, leaders))(quantity, target);
    const more = target === 0 ? Number.NaN : ahead(quantity, target);
    if (more < 0) return below(each * quantity, 100 * target);
    if (more === 0) return base;
    return Number.isNaN(more) ? more : (above ??= aboveTarget(max, share, { first, second }, leaders))(more, target);
  };
  return { scale: INTERNAL_DECIMALS, pointsOf };
}

/** M · A / max A. */
function withoutTarget(max: Decimal, scale: number, leaders: Leaders): PointsOf {
  const leading = leaders.byQuantity()?.quantity;
  if (!leading) return () => Number.NaN;
  if (isZero(leading)) return () => 0;
  const [full, each, leads] = [
    wholeAt(max, INTERNAL_DECIMALS),
    wholeAt(max, max.scale),
    wholeAt(leading, leading.scale),
  ];
  const [ahead, part] = [comparer(scale, leading.scale), divider(max.scale + scale, leading.scale)];
  return (quantity) => {
    const more = ahead(quantity, leads);
    return more >= 0 ? full : Number.isNaN(more) ? more : part(each * quantity, leads);
  };
}

/** M · (p · T · (L − T_L) + (100 − p) · (A − T) · T_L) / (100 · T · (L − T_L)), of what a unit has more than its target, and the target. */
function aboveTarget(max: Decimal, share: Decimal, { first, second }: Scales, leaders: Leaders): PointsOf {
  const full = wholeAt(max, INTERNAL_DECIMALS);
  const leader = leaders.byRatio();
  const lead = leader?.target && subtract(leader.quantity, leader.target);
  if (!leader?.target || !lead || !isPositive(lead)) return () => full;
  const [forTarget, forMore] = [
    multiply(max, multiply(share, lead)),
    multiply(max, multiply(subtract(HUNDRED, share), leader.target)),
  ];
  const common = Math.max(first, second);
  const scale = Math.max(second + forTarget.scale, common + forMore.scale);
  const [byTarget, byMore] = [wholeAt(forTarget, scale - second), wholeAt(forMore, scale - common)];
  const [under, part] = [wholeAt(multiply(HUNDRED, lead), lead.scale), divider(scale, second + lead.scale)];
  return (more, target) => {
    const points = part(exactly(exactly(target * byTarget) + exactly(more * byMore)), exactly(target * under));
    return Number.isNaN(points) ? points : Math.min(points, full);
  };
}
