import type { Submission } from "./submission";

/** What a person said about one form. Data, so that pane and command line run the collection again with it. */
export interface Decision {
  /** The form: its file and sheet. */
  readonly sha256: string;
  readonly sheet: string;
  /** Whose it is, where the form does not say. */
  readonly unit?: string;
  /**
   * `true`: use it, whatever was asked: it is the newer one, it may be of other rules. `false`: leave it out. Absent: nobody said.
   */
  readonly take?: boolean;
}

/** Names a form by its content: a file renamed on the way is still the same. */
export function formKey({ sha256, sheet }: Pick<Submission, "sha256" | "sheet">): string {
  return JSON.stringify([sha256, sheet]);
}

/** The last word on each form. */
export function byForm(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  return new Map(decisions.map((decision) => [formKey(decision), decision]));
}
