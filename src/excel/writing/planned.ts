import type { CellValue } from "../../workbook/cell";
import { sameSheetName, type GridTable } from "../../workbook/grids";
import type { SheetContent } from "../../workbook/plan";
import type { ListedSheet } from "../reading/book-list";
import type { CellFacts, TableFacts } from "./facts";

/** A sheet that an earlier action of the same plan writes: later actions see it as it will be. */
export interface PlannedSheet {
  readonly name: string;
  readonly content: SheetContent;
}

export interface PlannedTable extends TableFacts {
  readonly listed: Pick<GridTable, "name" | "hasHeader" | "hasTotals">;
  readonly sheet: ListedSheet;
}

export function plannedSheet(planned: readonly PlannedSheet[], name: string): PlannedSheet | undefined {
  return planned.find((one) => sameSheetName(one.name, name));
}

/** Nothing hides or protects a sheet that was just written. */
export function asListed({ name }: PlannedSheet): ListedSheet {
  return { id: "", name, visibility: "visible", isProtected: false };
}

export function plannedCells({ content }: PlannedSheet): CellFacts {
  const width = Math.max(1, ...content.rows.map((row) => row.cells.length));
  return {
    area: { top: 0, left: 0, bottom: Math.max(1, content.rows.length) - 1, right: width - 1 },
    at: (row, column): CellValue => {
      const cell = content.rows[row]?.cells[column];
      if (!cell || cell.type === "blank") return null;
      return cell.type === "text" ? cell.text : cell.value;
    },
    isText: (row, column) => {
      const cell = content.rows[row]?.cells[column];
      return cell !== undefined && cell !== null && "format" in cell && cell.format === "@";
    },
  };
}

export function plannedTable(planned: readonly PlannedSheet[], name: string): PlannedTable | undefined {
  for (const sheet of planned) {
    const table = sheet.content.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const listed = { name: table.name, hasHeader: true, hasTotals: false };
    return { listed, sheet: asListed(sheet), area: table.area, cells: plannedCells(sheet), rules: [] };
  }
  return undefined;
}
