import { compare, type Decimal, decimal, divide, larger, multiply, smaller, sum } from "../decimal";
import { byCodeUnits } from "../canonical";
import type { ScoreEntry } from "../entries";
import { kindNamed } from "../kinds";
import { type Contender, type Kind, type Leaders, NO_LEADERS, type Values } from "../kinds/kind";
import { silent } from "../recorder";
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
    const said = statementsOf(entries, source);
    if (said.length > 0 && said.every((row) => row.notApplicable === true)) return undefined;
    const figures = said.flatMap((row) => figuresOf(item, kind, row, entries.self?.row) ?? []);
    const together = combine(figures, policy.appraisers);
    if (together) return { unit, ...together };
  }
  return undefined;
}

function statementsOf(entries: ItemEntries, source: Exclude<Source, "log">): readonly ScoreEntry[] {
  if (source === "appraised") return entries.appraised.map(({ row }) => row);
  const only = entries[source];
  return only ? [only.row] : [];
}

type Figures = Omit<Contender, "unit">;

/** Undefined for typed points and for figures that cannot be used. */
function figuresOf(item: Item, kind: Kind, row: ScoreEntry, stated: ScoreEntry | undefined): Figures | undefined {
  if (row.notApplicable === true || !hasFigures(kind, row) || negativeArgument(kind, row.values)) return undefined;
  const values: Values = effectiveValues(kind, row, stated);
  const { quantity, target } = values;
  const isUsable = kind.fromValues(item, values, silent, NO_LEADERS).status === "points";
  return quantity && isUsable ? { quantity, ...(target ? { target } : {}) } : undefined;
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

/** The greatest ratio and the greatest quantity; of equals the one whose code comes first, whatever the order of the units. */
export function leadersAmong(contenders: readonly Contender[]): Leaders {
  let leaders: Leaders = NO_LEADERS;
  for (const one of [...contenders].sort((a, b) => byCodeUnits(a.unit, b.unit))) {
    const { unit, quantity, target } = one;
    const { byQuantity, byRatio } = leaders;
    if (!byQuantity || compare(quantity, byQuantity.quantity) > 0) leaders = { ...leaders, byQuantity: one };
    if (target && (!byRatio || isAhead({ quantity, target }, byRatio))) {
      leaders = { ...leaders, byRatio: { unit, quantity, target } };
    }
  }
  return leaders;
}

type Progress = Required<Figures>;

/** Held against each other without dividing. */
function isAhead(one: Progress, other: Progress): boolean {
  return compare(multiply(one.quantity, other.target), multiply(other.quantity, one.target)) > 0;
}
