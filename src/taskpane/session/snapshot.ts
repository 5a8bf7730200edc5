import type { PreparedReview, UnreadableReview } from "../../review/prepare";
import { UNFINISHED_NAME, type Book } from "../../workbook/book";
import type { Grids } from "../../workbook/grids";
import { prepareBreathing } from "./thinking";

/** The book as it stood when it was read last, and what follows from it. */
export interface Snapshot {
  readonly grids: Grids;
  readonly prepared: PreparedReview | UnreadableReview;
  /** At least one of our input tables is there. */
  readonly isOurs: boolean;
  /** A write was interrupted: the results that stand there may be incomplete. */
  readonly isUnfinished: boolean;
}

export async function readSnapshot(book: Book): Promise<Snapshot> {
  return snapshotOf(await book.read());
}

async function snapshotOf(grids: Grids): Promise<Snapshot> {
  return {
    grids,
    prepared: await prepareBreathing(grids),
    isOurs: grids.sheets.some(({ tables }) => tables.some(({ name }) => name.startsWith("BX_"))),
    isUnfinished: grids.names.some(({ name }) => name.toUpperCase() === UNFINISHED_NAME),
  };
}
