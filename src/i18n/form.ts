/** Words of the members' self-score form. Placeholders stand in braces. */
import { FORM_WORDS as en } from "./en/form";
import type { Language } from "./language";
import { FORM_WORDS as vi } from "./vi/form";

export interface FormWords {
  readonly sheet: string;
  /** Begins every file's name; ASCII. */
  readonly file: string;
  readonly nation: string;
  readonly motto: string;
  readonly title: string;
  /** {year} */
  readonly titleOfYear: string;
  /** {name} */
  readonly ruleSet: string;
  /** {version} */
  readonly version: string;
  /** {code} */
  readonly fingerprint: string;
  /** {date} */
  readonly deadline: string;
  readonly guide: string;
  readonly unit: string;
  /** Before the unit's code. */
  readonly unitCode: string;
  readonly column: Readonly<
    Record<
      | "number"
      | "text"
      | "method"
      | "max"
      | "quantity"
      | "target"
      | "count"
      | "self"
      | "notApplicable"
      | "evidence"
      | "explanation"
      | "missing",
      string
    >
  >;
  /** Choices of an item that is achieved or not. */
  readonly achieved: string;
  readonly notAchieved: string;
  /** Stands in place of points that are not applicable. */
  readonly notApplicable: string;
  /** {arguments} */
  readonly enter: string;
  /** Why nothing is asked of the unit. */
  readonly notAsked: Readonly<Record<"head" | "body" | "log" | "peers", string>>;
  readonly content: string;
  readonly bonus: string;
  readonly total: string;
  /** What the total leaves out; {codes} */
  readonly withoutItems: string;
  readonly withoutAdjustments: string;
  /** Before the running total; `provisional` where something is left out. */
  readonly runningTotal: string;
  readonly runningTotalProvisional: string;
  /** Before the number of rows that miss something. */
  readonly missingCount: string;
  readonly nothingMissing: string;
  readonly missingList: string;
  readonly lacks: Readonly<
    Record<"points" | "pointsNoNumber" | "pointsOutside" | "pointsNotEmpty" | "figures" | "evidence" | "unit", string>
  >;
  readonly prompt: {
    readonly unit: string;
    /** {min} {max} */
    readonly points: string;
    /** {min} {max} {step} */
    readonly pointsInSteps: string;
    /** {argument} */
    readonly whole: string;
    /** {argument} */
    readonly number: string;
    /** {argument} */
    readonly percent: string;
    /** {argument} */
    readonly positive: string;
    readonly achieved: string;
    readonly notApplicable: string;
  };
  readonly refused: {
    readonly unit: string;
    /** {min} {max} */
    readonly points: string;
    /** {min} {max} {step} */
    readonly pointsInSteps: string;
    readonly whole: string;
    readonly number: string;
    readonly notNegative: string;
    readonly positive: string;
    readonly choice: string;
  };
  /** {year} or "…" */
  readonly placeAndDate: string;
  readonly preparedBy: string;
  readonly preparedByNote: string;
  readonly signedBy: string;
  readonly signedByNote: string;
  /** The code stands last. */
  readonly controlCode: string;
}

export const FORM_WORDS: Readonly<Record<Language, FormWords>> = { vi, en };
