import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import type { ChartModel } from "../model/chart";
import { enclosing } from "../model/sheet";
import { onlyBelieved, type HostState } from "../state";
import { isRangeArg, numberValue, rangeArg, textArg, textValue } from "./arguments";
import { CHART_PARTS } from "./chart-looks";
import { chartSeries, newSeries } from "./chart-series";
import { lookObject } from "./look";
import type { RangeTarget } from "./range-target";
import { parseArea } from "../../../workbook/address";

export interface ChartTarget {
  readonly host: HostState;
  readonly chart: ChartModel;
}

const TYPES = [
  ...["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100"],
  ...[
    "Line",
    "LineMarkers",
    "Pie",
    "Doughnut",
    "Area",
    "AreaStacked",
    "XYScatter",
    "Radar",
    "RadarMarkers",
    "RadarFilled",
  ],
];

export function isChartType(type: string): boolean {
  return TYPES.includes(type);
}

export function chart(target: ChartTarget): HostObject {
  return bind(SHAPE, target);
}

const size = (key: "left" | "top" | "width" | "height") => ({
  read: ({ chart: model }: ChartTarget) => model[key],
  write: ({ chart: model }: ChartTarget, value: Wire) => {
    model[key] = numberValue(value);
  },
});
const [left, top, width, height] = [size("left"), size("top"), size("width"), size("height")];

const SHAPE: Shape<ChartTarget> = {
  type: "Chart",
  id: ({ chart: model }) => model.id,
  read: {
    chartType: ({ chart: model }) => model.type,
    height: height.read,
    id: ({ chart: model }) => model.id,
    left: left.read,
    name: ({ chart: model }) => model.name,
    plotVisibleOnly: ({ chart: model }) => model.look.get("plotVisibleOnly") ?? true,
    top: top.read,
    width: width.read,
  },
  write: {
    chartType: ({ chart: model }, value) => {
      if (!isChartType(textValue(value))) throw new HostError("InvalidArgument");
      model.type = textValue(value);
    },
    height: height.write,
    left: left.write,
    name: ({ chart: model }, value) => {
      model.name = textValue(value);
    },
    plotVisibleOnly: ({ chart: model }, value) => {
      model.look.set("plotVisibleOnly", value);
    },
    top: top.write,
    width: width.write,
  },
  link: {
    ...Object.fromEntries(
      Object.entries(CHART_PARTS).map(([name, part]) => [name, (target: ChartTarget) => partOf(target, name, part)]),
    ),
    series: chartSeries,
    worksheet: ({ host, chart: { sheet } }) => host.make.worksheet(host, sheet),
  },
  call: {
    activate: () => null,
    delete: ({ host, chart: model }) => {
      model.sheet.charts = model.sheet.charts.filter((one) => one !== model);
      host.workbook.changed({ kind: "structure" });
      return null;
    },
    setData: ({ host, chart: model }, args) => {
      setSource(host, model, rangeArg(args[0]), typeof args[1] === "string" ? args[1] : "Auto");
      host.workbook.changed({ kind: "structure" });
      return null;
    },
    setPosition,
  },
};

function partOf({ host, chart: model }: ChartTarget, name: string, part: (typeof CHART_PARTS)[string]): HostObject {
  const check = (path: string): void => {
    if (model.type.startsWith("Radar") && path.startsWith("axes.")) onlyBelieved(host, `${path} on a radar chart`);
    host.workbook.changed({ kind: "structure" });
  };
  return lookObject(part, { look: model.look, path: `${name}.`, check });
}

function setPosition({ host, chart: model }: ChartTarget, args: readonly Argument[]): Answer {
  const corner = (argument: Argument | undefined) => {
    if (isRangeArg(argument)) return rangeArg(argument).area;
    const area = parseArea(textArg([argument ?? null], 0));
    if (!area) throw new HostError("InvalidArgument");
    return area;
  };
  const first = corner(args[0]);
  const last = args[1] === undefined || args[1] === null ? first : corner(args[1]);
  model.anchor = enclosing(first, last);
  host.workbook.changed({ kind: "structure" });
  return null;
}

/**
 * The automatic series of a source: one per column (or row). Only a single column or row is certain; what Excel takes for headings
 * and categories in a larger block is believed.
 */
export function setSource(host: HostState, model: ChartModel, source: RangeTarget, seriesBy: string): void {
  const columns = byColumns(host, seriesBy);
  const count = columns ? source.columnCount : source.rowCount;
  if (count > 1) onlyBelieved(host, "which cells of a block Excel takes for a chart's names and categories");
  model.series = Array.from({ length: count }, (_, index) => {
    const { area } = source;
    const one = columns
      ? { ...area, left: area.left + index, right: area.left + index }
      : { ...area, top: area.top + index, bottom: area.top + index };
    return newSeries(host, `Series${String(index + 1)}`, { sheet: source.sheet, area: one });
  });
}

/** Which way the series run is guessed differently by Excel's platforms, so nobody may leave it to them. */
function byColumns(host: HostState, seriesBy: string): boolean {
  if (seriesBy === "Auto") onlyBelieved(host, "which way a chart's series run when nobody says so");
  if (!["Auto", "Columns", "Rows"].includes(seriesBy)) throw new HostError("InvalidArgument");
  return seriesBy !== "Rows";
}
