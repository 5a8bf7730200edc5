import { foreignSheets } from "../../../review/sources/choose";
import type { Grids } from "../../../workbook/grids";
import type { PickedFile } from "./picked-file";

/** The sheets of the open book that may be forms of units. Undefined where there is none. */
export function sheetsOfBook(grids: Grids): PickedFile | undefined {
  const sheets = foreignSheets(grids, true).filter(({ cells }) => cells.size > 0);
  if (sheets.length === 0) return undefined;
  return { name: "", job: () => Promise.resolve({ do: "readSheets", grids: { ...grids, sheets } }) };
}
