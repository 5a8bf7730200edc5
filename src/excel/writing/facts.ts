import { areaAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell";
import type { Area } from "../../workbook/grids";
import { areaOf, valueOf } from "../reading/cells";
import { askForRules, type CellRule } from "./carry-rules";
import { WINDOW } from "../reading/sheet-request";

/** What has to be known of a sheet before anything is written on it. */
export interface SheetFacts {
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  readonly hasAutoFilter: boolean;
  readonly filtered: boolean;
  /** What stands there, as far as the window reaches; only where it was asked for. */
  readonly content: CellFacts | undefined;
}

/** Values of an area as they stand now. */
export interface CellFacts {
  readonly area: Area;
  at(row: number, column: number): CellValue;
  isText(row: number, column: number): boolean;
}

/** Two parts of the same columns, one below the other. */
export function joinedCells(upper: CellFacts, lower: CellFacts): CellFacts {
  const holder = (row: number) => (row < lower.area.top ? upper : lower);
  return {
    area: { ...upper.area, bottom: lower.area.bottom },
    at: (row, column) => holder(row).at(row, column),
    isText: (row, column) => holder(row).isText(row, column),
  };
}

export function askForFacts(context: Excel.RequestContext, sheetId: string, withContent: boolean): () => SheetFacts {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = withContent ? sheet.getRange(areaAddress(WINDOW)).getUsedRangeOrNullObject(true) : undefined;
  used?.load("rowIndex,columnIndex,rowCount,columnCount,values,valueTypes,numberFormat");
  const { tables, charts, autoFilter } = sheet;
  tables.load("items/name,items/autoFilter/isDataFiltered");
  charts.load("items/name");
  autoFilter.load("enabled,isDataFiltered");
  return () => sheetFacts(tables, charts, autoFilter, used);
}

function sheetFacts(
  tables: Excel.TableCollection,
  charts: Excel.ChartCollection,
  autoFilter: Excel.AutoFilter,
  used: Excel.Range | undefined,
): SheetFacts {
  return {
    tables: tables.items.map((table) => table.name),
    charts: charts.items.map((chart) => chart.name),
    hasAutoFilter: autoFilter.enabled,
    filtered: autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered),
    content: !used || used.isNullObject ? undefined : cellFacts(used),
  };
}

/** Asks for the cells of an area; they may lie outside the window. */
export function askForCells(context: Excel.RequestContext, sheetId: string, area: Area): () => CellFacts {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area));
  range.load("rowIndex,columnIndex,rowCount,columnCount,values,valueTypes,numberFormat");
  return () => cellFacts(range);
}

/** A table's whole area, and its cells together with as many rows below it as are to be added. */
export function askForTable(
  context: Excel.RequestContext,
  name: string,
  { more, width }: { readonly more: number; readonly width: number },
): () => TableFacts {
  const whole = context.workbook.tables.getItem(name).getRange();
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  const around = whole.getResizedRange(more, 0);
  around.load("rowIndex,columnIndex,rowCount,columnCount,values,valueTypes,numberFormat");
  const rules = askForRules(whole.getLastRow(), width);
  return () => ({ area: areaOf(whole), cells: cellFacts(around), rules: rules() });
}

export interface TableFacts {
  readonly area: Area;
  readonly cells: CellFacts;
  /** Of its last row, by column. */
  readonly rules: readonly CellRule[];
}

function cellFacts(range: Excel.Range): CellFacts {
  const area = areaOf(range);
  const values: readonly (readonly unknown[])[] = range.values;
  const types: readonly (readonly unknown[])[] = range.valueTypes;
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  return {
    area,
    at: (row, column) =>
      valueOf(values[row - area.top]?.[column - area.left], types[row - area.top]?.[column - area.left]),
    isText: (row, column) => formats[row - area.top]?.[column - area.left] === "@",
  };
}
