import type { SheetContent } from "../../workbook/plan";
import { THEME } from "../../workbook/theme";
import { rangeOn } from "./look";
import { operation, type Operation } from "./operation";
import { rectangles } from "./runs";

/** Opens the cells that people fill, then locks the sheet around them; comes last, since a locked sheet takes nothing more. */
export function protectOperations(sheet: string, { rows }: SheetContent): readonly Operation[] {
  const open = rectangles(
    rows.map(({ cells }) => cells.map((cell) => (cell?.style && THEME[cell.style].unlocked ? true : undefined))),
  );
  return [
    ...open.map(({ area }) =>
      operation(3, (context) => {
        rangeOn(context, sheet, area).format.protection.locked = false;
      }),
    ),
    operation(4, (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    }),
  ];
}
