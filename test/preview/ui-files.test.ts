/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { openBook } from "../../src/preview/files/open-book";
import { saveBook } from "../../src/preview/files/save-book";
import { roleOf } from "../../src/preview/files/roles";
import type { SheetModel } from "../../src/preview/host/model/sheet";
import type { WorkbookModel } from "../../src/preview/host/model/workbook";
import { runReview } from "../../src/review/run-review";
import { THEME } from "../../src/workbook/theme";
import { openFile, type FileBook } from "../../src/xlsx";
import { partsOf } from "../support/xlsx-open";

const SAMPLE = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/sample/binh-xet-mau.xlsx")));
/** Formulas keep the results they came with. */
const NO_ENGINE = { recalculate: () => [] };

interface Open {
  readonly model: WorkbookModel;
  readonly file: FileBook;
}

async function open(bytes: Uint8Array): Promise<Open> {
  const opened = await openBook(bytes, NO_ENGINE);
  if (opened.status !== "open") throw new Error(JSON.stringify(opened.issues));
  return opened;
}

async function saved(book: Open): Promise<Uint8Array> {
  const result = await saveBook(book);
  if (result.status !== "saved") throw new Error(JSON.stringify(result.issues));
  return result.bytes;
}

/** The sample with results, as the command line writes it. */
async function reviewed(): Promise<Uint8Array> {
  const opened = openFile(SAMPLE);
  if (opened.status !== "open") throw new Error("no sample");
  await runReview(opened.book);
  return opened.book.toBytes();
}

function sheetOf({ model }: Open, name: string): SheetModel {
  const sheet = model.findSheet(name);
  if (!sheet) throw new Error(`no ${name}`);
  return sheet;
}

describe("opening", () => {
  let book: Open;
  beforeEach(async () => {
    book = await open(await reviewed());
  });

  test("looks of cells are those of the theme", () => {
    const sheet = sheetOf(book, "Chấm điểm");
    expect(roleOf(sheet.cell(2, 0)?.style)).toBe("header");
    expect(sheet.cell(3, 3)?.style).toMatchObject({
      fill: `#${THEME.inputNumber.fill ?? ""}`,
      fontName: "Times New Roman",
      horizontal: "Right",
      left: { style: "Continuous" },
    });
  });

  test("sizes, frozen panes, gridlines, tab colours and validations are taken", () => {
    const sheet = sheetOf(book, "Chấm điểm");
    expect(sheet.freeze.rows).toBe(3);
    expect(sheet.rowHeights.get(0)).toBe(24);
    expect(sheet.columnWidths.get(0)).toBeGreaterThan(40);
    expect(sheet.validations.length).toBeGreaterThan(2);
    expect(sheetOf(book, "Biểu đồ").showGridlines).toBe(false);
    expect(sheetOf(book, "Biểu đồ").tabColor).toBe("#CC79A7");
  });

  test("charts are taken with type, words, colours and the cells they refer to", () => {
    const { charts } = sheetOf(book, "Biểu đồ");
    const bars = charts.find(({ name }) => name === "BX_C_XEP_HANG");
    expect(bars?.type).toBe("BarClustered");
    expect(bars?.look.get("title.text")).toBe("Xếp hạng theo tổng điểm");
    expect(bars?.look.get("axes.categoryAxis.reversePlotOrder")).toBe(true);
    expect(bars?.series[0]?.look.get("format.fill.color")).toBe("#0072B2");
    expect(bars?.series[0]?.values?.sheet.name).toBe("Biểu đồ");
    expect(charts.map(({ type }) => type)).toEqual([
      "BarClustered",
      "ColumnStacked",
      "ColumnClustered",
      "RadarMarkers",
    ]);
  });

  test("print set-up is taken", () => {
    const { print } = sheetOf(book, "Biểu đồ");
    expect(print.orientation).toBe("Landscape");
    expect(print.area?.left).toBe(0);
    expect(print.pageBreaks).toHaveLength(3);
    expect(print.headersFooters.get("centerFooter")).toContain("&P");
    expect(sheetOf(book, "Xếp hạng").print.titleRows).toBeDefined();
  });

  test("what is no workbook is refused with its reason", async () => {
    const refused = await openBook(new TextEncoder().encode("x"), NO_ENGINE);
    expect(refused.status).toBe("refused");
  });
});

describe("saving", () => {
  test("an untouched book comes back part for part", async () => {
    expect(partsOf(await saved(await open(SAMPLE)))).toEqual(partsOf(SAMPLE));
  });

  test("only changed cells of a person's sheet are written", async () => {
    const book = await open(SAMPLE);
    sheetOf(book, "Chấm điểm").touch(3, 3).value = 1.25;
    const before = partsOf(SAMPLE);
    const changed = [...partsOf(await saved(book))].filter(([name, text]) => before.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual(expect.arrayContaining([expect.stringContaining("worksheets/")]));
    expect(changed.filter(([name]) => name.includes("worksheets/"))).toHaveLength(1);
    const [, sheet = ""] = changed.find(([name]) => name.includes("worksheets/")) ?? [];
    expect(sheet).toContain("<v>1.25</v>");
  });

  test("cleared cells, formulas and rows below a table go along", async () => {
    const book = await open(SAMPLE);
    const sheet = sheetOf(book, "Đơn vị");
    const [table] = sheet.tables;
    if (!table) throw new Error("no table");
    const row = table.area.bottom + 1;
    sheet.touch(row, 0).value = "DV99";
    table.area = { ...table.area, bottom: row };
    const scores = sheetOf(book, "Chấm điểm");
    scores.touch(3, 3).value = null;
    scores.touch(4, 3).formula = "=1+1";
    const again = await open(await saved(book));
    expect(sheetOf(again, "Đơn vị").tables[0]?.area).toEqual(table.area);
    expect(sheetOf(again, "Đơn vị").cell(row, 0)?.value).toBe("DV99");
    expect(sheetOf(again, "Chấm điểm").cell(3, 3)?.value).toBeNull();
    expect(sheetOf(again, "Chấm điểm").cell(4, 3)?.formula).toBe("=1+1");
  });

  test("a row that was cleared before a table grew is cleared in the file, too", async () => {
    const book = await open(SAMPLE);
    const sheet = sheetOf(book, "Đơn vị");
    const [table] = sheet.tables;
    if (!table) throw new Error("no table");
    const { left, right, bottom } = table.area;
    const last = Math.max(...[...sheet.rows.keys()].filter((row) => typeof sheet.cell(row, left)?.value === "string"));
    for (let column = left; column <= right; column++) sheet.touch(last, column).value = null;
    sheet.touch(bottom + 1, left).value = "DV99";
    table.area = { ...table.area, bottom: bottom + 1 };
    const again = sheetOf(await open(await saved(book)), "Đơn vị");
    expect(again.cell(last, left)?.value ?? null).toBeNull();
    expect(again.cell(bottom + 1, left)?.value).toBe("DV99");
    expect(again.tables[0]?.area).toEqual(table.area);
  });

  test("result sheets are written anew with their charts, looks and marks", async () => {
    const book = await open(await reviewed());
    sheetOf(book, "Xếp hạng").touch(6, 2).value = "Đổi tên";
    sheetOf(book, "Biểu đồ").charts[0]?.look.set("title.text", "Tên khác");
    const again = await open(await saved(book));
    expect(sheetOf(again, "Xếp hạng").cell(6, 2)?.value).toBe("Đổi tên");
    const look = (one: Open) => {
      const { merges, freeze, tabColor, rowHeights, print } = sheetOf(one, "Xếp hạng");
      return { merges, freeze, tabColor, rowHeights, print, heading: sheetOf(one, "Xếp hạng").cell(5, 2) };
    };
    expect(look(again)).toEqual(look(book));
    expect(sheetOf(again, "Biểu đồ").print).toEqual(sheetOf(book, "Biểu đồ").print);
    const drawn = (one: Open) =>
      sheetOf(one, "Biểu đồ").charts.map(({ name, type, anchor, look: words, series }) => ({
        ...{ name, type, anchor, title: words.get("title.text") },
        series: series.map(({ name: own, values, look: colors }) => [
          own,
          values?.area,
          colors.get("format.fill.color"),
        ]),
      }));
    expect(drawn(again)).toEqual(drawn(book));
    const names = (one: Open) => new Set(one.model.names.map(({ name }) => name));
    expect(names(again)).toEqual(names(book));
  });

  test("a sheet that the file did not have is added with tables and validations", async () => {
    const book = await open(SAMPLE);
    const sheet = book.model.addSheet("Thêm");
    sheet.touch(0, 0).value = "Cột";
    sheet.touch(1, 0).value = 2;
    sheet.validations.push({
      ...{ area: { top: 1, left: 0, bottom: 9, right: 0 }, prompt: null, ignoreBlanks: true },
      rule: { list: { inCellDropDown: true, source: "có,không" } },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "Chọn trong danh sách." },
    });
    sheet.print.area = { top: 0, left: 0, bottom: 1, right: 0 };
    sheet.print.pageBreaks = [1];
    const again = sheetOf(await open(await saved(book)), "Thêm");
    expect(again.print.area).toEqual(sheet.print.area);
    expect(again.print.pageBreaks).toEqual([1]);
    expect(again.cell(1, 0)?.value).toBe(2);
    expect(again.validations[0]?.rule).toEqual({ list: { inCellDropDown: true, source: "có,không" } });
  });

  test("sheets that were renamed or deleted are renamed and deleted in the file, with all that refers to them", async () => {
    const book = await open(await reviewed());
    const { model } = book;
    const charts = sheetOf(book, "Biểu đồ").charts.length;
    model.renameSheet(sheetOf(book, "Đơn vị"), "Các đơn vị & người");
    model.renameSheet(sheetOf(book, "Xếp hạng"), "Kết quả 2026");
    // a name that goes from one sheet to another
    model.renameSheet(sheetOf(book, "Tổng hợp điểm"), "Xếp hạng");
    model.removeSheet(sheetOf(book, "Thẩm định"));
    model.removeSheet(sheetOf(book, "Chênh lệch"));
    const bytes = await saved(book);
    const again = await open(bytes);
    expect(again.model.sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    expect(sheetOf(again, "Biểu đồ").charts).toHaveLength(charts);
    const owned = (one: Open) =>
      one.model.names.flatMap(({ name, refersTo }) =>
        name.startsWith("BX_S_") && typeof refersTo !== "string" ? [[name, refersTo.sheet.name]] : [],
      );
    expect(owned(again)).toEqual(owned(book));
    const rule = sheetOf(again, "Chấm điểm")
      .validations.map(({ rule: one }) => JSON.stringify(one))
      .join();
    expect(rule).toContain("'Các đơn vị & người'!");
    expect([...partsOf(bytes)].flatMap(([, text]) => text.match(/'?Đơn vị'?!/g) ?? [])).toEqual([]);
    const formulas = (one: Open) =>
      [...sheetOf(one, "Xếp hạng").rows].flatMap(([, cells]) => [...cells].flatMap(([, { formula }]) => formula ?? []));
    expect(formulas(again)).toEqual(formulas(book));
    // nothing is left that nobody points to
    const tables = [...partsOf(bytes).keys()].filter((name) => /tables\/table\d+\.xml$/.test(name));
    expect(tables).toHaveLength(again.model.tables.length);
  });
});
