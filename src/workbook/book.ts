import type { Grids } from "./grids";
import type { Issue } from "./issue";
import type { Plan } from "./plan";

/** A workbook, wherever it is: in Excel, in a file, in a test. */
export interface Book {
  /** Everything that stands in the book now. Rejects only for programmers' mistakes and for the host's refusals. */
  read(): Promise<Grids>;
  /** Carries out the whole plan or refuses the whole plan. */
  apply(plan: Plan): Promise<Applied>;
}

export type Applied =
  | {
      readonly status: "done";
      /** The names that the result sheets bear now. */
      readonly sheets: readonly { readonly key: string; readonly name: string }[];
      readonly issues: readonly Issue[];
    }
  | {
      /** A precondition did not hold; nothing was written. */
      readonly status: "refused";
      readonly issues: readonly Issue[];
    };

/** The defined name that marks a result sheet as ours. */
export function ownershipName(key: string): string {
  return `BX_S_${key}`;
}

/** The object name of a chart of ours. */
export function chartName(key: string): string {
  return `BX_C_${key}`;
}

/** The defined name that stands in the book while a write is under way; its value is the plan's `unfinishedNotice`. */
export const UNFINISHED_NAME = "BX_CHUA_HOAN_TAT";
