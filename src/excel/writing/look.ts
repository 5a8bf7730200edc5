import type { Area } from "../../workbook/grids";
import { FONT, THEME, type StyleRole } from "../../workbook/theme";
import { operation, type Operation } from "./operation";

/** Thin rules of the one table style. */
const RULE_COLOR = "#BFBFBF";

/** Everything a role says, on every cell of the range. */
export function applyRole(range: Excel.Range, role: StyleRole, area: Area): void {
  const look = THEME[role];
  const { format } = range;
  format.font.name = FONT;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.font.italic = look.italic;
  format.font.underline = look.underline ? "Single" : "None";
  format.font.color = `#${look.color}`;
  if (look.fill === undefined) format.fill.clear();
  else format.fill.color = `#${look.fill}`;
  format.horizontalAlignment = look.horizontal === "left" ? "Left" : look.horizontal === "right" ? "Right" : "Center";
  format.verticalAlignment = look.vertical === "top" ? "Top" : "Center";
  format.wrapText = look.wrap;
  if (look.border) applyBorders(format, area);
}

/** An inside border exists only where there is more than one row or column. */
function applyBorders(format: Excel.RangeFormat, area: Area): void {
  const sides: ("EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical")[] = [
    ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
    ...(area.bottom > area.top ? (["InsideHorizontal"] as const) : []),
    ...(area.right > area.left ? (["InsideVertical"] as const) : []),
  ];
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.color = RULE_COLOR;
  }
}

export function roleOperation(sheet: string, role: StyleRole, area: Area): Operation {
  return operation(30, (context) => {
    applyRole(rangeOn(context, sheet, area), role, area);
  });
}

export function rangeOn(context: Excel.RequestContext, sheet: string, { top, left, bottom, right }: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
