import { decimalText, compare, round, ZERO, type Decimal } from "../../../rules/decimal";
import type { ScoreEntry } from "../../../rules/entries";
import type { Fault } from "../../../rules/fault";
import { KINDS } from "../../../rules/kinds";
import { ARGUMENT_NAMES } from "../../../rules/kinds/names";
import type { UnitOutcome } from "../../../rules/outcome";
import type { Item, RuleSet } from "../../../rules/rule-set";
import { score } from "../../../rules/score";
import { issue, type Issue, type IssueCode, type Place } from "../../../workbook/issue";
import { isAsked } from "../../form/asked";
import { percentDoubts } from "../../percent-doubt";
import type { FormItem } from "../../sources/form/rows";
import type { Basis } from "../submission";

/** What the rules say of one form, scored by itself. */
export interface Checked {
  readonly recomputed: Decimal;
  /** Items that the unit has to score and did not, in the order of the agreement. */
  readonly missing: readonly string[];
  readonly issues: readonly Issue[];
}

/** Stands for a unit that nobody has recognised yet. */
const NOBODY = "?";

/**
 * Scores the form as the only one of the cluster. Items that compare the units are left out of the sum, as in the form itself: what they
 * give is known when all units are there.
 */
export function checkForm(
  items: readonly FormItem[],
  unit: string | undefined,
  { ruleSet }: Pick<Basis, "ruleSet">,
  place: { readonly file: string; readonly sheet: string },
): Checked {
  const nodes = itemsOf(ruleSet);
  const code = unit ?? NOBODY;
  const compared = (item: string) => KINDS[nodes.get(item)?.kind ?? "manual"].comparesUnits === true;
  const scored = items.filter(({ item, notApplicable }) => notApplicable === true || !compared(item));
  const all = scoreAlone(items, code, ruleSet);
  const own = (scored.length === items.length ? all : scoreAlone(scored, code, ruleSet)).units[0];
  const faults = all.faults.filter(
    (fault) => !(fault.code === "pointsNotFollowing" && compared(fault.params["item"] ?? "")),
  );
  const figures = items.map(({ item, values, cell, cells }) => ({
    ...{ unit: code, item, values },
    place: { ...place, cell: cells.quantity ?? cell },
  }));
  const doubts = percentDoubts(ruleSet, figures);
  return {
    recomputed: own?.total ?? ZERO,
    missing: missingItems(ruleSet, own, new Map(items.map((item) => [item.item, item]))),
    issues: [...faults.flatMap((fault) => faultIssue(fault, items, place) ?? []), ...doubts],
  };
}

function scoreAlone(items: readonly FormItem[], unit: string, ruleSet: RuleSet) {
  const entries = {
    units: [{ code: unit, name: unit, ranked: true }],
    scores: items.map((item) => asEntry(item, unit)),
    meetings: [],
    reports: [],
    peers: [],
    adjustments: [],
  };
  return score(ruleSet, entries, { counts: ["self"] });
}

/** The typed total beside the computed one, to the digits that are shown. */
export function totalIssue(
  typed: { readonly value: Decimal; readonly cell: string } | undefined,
  recomputed: Decimal,
  { policy }: RuleSet,
  place: { readonly file: string; readonly sheet: string },
): readonly Issue[] {
  const shown = (value: Decimal) => round(value, policy.rounding.display);
  if (!typed || compare(shown(typed.value), shown(recomputed)) === 0) return [];
  const params = { typed: decimalText(typed.value), computed: decimalText(recomputed) };
  return [issue("totalDiffers", params, { ...place, cell: typed.cell })];
}

function itemsOf({ nodes }: RuleSet): ReadonlyMap<string, Item> {
  return new Map(nodes.flatMap((node) => (node.type === "item" ? [[node.code, node] as const] : [])));
}

function asEntry({ item, points, notApplicable, values, evidence, explanation }: FormItem, unit: string): ScoreEntry {
  return {
    unit,
    item,
    source: "self",
    ...(notApplicable ? { notApplicable } : {}),
    ...(points ? { points } : {}),
    values,
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { reason: explanation }),
  };
}

function missingItems(
  { nodes }: RuleSet,
  own: UnitOutcome | undefined,
  said: ReadonlyMap<string, FormItem>,
): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === "group" || !isAsked(node)) return [];
    const item = said.get(node.code);
    const isThere = KINDS[node.kind].comparesUnits
      ? item?.notApplicable === true || item?.points !== undefined || Object.keys(item?.values ?? {}).length > 0
      : own?.nodes.get(node.code)?.state !== "missing";
    return isThere ? [] : [node.code];
  });
}

/** A fault about an entry, where it stands in the form. What concerns the cluster as a whole is not the form's. */
function faultIssue(
  { code, path, params }: Fault,
  items: readonly FormItem[],
  place: { readonly file: string; readonly sheet: string },
): Issue | undefined {
  const [part, index, field, argument] = path;
  const item = part === "scores" && typeof index === "number" ? items[index] : undefined;
  // an item without a usable score is on the list of what is missing
  if (!item || code === "missingScore") return undefined;
  const isExplained = code === "evidenceMissing" && item.explanation !== undefined;
  const found: IssueCode = isExplained ? "evidenceExplained" : code;
  const cell = cellOf(item, code, field, argument);
  const where: Place = { ...place, cell };
  return issue(found, params, where);
}

function cellOf(
  { cell, cells }: FormItem,
  code: Fault["code"],
  field: string | number | undefined,
  argument: string | number | undefined,
): string {
  if (code === "evidenceMissing") return cells.evidence ?? cell;
  const name = field === "values" ? ARGUMENT_NAMES.find((one) => one === argument) : undefined;
  return (name && cells[name]) ?? cell;
}
