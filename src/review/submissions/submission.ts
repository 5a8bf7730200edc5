import type { Language } from "../../i18n/language";
import type { Decimal } from "../../rules/decimal";
import type { ArgumentName } from "../../rules/kinds/names";
import type { RuleSet } from "../../rules/rule-set";
import type { Grids } from "../../workbook/grids";
import type { Issue } from "../../workbook/issue";
import type { UnitRow } from "../sheets/units";

/**
 * What reading a returned file has to know of the book. Plain data: it goes to a worker as a message, once, however many
 * files follow.
 */
export interface Basis {
  readonly ruleSet: RuleSet;
  /** Of the rule set, as {@link fingerprint} gives it. */
  readonly fingerprint: string;
  readonly units: readonly UnitRow[];
  readonly language: Language;
}

/** A workbook that came back from a member, opened, nothing understood yet. */
export interface ReturnedFile {
  /** Its name as the person chose it, without a folder. */
  readonly file: string;
  /** Of its bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  /** When it was changed last, ISO 8601, where the file system or the file tells. */
  readonly modified?: string;
  readonly grids: Grids;
  /** What was met when it was opened: macros left out… */
  readonly issues: readonly Issue[];
}

/** What a unit says about one item. Nothing said at all is the absence of a row, never a zero. */
export interface SubmittedItem {
  readonly item: string;
  readonly notApplicable?: true;
  /** Points that stand in the file, typed or computed there. */
  readonly points?: Decimal;
  readonly values: Readonly<Partial<Record<ArgumentName, Decimal>>>;
  readonly evidence?: string;
  readonly explanation?: string;
  /** Where the score stands, "F12". */
  readonly cell: string;
  /** Where the evidence stands, if the layout has a column for it. */
  readonly evidenceCell?: string;
}

/** Whether a row says a score, or that there is to be none: evidence alone, or a score that cannot be read, says neither. */
export const isScored = ({
  notApplicable,
  points,
  values,
}: Pick<SubmittedItem, "notApplicable" | "points" | "values">) =>
  notApplicable === true || points !== undefined || Object.keys(values).length > 0;

export const countScored = (items: readonly SubmittedItem[]): number => items.filter(isScored).length;

/** One sheet of one returned file, understood: the self-scores of one unit. */
export interface Submission {
  readonly file: string;
  readonly sha256: string;
  readonly modified?: string;
  readonly sheet: string;
  /** Code of the unit; absent where nobody in the book is called `unitText`: then a person has to say. */
  readonly unit?: string;
  /** What the file says the unit is, or the tab's name. */
  readonly unitText?: string;
  readonly year?: number;
  /** Whether the form was made from this very rule set. `unknown`: the sheet bears no code of one. */
  readonly rules: "same" | "other" | "unknown";
  readonly items: readonly SubmittedItem[];
  /** Items that the unit has to score and did not, in the order of the agreement. */
  readonly missing: readonly string[];
  readonly total: {
    /** The total that stands in the sheet. */
    readonly typed?: Decimal;
    /** The points of all items together, as the rules add them up from what the unit says. */
    readonly recomputed: Decimal;
  };
  /** `differs`: the sheet was changed by something that did not compute its code again, or after it was printed. */
  readonly control: {
    readonly state: "matches" | "differs" | "absent";
    readonly stated?: string;
    readonly computed: string;
  };
  /** With file, sheet and cell. */
  readonly issues: readonly Issue[];
}

/** The columns of a layout that a person pointed out, by the words of their headings: addresses move, words stay. */
export interface Layout {
  readonly sheet?: string;
  readonly item: string;
  readonly points: string;
  readonly evidence?: string;
  readonly explanation?: string;
}

/** A sheet that was not understood, for a person to point out its columns. */
export interface UnknownSheet {
  readonly sheet: string;
  /** The rows that may hold the headings, each with its texts by column. Rows and columns from 0. */
  readonly rows: readonly {
    readonly row: number;
    readonly texts: readonly { readonly column: number; readonly text: string }[];
  }[];
}

/** How reading one returned file ended. Never an exception: a file that cannot be read says why. */
export type FileReading =
  | {
      readonly status: "read";
      readonly file: string;
      readonly sha256: string;
      readonly submissions: readonly Submission[];
      readonly issues: readonly Issue[];
    }
  | {
      readonly status: "unmapped";
      readonly file: string;
      readonly sha256: string;
      readonly sheets: readonly UnknownSheet[];
      readonly issues: readonly Issue[];
    }
  | { readonly status: "refused"; readonly file: string; readonly sha256: string; readonly issues: readonly Issue[] };
