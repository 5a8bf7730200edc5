import type { NodeMap } from "../by-node";
import { ONE } from "../decimal";
import { operationNamed } from "../operations";
import type { NodeScore, Part } from "../operations/operation";
import type { StepRecorder } from "../recorder";
import type { Group, Policy } from "../rule-set";
import type { TreeNode } from "../tree";
import { missingScore, notApplicableScore } from "./score-item";

/**
 * A group's result from its children's. R21: not applicable where no child (or none that weighs) is applicable; missing where
 * all applicable children are, as nobody has said anything about it; scored otherwise, and a missing child gives nothing.
 */
export function scoreGroup(
  { max, children }: TreeNode,
  group: Group,
  scores: NodeMap<NodeScore>,
  policy: Policy,
  record: StepRecorder,
): NodeScore {
  const operation = operationNamed(group.operation);
  const parts: Part[] = [];
  for (const child of children) {
    const score = scores.at(child);
    if (!score) continue;
    const { code, weight } = child.node;
    const { points, state } = score;
    record("group.child", operation.weighs ? { points, weight } : { points }, { code, state });
    parts.push({ weight: operation.weighs ? weight : ONE, score });
  }
  if (parts.length === 0) return missingScore(max);
  const notApplicable = { policy: policy.notApplicable, ...(group.notApplicable ? { own: group.notApplicable } : {}) };
  const hasApplicable = parts.some(({ score }) => score.state !== "notApplicable");
  const combined = hasApplicable ? operation.combine({ max, parts, notApplicable }, record) : undefined;
  if (!combined) {
    record("notApplicable");
    return notApplicableScore(max);
  }
  const isScored = parts.some(({ score }) => score.state === "scored");
  if (isScored) record("group.total", { points: combined.points }, { operation: group.operation });
  else record("missing");
  return { state: isScored ? "scored" : "missing", max, ...combined };
}
