/** Words of the pane's part about the self-score forms. Words with values have placeholders in braces. */
import { COLLECTING_WORDS as en } from "./en/collecting";
import type { Language } from "./language";
import { COLLECTING_WORDS as vi } from "./vi/collecting";

/** How a form stands, and what is asked about it: the words of src/review/submissions, which this folder may not import. */
type FormStanding = "accepted" | "asks" | "superseded" | "unchanged" | "leftOut";
type Question = "unitUnknown" | "whichIsNewer" | "olderThanImported" | "otherRules" | "otherYear" | "nothingSubmitted";

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
  readonly collect: Words<
    | "title"
    | "intro"
    | "choose"
    | "dropHint"
    | "dropNow"
    | "fromBook"
    | "fromBookHint"
    | "noSheets"
    | "bookSheets"
    | "lookTitle"
    | "reading"
    | "skip"
    | "addFiles"
    | "filter"
    | "unit"
    | "unitUnknown"
    | "chooseUnit"
    | "details"
    | "hide"
    | "totalDiffers"
    | "controlDiffers"
    | "notSaid"
    | "openFile"
    | "unreadable"
    | "unmapped"
  > & {
    /** {done} {total} */
    readonly progress: string;
    /** {count} */
    readonly leftUnread: string;
    readonly import: string;
    readonly all: string;
    readonly attention: string;
    readonly missing: string;
    readonly refused: string;
    readonly evidenceMissing: string;
    readonly shared: string;
    /** {forms} {accepted} {asks} {rest} */
    readonly summary: string;
    /** {unread} */
    readonly unread: string;
    /** {unit} */
    readonly take: string;
    readonly detailsOf: string;
    readonly hideOf: string;
    /** {sheet} */
    readonly sheetOfBook: string;
    /** {found} {all} */
    readonly scores: string;
    /** {total} */
    readonly totalIs: string;
    /** {typed} {recomputed} */
    readonly totalText: string;
    /** {recomputed} */
    readonly totalNotSaid: string;
    readonly standing: Readonly<Record<FormStanding, string>>;
    readonly question: Readonly<Record<Question, string>>;
    readonly rules: Words<"same" | "other" | "unknown">;
    /** {stated} {computed} */
    readonly control: Words<"matches" | "differs" | "absent">;
    readonly term: Words<
      | "year"
      | "rules"
      | "total"
      | "control"
      | "missing"
      | "repaired"
      | "refused"
      | "evidenceMissing"
      | "notFollowing"
      | "shared"
      | "modified"
    >;
    readonly changes: Words<
      "title" | "show" | "hide" | "noTotal" | "ranks" | "blank" | "imported" | "replaced" | "reports" | "overdue"
    > & {
      /** {units} {moves} {cleared} */
      readonly summary: string;
      /** {before} {after} */
      readonly total: string;
      /** {total} {rank} */
      readonly ranked: string;
      /** {count} {unit} */
      readonly scoresOf: string;
      /** {items} */
      readonly cleared: string;
      /** {unit} {days} */
      readonly late: string;
    };
    readonly mapping: Words<"title" | "start" | "sheet" | "headings" | "choose" | "none" | "remembered" | "apply"> & {
      readonly column: Words<"item" | "points" | "evidence" | "explanation">;
    };
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
