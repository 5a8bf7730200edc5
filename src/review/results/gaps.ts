import { TERMS } from "../../i18n/terms";
import { capitalise } from "../../i18n/text";
import { compare, decimal, divide, isZero, subtract, sum, type Decimal } from "../../rules/decimal";
import type { UnitOutcome } from "../../rules/outcome";
import type { Item } from "../../rules/rule-set";
import type { PlanRow, ReplaceOwnedSheet } from "../../workbook/plan";
import { fitHeight, number, text } from "./cells";
import { printSetup, topMerges, topRows, TOP_ROWS } from "./frame";
import {
  languageOf,
  pointsFormat,
  RESULT_KEYS,
  scoredUnits,
  unitLabel,
  unitName,
  wordsOf,
  type Results,
} from "./results";

const WIDTHS = [62, 260, 84, 84, 84, 96, 240] as const;

/** One score that came out other than the unit had scored itself. */
interface Change {
  readonly unit: string;
  readonly item: Item;
  readonly self: Decimal;
  readonly final: Decimal;
  readonly source: string;
  readonly reason: string;
}

/** Chênh lệch: how realistic the self-scores were, per unit, per criterion, score by score. */
export function layOutGaps(results: Results): ReplaceOwnedSheet {
  const words = wordsOf(results);
  const self = new Map(results.selfOutcome.units.map((one) => [one.unit, one]));
  const changes = findChanges(results, self);
  const body: readonly PlanRow[] = [
    ...perUnit(results, self, changes),
    ...perCriterion(results, self),
    ...changeRows(results, changes),
    ...everyoneMax(results),
    { cells: [text(words.gaps.legend, "note")] },
  ];
  return {
    verb: "replaceOwnedSheet",
    key: RESULT_KEYS.gaps,
    name: words.sheet.gaps,
    content: {
      columns: WIDTHS.map((width) => ({ width })),
      rows: [...topRows(results, "gaps"), ...body],
      merges: topMerges(WIDTHS.length),
      freeze: { rows: TOP_ROWS, columns: 0 },
      tables: [],
      validations: [],
      print: printSetup(results, "landscape"),
      showGridlines: false,
      tabColor: "E69F00",
    },
  };
}

function section(title: string, headings: readonly string[]): readonly PlanRow[] {
  return [
    { height: 26, cells: [text(title, "heading")] },
    { height: 32, cells: headings.map((heading) => text(heading, "header")) },
  ];
}

const GAP: PlanRow = { height: 10, cells: [] };

/** What every unit comes to by its self-scores alone. */
type SelfOutcomes = ReadonlyMap<string, UnitOutcome>;

/** A sign in front of gains makes the direction readable without colour. */
function signed(format: string): string {
  return `+${format};-${format};${format}`;
}

function perUnit(results: Results, selves: SelfOutcomes, changes: readonly Change[]): readonly PlanRow[] {
  const words = wordsOf(results).gaps;
  const format = pointsFormat(results);
  const rows = scoredUnits(results).map((unit): PlanRow => {
    const self = selves.get(unit.unit);
    const own = changes.filter((change) => change.unit === unit.unit);
    const count = (direction: -1 | 1) =>
      own.filter(({ final, self: before }) => compare(final, before) === direction).length;
    return {
      height: fitHeight([{ text: unitName(results, unit.unit), width: WIDTHS[1] }]),
      cells: [
        text(unit.unit, "center"),
        text(unitName(results, unit.unit)),
        self ? number(self.total, format) : text("", "number"),
        number(unit.total, format),
        self ? number(subtract(unit.total, self.total), signed(format)) : text("", "number"),
        number(count(-1), "0", "center"),
        number(count(1), "0", "center"),
      ],
    };
  });
  const headings = [words.code, words.unit, words.self, words.final, words.gap, words.cut, words.raised];
  return [...section(words.perUnit, headings), ...rows, GAP];
}

function itemsOf({ tree }: Results): readonly Item[] {
  return [...tree.byCode.values()]
    .sort((one, other) => one.index - other.index)
    .flatMap(({ node }) => (node.type === "item" ? [node] : []));
}

function pointsOf(unit: UnitOutcome | undefined, item: string): Decimal | undefined {
  const result = unit?.nodes.get(item);
  return result?.state === "scored" ? result.points : undefined;
}

function mean(values: readonly Decimal[]): Decimal | undefined {
  return values.length === 0 ? undefined : divide(sum(values), decimal(values.length));
}

function perCriterion(results: Results, selves: SelfOutcomes): readonly PlanRow[] {
  const words = wordsOf(results).gaps;
  const format = pointsFormat(results);
  const units = scoredUnits(results);
  const rows = itemsOf(results).map((item): PlanRow => {
    const self = mean(units.flatMap(({ unit }) => pointsOf(selves.get(unit), item.code) ?? []));
    const final = mean(units.flatMap((unit) => pointsOf(unit, item.code) ?? []));
    const cell = (value: Decimal | undefined, code = format) => (value ? number(value, code) : text("", "number"));
    return {
      height: fitHeight([{ text: item.text, width: WIDTHS[1] }]),
      cells: [
        text(item.code, "center"),
        text(item.text),
        cell(self),
        cell(final),
        cell(self && final && subtract(final, self), signed(format)),
        number(item.max, format),
      ],
    };
  });
  const headings = [words.code, words.criterion, words.meanSelf, words.meanFinal, words.gap, words.max];
  return [...section(words.perCriterion, headings), ...rows, GAP];
}

function findChanges(results: Results, selves: SelfOutcomes): readonly Change[] {
  const items = itemsOf(results);
  const reasons = reasonsIn(results);
  return scoredUnits(results).flatMap((unit) => {
    const before = selves.get(unit.unit);
    return items.flatMap((item) => {
      const [self, final] = [pointsOf(before, item.code), pointsOf(unit, item.code)];
      if (!self || !final || isZero(subtract(final, self))) return [];
      const source = unit.nodes.get(item.code)?.source;
      const word = source ? capitalise(TERMS[languageOf(results)].source[source]) : "";
      const reason = source ? [...(reasons.get(reasonKey(unit.unit, item.code, source)) ?? [])].join("; ") : "";
      return [{ unit: unit.unit, item, self, final, source: word, reason }];
    });
  });
}

/** What the appraisers or the meeting gave as reason, each once. */
function reasonsIn({ review }: Results): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const { unit, item, source, reason } of review.entries.scores) {
    if (reason === undefined) continue;
    const key = reasonKey(unit, item, source);
    const said = all.get(key);
    if (said) said.add(reason);
    else all.set(key, new Set([reason]));
  }
  return all;
}

function reasonKey(unit: string, item: string, source: string): string {
  return JSON.stringify([unit, item, source]);
}

function changeRows(results: Results, changes: readonly Change[]): readonly PlanRow[] {
  const words = wordsOf(results).gaps;
  const format = pointsFormat(results);
  const headings = [words.unit, words.criterion, words.self, words.final, words.gap, words.source, words.reason];
  if (changes.length === 0) return [{ height: 26, cells: [text(words.changes, "heading")] }, none(words.none), GAP];
  const rows = changes.map(({ unit, item, self, final, source, reason }): PlanRow => ({
    height: fitHeight([
      { text: `${item.code}. ${item.text}`, width: WIDTHS[1] },
      { text: reason, width: WIDTHS[6] },
    ]),
    cells: [
      text(unitLabel(results, unit), "center"),
      text(`${item.code}. ${item.text}`),
      number(self, format),
      number(final, format),
      number(subtract(final, self), signed(format)),
      text(source, "center"),
      text(reason),
    ],
  }));
  return [...section(words.changes, headings), ...rows, GAP];
}

function none(words: string): PlanRow {
  return { cells: [text(words, "note")] };
}

/** Where every unit gave itself the maximum the criterion tells nobody apart. */
function everyoneMax(results: Results): readonly PlanRow[] {
  const words = wordsOf(results).gaps;
  const units = results.selfOutcome.units.filter(({ standing }) => standing === "ranked" || standing === "notRanked");
  const items = itemsOf(results).filter((item) => {
    const points = units.flatMap((unit) => pointsOf(unit, item.code) ?? []);
    return points.length > 1 && points.every((value) => compare(value, item.max) >= 0);
  });
  const rows = items.map((item): PlanRow => ({
    height: fitHeight([{ text: item.text, width: WIDTHS[1] }]),
    cells: [text(item.code, "center"), text(item.text), number(item.max, pointsFormat(results))],
  }));
  const title: PlanRow = { height: 26, cells: [text(words.everyoneMax, "heading")] };
  if (rows.length === 0) return [title, none(words.none), GAP];
  return [...section(words.everyoneMax, [words.code, words.criterion, words.max]), ...rows, GAP];
}
