import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { TableModel } from "../model/table";
import type { HostState } from "../state";
import type { SheetTarget } from "./worksheet";

export function sheetAutoFilter(target: SheetTarget): HostObject {
  return bind(SHEET, target);
}

export function tableAutoFilter(host: HostState, table: TableModel): HostObject {
  return bind(TABLE, { host, table });
}

/** A row that the filter of a table or of the sheet hides. */
function anyFiltered(rows: ReadonlySet<number>, top: number, bottom: number): boolean {
  return [...rows].some((row) => row >= top && row <= bottom);
}

const SHEET: Shape<SheetTarget> = {
  type: "AutoFilter",
  read: {
    enabled: ({ sheet }) => sheet.autoFilter !== undefined,
    isDataFiltered: ({ sheet }) =>
      sheet.autoFilter !== undefined && anyFiltered(sheet.filteredRows, sheet.autoFilter.top, sheet.autoFilter.bottom),
  },
  call: {
    clearCriteria: ({ sheet }) => {
      sheet.filteredRows.clear();
      return null;
    },
    remove: ({ host, sheet }) => {
      sheet.autoFilter = undefined;
      sheet.filteredRows.clear();
      host.workbook.changed({ kind: "structure" });
      return null;
    },
  },
};

const TABLE: Shape<{ readonly host: HostState; readonly table: TableModel }> = {
  type: "AutoFilter",
  read: {
    enabled: ({ table }) => table.showFilterButton,
    isDataFiltered: ({ table }) => anyFiltered(table.sheet.filteredRows, table.area.top, table.area.bottom),
  },
};
