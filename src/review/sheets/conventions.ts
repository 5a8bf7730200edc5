import { COUNTS_WORDS, LANGUAGE_WORDS, SETTING_WORDS, type SettingKey } from "../../i18n/settings";
import { CONVENTIONS_WORDS } from "../../i18n/sheets";
import type { Language } from "../../i18n/language";
import { compare, decimal, toNumber, type Decimal, isNegative } from "../../rules/decimal";
import type { Exclusion } from "../../rules/outcome";
import { DEFAULT_POLICY, type Ineligibility, type Policy, type RuleSet, type Source } from "../../rules/rule-set";
import type { Place } from "../../workbook/issue";
import { meaningKey } from "../parse/meaning";
import type { RowReader } from "../parse/row-reader";
import { termChoices } from "./choices";
import { inputSheet, type Choice } from "./column";

export type ConventionsColumn = keyof typeof CONVENTIONS_WORDS.columns;

/** Version of the book's own layout; a newer one is refused, an older one converted. */
export const SCHEMA_VERSION = 1;

/** Quy ước: scalars, a row per setting. */
export const CONVENTIONS = inputSheet<ConventionsColumn>({
  table: "BX_QuyUoc",
  words: CONVENTIONS_WORDS,
  spareRows: 5,
  columns: [
    { key: "setting", type: "text", width: 200, required: true, given: true },
    { key: "value", type: "text", width: 260, required: true },
    { key: "note", type: "text", width: 330, given: true },
  ],
});

export type CountsChoice = keyof typeof COUNTS_WORDS;

/** What the log says stands before what the unit says of itself. */
export const COUNTS: Readonly<Record<CountsChoice, readonly Source[]>> = {
  agreedFirst: ["agreed", "appraised", "log", "self"],
  appraisedFirst: ["appraised", "log", "self"],
  agreedOnly: ["agreed", "log"],
  appraisedOnly: ["appraised", "log"],
  selfOnly: ["log", "self"],
};

function wordChoices<Key extends string>(
  all: Readonly<Record<Key, { vi: string; en: string }>>,
): readonly Choice<Key>[] {
  return (Object.keys(all) as Key[]).map((value) => ({ value, words: all[value] }));
}

function isIneligibility(choice: Choice<Exclusion["cause"]>): choice is Choice<Ineligibility> {
  return choice.value !== "adjustment" && choice.value !== "knockOut";
}

const INELIGIBLE = termChoices("exclusion").filter(isIneligibility);

/** Settings whose value is one of a few words, with their drop-down. */
export const SETTING_CHOICES = {
  status: termChoices("ruleSetStatus"),
  language: wordChoices(LANGUAGE_WORDS),
  counts: wordChoices(COUNTS_WORDS),
  appraisers: termChoices("appraisers"),
  notApplicable: termChoices("notApplicableRule"),
  unsubmitted: termChoices("unsubmitted"),
  rankBy: termChoices("rankBy"),
  tieMethod: termChoices("tieMethod", { competition: ["1-2-2-4"], dense: ["1-2-2-3"] }),
  classBasis: termChoices("classBasis"),
  ineligible: INELIGIBLE,
} as const satisfies Readonly<Partial<Record<SettingKey, readonly Choice[]>>>;

/** What Quy ước says; everything it leaves out is as {@link DEFAULT_POLICY}. */
export interface Conventions {
  readonly head: Pick<RuleSet, "name" | "cluster" | "year" | "version" | "status" | "citations">;
  readonly policy: Policy;
  readonly language: Language;
  readonly schema: number;
  /** Units to draw in the radar, as typed. */
  readonly radarUnits: readonly { readonly text: string; readonly place: Place }[];
  /**
   * By when units hand in their self-scores. Like the radar it is no part of the rule set and of its fingerprint: a deadline put off
   * must not make the signed forms those of other rules, and points follow from the dates in Báo cáo, not from this.
   */
  readonly deadline?: { readonly day: string; readonly place: Place };
  /** The lateness item that handing in counts for, as typed. */
  readonly deadlineItem?: { readonly text: string; readonly place: Place };
  readonly signature: { readonly title: string; readonly name: string; readonly place: string };
}

type Rows = ReadonlyMap<SettingKey, readonly RowReader<ConventionsColumn>[]>;

function bySetting(rows: readonly RowReader<ConventionsColumn>[]): Rows {
  const keyOf = new Map<string, SettingKey>();
  for (const key of Object.keys(SETTING_WORDS) as SettingKey[]) {
    const { vi, en } = SETTING_WORDS[key].title;
    keyOf.set(meaningKey(vi), key).set(meaningKey(en), key);
  }
  const found = new Map<SettingKey, RowReader<ConventionsColumn>[]>();
  for (const row of rows) {
    const title = row.text("setting");
    if (title === undefined) continue;
    const key = keyOf.get(meaningKey(title));
    if (key === undefined) {
      const allowed = Object.values(SETTING_WORDS).map((words) => words.title[row.language()]);
      row.report("wordUnknown", { text: title, allowed: allowed.join("; ") }, "setting");
    } else found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** Digits after the point: a whole number from 0 to 12. */
function digits(rows: Rows, key: "roundItem" | "roundTotal" | "display"): number | undefined {
  const row = rows.get(key)?.[0];
  const value = row?.number("value");
  if (!row || !value) return undefined;
  const whole = value.scale === 0 && !isNegative(value) && compare(value, decimal(12)) <= 0;
  if (whole) return toNumber(value);
  row.report("wordUnknown", { text: row.text("value") ?? "", allowed: "0–12" }, "value");
  return undefined;
}

export function parseConventions(rows: readonly RowReader<ConventionsColumn>[]): Conventions {
  const found = bySetting(rows);
  const text = (key: SettingKey) => found.get(key)?.[0]?.text("value");
  const number = (key: SettingKey): Decimal | undefined => found.get(key)?.[0]?.number("value");
  const status = found.get("status")?.[0]?.choice("value", SETTING_CHOICES.status);
  const year = number("year");
  return {
    head: {
      name: text("name") ?? "",
      cluster: text("cluster") ?? "",
      year: year ? toNumber(year) : 0,
      version: text("version") ?? "",
      status: status ?? "draft",
      citations: (found.get("citation") ?? []).flatMap((row) => row.text("value") ?? []),
    },
    policy: parsePolicy(found),
    language: found.get("language")?.[0]?.choice("value", SETTING_CHOICES.language) ?? "vi",
    schema: toNumber(number("schema") ?? decimal(SCHEMA_VERSION)),
    radarUnits: (found.get("radarUnit") ?? []).flatMap((row) => {
      const unit = row.text("value");
      return unit === undefined ? [] : [{ text: unit, place: row.origin("value") }];
    }),
    ...deadlineOf(found),
    signature: { title: text("signerTitle") ?? "", name: text("signerName") ?? "", place: text("place") ?? "" },
  };
}

function deadlineOf(found: Rows): Pick<Conventions, "deadline" | "deadlineItem"> {
  const [dayRow, itemRow] = [found.get("deadline")?.[0], found.get("deadlineItem")?.[0]];
  const [day, text] = [dayRow?.day("value"), itemRow?.text("value")];
  return {
    ...(dayRow && day !== undefined ? { deadline: { day, place: dayRow.origin("value") } } : {}),
    ...(itemRow && text !== undefined ? { deadlineItem: { text, place: itemRow.origin("value") } } : {}),
  };
}

function parsePolicy(found: Rows): Policy {
  const choice = <Key extends keyof typeof SETTING_CHOICES>(key: Key) => {
    type Value = (typeof SETTING_CHOICES)[Key][number]["value"];
    return found.get(key)?.[0]?.choice<Value>("value", SETTING_CHOICES[key]);
  };
  const [item, total, display] = [digits(found, "roundItem"), digits(found, "roundTotal"), digits(found, "display")];
  const bonusCap = found.get("bonusCap")?.[0]?.number("value");
  const counts = choice("counts");
  const ineligible = (found.get("ineligible") ?? []).flatMap((row) => row.choice("value", INELIGIBLE) ?? []);
  return {
    counts: counts ? COUNTS[counts] : DEFAULT_POLICY.counts,
    appraisers: choice("appraisers") ?? DEFAULT_POLICY.appraisers,
    notApplicable: choice("notApplicable") ?? DEFAULT_POLICY.notApplicable,
    unsubmitted: choice("unsubmitted") ?? DEFAULT_POLICY.unsubmitted,
    rankBy: choice("rankBy") ?? DEFAULT_POLICY.rankBy,
    tieMethod: choice("tieMethod") ?? DEFAULT_POLICY.tieMethod,
    classBasis: choice("classBasis") ?? DEFAULT_POLICY.classBasis,
    rounding: {
      ...(item === undefined ? {} : { item }),
      ...(total === undefined ? {} : { total }),
      display: display ?? DEFAULT_POLICY.rounding.display,
    },
    ...(bonusCap ? { bonusCap } : {}),
    ...(ineligible.length > 0 ? { ineligible } : {}),
  };
}
