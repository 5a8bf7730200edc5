import { parseCell } from "../../workbook/address";
import { cellAt } from "../../workbook/grids";
import { formulaToFile } from "../formula";
import { encodeText } from "../ooxml-text";
import type { WorkbookFile } from "../workbook-file";
import type { FileSheet } from "../workbook-part";
import { XmlReader } from "../xml";

/**
 * Members of a shared group lean on the group's first cell; before a cell of a sheet is changed every member gets its own
 * formula, so that no change of one cell takes the formulas of others with it.
 */
export function unshareFormulas(file: WorkbookFile, sheet: FileSheet): void {
  const xml = file.parts.text(sheet.path);
  if (!/t\s*=\s*["']shared["']/.test(xml)) return;
  const grid = file.grid(sheet);
  const reader = new XmlReader(xml);
  let patched = "";
  let done = 0;
  let at: ReturnType<typeof parseCell>;
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.name === "c") at = parseCell(reader.attribute("r") ?? "");
    if (reader.name !== "f" || reader.attribute("t") !== "shared" || !at) continue;
    const formula = cellAt(grid, at.row, at.column)?.formula;
    const start = reader.start;
    reader.skip();
    if (formula === undefined) continue;
    const tag = /^<([^\s/>]+)/.exec(xml.slice(start))?.[1] ?? "f";
    patched += `${xml.slice(done, start)}<${tag}>${encodeText(formulaToFile(formula))}</${tag}>`;
    done = reader.end;
  }
  file.parts.set(sheet.path, patched + xml.slice(done));
}
