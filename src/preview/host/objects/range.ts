import { LAST_COLUMN, LAST_ROW, parseArea } from "../../../workbook/address";
import type { Area } from "../../../workbook/grids";
import { HostError, SHAPE_MISMATCH } from "../protocol/errors";
import { bind, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import { enclosing, intersection } from "../model/sheet";
import { isRangeArg, numberArg, rangeArg, textArg } from "./arguments";
import {
  clearRange,
  mergeRange,
  readRowHidden,
  writeColumnHidden,
  unmergeRange,
  writeRowHidden,
  rowProperties,
  selectRange,
} from "./range-actions";
import type { RangeTarget } from "./range-target";
import {
  readFormulas,
  readNumberFormats,
  readText,
  readTypes,
  readValues,
  writeEntries,
  writeNumberFormats,
} from "./range-values";
import { rangeFormat } from "./range-format";
import { rangeValidation } from "./data-validation";
import { mergedAreas } from "./range-areas";

export function range(target: RangeTarget): HostObject {
  return bind(SHAPE, target);
}

const SHAPE: Shape<RangeTarget> = {
  type: "Range",
  read: {
    address: (target) => target.address,
    cellCount: (target) =>
      target.rowCount * target.columnCount > 2 ** 31 - 1 ? -1 : target.rowCount * target.columnCount,
    columnCount: (target) => target.columnCount,
    columnIndex: (target) => target.area.left,
    formulas: readFormulas,
    numberFormat: readNumberFormats,
    rowCount: (target) => target.rowCount,
    rowHidden: readRowHidden,
    rowIndex: (target) => target.area.top,
    text: readText,
    valueTypes: readTypes,
    values: readValues,
  },
  write: {
    columnHidden: writeColumnHidden,
    formulas: writeEntries,
    numberFormat: writeNumberFormats,
    rowHidden: writeRowHidden,
    values: writeEntries,
  },
  link: {
    dataValidation: rangeValidation,
    format: rangeFormat,
    worksheet: (target) => target.host.make.worksheet(target.host, target.sheet),
  },
  call: {
    clear: clearRange,
    getBoundingRect: (target, args) => range(target.with(enclosing(target.area, otherArea(target, args[0])))),
    getCell: (target, args) => part(target, numberArg(args, 0), numberArg(args, 1), 1, 1),
    getColumn: (target, args) => part(target, 0, numberArg(args, 0), target.rowCount, 1),
    getEntireColumn: (target) => range(target.with({ ...target.area, top: 0, bottom: LAST_ROW })),
    getEntireRow: (target) => range(target.with({ ...target.area, left: 0, right: LAST_COLUMN })),
    getIntersectionOrNullObject: (target, args) => {
      const area = intersection(target.area, otherArea(target, args[0]));
      return area ? range(target.with(area)) : null;
    },
    getLastRow: (target) => part(target, target.rowCount - 1, 0, 1, target.columnCount),
    getMergedAreasOrNullObject: mergedAreas,
    getOffsetRange: (target, args) =>
      part(target, numberArg(args, 0), numberArg(args, 1), target.rowCount, target.columnCount),
    getResizedRange: (target, args) =>
      part(target, 0, 0, target.rowCount + numberArg(args, 0), target.columnCount + numberArg(args, 1)),
    getRow: (target, args) => part(target, numberArg(args, 0), 0, 1, target.columnCount),
    getRowProperties: rowProperties,
    getUsedRangeOrNullObject: (target, args) => {
      const area = target.sheet.used(args[0] === true, target.area);
      return area ? range(target.with(area)) : null;
    },
    merge: mergeRange,
    select: selectRange,
    unmerge: unmergeRange,
    _ValidateArraySize: (target, args) => {
      const fits = numberArg(args, 0) === target.rowCount && numberArg(args, 1) === target.columnCount;
      if (!fits) throw new HostError("InvalidArgument", SHAPE_MISMATCH);
      return null;
    },
  },
};

function part(target: RangeTarget, row: number, column: number, rows: number, columns: number): HostObject {
  const top = target.area.top + row;
  const left = target.area.left + column;
  return range(target.with({ top, left, bottom: top + rows - 1, right: left + columns - 1 }));
}

function otherArea(target: RangeTarget, other: Argument | undefined): Area {
  if (isRangeArg(other)) return rangeArg(other).area;
  const area = parseArea(textArg([other ?? null], 0).replace(/^.*!/, ""));
  if (!area) throw new HostError("InvalidArgument");
  return target.with(area).area;
}
