import { compare, decimal, decimalText, multiply, ZERO } from "../../rules/decimal";
import type { ReportEntry } from "../../rules/entries";
import type { Item, RuleSet } from "../../rules/rule-set";
import { issue, type Issue, type Place } from "../../workbook/issue";
import type { Review } from "../review";
import type { Conventions } from "../sheets/conventions";
import { isSelfScoreReport } from "../sheets/reports";
import type { Lookup } from "./lookup";
import { meaningKey } from "./meaning";

/** The deadline with its item, where that is one of lateness; another one is an issue and counts for nothing. */
export function deadlineOf(
  { deadline, deadlineItem }: Pick<Conventions, "deadline" | "deadlineItem">,
  ruleSet: RuleSet,
  { item, reports }: { readonly item: Lookup; readonly reports: readonly ReportEntry[] },
  issues: Issue[],
): Pick<Review, "deadline"> {
  const match = deadlineItem && item(deadlineItem.text);
  const code = match && match.by !== "nothing" ? match.code : undefined;
  const node = ruleSet.nodes.find((one) => one.code === code);
  const lateItem = node?.type === "item" && node.kind === "lateness" ? node : undefined;
  const found = lateItem?.code;
  if (deadlineItem && lateItem) issues.push(...cappedIssue(lateItem, reports, deadlineItem.place));
  if (deadlineItem && found === undefined) {
    issues.push(issue("deadlineItemUnfit", { code: deadlineItem.text }, deadlineItem.place));
  }
  if (deadlineItem && !deadline) issues.push(issue("deadlineMissing", {}, deadlineItem.place));
  return deadline ? { deadline: { day: deadline.day, ...(found === undefined ? {} : { item: found }) } } : {};
}

/**
 * Reports add up, at most to the item's maximum: where the form comes on top of as many reports as the maximum has room for, a form in
 * time makes up for a report that was late.
 */
function cappedIssue({ code, rungs, max }: Item, reports: readonly ReportEntry[], place: Place): readonly Issue[] {
  const others = new Set(
    reports.flatMap(({ item, report }) => (item === code && !isSelfScoreReport(report) ? [meaningKey(report)] : [])),
  );
  const count = others.size + 1;
  const best = rungs.reduce((most, { points }) => (compare(points, most) > 0 ? points : most), ZERO);
  if (others.size === 0 || compare(multiply(best, decimal(count)), max) <= 0) return [];
  const params = { item: code, count, points: decimalText(best), max: decimalText(max) };
  return [issue("deadlineItemCapped", params, place)];
}
