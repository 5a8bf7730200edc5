import { daysBetween } from "../parse/dates";
import type { Review } from "../review";
import { isSelfScoreReport } from "../sheets/reports";

/**
 * The units from which nothing has come by `now` although the deadline has passed: Báo cáo is to say so, where it counts the form among
 * the reports. Not those of which it already says something, and not those whose scores somebody entered by hand: nobody knows when they
 * came.
 *
 * Where the rule set does not consider a unit that sent no report at all, the form is not made the only report that is asked of it: the
 * unit would be out of the ranking instead of one that is waited for.
 *
 * @param handed units whose forms come in now
 */
export function overdueUnits(
  { deadline, entries, units, ruleSet }: Review,
  handed: ReadonlySet<string>,
  now: string,
): readonly string[] {
  if (deadline?.item === undefined || daysBetween(deadline.day, now) <= 0) return [];
  const { item } = deadline;
  const spoke = new Set(entries.scores.flatMap(({ unit, source }) => (source === "self" ? [unit] : [])));
  const said = new Set(
    entries.reports.flatMap((one) => (one.item === item && isSelfScoreReport(one.report) ? [one.unit] : [])),
  );
  const asked = new Set(entries.reports.flatMap(({ unit, daysLate }) => (daysLate === "exempt" ? [] : [unit])));
  const mayStandAlone = ruleSet.policy.ineligible?.includes("noReport") !== true;
  return units
    .map(({ code }) => code)
    .filter((unit) => !handed.has(unit) && !spoke.has(unit) && !said.has(unit) && (mayStandAlone || asked.has(unit)));
}
