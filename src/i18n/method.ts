/** How the points of an item come about, in a sentence or two that a member understands: from its kind, parameters and rungs. */
import { isZero, type Decimal } from "../rules/decimal";
import { KINDS } from "../rules/kinds";
import { parameter } from "../rules/kinds/kind";
import type { ParameterName } from "../rules/kinds/names";
import type { Item, Rung } from "../rules/rule-set";
import { METHODS as en } from "./en/method";
import type { Language } from "./language";
import { formatDecimal } from "./numbers";
import { fill, uncapitalise } from "./text";
import { METHODS as vi } from "./vi/method";

export interface MethodWords {
  /** {max} */
  readonly manual: string;
  /** {max} {step} */
  readonly manualInSteps: string;
  /** {max} */
  readonly achieved: string;
  /** {rungs} */
  readonly bands: string;
  /** {rungs} */
  readonly lateness: string;
  /** {points} */
  readonly notSent: string;
  /** {max} */
  readonly proportional: string;
  /** {percent} */
  readonly belowFloor: string;
  /** {points} */
  readonly reward: string;
  /** {percent} */
  readonly relative: string;
  /** {max} {rungs} */
  readonly stepped: string;
  /** {points} {max} */
  readonly count: string;
  /** {points} {penalty} {floor} {max} */
  readonly balance: string;
  /** {max} {absence} */
  readonly attendance: string;
  /** {points} */
  readonly wrongComposition: string;
  /** {points} */
  readonly notBelow: string;
  readonly peer: string;
  /** {rung} {points} */
  readonly gives: string;
  /** {rung} {points} */
  readonly takes: string;
  /** {rung} */
  readonly knockOut: string;
  /** Ends of a rung that has no wording: {number} */
  readonly from: string;
  readonly above: string;
  readonly to: string;
  readonly below: string;
  readonly anything: string;
  /** {number} */
  readonly percent: string;
  /** {number} */
  readonly days: string;
}

const WORDS: Readonly<Record<Language, MethodWords>> = { vi, en };

interface Speaking {
  readonly item: Item;
  readonly words: MethodWords;
  readonly language: Language;
  /** A parameter as agreed or as its kind has it, written; undefined where there is none or it is 0. */
  readonly of: (name: ParameterName) => string | undefined;
  readonly max: string;
}

/** "0,25 điểm mỗi lần, tối đa 4 điểm."; the agreement's own wording of a rung stands before words made from its ends. */
export function methodText(item: Item, language: Language): string {
  const words = WORDS[language];
  const of = (name: ParameterName) => {
    const value = parameter(item, KINDS[item.kind], name);
    return value && !isZero(value) ? formatDecimal(value, language) : undefined;
  };
  return SENTENCES[item.kind]({ item, words, language, of, max: formatDecimal(item.max, language) }).join(" ");
}

const ZERO_TEXT = "0";

const SENTENCES: Readonly<Record<Item["kind"], (speaking: Speaking) => readonly string[]>> = {
  manual: ({ words, of, max }) => {
    const step = of("step");
    return [step === undefined ? fill(words.manual, { max }) : fill(words.manualInSteps, { max, step })];
  },
  achieved: ({ words, max }) => [fill(words.achieved, { max })],
  bands: (speaking) => [fill(speaking.words.bands, { rungs: rungsText(speaking, speaking.words.percent) })],
  lateness: (speaking) => {
    const { words, of } = speaking;
    const notSent = of("missingPoints");
    const rungs = rungsText(speaking, words.days);
    return [fill(words.lateness, { rungs }), ...optional(words.notSent, "points", notSent)];
  },
  proportional: ({ words, of, max }) => [
    fill(words.proportional, { max }),
    ...optional(words.belowFloor, "percent", of("floorPercent")),
    ...optional(words.reward, "points", of("rewardMax")),
  ],
  relative: ({ words, of }) => [fill(words.relative, { percent: of("targetPercent") ?? ZERO_TEXT })],
  stepped: (speaking) => {
    const { words, max } = speaking;
    return [fill(words.stepped, { max, rungs: rungsText(speaking, words.percent) })];
  },
  count: ({ words, of, max }) => [fill(words.count, { points: of("pointsEach") ?? ZERO_TEXT, max })],
  balance: ({ words, of, max }) => {
    const [points, penalty, floor] = [of("pointsEach"), of("penaltyEach"), of("floor")];
    const values = { points: points ?? ZERO_TEXT, penalty: penalty ?? ZERO_TEXT, floor: floor ?? ZERO_TEXT, max };
    return [fill(words.balance, values)];
  },
  attendance: ({ words, of, max }) => [
    fill(words.attendance, { max, absence: of("perAbsence") ?? ZERO_TEXT }),
    ...optional(words.wrongComposition, "points", of("perWrongComposition")),
    ...optional(words.notBelow, "points", of("floor")),
  ],
  peer: ({ words }) => [words.peer],
};

function optional(template: string, name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [fill(template, { [name]: value })];
}

function rungsText(speaking: Speaking, unit: string): string {
  return speaking.item.rungs.map((rung) => rungText(speaking, rung, unit)).join("; ");
}

function rungText({ item, words, language }: Speaking, rung: Rung, unit: string): string {
  const text = rung.text.trim() === "" ? endsText(words, rung, language, unit) : uncapitalise(rung.text.trim());
  if (rung.knockOut) return fill(words.knockOut, { rung: text });
  const template = item.kind === "stepped" ? words.takes : words.gives;
  return fill(template, { rung: text, points: formatDecimal(rung.points, language) });
}

function endsText(words: MethodWords, rung: Rung, language: Language, unit: string): string {
  const { from, fromIncluded, to, toIncluded } = rung;
  const end = (template: string, value: Decimal) =>
    fill(template, { number: fill(unit, { number: formatDecimal(value, language) }) });
  const ends = [
    ...(from ? [end(fromIncluded ? words.from : words.above, from)] : []),
    ...(to ? [end(toIncluded ? words.to : words.below, to)] : []),
  ];
  return ends.length === 0 ? words.anything : ends.join(" ");
}
