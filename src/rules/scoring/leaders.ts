import { compare, compareProducts, type Decimal, decimal, divide, larger, ONE, smaller, sum } from "../decimal";
import { byCodeUnits } from "../canonical";
import type { ScoreEntry } from "../entries";
import { kindNamed } from "../kinds";
import { type Contender, type Kind, type Values } from "../kinds/kind";
import type { Item, Policy, Source } from "../rule-set";
import type { ItemEntries } from "./entry-index";
import { effectiveValues, hasFigures, negativeArgument } from "./evaluate-entry";

/** What one unit brings to the comparison on an item; undefined where the item does not apply to it, or it has no figures. */
export function contenderOf(
  item: Item,
  policy: Policy,
  asClaimed: boolean,
  unit: string,
  entries: ItemEntries | undefined,
): Contender | undefined {
  const kind = kindNamed(item.kind);
  if (!kind || !entries) return undefined;
  const isOthers = (item.scorer === "head" || item.scorer === "body") && !asClaimed;
  for (const source of policy.counts) {
    if (source === "log" || (source === "self" && isOthers)) continue;
    const said = saidBy(source, entries, kind, policy);
    if (said === "notApplicable") return undefined;
    if (said) return { unit, ...said };
  }
  return undefined;
}

type Figures = Omit<Contender, "unit">;

/** One source's figures; undefined where it has none, or none that can be used. */
function saidBy(
  source: Exclude<Source, "log">,
  entries: ItemEntries,
  kind: Kind,
  { appraisers }: Policy,
): Figures | "notApplicable" | undefined {
  const stated = entries.self?.row;
  if (source !== "appraised") {
    const row = entries[source]?.row;
    if (row?.notApplicable === true) return "notApplicable";
    return row && figuresOf(kind, row, stated);
  }
  const said = entries.appraised?.map(({ row }) => row) ?? [];
  if (said.length > 0 && said.every((row) => row.notApplicable === true)) return "notApplicable";
  return combine(
    said.flatMap((row) => figuresOf(kind, row, stated) ?? []),
    appraisers,
  );
}

/** Undefined for typed points and for figures that cannot be used. */
function figuresOf(kind: Kind, row: ScoreEntry, stated: ScoreEntry | undefined): Figures | undefined {
  if (row.notApplicable === true || !hasFigures(kind, row) || negativeArgument(kind, row.values)) return undefined;
  const values: Values = effectiveValues(kind, row, stated);
  const { quantity, target } = values;
  if (!quantity || !kind.contends?.(values)) return undefined;
  return target ? { quantity, target } : { quantity };
}

/** Several appraisals of one quantity are one, as the policy combines appraisals; the target is that of the first. */
function combine(all: readonly Figures[], how: Policy["appraisers"]): Figures | undefined {
  const [first, second] = all;
  if (!first || !second) return first;
  const quantities = all.map(({ quantity }) => quantity);
  return { ...first, quantity: combined(quantities, how) };
}

function combined(all: readonly Decimal[], how: Policy["appraisers"]): Decimal {
  if (how === "mean") return divide(sum(all), decimal(all.length));
  return all.reduce(how === "lowest" ? smaller : larger);
}

/** By quantity over target, among those with a target; or by quantity. */
export type Order = "ratio" | "quantity";

/**
 * The one in front; of equals the one whose code comes first, whatever the order of the units. Who is out of the competition is asked of
 * those in front only.
 */
export function leadingIn(
  contenders: readonly Contender[],
  order: Order,
  isOut: (unit: string) => boolean,
): Contender | undefined {
  const first = foremost(contenders, order);
  if (!first || !isOut(first.unit)) return first;
  const left = contenders.filter(({ unit }) => !isOut(unit));
  return foremost(left, order);
}

function foremost(all: readonly Contender[], order: Order): Contender | undefined {
  let best: Contender | undefined;
  for (const one of all) {
    if (order === "ratio" && !one.target) continue;
    const ahead = best ? HELD_AGAINST[order](one, best) : 1;
    if (ahead > 0 || (ahead === 0 && best && byCodeUnits(one.unit, best.unit) < 0)) best = one;
  }
  return best;
}

/** Without dividing. */
const HELD_AGAINST: Readonly<Record<Order, (one: Contender, other: Contender) => number>> = {
  quantity: (one, other) => compare(one.quantity, other.quantity),
  ratio: (one, other) => compareProducts(one.quantity, other.target ?? ONE, other.quantity, one.target ?? ONE),
};
