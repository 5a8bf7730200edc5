import type { Language } from "../i18n/language";
import { checkRuleSet } from "../rules/check-rule-set";
import { propose, type Proposals } from "../rules/eligibility";
import { fingerprint } from "../rules/fingerprint";
import type { Outcome } from "../rules/outcome";
import { score } from "../rules/score";
import { buildTree } from "../rules/tree";
import type { Grids } from "../workbook/grids";
import type { Issue } from "../workbook/issue";
import type { Plan } from "../workbook/plan";
import { atOnce } from "./at-once";
import { faultIssues } from "./faults";
import { fingerprintingInputs } from "./input-fingerprint";
import { parseReview, type UnreadableReview } from "./parse/parse-review";
import { askingPercent, percentDoubts } from "./percent-doubt";
import { editedResults, notesOnResults, previousRanks, rankMoves, type RankMove } from "./previous-ranking";
import { planningResults, type Results } from "./results";
import type { Review } from "./review";
import { planTakeIn } from "./take-in";

export interface ReviewOptions {
  /** Overrides the language that the book asks for. */
  readonly language?: Language;
  /** Codes of the units drawn in the radar; the leading three where none are named. */
  readonly radarUnits?: readonly string[];
}

/** A review thought through, for whoever asks for the outcome and writes nothing. */
export interface ConsideredReview {
  readonly status: "ready";
  readonly review: Review;
  readonly outcome: Outcome;
  readonly proposals: Proposals;
  readonly results: Results;
  readonly issues: readonly Issue[];
  readonly ruleFingerprint: string;
  readonly inputFingerprint: string;
  /** Ranks that would move against the ranking now in the book. */
  readonly moves: readonly RankMove[];
}

/** A review thought through to the end, nothing written yet. */
export interface PreparedReview extends ConsideredReview {
  readonly plan: Plan;
}

export type { UnreadableReview } from "./parse/parse-review";

/** Grids → review → outcome → plan. Pure: the same grids and options give the same plan, byte by byte. */
export function prepareReview(grids: Grids, options: ReviewOptions = {}): PreparedReview | UnreadableReview {
  return atOnce(preparing(grids, options));
}

/** The same without the plan, for whoever writes nothing. */
export function considerReview(grids: Grids, options: ReviewOptions = {}): ConsideredReview | UnreadableReview {
  return atOnce(considering(grids, options));
}

/** {@link prepareReview} in steps: a caller that shares its thread with a person gives way between them. */
export function* preparing(
  grids: Grids,
  options: ReviewOptions = {},
): Generator<undefined, PreparedReview | UnreadableReview> {
  const considered = yield* considering(grids, options);
  if (considered.status === "unreadable") return considered;
  yield;
  const { review, results } = considered;
  const plan = yield* planningResults(results, options.radarUnits ?? review.radarUnits);
  return { ...considered, plan: { ...plan, actions: [...planTakeIn(review, grids), ...plan.actions] } };
}

function* considering(grids: Grids, options: ReviewOptions): Generator<undefined, ConsideredReview | UnreadableReview> {
  const parsed = parseReview(grids, options.language);
  if (parsed.status === "unreadable") return parsed;
  yield;
  const review = inLanguage(parsed.review, options.language);
  const { ruleSet, entries } = review;
  const outcome = score(ruleSet, entries);
  const proposals = propose(ruleSet, outcome, entries.ballots);
  yield;
  const issues = [...parsed.issues, ...issuesOf(review, outcome, proposals), ...onResults(grids)];
  yield;
  const results: Results = {
    review,
    tree: buildTree(ruleSet),
    outcome,
    selfOutcome: score(ruleSet, entries, { counts: ["self", "log"] }),
    eligibility: proposals,
    fingerprint: fingerprint(ruleSet),
    counts: { errors: countOf(issues, "error"), warnings: countOf(issues, "warning") },
  };
  yield;
  const input = yield* fingerprintingInputs(review);
  return {
    status: "ready",
    review,
    outcome,
    proposals,
    results,
    issues,
    ruleFingerprint: results.fingerprint,
    inputFingerprint: input,
    moves: rankMoves(previousRanks(grids), outcome),
  };
}

/** What the rules find, and what may be meant otherwise. */
function issuesOf(review: Review, outcome: Outcome, proposals: Proposals): readonly Issue[] {
  const { ruleSet, entries } = review;
  const faults = [...checkRuleSet(ruleSet), ...outcome.faults, ...proposals.faults];
  const figures = entries.scores.map(({ unit, item, values, origin = {} }) => ({ unit, item, values, place: origin }));
  return [...faultIssues(faults, review), ...percentDoubts(askingPercent(ruleSet), figures)];
}

function onResults(grids: Grids): readonly Issue[] {
  return [...editedResults(grids), ...notesOnResults(grids)];
}

function inLanguage(review: Review, language: Language | undefined): Review {
  return language ? { ...review, conventions: { ...review.conventions, language } } : review;
}

function countOf(issues: readonly Issue[], severity: Issue["severity"]): number {
  return issues.filter((one) => one.severity === severity).length;
}
