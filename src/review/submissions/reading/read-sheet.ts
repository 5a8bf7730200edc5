import { decimalText } from "../../../rules/decimal";
import type { Grid } from "../../../workbook/grids";
import { issue, type Issue } from "../../../workbook/issue";
import { controlCode } from "../../form";
import { scoreYear, type Heading } from "../../sources/form/headings";
import { cellOf, type FormItem } from "../../sources/form/read-item";
import { readFormRows } from "../../sources/form/rows";
import { type FormUnit, unitOfForm } from "../../sources/form/unit";
import type { Basis, ReturnedFile, Submission, SubmittedItem } from "../submission";
import { checkForm, totalIssue } from "./checks";
import { besideFileName } from "./file-name";
import { identify } from "./identity";
import type { Known } from "./known";
import { statedMaxIssue } from "./stated-max";

/** One sheet with the headings of a form → the self-scores of one unit; undefined where it knows none of the items and is not ours. */
export function readFormSheet(
  returned: ReturnedFile,
  grid: Grid,
  heading: Heading,
  basis: Basis,
  know: Known,
): Submission | undefined {
  const { file, sha256, modified, grids } = returned;
  const place = { file, sheet: grid.name };
  const identity = { ...identify(grid, heading.first, basis), ...scoreYear(grid, heading) };
  const named = unitOfForm(grid, heading.first, know.unit);
  const whose = besideFileName(named, grid, { file, isAlone: grids.sheets.length === 1 }, know.unit);
  const { unit, unitText } = whose;
  const rows = readFormRows(grid, heading, { ...know, isOwnForm: identity.rules === "same", date1904: grids.date1904 });
  if (rows.known === 0 && identity.rules === "unknown") return undefined;
  const checked = checkForm(rows.items, unit, know, place);
  const control = controlOf(rows.items, rows.total?.value ?? checked.recomputed, named, identity, basis);
  return {
    ...place,
    sha256,
    ...(modified === undefined ? {} : { modified }),
    ...(unit === undefined ? {} : { unit }),
    unitText,
    ...(identity.year === undefined ? {} : { year: identity.year }),
    rules: identity.rules,
    items: rows.items.map(asSubmitted),
    missing: checked.missing,
    total: { ...(rows.total ? { typed: rows.total.value } : {}), recomputed: checked.recomputed },
    control,
    issues: [
      ...whose.issues,
      ...rows.issues.map((one) => ({ ...one, file })),
      ...besideNotApplicable(rows.items, unit, place),
      ...(identity.rules === "same" ? [] : statedMaxIssue(rows.items, grid, heading, know, place)),
      ...checked.issues,
      ...totalIssue(rows.total, checked.recomputed, basis.ruleSet, place),
      ...controlIssue(control, identity.stated?.cell, place),
    ],
  };
}

function controlIssue(
  { state, stated, computed }: Submission["control"],
  cell: string | undefined,
  place: { readonly file: string; readonly sheet: string },
): readonly Issue[] {
  if (state !== "differs" || stated === undefined || cell === undefined) return [];
  return [issue("controlCodeDiffers", { stated, computed }, { ...place, cell })];
}

/** Built up, not spread together: of every row of a thousand forms one is made. */
function asSubmitted(said: FormItem): SubmittedItem {
  const { item, notApplicable, points, values, evidence, explanation, cell } = said;
  const submitted: { -readonly [Key in keyof SubmittedItem]: SubmittedItem[Key] } = { item, values, cell };
  if (notApplicable) submitted.notApplicable = true;
  if (points) submitted.points = points;
  if (explanation !== undefined) submitted.explanation = explanation;
  if (evidence === undefined) return submitted;
  submitted.evidence = evidence;
  const evidenceCell = cellOf(said, "evidence");
  if (evidenceCell !== undefined) submitted.evidenceCell = evidenceCell;
  return submitted;
}

function besideNotApplicable(
  items: readonly FormItem[],
  unit: string | undefined,
  place: { readonly file: string; readonly sheet: string },
): readonly Issue[] {
  return items.flatMap(({ item, notApplicable, counted, cell }) => {
    if (!notApplicable || !counted.points) return [];
    const params = { unit: unit ?? "?", item, given: decimalText(counted.points) };
    return [issue("pointsBesideNotApplicable", params, { ...place, cell })];
  });
}

/** The code as the form's own formulas would give it for what stands there now. */
function controlOf(
  items: readonly FormItem[],
  total: Submission["total"]["recomputed"],
  { unit, text }: FormUnit,
  { rules, stated }: ReturnType<typeof identify>,
  { fingerprint }: Basis,
): Submission["control"] {
  const computed = controlCode({
    fingerprint,
    unit: unit ?? (stated === undefined ? "" : text),
    items: items.map(({ counted }) => counted),
    total,
  });
  if (stated === undefined) return { state: "absent", computed };
  // made from other rules: its own weights are not known here
  if (rules === "other") return { state: "absent", stated: stated.code, computed };
  return { state: stated.code === computed ? "matches" : "differs", stated: stated.code, computed };
}
