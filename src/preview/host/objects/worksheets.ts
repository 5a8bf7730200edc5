import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import { checkSheetName } from "../model/naming";
import { onlyBelieved, type HostState } from "../state";
import { keyedMembers } from "./collection";
import { eventMembers, WORKBOOK_EVENTS } from "./events";
import { worksheet } from "./worksheet";

export function worksheets(host: HostState): HostObject {
  const members = keyedMembers({
    models: () => host.workbook.sheets,
    keys: (sheet) => [sheet.id, sheet.name],
    wrap: (sheet) => worksheet({ host, sheet }),
  });
  const shape: Shape<HostState> = {
    type: "WorksheetCollection",
    items: () => host.workbook.sheets.map((sheet) => worksheet({ host, sheet })),
    call: {
      getCount: () => members.getCount([]),
      getItem: (_, args) => members.getItem(args),
      getItemAt: (_, args) => members.getItemAt(args),
      getItemOrNullObject: (_, args) => members.getItemOrNullObject(args),
      add: (_, args) => add(host, args),
      getActiveWorksheet: () => worksheet({ host, sheet: host.workbook.activeSheet }),
      ...eventMembers<HostState>(() => ({ host, id: WORKBOOK_EVENTS })),
    },
  };
  return bind(shape, host);
}

/** A new sheet comes last and is not activated. */
function add(host: HostState, [name]: readonly Argument[]): Answer {
  const { workbook, switches } = host;
  if (switches.otherWorkbookFocused) throw new HostError("GeneralException");
  if (workbook.structureProtected) {
    onlyBelieved(host, "adding a sheet to a protected workbook");
    throw new HostError("AccessDenied");
  }
  const wanted = name ?? freeName(host);
  return worksheet({ host, sheet: workbook.addSheet(checkSheetName(workbook, wanted, undefined, switches.strict)) });
}

function freeName(host: HostState): string {
  let number = 1;
  while (host.workbook.findSheet(`Sheet${String(number)}`)) number++;
  return `Sheet${String(number)}`;
}
