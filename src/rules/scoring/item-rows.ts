import { NodeMap } from "../by-node";
import type { MeetingEntry, PeerEntry, ReportEntry, ScoreEntry } from "../entries";
import type { Tree, TreeNode } from "../tree";
import type { Figures } from "./columns/figures";

/** A row with its place in the input array. */
export interface Indexed<Row> {
  readonly row: Row;
  readonly index: number;
}

/** All that was said about one unit and item. */
export interface ItemEntries {
  self?: Indexed<ScoreEntry>;
  agreed?: Indexed<ScoreEntry>;
  /** This and what follows: absent where there is none, as for almost every item. */
  appraised?: Indexed<ScoreEntry>[];
  meetings?: Indexed<MeetingEntry>[];
  reports?: Indexed<ReportEntry>[];
  /** By voter. */
  peers?: Map<string, Indexed<PeerEntry>>;
}

/** The rows of all units of a run, as places in the list of scores: one number each, in one array. */
export class RowTable {
  readonly scores: readonly ScoreEntry[];
  readonly tree: Tree;
  /** 1 + the place of the row, 0 where there is none; unit by unit, in the order of the tree. */
  readonly alone: Int32Array;
  /** What the rows say, in columns, where these are wanted. */
  readonly figures: Figures | undefined;

  constructor(tree: Tree, scores: readonly ScoreEntry[], units: number, figures?: Figures) {
    this.figures = figures;
    this.tree = tree;
    this.scores = scores;
    this.alone = new Int32Array(units * tree.order.length);
  }
}

/**
 * What was said about one unit. Of almost every item that is the unit's own word alone, and then only the place of its row is kept:
 * objects for a million of them would take longer than their scoring.
 */
export class ItemRows extends NodeMap<ItemEntries> {
  /** The place among the units of the run. */
  readonly unit: number;
  readonly #table: RowTable;
  readonly #alone: Int32Array;
  readonly #from: number;
  /** By place. */
  #more: Map<number, ItemEntries> | undefined;

  constructor(table: RowTable, unit: number) {
    super(table.tree.byCode);
    this.#table = table;
    this.#alone = table.alone;
    this.unit = unit;
    this.#from = unit * table.tree.order.length;
  }

  at({ place }: TreeNode): ItemEntries | undefined {
    const number = this.#alone[this.#from + place] ?? 0;
    const row = number > 0 ? this.#table.scores[number - 1] : undefined;
    return row ? { self: { row, index: number - 1 } } : this.#more?.get(place);
  }

  /** Items with more to them than the unit's own word. */
  withMore(): ItemEntries[] {
    return [...(this.#more?.values() ?? [])];
  }

  /** Takes the unit's first word about an item; false where something was said before. */
  putAlone(place: number, index: number): boolean {
    const at = this.#from + place;
    if (this.#alone[at] !== 0 || this.#more?.has(place)) return false;
    this.#alone[at] = index + 1;
    return true;
  }

  /** What was said about an item, to be added to. */
  open(place: TreeNode): ItemEntries {
    this.#more ??= new Map();
    const before = this.#more.get(place.place);
    if (before) return before;
    const entries = this.at(place) ?? {};
    this.#alone[this.#from + place.place] = 0;
    this.#table.figures?.of(place)?.drop(this.unit);
    this.#more.set(place.place, entries);
    return entries;
  }
}
