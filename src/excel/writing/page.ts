import { absoluteAddress, cellAddress, columnName } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import type { PlanTable, PlanValidation, PrintSetup, SheetContent } from "../../workbook/plan";
import { rangeOn } from "./look";
import { operation, type Operation } from "./operation";

/** The one table look; stripes would fight with the bands of the sheet. */
const TABLE_STYLE = "TableStyleLight15";
/** The first day Excel knows. */
const FIRST_DAY = "1900-01-01";
/** A list inside the rule: at most this many characters, commas included. */
const LITERAL_LIST_LIMIT = 255;

/** Everything of a sheet that is no cell: sizes, merges, tables, validations, frozen panes, print set-up, gridlines, tab. */
export function pageOperations(sheet: string, content: SheetContent): readonly Operation[] {
  return [
    ...widthOperations(sheet, content),
    ...heightOperations(sheet, content),
    ...content.merges.map((area) =>
      operation(3, (context) => {
        rangeOn(context, sheet, area).merge(false);
      }),
    ),
    ...content.tables.map((table) => tableOperation(sheet, table)),
    ...content.validations.map((validation) => validationOperation(sheet, validation)),
    viewOperation(sheet, content),
    printOperation(sheet, content.print),
    breakOperation(sheet, content.print),
  ];
}

function widthOperations(sheet: string, { columns }: SheetContent): readonly Operation[] {
  const across = (from: number, to: number) => ({ top: 0, left: from, bottom: 0, right: to });
  return [
    ...sameRuns(columns.map((column) => column.width)).map(({ from, to, value }) =>
      operation(3, (context) => {
        rangeOn(context, sheet, across(from, to)).format.columnWidth = value;
      }),
    ),
    ...sameRuns(columns.map((column) => column.hidden)).flatMap(({ from, to, value }) =>
      value
        ? [
            operation(3, (context) => {
              rangeOn(context, sheet, across(from, to)).columnHidden = true;
            }),
          ]
        : [],
    ),
  ];
}

function heightOperations(sheet: string, { rows }: SheetContent): readonly Operation[] {
  return sameRuns(rows.map((row) => row.height)).flatMap(({ from, to, value }) =>
    value === undefined
      ? []
      : [
          operation(3, (context) => {
            rangeOn(context, sheet, { top: from, left: 0, bottom: to, right: 0 }).format.rowHeight = value;
          }),
        ],
  );
}

function sameRuns<T>(
  values: readonly T[],
): readonly { readonly from: number; readonly to: number; readonly value: T }[] {
  const runs: { from: number; to: number; value: T }[] = [];
  for (const [index, value] of values.entries()) {
    const last = runs.at(-1);
    if (last && last.value === value) last.to = index;
    else runs.push({ from: index, to: index, value });
  }
  return runs;
}

function tableOperation(sheet: string, { name, area, filterButtons }: PlanTable): Operation {
  return operation(8, (context) => {
    const table = context.workbook.tables.add(rangeOn(context, sheet, area), true);
    table.name = name;
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
    table.showFilterButton = filterButtons;
  });
}

/** A rule before its prompt, on a range without an older rule: the order that the web needs. */
function validationOperation(sheet: string, validation: PlanValidation): Operation {
  const rule = ruleOf(validation);
  return operation(8, (context) => {
    const { dataValidation } = rangeOn(context, sheet, validation.area);
    dataValidation.rule = rule;
    dataValidation.errorAlert = {
      showAlert: true,
      style: validation.errorStyle === "stop" ? "Stop" : "Warning",
      title: "",
      message: validation.errorMessage,
    };
    if (validation.inputMessage !== undefined) {
      dataValidation.prompt = {
        showPrompt: true,
        title: validation.inputTitle ?? "",
        message: validation.inputMessage,
      };
    }
  });
}

function ruleOf(validation: PlanValidation): Excel.DataValidationRule {
  switch (validation.type) {
    case "list": {
      const source = validation.values.join(",");
      if (source.length > LITERAL_LIST_LIMIT || validation.values.some((value) => value.includes(","))) {
        throw new RangeError("A list with commas in it, or longer than 255 characters, needs cells to refer to.");
      }
      return { list: { inCellDropDown: true, source } };
    }
    case "listFrom":
      return { list: { inCellDropDown: true, source: `=${validation.reference.replace(/^=/, "")}` } };
    case "decimal":
      return validation.max === undefined
        ? { decimal: { formula1: validation.min, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: validation.min, formula2: validation.max, operator: "Between" } };
    case "whole":
      return validation.max === undefined
        ? { wholeNumber: { formula1: validation.min, operator: "GreaterThanOrEqualTo" } }
        : { wholeNumber: { formula1: validation.min, formula2: validation.max, operator: "Between" } };
    case "custom":
      return { custom: { formula: `=${validation.formula}` } };
    case "date":
      return { date: { formula1: FIRST_DAY, operator: "GreaterThanOrEqualTo" } };
  }
}

function viewOperation(sheet: string, { freeze, showGridlines, tabColor }: SheetContent): Operation {
  return operation(5, (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.showGridlines = showGridlines;
    if (tabColor !== undefined) worksheet.tabColor = `#${tabColor}`;
    const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
    if (rows > 0 && columns > 0) worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
    else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
    else worksheet.freezePanes.unfreeze();
  });
}

/** Decree 30/2020: top and bottom 20 mm, left 30 mm, right 15 mm; here in points. */
const MARGINS = { topMargin: 56.7, bottomMargin: 56.7, leftMargin: 85, rightMargin: 42.5 } as const;

function breakOperation(sheet: string, { pageBreaks = [] }: PrintSetup): Operation {
  return operation(2 + pageBreaks.length, (context) => {
    const breaks = context.workbook.worksheets.getItem(sheet).horizontalPageBreaks;
    breaks.removePageBreaks();
    for (const row of pageBreaks) breaks.add(cellAddress(row, 0));
  });
}

function printOperation(sheet: string, print: PrintSetup): Operation {
  return operation(17, (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    pageLayout.centerHorizontally = true;
    for (const side of Object.keys(MARGINS) as (keyof typeof MARGINS)[]) pageLayout[side] = MARGINS[side];
    // only a whole object has an effect
    pageLayout.zoom = print.fitToOnePage
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: 1 };
    const { repeatRows, repeatColumns } = print;
    if (repeatRows) pageLayout.setPrintTitleRows(`$${String(repeatRows.first + 1)}:$${String(repeatRows.last + 1)}`);
    if (repeatColumns) {
      pageLayout.setPrintTitleColumns(`$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`);
    }
    if (print.area) pageLayout.setPrintArea(absoluteAddress(print.area));
    const footer = context.workbook.worksheets.getItem(sheet).pageLayout.headersFooters.defaultForAllPages;
    footer.leftFooter = print.footerLeft ?? "";
    footer.centerFooter = print.footerCenter ?? "";
    footer.rightFooter = print.footerRight ?? "";
  });
}

/** `'Xếp hạng'!$A$1:$H$20` without the sheet. */
export function writtenAddress(content: SheetContent): string {
  return absoluteAddress(writtenArea(content));
}

function writtenArea({ rows }: SheetContent): Area {
  const width = Math.max(1, ...rows.map((row) => row.cells.length));
  return { top: 0, left: 0, bottom: Math.max(1, rows.length) - 1, right: width - 1 };
}
