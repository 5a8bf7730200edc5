import { describe, expect, test } from "@jest/globals";
import { parseChart } from "hucre/ooxml";
import type { ChartKind, UpsertChart } from "../../src/workbook/plan";
import { newFile } from "../../src/xlsx";
import { partsOf } from "../support/xlsx-open";
import { area, chartOf, chartSheet, planOf } from "../support/xlsx-sample";

/** The chart part and the drawing of one chart over the sample data. */
async function drawn(chart: UpsertChart): Promise<{ readonly chart: string; readonly drawing: string }> {
  const book = newFile();
  expect(await book.apply(planOf(chartSheet(), chart))).toMatchObject({ status: "done" });
  const parts = partsOf(book.toBytes());
  return { chart: parts.get("xl/charts/chart1.xml") ?? "", drawing: parts.get("xl/drawings/drawing1.xml") ?? "" };
}

const AT = area(7, 0, 20, 4);
const valueAxisOf = (xml: string): string => /<c:valAx>.*<\/c:valAx>/.exec(xml)?.[0] ?? "";
const categoryAxisOf = (xml: string): string => /<c:catAx>.*<\/c:catAx>/.exec(xml)?.[0] ?? "";

describe("a chart", () => {
  const KINDS: readonly (readonly [ChartKind, RegExp])[] = [
    ["bar", /<c:barDir val="bar"\/><c:grouping val="clustered"\/>.*<c:gapWidth val="40"\/><c:axId/],
    ["clusteredColumn", /<c:barDir val="col"\/><c:grouping val="clustered"\/>.*<c:gapWidth val="60"\/><c:axId/],
    [
      "stackedColumn",
      /<c:barDir val="col"\/><c:grouping val="stacked"\/>.*<c:gapWidth val="60"\/><c:overlap val="100"\/>/,
    ],
    ["radar", /<c:radarChart><c:radarStyle val="marker"\/>/],
  ];
  test.each(KINDS)("%s has its own plot", async (kind, plot) => {
    expect((await drawn(chartOf(kind, AT))).chart).toMatch(plot);
  });

  test("draws before anything is calculated: the values are in it", async () => {
    const { chart } = await drawn(chartOf("bar", AT));
    const cached = [...chart.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
    expect(cached).toEqual([
      "Tổng",
      ...["Hiệp hội Doanh nghiệp nhỏ và vừa", "Hội Doanh nhân trẻ", "Liên minh Hợp tác xã", "Hiệp hội Làng nghề"],
      ...["86.5", "84.75", "76", "66.25"],
    ]);
  });

  test("is native: another reader finds kind, series and references", async () => {
    const read = parseChart((await drawn(chartOf("stackedColumn", AT))).chart);
    expect(read).toMatchObject({ kinds: ["bar"], seriesCount: 3, title: "Tổng điểm theo thành phần" });
    expect(read?.series?.map((series) => series.valuesRef)).toEqual([
      "'Biểu đồ'!$B$2:$B$5",
      "'Biểu đồ'!$C$2:$C$5",
      "'Biểu đồ'!$D$2:$D$5",
    ]);
  });

  test("has a name, words for those who cannot see it, and covers its cells", async () => {
    const { drawing } = await drawn(chartOf("radar", AT));
    expect(drawing).toContain('name="BX_C_RADAR" descr="So sánh các đơn vị: bốn đơn vị"');
    const corners = [...drawing.matchAll(/<xdr:col>(\d+)<\/xdr:col>.*?<xdr:row>(\d+)<\/xdr:row>/g)].map(
      ([, column, row]) => [column, row],
    );
    expect(corners).toEqual([
      ["0", "7"],
      ["5", "21"],
    ]);
  });

  test("best on top: reversed categories keep the points at the bottom", async () => {
    const { chart } = await drawn(chartOf("bar", AT));
    expect(categoryAxisOf(chart)).toContain('<c:orientation val="maxMin"/>');
    expect(valueAxisOf(chart)).toContain('<c:crosses val="max"/>');
    const upright = (await drawn(chartOf("clusteredColumn", AT))).chart;
    expect(categoryAxisOf(upright)).toContain('<c:orientation val="minMax"/>');
    expect(valueAxisOf(upright)).toContain('<c:crosses val="autoZero"/>');
  });

  test("the axis of points has limits, format, title, thin grey grid", async () => {
    const axis = valueAxisOf((await drawn(chartOf("stackedColumn", AT))).chart);
    expect(axis).toContain('<c:max val="100"/><c:min val="0"/>');
    expect(axis).toContain('<c:numFmt formatCode="0.00" sourceLinked="0"/>');
    expect(axis).toContain("<a:t>Điểm</a:t>");
    expect(axis).toMatch(/<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"\/>/);
    expect(valueAxisOf((await drawn(chartOf("clusteredColumn", AT))).chart)).not.toContain("<c:max");
  });

  test("a radar has no axis titles and no label positions, which Excel refuses there", async () => {
    const radar = chartOf("radar", AT);
    const { chart } = await drawn({ ...radar, series: radar.series.map((series) => ({ ...series, labels: true })) });
    expect(chart.match(/<c:title>/g)).toHaveLength(1);
    expect(chart).not.toContain("dLblPos");
    expect(chart).toContain('<c:showVal val="1"/>');
  });

  test("series have the colours of the plan; labels in a stack are read on their own colour", async () => {
    const { chart } = await drawn(chartOf("stackedColumn", AT));
    const series = chart.split("<c:ser>").slice(1);
    const fills = series.map((one) => /<\/c:tx><c:spPr><a:solidFill><a:srgbClr val="(\w+)"/.exec(one)?.[1]);
    const labels = series.map((one) => /<c:dLbls>.*?<a:srgbClr val="(\w+)"/.exec(one)?.[1]);
    expect(fills).toEqual(["0072B2", "E69F00", "009E73"]);
    expect(labels).toEqual(["FFFFFF", "262626", "262626"]);
  });

  test("parts of a stack too flat for a label have none; other charts label every mark", async () => {
    const leftOut = async (kind: ChartKind): Promise<readonly (readonly string[])[]> =>
      (await drawn(chartOf(kind, AT))).chart
        .split("<c:ser>")
        .slice(1)
        .map((one) =>
          [...one.matchAll(/<c:dLbl><c:idx val="(\d)"\/><c:delete val="1"\/>/g)].map(([, index = ""]) => index),
        );
    expect(await leftOut("stackedColumn")).toEqual([[], ["1", "3"], ["0", "1", "2", "3"]]);
    expect(await leftOut("clusteredColumn")).toEqual([[], [], []]);
  });

  test("no text is smaller than the plan's size, and none below 12 points is taken", async () => {
    const { chart } = await drawn({ ...chartOf("bar", AT), textSize: 14 });
    const sizes = [...chart.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBe(1400);
    const book = newFile();
    await expect(book.apply(planOf(chartSheet(), { ...chartOf("bar", AT), textSize: 11 }))).rejects.toThrow(RangeError);
  });

  test.each([
    ["none", undefined],
    ["bottom", "b"],
    ["right", "r"],
  ] as const)("legend: %s", async (legend, position) => {
    const { chart } = await drawn({ ...chartOf("bar", AT), legend });
    expect(/<c:legendPos val="(\w)"\/>/.exec(chart)?.[1]).toBe(position);
  });
});
