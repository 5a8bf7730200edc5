import { compare, ZERO } from "../rules/decimal";
import type { Explanation, Step, StepName } from "../rules/explanation";
import type { NodeState } from "../rules/outcome";
import type { Operation, RuleNode, Source } from "../rules/rule-set";
import type { Language } from "./language";
import { formatDecimal, formatPercentDecimal } from "./numbers";

/** One step as a phrase sees it: its numbers and words already written in the language. */
export interface StepView {
  /** "8,5"; "…" where the step carries no such number. */
  number(name: string): string;
  percent(name: string): string;
  /** Text of people or of the engine, as it is; "" where there is none. */
  word(name: string): string;
  has(name: string): boolean;
  /** False where the number is 0, negative or absent. */
  isPositive(name: string): boolean;
  /** True for exactly one: English needs to know. */
  isOne(name: string): boolean;
  readonly source: Source | undefined;
  /** The appraisers behind this step, "" where nobody is named. */
  readonly by: string;
  readonly operation: Operation | undefined;
}

/** All the words of the sentence in one language; a step without its phrase is a type error. */
export interface Phrases {
  /** "Tiêu chí 7.2", "Mục 7", "TC7.2". */
  readonly node: (node: RuleNode) => string;
  /** What the sentence says before its colon. */
  readonly head: Readonly<Record<NodeState, (node: string, unit: string, points: string) => string>>;
  readonly steps: Readonly<Record<StepName, (step: StepView) => string>>;
  /** Whose figures were used, where a kind computed the points from them. */
  readonly basis: Readonly<Record<Source, (by: string) => string>>;
  readonly more: (count: string) => string;
  readonly reason: (text: string) => string;
  readonly evidence: (text: string) => string;
  readonly max: (max: string) => string;
  readonly applicable: (applicableMax: string) => string;
  readonly beforeRebase: (points: string, applicableMax: string) => string;
  /** Between the steps of an item, and between the children of a group. */
  readonly itemSeparator: string;
  readonly groupSeparator: string;
}

/** A code that already says what it is ("TC7.2", "CN-01") needs no "Tiêu chí" before it; "7.2", "A" and "II.1" do. */
export function isNamedCode(code: string): boolean {
  return /^(?![IVXLC]+(?!\p{L}))\p{L}{2,}.*\d/u.test(code);
}

export function viewOf(step: Step, explanation: Explanation, by: string, language: Language): StepView {
  const one = { coefficient: 1, scale: 0 };
  return {
    number: (name) => formatDecimal(step.numbers[name], language),
    percent: (name) => formatPercentDecimal(step.numbers[name], language),
    word: (name) => step.words[name] ?? "",
    has: (name) => step.numbers[name] !== undefined,
    isPositive: (name) => compare(step.numbers[name] ?? ZERO, ZERO) > 0,
    isOne: (name) => compare(step.numbers[name] ?? ZERO, one) === 0,
    source: explanation.source,
    by,
    operation: explanation.operation,
  };
}
