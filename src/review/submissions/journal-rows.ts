import { JOURNAL_NOTES } from "../../i18n/journal";
import type { Language } from "../../i18n/language";
import { fill } from "../../i18n/text";
import { toNumber } from "../../rules/decimal";
import { shortFingerprint } from "../../rules/fingerprint";
import { serialOf } from "../parse/dates";
import type { InputRow } from "../sheets/lay-out";
import { ACTIONS, type JournalAction, type JournalColumn } from "../sheets/journal";
import type { Collected } from "./collection";
import type { UnitChange } from "./planned";
import type { UnitRecord } from "./record";
import { countScored } from "./submission";

/** What every line of one import or withdrawal has in common. */
export interface Occasion {
  readonly now: string;
  readonly date1904: boolean;
  readonly language: Language;
  /** Of the book's rule set, whole. */
  readonly fingerprint: string;
  /** Digits after the point that a total is shown with; it is kept to the last one. */
  readonly digits: number;
}

type Row = InputRow<JournalColumn>;

function common(action: JournalAction, unit: string, { now, date1904, language, fingerprint }: Occasion): Row {
  const word = ACTIONS.find(({ value }) => value === action)?.words[language];
  const when = { date: serialOf(now, date1904), time: true as const };
  return { when, action: word ?? action, unit, rules: shortFingerprint(fingerprint) };
}

function ofForm({ submission }: Collected): Row {
  const { file, sha256, sheet, modified, items, control } = submission;
  return {
    ...{ file, sha256, sheet, scores: countScored(items) },
    ...(modified === undefined ? {} : { modified }),
    ...(control.stated === undefined ? {} : { control: control.stated }),
  };
}

/** The line of a unit whose scores were imported, replaced or withdrawn. */
export function changeRow(
  change: UnitChange,
  form: Collected | undefined,
  before: UnitRecord | undefined,
  at: Occasion,
): Row {
  const { unit, action } = change;
  const [was, is] = [change.before.total, change.after.total];
  return {
    ...common(action, unit, at),
    ...(form ? ofForm(form) : {}),
    ...(was ? { before: { points: toNumber(was), digits: at.digits } } : {}),
    ...(is ? { after: { points: toNumber(is), digits: at.digits } } : {}),
    note: noteOf(form, before, at.language),
  };
}

function noteOf(form: Collected | undefined, before: UnitRecord | undefined, language: Language): string {
  if (!form) return "";
  const replaced = before?.current;
  const notes = [
    ...(replaced ? [fill(JOURNAL_NOTES.replaces[language], { file: replaced.file || replaced.sheet })] : []),
    ...(form.unit === form.submission.unit ? [] : [JOURNAL_NOTES.chosenUnit[language]]),
  ];
  return notes.join("; ");
}

/** The line of a unit of which Báo cáo was told that nothing had come by the deadline. */
export function overdueRow(unit: string, at: Occasion): Row {
  return { ...common("overdue", unit, at), note: JOURNAL_NOTES.overdue[at.language] };
}

/** The line of a form that was not used because a newer one was. */
export function supersededRow(form: Collected, unit: string, at: Occasion): Row {
  const { newer } = form;
  const note = newer ? fill(JOURNAL_NOTES.newer[at.language], { file: newer.file || newer.sheet }) : "";
  return { ...common("superseded", unit, at), ...ofForm(form), note };
}
