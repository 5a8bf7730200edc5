import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import { intersection, type SheetModel } from "../model/sheet";
import { TableModel } from "../model/table";
import { onlyBelieved, type HostState } from "../state";
import { isRangeArg, rangeArg, textArg } from "./arguments";
import { keyedMembers } from "./collection";
import { RangeTarget } from "./range-target";
import { table } from "./table";
import type { SheetTarget } from "./worksheet";
import { assertNotProtected } from "./write-guard";
import { parseArea } from "../../../workbook/address";

export function workbookTables(host: HostState): HostObject {
  return tablesOf(host, undefined);
}

export function sheetTables({ host, sheet }: SheetTarget): HostObject {
  return tablesOf(host, sheet);
}

function tablesOf(host: HostState, sheet: SheetModel | undefined): HostObject {
  const models = (): readonly TableModel[] => sheet?.tables ?? host.workbook.tables;
  const wrap = (model: TableModel): HostObject => table({ host, table: model });
  const members = keyedMembers({ models, keys: (model) => [model.id, model.name], wrap });
  const shape: Shape<HostState> = {
    type: "TableCollection",
    items: () => models().map(wrap),
    call: {
      getCount: () => members.getCount([]),
      getItem: (_, args) => members.getItem(args),
      getItemAt: (_, args) => members.getItemAt(args),
      getItemOrNullObject: (_, args) => members.getItemOrNullObject(args),
      add: (_, args) => add(host, sheet, args),
    },
  };
  return bind(shape, host);
}

function add(host: HostState, sheet: SheetModel | undefined, args: readonly Argument[]): Answer {
  const target = isRangeArg(args[0]) ? rangeArg(args[0]) : byAddress(host, sheet, textArg(args, 0));
  if (args[1] !== true) {
    onlyBelieved(host, "the headings that Excel makes for a table without");
    throw new HostError("NotImplemented");
  }
  assertNotProtected(target);
  const { sheet: home, area } = target;
  const taken = [...home.tables.map((one) => one.area), ...home.merges].some((one) => intersection(one, area));
  if (taken) throw new HostError("MergedRangeConflict");
  const made = new TableModel(host.workbook.newId("TABLE"), home, freeName(host), area);
  nameHeadings(host, target);
  home.tables.push(made);
  host.workbook.changed({ kind: "structure" });
  return table({ host, table: made });
}

function byAddress(host: HostState, sheet: SheetModel | undefined, address: string): RangeTarget {
  const found = address.includes("!") ? host.workbook.resolve(address) : undefined;
  const area = found?.area ?? parseArea(address);
  if (!area) throw new HostError("InvalidArgument");
  return new RangeTarget(host, found?.sheet ?? sheet ?? host.workbook.activeSheet, area);
}

/** Headings are texts, unique without case. How Excel repairs others is believed only. */
function nameHeadings(host: HostState, { sheet, area }: RangeTarget): void {
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const cell = sheet.touch(area.top, column);
    let text = typeof cell.value === "string" ? cell.value : "";
    if (text === "" || seen.has(text.toLowerCase())) {
      onlyBelieved(host, "how Excel repairs a table heading that is blank, a number or there twice");
      text = typeof cell.value === "number" ? String(cell.value) : `Column${String(column - area.left + 1)}`;
      cell.value = text;
    }
    seen.add(text.toLowerCase());
  }
}

function freeName(host: HostState): string {
  const taken = new Set(host.workbook.tables.map((one) => one.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${String(number)}`)) number++;
  return `Table${String(number)}`;
}
