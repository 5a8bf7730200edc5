import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import { checkTableName } from "../model/naming";
import type { TableModel } from "../model/table";
import { onlyBelieved, type HostState } from "../state";
import { intersection } from "../model/sheet";
import { booleanValue, numberArg, rangeArg, textValue } from "./arguments";
import { tableAutoFilter } from "./auto-filter";
import { RangeTarget } from "./range-target";
import { writeEntries, readValues } from "./range-values";

export interface TableTarget {
  readonly host: HostState;
  readonly table: TableModel;
}

export function table(target: TableTarget): HostObject {
  return bind(SHAPE, target);
}

const SHAPE: Shape<TableTarget> = {
  type: "Table",
  id: ({ table: model }) => model.id,
  read: {
    id: ({ table: model }) => model.id,
    name: ({ table: model }) => model.name,
    showBandedRows: ({ table: model }) => model.showBandedRows,
    showFilterButton: ({ table: model }) => model.showFilterButton,
    showHeaders: () => true,
    showTotals: ({ table: model }) => model.showTotals,
    style: ({ table: model }) => model.style,
  },
  write: {
    name: ({ host, table: model }, value) => {
      model.name = checkTableName(host.workbook, value, model);
    },
    showBandedRows: ({ table: model }, value) => {
      model.showBandedRows = booleanValue(value);
    },
    showFilterButton: ({ table: model }, value) => {
      model.showFilterButton = booleanValue(value);
    },
    style: ({ table: model }, value) => {
      model.style = textValue(value);
    },
  },
  link: {
    autoFilter: ({ host, table: model }) => tableAutoFilter(host, model),
    rows: (target) => bind(ROWS, target),
    worksheet: ({ host, table: { sheet } }) => host.make.worksheet(host, sheet),
  },
  call: {
    clearFilters: ({ host, table: model }) => {
      if (host.switches.otherWorkbookFocused) throw new HostError("GeneralException");
      for (let row = model.area.top; row <= model.area.bottom; row++) model.sheet.filteredRows.delete(row);
      return null;
    },
    convertToRange: (target) => {
      drop(target);
      return target.host.make.range(whole(target));
    },
    delete: (target) => {
      onlyBelieved(target.host, "that deleting a table takes its cells along");
      drop(target);
      return null;
    },
    getDataBodyRange: (target) => {
      if (target.table.bodyRows === 0) onlyBelieved(target.host, "the body of a table without rows");
      return target.host.make.range(new RangeTarget(target.host, target.table.sheet, target.table.body));
    },
    getHeaderRowRange: ({ host, table: model }) => host.make.range(new RangeTarget(host, model.sheet, model.header)),
    getRange: (target) => target.host.make.range(whole(target)),
    resize: ({ host, table: model }, [area]) => {
      model.area = resized(model, area);
      host.workbook.changed({ kind: "structure" });
      return null;
    },
  },
};

const ROWS: Shape<TableTarget> = {
  type: "TableRowCollection",
  read: { count: ({ table: model }) => model.bodyRows },
  call: {
    add: (target, args) => addRows(target, args),
    getCount: ({ table: model }) => model.bodyRows,
  },
};

const ROW: Shape<{ readonly host: HostState; readonly table: TableModel; readonly index: number }> = {
  type: "TableRow",
  read: {
    index: ({ index }) => index,
    values: ({ host, table: model, index }) => readValues(rowsOf(host, model, index, 1)),
  },
};

function whole({ host, table: model }: TableTarget): RangeTarget {
  return new RangeTarget(host, model.sheet, model.area);
}

function drop({ host, table: model }: TableTarget): void {
  model.sheet.tables = model.sheet.tables.filter((one) => one !== model);
  host.workbook.changed({ kind: "structure" });
}

function rowsOf(host: HostState, model: TableModel, index: number, count: number): RangeTarget {
  const top = model.area.top + 1 + index;
  return new RangeTarget(host, model.sheet, { ...model.area, top, bottom: top + count - 1 });
}

/** At the end only; another table below is in the way. */
function addRows({ host, table: model }: TableTarget, args: readonly Argument[]): Answer {
  const at = args[0] === null || args[0] === undefined ? -1 : numberArg(args, 0);
  if (at !== -1 && at !== model.bodyRows) throw new HostError("NotImplemented");
  if (model.showTotals) throw new HostError("NotImplemented");
  const values = (args[1] ?? null) as Wire;
  const count = Array.isArray(values) ? values.length : 1;
  const target = rowsOf(host, model, model.bodyRows, count);
  if (isTaken(model, target)) throw new HostError("InsertDeleteConflict");
  const first = model.bodyRows;
  if (Array.isArray(values)) writeEntries(target, values);
  model.area = { ...model.area, bottom: model.area.bottom + count };
  return bind(ROW, { host, table: model, index: first });
}

function isTaken(model: TableModel, target: RangeTarget): boolean {
  return model.sheet.tables.some(
    (one) => one !== model && one.area.top <= target.area.bottom && one.area.bottom >= target.area.top,
  );
}

/** The new area overlaps the old one and keeps its heading row. */
function resized(model: TableModel, argument: Argument | undefined): TableModel["area"] {
  const { sheet, area } = rangeArg(argument);
  if (sheet !== model.sheet || area.top !== model.area.top || !intersection(area, model.area)) {
    throw new HostError("InvalidArgument");
  }
  return area;
}
