import type { Language } from "../i18n/language";
import { CRITERIA_WORDS } from "../i18n/sheets";
import type { RuleSet } from "../rules/rule-set";
import type { Grids } from "../workbook/grids";
import { issue, type Issue } from "../workbook/issue";
import { readRules, rowsFrom } from "./parse/parse-review";
import type { RulePlaces } from "./review";
import { CONVENTIONS } from "./sheets";
import { type Conventions, parseConventions, SCHEMA_VERSION } from "./sheets/conventions";

export type RuleSetOfBook =
  | {
      readonly status: "parsed";
      readonly ruleSet: RuleSet;
      readonly places: RulePlaces;
      readonly language: Language;
      readonly conventions: Conventions;
      readonly issues: readonly Issue[];
    }
  | { readonly status: "unreadable"; readonly issues: readonly Issue[] };

/** The rule set alone: in February there are no units yet. Unreadable where there is not one criterion. */
export function ruleSetOfBook(grids: Grids): RuleSetOfBook {
  const issues: Issue[] = [];
  if (grids.sheets.every((sheet) => sheet.cells.size === 0))
    return { status: "unreadable", issues: [issue("emptyBook")] };
  const rowsOf = rowsFrom(grids, issues);
  const conventions = parseConventions(rowsOf(CONVENTIONS));
  const { schema, language } = conventions;
  if (schema > SCHEMA_VERSION) {
    return {
      status: "unreadable",
      issues: [...issues, issue("newerSchema", { found: schema, known: SCHEMA_VERSION })],
    };
  }
  const { ruleSet, places } = readRules(rowsOf, conventions, issues);
  if (ruleSet.nodes.length > 0) return { status: "parsed", ruleSet, places, language, conventions, issues };
  return { status: "unreadable", issues: [...issues, issue("noRuleSet", { sheet: CRITERIA_WORDS.title[language] })] };
}
