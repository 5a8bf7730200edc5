import { NodeMap } from "../by-node";
import { type Decimal, normalise } from "../decimal";
import type { NodeScore } from "../operations/operation";
import type { Tree, TreeNode } from "../tree";
import { type Columns, NO_COLUMNS } from "./columns";
import type { NumberColumn } from "./columns/points";

/**
 * One unit's results by node. A node that is in its column is plain: in the scale, worth its whole maximum, its points not re-based, an
 * item's by the unit's own word; it becomes an object when somebody asks for it, a new one each time. All others are put here as they are.
 */
export class UnitScores extends NodeMap<NodeScore> {
  readonly #columns: Columns;
  readonly #unit: number;
  #odd: (NodeScore | undefined)[] | undefined;

  constructor(tree: Tree, columns: Columns = NO_COLUMNS, unit = 0) {
    super(tree.byCode);
    this.#columns = columns;
    this.#unit = unit;
  }

  at(place: TreeNode): NodeScore | undefined {
    const points = this.#in(this.#columns.nodes[place.place]);
    if (!points) return this.#odd?.[place.place];
    const { max, node } = place;
    const score = { points, beforeRebase: points, max, applicableMax: max, attainableMax: max };
    return node.type === "item" ? { state: "scored", ...score, source: "self" } : { state: "scored", ...score };
  }

  put({ place }: TreeNode, score: NodeScore): void {
    (this.#odd ??= [])[place] = score;
  }

  /** Whether the node is in its column. */
  isPlain({ place }: TreeNode): boolean {
    return this.#has(this.#columns.nodes[place]);
  }

  /** Whether every node is. */
  get areAllPlain(): boolean {
    const { content, pools } = this.#columns;
    return this.#has(content) && this.#has(pools);
  }

  /** Σ points of the content, or of the pools, where all of them are plain. */
  plainTotal(of: "content" | "pools"): Decimal | undefined {
    return this.#in(this.#columns[of]);
  }

  #has(column: NumberColumn | undefined): boolean {
    return !Number.isNaN(column?.numbers[this.#unit] ?? Number.NaN);
  }

  #in(column: NumberColumn | undefined): Decimal | undefined {
    const points = column?.numbers[this.#unit] ?? Number.NaN;
    return column && !Number.isNaN(points) ? normalise(points, column.scale) : undefined;
  }
}
