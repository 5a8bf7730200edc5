import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import { parseArea } from "../../../workbook/address";
import { isRangeArg, rangeArg, textArg } from "./arguments";
import type { SheetTarget } from "./worksheet";

/** `Worksheet.horizontalPageBreaks`: a break stands above the row of the range it is added with (DTS). */
export function horizontalPageBreaks(target: SheetTarget): HostObject {
  return bind(SHAPE, target);
}

const SHAPE: Shape<SheetTarget> = {
  type: "PageBreakCollection",
  call: {
    add,
    getCount: ({ sheet }) => sheet.print.pageBreaks.length,
    removePageBreaks: ({ sheet }) => {
      sheet.print.pageBreaks = [];
      return null;
    },
  },
};

interface BreakTarget {
  readonly row: number;
}

const BREAK: Shape<BreakTarget> = {
  type: "PageBreak",
  read: { rowIndex: ({ row }) => row },
};

function add({ sheet }: SheetTarget, args: readonly Argument[]): Answer {
  const area = isRangeArg(args[0]) ? rangeArg(args[0]).area : parseArea(textArg(args, 0));
  if (!area) throw new HostError("InvalidArgument");
  sheet.print.pageBreaks = [...sheet.print.pageBreaks, area.top];
  return bind(BREAK, { row: area.top });
}
