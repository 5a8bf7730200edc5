import { compare, compareProducts, type Decimal, decimal, divide, larger, ONE, smaller, sum } from "../decimal";
import { byCodeUnits } from "../canonical";
import type { ScoreEntry } from "../entries";
import type { Contender, Kind, Values } from "../kinds/kind";
import type { Item, Policy, Source } from "../rule-set";
import type { TreeNode } from "../tree";
import type { UnitEntries } from "./entry-index";
import type { ItemEntries } from "./item-rows";
import { isForOthers } from "./score-item";
import { effectiveValues, hasFigures, negativeArgument } from "./evaluate-entry";

/** What an item is compared by. */
export interface Comparing {
  readonly kind: Kind;
  readonly policy: Policy;
  /** The sources that count, the log left out, and the unit itself where somebody else is to score. */
  readonly sources: readonly Exclude<Source, "log">[];
}

export function comparing(item: Item, kind: Kind, policy: Policy, asClaimed: boolean): Comparing {
  const isOthers = isForOthers(item) && !asClaimed;
  const sources = policy.counts.flatMap((source) =>
    source === "log" || (source === "self" && isOthers) ? [] : source,
  );
  return { kind, policy, sources };
}

/** What one unit brings to the comparison on an item; undefined where the item does not apply to it, or it has no figures. */
export function contenderOf(by: Comparing, entries: UnitEntries, place: TreeNode): Contender | undefined {
  const said = entries.items.at(place);
  if (!said) return undefined;
  for (const source of by.sources) {
    const figures = saidBy(source, said, by.kind, by.policy);
    if (figures === "notApplicable") return undefined;
    if (figures) return { unit: entries.unit.code, ...figures };
  }
  return undefined;
}

/** The same of figures that are all a unit said. */
export function contending({ kind }: Comparing, { unit }: UnitEntries, figures: Figures): Contender | undefined {
  const { quantity, target } = figures;
  if (!kind.contends?.(figures)) return undefined;
  return target ? { unit: unit.code, quantity, target } : { unit: unit.code, quantity };
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

/** Hands over whoever contends, one after the other, as often as asked. */
export type EachContender = (take: (contender: Contender) => void) => void;

/**
 * The one in front; of equals the one whose code comes first, whatever the order of the units. Who is out of the competition is asked of
 * those in front only.
 */
export function leadingIn(each: EachContender, order: Order, isOut: (unit: string) => boolean): Contender | undefined {
  const first = foremost(each, order);
  if (!first || !isOut(first.unit)) return first;
  return foremost((take) => {
    each((one) => {
      if (!isOut(one.unit)) take(one);
    });
  }, order);
}

function foremost(each: EachContender, order: Order): Contender | undefined {
  let best: Contender | undefined;
  each((one) => {
    if (order === "ratio" && !one.target) return;
    const ahead = best ? HELD_AGAINST[order](one, best) : 1;
    if (ahead > 0 || (ahead === 0 && best && byCodeUnits(one.unit, best.unit) < 0)) best = one;
  });
  return best;
}

/** Without dividing. */
const HELD_AGAINST: Readonly<Record<Order, (one: Contender, other: Contender) => number>> = {
  quantity: (one, other) => compare(one.quantity, other.quantity),
  ratio: (one, other) => compareProducts(one.quantity, other.target ?? ONE, other.quantity, one.target ?? ONE),
};
