import type { Source } from "../../rules/rule-set";
import { isNamedCode, type Phrases, type StepView } from "../phrases";
import { shorten } from "../text";
import { TERMS } from "./terms";

/** "2 days", "1 day". */
function counted(step: StepView, name: string, one: string, many: string): string {
  return `${step.number(name)} ${step.isOne(name) ? one : many}`;
}

/** Names of reports are Vietnamese in most books, so they stand in quotes. */
function report(step: StepView): string {
  return `report “${shorten(step.word("report"))}”`;
}

function onTime(step: StepView): string {
  return step.isPositive("days") ? `${counted(step, "days", "day", "days")} late` : "on time";
}

const GIVEN: Readonly<Record<Source, (step: StepView) => string>> = {
  self: (step) => `self-scored at ${step.number("points")}`,
  appraised: (step) => `appraised at ${step.number("points")}${step.by === "" ? "" : ` by ${step.by}`}`,
  agreed: (step) => `agreed at ${step.number("points")}`,
  log: (step) => `the log gives ${step.number("points")}`,
};

function band(step: StepView): string {
  const name = step.word("band");
  if (name !== "") return `the band “${shorten(name)}”`;
  if (!step.has("from")) return step.has("to") ? `the band up to ${step.percent("to")}` : "the only band";
  return step.has("to")
    ? `the band ${step.percent("from")} to ${step.percent("to")}`
    : `the band from ${step.percent("from")}`;
}

function child(step: StepView): string {
  const code = step.word("code");
  const state = step.word("state");
  if (state === "missing" || state === "notApplicable") return `${code} ${TERMS.state[state]}`;
  const weighted = step.operation === "weightedSum" || step.operation === "weightedMean";
  const weight = weighted && step.has("weight") ? ` (weight ${step.number("weight")})` : "";
  return `${code} gives ${step.number("points")}${weight}`;
}

const TOTAL = new Map([
  ["sum", "together"],
  ["weightedSum", "as a weighted sum"],
  ["weightedMean", "as a weighted mean"],
  ["pool", "together in the bonus pool"],
]);

const steps: Phrases["steps"] = {
  "points.given": (step) => (step.source ? GIVEN[step.source](step) : `scored at ${step.number("points")}`),
  "points.rounded": (step) =>
    step.isPositive("decimals")
      ? `rounded to ${counted(step, "decimals", "decimal", "decimals")} as ${step.number("points")}`
      : `rounded to a whole number as ${step.number("points")}`,
  "appraisers.combined": (step) =>
    `${step.word("how") || "result"} of ${counted(step, "count", "appraisal", "appraisals")} ${step.number("points")}`,
  "achieved.yes": (step) => `achieved, which gives ${step.number("points")}`,
  "achieved.no": (step) => `not achieved, which gives ${step.number("points")}`,
  "bands.band": (step) => `${step.percent("quantity")} falls in ${band(step)}, which gives ${step.number("points")}`,
  "lateness.report": (step) => `${report(step)} ${onTime(step)} gives ${step.number("points")}`,
  "lateness.missing": (step) => `${report(step)} never sent gives ${step.number("points")}`,
  "lateness.exempt": (step) => `${report(step)} was not required`,
  "lateness.quantity": (step) => `${onTime(step)} gives ${step.number("points")}`,
  "lateness.capped": (step) => `together ${step.number("points")}, cut off at the maximum ${step.number("max")}`,
  "proportional.ratio": (step) =>
    `${step.number("quantity")} done of ${step.number("target")} planned (${step.percent("percent")})`,
  "proportional.full": (step) => `the plan is met, which gives the full ${step.number("points")}`,
  "proportional.share": (step) => `${step.percent("percent")} of ${step.number("max")} gives ${step.number("points")}`,
  "proportional.reward": (step) =>
    `above the plan, which adds a reward (at most ${step.number("rewardMax")}) to ${step.number("max")} and gives ${step.number("points")}`,
  "proportional.belowFloor": (step) =>
    `below the floor of ${step.percent("floorPercent")}, which gives ${step.number("points")}`,
  "relative.ratio": (step) =>
    `${step.number("quantity")} against a target of ${step.number("target")} (${step.percent("percent")})`,
  "relative.leader": (step) =>
    `the leader ${step.word("unit")} reached ${step.number("quantity")} of ${step.number("target")} (${step.percent("percent")})`,
  "relative.below": (step) =>
    `below the target, so ${step.percent("percent")} of ${step.number("most")} gives ${step.number("points")}`,
  "relative.met": (step) => `exactly at the target, which gives ${step.number("points")}`,
  "relative.above": (step) =>
    `above the target, which adds a part measured against the leader to ${step.number("base")} and gives ${step.number("points")}`,
  "relative.most": (step) =>
    `${step.number("quantity")} against the highest ${step.number("leading")}${step.word("unit") === "" ? "" : ` of ${step.word("unit")}`} on a scale of ${step.number("max")} gives ${step.number("points")}`,
  "relative.nobody": (step) => `no unit has a result above 0, which gives ${step.number("points")}`,
  "stepped.none": (step) =>
    `${step.percent("quantity")} is below the first step, so the full ${step.number("points")} stays`,
  "stepped.step": (step) =>
    `${step.percent("quantity")} falls in ${band(step)}, which takes off ${step.number("deducted")} and leaves ${step.number("points")}`,
  "stepped.knockOut": (step) =>
    `${step.percent("quantity")} falls in ${band(step)}, a knock-out step, which gives ${step.number("points")}`,
  "count.times": (step) =>
    `${counted(step, "quantity", "time", "times")} at ${step.number("pointsEach")} each gives ${step.number("points")}`,
  "count.capped": (step) => `cut off at the maximum ${step.number("max")}`,
  "balance.bonus": (step) =>
    step.isPositive("quantity")
      ? `${counted(step, "quantity", "bonus", "bonuses")} at +${step.number("pointsEach")} each`
      : "no bonus",
  "balance.penalty": (step) =>
    step.isPositive("count")
      ? `${counted(step, "count", "penalty", "penalties")} at −${step.number("penaltyEach")} each`
      : "no penalty",
  "balance.floor": (step) => `together ${step.number("points")}, raised to the floor ${step.number("floor")}`,
  "balance.capped": (step) => `together ${step.number("points")}, cut off at the maximum ${step.number("max")}`,
  "peer.votes": (step) => `by ${counted(step, "count", "peer score", "peer scores")}`,
  "peer.trimmed": (step) => `${step.number("count")} left out at each end, which leaves ${step.number("left")}`,
  "peer.mean": (step) => `the mean of ${step.number("count")} is ${step.number("points")}`,
  "peer.sum": (step) => `the sum of ${step.number("count")} is ${step.number("points")}`,
  "attendance.start": (step) => `starting from ${step.number("points")}`,
  "attendance.absences": (step) =>
    step.isPositive("absences")
      ? `${counted(step, "absences", "absence", "absences")} at −${step.number("perAbsence")} each`
      : "no absence",
  "attendance.wrongComposition": (step) =>
    step.isPositive("count")
      ? `${counted(step, "count", "meeting", "meetings")} with the wrong composition at −${step.number("perWrongComposition")} each`
      : "no meeting with the wrong composition",
  "attendance.floor": (step) => `never below the floor ${step.number("floor")}`,
  "group.child": child,
  "group.total": (step) =>
    `${TOTAL.get(step.word("operation") || (step.operation ?? "")) ?? "in all"} ${step.number("points")}`,
  "group.rebase": (step) =>
    `${step.number("points")} of ${step.number("applicableMax")} applicable points re-based on ${step.number("max")} as ${step.number("result")}`,
  "group.capped": (step) => `together ${step.number("points")}, cut off at the maximum ${step.number("max")}`,
  missing: () => "no usable score or figure",
  notApplicable: () => "not applicable",
};

export const PHRASES: Phrases = {
  node: (node) =>
    isNamedCode(node.code) ? node.code : `${node.type === "group" ? "Group" : "Criterion"} ${node.code}`,
  head: {
    scored: (node, unit, points) => `${node} of ${unit} has ${points} ${points === "1" ? "point" : "points"}`,
    missing: (node, unit) =>
      `${node} of ${unit} is not scored yet and earns nothing so far (which is not a score of 0)`,
    notApplicable: (node, unit) => `${node} is not applicable to ${unit} and is left out of its scale`,
  },
  steps,
  basis: {
    self: () => "by the unit's own figures",
    appraised: (by) => (by === "" ? "by the appraised figures" : `by the figures appraised by ${by}`),
    agreed: () => "by the agreed figures",
    log: () => "by the log",
  },
  more: (count) => `and ${count} more`,
  reason: (text) => `reason: “${text}”`,
  evidence: (text) => `evidence: “${text}”`,
  max: (max) => `maximum ${max}`,
  applicable: (applicableMax) => `applicable maximum ${applicableMax}`,
  beforeRebase: (points, applicableMax) => `before re-basing ${points} of ${applicableMax} applicable points`,
  itemSeparator: ", ",
  groupSeparator: "; ",
};
