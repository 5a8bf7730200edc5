import type { Submission } from "./submission";

/** What a person said about one form. Data, so that pane and command line run the collection again with it. */
export interface Decision {
  /** The form: its file and sheet. */
  readonly sha256: string;
  readonly sheet: string;
  /** The unit as the form itself says, where one sheet holds those of several (a matrix). Absent: all that the sheet holds. */
  readonly of?: string;
  /** Whose it is, where the form does not say. */
  readonly unit?: string;
  /**
   * `true`: use it, whatever was asked: it is the newer one, it may be of other rules. `false`: leave it out. Absent: nobody said.
   */
  readonly take?: boolean;
}

type Form = Pick<Submission, "sha256" | "sheet" | "unit">;

function keyOf(sha256: string, sheet: string, unit: string | undefined): string {
  return JSON.stringify([sha256, sheet, unit ?? null]);
}

/** Finds the last word on a form: that on its unit before that on its whole sheet. A file renamed on the way is still the same. */
export function lastWord(decisions: readonly Decision[]): (form: Form) => Decision | undefined {
  const said = new Map(decisions.map((one) => [keyOf(one.sha256, one.sheet, one.of), one]));
  return ({ sha256, sheet, unit }) =>
    (unit === undefined ? undefined : said.get(keyOf(sha256, sheet, unit))) ??
    said.get(keyOf(sha256, sheet, undefined));
}

/** True where both are the same sheet of the same file; a sheet of the book itself has no hash and is never the same again. */
export function isSameForm(
  one: Pick<Submission, "sha256" | "sheet">,
  other: Pick<Submission, "sha256" | "sheet">,
): boolean {
  return one.sha256 !== "" && one.sha256 === other.sha256 && one.sheet === other.sheet;
}
