import type { Language } from "../../i18n/language";
import type { Words } from "../../i18n/sheets";
import { absoluteAddress, quoteSheet } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import type { AddSheet, PlanCell, PlanRow, PlanValidation } from "../../workbook/plan";
import type { StyleRole } from "../../workbook/theme";
import { pointsFormatOf } from "../points-format";
import type { Column, InputSheet } from "./column";

/** What stands in a cell of an input sheet when the book is made. Dates are serial numbers; points are shown with so many digits. */
export type InputValue =
  | string
  | number
  | { readonly date: number; readonly time?: true }
  | { readonly points: number; readonly digits: number };
export type InputRow<Key extends string = string> = Readonly<Partial<Record<Key, InputValue>>>;

/** Title, guidance and headings stand above the body. */
export const HEADING_ROW = 2;
const FIRST_BODY_ROW = HEADING_ROW + 1;

export const DATE_FORMAT = "dd/mm/yyyy";
const TIME_FORMAT = "dd/mm/yyyy hh:mm:ss";

/** How many rows a sheet has ready, for the drop-downs that list what stands there. */
export function bodyHeight(sheet: InputSheet, filled: number): number {
  return Math.max(filled + sheet.spareRows, 1);
}

export interface LayOutOptions {
  readonly language: Language;
  /** Where the codes stand that columns of units and items offer, e.g. `'Đơn vị'!$A$4:$A$22`. */
  readonly codes: Readonly<Record<"unit" | "item", string>>;
  /** Further drop-downs, e.g. of the settings. */
  readonly validations?: readonly PlanValidation[];
}

/** The reference to a sheet's column of codes, for {@link LayOutOptions.codes}. */
export function codesReference(sheet: InputSheet, filled: number, language: Language): string {
  const area = { top: FIRST_BODY_ROW, left: 0, bottom: FIRST_BODY_ROW + bodyHeight(sheet, filled) - 1, right: 0 };
  return `${quoteSheet(sheet.words.title[language])}!${absoluteAddress(area)}`;
}

/** An input sheet: title, guidance, an Excel table with drop-downs, tinted cells to fill, ready to print. */
export function layOutInput(sheet: InputSheet, rows: readonly InputRow[], options: LayOutOptions): AddSheet {
  const { language } = options;
  const height = bodyHeight(sheet, rows.length);
  const table: Area = { top: HEADING_ROW, left: 0, bottom: HEADING_ROW + height, right: sheet.columns.length - 1 };
  const body = Array.from({ length: height }, (_, index) => bodyRow(sheet, rows[index] ?? {}));
  return {
    verb: "addSheet",
    name: sheet.words.title[language],
    content: {
      columns: sheet.columns.map(({ width }) => ({ width })),
      rows: [...topRows(sheet, language), ...body],
      merges: [],
      freeze: { rows: FIRST_BODY_ROW, columns: frozenColumns(sheet) },
      tables: [{ name: sheet.table, area: table, filterButtons: true }],
      validations: [
        ...sheet.columns.flatMap((column, index) => validation(column, index, table, options)),
        ...(options.validations ?? []),
      ],
      print: {
        orientation: "landscape",
        repeatRows: { first: HEADING_ROW, last: HEADING_ROW },
        fitToOnePage: false,
        footerLeft: "&A",
        footerCenter: "&P/&N",
      },
      showGridlines: false,
    },
  };
}

function topRows(sheet: InputSheet, language: Language): readonly PlanRow[] {
  const say = (words: Words, style: StyleRole): PlanCell => ({ type: "text", text: words[language], style });
  return [
    { height: 24, cells: [say(sheet.words.title, "heading")] },
    { height: 18, cells: [say(sheet.words.guide, "note")] },
    {
      height: 50,
      cells: sheet.columns.map(({ key }) => say(sheet.words.columns[key] ?? { vi: key, en: key }, "header")),
    },
  ];
}

/** The leading columns that say of whom and of what a row speaks stay in sight. */
function frozenColumns(sheet: InputSheet): number {
  const first = sheet.columns.findIndex(({ type }) => type !== "unit" && type !== "item" && type !== "code");
  return Math.max(first, 0);
}

function bodyRow(sheet: InputSheet, row: InputRow): PlanRow {
  return { cells: sheet.columns.map((column) => bodyCell(column, row[column.key])) };
}

/** A cell of the body, with the look of its column. */
export function bodyCell(column: Column, value: InputValue | undefined): PlanCell {
  return { ...plainCell(value), style: inputStyle(column) };
}

/** A value as a cell, with no look of its own. */
export function plainCell(value: InputValue | undefined): PlanCell {
  if (value === undefined || value === "") return { type: "blank" };
  if (typeof value === "string") return { type: "text", text: value };
  if (typeof value === "number") return { type: "number", value };
  if ("points" in value) return { type: "number", value: value.points, format: pointsFormatOf(value.digits) };
  return { type: "number", value: value.date, format: value.time ? TIME_FORMAT : DATE_FORMAT };
}

function inputStyle({ type, given }: Column): StyleRole {
  if (given === "line") return type === "number" ? "number" : "line";
  if (given) return "text";
  if (type === "number") return "inputNumber";
  return type === "text" ? "input" : "inputCenter";
}

const MESSAGES = {
  list: {
    vi: "Đề nghị chọn một giá trị trong danh sách.",
    en: "Please choose a value of the list.",
  },
  code: {
    vi: "Mã này chưa có trong danh sách. Vẫn giữ giá trị đã nhập?",
    en: "This code is not in the list. Keep it anyway?",
  },
  number: {
    vi: "Đề nghị nhập số từ 0 trở lên, ví dụ 8,5.",
    en: "Please enter a number of 0 or more, for example 8.5.",
  },
  date: {
    vi: "Đề nghị nhập ngày, ví dụ 31/12/2026.",
    en: "Please enter a date, for example 31/12/2026.",
  },
} as const satisfies Readonly<Record<string, Words>>;

function validation(column: Column, index: number, table: Area, options: LayOutOptions): readonly PlanValidation[] {
  const area = { top: table.top + 1, left: index, bottom: table.bottom, right: index };
  const say = (key: keyof typeof MESSAGES) => MESSAGES[key][options.language];
  switch (column.type) {
    case "choice": {
      const values = (column.choices ?? []).map(({ words }) => words[options.language]);
      return [{ area, type: "list", values, errorMessage: say("list"), errorStyle: "stop" }];
    }
    case "unit":
    case "item":
      return [
        {
          area,
          type: "listFrom",
          reference: options.codes[column.type],
          errorMessage: say("code"),
          errorStyle: "warning",
        },
      ];
    case "number":
      return column.mayBeNegative
        ? []
        : [{ area, type: "decimal", min: 0, errorMessage: say("number"), errorStyle: "stop" }];
    case "date":
      return [{ area, type: "date", errorMessage: say("date"), errorStyle: "stop" }];
    case "code":
    case "text":
      return [];
  }
}
