import type { Language } from "../../i18n/language";
import { UNITS_WORDS } from "../../i18n/sheets";
import { checkRuleSet } from "../../rules/check-rule-set";
import { fingerprint } from "../../rules/fingerprint";
import type { Grids } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { Plan } from "../../workbook/plan";
import { lookups } from "../parse/lookups";
import { rowsFrom } from "../parse/parse-review";
import { ruleSetOfBook, type RuleSetOfBook } from "../rule-set-of-book";
import { UNITS } from "../sheets";
import { parseUnits, type UnitRow } from "../sheets/units";
import type { Basis } from "../submissions/submission";
import { formFileNames } from "./file-name";
import { planForm } from "./plan-form";

export interface FormsAsked {
  /** By code or name; none = every unit. */
  readonly units: readonly string[];
  /** One form for all instead, in which the unit is chosen. */
  readonly isBlank: boolean;
  /** Overrides the language that the book asks for. */
  readonly language?: Language;
}

export type FormsOfBook =
  | {
      readonly status: "planned";
      readonly language: Language;
      /** Planned one after the other when asked, so that a hundred forms need not stand in memory at once. */
      readonly forms: readonly { readonly name: string; readonly plan: () => Plan }[];
      readonly issues: readonly Issue[];
    }
  | { readonly status: "refused"; readonly language: Language; readonly issues: readonly Issue[] };

/** The self-score forms that a book asks for, each with the name of its file. */
export function formsOfBook(grids: Grids, { units: asked, isBlank, language: wanted }: FormsAsked): FormsOfBook {
  const read = ruleSetOfBook(grids);
  if (read.status === "unreadable") return { status: "refused", language: wanted ?? "vi", issues: read.issues };
  const { ruleSet, conventions } = read;
  const issues = [...read.issues, ...ruleSetFaults(read)];
  const units = parseUnits(rowsFrom(grids, issues)(UNITS));
  const language = wanted ?? read.language;
  const basis: Basis = { ruleSet, fingerprint: fingerprint(ruleSet), units, language };
  const chosen = isBlank ? [undefined] : chooseUnits(basis, asked, issues);
  if (chosen.length === 0) return { status: "refused", language, issues };
  const options = conventions.deadline ? { deadline: conventions.deadline.day } : {};
  const names = formFileNames(basis, chosen);
  const forms = chosen.map((unit, index) => ({
    name: names[index] ?? "",
    plan: () => planForm(basis, unit, options),
  }));
  return { status: "planned", language, forms, issues };
}

function ruleSetFaults({ ruleSet, places }: Extract<RuleSetOfBook, { status: "parsed" }>): readonly Issue[] {
  return checkRuleSet(ruleSet).map(({ code, params, path: [part, position] }) => {
    const known = part === "nodes" || part === "classes" || part === "ladder" || part === "awards";
    const place = known && typeof position === "number" ? places[part][position] : undefined;
    return issue(code, params, place);
  });
}

/** None, with an issue, where there is no unit at all or somebody asked for one that is not there. */
function chooseUnits(basis: Basis, asked: readonly string[], issues: Issue[]): readonly UnitRow[] {
  const { units, ruleSet, language } = basis;
  if (units.length === 0) {
    issues.push(issue("noUnits", {}, { sheet: UNITS_WORDS.title[language] }));
    return [];
  }
  if (asked.length === 0) return units;
  const look = lookups(units, ruleSet).unit;
  const codes = asked.map((text) => {
    const match = look(text);
    if (match.by === "nothing") issues.push(issue("unknownUnit", { unit: text }));
    return match.by === "nothing" ? undefined : match.code;
  });
  return codes.includes(undefined) ? [] : units.filter(({ code }) => codes.includes(code));
}
