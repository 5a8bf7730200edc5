import type { Json } from "../../rules/canonical";
import type { LadderStep, RuleNode } from "../../rules/rule-set";

/** The part of the agreement that a change is about. */
export type Part =
  | { readonly part: "ruleSet" }
  | { readonly part: "policy" }
  | { readonly part: "node"; readonly code: string }
  | { readonly part: "rung"; readonly code: string; readonly name: string }
  | { readonly part: "class"; readonly name: string }
  | { readonly part: "ladderStep"; readonly measure: LadderStep["measure"] }
  | { readonly part: "award"; readonly name: string }
  | { readonly part: "citation"; readonly text: string };

/** A list whose order means something. */
export type Ordered =
  | { readonly list: "siblings"; readonly parent: string | null }
  | { readonly list: "rungs"; readonly code: string }
  | { readonly list: "classes" | "ladder" | "awards" };

/** One difference between two rule sets. The words are made by {@link changeText}. */
export type Change =
  /** `field` is the member, those of nested objects with their path: "max", "parameters.step", "rounding.item". */
  | {
      readonly what: "changed";
      readonly of: Part;
      readonly field: string;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    }
  | { readonly what: "added" | "removed"; readonly of: Part; readonly node?: RuleNode }
  | { readonly what: "moved"; readonly code: string; readonly before: string | null; readonly after: string | null }
  /** `order` names the members that both have, as they stand now. */
  | { readonly what: "reordered"; readonly of: Ordered; readonly order: readonly string[] };
