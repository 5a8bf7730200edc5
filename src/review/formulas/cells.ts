import type { ArgumentName } from "../../rules/kinds/names";

/** Where the figures behind one item of one unit stand: addresses as a formula writes them, "B2" or "'Chấm điểm'!$B$2". */
export interface FormulaCells extends Readonly<Partial<Record<ArgumentName, string>>> {
  /** Points typed by somebody. */
  readonly points?: string;
  /** Votes about this unit, its own left out. */
  readonly votes?: { readonly range: string; readonly count: number };
  /** Of an item that compares units: the figures of the unit that leads by quantity / target, and the greatest quantity. */
  readonly leader?: { readonly quantity: string; readonly target: string };
  readonly greatest?: string;
}
