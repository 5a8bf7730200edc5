import { areaAddress, LAST_COLUMN, LAST_ROW, parseArea } from "../../workbook/address";
import type { Area, DefinedName, GridTable } from "../../workbook/grids";
import { isSupported } from "../gateway";
import { withoutEquals, type ListedSheet, type ListedTable } from "./book-list";
import { areaOf, blockOf, type Block } from "./cells";

/** The part of every sheet that is read in the first breath: a book of 60 units × 30 items fits, an answer stays small. */
export const WINDOW: Area = { top: 0, left: 0, bottom: 2499, right: 99 };

/** The rest of a sheet: right of the window, and below it. */
export const OUTSIDE: readonly Area[] = [
  { top: 0, left: WINDOW.right + 1, bottom: WINDOW.bottom, right: LAST_COLUMN },
  { top: WINDOW.bottom + 1, left: 0, bottom: LAST_ROW, right: LAST_COLUMN },
];

/** First set with `getMergedAreasOrNullObject`. */
const MERGED_AREAS = "1.13";

/** What one sheet answered. */
export interface SheetAnswer {
  readonly sheet: ListedSheet;
  /** Undefined where the window is blank, or where Excel left the arrays out. */
  readonly block: Block | undefined;
  /** What is used inside the window. */
  readonly windowUsed: Area | undefined;
  readonly used: Area | undefined;
  readonly hasHiddenRows: boolean;
  readonly filtered: boolean;
  readonly tables: readonly GridTable[];
  readonly merges: readonly Area[];
  readonly names: readonly DefinedName[];
}

/** Asks for one sheet; `withCells` = false leaves the cells themselves to `readRegions`. */
export function askForSheet(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  tables: readonly ListedTable[],
  withCells: boolean,
): AskedSheet {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const window = worksheet.getRange(areaAddress(WINDOW));
  const block = window.getUsedRangeOrNullObject(true);
  block.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  if (withCells) block.load("values,formulas,numberFormat,valueTypes");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const { autoFilter, names } = worksheet;
  autoFilter.load("isDataFiltered");
  names.load("items/name,items/formula");
  const merged = withCells && isSupported(MERGED_AREAS) ? window.getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  const asked = { sheet, withCells, block, used, autoFilter, names, merged };
  return { ...asked, tables: tables.map((table) => askForTable(worksheet, table)) };
}

interface AskedSheet {
  readonly sheet: ListedSheet;
  readonly withCells: boolean;
  readonly block: Excel.Range;
  readonly used: Excel.Range;
  readonly autoFilter: Excel.AutoFilter;
  readonly names: Excel.NamedItemCollection;
  readonly merged: Excel.RangeAreas | undefined;
  readonly tables: readonly AskedTable[];
}

/** Reads what was asked, after the round trip. */
export function answerOf({
  sheet,
  withCells,
  block,
  used,
  autoFilter,
  names,
  merged,
  tables,
}: AskedSheet): SheetAnswer {
  return {
    sheet,
    block: block.isNullObject || !withCells ? undefined : blockOf(block),
    windowUsed: block.isNullObject ? undefined : areaOf(block),
    used: used.isNullObject ? undefined : areaOf(used),
    // null = some of them
    hasHiddenRows: !block.isNullObject && (block.rowHidden as boolean | null) !== false,
    filtered: autoFilter.isDataFiltered || tables.some((table) => table.autoFilter.isDataFiltered),
    tables: tables.map(tableOf),
    merges: merged && !merged.isNullObject ? mergedAreas(merged.address) : [],
    names: names.items.map((item) => ({ name: item.name, refersTo: withoutEquals(item.formula), scope: sheet.name })),
  };
}

interface AskedTable {
  readonly listed: ListedTable;
  readonly range: Excel.Range;
  readonly autoFilter: Excel.AutoFilter;
}

function askForTable(worksheet: Excel.Worksheet, listed: ListedTable): AskedTable {
  const table = worksheet.tables.getItem(listed.name);
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const { autoFilter } = table;
  autoFilter.load("isDataFiltered");
  return { listed, range, autoFilter };
}

function tableOf({ listed, range }: AskedTable): GridTable {
  return { name: listed.name, area: areaOf(range), hasHeader: listed.hasHeader, hasTotals: listed.hasTotals };
}

/** `'A, b'!A1:B2,'A, b'!C3:D4`, with whatever separator the user's Excel has. */
function mergedAreas(address: string): readonly Area[] {
  return [...address.matchAll(/!(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)/g)].flatMap(([, found = ""]) => {
    const area = parseArea(found);
    return area ? [area] : [];
  });
}
