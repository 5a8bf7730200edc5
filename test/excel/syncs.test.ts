import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { excelBook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { cellAt, findSheet } from "../../src/workbook/grids";
import { bootOffice, emptyWorkbook } from "../support/office";
import { fakeEngine } from "../support/fake-engine";
import { content, plan, ranking, text } from "../support/plans";

let host: Host;
beforeAll(async () => {
  host = await bootOffice({ engine: fakeEngine });
});
beforeEach(() => {
  emptyWorkbook(host, "Chấm điểm");
  fillScores(60, 30);
});

function fillScores(units: number, items: number): void {
  const sheet = host.model.findSheet("Chấm điểm");
  for (let row = 0; row < units * items; row++) {
    for (let column = 0; column < 10; column++) {
      if (sheet) sheet.touch(row, column).value = column < 4 ? `Nội dung ${String(row)}` : row % 10;
    }
  }
}

test.each([
  [9, 30],
  [60, 30],
])("%d units × %d items take at most six round trips, the first time and again", async (units, items) => {
  const book = excelBook();
  for (const run of ["first", "again"]) {
    const before = book.counters.syncs;
    host.resetCounters();
    await book.read();
    expect(await book.apply(ranking(units, items))).toMatchObject({ status: "done", issues: [] });
    const { requests, bytesIn, bytesOut, largestRequest, largestAnswer } = host.counters;
    process.stdout.write(
      `${String(units)} × ${String(items)}, ${run}: ${String(book.counters.syncs - before)} syncs, ${String(requests)} requests, ` +
        `${String(bytesIn)} bytes written (largest ${String(largestRequest)}), ${String(bytesOut)} read (largest ${String(largestAnswer)})\n`,
    );
    expect(book.counters.syncs - before).toBeLessThanOrEqual(6);
  }
});

test("what is more than 5 MB goes in several requests", async () => {
  const long = "Giải trình dài của đơn vị. ".repeat(100);
  const rows = Array.from({ length: 2000 }, () => [text(long)]);
  const big = plan({ verb: "replaceOwnedSheet", key: "TO", name: "To", content: content(rows) });
  const book = excelBook();
  expect(await book.apply(big)).toMatchObject({ status: "done", issues: [] });
  expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(host.counters.bytesIn).toBeGreaterThan(5 * 1024 * 1024);
  const grid = findSheet(await book.read(), "To");
  expect(grid && cellAt(grid, 1999, 0)?.value).toBe(long);
});

test("a sheet with two cells as far apart as can be is read", async () => {
  const sheet = host.model.addSheet("Xa");
  sheet.touch(0, 0).value = "đầu";
  sheet.touch(1_048_575, 16_383).value = "cuối";
  sheet.touch(70_000, 5).value = 3;
  const book = excelBook();
  const grid = findSheet(await book.read(), "Xa");
  expect([...(grid?.cells ?? [])].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([
    [0, [0]],
    [70_000, [5]],
    [1_048_575, [16_383]],
  ]);
});

test("hidden rows, merges, visibility and sheet names are read", async () => {
  const sheet = host.model.findSheet("Chấm điểm");
  sheet?.hiddenRows.add(4).add(9);
  if (sheet) sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
  const hidden = host.model.addSheet("Ẩn");
  hidden.visibility = "veryHidden";
  host.model.names.push({
    name: "Rieng",
    scope: hidden,
    refersTo: { sheet: hidden, area: { top: 0, left: 0, bottom: 1, right: 1 } },
    visible: true,
  });
  const grids = await excelBook().read();
  const grid = findSheet(grids, "Chấm điểm");
  expect([...(grid?.hiddenRows ?? [])]).toEqual([4, 9]);
  expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect(findSheet(grids, "Ẩn")?.visibility).toBe("veryHidden");
  expect(grids.names).toEqual([{ name: "Rieng", refersTo: "Ẩn!$A$1:$B$2", scope: "Ẩn" }]);
});
