import type { PreparedReview } from "../../review/prepare";
import type { Issue } from "../../workbook/issue";
import type { Snapshot } from "./snapshot";

export type Task = "reading" | "scoring" | "making" | "writing" | "importing" | "withdrawing";

/** What is under way. */
export interface Activity {
  readonly task: Task;
  /** A person is typing in a cell; Excel is waited for. */
  readonly isWaiting: boolean;
  readonly progress?: { readonly done: number; readonly total: number };
}

/** How the last action ended, to be told until the next one. */
export type Ended =
  | { readonly how: "written"; readonly sheets: readonly string[]; readonly issues: readonly Issue[] }
  /** Written, but reading back gave something else. */
  | { readonly how: "incomplete"; readonly issues: readonly Issue[] }
  /** The forms of so many units are in the book now. */
  | { readonly how: "imported"; readonly count: number; readonly issues: readonly Issue[] }
  | { readonly how: "withdrawn"; readonly unit: string }
  | { readonly how: "made"; readonly firstSheet: string | undefined }
  | { readonly how: "refused"; readonly issues: readonly Issue[] }
  | { readonly how: "cancelled"; readonly task: Task }
  | { readonly how: "notFound"; readonly sheet: string };

export interface SessionState {
  readonly snapshot?: Snapshot;
  readonly activity?: Activity | undefined;
  /** Scored and shown, waiting for the word to write it. */
  readonly pending?: PreparedReview;
  /** The inputs were no longer those that were looked at, so `pending` is another one. */
  readonly changedMeanwhile?: boolean;
  readonly ended?: Ended;
  /** A mistake of the program, for the error boundary. */
  readonly crash?: { readonly error: unknown };
}
