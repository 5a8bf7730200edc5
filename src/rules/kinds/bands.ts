import { decimal, decimalText, divide, multiply, ONE } from "../decimal";
import { declareKind, isPositive, type Kind, missing, points, refused } from "./kind";
import { wholes } from "./quick";
import { percentFinder, rungEnds, rungOf } from "./rungs";

const HUNDRED = decimal(100);

/**
 * R5: bands on a percentage, each edge open or closed as declared. `quantity` is the percentage itself, or, where a `target`
 * is given, quantity / target in %. A percentage may be negative (growth). Of overlapping bands the first counts.
 */
export const bands: Kind = {
  ...declareKind({
    name: "bands",
    parameters: [],
    arguments: [
      { name: "quantity", unit: "percent", required: true, mayBeNegative: true },
      { name: "target", unit: "any", required: false, mayBeNegative: true },
    ],
    rungs: "bands",
    log: "none",
  }),
  typedPoints: "tolerated",
  quick: {
    second: "target",
    of({ rungs }, { first, second }) {
      const { scale, numbers } = wholes(rungs.map(({ points }) => points));
      const placeOf = percentFinder(rungs, first, second);
      return { scale, pointsOf: (quantity, target) => numbers[placeOf(quantity, target)] ?? Number.NaN };
    },
  },
  fromValues(item, { quantity, target }, record) {
    if (!quantity) return missing;
    if (target && !isPositive(target)) return refused("targetNotPositive", "target", { value: decimalText(target) });
    // the band is found without dividing; a percentage is for showing only
    const band = rungOf(item.rungs, target ? multiply(quantity, HUNDRED) : quantity, target ?? ONE);
    const percent = () => (target ? divide(multiply(quantity, HUNDRED), target) : quantity);
    if (!band) return refused("quantityOutsideBands", "quantity", { value: decimalText(percent()) });
    record("bands.band", () => ({ quantity: percent(), points: band.points, ...rungEnds(band) }), { band: band.text });
    return points(band.points);
  },
};
