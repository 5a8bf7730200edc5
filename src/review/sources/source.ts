import type { Decimal } from "../../rules/decimal";
import type { Origin } from "../../rules/entries";
import type { Issue } from "../../workbook/issue";

/** One self-score that stands outside Chấm điểm: in a matrix or in a sheet of the form's layout. */
export interface SourceScore {
  readonly unit: string;
  readonly item: string;
  /** Absent where the unit says the item does not apply to it. */
  readonly points?: Decimal;
  readonly evidence?: string;
  readonly explanation?: string;
  readonly origin: Origin & { readonly sheet: string; readonly cell: string };
}

/** Self-scores found in one place: a matrix of all units, or the form of one. */
export interface ScoreSource {
  readonly layout: "matrix" | "form";
  readonly sheet: string;
  readonly scores: readonly SourceScore[];
  /** What was met while reading; reported only if the source is used. */
  readonly issues: readonly Issue[];
}
