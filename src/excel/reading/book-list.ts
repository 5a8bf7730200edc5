import type { DefinedName, Visibility } from "../../workbook/grids";

/** What the book as a whole says, before any sheet is opened. */
export interface BookList {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly ListedTable[];
  readonly structureProtected: boolean;
}

export interface ListedSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
}

export interface ListedTable {
  readonly name: string;
  readonly sheet: string;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Asks for the list; call the answer after the round trip. */
export function askForList(context: Excel.RequestContext): () => BookList {
  const { worksheets, names, tables, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  protection.load("protected");
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      isProtected: sheet.protection.protected,
    })),
    names: names.items.map((item) => ({ name: item.name, refersTo: withoutEquals(item.formula) })),
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
    })),
    structureProtected: protection.protected,
  });
}

/** Office.js gives a constant as it is and a formula as text with "=". */
export function withoutEquals(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}
