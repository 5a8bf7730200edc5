import type { Tally } from "../rules/eligibility/board";
import type { Adjustment, MeetingEntry, ReportEntry } from "../rules/entries";
import type { MeasuredIn } from "../rules/kinds/kind";
import type { ArgumentName, KindName, ParameterName } from "../rules/kinds/names";
import type { Exclusion, NodeState, Standing } from "../rules/outcome";
import type { Award, Measure, NotApplicableRule, Operation, Policy, RuleSet, Scorer, Source } from "../rules/rule-set";
import type { Severity } from "../workbook/issue";
import { TERMS as en } from "./en/terms";
import type { Language } from "./language";
import { fill } from "./text";
import { TERMS as vi } from "./vi/terms";

type Words<Key extends string> = Readonly<Record<Key, string>>;

/**
 * Words used in more than one place, one group per type of src/rules: a new kind, state or parameter without its word is a
 * type error. Small first letter (see `capitalise`), except names that stand alone in a drop-down.
 */
export interface Terms {
  readonly source: Words<Source>;
  readonly scorer: Words<Scorer>;
  readonly state: Words<NodeState>;
  readonly standing: Words<Standing>;
  readonly operation: Words<Operation>;
  readonly kind: Words<KindName>;
  /** What a kind does and what the unit enters: one or two sentences. */
  readonly kindHelp: Words<KindName>;
  readonly parameter: Words<ParameterName>;
  /** What a unit enters, said without knowing the kind; {@link argumentTerm} says it for one kind. */
  readonly argument: Words<ArgumentName>;
  /** What a parameter or an argument is counted in. */
  readonly measuredIn: Words<MeasuredIn>;
  /** Columns of the logs that the engine names in its faults. */
  readonly logColumn: Words<"daysLate">;
  /** Numbers of a rule set that are no kind's parameter. */
  readonly ruleField: Words<
    | "weight"
    | "points"
    | "from"
    | "bonusCap"
    | "knockOut"
    | "hurdle"
    | "quota"
    | "quotaPercent"
    | "votePercent"
    | "veto"
  >;
  /** `node` has the placeholder {code}; use {@link measureText}. */
  readonly measure: Words<Measure["of"]>;
  readonly exclusion: Words<Exclusion["cause"]>;
  /** What a place of a JSON file may hold. */
  readonly jsonType: Words<"text" | "number" | "wholeNumber" | "flag" | "list" | "object">;
  readonly severity: Words<Severity>;
  readonly adjustment: Words<Adjustment["type"]>;
  readonly attendance: Words<MeetingEntry["attendance"]>;
  readonly report: Words<Extract<ReportEntry["daysLate"], string>>;
  readonly ruleSetStatus: Words<RuleSet["status"]>;
  readonly notApplicableRule: Words<NotApplicableRule>;
  readonly appraisers: Words<Policy["appraisers"]>;
  readonly unsubmitted: Words<Policy["unsubmitted"]>;
  readonly rankBy: Words<Policy["rankBy"]>;
  readonly tieMethod: Words<Policy["tieMethod"]>;
  readonly classBasis: Words<Policy["classBasis"]>;
  readonly prefer: Words<"higher" | "lower">;
  /** Of a secret ballot. */
  readonly ballotCount: Words<keyof Tally>;
  readonly quotaOf: Words<NonNullable<NonNullable<Award["quota"]>["of"]>>;
  readonly answer: Words<"yes" | "no">;
}

/** What an argument means to one kind ("số ngày chậm"); only the arguments that the kind reads. */
export type KindArguments = Readonly<Record<KindName, Readonly<Partial<Record<ArgumentName, string>>>>>;

/** Every word by language and group, for lists and drop-downs. */
export const TERMS: Readonly<Record<Language, Terms & { readonly kindArguments: KindArguments }>> = { vi, en };

/** "source.self", "state.missing", "kind.bands"… */
export type TermKey = { [Group in keyof Terms]: `${Group}.${keyof Terms[Group] & string}` }[keyof Terms];

/** The word for a key, e.g. `term("source.self", "vi")` → "tự chấm"; "kind.manual" → "Chấm điểm trực tiếp". */
export function term(key: TermKey, language: Language): string {
  const [group = "", name = ""] = key.split(".");
  const groups: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { ...TERMS[language] };
  const word = groups[group]?.[name];
  // TermKey makes this unreachable for callers that TypeScript has checked.
  if (typeof word !== "string") throw new RangeError(`unknown term: ${key}`);
  return word;
}

/** "điểm nội dung", "điểm tiêu chí 1.2". */
export function measureText(measure: Measure, language: Language): string {
  const template = TERMS[language].measure[measure.of];
  return measure.of === "node" ? fill(template, { code: measure.node }) : template;
}

/** What an argument means to this kind, e.g. lateness and quantity → "số ngày chậm"; its general word where the kind has none. */
export function argumentTerm(kind: KindName, argument: ArgumentName, language: Language): string {
  return TERMS[language].kindArguments[kind][argument] ?? TERMS[language].argument[argument];
}
