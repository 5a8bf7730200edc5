import { toNumber, type Decimal } from "../../rules/decimal";
import type { PlanCell } from "../../workbook/plan";
import type { StyleRole } from "../../workbook/theme";

/** Short ways to say a cell of a result sheet. */
export function text(words: string, style: StyleRole = "text"): PlanCell {
  return words === "" ? { type: "blank", style } : { type: "text", text: words, style };
}

export function number(value: Decimal | number, format: string, style: StyleRole = "number"): PlanCell {
  return { type: "number", value: typeof value === "number" ? value : toNumber(value), format, style };
}

/** An Excel formula beside which the engine's own value is stored as the result. */
export function formula(expression: string, value: Decimal, format: string, style: StyleRole): PlanCell {
  return { type: "formula", formula: expression, value: toNumber(value), format, style };
}

export function blank(style?: StyleRole): PlanCell {
  return style ? { type: "blank", style } : { type: "blank" };
}
