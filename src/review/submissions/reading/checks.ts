import { decimalText, compare, round, ZERO, type Decimal } from "../../../rules/decimal";
import type { ScoreEntry } from "../../../rules/entries";
import type { Fault } from "../../../rules/fault";
import { ARGUMENT_NAMES } from "../../../rules/kinds/names";
import type { UnitOutcome } from "../../../rules/outcome";
import type { RuleSet } from "../../../rules/rule-set";
import { score } from "../../../rules/score";
import type { ScoreOptions } from "../../../rules/scoring/context";
import { issue, type Issue, type IssueCode, type Place } from "../../../workbook/issue";
import { percentDoubts } from "../../percent-doubt";
import { cellOf, type FormItem } from "../../sources/form/read-item";
import { isScored } from "../submission";
import type { Known } from "./known";

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
  know: Known,
  place: { readonly file: string; readonly sheet: string },
): Checked {
  const { ruleSet, compared, percentages } = know;
  const code = unit ?? NOBODY;
  const scored = items.filter(({ item, notApplicable }) => notApplicable === true || !compared.has(item));
  const all = scoreAlone(items, code, ruleSet);
  const own = (scored.length === items.length ? all : scoreAlone(scored, code, ruleSet)).units[0];
  const faults = all.faults.filter(
    (fault) => !(fault.code === "pointsNotFollowing" && compared.has(fault.params["item"] ?? "")),
  );
  const figures = items
    .filter(({ item }) => percentages.has(item))
    .map((one) => ({
      unit: code,
      item: one.item,
      values: one.values,
      place: { ...place, cell: cellOf(one, "quantity") ?? one.cell },
    }));
  return {
    recomputed: own?.total ?? ZERO,
    missing: missingItems(know, own, items),
    issues: [
      ...faults.flatMap((fault) => faultIssue(fault, items, place) ?? []),
      ...percentDoubts(percentages, figures),
    ],
  };
}

/** By what the unit says, whoever is to score. */
const CLAIMED: ScoreOptions = { counts: ["self"] };

function scoreAlone(items: readonly FormItem[], unit: string, ruleSet: RuleSet) {
  const entries = {
    units: [{ code: unit, name: unit, ranked: true }],
    scores: items.map((item) => asEntry(item, unit)),
    meetings: [],
    reports: [],
    peers: [],
    adjustments: [],
  };
  return score(ruleSet, entries, CLAIMED);
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

/** Built up, not spread together: of every row of a thousand forms one is made. */
function asEntry({ item, points, notApplicable, values, evidence, explanation }: FormItem, unit: string): ScoreEntry {
  const entry: { -readonly [Key in keyof ScoreEntry]: ScoreEntry[Key] } = { unit, item, source: "self", values };
  if (points) entry.points = points;
  if (notApplicable) entry.notApplicable = true;
  if (evidence !== undefined) entry.evidence = evidence;
  if (explanation !== undefined) entry.reason = explanation;
  return entry;
}

function missingItems(
  { asked, compared }: Known,
  own: UnitOutcome | undefined,
  items: readonly FormItem[],
): readonly string[] {
  const unscored = new Set(own?.missingItems);
  const isMissing = (code: string) =>
    compared.has(code) ? !items.some((one) => one.item === code && isScored(one)) : unscored.has(code);
  return asked.flatMap(({ code }) => (isMissing(code) ? [code] : []));
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
  const cell = cellOfFault(item, code, field, argument);
  const where: Place = { ...place, cell };
  return issue(found, params, where);
}

function cellOfFault(
  item: FormItem,
  code: Fault["code"],
  field: string | number | undefined,
  argument: string | number | undefined,
): string {
  if (code === "evidenceMissing") return cellOf(item, "evidence") ?? item.cell;
  const name = field === "values" ? ARGUMENT_NAMES.find((one) => one === argument) : undefined;
  return (name && cellOf(item, name)) ?? item.cell;
}
