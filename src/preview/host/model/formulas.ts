import type { WorkbookModel } from "./workbook";

/** The calculation behind the stand-in: one small port, so that tests run without an engine and another engine can take its place. */
export interface FormulaEngine {
  /** Writes the present result into every cell that has a formula. */
  recalculate(workbook: WorkbookModel): void;
}
