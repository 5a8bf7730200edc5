import type { Language } from "../i18n/language";
import { explanationText } from "../i18n/explanation";
import { explain } from "../rules/explain";
import type { Explanation } from "../rules/explanation";
import { createLookup } from "./parse/lookup";
import type { Review } from "./review";

export type ExplainedNode =
  | { readonly status: "explained"; readonly explanation: Explanation; readonly sentence: string }
  | { readonly status: "unknownUnit" | "unknownItem" };

/** Why a unit has this many points on a node, in one sentence. Unit and node may be named by code or by name. */
export function explainNode(review: Review, unit: string, node: string, language: Language): ExplainedNode {
  const { units, ruleSet, entries } = review;
  const unitMatch = createLookup(
    units.map((one) => ({ code: one.code, names: [one.name, one.shortName, ...one.aliases] })),
  )(unit);
  if (unitMatch.by === "nothing") return { status: "unknownUnit" };
  const nodeMatch = createLookup(ruleSet.nodes.map(({ code, text }) => ({ code, names: [text] })))(node);
  if (nodeMatch.by === "nothing") return { status: "unknownItem" };
  const explanation = explain(ruleSet, entries, unitMatch.code, nodeMatch.code);
  if (!explanation) return { status: "unknownItem" };
  const nameOf = (unitCode: string) => units.find(({ code }) => code === unitCode)?.name ?? unitCode;
  const sentence = explanationText(explanation, language, { unitName: nameOf(unitMatch.code), nameOf });
  return { status: "explained", explanation, sentence };
}
