import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import { DEFAULT_HEIGHT, DEFAULT_STYLE, DEFAULT_WIDTH, type CellStyle } from "../model/style";
import { booleanValue, colorValue, numberValue, textValue } from "./arguments";
import type { RangeTarget } from "./range-target";
import { assertNotProtected } from "./write-guard";
import { rangeBorders } from "./range-borders";
import { writeStyle } from "./style-writing";

/** `Range.format`: a property that differs between the cells reads null. Sizes are points. */
export function rangeFormat(target: RangeTarget): HostObject {
  return bind(FORMAT, target);
}

const FORMAT: Shape<RangeTarget> = {
  type: "RangeFormat",
  read: {
    columnWidth: (range) => readSizes(range.sheet.columnWidths, range.area.left, range.area.right, DEFAULT_WIDTH),
    horizontalAlignment: (range) => readStyle(range, "horizontal"),
    indentLevel: (range) => readStyle(range, "indent"),
    rowHeight: (range) => readSizes(range.sheet.rowHeights, range.area.top, range.area.bottom, DEFAULT_HEIGHT),
    verticalAlignment: (range) => readStyle(range, "vertical"),
    wrapText: (range) => readStyle(range, "wrap"),
  },
  write: {
    columnWidth: (range, value) => {
      writeSizes(range, range.sheet.columnWidths, range.area.left, range.area.right, numberValue(value));
    },
    horizontalAlignment: (range, value) => {
      writeStyle(range, { horizontal: textValue(value) });
    },
    indentLevel: (range, value) => {
      writeStyle(range, { indent: numberValue(value) });
    },
    rowHeight: (range, value) => {
      writeSizes(range, range.sheet.rowHeights, range.area.top, range.area.bottom, numberValue(value));
    },
    useStandardHeight: (range, value) => {
      if (booleanValue(value)) resetSizes(range.sheet.rowHeights, range.area.top, range.area.bottom);
    },
    useStandardWidth: (range, value) => {
      if (booleanValue(value)) resetSizes(range.sheet.columnWidths, range.area.left, range.area.right);
    },
    verticalAlignment: (range, value) => {
      writeStyle(range, { vertical: textValue(value) });
    },
    wrapText: (range, value) => {
      writeStyle(range, { wrap: booleanValue(value) });
    },
  },
  link: {
    borders: rangeBorders,
    fill: (range) => bind(FILL, range),
    font: (range) => bind(FONT, range),
    protection: (range) => bind(PROTECTION, range),
  },
  call: { autofitColumns: () => null, autofitRows: () => null },
};

const FILL: Shape<RangeTarget> = {
  type: "RangeFill",
  read: { color: (range) => readStyle(range, "fill", "") },
  write: {
    color: (range, value) => {
      writeStyle(range, value === "" ? { fill: undefined } : { fill: colorValue(value) });
    },
  },
  call: {
    clear: (range) => {
      writeStyle(range, { fill: undefined });
      return null;
    },
  },
};

/** Every cell is locked until somebody says otherwise; it matters only on a protected sheet. */
const PROTECTION: Shape<RangeTarget> = {
  type: "FormatProtection",
  read: { locked: (range) => readStyle(range, "locked") },
  write: {
    locked: (range, value) => {
      writeStyle(range, { locked: booleanValue(value) });
    },
  },
};

const FONT: Shape<RangeTarget> = {
  type: "RangeFont",
  read: {
    bold: (range) => readStyle(range, "bold"),
    color: (range) => readStyle(range, "color"),
    italic: (range) => readStyle(range, "italic"),
    name: (range) => readStyle(range, "fontName"),
    size: (range) => readStyle(range, "fontSize"),
    underline: (range) => readStyle(range, "underline"),
  },
  write: {
    bold: (range, value) => {
      writeStyle(range, { bold: booleanValue(value) });
    },
    color: (range, value) => {
      writeStyle(range, { color: colorValue(value) });
    },
    italic: (range, value) => {
      writeStyle(range, { italic: booleanValue(value) });
    },
    name: (range, value) => {
      if (textValue(value).length > 31) throw new HostError("InvalidArgument");
      writeStyle(range, { fontName: textValue(value) });
    },
    size: (range, value) => {
      writeStyle(range, { fontSize: numberValue(value) });
    },
    underline: (range, value) => {
      writeStyle(range, { underline: textValue(value) });
    },
  },
};

type PlainStyle = Exclude<keyof CellStyle, "top" | "bottom" | "left" | "right">;

function readStyle(range: RangeTarget, key: PlainStyle, fallback?: Wire): Wire {
  const byDefault = fallback ?? (DEFAULT_STYLE as Readonly<Partial<Record<PlainStyle, Wire>>>)[key] ?? null;
  const seen = new Set<Wire>();
  let cells = 0;
  for (const { cell } of range.sheet.cellsIn(range.area)) {
    seen.add(cell.style?.[key] ?? byDefault);
    cells++;
  }
  if (cells < range.rowCount * range.columnCount) seen.add(byDefault);
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

function readSizes(sizes: ReadonlyMap<number, number>, from: number, to: number, byDefault: number): Wire {
  const seen = new Set<number>();
  let known = 0;
  for (const [index, size] of sizes) {
    if (index < from || index > to) continue;
    seen.add(size);
    known++;
  }
  if (known < to - from + 1) seen.add(byDefault);
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

function writeSizes(range: RangeTarget, sizes: Map<number, number>, from: number, to: number, size: number): void {
  assertNotProtected(range);
  if (size < 0 || !Number.isFinite(size)) throw new HostError("InvalidArgument");
  for (let index = from; index <= to; index++) sizes.set(index, size);
  range.host.workbook.changed({ kind: "structure" });
}

function resetSizes(sizes: Map<number, number>, from: number, to: number): void {
  for (const index of [...sizes.keys()]) if (index >= from && index <= to) sizes.delete(index);
}
