import type { Issue } from "../../workbook/issue";
import { LIMITS, openFile, type FileBook } from "../../xlsx";
import { inflateGuarded } from "../../xlsx/guard";
import { Parts } from "../../xlsx/parts";
import { WorkbookFile } from "../../xlsx/workbook-file";
import { findWorkbook } from "../../xlsx/workbook-part";
import type { FormulaEngine } from "../host/model/formulas";
import { unsettledFromGrids } from "../host/model/from-grids";
import type { WorkbookModel } from "../host/model/workbook";
import { inTurns } from "../host/turns";
import { takeCharts } from "./chart-reader";
import { takePrintName, takePrintSetup } from "./print-reader";
import { takeSheetLooks } from "./sheet-looks";
import { readLooks } from "./style-table";

export type OpenedBook =
  | {
      readonly status: "open";
      readonly model: WorkbookModel;
      readonly file: FileBook;
      readonly issues: readonly Issue[];
    }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/** Opens a file as the stand-in's workbook: content through src/xlsx, looks and charts from its parts. */
export async function openBook(bytes: Uint8Array, engine: FormulaEngine): Promise<OpenedBook> {
  const opened = openFile(bytes);
  if (opened.status === "refused") return opened;
  await inTurns([].values());
  const model = unsettledFromGrids(await opened.book.read(), engine);
  if (model.sheets.length === 0) model.addSheet("Sheet1");
  await inTurns(model.settling());
  await inTurns(takeLooks(bytes, model));
  const first = model.sheets.find((sheet) => sheet.visibility === "visible");
  if (first) model.activate(first);
  return { status: "open", model, file: opened.book, issues: opened.issues };
}

/** A step is a sheet. */
function* takeLooks(bytes: Uint8Array, model: WorkbookModel): Generator<unknown, void> {
  const parts = Parts.of(inflateGuarded(bytes, LIMITS));
  const path = findWorkbook(parts);
  if (path === undefined) return;
  yield;
  const file = new WorkbookFile(parts, path);
  const styles = parts.text(file.stylesPath());
  const looks = readLooks(styles);
  const digitWidth = digitWidthOf(styles);
  for (const { name, path: part, isWorksheet } of file.workbook().sheets) {
    const sheet = model.findSheet(name);
    if (!sheet || !isWorksheet) continue;
    takeSheetLooks(parts.text(part), sheet, { looks, digitWidth });
    takePrintSetup(parts.text(part), sheet);
    takeCharts(parts, part, sheet, model);
    yield;
  }
  for (const { name, refersTo, scope } of file.workbook().names) {
    const sheet = scope === undefined ? undefined : model.findSheet(scope);
    if (sheet) takePrintName(name, refersTo, sheet);
  }
}

/** Pixels of a digit in the default font: 8 from twelve points on, else 7, for the fonts that Office comes with. */
function digitWidthOf(styles: string): number {
  const font = /<font>[\s\S]*?<\/font>/.exec(styles)?.[0] ?? "";
  return /<sz val="1[2-4]"/.test(font) ? 8 : 7;
}
