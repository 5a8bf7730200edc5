import { beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { excelBook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { cellAt, findSheet } from "../../src/workbook/grids";
import { bootOffice, emptyWorkbook } from "../support/office";
import { fakeEngine } from "../support/fake-engine";
import { content, number, plan, ranking, text } from "../support/plans";

const FLOOR = { apiSet: "1.9" };

let host: Host;
beforeAll(async () => {
  host = await bootOffice({ engine: fakeEngine, switches: FLOOR });
});
beforeEach(() => {
  emptyWorkbook(host, "Sheet1");
  Object.assign(host.switches, FLOOR);
});

test("the whole job works on the oldest Excel that is served", async () => {
  const book = excelBook();
  await book.read();
  expect(await book.apply(ranking(9, 30))).toMatchObject({ status: "done", issues: [] });
  expect(await book.apply(ranking(9, 30))).toMatchObject({ status: "done", issues: [] });
  expect(host.model.findSheet("Xếp hạng")?.charts).toHaveLength(1);
});

test("a table grows without the means to resize it, blanks at the edges of its rows included", async () => {
  const area = { top: 0, left: 0, bottom: 2, right: 1 };
  const tables = [{ name: "BX_DonVi", area, filterButtons: true }];
  const rows = [
    [text("Mã"), text("Điểm")],
    [text("A"), number(1)],
    [null, null],
  ];
  const book = excelBook();
  await book.apply(plan({ verb: "addSheet", name: "Đơn vị", content: content(rows, { tables }) }));
  const blank = { type: "blank" } as const;
  const added = [
    [text("B"), number(2)],
    [blank, number(3)],
    [text("D"), blank],
  ];
  const applied = await book.apply(plan({ verb: "appendRows", table: "BX_DonVi", expectRows: 1, rows: added }));
  expect(applied).toMatchObject({ status: "done", issues: [] });
  const grid = findSheet(await book.read(), "Đơn vị");
  expect(grid?.tables[0]?.area).toEqual({ ...area, bottom: 4 });
  expect([2, 3, 4].map((row) => grid && [cellAt(grid, row, 0)?.value, cellAt(grid, row, 1)?.value])).toEqual([
    ["B", 2],
    [undefined, 3],
    ["D", undefined],
  ]);
});

test("an Excel below the floor is named", async () => {
  const asked = jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(false);
  await expect(excelBook().read()).rejects.toMatchObject({
    issue: { code: "hostTooOld", params: { needed: "ExcelApi 1.9" } },
  });
  asked.mockRestore();
});
