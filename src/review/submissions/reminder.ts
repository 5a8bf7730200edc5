import { formatDate } from "../../i18n/dates";
import { issueText } from "../../i18n/issue-text";
import type { Language } from "../../i18n/language";
import { REMINDER_WORDS } from "../../i18n/reminder";
import { capitalise, fill } from "../../i18n/text";
import { daysBetween } from "../parse/dates";
import type { Review } from "../review";
import type { UnitLateness } from "./lateness";
import { recordOf } from "./record";

export interface ReminderOptions {
  readonly language: Language;
  /** The day it is written, as in {@link LatenessOptions}. */
  readonly now: string;
}

/**
 * The letter that reminds a unit of what is missing, by when and to whom; to be copied and sent by a person. Undefined where there is
 * nothing to remind of.
 */
export function reminderText(
  row: UnitLateness,
  review: Pick<Review, "conventions" | "deadline" | "journal">,
  { language, now }: ReminderOptions,
): string | undefined {
  const isComplete = row.state === "submitted" || row.state === "entered";
  if (row.exempt ?? (isComplete && row.missing.length + row.issues.length === 0)) return undefined;
  const words = REMINDER_WORDS[language];
  const values = valuesOf(row, review, { language, now });
  const say = (template: string) => capitalise(fill(template, values));
  const isOverdue = review.deadline !== undefined && daysBetween(review.deadline.day, now) > 0;
  const lists = [
    ...(isComplete && row.missing.length > 0
      ? [words.missing, ...row.missing.map(({ code, text }) => `- ${code}. ${text}`)]
      : []),
    ...(row.issues.length > 0 ? [words.issues, ...row.issues.map((one) => `- ${issueText(one, language)}`)] : []),
  ];
  const due = review.deadline ? [say(isOverdue ? words.overdue : words.deadline)] : [];
  const ask = !review.deadline ? words.askUndated : isOverdue ? words.askOverdue : words.ask;
  return [
    say(words.to),
    "",
    [say(stateWords(row, language)), ...due].join(" "),
    ...lists,
    say(ask),
    "",
    words.close,
  ].join("\n");
}

function stateWords({ state, received, file }: UnitLateness, language: Language): string {
  const words = REMINDER_WORDS[language];
  if (state === "absent" || state === "withdrawn") return words[state];
  return received !== undefined && file !== undefined ? words.received : words.entered;
}

function valuesOf(
  { unit, name, received, file }: UnitLateness,
  { conventions, deadline, journal }: Pick<Review, "conventions" | "deadline" | "journal">,
  { language, now }: ReminderOptions,
): Readonly<Record<string, string>> {
  const words = REMINDER_WORDS[language];
  const { cluster, year } = conventions.head;
  const date = (iso: string | undefined) => (iso ? formatDate(iso, language) : "…");
  return {
    unit: name,
    ...{ day: date(now), received: date(received), withdrawn: date(recordOf(journal).get(unit)?.withdrawn) },
    year: String(year),
    file: file ?? "",
    deadline: date(deadline?.day),
    days: String(deadline ? daysBetween(deadline.day, now) : 0),
    office: cluster === "" ? words.plainOffice : fill(words.office, { cluster }),
  };
}
