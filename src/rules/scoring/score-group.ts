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
  scores: ReadonlyMap<string, NodeScore>,
  policy: Policy,
  record: StepRecorder,
): NodeScore {
  const parts = children.flatMap(({ node }): (Part & { code: string })[] => {
    const score = scores.get(node.code);
    return score ? [{ code: node.code, weight: node.weight, score }] : [];
  });
  const operation = operationNamed(group.operation);
  for (const { code, score, weight } of parts) {
    record(
      "group.child",
      { points: score.points, ...(operation.weighs ? { weight } : {}) },
      { code, state: score.state },
    );
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
