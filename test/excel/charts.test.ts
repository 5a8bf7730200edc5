import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { excelBook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import type { ChartModel } from "../../src/preview/host/model/chart";
import type { ChartKind, UpsertChart } from "../../src/workbook/plan";
import { bootOffice, emptyWorkbook } from "../support/office";
import { fakeEngine } from "../support/fake-engine";
import { plan, ranking } from "../support/plans";

let host: Host;
beforeAll(async () => {
  host = await bootOffice({ engine: fakeEngine });
});
beforeEach(async () => {
  emptyWorkbook(host, "Sheet1");
  await excelBook().apply(ranking(3, 1));
});

const charts = (): readonly ChartModel[] => host.model.findSheet("Xếp hạng")?.charts ?? [];

function chart(more: Partial<UpsertChart> = {}): UpsertChart {
  const found = ranking(3, 1).actions.find((one) => one.verb === "upsertChart");
  if (!found) throw new Error("no chart in the sample");
  return { ...found, ...more };
}

test("a chart has its own name, its own cells and a stated look", () => {
  const [drawn] = charts();
  expect(drawn).toMatchObject({
    name: "BX_C_XEP_HANG",
    type: "BarClustered",
    anchor: { top: 0, left: 4, bottom: 20, right: 12 },
    series: [
      {
        name: "Tổng điểm",
        categories: { area: { top: 1, left: 0, bottom: 3, right: 0 } },
        values: { area: { top: 1, left: 1, bottom: 3, right: 1 } },
      },
    ],
  });
  expect(Object.fromEntries(drawn?.look ?? [])).toMatchObject({
    "title.text": "Xếp hạng",
    "legend.visible": false,
    "axes.categoryAxis.reversePlotOrder": true,
    // the points stay below the bars
    "axes.categoryAxis.position": "Maximum",
    "axes.valueAxis.minimum": 0,
    "axes.valueAxis.maximum": "",
    "axes.valueAxis.title.text": "Điểm",
  });
  expect(Object.fromEntries(drawn?.series[0]?.look ?? [])).toMatchObject({
    "format.fill.color": "#0072B2",
    hasDataLabels: true,
    gapWidth: 60,
  });
});

test("points stand where Excel puts them once the order is no longer reversed", async () => {
  await excelBook().apply(plan(chart({ categoryAxis: { title: "", reversed: false } })));
  expect(charts()[0]?.look.get("axes.categoryAxis.position")).toBe("Automatic");
});

test.each<[ChartKind, string]>([
  ["bar", "BarClustered"],
  ["clusteredColumn", "ColumnClustered"],
  ["stackedColumn", "ColumnStacked"],
  ["radar", "Radar"],
])("%s is redrawn in place, with the series of this time only", async (kind, type) => {
  const [before] = charts();
  const [one] = chart().series;
  if (!one) throw new Error("no series");
  const two = chart({ kind, title: "Khác", series: [one, { ...one, name: { top: 0, left: 2, bottom: 0, right: 2 } }] });
  expect(await excelBook().apply(plan(two))).toMatchObject({ status: "done", issues: [] });
  expect(charts()).toHaveLength(1);
  expect(charts()[0]).toBe(before);
  expect(before).toMatchObject({ type, series: [{ name: "Tổng điểm" }, { name: "Kiểm tra" }] });
  await excelBook().apply(plan(chart({ kind })));
  expect(before?.series).toHaveLength(1);
});
