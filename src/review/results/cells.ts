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

/** About what a letter of Times New Roman 12 takes across, and a line down, in points. */
const LETTER_WIDTH = 5.9;
const LINE_HEIGHT = 16;

/**
 * The height in points that shows every wrapped text of a row whole. Stated rather than left to Excel, since a file is printed
 * before anybody's Excel has fitted its rows.
 */
export function fitHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text: words, width }) => Math.ceil((words.length * LETTER_WIDTH) / width));
  return 4 + LINE_HEIGHT * Math.max(1, ...lines);
}
