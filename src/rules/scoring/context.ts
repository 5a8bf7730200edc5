import { ByNode } from "../by-node";
import { type Decimal, sum } from "../decimal";
import type { Entries } from "../entries";
import { kindNamed } from "../kinds";
import type { Item, Policy, RuleNode, RuleSet, Source } from "../rule-set";
import { buildTree, type Tree, type TreeNode } from "../tree";
import { Figures } from "./columns/figures";
import { type EntryIndex, indexEntries } from "./entry-index";
import type { Judging } from "./evaluate-entry";
import { type FindLeaders, firstPass, isUnasked, knockOutPlaces } from "./first-pass";
import { memoryOf } from "./memory";
import { narrow } from "./narrow";
import type { Report } from "./report";

/** What holds for a run whatever it is about. */
export type Base = Omit<Context, "index" | "leaders" | "figures" | "judgings">;

/** What a run holds on to. */
export interface Context {
  readonly tree: Tree;
  readonly policy: Policy;
  readonly index: EntryIndex;
  readonly report: Report;
  /** True where some item waits for the unit's or an appraiser's word: only then can a unit have failed to submit. */
  readonly awaitsSubmission: boolean;
  readonly hasItems: boolean;
  /** What units say, in columns, where all of them are scored. */
  readonly figures: Figures | undefined;
  /** Σ of the declared maxima of the content. */
  readonly contentMax: Decimal;
  /** True where the question is what units claim: see {@link ScoreOptions.counts}. */
  readonly asClaimed: boolean;
  readonly leaders: FindLeaders;
  /** By item, filled as items are met. */
  readonly judgings: ByNode<Judging>;
}

export interface ScoreOptions {
  /**
   * Which score counts, instead of the policy's own order: ["self", "log"] gives the outcome by self-score, also of items that
   * somebody else is to score.
   */
  readonly counts?: readonly Source[];
}

/** One unit and node alone, for an explanation. */
export interface Focus {
  readonly unit: string;
  readonly node: string;
}

export function prepare(
  ruleSet: RuleSet,
  entries: Entries,
  report: Report,
  { counts }: ScoreOptions,
  focus?: Focus,
): Context {
  const memory = memoryOf(ruleSet, entries);
  const tree = memory.sorted?.tree ?? buildTree(ruleSet);
  const policy = usable({ ...ruleSet.policy, ...(counts ? { counts } : {}) });
  const base = {
    ...{ tree, policy, report, asClaimed: counts !== undefined },
    hasItems: tree.order.some(({ node }) => node.type === "item"),
    awaitsSubmission: tree.order.some(awaitsWord),
    contentMax: sum(tree.content.map(({ max }) => max)),
  };
  if (focus && !memory.sorted) return prepareFocus(ruleSet, entries, base, focus);
  // sorted again for every scoring, which has to say what is wrong with the rows
  const figures = focus ? undefined : new Figures(tree, policy, base.asClaimed, entries.units.length);
  const index = (focus && memory.sorted?.index) ?? indexEntries(tree, entries, report, figures ? { figures } : {});
  memory.sorted = { tree, index };
  const said = () => index;
  const leaders = firstPass({ ruleSet, entries, context: base, figures, saidOn: said, excluding: said });
  return { ...base, index, leaders, figures, judgings: new ByNode(tree.byCode) };
}

/** For one question about data that nobody scored, only the rows about it are read, and those of every unit only on items that compare units. */
function prepareFocus(ruleSet: RuleSet, entries: Entries, base: Base, { unit, node }: Focus): Context {
  const { tree, policy, report } = base;
  const asked = below(tree.byCode.get(node)).map((place) => place.node);
  const unknown = asked.filter(isComparing).filter((one) => isUnasked(ruleSet, entries, base, one));
  const deciding = knockOutPlaces(tree).flatMap((place) => (place.node.type === "item" ? [place.node] : []));
  const compared = unknown.length === 0 ? [] : [...unknown, ...deciding];
  const { own, on, excluding } = narrow(entries, { unit, asked, compared });
  const leaders = firstPass({
    ...{ ruleSet, entries, context: base },
    saidOn: (item) => indexEntries(tree, on(item), report),
    excluding: (only) => indexEntries(tree, excluding(policy, deciding), report, { only }),
  });
  const index = indexEntries(tree, own, report);
  return { ...base, index, leaders, figures: undefined, judgings: new ByNode(tree.byCode) };
}

function awaitsWord({ node }: TreeNode): boolean {
  if (node.type === "group") return false;
  const log = kindNamed(node.kind)?.log;
  return log !== "peers" && !(node.scorer === "log" && log !== "none");
}

function isComparing(node: RuleNode): node is Item {
  return node.type === "item" && kindNamed(node.kind)?.comparesUnits === true;
}

/** A node and everything under it, children first; nothing where there is no such node. */
export function below(place: TreeNode | undefined): TreeNode[] {
  const parentsFirst: TreeNode[] = [];
  const stack = place ? [place] : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    parentsFirst.push(next);
    stack.push(...next.children);
  }
  return parentsFirst.reverse();
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
