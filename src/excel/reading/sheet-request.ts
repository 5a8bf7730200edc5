import { areaAddress, LAST_COLUMN, LAST_ROW, parseArea } from "../../workbook/address";
import type { Area, DefinedName, GridTable } from "../../workbook/grids";
import { isSupported } from "../gateway";
import { withoutEquals, type ListedSheet, type ListedTable } from "./book-list";
import { AREA_MEMBERS, areaOf, BLOCK_MEMBERS, blockOf, type Block } from "./cells";

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

/** Asks for one sheet; `withCells` = false leaves the cells themselves to {@link readRegions}. */
export function askForSheet(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  tables: readonly ListedTable[],
  withCells: boolean,
): () => SheetAnswer {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const window = worksheet.getRange(areaAddress(WINDOW));
  const block = window.getUsedRangeOrNullObject(true);
  block.load(withCells ? `${BLOCK_MEMBERS},${AREA_MEMBERS},rowHidden` : `${AREA_MEMBERS},rowHidden`);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load(AREA_MEMBERS);
  worksheet.autoFilter.load("isDataFiltered");
  worksheet.names.load("items/name,items/formula");
  const readTables = tables.map((table) => askForTable(worksheet, table));
  const merged = withCells && isSupported(MERGED_AREAS) ? window.getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  return () => {
    const grids = readTables.map((read) => read());
    return {
      sheet,
      block: block.isNullObject || !withCells ? undefined : blockOf(block),
      windowUsed: block.isNullObject ? undefined : areaOf(block),
      used: used.isNullObject ? undefined : areaOf(used),
      // null = some of them
      hasHiddenRows: !block.isNullObject && (block.rowHidden as boolean | null) !== false,
      filtered: worksheet.autoFilter.isDataFiltered || grids.some((table) => table.filtered),
      tables: grids.map((table) => table.table),
      merges: merged && !merged.isNullObject ? mergedAreas(merged.address) : [],
      names: worksheet.names.items.map((item) => ({
        name: item.name,
        refersTo: withoutEquals(item.formula),
        scope: sheet.name,
      })),
    };
  };
}

function askForTable(worksheet: Excel.Worksheet, { name, hasHeader, hasTotals }: ListedTable) {
  const table = worksheet.tables.getItem(name);
  const range = table.getRange();
  range.load(AREA_MEMBERS);
  table.autoFilter.load("isDataFiltered");
  return (): { readonly table: GridTable; readonly filtered: boolean } => ({
    table: { name, area: areaOf(range), hasHeader, hasTotals },
    filtered: table.autoFilter.isDataFiltered,
  });
}

/** `'A, b'!A1:B2,'A, b'!C3:D4`, with whatever separator the user's Excel has. */
function mergedAreas(address: string): readonly Area[] {
  return [...address.matchAll(/!(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)/g)].flatMap(([, found = ""]) => {
    const area = parseArea(found);
    return area ? [area] : [];
  });
}
