import type { Area } from "../../../workbook/grids";
import type { SheetModel } from "./sheet";
import type { Wire } from "../protocol/wire";

export interface RangeReference {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export interface SeriesModel {
  readonly id: string;
  name: string;
  values: RangeReference | undefined;
  categories: RangeReference | undefined;
  /** Formatting by its documented path: `format.fill.color` = "#0072B2", `hasDataLabels` = true. */
  readonly look: Map<string, Wire>;
}

/** A chart: what it shows by reference, how it looks by documented path (`title.text`, `legend.position`, `axes.valueAxis.minimum`). */
export interface ChartModel {
  readonly id: string;
  readonly sheet: SheetModel;
  name: string;
  type: string;
  /** The cells it covers; undefined until somebody says where it stands. */
  anchor: Area | undefined;
  /** Points. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: SeriesModel[];
  readonly look: Map<string, Wire>;
}
