import type { Language } from "../i18n/language";
import { canonicalText } from "../rules/canonical";
import { type Decimal, toNumber } from "../rules/decimal";
import type { Award, ClassBand, LadderStep, RuleNode, RuleSet, Rung, Veto } from "../rules/rule-set";
import type { BookData } from "./create-book";
import { AWARDS, CLASSES, CRITERIA, LADDER, SCALE } from "./sheets";
import type { InputSheet } from "./sheets/column";
import { COUNTS } from "./sheets/conventions";
import type { InputRow, InputValue } from "./sheets/lay-out";

/** Rows as their sheets hold them, with values in place of the words of drop-downs. */
type PlainRow = Readonly<Record<string, string | Decimal | number | boolean | undefined>>;

/**
 * What a new book is made of so that reading it gives this rule set back. A book holds less than JSON can say (a double of fifteen
 * digits, five ways in which scores count…), so whoever makes one reads it back and compares fingerprints.
 */
export function ruleSetToBook(ruleSet: RuleSet, language: Language): BookData {
  const rows = (sheet: InputSheet, plain: readonly PlainRow[]) =>
    [sheet.table, plain.map((row) => inputRow(sheet, row, language))] as const;
  const { nodes, classes, ladder, awards = [] } = ruleSet;
  return {
    settings: settingsOf(ruleSet),
    tables: Object.fromEntries([
      rows(CRITERIA, nodes.map(nodeRow)),
      rows(SCALE, nodes.flatMap(rungRows)),
      rows(CLASSES, classes.map(classRow)),
      rows(LADDER, ladder.map(ladderRow)),
      rows(AWARDS, awards.flatMap(awardRows)),
    ]),
  };
}

function settingsOf({ policy, citations, ...head }: RuleSet): BookData["settings"] {
  const counts = Object.entries(COUNTS).find(([, sources]) => canonicalText(sources) === canonicalText(policy.counts));
  const { name, cluster, year, version, status } = head;
  const { item, total, display } = policy.rounding;
  const { appraisers, notApplicable, unsubmitted, rankBy, tieMethod, classBasis, bonusCap, ineligible = [] } = policy;
  return {
    ...{ name, cluster, year, version, status, display },
    ...{ appraisers, notApplicable, unsubmitted, rankBy, tieMethod, classBasis },
    ...(counts ? { counts: counts[0] } : {}),
    ...(item === undefined ? {} : { roundItem: item }),
    ...(total === undefined ? {} : { roundTotal: total }),
    ...(bonusCap ? { bonusCap: toNumber(bonusCap) } : {}),
    ...(ineligible.length > 0 ? { ineligible } : {}),
    ...(citations.length > 0 ? { citation: citations } : {}),
  };
}

function nodeRow(node: RuleNode): PlainRow {
  const { code, text, weight, max } = node;
  const shared = { code, parent: node.parent ?? undefined, text, weight, max };
  if (node.type === "group") return { ...shared, operation: node.operation, notApplicable: node.notApplicable };
  const { kind, parameters, scorer, evidenceRequired } = node;
  return { ...shared, ...parameters, kind, scorer, evidence: evidenceRequired };
}

function rungRows(node: RuleNode): readonly PlainRow[] {
  if (node.type === "group") return [];
  return node.rungs.map((rung: Rung, place) => ({ ...rung, code: node.code, order: place + 1 }));
}

function classRow({ name, from }: ClassBand): PlainRow {
  return { name, from };
}

function ladderRow({ measure, prefer }: LadderStep, place: number): PlainRow {
  return {
    order: place + 1,
    measure: measure.of,
    node: measure.of === "node" ? measure.node : undefined,
    prefer,
  };
}

/** A row per veto: the first says everything else, the others name the award again. */
function awardRows({ name, hurdle, vetoes, quota, edge, votePercent, voteOf, citation }: Award): readonly PlainRow[] {
  const [first, ...others] = vetoes.map(vetoCells);
  const head: PlainRow = {
    ...{ name, class: hurdle.class, minPoints: hurdle.points, minPercent: hurdle.percent },
    ...{ quota: quota?.number, share: quota?.percent, shareOf: quota?.of, rounding: quota?.rounding },
    ...{ edge, votePercent, voteOf, citation },
    ...first,
  };
  return [head, ...others.map((cells) => ({ name, ...cells }))];
}

function vetoCells(veto: Veto): PlainRow {
  return veto.of === "node" ? { node: veto.node, nodeMin: veto.atLeast } : { maxDeductions: veto.atMost };
}

function inputRow({ columns }: InputSheet, row: PlainRow, language: Language): InputRow {
  return Object.fromEntries(
    columns.flatMap(({ key, choices }): [string, InputValue][] => {
      const value = row[key];
      if (value === undefined) return [];
      if (typeof value === "object") return [[key, toNumber(value)]];
      if (typeof value === "number") return [[key, value]];
      const plain = typeof value === "boolean" ? (value ? "yes" : "no") : value;
      return [[key, choices?.find((choice) => choice.value === plain)?.words[language] ?? plain]];
    }),
  );
}
