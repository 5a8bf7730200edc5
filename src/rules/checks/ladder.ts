import type { Fault } from "../fault";
import type { Measure, RuleSet } from "../rule-set";
import type { Tree } from "../tree";

/** Steps on criteria that do not exist, and steps that come too late to tell anybody apart. */
export function checkLadder({ ladder, policy }: RuleSet, tree: Tree): Fault[] {
  const compared = new Set(policy.rankBy === "total" ? ["total"] : []);
  return ladder.flatMap(({ measure }, place): Fault[] => {
    const path = ["ladder", place, "measure"];
    if (measure.of === "node" && !tree.byCode.has(measure.node)) {
      return [{ code: "ladderNodeUnknown", path, params: { code: measure.node } }];
    }
    const what = comparedBy(measure, tree);
    const isLate = compared.has(what);
    compared.add(what);
    return isLate ? [{ code: "ladderNeverDecides", path, params: { step: nameOf(measure) } }] : [];
  });
}

/** Two steps that compare the same number under two names are one: a criterion that is all of the content is the content. */
function comparedBy(measure: Measure, tree: Tree): string {
  const [only, more] = tree.content;
  const isContent = measure.of === "node" && only?.node.code === measure.node && !more;
  return isContent ? "content" : nameOf(measure);
}

function nameOf(measure: Measure): string {
  return measure.of === "node" ? `node:${measure.node}` : measure.of;
}
