import { compare, decimalText, isZero, ONE, ZERO } from "../decimal";
import { powerOfTen } from "../doubles";
import { declareKind, type Kind, missing, points, refused } from "./kind";
import { wholeAt } from "./quick";

/**
 * R4: achieved gives the maximum, not achieved gives 0. `quantity` is 1 or 0; typed points are 0 or the maximum.
 * Anything else belongs to neither answer and is refused (`neitherYesNorNo`, `neitherNoneNorAll` for points).
 */
export const achieved: Kind = {
  ...declareKind({
    name: "achieved",
    parameters: [],
    arguments: [{ name: "quantity", unit: "yesNo", required: true }],
    rungs: "none",
    log: "none",
  }),
  typedPoints: "expected",
  quick: {
    of({ max }, { first }) {
      const [yes, most] = [powerOfTen(first), wholeAt(max, max.scale)];
      return { scale: max.scale, pointsOf: (answer) => (answer === 0 ? 0 : answer === yes ? most : Number.NaN) };
    },
  },
  fromValues(item, { quantity }, record) {
    if (!quantity) return missing;
    if (isZero(quantity)) {
      record("achieved.no", { points: ZERO });
      return points(ZERO);
    }
    if (compare(quantity, ONE) !== 0) {
      return refused("neitherYesNorNo", "quantity", { value: decimalText(quantity) });
    }
    record("achieved.yes", { points: item.max });
    return points(item.max);
  },
  checkPoints(item, given) {
    if (isZero(given) || compare(given, item.max) === 0) return undefined;
    return {
      code: "neitherNoneNorAll",
      params: { value: decimalText(given), max: decimalText(item.max) },
      counts: false,
    };
  },
};
