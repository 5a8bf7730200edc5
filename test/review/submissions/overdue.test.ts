import { expect, test } from "@jest/globals";
import { importSubmissions } from "../../../src/review/import-submissions";
import { overdueUnits } from "../../../src/review/submissions/overdue";
import type { InputRow } from "../../../src/review/sheets/lay-out";
import type { Book } from "../../../src/workbook/book";
import { findSheet } from "../../../src/workbook/grids";
import { makeBook } from "../../support/review-book";
import { group, item, treeBook } from "../../support/small-books";
import { collectInto, formOf, reviewIn } from "../../support/submissions";

/** What Báo cáo says of a unit from which nothing came, cell by cell. */

const DEADLINE = 46_356; // 30 November 2026
const NOW = "2026-12-05T08:00:00";

const bookOf = (reports: readonly InputRow[] = []) =>
  makeBook({
    data: treeBook(
      [
        group("G", "", "Tổng", { max: 14 }),
        item("G.1", "G", 10),
        item("G.2", "G", 4, { kind: "Theo số ngày chậm", scorer: "Nhật ký", missingPoints: 0 }),
      ],
      { A: {}, B: {} },
      { BX_ThangDiem: [{ code: "G.2", order: 1, to: 0, points: 4 }], BX_BaoCao: reports },
      { year: 2026, deadline: { date: DEADLINE }, deadlineItem: "G.2" },
    ),
  });

const importA = async (book: Book) => {
  const collection = await collectInto(book, [formOf({ file: "A.xlsx", unit: "A", items: { "G.1": 8 } })]);
  return importSubmissions(book, collection, { now: NOW });
};

/** The cells of the rows about a unit, from the left. */
async function rowsOf(book: Book, unit: string): Promise<readonly (readonly unknown[])[]> {
  const { cells } = findSheet(await book.read(), "Báo cáo") ?? { cells: new Map<number, never>() };
  const rows = [...cells.values()].map((row) => [...row.values()].map(({ value }) => value));
  return rows.filter((row) => row.includes(unit));
}

test("it says “Không gửi”, with the day that was due and none of receipt", async () => {
  const book = await bookOf();
  await importA(book);
  expect(await rowsOf(book, "B")).toEqual([["G.2", "Phiếu tự chấm", "B", DEADLINE, "Không gửi"]]);
});

test("a day of receipt that cannot be read is a person's to mend: nothing is written beside it", async () => {
  const row = { item: "G.2", report: "Phiếu tự chấm", unit: "B", due: { date: DEADLINE }, received: "sau tết" };
  const book = await bookOf([row]);
  const before = await rowsOf(book, "B");
  await importA(book);
  expect(before[0]).toContain("sau tết");
  expect(await rowsOf(book, "B")).toEqual(before);
  expect(reviewIn(await book.read()).journal.map(({ action }) => action)).toEqual(["imported"]);
});

test("a unit of which a row speaks already is not called, whatever it says", async () => {
  const typed = { item: "G.2", report: "Phiếu tự chấm", due: { date: DEADLINE } };
  const called = async (...rows: readonly InputRow[]) =>
    overdueUnits(reviewIn(await (await bookOf(rows)).read()), new Set(["A"]), NOW);
  expect(await called()).toEqual(["B"]);
  expect(await called({ ...typed, unit: "B" })).toEqual([]);
  expect(await called({ ...typed, unit: "B", status: "Không yêu cầu" })).toEqual([]);
});
