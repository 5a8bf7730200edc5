import { checkRuleSet } from "../../../src/rules";
import type { Fault, RuleNode, RuleSet } from "../../../src/rules";
import { ruleSet } from "../build";

/** "code path… name=value…" */
export function told({ code, path, params }: Fault): string {
  const words = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  return `${code} ${path.join("/")} ${words.join(" ")}`.trim();
}

/** What checking finds, each fault on a line with all that its message is made of. */
export const faultsOf = (rules: RuleSet): string[] => checkRuleSet(rules).map(told);

export const ofNodes = (...nodes: RuleNode[]): string[] => faultsOf(ruleSet(nodes));
