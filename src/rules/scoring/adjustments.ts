import { add, type Decimal, decimalText, isNegative, multiply, ZERO } from "../decimal";
import type { Adjustment } from "../entries";
import type { Indexed } from "./item-rows";
import type { Report } from "./report";

export interface Adjusted {
  /** Σ count × points of the awards, R13. */
  readonly awards: Decimal;
  /** Σ count × points of the deductions, a positive amount, R14. */
  readonly deductions: Decimal;
  /** The reason of the first exclusion, "" where it gives none; undefined where there is no exclusion (R20). */
  readonly excluded?: string;
}

/** What the secretariat adds, takes off, or rules out. A negative amount is refused: its sign belongs to its type. */
export function adjust(rows: readonly Indexed<Adjustment>[], report: Report): Adjusted {
  let awards = ZERO;
  let deductions = ZERO;
  let excluded: string | undefined;
  for (const { row, index } of rows) {
    if (row.reason.trim() === "")
      report("adjustmentWithoutReason", ["adjustments", index, "reason"], { unit: row.unit });
    if (row.type === "exclusion") {
      excluded ??= row.reason;
      continue;
    }
    const negative = isNegative(row.points) ? "points" : isNegative(row.count) ? "count" : undefined;
    if (negative) {
      const params = { unit: row.unit, value: decimalText(row[negative]) };
      report("adjustmentNegative", ["adjustments", index, negative], params);
      continue;
    }
    const amount = multiply(row.count, row.points);
    if (row.type === "award") awards = add(awards, amount);
    else deductions = add(deductions, amount);
  }
  return excluded === undefined ? { awards, deductions } : { awards, deductions, excluded };
}
