import type { Grid } from "../../workbook/grids";
import { findHeading } from "./form/headings";
import { readFormRows } from "./form/rows";
import { unitOfForm } from "./form/unit";
import type { Recognisers } from "./matrix";
import type { ScoreSource } from "./source";

/** A sheet of the open book in the layout of the self-score form (TT | Nội dung | Điểm chuẩn | Điểm tự chấm | …), as a source of scores. */
export function findForm(grid: Grid, know: Recognisers): ScoreSource | undefined {
  const heading = findHeading(grid, ["text", "self", "max"]);
  const { unit } = heading ? unitOfForm(grid, heading.first, know.unit) : {};
  if (!heading || unit === undefined) return undefined;
  const { items, issues } = readFormRows(grid, heading, know);
  const scores = items
    .filter(({ points, notApplicable, values }) => points ?? notApplicable ?? Object.keys(values).length > 0)
    .map(({ item, points, values, evidence, explanation, cell }) => ({
      unit,
      item,
      ...(points ? { points } : {}),
      values,
      ...(evidence === undefined ? {} : { evidence }),
      ...(explanation === undefined ? {} : { explanation }),
      origin: { sheet: grid.name, cell },
    }));
  return scores.length === 0 ? undefined : { layout: "form", sheet: grid.name, scores, issues };
}
