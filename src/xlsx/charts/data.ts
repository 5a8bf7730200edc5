import { absoluteAddress, quoteSheet } from "../../workbook/address";
import { isCellError, type CellValue } from "../../workbook/cell";
import { cellAt, type Area, type Grid } from "../../workbook/grids";
import { escapeXml } from "../xml";

/** The values of an area, row by row. */
export function valuesIn(grid: Grid, area: Area): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1)
      values.push(cellAt(grid, row, column)?.value ?? null);
  }
  return values;
}

const formula = (grid: Grid, area: Area): string =>
  `<c:f>${escapeXml(`${quoteSheet(grid.name)}!${absoluteAddress(area)}`)}</c:f>`;

function points(values: readonly CellValue[]): string {
  const list = values.map((value, index) => {
    if (value === null || isCellError(value)) return "";
    return `<c:pt idx="${String(index)}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${String(values.length)}"/>${list.join("")}`;
}

/** Texts with the values they have now, so that the chart draws before anything is calculated. */
export function textData(grid: Grid, area: Area): string {
  return `<c:strRef>${formula(grid, area)}<c:strCache>${points(valuesIn(grid, area))}</c:strCache></c:strRef>`;
}

/** Numbers with the values they have now; what is no number leaves a gap. */
export function numberData(grid: Grid, area: Area, format: string): string {
  const numbers = valuesIn(grid, area).map((value) => (typeof value === "number" ? value : null));
  const cache = `<c:formatCode>${escapeXml(format)}</c:formatCode>${points(numbers)}`;
  return `<c:numRef>${formula(grid, area)}<c:numCache>${cache}</c:numCache></c:numRef>`;
}
