import { type Decimal, isNegative, isZero } from "../decimal";
import type { MeetingEntry, PeerEntry, ReportEntry } from "../entries";
import type { FaultCode } from "../fault";
import type { StepRecorder } from "../recorder";
import type { Item, Rung } from "../rule-set";
import type { Quick } from "./quick";
import type { ArgumentName, KindName, ParameterName } from "./names";

/** What a parameter or argument is counted in. `any` = whatever the agreement counts (members, articles, đồng). */
export type MeasuredIn = "points" | "percent" | "days" | "times" | "yesNo" | "any";

/** A number that the agreement fixes for an item of a kind. */
export interface ParameterDeclaration {
  readonly name: ParameterName;
  /** Key of its word in the program's catalogues. */
  readonly term: `parameter.${ParameterName}`;
  readonly unit: MeasuredIn;
  readonly required: boolean;
  /** Least value, included. */
  readonly min?: Decimal;
  /** Least value, not included. */
  readonly above?: Decimal;
  /** Greatest value, included. */
  readonly max?: Decimal;
  /** Greatest value, not included. */
  readonly below?: Decimal;
  /** May not pass the item's own maximum. */
  readonly atMostItemMax?: true;
  /** No digits after the point. */
  readonly whole?: true;
  readonly default?: Decimal;
}

/** A number that a unit enters for an item of a kind. */
export interface ArgumentDeclaration {
  readonly name: ArgumentName;
  /** Key of what it means to this kind. */
  readonly term: `kindArguments.${KindName}.${ArgumentName}`;
  readonly unit: MeasuredIn;
  readonly required: boolean;
  readonly mayBeNegative?: true;
}

export type Values = Readonly<Partial<Record<ArgumentName, Decimal>>>;

/** Nothing was entered that points could be computed from. */
export function isWithoutFigures(values: Values): boolean {
  // each by its name, as this is asked of every row: a name that is not known before takes several times as long to find
  return values.quantity === undefined && values.target === undefined && values.count === undefined;
}

/** The log rows of one unit and item. */
export interface LogRows {
  readonly meetings: readonly MeetingEntry[];
  readonly reports: readonly ReportEntry[];
  /** Votes about this unit, its own left out. */
  readonly peers: readonly PeerEntry[];
}

/** A unit's figures in a comparison. */
export interface Contender {
  readonly unit: string;
  readonly quantity: Decimal;
  readonly target?: Decimal;
}

/** What the first pass over all units finds for an item that compares them; nobody where nobody has such figures. */
export interface Leaders {
  /** Greatest quantity / target among those with a target. */
  readonly byRatio: () => Contender | undefined;
  /** Greatest quantity. */
  readonly byQuantity: () => Contender | undefined;
}

export const NO_LEADERS: Leaders = { byRatio: () => undefined, byQuantity: () => undefined };

/** Why a statement is not used; the unit and the item are added to `params` by the caller. */
export interface Refusal {
  readonly code: FaultCode;
  /** The argument at fault; absent where it is the typed points or the log. */
  readonly argument?: ArgumentName;
  readonly params: Readonly<Record<string, string>>;
}

/** `missing` = not enough was said to compute anything. `facts` = what the log amounts to, in the unit's own arguments. */
export type KindResult =
  | {
      readonly status: "points";
      readonly points: Decimal;
      readonly facts?: Values;
      /** The unit fell on this knock-out step, and is not considered at all. */
      readonly knockOut?: Rung;
    }
  | { readonly status: "notApplicable" }
  | { readonly status: "missing" }
  | { readonly status: "refused"; readonly refusal: Refusal };

/** What a kind asks for: the book's columns, the form and the checks of the rule set are made from this. */
export interface KindDeclaration {
  readonly name: KindName;
  /** Keys of its name and of its help text: what it does, what a unit enters. */
  readonly term: `kind.${KindName}`;
  readonly help: `kindHelp.${KindName}`;
  readonly parameters: readonly ParameterDeclaration[];
  readonly arguments: readonly ArgumentDeclaration[];
  /** What the item's scale counts in, and whether it gives points or (`deductions`, by percentage) takes them off. */
  readonly rungs: "none" | "bands" | "days" | "deductions";
  /** The cluster's own records that it reads: source "log". */
  readonly log: "none" | "meetings" | "reports" | "peers";
  /** True where points depend on the other units too, so that a pass over all of them comes first. */
  readonly comparesUnits?: true;
}

export interface Kind extends KindDeclaration {
  /** `tolerated`: points typed by the unit without the numbers behind them count, with a warning. */
  readonly typedPoints: "expected" | "tolerated";
  /** Points from what was entered. Declared arguments are already known not to be negative. */
  fromValues(item: Item, values: Values, record: StepRecorder, leaders: Leaders): KindResult;
  /** Whether these figures can be held against other units'; asked of a kind that compares them. */
  contends?(values: Values): boolean;
  /** Points from the log; asked only where there are rows. */
  fromLog?(item: Item, rows: LogRows, record: StepRecorder): KindResult;
  /** The same points for all units in a row; absent where only the log counts. */
  readonly quick?: Quick;
  /** The most an item can give where that is not its maximum (reward above plan). */
  mostPoints?(item: Item): Decimal;
  /** The least an item can give where that is not 0. */
  leastPoints?(item: Item): Decimal;
  /** What is wrong with typed points between 0 and the most; `counts` = a warning only. */
  checkPoints?(item: Item, points: Decimal): (Refusal & { readonly counts: boolean }) | undefined;
}

type Undeclared<Name extends KindName> = Omit<
  KindDeclaration,
  "name" | "term" | "help" | "parameters" | "arguments"
> & {
  readonly name: Name;
  readonly parameters: readonly Omit<ParameterDeclaration, "term">[];
  readonly arguments: readonly Omit<ArgumentDeclaration, "term">[];
};

/** Adds the keys of its words, which follow from the names. */
export function declareKind<Name extends KindName>(kind: Undeclared<Name>): KindDeclaration {
  const { name } = kind;
  return {
    ...kind,
    term: `kind.${name}`,
    help: `kindHelp.${name}`,
    parameters: kind.parameters.map((one) => ({ ...one, term: `parameter.${one.name}` })),
    arguments: kind.arguments.map((one) => ({ ...one, term: `kindArguments.${name}.${one.name}` })),
  };
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
