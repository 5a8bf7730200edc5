/** Words of the task pane. Words with values have placeholders in braces. */
import { PANE_WORDS as en } from "./en/pane";
import type { Language } from "./language";
import { PANE_WORDS as vi } from "./vi/pane";

type Words<Key extends string> = Readonly<Record<Key, string>>;

export interface PaneWords {
  readonly app: Words<
    | "name"
    | "views"
    | "formsParts"
    | "toOverview"
    | "settings"
    | "otherLanguage"
    | "otherLanguageShort"
    | "dismiss"
    | "cancel"
  > & {
    /** {version} */
    readonly version: string;
    /** {count} */
    readonly more: string;
  };
  readonly tab: Words<"overview" | "issues" | "ranking" | "why" | "give" | "collect" | "progress">;
  readonly action: Words<"score" | "read" | "write" | "back" | "make" | "sample" | "skip" | "close" | "again">;
  readonly welcome: Words<
    "title" | "value" | "privacy" | "year" | "yearWrong" | "here" | "sampleHint" | "alreadyMade" | "backToBook"
  >;
  readonly overview: Words<
    | "noBook"
    | "noBookHint"
    | "draft"
    | "fingerprint"
    | "fingerprintHint"
    | "units"
    | "items"
    | "scores"
    | "problems"
    | "results"
    | "noResults"
    | "sameRanks"
    | "noProblems"
    | "forms"
    | "openForms"
    | "unnamed"
    | "nextSteps"
    | "unfinishedTitle"
    | "unfinished"
    | "cannotScore"
  > & {
    /** {year} */
    readonly year: string;
    /** {given} {all} */
    readonly scoresGiven: string;
    /** {missing} */
    readonly scoresMissing: string;
    /** {count} */
    readonly errorCount: string;
    readonly warningCount: string;
    /** {count} */
    readonly ranksMove: string;
  };
  /** What to fill in in a new book, in order: by table. */
  readonly step: Words<"BX_QuyUoc" | "BX_TieuChi" | "BX_DonVi" | "BX_ChamDiem">;
  readonly issues: Words<"none" | "onlyNotes" | "filter" | "all" | "error" | "warning" | "info" | "elsewhere">;
  readonly changes: Words<
    | "title"
    | "first"
    | "noMove"
    | "unit"
    | "before"
    | "after"
    | "up"
    | "down"
    | "entered"
    | "left"
    | "unranked"
    | "sheets"
    | "added"
    | "rewritten"
    | "notes"
    | "yours"
    | "showIssues"
    | "changedMeanwhile"
  > & {
    /** {count} */
    readonly moves: string;
    /** {count} */
    readonly errors: string;
    /** {sheet} {count} */
    readonly newInput: string;
    readonly moreRows: string;
  };
  readonly progress: Words<"reading" | "scoring" | "making" | "writing" | "importing" | "withdrawing" | "waiting"> & {
    /** {done} {total} */
    readonly steps: string;
  };
  readonly ranking: Words<"empty" | "notWritten" | "caption"> & {
    /** {unit} */
    readonly whyUnit: string;
    /** {count} */
    readonly summary: string;
  };
  readonly why: Words<
    | "title"
    | "hint"
    | "unit"
    | "node"
    | "total"
    | "places"
    | "empty"
    | "nothingThere"
    | "adjustments"
    | "fromCell"
    | "chooseUnit"
  > & {
    /** {unit} {total} {content} {bonus} {deductions} */
    readonly totalSentence: string;
    /** {rank} */
    readonly rankedAs: string;
    /** {class} */
    readonly classedAs: string;
    /** {sheet} {cell} */
    readonly selected: string;
  };
  readonly settings: Words<"title" | "language" | "theme" | "auto" | "light" | "dark" | "contrast" | "intro" | "help">;
  readonly help: Words<"title" | "choose" | "parameters" | "arguments" | "noParameters" | "noArguments"> & {
    /** {kind} */
    readonly about: string;
  };
  readonly ended: Words<
    | "writtenTitle"
    | "incompleteTitle"
    | "incomplete"
    | "made"
    | "madeTitle"
    | "refusedTitle"
    | "cancelled"
    | "cancelledWriting"
    | "cancelledTitle"
    | "cancelledImporting"
    | "importedTitle"
    | "imported"
    | "withdrawnTitle"
  > & {
    /** {count} */
    readonly importedCount: string;
    /** {unit} */
    readonly withdrawn: string;
    /** {count} */
    readonly written: string;
    /** {sheet} */
    readonly show: string;
    /** {sheet} */
    readonly notFound: string;
  };
  readonly crash: Words<"title" | "text" | "again" | "details">;
  readonly host: Words<"absentTitle" | "absent" | "absentHow" | "oldTitle" | "help">;
}

export const PANE_WORDS: Readonly<Record<Language, PaneWords>> = { vi, en };
