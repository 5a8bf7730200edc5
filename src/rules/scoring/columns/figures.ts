import { type Decimal, normalise } from "../../decimal";
import { isExact, powerOfTen } from "../../doubles";
import type { ScoreEntry } from "../../entries";
import { kindNamed } from "../../kinds";
import type { Kind } from "../../kinds/kind";
import type { Scales } from "../../kinds/quick";
import type { Item, Policy } from "../../rule-set";
import type { Tree, TreeNode } from "../../tree";
import { isForOthers } from "../score-item";

/** More digits are a spreadsheet's own result: such a number goes the long way, so that it does not take the others with it. */
const MOST_DIGITS = 9;

/**
 * The figures that units gave for one item, as far as they are no more than that: the unit's own word alone, a number or two that a double
 * holds, nothing typed beside them. NaN where there is nothing of the kind: that unit goes the long way.
 */
export class FigureColumn {
  readonly first: Float64Array;
  /** Absent where the kind asks for one number only. */
  readonly second: Float64Array | undefined;
  /** 1 where no evidence came with it; absent where none is asked for. */
  readonly bare: Uint8Array | undefined;
  /** Absent while all numbers are whole. */
  firstScales: Uint8Array | undefined;
  secondScales: Uint8Array | undefined;
  readonly beside: "target" | "count" | undefined;
  readonly isTyped: boolean;
  /** At which the numbers are, once they are aligned. */
  scales: Scales = { first: 0, second: 0 };

  constructor(kind: Kind, { evidenceRequired }: Item, units: number) {
    this.beside = kind.quick?.second;
    this.isTyped = kind.arguments.length === 0;
    this.first = new Float64Array(units).fill(Number.NaN);
    this.second = this.beside && new Float64Array(units).fill(Number.NaN);
    this.bare = evidenceRequired ? new Uint8Array(units) : undefined;
  }

  /** Takes a unit's only word about the item, unless there is more to it; its numbers are those of the row. */
  take(
    unit: number,
    row: ScoreEntry,
    points: Decimal | undefined,
    quantity: Decimal | undefined,
    target: Decimal | undefined,
    count: Decimal | undefined,
  ): void {
    const first = this.isTyped ? points : quantity;
    if (first === undefined || (this.isTyped ? quantity : points) !== undefined || !isPlain(first)) return;
    const second = target ?? count;
    if (second !== undefined) {
      if ((this.beside === "target" ? count : target) !== undefined || !this.second || !isPlain(second)) return;
      this.second[unit] = second.coefficient;
      if (second.scale > 0) (this.secondScales ??= new Uint8Array(this.first.length))[unit] = second.scale;
    }
    this.first[unit] = first.coefficient;
    if (first.scale > 0) (this.firstScales ??= new Uint8Array(this.first.length))[unit] = first.scale;
    if (this.bare && (row.evidence === undefined || row.evidence.trim() === "")) this.bare[unit] = 1;
  }

  /** Somebody said more about the item and this unit. */
  drop(unit: number): void {
    this.first[unit] = Number.NaN;
  }

  /** Brings all numbers to the scale of the one with the most digits; a unit with a number that does not fit goes the long way. */
  align(): Scales {
    this.scales = {
      first: this.#align(this.first, this.firstScales),
      second: this.second ? this.#align(this.second, this.secondScales) : 0,
    };
    return this.scales;
  }

  #align(numbers: Float64Array, scales: Uint8Array | undefined): number {
    if (!scales) return 0;
    let most = 0;
    for (const scale of scales) if (scale > most) most = scale;
    for (let unit = 0; unit < numbers.length; unit += 1) {
      const lifted = (numbers[unit] ?? Number.NaN) * powerOfTen(most - (scales[unit] ?? 0));
      numbers[unit] = lifted;
      if (!isExact(lifted) && !Number.isNaN(lifted)) this.drop(unit);
    }
    return most;
  }

  /** A unit's figures, which are aligned; undefined where it has none here. */
  at(unit: number): { readonly quantity: Decimal; readonly target?: Decimal } | undefined {
    const [first, second] = [this.first[unit] ?? Number.NaN, this.second?.[unit] ?? Number.NaN];
    if (Number.isNaN(first)) return undefined;
    const quantity = normalise(first, this.scales.first);
    return Number.isNaN(second) ? { quantity } : { quantity, target: normalise(second, this.scales.second) };
  }
}

function isPlain(value: Decimal): value is Decimal & { readonly coefficient: number } {
  return typeof value.coefficient === "number" && value.coefficient >= 0 && value.scale <= MOST_DIGITS;
}

/** The figures of a run, until its columns are worked out. */
export class Figures {
  #columns: readonly (FigureColumn | undefined)[];

  constructor({ order }: Tree, policy: Policy, asClaimed: boolean, units: number) {
    this.#columns = order.map(({ node }) => {
      if (node.type === "group" || !countsOwnWord(node, policy, asClaimed)) return undefined;
      const kind = kindNamed(node.kind);
      return kind?.quick && new FigureColumn(kind, node, units);
    });
  }

  /** Undefined for groups, and for items that the unit's own word does not decide. */
  of({ place }: TreeNode): FigureColumn | undefined {
    return this.#columns[place];
  }

  /** The rows are remembered longer than their figures are needed. */
  close(): void {
    this.#columns = [];
  }
}

/** True where the unit's own word counts if nobody else said anything. */
function countsOwnWord(item: Item, { counts }: Policy, asClaimed: boolean): boolean {
  return counts.includes("self") && (asClaimed || !isForOthers(item));
}
