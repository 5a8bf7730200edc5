import type { Area } from "../../../workbook/grids";
import type { SheetModel } from "./sheet";

export class TableModel {
  style = "TableStyleMedium2";
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;

  constructor(
    readonly id: string,
    readonly sheet: SheetModel,
    public name: string,
    /** Heading row, body and totals row. */
    public area: Area,
  ) {}

  get header(): Area {
    return { ...this.area, bottom: this.area.top };
  }

  /** Heading row alone: the table has no body (Excel then shows one blank row). */
  get bodyRows(): number {
    return this.area.bottom - this.area.top - (this.showTotals ? 1 : 0);
  }

  get body(): Area {
    return { ...this.area, top: this.area.top + 1, bottom: this.area.top + Math.max(1, this.bodyRows) };
  }
}
