import { checkRuleSet } from "../../../src/rules";
import type { Fault, RuleNode, RuleSet } from "../../../src/rules";
import { faultLines, ruleSet } from "../build";

/** "code path… name=value…", and nothing after a fault whose message needs nothing. */
export const told = (fault: Fault): string => faultLines([fault]).join("").trim();

/** What checking finds, each fault on a line with all that its message is made of. */
export const faultsOf = (rules: RuleSet): string[] => checkRuleSet(rules).map(told);

export const ofNodes = (...nodes: RuleNode[]): string[] => faultsOf(ruleSet(nodes));
