import { HostError } from "../protocol/errors";
import { bind, type Answer, type HostObject, type Shape } from "../protocol/host-object";
import type { Freeze } from "../model/sheet";
import { numberArg, rangeArg } from "./arguments";
import type { SheetTarget } from "./worksheet";

export function freezePanes(target: SheetTarget): HostObject {
  return bind(SHAPE, target);
}

const SHAPE: Shape<SheetTarget> = {
  type: "WorksheetFreezePanes",
  call: {
    freezeAt: (target, [frozen]) => {
      const { area } = rangeArg(frozen);
      return freeze(target, { rows: area.bottom + 1, columns: area.right + 1 });
    },
    freezeColumns: (target, args) => freeze(target, { rows: 0, columns: numberArg(args, 0, 0) }),
    freezeRows: (target, args) => freeze(target, { rows: numberArg(args, 0, 0), columns: 0 }),
    unfreeze: (target) => freeze(target, { rows: 0, columns: 0 }),
  },
};

function freeze({ host, sheet }: SheetTarget, wanted: Freeze): Answer {
  if (host.switches.otherWorkbookFocused) throw new HostError("GeneralException");
  sheet.freeze = wanted;
  host.workbook.changed({ kind: "structure" });
  return null;
}
