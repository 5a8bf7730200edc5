import type { WorkbookModel } from "./workbook";

/** The calculation behind the stand-in: one small port, so that tests run without an engine and another engine can take its place. */
export interface FormulaEngine {
  /**
   * Writes the present result into every cell that has a formula, step by step as it is asked for. Between two steps the workbook may change, be
   * recalculated as a whole by another run, or be left: a step finds what it needs as it is by then.
   */
  recalculate(workbook: WorkbookModel): Iterable<unknown>;
}
