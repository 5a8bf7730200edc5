import { HostError } from "../protocol/errors";
import { bind, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import type { ChartModel } from "../model/chart";
import type { SheetModel } from "../model/sheet";
import type { HostState } from "../state";
import { rangeArg, textArg } from "./arguments";
import { chart, isChartType, setSource } from "./chart";
import { keyedMembers } from "./collection";
import type { SheetTarget } from "./worksheet";

export function sheetCharts({ host, sheet }: SheetTarget): HostObject {
  const wrap = (model: ChartModel): HostObject => chart({ host, chart: model });
  const members = keyedMembers({ models: () => sheet.charts, keys: (model) => [model.id, model.name], wrap });
  const shape: Shape<HostState> = {
    type: "ChartCollection",
    items: () => sheet.charts.map(wrap),
    call: {
      getCount: () => members.getCount([]),
      getItem: (_, args) => members.getItem(args),
      getItemAt: (_, args) => members.getItemAt(args),
      getItemOrNullObject: (_, args) => members.getItemOrNullObject(args),
      add: (_, args) => wrap(add(host, sheet, args)),
    },
  };
  return bind(shape, host);
}

function add(host: HostState, sheet: SheetModel, args: readonly Argument[]): ChartModel {
  const type = textArg(args, 0);
  if (!isChartType(type)) throw new HostError("InvalidArgument");
  const source = rangeArg(args[1]);
  const model: ChartModel = {
    ...{ id: host.workbook.newId("CHART"), sheet, type, anchor: undefined, series: [], look: new Map() },
    ...{ name: `Chart ${String(sheet.charts.length + 1)}`, left: 0, top: 0, width: 360, height: 216 },
  };
  setSource(host, model, source, typeof args[2] === "string" ? args[2] : "Auto");
  sheet.charts.push(model);
  host.workbook.changed({ kind: "structure" });
  return model;
}
