import { compare, decimal, decimalText, multiply, ZERO } from "../rules/decimal";
import type { ScoreEntry } from "../rules/entries";
import { KINDS } from "../rules/kinds";
import { rungOf } from "../rules/kinds/rungs";
import type { Item, RuleSet } from "../rules/rule-set";
import { issue, type Issue, type Place } from "../workbook/issue";

const ONE = decimal(1);
const HUNDRED = decimal(100);

/** A figure that may be meant otherwise, and where it stands. */
type Figures = Pick<ScoreEntry, "unit" | "item" | "values"> & { readonly place: Place };

/**
 * 0.98 where a percentage is asked is 0.98 %, and nearly always 98 % is meant. It is said, never changed; only where the two give
 * different points, and not where the scale itself tells apart what is below one per cent.
 */
export function percentDoubts(asking: ReadonlyMap<string, Item>, said: readonly Figures[]): readonly Issue[] {
  return said.flatMap(({ unit, item, values, place }) => {
    const asked = asking.get(item);
    const value = values.quantity;
    if (!asked || !value || values.target || compare(value, ZERO) <= 0 || compare(value, ONE) > 0) return [];
    const meant = multiply(value, HUNDRED);
    const [is, would] = [value, meant].map((one) => rungOf(asked.rungs, one)?.points);
    if (!would || (is && compare(is, would) === 0)) return [];
    return [issue("shareOrPercent", { unit, item, value: decimalText(value), meant: decimalText(meant) }, place)];
  });
}

/** The items that ask for a percentage, by their codes. */
export function askingPercent({ nodes }: RuleSet): ReadonlyMap<string, Item> {
  return new Map(nodes.flatMap((node) => (isPercentage(node) ? [[node.code, node] as const] : [])));
}

function isPercentage(node: RuleSet["nodes"][number]): node is Item {
  if (node.type !== "item") return false;
  const asks = KINDS[node.kind].arguments.some(({ name, unit }) => name === "quantity" && unit === "percent");
  const isFine = node.rungs.some(({ from, to }) => [from, to].some((edge) => edge && isWithinOne(edge)));
  return asks && !isFine;
}

const isWithinOne = (edge: typeof ONE): boolean => compare(edge, ZERO) > 0 && compare(edge, ONE) <= 0;
