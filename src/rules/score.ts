import type { Entries } from "./entries";
import type { Fault } from "./fault";
import type { Outcome, Tie, UnitOutcome } from "./outcome";
import { stepsOf } from "./ranking/measures";
import { rankLast, rankUnits } from "./ranking/rank";
import { sharedRanks, tiesOf } from "./ranking/ties";
import type { LadderStep, RuleSet } from "./rule-set";
import { checkBallots } from "./scoring/ballots";
import { type Columns, fillColumns, NO_COLUMNS } from "./scoring/columns";
import { type Context, prepare, type ScoreOptions } from "./scoring/context";
import type { EntryIndex } from "./scoring/entry-index";
import { type Report, reportInto } from "./scoring/report";
import { UnitScores } from "./scoring/unit-scores";
import { judgingOf } from "./scoring/score-nodes";
import { scoreUnit } from "./scoring/score-unit";

/**
 * Scores and ranks every unit. Pure: the same rule set and entries give the same outcome. `faults` are those of the entries and
 * of the ranking; those of the rule set come from `checkRuleSet`, and what it names as broken is left out here.
 */
export function score(ruleSet: RuleSet, entries: Entries, options: ScoreOptions = {}): Outcome {
  const faults: Fault[] = [];
  const report = reportInto(faults);
  if (entries.units.length === 0) report("noUnits", ["units"], {});
  const context = prepare(ruleSet, entries, report, options);
  const columns = columnsOf(context);
  const units = Array.from(context.index.values(), (unit, at) =>
    scoreUnit(context, ruleSet, unit, new UnitScores(context.tree, columns, at)),
  );
  checkBallots(context, units);
  const steps = stepsOf(ruleSet, (node) => context.tree.byCode.has(node));
  const { ranked, last, unranked } = place(units, steps, ruleSet, context.index);
  const ties = tiesOf(ranked, steps);
  reportTies(ranked, ties, ruleSet, context.index, report);
  return { units: [...ranked, ...last, ...unranked], ties, faults };
}

function columnsOf(context: Context): Columns {
  const { tree, index, figures } = context;
  if (!figures) return NO_COLUMNS;
  const columns = fillColumns(tree, index.size, figures, (place) => judgingOf(context, place));
  figures.close();
  return columns;
}

function place(units: readonly UnitOutcome[], steps: readonly LadderStep[], { policy }: RuleSet, index: EntryIndex) {
  const competing = units.filter(({ standing }) => standing === "ranked");
  const ranked = rankUnits(competing, steps, policy.tieMethod);
  const isLast = ({ standing, unit }: UnitOutcome) =>
    policy.unsubmitted === "last" && standing === "notSubmitted" && index.get(unit)?.unit.ranked === true;
  const last = rankLast(units.filter(isLast), ranked, policy.tieMethod);
  const unranked = units.filter((unit) => unit.standing !== "ranked" && !isLast(unit));
  return { ranked, last, unranked };
}

/** A tie that stands is always said; one that the ladder broke is news only where the total ranks. */
function reportTies(
  ranked: readonly UnitOutcome[],
  ties: readonly Tie[],
  { policy }: RuleSet,
  index: EntryIndex,
  report: Report,
): void {
  const pathOf = (unit: string | undefined) => ["units", index.get(unit ?? "")?.index ?? 0];
  for (const shared of sharedRanks(ranked)) {
    const units = shared.map(({ unit }) => unit);
    report("tieUnresolved", pathOf(units[0]), { units: units.join(", "), rank: String(shared[0]?.rank ?? 0) });
  }
  if (policy.rankBy === "ladder") return;
  for (const { units, decidedBy } of ties) {
    decidedBy.forEach((step, place) => {
      const pair = units.slice(place, place + 2);
      if (step) report("tieDecided", pathOf(pair[0]), { units: pair.join(", "), step: nameOf(step) });
    });
  }
}

/** "content", "bonus"… or "node:1.2". */
function nameOf({ measure }: LadderStep): string {
  return measure.of === "node" ? `node:${measure.node}` : measure.of;
}
