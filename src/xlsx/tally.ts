import type { Limits } from "./limits";
import { Refusal } from "./refusal";

/** What a sheet's reader counts while it reads. */
export interface Tally {
  /** A cell that holds something. */
  readonly cell: () => void;
  readonly merge: () => void;
  /** A formula that is another cell's, moved here: a short element of the file, a long text in memory. */
  readonly moved: (formula: string) => void;
}

/** For books that were counted when they were opened. */
export const UNCOUNTED: Tally = { cell: nothing, merge: nothing, moved: nothing };

function nothing(): void {
  // see above
}

/** Counts over all sheets of a file; throws the {@link Refusal} that says what it has too much of. */
export function tallyWithin(limits: Limits): Tally {
  let [cells, merges, letters] = [0, 0, 0];
  return {
    cell: () => {
      cells += 1;
      if (cells > limits.cells) throw new Refusal("tooManyCells", { count: cells, limit: limits.cells });
    },
    merge: () => {
      merges += 1;
      if (merges > limits.merges) throw new Refusal("tooManyMerges", { limit: limits.merges });
    },
    moved: (formula) => {
      letters += formula.length;
      if (letters > limits.movedLetters) throw new Refusal("tooManyFormulas", { limit: limits.movedLetters });
    },
  };
}
