import type { Award, Group, Item, Policy, RuleSet, Rung } from "../rules/rule-set";
import type { Language } from "./language";
import { RULE_CHANGES as en } from "./en/rule-changes";
import { RULE_CHANGES as vi } from "./vi/rule-changes";

type Nested<Name extends string, Value> = `${Name}.${keyof Value & string}`;

/** Members of a rule set that can change, with the path of nested ones; parameters have their words in TERMS. */
export type RuleField =
  | Exclude<keyof Group | keyof Item, "parent" | "rungs" | "parameters">
  | Exclude<keyof Rung, "text" | "points">
  | "points"
  | Extract<keyof RuleSet, "name" | "cluster" | "year" | "version" | "status">
  | Exclude<keyof Policy, "rounding">
  | Nested<"rounding", Policy["rounding"]>
  | Nested<"hurdle", Award["hurdle"]>
  | Nested<"quota", NonNullable<Award["quota"]>>
  | Exclude<keyof Award, "hurdle" | "quota">
  | "prefer";

/** Words of a comparison of two rule sets. */
export interface RuleChangeWords {
  readonly field: Readonly<Record<RuleField, string>>;
  readonly nodeType: Readonly<Record<"group" | "item", string>>;
  readonly quotaRounding: Readonly<Record<"down" | "nearest" | "up", string>>;
  readonly edge: Readonly<Record<Award["edge"], string>>;
  /** Where there was nothing. */
  readonly nothing: string;
  readonly ruleSet: string;
  readonly policy: string;
  /** {name} */
  readonly rung: string;
  readonly class: string;
  readonly ladderStep: string;
  readonly award: string;
  /** {text} */
  readonly citation: string;
  readonly added: string;
  readonly removed: string;
  /** {max} {how} {text} */
  readonly nodeIs: string;
  /** {before} {after} */
  readonly moved: string;
  readonly root: string;
  /** {order} */
  readonly reordered: string;
  readonly rungs: string;
  readonly classes: string;
  readonly ladder: string;
  readonly awards: string;
  readonly roots: string;
  /** {node} {atLeast} */
  readonly vetoNode: string;
  /** {atMost} */
  readonly vetoDeductions: string;
}

export const RULE_CHANGES: Readonly<Record<Language, RuleChangeWords>> = { vi, en };
