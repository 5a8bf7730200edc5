import { compare, type Decimal, decimalText, isNegative, isZero, sum } from "../decimal";
import type { Fault } from "../fault";
import { isPositive } from "../kinds/kind";
import { operationNamed } from "../operations";
import type { Group } from "../rule-set";
import type { TreeNode } from "../tree";

/** What is wrong with one node of the tree, whatever its kind. */
export function checkNode({ node, index, children }: TreeNode): Fault[] {
  const { code } = node;
  const path = ["nodes", index];
  const faults: Fault[] = [];
  if (node.text.trim() === "") faults.push({ code: "textMissing", path: [...path, "text"], params: { code } });
  if (isNegative(node.weight)) {
    faults.push({
      code: "weightNegative",
      path: [...path, "weight"],
      params: { code, value: decimalText(node.weight) },
    });
  }
  if (node.max && !isPositive(node.max)) {
    faults.push({ code: "maxMissing", path: [...path, "max"], params: { code } });
  }
  return node.type === "group" ? [...faults, ...checkGroup(node, path, children)] : faults;
}

function checkGroup(group: Group, path: Fault["path"], children: readonly TreeNode[]): Fault[] {
  const { code } = group;
  if (children.length === 0) return [{ code: "groupEmpty", path, params: { code } }];
  const weights = sum(children.map(({ node }) => node.weight));
  if (operationNamed(group.operation).weighs && isZero(weights)) {
    return [{ code: "weightsZero", path: [...path, "operation"], params: { code } }];
  }
  const fault = group.max && isPositive(group.max) ? maxFault(group, group.max, path, children) : undefined;
  return fault ? [fault] : [];
}

/**
 * R1: what the children can give must be what the group declares. Weights count where the group weighs. The maximum of a pool is
 * a cut-off: its children may pass it.
 */
function maxFault(group: Group, max: Decimal, path: Fault["path"], children: readonly TreeNode[]): Fault | undefined {
  if (group.operation === "pool") return undefined;
  const operation = operationNamed(group.operation);
  const parts = children.map((child) => ({ weight: child.node.weight, points: child.max }));
  const fromChildren = operation.most(parts);
  const side = compare(fromChildren, max);
  if (side === 0) return undefined;
  const params = { code: group.code, sum: decimalText(fromChildren), max: decimalText(max) };
  return { code: side > 0 ? "childrenOverMax" : "childrenUnderMax", path: [...path, "max"], params };
}
