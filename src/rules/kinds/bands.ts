import { type Decimal, decimal, decimalText, divide, multiply, ONE } from "../decimal";
import { declareKind, isPositive, type Kind, missing, points, refused, type Values } from "./kind";
import { rungEnds, rungOf } from "./rungs";

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
  fromValues(item, values, record) {
    const { quantity, target } = values;
    if (!quantity) return missing;
    if (target && !isPositive(target)) return refused("targetNotPositive", "target", { value: decimalText(target) });
    const band = rungOf(item.rungs, target ? multiply(quantity, HUNDRED) : quantity, target ?? ONE);
    const percent = percentOf(values);
    if (!band) return refused("quantityOutsideBands", "quantity", { value: decimalText(percent ?? quantity) });
    record(
      "bands.band",
      { quantity: percent ?? quantity, points: band.points, ...rungEnds(band) },
      { band: band.text },
    );
    return points(band.points);
  },
};

/** For showing only: the band was found without dividing. */
function percentOf({ quantity, target }: Values): Decimal | undefined {
  return quantity && target ? divide(multiply(quantity, HUNDRED), target) : undefined;
}
