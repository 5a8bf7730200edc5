import { add, type Decimal, divide, isNegative, multiply, round, smaller, subtract, sum, decimal } from "../decimal";
import { isPositive } from "../kinds/kind";
import type { NodeScore } from "../operations/operation";
import type { Standing, UnitOutcome } from "../outcome";
import { classOf } from "../ranking/classify";
import type { Policy, RuleSet } from "../rule-set";
import type { TreeNode } from "../tree";
import { type Adjusted, adjust } from "./adjustments";
import type { Context } from "./context";
import type { UnitEntries } from "./entry-index";
import { type Excluded, exclusionOf } from "./exclusion";
import { type NodeScores, scoreNodes } from "./score-nodes";

const HUNDRED = decimal(100);

/** All about one unit but its rank. */
export function scoreUnit(context: Context, ruleSet: RuleSet, entries: UnitEntries): UnitOutcome {
  const { tree, policy, report } = context;
  const scored = scoreNodes(context, entries, tree.order);
  const adjusted = adjust(entries.adjustments, report);
  const { knockOut } = scored;
  const excluded = exclusionOf(policy, entries, { adjusted, knockOut }, context.awaitsSubmission);
  const standing = standingOf(context, entries, scored, excluded);
  if (excluded) reportExclusion(context, entries, excluded);
  reportMissing(context, entries, scored, standing);
  const totals = totalsOf(context, scored.nodes, adjusted);
  const attainable = amount(tree.content, scored.nodes, "attainableMax");
  const reachesClass = standing === "ranked" || standing === "notRanked";
  const name = reachesClass ? classOf(ruleSet.classes, policy.classBasis, totals.total, attainable) : undefined;
  return {
    unit: entries.unit.code,
    nodes: scored.nodes,
    ...totals,
    contentMax: sum(tree.content.map(({ max }) => max)),
    contentApplicableMax: amount(tree.content, scored.nodes, "applicableMax"),
    ...(isPositive(attainable) ? { percent: divide(multiply(totals.total, HUNDRED), attainable) } : {}),
    ...(name === undefined ? {} : { class: name }),
    standing,
    ...(excluded ?? {}),
    missingItems: scored.missingItems,
  };
}

function amount(
  places: readonly TreeNode[],
  nodes: ReadonlyMap<string, NodeScore>,
  of: "points" | "beforeRebase" | "applicableMax" | "attainableMax",
): Decimal {
  return sum(places.flatMap(({ node }) => nodes.get(node.code)?.[of] ?? []));
}

/** content + bonus − deductions; bonus = pools and awards after the cut-offs (R12, R13). */
function totalsOf({ tree, policy }: Context, nodes: ReadonlyMap<string, NodeScore>, { awards, deductions }: Adjusted) {
  const content = amount(tree.content, nodes, "points");
  const contentBeforeRebase = amount(tree.content, nodes, "beforeRebase");
  const bonus = capBonus(add(amount(tree.pools, nodes, "points"), awards), policy);
  const bonusBeforeRebase = capBonus(add(amount(tree.pools, nodes, "beforeRebase"), awards), policy);
  const total = (base: Decimal, extra: Decimal) => roundTotal(subtract(add(base, extra), deductions), policy);
  return {
    content,
    contentBeforeRebase,
    bonus,
    awards,
    deductions,
    total: total(content, bonus),
    totalBeforeRebase: total(contentBeforeRebase, bonusBeforeRebase),
  };
}

/** A negative cut-off has its fault from checkRuleSet and cuts nothing. */
function capBonus(bonus: Decimal, { bonusCap }: Policy): Decimal {
  return bonusCap && !isNegative(bonusCap) ? smaller(bonus, bonusCap) : bonus;
}

function roundTotal(total: Decimal, { rounding }: Policy): Decimal {
  return rounding.total === undefined ? total : round(total, rounding.total);
}

/** An exclusion says more than silence, and silence more than being out of competition. */
function standingOf(context: Context, { unit }: UnitEntries, { submitted }: NodeScores, excluded?: Excluded): Standing {
  if (excluded) return "excluded";
  if (context.awaitsSubmission && !submitted) return "notSubmitted";
  return unit.ranked ? "ranked" : "notRanked";
}

/** An adjustment is the secretariat's own word; what the rules find is said, so that somebody checks it. */
function reportExclusion({ report }: Context, { unit, index }: UnitEntries, { exclusion }: Excluded): void {
  const { cause } = exclusion;
  if (cause !== "adjustment" && cause !== "knockOut") {
    report("unitIneligible", ["units", index], { unit: unit.code, cause });
  }
}

/** One fault for a unit that sent nothing, one per item for a unit that left gaps. */
function reportMissing(
  { report, awaitsSubmission }: Context,
  { unit, index }: UnitEntries,
  { submitted, missingItems }: NodeScores,
  standing: Standing,
): void {
  if (standing === "notSubmitted" || (awaitsSubmission && !submitted)) {
    report("notSubmitted", ["units", index], { unit: unit.code });
    return;
  }
  for (const item of missingItems) report("missingScore", ["units", index], { unit: unit.code, item });
}
