import { compare, type Decimal, decimalText, isNegative, isZero, round } from "../decimal";
import type { ScoreEntry } from "../entries";
import type { Step } from "../explanation";
import { type Kind, type KindResult, missing, type Refusal, refused, type Values } from "../kinds/kind";
import { recorderInto, silent, type StepRecorder } from "../recorder";
import type { Item, Policy } from "../rule-set";
import type { Indexed } from "./entry-index";
import type { Report } from "./report";

/** What one statement about an item comes to. `unusable` = refused, or not enough to compute anything. */
export type Evaluation = { readonly steps: readonly Step[] } & (
  | { readonly status: "points"; readonly points: Decimal; readonly facts?: Values }
  | { readonly status: "notApplicable" }
  | { readonly status: "unusable" }
);

/** The item in hand and what every statement about it is judged with. */
export interface Judging {
  readonly item: Item;
  readonly kind: Kind;
  readonly policy: Policy;
  readonly report: Report;
  /** True where somebody asked why. */
  readonly recording: boolean;
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
  const points = pointsOf(judging, row, beside, report, record);
  if (!points || !isWithin(judging.item, judging.kind, points, report)) return { status: "unusable", steps };
  if (row.source === "self" && judging.item.evidenceRequired && !isZero(points) && blank(row.evidence)) {
    report("evidenceMissing", [], {});
  }
  return { status: "points", points, steps };
}

function pointsOf(
  judging: Judging,
  row: ScoreEntry,
  beside: Beside,
  report: Report,
  record: StepRecorder,
): Decimal | undefined {
  const { kind, policy } = judging;
  const hasValues = Object.keys(row.values).length > 0 && kind.arguments.length > 0;
  const result = hasValues ? fromValues(judging, row, beside.stated?.row, record) : missing;
  if (result.status === "refused") {
    reportRefusal(result.refusal, report);
    return undefined;
  }
  if (result.status !== "points") return typedPoints(judging, row, beside.logged, report, record);
  if (row.points && !follows(row.points, result.points, policy)) {
    const params = { given: decimalText(row.points), computed: decimalText(result.points) };
    report("pointsNotFollowing", ["points"], params);
  }
  return result.points;
}

function fromValues(
  { item, kind }: Judging,
  row: ScoreEntry,
  stated: ScoreEntry | undefined,
  record: StepRecorder,
): KindResult {
  const values = stated && stated !== row ? { ...soundValues(kind, stated.values), ...row.values } : row.values;
  const negative = negativeArgument(kind, row.values);
  if (negative) return refused("argumentNegative", negative.name, { argument: negative.name, value: negative.value });
  return kind.fromValues(item, values, record);
}

/** What can be taken over from the unit: its faulty arguments have their own faults there. */
function soundValues(kind: Kind, values: Values): Values {
  return negativeArgument(kind, values) ? {} : values;
}

function negativeArgument(kind: Kind, values: Values) {
  for (const { name, mayBeNegative } of kind.arguments) {
    const value = values[name];
    if (value && isNegative(value) && mayBeNegative !== true) return { name, value: decimalText(value) };
  }
  return undefined;
}

function typedPoints(
  { item, kind }: Judging,
  row: ScoreEntry,
  logged: boolean,
  report: Report,
  record: StepRecorder,
): Decimal | undefined {
  const given = row.points;
  if (!given) return undefined;
  record("points.given", { points: given });
  if (!isWithin(item, kind, given, report)) return undefined;
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

/** Typed points follow the computed ones when they are the same to the digits that are shown or that were typed. */
function follows(typed: Decimal, computed: Decimal, { rounding }: Policy): boolean {
  const digits = Math.max(typed.scale, rounding.display);
  const isItemRounded = rounding.item !== undefined && compare(typed, round(computed, rounding.item)) === 0;
  return isItemRounded || compare(typed, round(computed, digits)) === 0;
}

/** False, with a fault, for points below 0 or beyond what the item can give. */
export function isWithin(item: Item, kind: Kind, points: Decimal, report: Report): boolean {
  const most = kind.mostPoints?.(item) ?? item.max;
  const value = decimalText(points);
  if (isNegative(points)) report("scoreNegative", ["points"], { value });
  else if (compare(points, most) > 0) report("scoreOverMax", ["points"], { value, max: decimalText(most) });
  else return true;
  return false;
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
