import type { JournalLine } from "../sheets/journal";
import type { Collected } from "./collection";
import { isSameForm } from "./decision";
import type { UnitRecord } from "./record";

export type Newest =
  | { readonly by: "person"; readonly chosen: Collected }
  | {
      readonly by: "age";
      readonly chosen: Collected;
      /** The newest of those that came, but older than what was imported before. */
      readonly olderThanImported: boolean;
    }
  /** Nothing tells which of them is newer. */
  | { readonly by: "nobody" };

/**
 * Which form of a unit is the newest. A person's word counts first; then the times at which the files were changed last; then the
 * journal: what was there before is older than what was not. Where none of these tells, nobody knows.
 *
 * @param taken those that a person said are to be used
 */
export function chooseNewest(
  forms: readonly Collected[],
  taken: readonly Collected[],
  record: UnitRecord | undefined,
): Newest {
  const [said, another] = taken;
  if (said) return another ? { by: "nobody" } : { by: "person", chosen: said };
  const chosen = latest(forms) ?? newcomer(forms, record);
  return chosen ? { by: "age", chosen, olderThanImported: isOlder(chosen, record) } : { by: "nobody" };
}

/** The one changed last, where every file says when and one is later than all others. */
function latest(forms: readonly Collected[]): Collected | undefined {
  const [only, second] = forms;
  if (!second) return only;
  const times = forms.map(({ submission }) => timeOf(submission.modified));
  if (times.includes(undefined)) return undefined;
  const last = Math.max(...times.map((time) => time ?? 0));
  const at = forms.filter((_, index) => times[index] === last);
  return at.length === 1 ? at[0] : undefined;
}

/** The only one that the journal has not seen. */
function newcomer(forms: readonly Collected[], record: UnitRecord | undefined): Collected | undefined {
  const fresh = forms.filter((form) => !wasSeen(form, record));
  return fresh.length === 1 ? fresh[0] : undefined;
}

function wasSeen({ submission }: Collected, record: UnitRecord | undefined): boolean {
  return (record?.lines ?? []).some((line) => isSameForm(line, submission));
}

/** A file that was replaced or not used before is older than the one that counts, whatever its date says. */
function isOlder(form: Collected, record: UnitRecord | undefined): boolean {
  const current: JournalLine | undefined = record?.current;
  if (!current) return false;
  const [mine, theirs] = [timeOf(form.submission.modified), timeOf(current.modified)];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return mine < theirs;
  return wasSeen(form, record);
}

function timeOf(iso: string | undefined): number | undefined {
  const time = iso === undefined ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}
