import { add, type Decimal, divide, hundredfold, isNegative, round, smaller, subtract, sum, ZERO } from "../decimal";
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
import type { UnitScores } from "./unit-scores";

type Written = { -readonly [Key in keyof UnitOutcome]: UnitOutcome[Key] };

/** All about one unit but its rank. */
export function scoreUnit(context: Context, ruleSet: RuleSet, entries: UnitEntries, nodes: UnitScores): UnitOutcome {
  const { tree, policy, report } = context;
  const scored = scoreNodes(context, entries, tree.order, nodes);
  const adjusted = adjust(entries.adjustments, report);
  const { knockOut } = scored;
  const excluded = exclusionOf(policy, entries, { adjusted, knockOut }, context.awaitsSubmission);
  const standing = standingOf(context, entries, scored, excluded);
  if (excluded) reportExclusion(context, entries, excluded);
  reportMissing(context, entries, scored);
  const content = sumsOf(tree.content, nodes.plainTotal("content"), context.contentMax, nodes);
  const outcome = outcomeOf(context, { scored, adjusted, standing }, entries.unit.code, content);
  addShare(outcome, ruleSet, content.attainableMax);
  return excluded ? { ...outcome, ...excluded } : outcome;
}

/** The total as a part of what could be reached, and the class of a unit that is in its place. */
function addShare(outcome: Written, { classes, policy }: RuleSet, attainable: Decimal): void {
  const { total, standing } = outcome;
  if (isPositive(attainable)) outcome.percent = divide(hundredfold(total), attainable);
  if (standing !== "ranked" && standing !== "notRanked") return;
  const name = classOf(classes, policy.classBasis, total, attainable);
  if (name !== undefined) outcome.class = name;
}

type Sums = Pick<NodeScore, "points" | "beforeRebase" | "applicableMax" | "attainableMax">;

/** What the nodes add up to; `max` = Σ of their maxima, which they are worth where all of them are plain. */
function sumsOf(places: readonly TreeNode[], points: Decimal | undefined, max: Decimal, nodes: UnitScores): Sums {
  if (points) return { points, beforeRebase: points, applicableMax: max, attainableMax: max };
  const scores = places.flatMap((place) => nodes.at(place) ?? []);
  const of = (amount: keyof Sums) => sum(scores.map((score) => score[amount]));
  return {
    points: of("points"),
    beforeRebase: of("beforeRebase"),
    applicableMax: of("applicableMax"),
    attainableMax: of("attainableMax"),
  };
}

interface Found {
  readonly scored: NodeScores;
  readonly adjusted: Adjusted;
  readonly standing: Standing;
}

/** content + bonus − deductions; bonus = pools and awards after the cut-offs (R12, R13). */
function outcomeOf(
  { tree, policy, contentMax }: Context,
  { scored, adjusted, standing }: Found,
  unit: string,
  content: Sums,
): Written {
  const { nodes, missingItems } = scored;
  const { awards, deductions } = adjusted;
  const pools = sumsOf(tree.pools, nodes.plainTotal("pools"), ZERO, nodes);
  const bonus = capBonus(add(pools.points, awards), policy);
  const bonusBeforeRebase = capBonus(add(pools.beforeRebase, awards), policy);
  const total = (base: Decimal, extra: Decimal) => roundTotal(subtract(add(base, extra), deductions), policy);
  return {
    unit,
    nodes,
    content: content.points,
    contentBeforeRebase: content.beforeRebase,
    bonus,
    awards,
    deductions,
    total: total(content.points, bonus),
    totalBeforeRebase: total(content.beforeRebase, bonusBeforeRebase),
    contentMax,
    contentApplicableMax: content.applicableMax,
    standing,
    missingItems,
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
): void {
  if (awaitsSubmission && !submitted) {
    report("notSubmitted", ["units", index], { unit: unit.code });
    return;
  }
  for (const item of missingItems) report("missingScore", ["units", index], { unit: unit.code, item });
}
