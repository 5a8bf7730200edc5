import { ZERO } from "../decimal";
import { kindNamed } from "../kinds";
import { silent } from "../recorder";
import type { Item } from "../rule-set";
import type { TreeNode } from "../tree";
import type { Context } from "./context";
import type { UnitEntries } from "./entry-index";
import type { Judging } from "./evaluate-entry";
import type { KnockOut } from "./exclusion";
import { scoreGroup } from "./score-group";
import { type ItemScore, missingScore, scoreItem } from "./score-item";
import { UnitScores } from "./unit-scores";

/** One unit's results, node by node. */
export interface NodeScores {
  readonly nodes: UnitScores;
  readonly missingItems: readonly string[];
  /** True where anybody said anything usable about it; the log alone is no submission. */
  readonly submitted: boolean;
  /** The first step that rules it out. */
  readonly knockOut?: KnockOut;
}

const NOTHING_MISSING: readonly string[] = [];

/** Scores all nodes of `order` that are not in their columns; every node stands after its children there. */
export function scoreNodes(
  context: Context,
  entries: UnitEntries,
  order: readonly TreeNode[],
  nodes = new UnitScores(context.tree),
): NodeScores {
  if (nodes.areAllPlain) return { nodes, missingItems: NOTHING_MISSING, submitted: context.hasItems };
  const missingItems: string[] = [];
  let submitted = false;
  let knockOut: KnockOut | undefined;
  for (const place of order) {
    const { node } = place;
    if (nodes.isPlain(place)) {
      submitted ||= node.type === "item";
      continue;
    }
    if (node.type === "group") {
      nodes.put(place, scoreGroup(place, node, nodes, context.policy, silent));
      continue;
    }
    const item = scoreOneItem(context, entries, place, node, false);
    nodes.put(place, item.score);
    submitted ||= item.submitted;
    if (item.knockOut && (!knockOut || place.index < knockOut.index)) {
      knockOut = { item: node.code, index: place.index, step: item.knockOut };
    }
    if (item.score.state === "missing") missingItems.push(node.code);
  }
  return knockOut ? { nodes, missingItems, submitted, knockOut } : { nodes, missingItems, submitted };
}

/** The long way to an item's points, with or without the steps written down. */
export function scoreOneItem(
  context: Context,
  entries: UnitEntries,
  place: TreeNode,
  item: Item,
  recording: boolean,
): ItemScore {
  const judging = judgingOf(context, place);
  if (!judging) return { score: missingScore(item.max), steps: [], counted: [], submitted: false };
  return scoreItem(recording ? { ...judging, recording } : judging, entries.unit.code, entries.items.at(place));
}

/** Made once per item and run, for all units; undefined where the kind is none. */
export function judgingOf(context: Context, place: TreeNode): Judging | undefined {
  const { node: item } = place;
  const before = context.judgings.at(place);
  if (before || item.type === "group") return before;
  const kind = kindNamed(item.kind);
  if (!kind) return undefined;
  const { policy, report, asClaimed } = context;
  const leaders = context.leaders(item);
  const most = kind.mostPoints?.(item) ?? item.max;
  const least = kind.leastPoints?.(item) ?? ZERO;
  const judging = { item, kind, policy, report, asClaimed, leaders, recording: false, most, least };
  context.judgings.put(place, judging);
  return judging;
}
