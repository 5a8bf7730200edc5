import { type Decimal, doubleOf, INTERNAL_DECIMALS } from "../decimal";
import { exactly, powerOfTen, quotientOf } from "../doubles";
import type { Item } from "../rule-set";
import type { Leaders } from "./kind";

/** Digits after the point of a unit's figures. */
export interface Scales {
  readonly first: number;
  readonly second: number;
}

/** Points as whole numbers: × 10 ** scale. */
export interface QuickPoints {
  readonly scale: number;
  /**
   * Points of one unit's figures, neither below 0, the second NaN where it was not said. NaN where the long way has to look: the figures
   * are refused or rule the unit out, or a number lies beyond what a double holds exactly.
   */
  readonly pointsOf: (first: number, second: number) => number;
}

/**
 * A kind's arithmetic once more, in whole numbers of doubles and for all units in a row: it takes the cells about which there is nothing to
 * tell, and leaves the others to {@link Kind.fromValues}. A property test holds the two against each other.
 */
export interface Quick {
  /** What is said beside the quantity. */
  readonly second?: "target" | "count";
  /** Undefined where the item's own numbers do not fit into doubles. */
  of(item: Item, scales: Scales, leaders: Leaders): QuickPoints | undefined;
}

/** The number × 10 ** scale, NaN where that is no whole number that a double holds. */
export function wholeAt(value: Decimal, scale: number): number {
  return exactly(doubleOf(value) * powerOfTen(scale - value.scale));
}

/** The numbers at the scale of the one with the most digits. */
export function wholes(values: readonly Decimal[]): { readonly scale: number; readonly numbers: readonly number[] } {
  const scale = Math.max(0, ...values.map((value) => value.scale));
  return { scale, numbers: values.map((value) => wholeAt(value, scale)) };
}

/** Divides whole numbers of these scales, neither below 0, to a whole number of {@link INTERNAL_DECIMALS}; NaN where it cannot. */
export function divider(scale: number, under: number): (numerator: number, divisor: number) => number {
  const shift = INTERNAL_DECIMALS + under - scale;
  const press = powerOfTen(Math.max(-shift, 0));
  const digits = Math.max(shift, 0);
  return (numerator, divisor) => quotientOf(exactly(numerator), divisor * press, digits) ?? Number.NaN;
}

/** How far one whole number is ahead of another, at the larger of their scales; NaN where a double cannot say. */
export function comparer(scale: number, other: number): (one: number, two: number) => number {
  const common = Math.max(scale, other);
  const [lift, press] = [powerOfTen(common - scale), powerOfTen(common - other)];
  return (one, two) => exactly(exactly(one * lift) - exactly(two * press));
}
