import type { Area } from "../../../workbook/grids";
import { HostError } from "../protocol/errors";
import type { Answer, Argument } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import { cellArea, intersection } from "../model/sheet";
import { onlyBelieved } from "../state";
import { booleanValue, recordValue } from "./arguments";
import type { RangeTarget } from "./range-target";
import { assertNotProtected } from "./write-guard";

/** `clear()` takes content and formats; tables, charts and validations stay. */
export function clearRange(range: RangeTarget, [applyTo]: readonly Argument[]): Answer {
  assertNotProtected(range);
  const what = applyTo ?? "All";
  if (what !== "All" && what !== "Contents" && what !== "Formats") throw new HostError("InvalidArgument");
  for (const { row, column, cell } of [...range.sheet.cellsIn(range.area)]) {
    if (what === "All") {
      range.sheet.remove(row, column);
    } else if (what === "Contents") {
      cell.value = null;
      delete cell.formula;
    } else {
      delete cell.style;
      delete cell.numberFormat;
    }
  }
  range.host.workbook.recalculate();
  changed(range);
  return null;
}

/** Keeps only the upper-left value, without asking. */
export function mergeRange(range: RangeTarget, [across]: readonly Argument[]): Answer {
  assertNotProtected(range);
  const overlaps = (area: Area): boolean => intersection(area, range.area) !== undefined;
  if (range.sheet.tables.some((table) => overlaps(table.area))) throw new HostError("MergedRangeConflict");
  const areas = across === true ? rowsOf(range.area) : [range.area];
  range.sheet.merges = [
    ...range.sheet.merges.filter((area) => !overlaps(area)),
    ...areas.filter((area) => !isOneCell(area)),
  ];
  for (const area of areas) {
    for (const { row, column, cell } of range.sheet.cellsIn(area)) {
      if (row === area.top && column === area.left) continue;
      cell.value = null;
      delete cell.formula;
    }
  }
  changed(range);
  return null;
}

export function unmergeRange(range: RangeTarget): Answer {
  assertNotProtected(range);
  range.sheet.merges = range.sheet.merges.filter((area) => !intersection(area, range.area));
  changed(range);
  return null;
}

/** Selecting on a sheet that is not active is unreliable (reported), so it fails here. */
export function selectRange(range: RangeTarget): Answer {
  const { workbook, switches } = range.host;
  if (switches.otherWorkbookFocused) throw new HostError("GeneralException");
  if (workbook.activeSheet !== range.sheet) onlyBelieved(range.host, "selecting on a sheet that is not active");
  workbook.select({ sheet: range.sheet, area: range.area });
  return null;
}

export function readRowHidden(range: RangeTarget): Wire {
  if (range.isUnbounded && range.sheet.hiddenRows.size + range.sheet.filteredRows.size === 0) return false;
  let hidden = 0;
  for (const row of new Set([...range.sheet.hiddenRows, ...range.sheet.filteredRows])) {
    if (row >= range.area.top && row <= range.area.bottom) hidden++;
  }
  if (hidden === 0) return false;
  return hidden === range.rowCount ? true : null;
}

export function writeRowHidden(range: RangeTarget, value: Wire): void {
  assertNotProtected(range);
  if (booleanValue(value)) {
    for (let row = range.area.top; row <= range.area.bottom; row++) range.sheet.hiddenRows.add(row);
  } else {
    for (const rows of [range.sheet.hiddenRows, range.sheet.filteredRows]) {
      for (const row of [...rows]) if (row >= range.area.top && row <= range.area.bottom) rows.delete(row);
    }
  }
  changed(range);
}

export function writeColumnHidden(range: RangeTarget, value: Wire): void {
  assertNotProtected(range);
  const isHidden = booleanValue(value);
  for (let column = range.area.left; column <= range.area.right; column++) {
    if (isHidden) range.sheet.hiddenColumns.add(column);
    else range.sheet.hiddenColumns.delete(column);
  }
  changed(range);
}

/** One record per row with the properties asked for. */
export function rowProperties(range: RangeTarget, [wanted]: readonly Argument[]): Answer {
  const asked = recordValue(wanted);
  const answer: Wire[] = [];
  for (let row = range.area.top; row <= range.area.bottom; row++) {
    answer.push({
      ...(asked["rowHidden"] === true && { rowHidden: range.sheet.isRowHidden(row) }),
      ...(asked["rowIndex"] === true && { rowIndex: row }),
    });
  }
  return answer;
}

function rowsOf(area: Area): Area[] {
  const rows: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) rows.push({ ...area, top: row, bottom: row });
  return rows;
}

function isOneCell(area: Area): boolean {
  const one = cellArea(area.top, area.left);
  return area.bottom === one.bottom && area.right === one.right;
}

function changed(range: RangeTarget): void {
  range.host.workbook.changed({ kind: "cells", sheet: range.sheet, area: range.area });
}
