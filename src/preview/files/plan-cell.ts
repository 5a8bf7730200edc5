import { isCellError, type CellValue } from "../../workbook/cell";
import type { PlanCell } from "../../workbook/plan";
import type { HostCell } from "../host/model/sheet";
import { roleOf } from "./roles";

/** A cell of the stand-in as a plan says it. Error values, which a plan cannot hold, become their text, or their formula's old result. */
export function planCell(cell: HostCell): PlanCell {
  const style = roleOf(cell.style);
  return { ...contentOf(cell), ...(style && { style }) };
}

export function contentOf({ value, formula, numberFormat }: HostCell): PlanCell {
  const format = numberFormat === undefined ? {} : { format: numberFormat };
  if (formula !== undefined)
    return { type: "formula", formula: formula.replace(/^=/, ""), value: result(value), ...format };
  if (value === null) return { type: "blank" };
  if (typeof value === "number") return { type: "number", value, ...format };
  if (typeof value === "boolean") return { type: "boolean", value };
  return { type: "text", text: isCellError(value) ? value.error : value };
}

function result(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}
