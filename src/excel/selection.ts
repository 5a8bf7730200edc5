import { parseArea } from "../workbook/address";
import { refusalOf } from "./refusal";

/** The upper-left cell of what a person selected. */
export interface SelectedCell {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

/** Shows a cell or area ("B7", "B7:C9"). False where the sheet is gone. Selecting on a sheet that is not active yet is unreliable. */
export async function jumpTo(sheet: string, cell: string): Promise<boolean> {
  if (!parseArea(cell)) throw new RangeError(`${cell} is no address.`);
  try {
    return await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load("visibility");
      await context.sync();
      if (found.isNullObject || found.visibility !== "Visible") return false;
      found.activate();
      await context.sync();
      found.getRange(cell).select();
      await context.sync();
      return true;
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

/**
 * Tells of every selection until the answer is called. Handlers only look: they never write, and the pane is never opened from one.
 * An event that comes while Excel is busy or a person types is dropped, the next one will do.
 */
export async function onSelectionChanged(tell: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => report(tell));
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}

async function report(tell: (cell: SelectedCell) => void): Promise<void> {
  const cell = await selectedCell();
  if (cell) tell(cell);
}

/** Undefined where nothing, a chart or several areas are selected. */
async function selectedCell(): Promise<SelectedCell | undefined> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,worksheet/name");
      await context.sync();
      return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
}
