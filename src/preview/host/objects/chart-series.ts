import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import type { RangeReference, SeriesModel } from "../model/chart";
import type { HostState } from "../state";
import { numberArg, rangeArg, textValue } from "./arguments";
import type { ChartTarget } from "./chart";
import { DATA_LABELS, SERIES_FORMAT } from "./chart-looks";
import { lookObject, type LookShape } from "./look";

interface SeriesTarget extends ChartTarget {
  readonly series: SeriesModel;
}

export function newSeries(host: HostState, name: string, values?: RangeReference): SeriesModel {
  return { id: host.workbook.newId("SERIES"), name, values, categories: undefined, look: new Map() };
}

export function chartSeries(target: ChartTarget): HostObject {
  return bind(COLLECTION, target);
}

const wrap = (target: ChartTarget, series: SeriesModel): HostObject => bind(SHAPE, { ...target, series });

const COLLECTION: Shape<ChartTarget> = {
  type: "ChartSeriesCollection",
  items: (target) => target.chart.series.map((series) => wrap(target, series)),
  call: {
    add: (target, [name]) => {
      const made = newSeries(
        target.host,
        typeof name === "string" ? name : `Series${String(target.chart.series.length + 1)}`,
      );
      target.chart.series.push(made);
      return wrap(target, made);
    },
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (target, args) => {
      const series = target.chart.series[numberArg(args, 0)];
      if (!series) throw new HostError("InvalidArgument");
      return wrap(target, series);
    },
    // office.js finds a series again by its id
    getItem: (target, [id]) => {
      const series = target.chart.series.find((one) => one.id === id);
      if (!series) throw new HostError("ItemNotFound");
      return wrap(target, series);
    },
  },
};

/** Members that throw on a chart type that has no such thing (documented or reported). */
const ONLY_ON: Readonly<Record<string, RegExp>> = {
  gapWidth: /^(Column|Bar)/,
  overlap: /^(Column|Bar)/,
  doughnutHoleSize: /^Doughnut/,
  markerStyle: /^(Line|XYScatter|Radar)/,
  markerSize: /^(Line|XYScatter|Radar)/,
  smooth: /^(Line|XYScatter)/,
};

const plain = (name: string, byDefault: Wire) => ({
  read: ({ series }: SeriesTarget) => series.look.get(name) ?? byDefault,
  write: ({ host, chart, series }: SeriesTarget, value: Wire) => {
    const suits = ONLY_ON[name];
    if (suits && !suits.test(chart.type))
      throw new HostError(name.startsWith("marker") ? "InvalidOperation" : "InvalidArgument");
    series.look.set(name, value);
    host.workbook.changed({ kind: "structure" });
  },
});

const PROPERTIES = {
  gapWidth: plain("gapWidth", 150),
  hasDataLabels: plain("hasDataLabels", false),
  markerSize: plain("markerSize", 5),
  markerStyle: plain("markerStyle", "Automatic"),
  overlap: plain("overlap", 0),
  smooth: plain("smooth", false),
};

const SHAPE: Shape<SeriesTarget> = {
  type: "ChartSeries",
  id: ({ series }) => series.id,
  read: {
    name: ({ series }) => series.name,
    ...Object.fromEntries(Object.entries(PROPERTIES).map(([name, { read }]) => [name, read])),
  },
  write: {
    name: ({ series }, value) => {
      if (textValue(value).length > 255) throw new HostError("InvalidArgument");
      series.name = textValue(value);
    },
    ...Object.fromEntries(Object.entries(PROPERTIES).map(([name, { write }]) => [name, write])),
  },
  link: {
    dataLabels: (target) => part(target, "dataLabels", DATA_LABELS),
    format: (target) => part(target, "format", SERIES_FORMAT),
  },
  call: {
    delete: ({ chart, series }) => {
      chart.series = chart.series.filter((one) => one !== series);
      return null;
    },
    setValues: ({ host, series }, [values]) => {
      const { sheet, area } = rangeArg(values);
      series.values = { sheet, area };
      host.workbook.changed({ kind: "structure" });
      return null;
    },
    // also the categories of charts that are no scatter (confirmed by Microsoft)
    setXAxisValues: ({ host, series }, [values]) => {
      const { sheet, area } = rangeArg(values);
      series.categories = { sheet, area };
      host.workbook.changed({ kind: "structure" });
      return null;
    },
  },
};

function part({ host, series }: SeriesTarget, name: string, shape: LookShape): HostObject {
  const check = (): void => {
    host.workbook.changed({ kind: "structure" });
  };
  return lookObject(shape, { look: series.look, path: `${name}.`, check });
}
