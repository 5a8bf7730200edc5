import type { Language } from "../../i18n/language";
import type { PaneWords } from "../../i18n/pane";
import { fill } from "../../i18n/text";
import { explainNode } from "../../review/explain-node";
import type { PreparedReview } from "../../review/prepare";
import type { Adjustment, Origin } from "../../rules/entries";
import type { KindName } from "../../rules/kinds/names";
import type { UnitOutcome } from "../../rules/outcome";
import type { TreeNode } from "../../rules/tree";
import type { Question } from "../app/navigation";
import { rankingNote } from "../ranking/notes";
import { pointsText } from "../ranking/points";

/** One line below: a node that the answer is made of. */
export interface Part {
  readonly code: string;
  readonly text: string;
  /** "–" where nothing was scored. */
  readonly points: string;
}

/** Why, in words, with what it follows from. */
export interface Answer {
  readonly sentence: string;
  /** The cells that went in, each once. */
  readonly places: readonly Origin[];
  readonly parts: readonly Part[];
  readonly adjustments: readonly Adjustment[];
  /** Of an item: how it is scored, to read up on. */
  readonly kind?: KindName;
}

/** Undefined where the rule set or the book knows no such unit or node (any more). */
export function answerTo(
  question: Question,
  prepared: PreparedReview,
  language: Language,
  words: PaneWords,
): Answer | undefined {
  const unit = prepared.outcome.units.find((one) => one.unit === question.unit);
  if (!unit) return undefined;
  return question.node === undefined
    ? totalAnswer(unit, prepared, language, words)
    : nodeAnswer(unit, question.node, prepared, language);
}

function totalAnswer(unit: UnitOutcome, prepared: PreparedReview, language: Language, words: PaneWords): Answer {
  const say = words.why;
  const points = (key: "total" | "content" | "bonus" | "deductions") => pointsText(prepared, unit[key], language);
  const sentence = fill(say.totalSentence, {
    unit: prepared.review.units.find(({ code }) => code === unit.unit)?.name ?? unit.unit,
    total: points("total"),
    content: points("content"),
    bonus: points("bonus"),
    deductions: points("deductions"),
  });
  const more = [
    ...(unit.rank === undefined ? [] : [fill(say.rankedAs, { rank: String(unit.rank) })]),
    ...(unit.class === undefined ? [] : [fill(say.classedAs, { class: unit.class })]),
    rankingNote(prepared, unit, language),
  ];
  const { content, pools } = prepared.results.tree;
  return {
    sentence: [sentence, ...more].filter((part) => part !== "").join(" "),
    places: [],
    parts: partsOf([...content, ...pools], unit, prepared, language),
    adjustments: prepared.review.entries.adjustments.filter((one) => one.unit === unit.unit),
  };
}

function nodeAnswer(unit: UnitOutcome, node: string, prepared: PreparedReview, language: Language): Answer | undefined {
  const explained = explainNode(prepared.review, unit.unit, node, language);
  if (explained.status !== "explained") return undefined;
  const { kind } = explained.explanation;
  const children = prepared.results.tree.byCode.get(node)?.children ?? [];
  const origins = explained.explanation.inputs.flatMap(({ origin }) => origin ?? []);
  return {
    sentence: explained.sentence,
    places: distinct(origins),
    parts: partsOf(children, unit, prepared, language),
    adjustments: [],
    ...(kind ? { kind } : {}),
  };
}

function partsOf(
  nodes: readonly TreeNode[],
  unit: UnitOutcome,
  prepared: PreparedReview,
  language: Language,
): readonly Part[] {
  return nodes.map(({ node }) => {
    const result = unit.nodes.get(node.code);
    const points = result?.state === "scored" ? pointsText(prepared, result.points, language) : "–";
    return { code: node.code, text: node.text, points };
  });
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
  return [...new Map(origins.map((one) => [JSON.stringify([one.file, one.sheet, one.cell]), one])).values()];
}
