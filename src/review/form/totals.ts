import { fill, formatList } from "../../i18n/text";
import { add, type Decimal, isNegative, smaller, sum, ZERO } from "../../rules/decimal";
import { controlCode } from "./control-code";
import { controlFormula, hundredthsFormula } from "./control-formula";
import { shortFingerprint } from "../../rules/fingerprint";
import type { PlanRow } from "../../workbook/plan";
import { blank, number, text } from "../results/cells";
import { call, literal } from "../formulas/expression";
import { afterLines, cellOf, type FormColumn, type FormLayout, lastColumn, wholeColumn } from "./layout";
import { lackingAtFirst } from "./lacking";
import { quoted } from "./points";
import { live, pointsFormat, rowOf } from "./rows";
import { pointsOf } from "./sums";

/** The totals of the form: where the last one stands, what it can be, and whether the cluster adds to it. */
export interface Totals {
  readonly row: number;
  /** "H40" */
  readonly cell: string;
  readonly max: Decimal;
  /** Items whose points the cluster gives. */
  readonly left: readonly string[];
  readonly isProvisional: boolean;
  readonly hasBonus: boolean;
  readonly contentMax: Decimal;
  readonly bonusMax: Decimal;
}

export function totalsOf(layout: FormLayout): Totals {
  const { tree, lines, basis } = layout;
  const { bonusCap } = basis.ruleSet.policy;
  const contentMax = sum(tree.content.map(({ max }) => max));
  const pools = sum(tree.pools.map(({ max }) => max));
  const bonusMax = bonusCap && !isNegative(bonusCap) ? smaller(pools, bonusCap) : pools;
  const hasBonus = tree.pools.length > 0;
  const left = lines.flatMap((line) =>
    line.type === "item" && (line.scoring === "notAsked" || line.scoring === "figures") ? [line.node.code] : [],
  );
  const row = afterLines(layout) + (hasBonus ? 2 : 1);
  return {
    row,
    cell: cellOf(layout, "self", row),
    max: add(contentMax, hasBonus ? bonusMax : ZERO),
    left,
    isProvisional: left.length > 0,
    hasBonus,
    contentMax,
    bonusMax,
  };
}

/** Content, bonus after its caps, total; as src/rules adds them up. */
export function totalRows(layout: FormLayout): readonly PlanRow[] {
  const { words, basis, tree } = layout;
  const { policy } = basis.ruleSet;
  const { hasBonus, contentMax, bonusMax, max } = totalsOf(layout);
  const first = afterLines(layout);
  const content = cellOf(layout, "self", first);
  const bonus = cellOf(layout, "self", first + 1);
  const pools = pointsOf(layout, tree.pools);
  const { bonusCap } = policy;
  const capped = bonusCap && !isNegative(bonusCap) ? call("MIN", pools, literal(bonusCap)) : pools;
  const added = hasBonus ? `${content}+${bonus}` : content;
  const total = policy.rounding.total === undefined ? added : call("ROUND", added, String(policy.rounding.total));
  return [
    totalRow(layout, words.content, contentMax, pointsOf(layout, tree.content)),
    ...(hasBonus ? [totalRow(layout, words.bonus, bonusMax, capped)] : []),
    totalRow(layout, words.total, max, total, { sum: live(hundredthsFormula(totalsOf(layout).cell), 0) }),
  ];
}

function totalRow(
  layout: FormLayout,
  name: string,
  max: Decimal,
  formula: string,
  more: Partial<Record<FormColumn, ReturnType<typeof live>>> = {},
): PlanRow {
  const format = pointsFormat(layout);
  const line = Object.fromEntries(layout.columns.slice(0, lastColumn(layout) + 1).map((one) => [one, blank("total")]));
  return rowOf(layout, {
    ...line,
    text: text(name, "total"),
    max: number(max, format, "totalNumber"),
    self: live(formula, 0, { style: "totalNumber" }, format),
    ...more,
  });
}

const MOST_CODES = 12;
/** Letters of the list of what is missing that the row below the totals holds. */
const LONGEST_LIST = 600;

/** What the total leaves out, and what is still missing. */
export function noteRows(layout: FormLayout, unitName: string): readonly PlanRow[] {
  const { words, language, lines } = layout;
  const { left } = totalsOf(layout);
  const shown = left.length > MOST_CODES ? [...left.slice(0, MOST_CODES), "…"] : left;
  const without = left.length === 0 ? [] : [fill(words.withoutItems, { codes: formatList(shown, language) })];
  const note = [...without, words.withoutAdjustments].join(" ");
  const last = cellOf(layout, "lacking", afterLines(layout) - 1);
  const list = `IF(LEN(${last})>${String(LONGEST_LIST)},LEFT(${last},${String(LONGEST_LIST)})&" …",${last})`;
  const ofUnit = layout.unit ? '""' : `IF(${unitName}="",${quoted(words.lacks.unit)}&IF(${last}="","","; "),"")`;
  const nothing = layout.unit ? `${last}=""` : `AND(${last}="",${unitName}<>"")`;
  const formula = `${quoted(`${words.missingList} `)}&IF(${nothing},${quoted(words.nothingMissing)},${ofUnit}&${list})`;
  const atFirst = `${words.missingList} ${listAtFirst(layout)}`;
  return [
    { height: 32, cells: [text(note, "guide")] },
    { height: 64, cells: [lines.length === 0 ? null : live(formula, atFirst, { style: "guide" })] },
  ];
}

function listAtFirst(layout: FormLayout): string {
  const { words, unit } = layout;
  const entries = lackingAtFirst(layout);
  const all = entries.join("; ");
  const shown = all.length > LONGEST_LIST ? `${all.slice(0, LONGEST_LIST)} …` : all;
  if (unit) return entries.length === 0 ? words.nothingMissing : shown;
  return entries.length === 0 ? words.lacks.unit : `${words.lacks.unit}; ${shown}`;
}

/** The last line: what ties this paper to its rule set, its unit and its entries. */
export function controlRow(layout: FormLayout, unitCode: string): PlanRow {
  const { words, basis, unit } = layout;
  const { cell, row } = totalsOf(layout);
  const cells = {
    unit: unitCode,
    total: cell,
    hundredths: cellOf(layout, "sum", row),
    sums: wholeColumn(layout, "sum"),
  };
  const { fingerprint } = basis;
  const atFirst = controlCode({ fingerprint, unit: unit?.code ?? "", items: [], total: ZERO });
  const formula = `${quoted(words.controlCode)}&${controlFormula(shortFingerprint(fingerprint), cells)}`;
  return { height: 18, cells: [live(formula, words.controlCode + atFirst, { style: "note" })] };
}
