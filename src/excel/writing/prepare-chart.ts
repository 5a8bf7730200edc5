import { chartName } from "../../workbook/book";
import type { Area } from "../../workbook/grids";
import { issue } from "../../workbook/issue";
import type { PlanCell, Plan, UpsertChart } from "../../workbook/plan";
import { chartOperation } from "./charts";
import { prepared, type Prepared } from "./prepared";
import { words } from "./prepare-cells";
import { ownedSheet, type Survey } from "./survey";

/** `sheets`: the names of the result sheets that this plan writes, by key. */
export function prepareChart(
  survey: Survey,
  chart: UpsertChart,
  plan: Plan,
  sheets: ReadonlyMap<string, string>,
): Prepared {
  const there = ownedSheet(survey.list, chart.sheetKey);
  const sheet = sheets.get(chart.sheetKey) ?? there?.name;
  if (sheet === undefined) return prepared({ issues: [issue("sheetGone", { name: chart.sheetKey })] });
  const charts = there ? survey.facts.get(there.id)?.charts : undefined;
  const name = chartName(chart.key).toLowerCase();
  const exists = charts?.some((one) => one.toLowerCase() === name) ?? false;
  const names = chart.series.map((series) => nameOf(survey, chart, plan, series.name));
  const locked = there?.isProtected ? [issue("sheetProtected", { name: sheet })] : [];
  return prepared({ issues: locked, operations: [chartOperation({ chart, sheet, exists, names })] });
}

/** Office.js takes a series' name as text only: read from the plan where it writes that cell, from the sheet otherwise. */
function nameOf(survey: Survey, chart: UpsertChart, plan: Plan, { top, left }: Area): string {
  for (const action of plan.actions) {
    if (action.verb !== "replaceOwnedSheet" || action.key !== chart.sheetKey) continue;
    return cellText(action.content.rows[top]?.cells[left] ?? null);
  }
  return String(words(survey.cells.get(chart)?.at(top, left) ?? null));
}

function cellText(cell: PlanCell | null): string {
  if (!cell || cell.type === "blank") return "";
  return cell.type === "text" ? cell.text : String(cell.value);
}
