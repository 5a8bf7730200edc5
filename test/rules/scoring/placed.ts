import type { Policy, RuleNode, RuleSet } from "../../../src/rules";
import { DEFAULT_POLICY, KINDS } from "../../../src/rules";
import type { Item } from "../../../src/rules";
import { ZERO } from "../../../src/rules/decimal";
import { NO_LEADERS } from "../../../src/rules/kinds/kind";
import type { NumberColumn } from "../../../src/rules/scoring/columns/points";
import type { Judging } from "../../../src/rules/scoring/evaluate-entry";
import { buildTree, type Tree, type TreeNode } from "../../../src/rules/tree";
import { ruleSet } from "../build";

/** Parts of the engine by themselves: a tree with its nodes by code, columns as lists, and what an item is judged with. */

export interface Placed {
  readonly rules: RuleSet;
  readonly tree: Tree;
  readonly at: (code: string) => TreeNode;
}

export function placed(nodes: readonly RuleNode[], policy: Partial<Policy> = {}): Placed {
  const rules = ruleSet(nodes, { policy });
  const tree = buildTree(rules);
  const at = (code: string) => {
    const place = tree.byCode.get(code);
    if (!place) throw new Error(`no node ${code}`);
    return place;
  };
  return { rules, tree, at };
}

/** NaN for a unit that is not in the column. */
export function column(scale: number, ...numbers: readonly number[]): NumberColumn {
  return { scale, numbers: Float64Array.from(numbers) };
}

/** "scale: number, number…", with "-" for NaN. */
export function shown(made: NumberColumn | undefined): string | undefined {
  return made && `${String(made.scale)}: ${listed(made.numbers)}`;
}

export function listed(numbers: Iterable<number> | undefined): string | undefined {
  return (
    numbers && Array.from(numbers, (one) => (Number.isNaN(one) ? "-" : Object.is(one, -0) ? "-0" : one)).join(", ")
  );
}

export function judging(item: Item, more: Partial<Judging> = {}): Judging {
  const fault = () => undefined;
  return {
    ...{ item, kind: KINDS[item.kind], policy: DEFAULT_POLICY, report: fault, leaders: NO_LEADERS },
    ...{ asClaimed: false, recording: false, least: ZERO, most: item.max },
    ...more,
  };
}
