import type { Geometry } from "../grid/geometry";
import { PIXELS } from "../grid/pixels";
import type { ChartModel } from "../host/model/chart";
import type { SheetModel } from "../host/model/sheet";
import { drawChart } from "./draw-chart";
import type { Frame } from "./svg";

/** Draws every chart of the sheet where it stands, counted from the sheet's upper left corner. */
export function drawCharts(layer: HTMLElement, sheet: SheetModel, geometry: Geometry): void {
  layer.replaceChildren(
    ...sheet.charts.map((chart) => {
      const { left, top, width, height } = frameOf(chart, geometry);
      const drawn = drawChart(chart, width, height);
      drawn.style.cssText = `left:${String(left)}px;top:${String(top)}px`;
      return drawn;
    }),
  );
}

function frameOf(chart: ChartModel, { rows, columns }: Geometry): Frame {
  const { anchor } = chart;
  if (!anchor) {
    const { left, top, width, height } = chart;
    return { left: left * PIXELS, top: top * PIXELS, width: width * PIXELS, height: height * PIXELS };
  }
  const left = columns.offset(anchor.left);
  const top = rows.offset(anchor.top);
  return { left, top, width: columns.offset(anchor.right + 1) - left, height: rows.offset(anchor.bottom + 1) - top };
}
