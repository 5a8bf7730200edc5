import { compare, compareProducts, type Decimal, hundredfold, ONE } from "../decimal";
import { isPositive } from "../kinds/kind";
import type { ClassBand, Policy } from "../rule-set";

/**
 * R22: the first class whose threshold is reached. On a percentage the total is held against threshold × maximum without
 * dividing, so that exactly 90 % is 90 %. Undefined where no class is reached, or where there is no maximum to take a percentage of.
 */
export function classOf(
  classes: readonly ClassBand[],
  basis: Policy["classBasis"],
  total: Decimal,
  attainableMax: Decimal,
): string | undefined {
  if (basis === "percent" && !isPositive(attainableMax)) return undefined;
  const reaches = (from: Decimal) =>
    basis === "points" ? compare(total, from) >= 0 : compareProducts(hundredfold(total), ONE, from, attainableMax) >= 0;
  return classes.find(({ from }) => !from || reaches(from))?.name;
}
