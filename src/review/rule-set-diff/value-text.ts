import { formatNumber } from "../../i18n/numbers";
import type { Language } from "../../i18n/language";
import { RULE_CHANGES } from "../../i18n/rule-changes";
import { TERMS } from "../../i18n/terms";
import { fill, shorten } from "../../i18n/text";
import { canonicalText, type Json, plainText } from "../../rules/canonical";

type Words = Readonly<Record<string, string>>;

/** Members whose value is one of a few words, or a list of them. Any other text is people's own and stands in quotes. */
function wordsOf(field: string, language: Language): Words | undefined {
  const terms = TERMS[language];
  const changes = RULE_CHANGES[language];
  const all: Readonly<Record<string, Words>> = {
    type: changes.nodeType,
    operation: terms.operation,
    notApplicable: terms.notApplicableRule,
    kind: terms.kind,
    scorer: terms.scorer,
    status: terms.ruleSetStatus,
    counts: terms.source,
    appraisers: terms.appraisers,
    unsubmitted: terms.unsubmitted,
    rankBy: terms.rankBy,
    tieMethod: terms.tieMethod,
    classBasis: terms.classBasis,
    ineligible: terms.exclusion,
    prefer: terms.prefer,
    "quota.rounding": changes.quotaRounding,
    edge: changes.edge,
  };
  return Object.hasOwn(all, field) ? all[field] : undefined;
}

/** Numbers that are names: a year has no thousands mark. */
const PLAIN_NUMBERS: ReadonlySet<string> = new Set(["year"]);

/** A value of a rule set as a person reads it. */
export function valueText(field: string, value: Json | undefined, language: Language): string {
  const { nothing } = RULE_CHANGES[language];
  if (value === undefined || value === null) return nothing;
  if (typeof value === "boolean") return TERMS[language].answer[value ? "yes" : "no"];
  if (typeof value === "string") return textOf(field, value, language);
  if (isList(value)) return value.length === 0 ? nothing : listText(field, value, language);
  if (typeof value === "object" && !("coefficient" in value)) return vetoText(value, language);
  const digits = canonicalText(value);
  return PLAIN_NUMBERS.has(field) ? digits : formatNumber(digits, language);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function listText(field: string, values: readonly Json[], language: Language): string {
  return values.map((value) => valueText(field, value, language)).join(", ");
}

function textOf(field: string, value: string, language: Language): string {
  const words = wordsOf(field, language);
  if (words && Object.hasOwn(words, value)) return words[value] ?? value;
  return field === "code" ? value : `“${shorten(plainText(value))}”`;
}

/** The only objects in lists: what rules a unit out of an award. */
function vetoText(veto: { readonly [key: string]: Json | undefined }, language: Language): string {
  const words = RULE_CHANGES[language];
  const text = (key: string) => {
    const value = veto[key];
    return typeof value === "string" ? value : valueText(key, value, language);
  };
  if (veto["of"] === "node") return fill(words.vetoNode, { node: text("node"), atLeast: text("atLeast") });
  return fill(words.vetoDeductions, { atMost: text("atMost") });
}
