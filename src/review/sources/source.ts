import type { Decimal } from "../../rules/decimal";
import type { Origin } from "../../rules/entries";
import type { ArgumentName } from "../../rules/kinds/names";
import type { Issue } from "../../workbook/issue";

/** One self-score that stands outside Chấm điểm: in a matrix or in a sheet of the form's layout. */
export interface SourceScore {
  readonly unit: string;
  readonly item: string;
  /** Absent where the unit gave figures alone, or says that the item does not apply to it: then there are no figures either. */
  readonly points?: Decimal;
  readonly values?: Readonly<Partial<Record<ArgumentName, Decimal>>>;
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

/** "Không áp dụng": neither points nor figures. */
export function isNotApplicable({ points, values = {} }: Pick<SourceScore, "points" | "values">): boolean {
  return points === undefined && Object.keys(values).length === 0;
}
