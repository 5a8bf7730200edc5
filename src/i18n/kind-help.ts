import { decimalText, type Decimal } from "../rules/decimal";
import { kindNamed } from "../rules/kinds";
import type { ArgumentDeclaration, KindDeclaration, ParameterDeclaration } from "../rules/kinds/kind";
import type { ArgumentName, KindName, ParameterName } from "../rules/kinds/names";
import { KIND_HELP_WORDS } from "./kind-help-words";
import type { Language } from "./language";
import { formatNumber } from "./numbers";
import { MEETINGS_WORDS, PEERS_WORDS, REPORTS_WORDS, SCALE_WORDS } from "./sheets";
import { argumentTerm, TERMS } from "./terms";
import { fill } from "./text";

const LOG_SHEETS = { meetings: MEETINGS_WORDS, reports: REPORTS_WORDS, peers: PEERS_WORDS };

/** One number that a kind asks for: its word, and what it may be. */
export interface NumberHelp {
  readonly name: ParameterName | ArgumentName;
  readonly term: string;
  /** Unit, whether it is needed, range, what holds where nothing is said. */
  readonly facts: readonly string[];
}

/** What a kind does and asks for, in words, from its declaration. */
export interface KindHelp {
  readonly title: string;
  readonly text: string;
  readonly parameters: readonly NumberHelp[];
  readonly arguments: readonly NumberHelp[];
  /** On its scale, its log, the comparison with others; none where it has none of them. */
  readonly notes: readonly string[];
}

/** Undefined for a name that is no kind's: a rule set may hold one, and has its fault for it. */
export function kindHelp(name: KindName, language: Language): KindHelp | undefined {
  const kind = kindNamed(name);
  if (!kind) return undefined;
  return {
    title: TERMS[language].kind[name],
    text: TERMS[language].kindHelp[name],
    parameters: kind.parameters.map((one) => parameterHelp(one, language)),
    arguments: kind.arguments.map((one) => argumentHelp(name, one, language)),
    notes: notesOn(kind, language),
  };
}

/** "điểm, bắt buộc, lớn hơn 0". */
export function parameterHelp(declared: ParameterDeclaration, language: Language): NumberHelp {
  const { name, unit, required, min, above, max, below, whole, atMostItemMax, default: usual } = declared;
  const say = KIND_HELP_WORDS[language];
  const limit = (words: string, value: Decimal | undefined) =>
    value ? [fill(words, { value: formatNumber(decimalText(value), language) })] : [];
  const facts = [
    ...[TERMS[language].measuredIn[unit], required ? say.required : say.optional],
    ...[...limit(say.from, min), ...limit(say.above, above), ...limit(say.atMost, max), ...limit(say.below, below)],
    ...(whole ? [say.whole] : []),
    ...(atMostItemMax ? [say.atMostItemMax] : []),
    ...limit(say.usual, usual),
  ];
  return { name, term: TERMS[language].parameter[name], facts };
}

export function argumentHelp(kind: KindName, declared: ArgumentDeclaration, language: Language): NumberHelp {
  const { name, unit, required, mayBeNegative } = declared;
  const say = KIND_HELP_WORDS[language];
  const facts = [
    ...[TERMS[language].measuredIn[unit], required ? say.required : say.optional],
    ...(mayBeNegative ? [] : [say.notNegative]),
  ];
  return { name, term: argumentTerm(kind, name, language), facts };
}

function notesOn({ rungs, log, comparesUnits }: KindDeclaration, language: Language): readonly string[] {
  const say = KIND_HELP_WORDS[language];
  return [
    ...(rungs === "none" ? [] : [fill(say.scale[rungs], { sheet: SCALE_WORDS.title[language] })]),
    ...(log === "none" ? [] : [fill(say.log[log], { sheet: LOG_SHEETS[log].title[language] })]),
    ...(comparesUnits ? [say.comparesUnits] : []),
  ];
}
