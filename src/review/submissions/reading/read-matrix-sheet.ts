import type { Grid } from "../../../workbook/grids";
import type { FormItem } from "../../sources/form/read-item";
import type { ScoreSource, SourceScore } from "../../sources/source";
import { controlCode } from "../../form";
import type { Basis, ReturnedFile, Submission } from "../submission";
import { checkForm } from "./checks";
import { identify } from "./identity";
import type { Known } from "./known";

/** A matrix of criteria and units → the self-scores of each unit in it. What was met on the sheet goes with the first. */
export function readMatrixSheet(
  { file, sha256, modified }: ReturnedFile,
  grid: Grid,
  { scores, issues }: ScoreSource,
  basis: Basis,
  know: Known,
): readonly Submission[] {
  const place = { file, sheet: grid.name };
  const { year, rules } = identify(grid, grid.cells.keys().next().value ?? 0, basis);
  const units = new Map<string, SourceScore[]>();
  for (const score of scores) units.set(score.unit, [...(units.get(score.unit) ?? []), score]);
  return [...units].map(([unit, own], index): Submission => {
    const items = own.map(asFormItem);
    const checked = checkForm(items, unit, know, place);
    const computed = controlCode({ fingerprint: basis.fingerprint, unit, items, total: checked.recomputed });
    return {
      ...place,
      sha256,
      ...(modified === undefined ? {} : { modified }),
      unit,
      unitText: unit,
      ...(year === undefined ? {} : { year }),
      rules,
      items: items.map(({ item, points, notApplicable, values, cell }) => ({
        item,
        ...(points ? { points } : {}),
        ...(notApplicable ? { notApplicable } : {}),
        values,
        cell,
      })),
      missing: checked.missing,
      total: { recomputed: checked.recomputed },
      control: { state: "absent", computed },
      issues: [...(index === 0 ? issues.map((one) => ({ ...one, file })) : []), ...checked.issues],
    };
  });
}

const NO_COLUMNS: FormItem["columns"] = new Map();

function asFormItem({ item, points, origin }: SourceScore): FormItem {
  return {
    item,
    row: 0,
    scoredOn: 0,
    ...(points ? { points } : { notApplicable: true }),
    values: {},
    cell: origin.cell,
    columns: NO_COLUMNS,
    counted: { item, ...(points ? { points } : { notApplicable: true }), values: {} },
  };
}
