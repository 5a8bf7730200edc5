/** Words of the pane's part about the self-score forms. Words with values have placeholders in braces. */
import { COLLECTING_WORDS as en } from "./en/collecting";
import type { Language } from "./language";
import { COLLECTING_WORDS as vi } from "./vi/collecting";

type Words<Key extends string> = Readonly<Record<Key, string>>;

export interface CollectingWords {
  readonly notReady: Words<"title" | "text">;
  readonly give: Words<
    | "title"
    | "intro"
    | "whom"
    | "blank"
    | "open"
    | "download"
    | "downloadAll"
    | "noDownload"
    | "making"
    | "madeTitle"
    | "failedTitle"
    | "cancelled"
    | "save"
    | "openedBlank"
    | "startAgain"
  > & {
    /** {count} */
    readonly all: string;
    /** {done} {total} */
    readonly progress: string;
    /** {number} {total} {unit} */
    readonly openNext: string;
    /** {file} {count} */
    readonly downloaded: string;
    /** {unit} */
    readonly opened: string;
  };
  readonly progress: Words<
    | "filter"
    | "noDeadline"
    | "caption"
    | "unit"
    | "handedIn"
    | "issues"
    | "missing"
    | "exempt"
    | "nothingToRemind"
    | "copy"
    | "copied"
    | "copyRefused"
    | "withdraw"
    | "withdrawYes"
    | "withdrawNo"
  > & {
    /** {done} {all} */
    readonly title: string;
    /** {count} */
    readonly all: string;
    readonly waiting: string;
    /** {days} */
    readonly late: string;
    /** {day} */
    readonly deadline: string;
    /** {unit} */
    readonly reminderFor: string;
    readonly withdrawQuestion: string;
    readonly state: Words<"submitted" | "withdrawn" | "absent" | "entered">;
  };
  readonly failure: {
    /** {seconds} */
    readonly timedOut: string;
    /** {reason} */
    readonly failed: string;
  };
}

export const COLLECTING_WORDS: Readonly<Record<Language, CollectingWords>> = { vi, en };
