import { compare, type Decimal, decimalText, isNegative, isZero, round, subtract } from "../decimal";
import type { ScoreEntry } from "../entries";
import type { Step } from "../explanation";
import {
  isWithoutFigures,
  type Kind,
  type KindResult,
  type Leaders,
  missing,
  type Refusal,
  refused,
  type Values,
} from "../kinds/kind";
import { recorderInto, silent, type StepRecorder } from "../recorder";
import type { Item, Policy, Rung } from "../rule-set";
import type { Indexed } from "./item-rows";
import type { Report } from "./report";

/** Points, and what comes with them. */
export interface Scored {
  readonly status: "points";
  readonly points: Decimal;
  readonly facts?: Values;
  /** The unit fell on this knock-out step. */
  readonly knockOut?: Rung;
}

/** What one statement about an item comes to. `unusable` = refused, or not enough to compute anything. */
export type Evaluation = { readonly steps: readonly Step[] } & (
  Scored | { readonly status: "notApplicable" } | { readonly status: "unusable" }
);

/** The item in hand and what every statement about it is judged with. */
export interface Judging {
  readonly item: Item;
  readonly kind: Kind;
  readonly policy: Policy;
  readonly report: Report;
  /** What the first pass found, for a kind that compares units. */
  readonly leaders: Leaders;
  /** True where the question is what units claim, so that a self-score counts also where somebody else is to score. */
  readonly asClaimed: boolean;
  /** True where somebody asked why. */
  readonly recording: boolean;
  /** The least and the most the item can give. */
  readonly least: Decimal;
  readonly most: Decimal;
}

export interface Recording {
  readonly steps: readonly Step[];
  readonly record: StepRecorder;
}

const NO_RECORDING: Recording = { steps: [], record: silent };

/** A fresh list of steps that begins with `before`; where nobody asked why, nothing is kept and nothing allocated. */
export function startRecording({ recording }: Judging, before: readonly Step[] = []): Recording {
  if (!recording) return NO_RECORDING;
  const steps = [...before];
  return { steps, record: recorderInto(steps) };
}

/** What an entry is read beside. */
export interface Beside {
  /** The unit's own statement: an appraiser corrects a quantity, not the plan, so arguments left out are taken from here. */
  readonly stated: Indexed<ScoreEntry> | undefined;
  /** The item has log rows, so typed points need no quantity beside them. */
  readonly logged: boolean;
}

/**
 * Points of one entry: computed from its values where there are any, else as typed. Points below 0 or beyond the most the item
 * can give are refused, never clamped.
 */
export function evaluateEntry(judging: Judging, entry: Indexed<ScoreEntry>, beside: Beside): Evaluation {
  const { row, index } = entry;
  const { steps, record } = startRecording(judging);
  if (row.notApplicable === true) return { status: "notApplicable", steps };
  const report: Report = (code, path, params) => {
    judging.report(code, ["scores", index, ...path], { unit: row.unit, item: row.item, ...params });
  };
  const scored = scoredBy(judging, row, beside, report, record);
  if (!scored || !isWithin(judging, scored.points, report)) return { status: "unusable", steps };
  if (row.source === "self" && judging.item.evidenceRequired && !isZero(scored.points) && isBlank(row.evidence)) {
    report("evidenceMissing", [], {});
  }
  const { points, knockOut } = scored;
  return knockOut ? { status: "points", points, knockOut, steps } : { status: "points", points, steps };
}

function scoredBy(
  judging: Judging,
  row: ScoreEntry,
  beside: Beside,
  report: Report,
  record: StepRecorder,
): Scored | undefined {
  const { kind, policy } = judging;
  const result = hasFigures(kind, row) ? fromValues(judging, row, beside.stated?.row, record) : missing;
  if (result.status === "refused") {
    reportRefusal(result.refusal, report);
    return undefined;
  }
  if (result.status !== "points") {
    const points = typedPoints(judging, row, beside.logged, report, record);
    return points && { status: "points", points };
  }
  if (row.points && !follows(row.points, result.points, policy)) {
    const params = { given: decimalText(row.points), computed: decimalText(result.points) };
    report("pointsNotFollowing", ["points"], params);
  }
  return result;
}

function fromValues(
  { item, kind, leaders }: Judging,
  row: ScoreEntry,
  stated: ScoreEntry | undefined,
  record: StepRecorder,
): KindResult {
  const negative = negativeArgument(kind, row.values);
  if (negative) return refused("argumentNegative", negative.name, { argument: negative.name, value: negative.value });
  return kind.fromValues(item, effectiveValues(kind, row, stated), record, leaders);
}

/** A statement's own arguments, completed by the unit's: an appraiser corrects a quantity and leaves the plan. */
export function effectiveValues(kind: Kind, row: ScoreEntry, stated: ScoreEntry | undefined): Values {
  return stated && stated !== row ? { ...soundValues(kind, stated.values), ...row.values } : row.values;
}

/** What can be taken over from the unit: its faulty arguments have their own faults there. */
function soundValues(kind: Kind, values: Values): Values {
  return negativeArgument(kind, values) ? {} : values;
}

/** True where points follow from what was entered. */
export function hasFigures(kind: Kind, { values }: ScoreEntry): boolean {
  return kind.arguments.length > 0 && !isWithoutFigures(values);
}

export function negativeArgument(kind: Kind, values: Values) {
  for (const { name, mayBeNegative } of kind.arguments) {
    const value = values[name];
    if (value && isNegative(value) && mayBeNegative !== true) return { name, value: decimalText(value) };
  }
  return undefined;
}

function typedPoints(
  judging: Judging,
  row: ScoreEntry,
  logged: boolean,
  report: Report,
  record: StepRecorder,
): Decimal | undefined {
  const { item, kind } = judging;
  const given = row.points;
  if (!given) return undefined;
  record("points.given", { points: given });
  if (!isWithin(judging, given, report)) return undefined;
  const refusal = kind.checkPoints?.(item, given);
  if (refusal) reportRefusal(refusal, report);
  if (refusal && !refusal.counts) return undefined;
  if (row.source === "self" && kind.typedPoints === "tolerated" && !logged) {
    report("pointsWithoutQuantity", ["points"], { given: decimalText(given) });
  }
  return given;
}

function reportRefusal({ code, argument, params }: Refusal, report: Report): void {
  report(code, argument ? ["values", argument] : ["points"], params);
}

/** Nobody types so many digits: the points are a spreadsheet's own result, right but for the last bits of a double. */
const DIGITS_OF_A_RESULT = 9;

/** Typed points follow the computed ones when they are the same to the digits that are shown or that were typed. */
function follows(typed: Decimal, computed: Decimal, { rounding }: Policy): boolean {
  const digits = Math.max(typed.scale, rounding.display);
  const isItemRounded = rounding.item !== undefined && compare(typed, round(computed, rounding.item)) === 0;
  if (isItemRounded || compare(typed, round(computed, digits)) === 0) return true;
  return typed.scale > DIGITS_OF_A_RESULT && isZero(round(subtract(typed, computed), DIGITS_OF_A_RESULT));
}

/** False, with a fault, for points below the least or beyond the most that the item can give. */
export function isWithin({ least, most }: Judging, points: Decimal, report: Report): boolean {
  if (compare(points, least) < 0) report("scoreNegative", ["points"], { value: decimalText(points) });
  else if (compare(points, most) > 0) {
    report("scoreOverMax", ["points"], { value: decimalText(points), max: decimalText(most) });
  } else return true;
  return false;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
