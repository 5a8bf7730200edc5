import type { Entries } from "../entries";
import { ByNode } from "../by-node";
import { kindNamed } from "../kinds";
import { type Contender, type Leaders, NO_LEADERS } from "../kinds/kind";
import type { Item, RuleSet } from "../rule-set";
import type { Tree, TreeNode } from "../tree";
import { adjust } from "./adjustments";
import type { Figures } from "./columns/figures";
import type { Base, Context } from "./context";
import { type EntryIndex, speaks, type UnitEntries } from "./entry-index";
import type { Judging } from "./evaluate-entry";
import { exclusionOf } from "./exclusion";
import { comparing, contenderOf, contending, type EachContender, leadingIn, type Order } from "./leaders";
import { type Found, memoryOf } from "./memory";
import { scoreNodes } from "./score-nodes";

/** Says who leads on an item that compares units. */
export type FindLeaders = (item: Item) => Leaders;

/** What the pass stands on. */
export interface Pass {
  readonly ruleSet: RuleSet;
  readonly entries: Entries;
  readonly context: Base;
  /** What every unit said on this item. */
  readonly saidOn: (item: Item) => EntryIndex;
  /** What all units said, in columns, while these are there. */
  readonly figures?: Figures | undefined;
  /** What every unit said on what can rule it out, or `only` this one. */
  readonly excluding: (only?: string) => EntryIndex;
}

function keyOf(order: Order, item: Item, { policy, asClaimed }: Base): string {
  return JSON.stringify([order, item.code, asClaimed, ...policy.counts]);
}

/** Whether nobody has asked yet who leads on this item in these data. */
export function isUnasked(ruleSet: RuleSet, entries: Entries, context: Base, item: Item): boolean {
  const { leaders } = memoryOf(ruleSet, entries);
  return !leaders.has(keyOf("ratio", item, context)) && !leaders.has(keyOf("quantity", item, context));
}

/** The first pass (R8). A leader is looked for at the first question about it: a unit below its target needs none. */
export function firstPass(pass: Pass): FindLeaders {
  const { leaders: memory } = memoryOf(pass.ruleSet, pass.entries);
  const opened = new Map<Item, Leaders>();
  let isOut: ((unit: string) => boolean) | undefined;
  const open = (item: Item): Leaders => {
    let contenders: EachContender | undefined;
    const here: Partial<Record<Order, Found>> = {};
    const lookUp = (order: Order): Contender | undefined => {
      here[order] ??= recall(order);
      return here[order].leader;
    };
    const recall = (order: Order): Found => {
      const key = keyOf(order, item, pass.context);
      const known = memory.get(key);
      if (known) return known;
      contenders ??= contendersOn(item, pass);
      isOut ??= excludedIn(pass);
      const found = { leader: leadingIn(contenders, order, isOut) };
      memory.set(key, found);
      return found;
    };
    return { byRatio: () => lookUp("ratio"), byQuantity: () => lookUp("quantity") };
  };
  return (item) => {
    if (!kindNamed(item.kind)?.comparesUnits) return NO_LEADERS;
    const leaders = opened.get(item) ?? open(item);
    opened.set(item, leaders);
    return leaders;
  };
}

function contendersOn(item: Item, { context, figures, saidOn }: Pass): EachContender {
  const kind = kindNamed(item.kind);
  const place = context.tree.byCode.get(item.code);
  if (!kind || !place) return () => undefined;
  const by = comparing(item, kind, context.policy, context.asClaimed);
  const index = saidOn(item);
  const column = figures?.of(place);
  return (take) => {
    let number = 0;
    for (const unit of index.values()) {
      const own = column?.at(number);
      const contender = own ? contending(by, unit, own) : contenderOf(by, unit, place);
      if (contender) take(contender);
      number += 1;
    }
  };
}

/** Whether a unit is excluded: asked of those in front only, and mostly of one alone. */
function excludedIn({ entries, context, excluding }: Pass): (unit: string) => boolean {
  const knocking = knockOutPlaces(context.tree);
  const judgings = new ByNode<Judging>(context.tree.byCode);
  const quiet = { ...context, judgings, figures: undefined, report: () => undefined, leaders: () => NO_LEADERS };
  const needsWord = context.policy.ineligible?.includes("noSelfScore") === true;
  const answers = new Map<string, boolean>();
  let all: EntryIndex | undefined;
  return (unit) => {
    const before = answers.get(unit);
    if (before !== undefined) return before;
    if (answers.size > 0) all ??= excluding();
    const index = all ?? excluding(unit);
    const said = index.get(unit);
    const spoke = needsWord && (said?.spoke === true || entries.scores.some((row) => speaks(row, unit)));
    const isOut = said !== undefined && isExcluded({ ...quiet, index }, { ...said, spoke }, knocking);
    answers.set(unit, isOut);
    return isOut;
  };
}

/** Items that can rule a unit out. None of them compares units, so that the pass never waits for itself. */
export function knockOutPlaces({ order }: Tree): readonly TreeNode[] {
  return order.filter(
    ({ node }) =>
      node.type === "item" &&
      kindNamed(node.kind)?.rungs === "deductions" &&
      node.rungs.some(({ knockOut }) => knockOut === true),
  );
}

/** A unit that is not considered sets no measure for the others. */
function isExcluded(context: Context, unit: UnitEntries, knocking: readonly TreeNode[]): boolean {
  const adjusted = adjust(unit.adjustments, context.report);
  const { knockOut } = scoreNodes(context, unit, knocking);
  return exclusionOf(context.policy, unit, { adjusted, knockOut }, context.awaitsSubmission) !== undefined;
}
