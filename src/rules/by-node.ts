import type { TreeNode } from "./tree";

/**
 * Values of one unit by the code of their node, in the order of the tree. The values stand in an array and the codes in the tree alone:
 * thousands of units with a map of their own would cost several times as much.
 */
export class ByNode<Value> implements ReadonlyMap<string, Value> {
  readonly #byCode: ReadonlyMap<string, TreeNode>;
  readonly #values: (Value | undefined)[] = [];

  constructor(byCode: ReadonlyMap<string, TreeNode>) {
    this.#byCode = byCode;
  }

  at({ place }: TreeNode): Value | undefined {
    return this.#values[place];
  }

  put({ place }: TreeNode, value: Value): void {
    this.#values[place] = value;
  }

  get(code: string): Value | undefined {
    const node = this.#byCode.get(code);
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
    for (const [code, node] of this.#byCode) {
      const value = this.at(node);
      if (value !== undefined) map.set(code, value);
    }
    return map;
  }
}
