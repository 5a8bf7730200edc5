import { kindNamed } from "../kinds";
import type { NodeScore } from "../operations/operation";
import { silent } from "../recorder";
import type { Item } from "../rule-set";
import type { TreeNode } from "../tree";
import type { Context } from "./context";
import type { UnitEntries } from "./entry-index";
import type { KnockOut } from "./exclusion";
import { type ItemScore, missingScore, scoreItem } from "./score-item";
import { scoreGroup } from "./score-group";

/** One unit's results, node by node. */
export interface NodeScores {
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly missingItems: readonly string[];
  /** True where anybody said anything usable about it; the log alone is no submission. */
  readonly submitted: boolean;
  /** The first step that rules it out. */
  readonly knockOut?: KnockOut;
}

/** Scores `order`, in which every node stands after its children. */
export function scoreNodes(context: Context, entries: UnitEntries, order: readonly TreeNode[]): NodeScores {
  const nodes = new Map<string, NodeScore>();
  const missingItems: string[] = [];
  let submitted = false;
  let knockOut: KnockOut | undefined;
  for (const place of order) {
    const { node } = place;
    if (node.type === "group") {
      nodes.set(node.code, scoreGroup(place, node, nodes, context.policy, silent));
      continue;
    }
    const item = scoreOneItem(context, entries, node, false);
    nodes.set(node.code, item.score);
    submitted ||= item.submitted;
    if (item.knockOut && (!knockOut || place.index < knockOut.index)) {
      knockOut = { item: node.code, index: place.index, step: item.knockOut };
    }
    if (item.score.state === "missing") missingItems.push(node.code);
  }
  return { nodes, missingItems, submitted, ...(knockOut ? { knockOut } : {}) };
}

/** The one way to an item's points, with or without the steps written down. */
export function scoreOneItem(context: Context, entries: UnitEntries, item: Item, recording: boolean): ItemScore {
  const { policy, report, asClaimed } = context;
  const kind = kindNamed(item.kind);
  if (!kind) return { score: missingScore(item.max), steps: [], counted: [], submitted: false };
  const judging = { item, kind, policy, report, asClaimed, leaders: context.leaders(item), recording };
  return scoreItem(judging, entries.unit.code, entries.items.get(item.code));
}
