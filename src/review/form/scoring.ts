import { KINDS } from "../../rules/kinds";
import type { Item } from "../../rules/rule-set";
import { pointsFormula } from "../formulas";
import { isAsked } from "./asked";

/**
 * How an item gets its points in the form: `typed` by the unit · `computed` by a formula from what the unit enters · `figures` are
 * asked, the cluster computes (the other units decide too) · `notAsked`.
 */
export type Scoring = "typed" | "computed" | "figures" | "notAsked";

export function scoredHow(item: Item): Scoring {
  if (!isAsked(item)) return "notAsked";
  const kind = KINDS[item.kind];
  if (kind.comparesUnits) return "figures";
  if (kind.arguments.length === 0) return "typed";
  // an agreement that lacks a parameter has its own fault; the unit can still state its points
  return pointsFormula(item, { quantity: "A1", target: "A1", count: "A1" }) === undefined ? "typed" : "computed";
}
