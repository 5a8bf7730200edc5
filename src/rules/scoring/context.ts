import type { Entries } from "../entries";
import { kindNamed } from "../kinds";
import type { Policy, RuleSet, Source } from "../rule-set";
import { buildTree, type Tree } from "../tree";
import { type EntryIndex, indexEntries } from "./entry-index";
import type { Report } from "./report";

/** What a run holds on to. */
export interface Context {
  readonly tree: Tree;
  readonly policy: Policy;
  readonly index: EntryIndex;
  readonly report: Report;
  /** True where some item waits for a person's word: only then can a unit have failed to submit. */
  readonly awaitsSubmission: boolean;
}

export interface ScoreOptions {
  /** Which score counts, instead of the policy's own order: ["self", "log"] gives the outcome by self-score. */
  readonly counts?: readonly Source[];
}

export function prepare(
  ruleSet: RuleSet,
  entries: Entries,
  report: Report,
  { counts, only }: ScoreOptions & { readonly only?: string },
): Context {
  const tree = buildTree(ruleSet);
  const policy = usable({ ...ruleSet.policy, ...(counts ? { counts } : {}) });
  const awaitsSubmission = tree.order.some(
    ({ node }) => node.type === "item" && !(node.scorer === "log" && kindNamed(node.kind)?.log !== "none"),
  );
  return { tree, policy, index: indexEntries(tree, entries, report, only), report, awaitsSubmission };
}

/** A rounding that is no number of digits has its fault from checkRuleSet; here it is simply not done. */
function usable(policy: Policy): Policy {
  const { item, total, display } = policy.rounding;
  const rounding = {
    display: isDigits(display) ? display : 0,
    ...(isDigits(item) ? { item } : {}),
    ...(isDigits(total) ? { total } : {}),
  };
  return { ...policy, rounding };
}

/** A number of digits after the point that rounding can be asked for. */
export function isDigits(digits: number | undefined): digits is number {
  return digits !== undefined && Number.isInteger(digits) && digits >= 0 && digits <= 12;
}
