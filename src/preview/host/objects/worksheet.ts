import { parseArea } from "../../../workbook/address";
import type { Visibility } from "../../../workbook/grids";
import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import { checkSheetName } from "../model/naming";
import { WHOLE_SHEET, type SheetModel } from "../model/sheet";
import { onlyBelieved, type HostState } from "../state";
import { booleanValue, colorValue, numberArg, textArg, textValue } from "./arguments";
import { sheetCharts } from "./charts";
import { eventMembers } from "./events";
import { freezePanes } from "./freeze-panes";
import { sheetNames } from "./names";
import { horizontalPageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { sheetProtection } from "./protection";
import { RangeTarget } from "./range-target";
import { sheetAutoFilter } from "./auto-filter";
import { sheetTables } from "./tables";

export interface SheetTarget {
  readonly host: HostState;
  readonly sheet: SheetModel;
}

export function worksheet(target: SheetTarget): HostObject {
  return bind(SHAPE, target);
}

const OFFICE_VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

const SHAPE: Shape<SheetTarget> = {
  type: "Worksheet",
  id: ({ sheet }) => sheet.id,
  read: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ host, sheet }) => host.workbook.sheets.indexOf(sheet),
    showGridlines: ({ sheet }) => sheet.showGridlines,
    tabColor: ({ sheet }) => (sheet.visibility === "visible" ? sheet.tabColor : null),
    visibility: ({ sheet }) => OFFICE_VISIBILITY[sheet.visibility],
  },
  write: {
    name: (target, value) => {
      rename(target, textValue(value));
    },
    showGridlines: ({ host, sheet }, value) => {
      sheet.showGridlines = booleanValue(value);
      host.workbook.changed({ kind: "structure" });
    },
    tabColor: ({ host, sheet }, value) => {
      sheet.tabColor = value === "" ? "" : colorValue(value);
      host.workbook.changed({ kind: "structure" });
    },
    visibility: (target, value) => {
      setVisibility(target, textValue(value));
    },
  },
  link: {
    autoFilter: sheetAutoFilter,
    charts: sheetCharts,
    freezePanes,
    horizontalPageBreaks,
    names: sheetNames,
    pageLayout,
    protection: sheetProtection,
    tables: sheetTables,
  },
  call: {
    activate,
    delete: remove,
    getCell: ({ host, sheet }, args) => at(host, sheet, numberArg(args, 0), numberArg(args, 1), 1, 1),
    getRange: rangeByAddress,
    getRangeByIndexes: ({ host, sheet }, args) =>
      at(host, sheet, numberArg(args, 0), numberArg(args, 1), numberArg(args, 2), numberArg(args, 3)),
    getUsedRange: ({ host, sheet }, args) => {
      const area = sheet.used(args[0] === true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return host.make.range(new RangeTarget(host, sheet, area));
    },
    getUsedRangeOrNullObject: ({ host, sheet }, args) => {
      const area = sheet.used(args[0] === true);
      return area ? host.make.range(new RangeTarget(host, sheet, area)) : null;
    },
    ...eventMembers<SheetTarget>(({ host, sheet }) => ({ host, id: sheet.id })),
  },
};

function at(host: HostState, sheet: SheetModel, top: number, left: number, rows: number, columns: number): HostObject {
  return host.make.range(
    new RangeTarget(host, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
  );
}

function rangeByAddress({ host, sheet }: SheetTarget, [address]: readonly Argument[]): Answer {
  if (address === undefined || address === null) return host.make.range(new RangeTarget(host, sheet, WHOLE_SHEET));
  const area = readArea(textArg([address], 0).replace(/^.*!/, ""));
  if (!area) throw new HostError("InvalidArgument");
  return host.make.range(new RangeTarget(host, sheet, area));
}

/** "A1:B2", "A:C" or "1:3". */
function readArea(address: string): ReturnType<typeof parseArea> {
  const plain = address.replaceAll("$", "");
  if (/^[A-Z]+:[A-Z]+$/i.test(plain)) {
    const area = parseArea(plain.replace(/^([A-Z]+):([A-Z]+)$/i, "$11:$21"));
    return area && { ...area, bottom: WHOLE_SHEET.bottom };
  }
  if (/^\d+:\d+$/.test(plain)) {
    const area = parseArea(plain.replace(/^(\d+):(\d+)$/, "A$1:A$2"));
    return area && { ...area, right: WHOLE_SHEET.right };
  }
  return parseArea(plain);
}

function assertStructureFree(host: HostState): void {
  if (!host.workbook.structureProtected) return;
  onlyBelieved(host, "the error of changing the sheets of a protected workbook");
  throw new HostError("AccessDenied");
}

function rename({ host, sheet }: SheetTarget, wanted: string): void {
  assertStructureFree(host);
  host.workbook.renameSheet(sheet, checkSheetName(host.workbook, wanted, sheet, host.switches.strict));
}

function setVisibility({ host, sheet }: SheetTarget, wanted: string): void {
  assertStructureFree(host);
  const entry = Object.entries(OFFICE_VISIBILITY).find(([, name]) => name === wanted);
  if (!entry) throw new HostError("InvalidArgument");
  const others = host.workbook.sheets.some((one) => one !== sheet && one.visibility === "visible");
  if (wanted !== "Visible" && !others) {
    onlyBelieved(host, "hiding the last visible sheet");
    throw new HostError("InvalidOperation");
  }
  sheet.visibility = entry[0] as Visibility;
  host.workbook.changed({ kind: "structure" });
}

function activate({ host, sheet }: SheetTarget): Answer {
  if (host.switches.otherWorkbookFocused) throw new HostError("GeneralException");
  if (sheet.visibility !== "visible") {
    onlyBelieved(host, "activating a hidden sheet");
    throw new HostError("InvalidOperation");
  }
  host.workbook.activate(sheet);
  return null;
}

function remove({ host, sheet }: SheetTarget): Answer {
  assertStructureFree(host);
  if (host.switches.otherWorkbookFocused) throw new HostError("InvalidSelection");
  if (sheet.visibility === "veryHidden") throw new HostError("InvalidOperation");
  const others = host.workbook.sheets.some((one) => one !== sheet && one.visibility === "visible");
  if (!others) {
    onlyBelieved(host, "deleting the last visible sheet");
    throw new HostError("InvalidOperation");
  }
  host.workbook.removeSheet(sheet);
  return null;
}
