import type { PlanRow, PlanValidation, PrintSetup, SheetContent } from "../../workbook/plan";
import type { ValidationModel } from "../host/model/page";
import type { SheetModel } from "../host/model/sheet";
import { DEFAULT_WIDTH } from "../host/model/style";
import type { Wire } from "../host/protocol/wire";
import { planCell } from "./plan-cell";

/** A whole sheet as a plan says it. */
export function sheetContent(sheet: SheetModel): SheetContent {
  const used = sheet.used(false);
  const columns = Math.max(used?.right ?? -1, ...sheet.columnWidths.keys()) + 1;
  const rows = Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) => rowOf(sheet, row));
  return {
    columns: Array.from({ length: columns }, (_, column) => ({
      width: sheet.columnWidths.get(column) ?? DEFAULT_WIDTH,
    })),
    rows,
    merges: sheet.merges,
    freeze: sheet.freeze,
    tables: sheet.tables.map(({ name, area, showFilterButton }) => ({ name, area, filterButtons: showFilterButton })),
    validations: sheet.validations.flatMap((validation) => planValidation(validation) ?? []),
    print: printSetup(sheet),
    showGridlines: sheet.showGridlines,
    ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor.replace("#", "") }),
  };
}

function rowOf(sheet: SheetModel, row: number): PlanRow {
  const cells = sheet.rows.get(row);
  const last = cells ? Math.max(...cells.keys()) : -1;
  const height = sheet.rowHeights.get(row);
  return {
    cells: Array.from({ length: last + 1 }, (_, column) => {
      const cell = cells?.get(column);
      return cell ? planCell(cell) : null;
    }),
    ...(height !== undefined && { height }),
  };
}

function planValidation({ area, rule, prompt, errorAlert }: ValidationModel): PlanValidation | undefined {
  const kind = kindOf(rule);
  if (!kind) return undefined;
  const inputMessage = text(field(prompt, "message"));
  const inputTitle = text(field(prompt, "title"));
  return {
    ...{ area, ...kind },
    errorMessage: text(field(errorAlert, "message")),
    errorStyle: field(errorAlert, "style") === "Warning" ? "warning" : "stop",
    ...(inputMessage !== "" && { inputMessage }),
    ...(inputTitle !== "" && { inputTitle }),
  };
}

type Kind =
  | { readonly type: "list"; readonly values: readonly string[] }
  | { readonly type: "listFrom"; readonly reference: string }
  | { readonly type: "decimal"; readonly min: number; readonly max?: number }
  | { readonly type: "date" };

/** The kinds of rule that a plan can say; others stay in the stand-in alone. */
function kindOf(rule: Wire): Kind | undefined {
  const source = text(field(field(rule, "list"), "source"));
  if (source.startsWith("=")) return { type: "listFrom", reference: source.slice(1) };
  if (source !== "") return { type: "list", values: source.split(",") };
  const decimal = field(rule, "decimal");
  const [min, max] = [field(decimal, "formula1"), field(decimal, "formula2")];
  if (typeof min === "number") return { type: "decimal", min, ...(typeof max === "number" && { max }) };
  return field(rule, "date") === undefined ? undefined : { type: "date" };
}

function printSetup({ print }: SheetModel): PrintSetup {
  const { titleRows, titleColumns, headersFooters, area, pageBreaks } = print;
  const footers = { footerLeft: "leftFooter", footerCenter: "centerFooter", footerRight: "rightFooter" };
  return {
    orientation: print.orientation === "Landscape" ? "landscape" : "portrait",
    fitToOnePage: typeof field(print.zoom, "verticalFitToPages") === "number",
    ...(area && { area }),
    ...(pageBreaks.length > 0 && { pageBreaks }),
    ...(titleRows && { repeatRows: titleRows }),
    ...(titleColumns && { repeatColumns: titleColumns }),
    ...Object.fromEntries(
      Object.entries(footers).flatMap(([name, part]) => {
        const footer = headersFooters.get(part);
        return footer ? [[name, footer]] : [];
      }),
    ),
  };
}

function field(record: Wire | undefined, name: string): Wire | undefined {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return undefined;
  return (record as Readonly<Record<string, Wire>>)[name];
}

function text(value: Wire | undefined): string {
  return typeof value === "string" ? value : "";
}
