import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { excelBook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { UNFINISHED_NAME } from "../../src/workbook/book";
import { cellAt, findSheet } from "../../src/workbook/grids";
import { bootOffice, emptyWorkbook } from "../support/office";
import { NOTICE, plan, ranking } from "../support/plans";
import { fakeEngine } from "../support/fake-engine";

let host: Host;
beforeAll(async () => {
  host = await bootOffice({ engine: fakeEngine });
});
beforeEach(() => {
  emptyWorkbook(host, "Chấm điểm");
});

test("a ranking is written, read back and found again", async () => {
  const book = excelBook();
  const applied = await book.apply(ranking(9, 30));
  expect(applied).toEqual({
    status: "done",
    issues: [],
    sheets: [
      { key: "XEP_HANG", name: "Xếp hạng" },
      { key: "TONG_HOP", name: "Tổng hợp điểm" },
    ],
  });
  const grids = await book.read();
  const sheet = findSheet(grids, "Xếp hạng");
  expect(sheet && cellAt(sheet, 0, 0)).toEqual({ value: "Đơn vị" });
  expect(sheet && cellAt(sheet, 2, 2)).toEqual({ value: 89.75, formula: "B3*1" });
  expect(sheet?.tables).toEqual([
    { name: "BX_XepHang", area: { top: 0, left: 0, bottom: 9, right: 2 }, hasHeader: true, hasTotals: false },
  ]);
  expect(grids.names).toContainEqual({ name: "BX_S_XEP_HANG", refersTo: "'Xếp hạng'!$A$1:$C$10" });
  expect(grids.names.map((one) => one.name)).not.toContain(UNFINISHED_NAME);
});
