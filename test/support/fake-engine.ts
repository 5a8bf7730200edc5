import { parseCell } from "../../src/workbook/address";
import type { FormulaEngine } from "../../src/preview/host/model/formulas";

/** Knows `=B2*1` and nothing else: enough to tell a formula that was calculated from one that was not. */
export const fakeEngine: FormulaEngine = {
  recalculate(workbook) {
    for (const sheet of workbook.sheets) {
      for (const cells of sheet.rows.values()) {
        for (const cell of cells.values()) {
          const at = cell.formula && parseCell(/^=([A-Z]+\d+)\*1$/.exec(cell.formula)?.[1] ?? "");
          if (at) cell.value = sheet.cell(at.row, at.column)?.value ?? 0;
        }
      }
    }
    return [];
  },
};
