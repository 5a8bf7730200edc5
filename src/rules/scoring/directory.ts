import { kindNamed } from "../kinds";
import type { Item } from "../rule-set";
import type { Tree, TreeNode } from "../tree";
import type { FigureColumn, Figures } from "./columns/figures";
import type { UnitEntries } from "./entry-index";
import type { Report } from "./report";

/** A list of rows that belong to a unit and an item. */
export type RowList = "scores" | "meetings" | "reports" | "peers";

/** An item with its place in the tree. */
export interface ItemPlace {
  readonly item: Item;
  readonly place: TreeNode;
  /** Its place as a number. */
  readonly at: number;
  /** Where what units say about it is kept in columns. */
  readonly figures: FigureColumn | undefined;
}

/** Finds what a row is about, with a fault where that is nothing. */
export class Directory {
  /** In the order of the tree. */
  readonly items: readonly ItemPlace[];
  /** Their codes. */
  readonly codes: readonly string[];
  readonly #tree: Tree;
  readonly #units: ReadonlyMap<string, UnitEntries>;
  readonly #report: Report;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(tree: Tree, units: ReadonlyMap<string, UnitEntries>, report: Report, figures?: Figures) {
    this.#tree = tree;
    this.#units = units;
    this.#report = report;
    this.items = tree.order.flatMap((place) => {
      const { node: item, place: at } = place;
      return item.type === "item" ? [{ item, place, at, figures: figures?.of(place) }] : [];
    });
    this.codes = this.items.map(({ item }) => item.code);
    this.#numbers = new Map(this.codes.map((code, number) => [code, number]));
  }

  unitOf(unit: string, list: RowList | "adjustments", index: number): UnitEntries | undefined {
    const found = this.#units.get(unit);
    if (!found) this.#report("unknownUnit", [list, index, "unit"], { unit });
    return found;
  }

  itemOf(item: string, list: RowList, index: number): ItemPlace | undefined {
    return this.items[this.numberOf(item, list, index)];
  }

  /** The place among {@link items}; −1 where the row is about none. */
  numberOf(item: string, list: RowList, index: number): number {
    const number = this.#numbers.get(item) ?? -1;
    const found = this.items[number];
    if (!found) this.#reportItem(item, list, index);
    else if (list !== "scores" && kindNamed(found.item.kind)?.log !== list) {
      this.#report("logNotTaken", [list, index, "item"], { item });
      return -1;
    }
    return number;
  }

  #reportItem(item: string, list: RowList, index: number): void {
    if (this.#tree.byCode.has(item)) this.#report("groupScored", [list, index, "item"], { item });
    // a node that is left out of the tree has its fault already, from checkRuleSet
    else if (!this.#tree.known.has(item)) this.#report("unknownItem", [list, index, "item"], { item });
  }
}
