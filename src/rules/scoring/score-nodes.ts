import { ByNode } from "../by-node";
import { kindNamed } from "../kinds";
import type { NodeScore } from "../operations/operation";
import { silent } from "../recorder";
import type { Item } from "../rule-set";
import type { TreeNode } from "../tree";
import type { Context } from "./context";
import type { UnitEntries } from "./entry-index";
import type { Judging } from "./evaluate-entry";
import type { KnockOut } from "./exclusion";
import { type ItemScore, missingScore, scoreItem } from "./score-item";
import { scoreGroup } from "./score-group";

/** One unit's results, node by node. */
export interface NodeScores {
  readonly nodes: ByNode<NodeScore>;
  readonly missingItems: readonly string[];
  /** True where anybody said anything usable about it; the log alone is no submission. */
  readonly submitted: boolean;
  /** The first step that rules it out. */
  readonly knockOut?: KnockOut;
}

/** Scores `order`, in which every node stands after its children. */
export function scoreNodes(context: Context, entries: UnitEntries, order: readonly TreeNode[]): NodeScores {
  const nodes = new ByNode<NodeScore>(context.tree.byCode);
  const missingItems: string[] = [];
  let submitted = false;
  let knockOut: KnockOut | undefined;
  for (const place of order) {
    const { node } = place;
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
  return { nodes, missingItems, submitted, ...(knockOut ? { knockOut } : {}) };
}

/** The one way to an item's points, with or without the steps written down. */
export function scoreOneItem(
  context: Context,
  entries: UnitEntries,
  place: TreeNode,
  item: Item,
  recording: boolean,
): ItemScore {
  const judging = context.judgings.at(place) ?? openJudging(context, place, item);
  if (!judging) return { score: missingScore(item.max), steps: [], counted: [], submitted: false };
  return scoreItem(recording ? { ...judging, recording } : judging, entries.unit.code, entries.items.at(place));
}

/** Made once per item and run, for all units; undefined where the kind is none. */
function openJudging(context: Context, place: TreeNode, item: Item): Judging | undefined {
  const { policy, report, asClaimed } = context;
  const kind = kindNamed(item.kind);
  if (!kind) return undefined;
  const judging = { item, kind, policy, report, asClaimed, leaders: context.leaders(item), recording: false };
  context.judgings.put(place, judging);
  return judging;
}
