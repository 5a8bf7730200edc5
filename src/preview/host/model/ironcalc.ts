import type { CellValue } from "../../../workbook/cell";
import type { FormulaEngine } from "./formulas";
import type { HostCell, SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";

/** The part of IronCalc's `Model` that is used. Rows and columns count from 1 there. */
export interface IronCalcModel {
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
  getCellType(sheet: number, row: number, column: number): number;
  newSheet(): void;
  renameSheet(sheet: number, name: string): void;
  pauseEvaluation(): void;
  evaluate(): void;
  free(): void;
}

/** IronCalc's own numbers for what a cell holds, as Excel's TYPE function has them. */
const TYPE = { number: 1, text: 2, logical: 4, error: 16 } as const;

/**
 * Formulas by IronCalc: not ours, so that live sums are a second opinion. The whole workbook is handed over each time: simple, and fast enough for a
 * preview (measured in the README). Texts go in quoted, so that none comes alive there.
 */
export function ironCalcEngine(newModel: () => IronCalcModel): FormulaEngine {
  return {
    recalculate(workbook) {
      if (!hasFormulas(workbook)) return;
      const model = newModel();
      try {
        fill(model, workbook);
        model.evaluate();
        for (const [index, sheet] of workbook.sheets.entries()) takeResults(model, index, sheet);
      } finally {
        model.free();
      }
    },
  };
}

function hasFormulas({ sheets }: WorkbookModel): boolean {
  return sheets.some((sheet) => [...formulaCells(sheet)].length > 0);
}

function* formulaCells(sheet: SheetModel): Generator<{ row: number; column: number; cell: HostCell }> {
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) if (cell.formula !== undefined) yield { row, column, cell };
  }
}

function fill(model: IronCalcModel, { sheets }: WorkbookModel): void {
  model.pauseEvaluation();
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  }
  for (const [index, sheet] of sheets.entries()) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        const input = inputOf(cell);
        if (input !== undefined) model.setUserInput(index, row + 1, column + 1, input);
      }
    }
  }
}

function inputOf({ formula, value }: HostCell): string | undefined {
  if (formula !== undefined) return formula;
  if (value === null) return undefined;
  if (typeof value === "object") return value.error;
  return typeof value === "string" ? `'${value}` : String(value).toUpperCase();
}

function takeResults(model: IronCalcModel, index: number, sheet: SheetModel): void {
  for (const { row, column, cell } of formulaCells(sheet)) {
    const type = model.getCellType(index, row + 1, column + 1);
    cell.value = resultOf(type, model.getFormattedCellValue(index, row + 1, column + 1));
  }
}

function resultOf(type: number, text: string): CellValue {
  if (type === TYPE.error) return { error: text };
  if (type === TYPE.logical) return text === "TRUE";
  return type === TYPE.number ? Number(text.replaceAll(",", "")) : text;
}
