import { checkAwards } from "./checks/awards";
import { checkLadder } from "./checks/ladder";
import { checkNode } from "./checks/nodes";
import { checkParameters } from "./checks/parameters";
import { checkClasses, checkPolicy } from "./checks/policy";
import { checkReach } from "./checks/reach";
import { checkRungs } from "./checks/rungs";
import { checkUnused } from "./checks/unused";
import type { Fault } from "./fault";
import type { RuleSet } from "./rule-set";
import { buildTree, linkNodes } from "./tree";

/**
 * Everything that is wrong with a rule set, in the order of the agreement. Never throws. What hangs on a broken parent is left
 * out of the tree, and of two nodes with one code the first counts; the rest is scored all the same.
 */
export function checkRuleSet(ruleSet: RuleSet): Fault[] {
  if (ruleSet.nodes.length === 0) return [{ code: "ruleSetEmpty", path: ["nodes"], params: {} }];
  const tree = buildTree(ruleSet);
  const inOrder = [...tree.order].sort((one, other) => one.index - other.index);
  return [
    ...linkNodes(ruleSet).faults,
    ...inOrder.flatMap((place) => [
      ...checkNode(place),
      ...(place.node.type === "item"
        ? [
            ...checkParameters(place.node, place.index),
            ...checkRungs(place.node, place.index),
            ...checkUnused(place.node, place.index),
          ]
        : []),
    ]),
    ...checkClasses(ruleSet),
    ...checkLadder(ruleSet, tree),
    ...checkAwards(ruleSet, (node) => tree.byCode.has(node)),
    ...checkReach(ruleSet, tree),
    ...checkPolicy(ruleSet),
  ];
}
