import { add, compare, type Decimal, decimal, decimalText, divide, multiply, smaller, sum } from "../decimal";
import type { Fault } from "../fault";
import { kindNamed } from "../kinds";
import type { RuleSet } from "../rule-set";
import type { Tree } from "../tree";

const HUNDRED = decimal(100);

/**
 * Thresholds that nobody can pass: above everything that the criteria and the bonus pools give together. What the secretariat may award on
 * top has no limit in the agreement and is not counted on. Says nothing where an item may give more than its maximum.
 */
export function checkReach(ruleSet: RuleSet, tree: Tree): Fault[] {
  const most = mostPoints(ruleSet, tree);
  const max = sum(tree.content.map((place) => place.max));
  if (!most) return [];
  const isBeyond = (points: Decimal | undefined): points is Decimal =>
    points !== undefined && compare(points, most) > 0;
  const asPoints = (percent: Decimal | undefined) => percent && divide(multiply(percent, max), HUNDRED);
  const inPoints = (from: Decimal | undefined) => (ruleSet.policy.classBasis === "points" ? from : asPoints(from));
  const params = (name: string, value: Decimal) => ({ name, value: decimalText(value), most: decimalText(most) });
  return [
    ...ruleSet.classes.flatMap(({ name, from }, place): Fault[] => {
      const points = inPoints(from);
      if (!isBeyond(points)) return [];
      return [{ code: "classUnreachable", path: ["classes", place, "from"], params: params(name, points) }];
    }),
    ...(ruleSet.awards ?? []).flatMap(({ name, hurdle }, place): Fault[] => {
      const points = [hurdle.points, asPoints(hurdle.percent)].find(isBeyond);
      if (!points) return [];
      return [{ code: "awardUnreachable", path: ["awards", place, "hurdle"], params: params(name, points) }];
    }),
  ];
}

/** Undefined where an item may pass its maximum: then so may everything above it. */
function mostPoints({ policy }: RuleSet, tree: Tree): Decimal | undefined {
  const passes = tree.order.some(({ node }) => {
    const most = node.type === "item" ? kindNamed(node.kind)?.mostPoints?.(node) : undefined;
    return most !== undefined && compare(most, node.max ?? most) > 0;
  });
  if (passes) return undefined;
  const pools = sum(tree.pools.map((place) => place.max));
  const bonus = policy.bonusCap ? smaller(pools, policy.bonusCap) : pools;
  return add(sum(tree.content.map((place) => place.max)), bonus);
}
