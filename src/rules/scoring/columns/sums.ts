import { wholeAt } from "../../kinds/quick";
import { exactly, isExact, powerOfTen } from "../../doubles";
import { operationNamed } from "../../operations";
import type { Group } from "../../rule-set";
import type { TreeNode } from "../../tree";
import type { NumberColumn } from "./points";

/** One child with what it counts for. */
interface Term {
  readonly column: NumberColumn;
  /** A whole number at `scale`. */
  readonly weight: number;
  readonly scale: number;
}

/** A group's points where all its children are plain and a sum is all that its operation needs. */
export function pointsOfGroup(
  { max, children }: TreeNode,
  { operation }: Group,
  columns: readonly (NumberColumn | undefined)[],
): NumberColumn | undefined {
  const { ofSum, weighs } = operationNamed(operation);
  const terms = ofSum && termsOf(children, columns, weighs);
  if (!terms) return undefined;
  const { scale, numbers } = sumOf(terms, max.scale);
  const most = wholeAt(max, scale);
  return { scale, numbers: numbers.map((total) => ofSum(total, most)) };
}

/** Σ points of these nodes: 0 where there are none. */
export function totalOf(
  places: readonly TreeNode[],
  columns: readonly (NumberColumn | undefined)[],
  units: number,
): NumberColumn | undefined {
  if (places.length === 0) return { scale: 0, numbers: new Float64Array(units) };
  const terms = termsOf(places, columns, false);
  return terms && sumOf(terms, 0);
}

/** Undefined where there are none, or one of them has no column. */
function termsOf(
  places: readonly TreeNode[],
  columns: readonly (NumberColumn | undefined)[],
  weighs: boolean,
): readonly Term[] | undefined {
  const terms = places.flatMap(({ place, node }) => {
    const column = columns[place];
    const weight = weighs ? wholeAt(node.weight, node.weight.scale) : 1;
    return column ? [{ column, weight, scale: weighs ? node.weight.scale : 0 }] : [];
  });
  return terms.length > 0 && terms.length === places.length ? terms : undefined;
}

/** At the scale of the term with the most digits, `least` at least. A unit with one number missing or no longer exact has NaN. */
function sumOf(terms: readonly Term[], least: number): NumberColumn {
  const scale = Math.max(least, ...terms.map((term) => term.scale + term.column.scale));
  const totals = new Float64Array(terms[0]?.column.numbers.length ?? 0);
  for (const { column, weight, scale: digits } of terms) {
    const each = exactly(weight * powerOfTen(scale - digits - column.scale));
    const { numbers } = column;
    for (let unit = 0; unit < totals.length; unit += 1) {
      const term = (numbers[unit] ?? Number.NaN) * each;
      const total = (totals[unit] ?? Number.NaN) + term;
      totals[unit] = isExact(term) && isExact(total) ? total : Number.NaN;
    }
  }
  return { scale, numbers: totals };
}
