import type { Entries } from "../entries";
import { kindNamed } from "../kinds";
import { type Leaders, NO_LEADERS } from "../kinds/kind";
import type { Item, RuleSet } from "../rule-set";
import type { Tree } from "../tree";
import { adjust } from "./adjustments";
import type { Context } from "./context";
import { type EntryIndex, indexEntries, type UnitEntries } from "./entry-index";
import { exclusionOf } from "./exclusion";
import { contenderOf, leadersAmong } from "./leaders";
import { scoreNodes } from "./score-nodes";

/** Says who leads on an item that compares units. */
export type FindLeaders = (item: Item) => Leaders;

/** Leaders by item, remembered per run: scoring finds them once, and every explanation of the same data asks again. */
const remembered = new WeakMap<RuleSet, WeakMap<Entries, Map<string, Leaders>>>();

function memoryOf(ruleSet: RuleSet, entries: Entries): Map<string, Leaders> {
  const ofRuleSet = remembered.get(ruleSet) ?? new WeakMap<Entries, Map<string, Leaders>>();
  remembered.set(ruleSet, ofRuleSet);
  const memory = ofRuleSet.get(entries) ?? new Map<string, Leaders>();
  ofRuleSet.set(entries, memory);
  return memory;
}

/** What the pass stands on. `index`: of all units, where the run has one; else only the rows it needs are read. */
export interface Pass {
  readonly ruleSet: RuleSet;
  readonly entries: Entries;
  readonly context: Omit<Context, "index" | "leaders">;
  readonly index: EntryIndex | undefined;
  /** Items that will be asked for. */
  readonly items: readonly Item[];
}

/** The first pass (R8), done for all of `items` at the first question. */
export function firstPass(pass: Pass): FindLeaders {
  const memory = memoryOf(pass.ruleSet, pass.entries);
  const { counts } = pass.context.policy;
  const keyOf = (item: Item) => JSON.stringify([item.code, pass.context.asClaimed, ...counts]);
  return (item) => {
    if (!kindNamed(item.kind)?.comparesUnits) return NO_LEADERS;
    const known = memory.get(keyOf(item));
    if (known) return known;
    const unknown = [item, ...pass.items.filter((one) => one.code !== item.code && !memory.has(keyOf(one)))];
    for (const [one, leaders] of findLeaders(pass, unknown)) memory.set(keyOf(one), leaders);
    return memory.get(keyOf(item)) ?? NO_LEADERS;
  };
}

function findLeaders(pass: Pass, items: readonly Item[]): ReadonlyMap<Item, Leaders> {
  const { entries, context } = pass;
  const { tree, policy, asClaimed } = context;
  const knocking = knockOutPlaces(tree);
  const needed = new Set([...items.map(({ code }) => code), ...knocking.map(({ node }) => node.code)]);
  const index = pass.index ?? indexEntries(tree, entries, () => undefined, { items: needed });
  const quiet: Context = { ...context, index, report: () => undefined, leaders: () => NO_LEADERS };
  const competing = [...index.values()].filter((unit) => !isExcluded(quiet, unit, knocking));
  return new Map(
    items.map((item) => {
      const contenders = competing.flatMap(
        ({ unit, items: said }) => contenderOf(item, policy, asClaimed, unit.code, said.get(item.code)) ?? [],
      );
      return [item, leadersAmong(contenders)];
    }),
  );
}

/** Items that can rule a unit out. None of them compares units, so that the pass never waits for itself. */
function knockOutPlaces({ order }: Tree) {
  return order.filter(
    ({ node }) =>
      node.type === "item" &&
      kindNamed(node.kind)?.rungs === "deductions" &&
      node.rungs.some(({ knockOut }) => knockOut === true),
  );
}

/** A unit that is not considered sets no measure for the others. */
function isExcluded(context: Context, unit: UnitEntries, knocking: Tree["order"]): boolean {
  const adjusted = adjust(unit.adjustments, context.report);
  const { knockOut } = scoreNodes(context, unit, knocking);
  return exclusionOf(context.policy, unit, { adjusted, knockOut }, context.awaitsSubmission) !== undefined;
}
