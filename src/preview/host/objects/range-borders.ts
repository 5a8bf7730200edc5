import type { Area } from "../../../workbook/grids";
import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import { NO_BORDER, type BorderLine, type BorderSide } from "../model/style";
import { onlyBelieved } from "../state";
import { colorValue, textArg, textValue } from "./arguments";
import { writeStyle } from "./style-writing";
import type { RangeTarget } from "./range-target";

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: string;
}

const INDEXES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

export function rangeBorders(range: RangeTarget): HostObject {
  return bind(COLLECTION, range);
}

const COLLECTION: Shape<RangeTarget> = {
  type: "RangeBorderCollection",
  items: (range) => INDEXES.map((index) => bind(BORDER, { range, index })),
  call: {
    getItem: (range, args) => {
      const index = textArg(args, 0);
      if (!INDEXES.includes(index)) throw new HostError("InvalidArgument");
      const alone =
        index === "InsideHorizontal" ? range.rowCount === 1 : index === "InsideVertical" && range.columnCount === 1;
      if (alone) onlyBelieved(range.host, "an inside border of a range of one row or column");
      return bind(BORDER, { range, index });
    },
  },
};

const BORDER: Shape<BorderTarget> = {
  type: "RangeBorder",
  id: ({ index }) => index,
  read: {
    color: (target) => readLine(target).color,
    sideIndex: ({ index }) => index,
    style: (target) => readLine(target).style,
    weight: (target) => readLine(target).weight,
  },
  write: {
    color: (target, value) => {
      writeLine(target, { color: colorValue(value) });
    },
    style: (target, value) => {
      writeLine(target, { style: textValue(value) });
    },
    weight: (target, value) => {
      writeLine(target, { weight: textValue(value) });
    },
  },
};

/** Where a border lies: the cells that have it and on which side. An inner border is the lower or right side of all but the last. */
function place({ range, index }: BorderTarget): { readonly area: Area; readonly side: BorderSide } | undefined {
  const { area } = range;
  switch (index) {
    case "EdgeTop":
      return { area: { ...area, bottom: area.top }, side: "top" };
    case "EdgeBottom":
      return { area: { ...area, top: area.bottom }, side: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, right: area.left }, side: "left" };
    case "EdgeRight":
      return { area: { ...area, left: area.right }, side: "right" };
    case "InsideHorizontal":
      return range.rowCount > 1 ? { area: { ...area, bottom: area.bottom - 1 }, side: "bottom" } : undefined;
    default:
      return range.columnCount > 1 ? { area: { ...area, right: area.right - 1 }, side: "right" } : undefined;
  }
}

function readLine(target: BorderTarget): BorderLine {
  const found = place(target);
  return (found && target.range.sheet.cell(found.area.top, found.area.left)?.style?.[found.side]) ?? NO_BORDER;
}

function writeLine(target: BorderTarget, change: Readonly<Record<string, Wire>>): void {
  const found = place(target);
  if (!found) return;
  const line = { ...readLine(target), ...change };
  if (line.style === "None" && "color" in change) line.style = "Continuous";
  writeStyle(target.range.with(found.area), { [found.side]: line });
}
