import type { Language } from "../i18n/language";
import { exclusionText, issueText } from "../i18n";
import { toNumber } from "../rules/decimal";
import type { Tie, UnitOutcome } from "../rules/outcome";
import type { LadderStep } from "../rules/rule-set";
import type { Issue, IssueParams, Severity } from "../workbook/issue";
import { type AwardJson, proposalsJson } from "./proposals-json";
import type { ConsideredReview, UnreadableReview } from "./prepare";

/** Version of the layout below; docs/result.schema.json describes it. */
export const RESULT_SCHEMA = "binhxet-result/1";

export interface IssueJson {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Only of text files: the line, the character or heading, and the JSON pointer. */
  readonly line?: number;
  readonly column?: number | string;
  readonly pointer?: string;
  readonly params: IssueParams;
  readonly message: string;
}

export interface UnitJson {
  readonly code: string;
  readonly name: string;
  readonly standing: UnitOutcome["standing"];
  readonly rank: number | null;
  readonly total: number;
  readonly content: number;
  readonly bonus: number;
  readonly deductions: number;
  readonly percent: number | null;
  readonly class: string | null;
  readonly totalBeforeRebase: number;
  readonly contentBeforeRebase: number;
  readonly contentMax: number;
  readonly contentApplicableMax: number;
  readonly reason: string | null;
  /** By code of every node; null where nothing was scored. */
  readonly criteria: Readonly<Record<string, number | null>>;
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
}

export interface ResultJson {
  readonly schema: typeof RESULT_SCHEMA;
  readonly ruleSet: { readonly name: string; readonly year: number; readonly fingerprint: string } | null;
  readonly inputFingerprint: string | null;
  readonly units: readonly UnitJson[];
  readonly ties: readonly {
    readonly units: readonly string[];
    readonly rank: number;
    /** Per neighbouring pair: "content", "node:1.2"…, or null where nothing decided. */
    readonly decidedBy: readonly (string | null)[];
    readonly resolved: boolean;
  }[];
  /** In the order of the awards; empty where the rules name none. */
  readonly awards: readonly AwardJson[];
  readonly issues: readonly IssueJson[];
}

/** What the result tells of: a prepared review, or entries that were scored without a book. */
export type Scored = Pick<
  ConsideredReview,
  "status" | "outcome" | "proposals" | "ruleFingerprint" | "inputFingerprint"
> & {
  readonly review: Pick<ConsideredReview["review"], "ruleSet" | "units">;
};

/** The outcome for programs: ranks and points as numbers, codes instead of words, messages in the language asked for. */
export function resultJson(
  prepared: Scored | Pick<UnreadableReview, "status">,
  issues: readonly Issue[],
  language: Language,
): ResultJson {
  const messages = issues.map((one) => issueJson(one, language));
  if (prepared.status === "unreadable") {
    return {
      schema: RESULT_SCHEMA,
      ruleSet: null,
      inputFingerprint: null,
      units: [],
      ties: [],
      awards: [],
      issues: messages,
    };
  }
  const { review, outcome, proposals, ruleFingerprint, inputFingerprint } = prepared;
  const names = new Map(review.units.map(({ code, name }) => [code, name]));
  const { name, year } = review.ruleSet;
  return {
    schema: RESULT_SCHEMA,
    ruleSet: { name, year, fingerprint: ruleFingerprint },
    inputFingerprint,
    units: outcome.units.map((unit) => unitJson(unit, names.get(unit.unit) ?? unit.unit, language)),
    ties: outcome.ties.map(tieJson),
    awards: proposalsJson(proposals),
    issues: messages,
  };
}

export function issueJson(one: Issue, language: Language): IssueJson {
  const { code, severity, file, sheet, cell, line, column, pointer, params } = one;
  return {
    ...{ code, severity, file: file ?? null, sheet: sheet ?? null, cell: cell ?? null },
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(pointer === undefined ? {} : { pointer }),
    ...{ params, message: issueText(one, language) },
  };
}

function unitJson(unit: UnitOutcome, name: string, language: Language): UnitJson {
  const codes = (state: "missing" | "notApplicable") =>
    [...unit.nodes].filter(([, result]) => result.state === state).map(([code]) => code);
  const points = [...unit.nodes].map(
    ([code, { state, points: value }]) => [code, state === "scored" ? toNumber(value) : null] as const,
  );
  return {
    code: unit.unit,
    name,
    standing: unit.standing,
    rank: unit.rank ?? null,
    total: toNumber(unit.total),
    content: toNumber(unit.content),
    bonus: toNumber(unit.bonus),
    deductions: toNumber(unit.deductions),
    percent: unit.percent ? toNumber(unit.percent) : null,
    class: unit.class ?? null,
    totalBeforeRebase: toNumber(unit.totalBeforeRebase),
    contentBeforeRebase: toNumber(unit.contentBeforeRebase),
    contentMax: toNumber(unit.contentMax),
    contentApplicableMax: toNumber(unit.contentApplicableMax),
    reason: unit.exclusion ? exclusionText(unit.exclusion, unit.reason ?? "", language) : null,
    criteria: Object.fromEntries(points),
    missing: codes("missing"),
    notApplicable: codes("notApplicable"),
  };
}

function stepName({ measure }: LadderStep): string {
  return measure.of === "node" ? `node:${measure.node}` : measure.of;
}

function tieJson({ units, rank, decidedBy, resolved }: Tie): ResultJson["ties"][number] {
  return { units, rank, decidedBy: decidedBy.map((step) => (step ? stepName(step) : null)), resolved };
}
