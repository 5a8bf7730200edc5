import { HostError } from "../protocol/errors";
import { bind, type Answer, type HostObject, type Shape } from "../protocol/host-object";
import type { HostState } from "../state";
import { application } from "./application";
import { workbookNames } from "./names";
import { workbookProtection } from "./protection";
import { RangeTarget } from "./range-target";
import { workbookTables } from "./tables";
import { worksheets } from "./worksheets";

/** The root of the object model. */
export function workbook(host: HostState): HostObject {
  return bind(SHAPE, host);
}

const SHAPE: Shape<HostState> = {
  type: "Workbook",
  read: { name: () => "Book1.xlsx" },
  link: {
    application,
    names: workbookNames,
    protection: workbookProtection,
    tables: workbookTables,
    worksheets,
  },
  call: {
    getActiveCell: (host) => selection(host, true),
    getSelectedRange: (host) => selection(host, false),
  },
};

function selection(host: HostState, firstCell: boolean): Answer {
  if (host.switches.otherWorkbookFocused) throw new HostError("InvalidSelection");
  const { sheet, area } = host.workbook.selection;
  return host.make.range(
    new RangeTarget(host, sheet, firstCell ? { ...area, bottom: area.top, right: area.left } : area),
  );
}
