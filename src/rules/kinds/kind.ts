import { type Decimal, isNegative, isZero } from "../decimal";
import type { MeetingEntry, ReportEntry } from "../entries";
import type { FaultCode } from "../fault";
import type { StepRecorder } from "../recorder";
import type { Item } from "../rule-set";
import type { ArgumentName, KindName, ParameterName } from "./names";

/** What a parameter or argument is counted in. `any` = whatever the agreement counts (members, articles, đồng). */
export type MeasuredIn = "points" | "percent" | "days" | "times" | "yesNo" | "any";

/** A number that the agreement fixes for an item of a kind. */
export interface ParameterDeclaration {
  readonly name: ParameterName;
  readonly unit: MeasuredIn;
  readonly required: boolean;
  /** Least value, included. */
  readonly min?: Decimal;
  /** Least value, not included. */
  readonly above?: Decimal;
  /** Greatest value, included. */
  readonly max?: Decimal;
  /** May not pass the item's own maximum. */
  readonly atMostItemMax?: true;
  readonly default?: Decimal;
}

/** A number that a unit enters for an item of a kind. */
export interface ArgumentDeclaration {
  readonly name: ArgumentName;
  readonly unit: MeasuredIn;
  readonly required: boolean;
  readonly mayBeNegative?: true;
}

export type Values = Readonly<Partial<Record<ArgumentName, Decimal>>>;

/** The log rows of one unit and item. */
export interface LogRows {
  readonly meetings: readonly MeetingEntry[];
  readonly reports: readonly ReportEntry[];
}

/** Why a statement is not used; the unit and the item are added to `params` by the caller. */
export interface Refusal {
  readonly code: FaultCode;
  /** The argument at fault; absent where it is the typed points or the log. */
  readonly argument?: ArgumentName;
  readonly params: Readonly<Record<string, string>>;
}

/** `missing` = not enough was said to compute anything. `facts` = what the log amounts to, in the unit's own arguments. */
export type KindResult =
  | { readonly status: "points"; readonly points: Decimal; readonly facts?: Values }
  | { readonly status: "notApplicable" }
  | { readonly status: "missing" }
  | { readonly status: "refused"; readonly refusal: Refusal };

/** What a kind asks for: the book's columns, the form and the checks of the rule set are made from this. */
export interface KindDeclaration {
  readonly name: KindName;
  readonly parameters: readonly ParameterDeclaration[];
  readonly arguments: readonly ArgumentDeclaration[];
  readonly rungs: "none" | "bands" | "days";
  readonly log: "none" | "meetings" | "reports";
}

export interface Kind extends KindDeclaration {
  /** `tolerated`: points typed by the unit without the numbers behind them count, with a warning. */
  readonly typedPoints: "expected" | "tolerated";
  /** Points from what was entered. Declared arguments are already known not to be negative. */
  fromValues(item: Item, values: Values, record: StepRecorder): KindResult;
  /** Points from the log; asked only where there are rows. */
  fromLog?(item: Item, rows: LogRows, record: StepRecorder): KindResult;
  /** The most an item can give where that is not its maximum (reward above plan). */
  mostPoints?(item: Item): Decimal;
  /** What is wrong with typed points between 0 and the most; `counts` = a warning only. */
  checkPoints?(item: Item, points: Decimal): (Refusal & { readonly counts: boolean }) | undefined;
}

/** The parameter as the agreement or the declaration has it. */
export function parameter(item: Item, kind: KindDeclaration, name: ParameterName): Decimal | undefined {
  return item.parameters[name] ?? kind.parameters.find((declared) => declared.name === name)?.default;
}

export const missing: KindResult = { status: "missing" };

export function points(value: Decimal, facts?: Values): KindResult {
  return facts ? { status: "points", points: value, facts } : { status: "points", points: value };
}

export function refused(
  code: FaultCode,
  argument: ArgumentName | undefined,
  params: Readonly<Record<string, string>>,
): KindResult {
  return { status: "refused", refusal: argument ? { code, argument, params } : { code, params } };
}

export function isPositive(value: Decimal): boolean {
  return !isZero(value) && !isNegative(value);
}
