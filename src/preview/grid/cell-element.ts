import type { HostCell, SheetModel } from "../host/model/sheet";
import { hasContent } from "../host/model/sheet";
import { element } from "../page/element";
import type { AxisLayout } from "./axis-layout";
import { cssOf, fontOf, horizontalOf, sharedBorderCss } from "./cell-style";
import type { Measure } from "./measure";
import { cellText, generalText } from "./number-format";

/** Pixels at the sides of a cell that a text leaves free. */
const PADDING = 6;

export interface CellPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** Seen from the first column of its pane. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly columns: AxisLayout;
  readonly merged: boolean;
}

/** One cell as Excel shows it: look, text through its number format, "####" where a number has no room. */
export function cellElement(cell: HostCell | undefined, place: CellPlace, measure: Measure): HTMLElement {
  const { style, value = null } = cell ?? {};
  const content = element("span", {}, shownText(cell, place, measure));
  const made = element("div", { role: "gridcell", class: "cell", "aria-colindex": place.column + 1 }, content);
  const side = horizontalOf(style, value);
  const { sheet, row, column } = place;
  const shared = sharedBorderCss(style, sheet.cell(row, column - 1)?.style, sheet.cell(row - 1, column)?.style);
  made.style.cssText = `${cssOf(style)};${shared}left:${String(place.left - 1)}px;width:${String(place.width + 1)}px;height:${String(
    place.height + 1,
  )}px;justify-content:${side === "left" ? "flex-start" : side === "right" ? "flex-end" : "center"};text-align:${side}`;
  if (typeof value === "string" && style?.wrap !== true && !place.merged && side === "left") {
    content.style.maxWidth = `${String(roomToTheRight(place))}px`;
  } else {
    made.classList.add("clipped");
  }
  if (place.merged) made.classList.add("merged");
  return made;
}

function shownText(cell: HostCell | undefined, place: CellPlace, measure: Measure): string {
  if (!cell) return "";
  const text = cellText(cell.value, cell.numberFormat);
  if (typeof cell.value !== "number" || cell.style?.wrap === true) return text;
  const font = fontOf(cell.style);
  const room = place.width - PADDING;
  if (measure(text, font) <= room) return text;
  if ((cell.numberFormat ?? "General") === "General") return fittedGeneral(cell.value, room, font, measure);
  return hashes(room, font, measure);
}

/** A number without a format loses decimals before it loses its digits. */
function fittedGeneral(value: number, room: number, font: string, measure: Measure): string {
  const whole = String(Math.trunc(Math.abs(value))).length;
  for (let digits = 9; digits >= whole; digits--) {
    const text = generalText(value, digits);
    if (measure(text, font) <= room) return text;
  }
  return hashes(room, font, measure);
}

function hashes(room: number, font: string, measure: Measure): string {
  return "#".repeat(Math.max(1, Math.floor(room / measure("#", font))));
}

/** Text runs over blank neighbours, up to the next cell that holds something. */
function roomToTheRight({ sheet, row, column, width, columns }: CellPlace): number {
  const cells = sheet.rows.get(row);
  let next = Number.POSITIVE_INFINITY;
  for (const [other, cell] of cells ?? []) if (other > column && other < next && hasContent(cell)) next = other;
  if (next === Number.POSITIVE_INFINITY) return 2000;
  return width + columns.offset(next) - columns.offset(column + 1) - PADDING;
}
