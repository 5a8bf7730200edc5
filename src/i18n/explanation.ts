import { compare, isZero } from "../rules/decimal";
import type { Explanation, Step, StepName } from "../rules/explanation";
import { PHRASES as en } from "./en/explanation";
import type { Language } from "./language";
import { formatDecimal } from "./numbers";
import { viewOf, type Phrases } from "./phrases";
import { placesText } from "./place";
import { formatList, shorten } from "./text";
import { PHRASES as vi } from "./vi/explanation";

const PHRASES: Readonly<Record<Language, Phrases>> = { vi, en };

/** A group of sixty items, or as many reports, must still be one sentence. */
const MOST_REPEATS = 12;
const REPEATED: ReadonlySet<StepName> = new Set([
  ...(["group.child", "lateness.report", "lateness.missing", "lateness.exempt"] as const),
]);
/** Steps that already say whose score or figures they are. */
const SAYS_SOURCE: ReadonlySet<StepName> = new Set([
  ...([
    ...(["points.given", "lateness.report", "lateness.missing", "lateness.exempt", "peer.votes"] as const),
    ...(["missing", "notApplicable"] as const),
  ] as const),
]);

/** The appraiser of one step: with as many statements as appraisers each is named at his own, else all at each. */
function appraiserOf(explanation: Explanation, step: Step, language: Language): string {
  const by = explanation.by ?? [];
  const given = explanation.steps.filter(({ what }) => what === "points.given");
  const index = given.length === by.length ? given.indexOf(step) : -1;
  return index < 0 ? formatList(by, language) : (by[index] ?? "");
}

const CUTS: ReadonlySet<StepName> = new Set([
  ...(["group.capped", "count.capped", "lateness.capped", "balance.capped"] as const),
]);

function has(explanation: Explanation, names: ReadonlySet<StepName>): boolean {
  return explanation.steps.some(({ what }) => names.has(what));
}

const ENDS_GROUP: ReadonlySet<StepName> = new Set(["group.rebase", "group.capped"] as const);

/** What the sentence's head, or the re-basing or the cut-off of a group, says already is not said again. */
function toldSteps(explanation: Explanation): readonly Step[] {
  const endsGroup = has(explanation, ENDS_GROUP);
  return explanation.steps.filter(({ what }) => what !== explanation.state && !(what === "group.total" && endsGroup));
}

function stepClauses(explanation: Explanation, language: Language): readonly string[] {
  const phrases = PHRASES[language];
  const steps = toldSteps(explanation);
  const repeated = steps.filter(({ what }) => REPEATED.has(what));
  const kept = new Set(repeated.length > MOST_REPEATS ? repeated.slice(0, MOST_REPEATS) : repeated);
  const clauses: string[] = [];
  for (const step of steps) {
    if (!REPEATED.has(step.what) || kept.has(step)) {
      clauses.push(
        phrases.steps[step.what](viewOf(step, explanation, appraiserOf(explanation, step, language), language)),
      );
    } else if (step === repeated[MOST_REPEATS]) {
      clauses.push(phrases.more(String(repeated.length - MOST_REPEATS)));
    }
  }
  return clauses;
}

/** Whose figures a kind computed with, unless a step says it. */
function basis(explanation: Explanation, language: Language): readonly string[] {
  const { source, steps, by = [] } = explanation;
  if (!source || toldSteps(explanation).length === 0 || steps.some(({ what }) => SAYS_SOURCE.has(what))) return [];
  return [PHRASES[language].basis[source](formatList(by, language))];
}

/** The maximum, and both totals where something was not applicable (R21). */
function scaleNotes(explanation: Explanation, language: Language): readonly string[] {
  const { result, steps, state } = explanation;
  if (state !== "scored" || isZero(result.max)) return [];
  const phrases = PHRASES[language];
  const { max, applicableMax, beforeRebase } = result;
  const toldHere = steps.some(({ what }) => what === "group.rebase");
  // a cut-off has just said the maximum, and a reward above plan passes it
  const saysMax = has(explanation, CUTS) || compare(result.points, max) > 0;
  const notes = saysMax ? [] : [phrases.max(formatDecimal(max, language))];
  if (!toldHere && compare(beforeRebase, result.points) !== 0) {
    notes.push(phrases.beforeRebase(formatDecimal(beforeRebase, language), formatDecimal(applicableMax, language)));
  } else if (!toldHere && compare(applicableMax, max) !== 0) {
    notes.push(phrases.applicable(formatDecimal(applicableMax, language)));
  }
  return notes;
}

/** A step that names another unit by its code. */
function withName(step: Step, nameOf: (unit: string) => string): Step {
  const { unit } = step.words;
  return unit === undefined || unit === "" ? step : { ...step, words: { ...step.words, unit: nameOf(unit) } };
}

/**
 * Why this unit has this many points on this node, in one sentence: points, the steps that led there with whose score
 * counted, the cells they stand in, the reason that was given, the maximum. `unitName` replaces the unit's code, `nameOf` the
 * codes of others that a step names. Numbers
 * show four decimals at most. Any subset and order of steps makes a sentence.
 */
export function explanationText(
  explanation: Explanation,
  language: Language,
  options: { readonly unitName?: string; readonly nameOf?: (unit: string) => string } = {},
): string {
  const { node, unit, state, result, reason, inputs } = explanation;
  const { nameOf } = options;
  const named = nameOf
    ? { ...explanation, steps: explanation.steps.map((step) => withName(step, nameOf)) }
    : explanation;
  const phrases = PHRASES[language];
  const points = formatDecimal(result.points, language);
  const head = phrases.head[state](phrases.node(node), options.unitName ?? unit, points);
  const clauses = [...basis(named, language), ...stepClauses(named, language)];
  const how = clauses.join(node.type === "group" ? phrases.groupSeparator : phrases.itemSeparator);
  const places = placesText(
    inputs.flatMap(({ origin }) => origin ?? []),
    language,
  );
  const evidence = inputs.filter(({ name, value }) => name === "evidence" && value !== "").map(({ value }) => value);
  const notes = [
    ...(reason === undefined || reason === "" ? [] : [phrases.reason(shorten(reason))]),
    ...(evidence.length === 0 ? [] : [phrases.evidence(shorten(evidence.join("; ")))]),
    ...scaleNotes(explanation, language),
  ];
  const body = head + (how === "" ? "" : `: ${how}`) + (places === "" ? "" : ` (${places})`);
  return `${[body, ...notes].join("; ")}.`;
}
