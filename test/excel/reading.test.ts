import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { excelBook } from "../../src/excel";
import { gridsFromWorkbook, type Host, type SheetModel } from "../../src/preview/host";
import { TableModel } from "../../src/preview/host/model/table";
import { bootOffice, emptyWorkbook } from "../support/office";

let host: Host;
let sheet: SheetModel;
beforeAll(async () => {
  host = await bootOffice();
});
beforeEach(() => {
  emptyWorkbook(host, "Chấm điểm", "Trống");
  const [first] = host.model.sheets;
  if (first) sheet = first;
});

function put(row: number, column: number, cell: Parameters<typeof Object.assign>[0]): void {
  Object.assign(sheet.touch(row, column), cell);
}

test("every kind of cell, in whatever order it was made", async () => {
  put(9, 3, { value: { error: "#DIV/0!" }, formula: "=1/0" });
  put(9, 1, { value: "#DIV/0!" });
  put(3, 2, { value: 45_658, numberFormat: "dd/mm/yyyy" });
  put(3, 0, { value: 0.25, numberFormat: "0%" });
  put(4, 0, { value: 0.5, numberFormat: "hh:mm" });
  put(0, 0, { value: "=1+1" });
  put(0, 1, { value: "", formula: '=""' });
  put(0, 2, { value: false });
  put(0, 3, { value: 0 });
  put(0, 4, { value: null, numberFormat: "0.00" });
  put(1, 0, { value: "chữ", numberFormat: "dd/mm/yyyy" });
  const grids = await excelBook().read();
  expect(grids).toEqual(gridsFromWorkbook(host.model));
  expect([...(grids.sheets[0]?.cells ?? [])].map(([row, cells]) => [row, [...cells]])).toEqual([
    [
      0,
      [
        [0, { value: "=1+1" }],
        [1, { value: "", formula: '""' }],
        [2, { value: false }],
        [3, { value: 0 }],
      ],
    ],
    [1, [[0, { value: "chữ" }]]],
    [
      3,
      [
        [0, { value: 0.25, format: "percent" }],
        [2, { value: 45_658, format: "date" }],
      ],
    ],
    [4, [[0, { value: 0.5, format: "time" }]]],
    [
      9,
      [
        [1, { value: "#DIV/0!" }],
        [3, { value: { error: "#DIV/0!" }, formula: "1/0" }],
      ],
    ],
  ]);
});

test("tables, filters, protection, hidden rows and merges", async () => {
  for (let row = 0; row < 8; row++) put(row, 0, { value: `dòng ${String(row)}` });
  const table = new TableModel("{T}", sheet, "BX_ChamDiem", { top: 0, left: 0, bottom: 7, right: 1 });
  table.showTotals = true;
  sheet.tables = [table];
  sheet.filteredRows.add(2).add(5);
  sheet.isProtected = true;
  sheet.merges = [{ top: 3, left: 3, bottom: 4, right: 4 }];
  const grids = await excelBook().read();
  expect(grids).toEqual(gridsFromWorkbook(host.model));
  expect(grids.sheets[0]).toMatchObject({ filtered: true, isProtected: true, tables: [{ hasTotals: true }] });
  expect(grids.sheets[1]).toMatchObject({ filtered: false, isProtected: false, tables: [], merges: [] });
});

test("a book too large for one answer is read in parts, and is the same", async () => {
  for (let row = 0; row < 900; row++) {
    for (let column = 0; column < 12; column++)
      put(row, column, { value: `Nội dung ${String(row)}/${String(column)}` });
  }
  const book = excelBook();
  const whole = await book.read();
  const before = book.counters.syncs;
  host.switches.payloadLimit = 150_000;
  expect(await book.read()).toEqual({ ...whole, sheets: whole.sheets.map((one) => ({ ...one, merges: [] })) });
  expect(book.counters.syncs - before).toBeGreaterThan(6);
  expect(host.counters.largestAnswer).toBeGreaterThan(150_000);
});

test("a book without sheets beyond blank ones is no error", async () => {
  expect((await excelBook().read()).sheets.map((one) => [one.name, one.cells.size])).toEqual([
    ["Chấm điểm", 0],
    ["Trống", 0],
  ]);
});
