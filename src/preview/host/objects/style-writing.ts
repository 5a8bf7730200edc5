import type { CellStyle } from "../model/style";
import type { RangeTarget } from "./range-target";
import { assertNotProtected } from "./write-guard";

/** Whole rows, columns and the whole sheet: only cells that stand there are formatted (the stand-in keeps no row or column styles). */
export function writeStyle(
  range: RangeTarget,
  change: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined },
): void {
  assertNotProtected(range);
  const cache = new Map<CellStyle | undefined, CellStyle>();
  const restyle = (style: CellStyle | undefined): CellStyle => {
    let made = cache.get(style);
    if (!made) {
      made = merged(style, change);
      cache.set(style, made);
    }
    return made;
  };
  if (range.isUnbounded) {
    for (const { cell } of range.sheet.cellsIn(range.area)) cell.style = restyle(cell.style);
  } else {
    for (let row = range.area.top; row <= range.area.bottom; row++) {
      for (let column = range.area.left; column <= range.area.right; column++) {
        const cell = range.sheet.touch(row, column);
        cell.style = restyle(cell.style);
      }
    }
  }
  range.host.workbook.changed({ kind: "cells", sheet: range.sheet, area: range.area });
}

function merged(style: CellStyle | undefined, change: object): CellStyle {
  const entries: readonly [string, unknown][] = Object.entries({ ...style, ...change });
  const kept = entries.filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept);
}
