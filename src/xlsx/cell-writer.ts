import { cellAddress } from "../workbook/address";
import type { PlanCell } from "../workbook/plan";
import { formulaToFile } from "./formula";
import { encodeText, textElement } from "./ooxml-text";

/** Excel's limits (support.microsoft.com, "Excel specifications and limits"). */
export const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${String(value)}`);
  return Object.is(value, -0) ? "0" : String(value);
}

/** What follows `<c r= s=`: text goes inline, so that it can be nothing but text whatever it begins with. */
function body(cell: PlanCell): string {
  switch (cell.type) {
    case "blank":
      return "/>";
    case "text":
      return cell.text === "" ? "/>" : ` t="inlineStr"><is>${textElement(cell.text)}</is></c>`;
    case "number":
      return `><v>${numeral(cell.value)}</v></c>`;
    case "boolean":
      return ` t="b"><v>${cell.value ? "1" : "0"}</v></c>`;
    case "formula":
      return formulaBody(cell.formula, cell.value);
  }
}

function formulaBody(formula: string, value: number | string | boolean): string {
  if (formula.length > MAX_FORMULA) throw new RangeError(`a formula of ${String(formula.length)} characters`);
  if (formula.startsWith("=") || formula === "") throw new RangeError(`a formula is written without "=": ${formula}`);
  const stored = `<f>${encodeText(formulaToFile(formula))}</f>`;
  if (typeof value === "number") return `>${stored}<v>${numeral(value)}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${stored}<v>${value ? "1" : "0"}</v></c>`;
  return ` t="str">${stored}<v>${encodeText(value)}</v></c>`;
}

/** One `<c>` element; `style` indexes the workbook's cell formats. */
export function writeCell(row: number, column: number, cell: PlanCell, style: number): string {
  return `<c r="${cellAddress(row, column)}" s="${String(style)}"${body(cell)}`;
}
