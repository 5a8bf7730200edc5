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

/** A model with what was handed over to it. */
interface Kept {
  readonly model: IronCalcModel;
  /** Sheets in tab order; only appended to. */
  readonly names: string[];
  /** Per sheet: what stands in a cell, by row × 16,384 + column. */
  readonly inputs: Map<number, string>[];
}

/**
 * Formulas by IronCalc: not ours, so that live sums are a second opinion. The workbook is handed over once and after that only what changed. Texts go
 * in quoted, so that none comes alive there.
 */
export function ironCalcEngine(newModel: () => IronCalcModel): FormulaEngine {
  const known = new WeakMap<WorkbookModel, Kept>();
  const keptFor = (workbook: WorkbookModel): Kept => {
    const before = known.get(workbook);
    if (before && continues(before, workbook)) return before;
    before?.model.free();
    const kept: Kept = { model: newModel(), names: [], inputs: [] };
    kept.model.pauseEvaluation();
    known.set(workbook, kept);
    return kept;
  };
  function* recalculate(workbook: WorkbookModel): Generator<unknown, void> {
    if (!hasFormulas(workbook)) return;
    const kept = keptFor(workbook);
    const run = steps(kept, workbook);
    while (!run.next().done) {
      yield;
      // sheets were renamed or deleted meanwhile: from the beginning
      if (keptFor(workbook) !== kept) return yield* recalculate(workbook);
    }
  }
  return { recalculate };
}

/** What is done between two pauses: a row handed over, all formulas evaluated, the results of a sheet taken. */
function* steps(kept: Kept, workbook: WorkbookModel): Generator {
  yield;
  addSheets(kept, workbook);
  for (const [index, sheet] of workbook.sheets.entries()) yield* handOver(kept, index, sheet);
  kept.model.evaluate();
  yield;
  for (const [index, sheet] of workbook.sheets.entries()) {
    takeResults(kept.model, index, sheet);
    yield;
  }
}

/** Sheets were at most added at the end: renamed, moved or deleted ones need a new model. */
function continues({ names }: Kept, { sheets }: WorkbookModel): boolean {
  return names.every((name, index) => sheets[index]?.name === name);
}

function addSheets({ model, names, inputs }: Kept, { sheets }: WorkbookModel): void {
  const added = sheets.slice(names.length);
  if (added.length === 0) return;
  for (const { name } of added) {
    if (names.length > 0) model.newSheet();
    model.renameSheet(names.length, name);
    names.push(name);
    inputs.push(new Map());
  }
  // a formula may have been waiting for the new sheet
  for (const sheet of inputs) for (const [key, input] of sheet) if (input.startsWith("=")) sheet.delete(key);
}

function hasFormulas({ sheets }: WorkbookModel): boolean {
  return sheets.some((sheet) => formulaCells(sheet).next().done !== true);
}

function* formulaCells(sheet: SheetModel): Generator<{ row: number; column: number; cell: HostCell }> {
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) if (cell.formula !== undefined) yield { row, column, cell };
  }
}

const COLUMNS = 16_384;

function* handOver({ model, inputs }: Kept, index: number, sheet: SheetModel): Generator {
  const before = inputs[index] ?? new Map<number, string>();
  let present = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const input = inputOf(cell);
      if (input === undefined) continue;
      present++;
      const key = row * COLUMNS + column;
      if (before.get(key) === input) continue;
      model.setUserInput(index, row + 1, column + 1, input);
      before.set(key, input);
    }
    yield;
  }
  if (before.size > present) clearGone(model, index, sheet, before);
}

/** Blanks the cells that held something before and hold nothing now. */
function clearGone(model: IronCalcModel, index: number, sheet: SheetModel, before: Map<number, string>): void {
  for (const key of before.keys()) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    const cell = sheet.cell(row, column);
    if (cell && inputOf(cell) !== undefined) continue;
    model.setUserInput(index, row + 1, column + 1, "");
    before.delete(key);
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
