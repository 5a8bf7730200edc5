import type { Language } from "../i18n/language";

/** `binhxet forms`, as typed. */
export interface FormsRequest {
  readonly command: "forms";
  readonly book: string;
  /** The folder of the forms, made where it is missing. */
  readonly out?: string;
  /** All forms in one file. */
  readonly zip?: string;
  readonly isBlank: boolean;
  /** Codes or names; none = every unit. */
  readonly units: readonly string[];
  readonly force: boolean;
  readonly language?: Language;
}

export type FormsUsage = { readonly usage: "formsUsage" } | { readonly extra: string };

interface FormsValues {
  readonly out?: string | undefined;
  readonly zip?: string | undefined;
  readonly blank?: boolean | undefined;
  readonly unit?: readonly string[] | undefined;
}

/** `words` are those after "forms". A blank form is for all units, so it names none. */
export function readFormsArguments(
  { out, zip, blank = false, unit = [] }: FormsValues,
  [book, extra]: readonly string[],
  { language, force }: { readonly language: { readonly language?: Language }; readonly force: boolean },
): FormsRequest | FormsUsage {
  if (extra !== undefined) return { extra };
  const goesNowhere = out === undefined && zip === undefined;
  if (book === undefined || goesNowhere || (blank && unit.length > 0)) return { usage: "formsUsage" };
  return {
    ...{ command: "forms", book, isBlank: blank, units: unit, force },
    ...(out === undefined ? {} : { out }),
    ...(zip === undefined ? {} : { zip }),
    ...language,
  };
}
