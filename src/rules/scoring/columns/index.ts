import type { Judging } from "../evaluate-entry";
import type { Tree, TreeNode } from "../../tree";
import type { Figures } from "./figures";
import { type NumberColumn, pointsOfItem } from "./points";
import { pointsOfGroup, totalOf } from "./sums";

/** What a whole run comes to, column by column, as far as there is nothing to tell about it. */
export interface Columns {
  /** By the place of the node in the tree. */
  readonly nodes: readonly (NumberColumn | undefined)[];
  /** Σ of the content and of the pools: a number only where every node below is in its column. */
  readonly content: NumberColumn | undefined;
  readonly pools: NumberColumn | undefined;
}

/** For a run about one unit alone, which goes the long way. */
export const NO_COLUMNS: Columns = {
  nodes: [],
  content: undefined,
  pools: undefined,
};

/**
 * The quick way: most cells of a book are a unit's own figures with nothing wrong about them. They are worked out for all units in a row, in
 * whole numbers of doubles; scoring each by itself makes some objects a cell, and a million cells keep the collector busy longer than their
 * arithmetic takes. What is not in a column is scored the long way, and gives the same points where both can.
 */
export function fillColumns(
  tree: Tree,
  units: number,
  figures: Figures,
  judgingOf: (place: TreeNode) => Judging | undefined,
): Columns {
  const nodes: (NumberColumn | undefined)[] = [];
  for (const place of tree.order) {
    if (place.node.type === "group") nodes.push(pointsOfGroup(place, place.node, nodes));
    else {
      const column = figures.of(place);
      const judging = column && judgingOf(place);
      nodes.push(judging && pointsOfItem(judging, column));
    }
  }
  return { nodes, content: totalOf(tree.content, nodes, units), pools: totalOf(tree.pools, nodes, units) };
}
