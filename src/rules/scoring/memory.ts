import type { Entries } from "../entries";
import type { Contender } from "../kinds/kind";
import type { RuleSet } from "../rule-set";
import type { Tree } from "../tree";
import type { EntryIndex } from "./entry-index";

/** A leader, or that there is none. */
export interface Found {
  readonly leader: Contender | undefined;
}

/** The whole of the data, sorted by unit and item. */
export interface Sorted {
  readonly tree: Tree;
  readonly index: EntryIndex;
}

/** What is known of these data under these rules: scoring finds it out once, and every explanation asks again. */
export interface Memory {
  /** By order, item and what counts. */
  readonly leaders: Map<string, Found>;
  /** Since the data were scored. */
  sorted?: Sorted;
}

/** Kept as long as both objects are; neither may change meanwhile, as their types say. */
const remembered = new WeakMap<RuleSet, WeakMap<Entries, Memory>>();

export function memoryOf(ruleSet: RuleSet, entries: Entries): Memory {
  const ofRuleSet = remembered.get(ruleSet) ?? new WeakMap<Entries, Memory>();
  remembered.set(ruleSet, ofRuleSet);
  const memory = ofRuleSet.get(entries) ?? { leaders: new Map<string, Found>() };
  ofRuleSet.set(entries, memory);
  return memory;
}
