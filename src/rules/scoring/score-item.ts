import { compare, type Decimal, decimal, decimalText, divide, larger, round, smaller, sum, ZERO } from "../decimal";
import type { ScoreEntry } from "../entries";
import type { Step } from "../explanation";
import type { Values } from "../kinds/kind";
import type { NodeScore } from "../operations/operation";
import type { Item, Policy, Rung, Source } from "../rule-set";
import type { Indexed, ItemEntries } from "./item-rows";
import {
  type Beside,
  type Evaluation,
  evaluateEntry,
  isWithin,
  type Judging,
  type Scored,
  startRecording,
} from "./evaluate-entry";
import type { Report } from "./report";

/** An item's result with what an explanation asks about it. */
export interface ItemScore {
  readonly score: NodeScore;
  readonly steps: readonly Step[];
  /** The entries that counted; none for the log. */
  readonly counted: readonly Indexed<ScoreEntry>[];
  /** True where the unit, an appraiser or the meeting said something that can be used, whether or not it counts. */
  readonly submitted: boolean;
  /** The step that rules the unit out. */
  readonly knockOut?: Rung;
}

/** One source's word: its evaluation and the entries behind it. */
interface Word {
  readonly evaluation: Evaluation;
  readonly entries: readonly Indexed<ScoreEntry>[];
}

type Words = Readonly<Record<Source, Word | undefined>>;

const SILENCE: Words = { agreed: undefined, appraised: undefined, self: undefined, log: undefined };

/**
 * R19: every statement is judged, so that no fault stays hidden; the first source of `policy.counts` that can be used counts.
 * R16: where the head unit or a standing body scores the item, a self-score that would count is refused (`scorerNotAllowed`);
 * beside an appraisal it is only a claim. A self-score of an item of the log stands in for a log that nobody kept.
 */
export function scoreItem(judging: Judging, unit: string, entries: ItemEntries | undefined): ItemScore {
  const words = entries ? hear(judging, unit, entries) : SILENCE;
  const submitted = isUsable(words.self) || isUsable(words.appraised) || isUsable(words.agreed);
  for (const source of judging.policy.counts) {
    const word = words[source];
    if (!isUsable(word) || isRefusedScorer(judging, source, word)) continue;
    return settle(judging, source, word, submitted);
  }
  const { steps, record } = startRecording(judging);
  record("missing");
  return { score: missingScore(judging.item.max), steps, counted: [], submitted };
}

function isUsable(word: Word | undefined): word is Word {
  return word !== undefined && word.evaluation.status !== "unusable";
}

/** True, with a fault, where the unit scored what is not for it to score. */
function isRefusedScorer({ item, report, asClaimed }: Judging, source: Source, { entries, evaluation }: Word): boolean {
  if (source !== "self" || asClaimed || !isForOthers(item) || evaluation.status !== "points") return false;
  for (const { row, index } of entries) {
    report("scorerNotAllowed", ["scores", index], { unit: row.unit, item: row.item, scorer: item.scorer });
  }
  return true;
}

/** R16: somebody else than the unit is to score it. */
export function isForOthers({ scorer }: Item): boolean {
  return scorer === "head" || scorer === "body";
}

function hear(judging: Judging, unit: string, entries: ItemEntries): Words {
  const logged = entries.meetings !== undefined || entries.reports !== undefined || entries.peers !== undefined;
  const log = logged ? hearLog(judging, unit, entries) : undefined;
  const beside: Beside = { stated: entries.self, logged };
  const self = ownVote(judging, entries.self) ? undefined : entries.self && wordOf(judging, entries.self, beside);
  if (log && entries.self && self) compareWithLog(judging, log, entries.self, self.evaluation);
  return {
    agreed: entries.agreed && wordOf(judging, entries.agreed, beside),
    appraised:
      entries.appraised &&
      combineAppraisals(
        judging,
        entries.appraised.map((entry) => wordOf(judging, entry, beside)),
      ),
    self,
    log: log && { evaluation: log, entries: [] },
  };
}

function wordOf(judging: Judging, entry: Indexed<ScoreEntry>, beside: Beside): Word {
  return { evaluation: evaluateEntry(judging, entry, beside), entries: [entry] };
}

/** R18: a unit that scores itself where its peers score it has voted for itself. */
function ownVote({ kind, report }: Judging, self: Indexed<ScoreEntry> | undefined): boolean {
  if (kind.log !== "peers" || !self || self.row.notApplicable === true) return false;
  report("peerOwnUnit", ["scores", self.index], { unit: self.row.unit, item: self.row.item });
  return true;
}

function hearLog(judging: Judging, unit: string, entries: ItemEntries): Evaluation {
  const { item, kind } = judging;
  const { steps, record } = startRecording(judging);
  const rows = {
    meetings: entries.meetings?.map(({ row }) => row) ?? [],
    reports: entries.reports?.map(({ row }) => row) ?? [],
    peers: [...(entries.peers?.values() ?? [])].map(({ row }) => row),
  };
  const result = kind.fromLog?.(item, rows, record);
  const report: Report = (code, _path, params) => {
    judging.report(code, firstRow(entries), { unit, item: item.code, ...params });
  };
  if (result?.status === "refused") report(result.refusal.code, [], result.refusal.params);
  if (result?.status === "notApplicable") return { status: "notApplicable", steps };
  if (result?.status !== "points" || !isWithin(judging, result.points, report)) return { status: "unusable", steps };
  return { ...result, steps };
}

/** A log as a whole is at fault where its first row stands. */
function firstRow({ meetings, reports, peers }: ItemEntries): readonly (string | number)[] {
  if (meetings?.[0]) return ["meetings", meetings[0].index];
  if (reports?.[0]) return ["reports", reports[0].index];
  return ["peers", [...(peers?.values() ?? [])][0]?.index ?? 0];
}

/** The unit's own quantities, or its typed points where it gave none, held against the log. */
function compareWithLog(
  { report }: Judging,
  log: Evaluation,
  { row, index }: Indexed<ScoreEntry>,
  self: Evaluation,
): void {
  if (log.status !== "points") return;
  const differs = (path: readonly (string | number)[], logged: Decimal, said: Decimal): void => {
    const params = { unit: row.unit, item: row.item, log: decimalText(logged), self: decimalText(said) };
    report("logDiffersFromSelf", ["scores", index, ...path], params);
  };
  const argument = differing(log.facts ?? {}, row.values);
  if (argument) differs(["values", argument.name], argument.logged, argument.said);
  else if (row.values.quantity === undefined && self.status === "points" && compare(self.points, log.points) !== 0) {
    differs(["points"], log.points, self.points);
  }
}

function differing(facts: Values, said: Values) {
  for (const name of ["quantity", "count"] as const) {
    const logged = facts[name];
    const own = said[name];
    if (logged && own && compare(logged, own) !== 0) return { name, logged, said: own };
  }
  return undefined;
}

/** Several appraisers give one word; not applicable only where none of them gives points. */
function combineAppraisals(judging: Judging, words: readonly Word[]): Word {
  const [only, more] = words;
  if (only && !more) return only;
  const giving = words.flatMap((word) =>
    word.evaluation.status === "points" ? [{ ...word, ...word.evaluation }] : [],
  );
  if (giving.length === 0) {
    const refusing = words.filter(({ evaluation }) => evaluation.status === "notApplicable");
    const status = refusing.length > 0 ? "notApplicable" : "unusable";
    return { evaluation: { status, steps: [] }, entries: refusing.flatMap(({ entries }) => entries) };
  }
  const how = judging.policy.appraisers;
  const points = combined(
    giving.map((one) => one.points),
    how,
  );
  const { steps, record } = startRecording(
    judging,
    giving.flatMap((one) => one.steps),
  );
  record("appraisers.combined", { points, count: decimal(giving.length) }, { how });
  const knockOut = sharedKnockOut(giving, how);
  return {
    evaluation: { status: "points", points, steps, ...(knockOut ? { knockOut } : {}) },
    entries: giving.flatMap(({ entries }) => entries),
  };
}

/** One appraiser's knock-out is enough where the lowest appraisal counts; else all of them must find it. */
function sharedKnockOut(giving: readonly Pick<Scored, "knockOut">[], how: Policy["appraisers"]): Rung | undefined {
  const found = giving.flatMap(({ knockOut }) => knockOut ?? []);
  return how === "lowest" || found.length === giving.length ? found[0] : undefined;
}

function combined(all: readonly Decimal[], how: Policy["appraisers"]): Decimal {
  if (how === "mean") return divide(sum(all), decimal(all.length));
  return all.reduce(how === "lowest" ? smaller : larger);
}

function settle(judging: Judging, source: Source, { evaluation, entries }: Word, submitted: boolean): ItemScore {
  const { item, policy } = judging;
  const { steps, record } = startRecording(judging, evaluation.steps);
  if (evaluation.status !== "points") {
    record("notApplicable");
    return { score: { ...notApplicableScore(item.max), source }, steps, counted: entries, submitted };
  }
  const points = roundItem(evaluation.points, policy);
  if (policy.rounding.item !== undefined && compare(points, evaluation.points) !== 0) {
    record("points.rounded", { points, decimals: decimal(policy.rounding.item) });
  }
  const { knockOut } = evaluation;
  if (knockOut) reportKnockOut(judging, knockOut, entries);
  const score = scored(item.max, points, source);
  return knockOut
    ? { score, steps, counted: entries, submitted, knockOut }
    : { score, steps, counted: entries, submitted };
}

/** Said of the figure that did it. */
function reportKnockOut({ item, report }: Judging, { text: band }: Rung, entries: Word["entries"]): void {
  for (const { row, index } of entries.slice(0, 1)) {
    report("knockedOut", ["scores", index, "values", "quantity"], { unit: row.unit, item: item.code, band });
  }
}

function roundItem(points: Decimal, { rounding }: Policy): Decimal {
  return rounding.item === undefined ? points : round(points, rounding.item);
}

function scored(max: Decimal, points: Decimal, source: Source): NodeScore {
  return { state: "scored", points, beforeRebase: points, max, applicableMax: max, attainableMax: max, source };
}

export function missingScore(max: Decimal): NodeScore {
  return { state: "missing", points: ZERO, beforeRebase: ZERO, max, applicableMax: max, attainableMax: max };
}

export function notApplicableScore(max: Decimal): NodeScore {
  return { state: "notApplicable", points: ZERO, beforeRebase: ZERO, max, applicableMax: ZERO, attainableMax: ZERO };
}
