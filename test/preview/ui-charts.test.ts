import { describe, expect, test } from "@jest/globals";
import { drawChart } from "../../src/preview/charts/draw-chart";
import { newScale, share, ticks } from "../../src/preview/charts/scale";
import type { ChartModel } from "../../src/preview/host/model/chart";
import { WorkbookModel } from "../../src/preview/host/model/workbook";
import type { Wire } from "../../src/preview/host/protocol/wire";

describe("automatic axes", () => {
  test.each<[readonly number[], object, number, readonly number[]]>([
    [[99.4, 59.6], { min: 0 }, 8, [0, 20, 40, 60, 80, 100, 120]],
    [[3, 4], {}, 5, [0, 1, 2, 3, 4, 5]],
    [[0.3, 0.1], {}, 4, [0, 0.1, 0.2, 0.3, 0.4]],
    [[50], { min: 0, max: 100 }, 5, [0, 20, 40, 60, 80, 100]],
    [[], {}, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])("%j with %j", (values, limits, steps, expected) => {
    expect(ticks(newScale(values, limits, steps))).toEqual(expected);
  });

  test("negative values have room", () => {
    const scale = newScale([-3, 7], {}, 5);
    expect(scale.min).toBeLessThanOrEqual(-3);
    expect(share(0, scale)).toBeGreaterThan(0);
  });
});

/** Names in A, two series in B and C. */
function chart(
  type: string,
  look: Readonly<Record<string, Wire>> = {},
  seriesLook: Readonly<Record<string, Wire>> = {},
): ChartModel {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet("Biểu đồ");
  const rows: readonly (readonly [string, number, number | null])[] = [
    ["An", 10, 4],
    ["Bình", 8, 6],
    ["Chi", 6, null],
  ];
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) sheet.touch(row, column).value = value;
  const column = (left: number) => ({ sheet, area: { top: 0, left, bottom: 2, right: left } });
  return {
    ...{ id: "1", sheet, name: "BX_C_THU", type, anchor: undefined, left: 0, top: 0, width: 400, height: 300 },
    series: [1, 2].map((left) => ({
      id: String(left),
      name: `Dãy ${String(left)}`,
      values: column(left),
      categories: column(0),
      look: new Map(Object.entries({ "format.fill.color": left === 1 ? "#0072B2" : "#E69F00", ...seriesLook })),
    })),
    look: new Map(Object.entries({ "title.text": "Thử", "legend.visible": true, ...look })),
  };
}

const draw = (model: ChartModel): SVGSVGElement => drawChart(model, 600, 400);
const texts = (drawing: Element): readonly string[] =>
  [...drawing.querySelectorAll("text")].map((one) => one.textContent);
const marks = (drawing: Element, color: string): readonly Readonly<Record<"x" | "y" | "width" | "height", number>>[] =>
  [...drawing.querySelectorAll(`rect[fill="${color}"][stroke]`)].map((one) => {
    const at = (name: string): number => Number(one.getAttribute(name));
    return { x: at("x"), y: at("y"), width: at("width"), height: at("height") };
  });

describe("drawn charts", () => {
  test("lying bars begin at the bottom; the longest is the largest value", () => {
    const bars = marks(draw(chart("BarClustered")), "#0072B2");
    expect(bars.map(({ width }) => width)).toEqual(
      [...bars.map(({ width }) => width)].sort((one, other) => other - one),
    );
    expect(bars[0]?.y).toBeGreaterThan(bars[1]?.y ?? 0);
  });

  test("a reversed axis begins at the top, and the values move above, as in Excel", () => {
    const drawing = draw(chart("BarClustered", { "axes.categoryAxis.reversePlotOrder": true }));
    const bars = marks(drawing, "#0072B2");
    expect(bars[0]?.y).toBeLessThan(bars[1]?.y ?? 0);
    const zero = [...drawing.querySelectorAll("text")].find((one) => one.textContent === "0");
    expect(Number(zero?.getAttribute("y"))).toBeLessThan(bars[0]?.y ?? 0);
  });

  test("they stay below where the axes cross at the end", () => {
    const look = { "axes.categoryAxis.reversePlotOrder": true, "axes.categoryAxis.position": "Maximum" };
    const drawing = draw(chart("BarClustered", look));
    const zero = [...drawing.querySelectorAll("text")].find((one) => one.textContent === "0");
    expect(Number(zero?.getAttribute("y"))).toBeGreaterThan(marks(drawing, "#0072B2").at(-1)?.y ?? 0);
  });

  test("stacked columns stand on each other; a blank value draws nothing", () => {
    const drawing = draw(chart("ColumnStacked"));
    const [first] = marks(drawing, "#0072B2");
    const [second, ...others] = marks(drawing, "#E69F00");
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeCloseTo(first?.y ?? 0, 1);
    expect(second?.x).toBe(first?.x);
    expect(others).toHaveLength(1);
  });

  test("clustered columns stand side by side", () => {
    const drawing = draw(chart("ColumnClustered"));
    const [first] = marks(drawing, "#0072B2");
    const [second] = marks(drawing, "#E69F00");
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 1);
  });

  test("a radar runs clockwise from the top and leaves a gap for a blank", () => {
    const lines = [...draw(chart("RadarMarkers")).querySelectorAll("polyline")].map((line) =>
      (line.getAttribute("points") ?? "").split(" ").map((point) => point.split(",").map(Number)),
    );
    expect(lines[0]).toHaveLength(4);
    expect(lines[0]?.[0]).toEqual(lines[0]?.[3]);
    expect(lines[1]).toHaveLength(2);
    const [[x = 0] = [], [right = 0] = []] = lines[0] ?? [];
    expect(right).toBeGreaterThan(x);
  });

  test("a blank in the middle of a radar parts the line", () => {
    const model = chart("Radar");
    model.sheet.touch(1, 1).value = null;
    const lines = [...draw(model).querySelectorAll('polyline[stroke="#0072B2"]')];
    expect(lines.map((line) => (line.getAttribute("points") ?? "").split(" ").length)).toEqual([1, 1]);
  });

  test("title, axis titles, names, legend and labels are there, in the formats asked for", () => {
    const look = {
      "axes.valueAxis.title.text": "Điểm",
      "axes.valueAxis.numberFormat": "0.0",
      "legend.position": "Right",
    };
    const labels = { hasDataLabels: true, "dataLabels.numberFormat": "0.00" };
    const words = texts(draw(chart("ColumnClustered", look, labels)));
    expect(words).toEqual(
      expect.arrayContaining(["Thử", "Điểm", "An", "Bình", "Chi", "Dãy 1", "Dãy 2", "10,00", "0,0"]),
    );
    const hidden = texts(draw(chart("ColumnClustered", { "title.visible": false, "legend.visible": false })));
    expect(hidden).not.toContain("Thử");
    expect(hidden).not.toContain("Dãy 1");
  });

  test("the legend beside a stack lists the series from the top down", () => {
    const words = texts(draw(chart("ColumnStacked", { "legend.position": "Right" })));
    expect(words.indexOf("Dãy 2")).toBeLessThan(words.indexOf("Dãy 1"));
  });

  test("the picture has a name for those who do not see it", () => {
    const drawing = draw(chart("BarClustered"));
    expect(drawing.getAttribute("role")).toBe("img");
    expect(drawing.getAttribute("aria-label")).toBe("Thử");
  });
});
