import type { TreeNode } from "./tree";

/** What one unit has by the code of its node, in the order of the tree; how it is kept is for each to say. */
export abstract class NodeMap<Value> implements ReadonlyMap<string, Value> {
  protected readonly byCode: ReadonlyMap<string, TreeNode>;

  constructor(byCode: ReadonlyMap<string, TreeNode>) {
    this.byCode = byCode;
  }

  abstract at(place: TreeNode): Value | undefined;

  get(code: string): Value | undefined {
    const node = this.byCode.get(code);
    return node && this.at(node);
  }

  has(code: string): boolean {
    return this.get(code) !== undefined;
  }

  get size(): number {
    return this.#asMap().size;
  }

  keys(): MapIterator<string> {
    return this.#asMap().keys();
  }

  values(): MapIterator<Value> {
    return this.#asMap().values();
  }

  entries(): MapIterator<[string, Value]> {
    return this.#asMap().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(take: (value: Value, code: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [code, value] of this) take(value, code, this);
  }

  #asMap(): Map<string, Value> {
    const map = new Map<string, Value>();
    for (const [code, node] of this.byCode) {
      const value = this.at(node);
      if (value !== undefined) map.set(code, value);
    }
    return map;
  }
}

/**
 * Values in an array by the place of their node, the codes in the tree alone: a map of its own for each of thousands of units would cost
 * several times as much.
 */
export class ByNode<Value> extends NodeMap<Value> {
  readonly #values: (Value | undefined)[] = [];

  at({ place }: TreeNode): Value | undefined {
    return this.#values[place];
  }

  put({ place }: TreeNode, value: Value): void {
    this.#values[place] = value;
  }
}
