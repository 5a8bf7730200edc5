import { describe, expect, test } from "@jest/globals";
import { planNewBook } from "../../../src/review/create-book";
import { importSubmissions, withdrawSubmission } from "../../../src/review/import-submissions";
import { decimal, decimalText } from "../../../src/rules/decimal";
import { cellAt, findSheet } from "../../../src/workbook/grids";
import type { Action } from "../../../src/workbook/plan";
import { newFile, type FileBook } from "../../../src/xlsx";
import { makeBook, ready, type LooseSheet } from "../../support/review-book";
import { group, item, treeBook } from "../../support/small-books";
import { collectInto, formOf } from "../../support/submissions";
import { plainSheet } from "../../support/xlsx-sample";
import { reopen } from "../../support/xlsx-open";

/** The shapes in which people keep their sheets. */

const DATA = treeBook([group("G", "", "Tổng", { max: 30 }), item("G.1", "G", 10), item("G.2", "G", 20)], {
  A: {},
  B: {},
});
const FORM = formOf({ file: "A.xlsx", unit: "A", items: { "G.1": 8.5, "G.2": 12 } });
const NOW = "2026-11-25T16:04:05";

async function bookOf(without: readonly string[], sheets: readonly LooseSheet[] = []): Promise<FileBook> {
  const own = planNewBook(DATA, "vi").actions.filter(
    (action) => !without.includes("name" in action ? action.name : ""),
  );
  const added = sheets.map(({ name, rows }): Action => ({
    verb: "addSheet",
    name,
    content: plainSheet(
      rows.map((row) =>
        row.map((value) =>
          typeof value === "number"
            ? { type: "number", value }
            : typeof value === "string"
              ? { type: "text", text: value }
              : value,
        ),
      ),
    ),
  }));
  const book = newFile();
  const applied = await book.apply({ schema: 1, unfinishedNotice: "…", actions: [...own, ...added] });
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  return book;
}

const run = async (book: FileBook, form = FORM, now = NOW) =>
  importSubmissions(book, await collectInto(book, [form]), { now });
const totals = async (book: FileBook) =>
  ready(await reopen(book).read()).outcome.units.map(({ unit, total, standing }) =>
    standing === "notSubmitted" ? `${unit} –` : `${unit} ${decimalText(total)}`,
  );
const valueAt = async (book: FileBook, sheet: string, row: number, column: number) => {
  const grid = findSheet(await reopen(book).read(), sheet);
  return grid && cellAt(grid, row, column)?.value;
};

describe("an import into a book", () => {
  test("without Chấm điểm and Nhật ký adds both, and a sheet of that name that is something else stays", async () => {
    const note: LooseSheet = { name: "Chấm điểm", rows: [["của tôi"]] };
    const book = await bookOf(["Chấm điểm", "Nhật ký"], [note]);
    const done = await run(book);
    expect(done.status === "done" && done.planned.issues.map(({ code, params }) => [code, params])).toEqual([
      ["sheetNameTaken", { wanted: "Chấm điểm", used: "Chấm điểm (2)" }],
    ]);
    expect(await totals(book)).toEqual(["A 20.5", "B –"]);
    expect(await valueAt(book, "Chấm điểm", 0, 0)).toBe("của tôi");
    expect(await valueAt(book, "Nhật ký", 3, 3)).toBe("A.xlsx");
    await run(book, formOf({ file: "A2.xlsx", unit: "A", items: { "G.1": 1 } }));
    expect(await valueAt(book, "Nhật ký", 4, 3)).toBe("A2.xlsx");
    expect(await totals(book)).toEqual(["A 1", "B –"]);
  });

  test("whose scores stand under headings without a table, with columns of their own, fills rows and adds below", async () => {
    const plain: LooseSheet = {
      name: "Bảng điểm",
      rows: [
        ["Trạng thái", "Ý kiến của tôi", "Đơn vị", "Tiêu chí", "Điểm tự chấm", "Điểm thống nhất"],
        [null, "chờ", "A", "G.2", 3, null],
        [null, "xong", "B", "G.1", 4, 4.5],
      ],
    };
    const book = await bookOf(["Chấm điểm"], [plain]);
    const done = await run(book);
    expect(done.status === "done" && done.planned.issues.map(({ code, params }) => [code, params])).toEqual([
      ["columnNotKept", { column: "Nguồn", sheet: "Bảng điểm" }],
    ]);
    expect(await totals(book)).toEqual(["A 20.5", "B 4.5"]);
    expect(await valueAt(book, "Bảng điểm", 1, 1)).toBe("chờ");
    expect(await valueAt(book, "Bảng điểm", 1, 4)).toBe(12);
    expect(await valueAt(book, "Bảng điểm", 3, 3)).toBe("G.1");
  });

  test("whose table lacks a column that scoring needs is refused by its name, and nothing is written", async () => {
    const plain: LooseSheet = { name: "Bảng điểm", rows: [["Đơn vị", "Tiêu chí", "Điểm tự chấm", "Trạng thái"]] };
    const book = await bookOf(["Chấm điểm"], [plain]);
    const values = { quantity: decimal(3) };
    const before = await book.read();
    const refused = await run(
      book,
      formOf({ file: "A.xlsx", unit: "A", items: { "G.1": { points: decimal(3), values } } }),
    );
    expect(refused).toMatchObject({
      status: "refused",
      applied: { issues: [{ code: "columnMissing", params: { column: "Số lượng", sheet: "Bảng điểm" } }, {}] },
    });
    expect(await book.read()).toEqual(before);
  });

  test("with rows typed right below the table goes below those", async () => {
    const book = await bookOf([]);
    const table = findSheet(await book.read(), "Chấm điểm")?.tables[0];
    const bottom = table?.area.bottom ?? 0;
    const typed = (row: number, values: readonly (string | number)[]): Action => ({
      verb: "setCells",
      sheet: "Chấm điểm",
      cells: values.map((value, index) => ({
        row,
        column: index === 2 ? 3 : index,
        expect: null,
        cell: typeof value === "number" ? { type: "number", value } : { type: "text", text: value },
      })),
    });
    await book.apply({
      schema: 1,
      unfinishedNotice: "…",
      actions: [
        ...Array.from({ length: bottom - 1 }, (_, row) => typed(row + 3, ["B", "G.1", 1])).slice(0, 1),
        typed(bottom, ["B", "G.2", 2]),
        typed(bottom + 1, ["A", "G.1", 5]),
      ],
    });
    expect((await run(book)).status).toBe("done");
    expect(await totals(book)).toEqual(["A 20.5", "B 3"]);
    expect(await valueAt(book, "Chấm điểm", bottom + 1, 3)).toBe(8.5);
    expect(await valueAt(book, "Chấm điểm", bottom + 2, 1)).toBe("G.2");
  });

  test("a number written into a cell formatted as a percentage is read back as the number it is", async () => {
    const book = await bookOf([]);
    await run(book);
    await book.apply({
      schema: 1,
      unfinishedNotice: "…",
      actions: [
        {
          verb: "setCells",
          sheet: "Chấm điểm",
          cells: [
            { row: 3, column: 3, expect: 8.5, cell: { type: "number", value: 0.05, format: "0%" } },
            { row: 4, column: 3, expect: 12, cell: { type: "number", value: 12, format: "0%" } },
          ],
        },
      ],
    });
    await run(book, formOf({ file: "A2.xlsx", unit: "A", items: { "G.1": 8.5, "G.2": 12 } }));
    expect(await totals(book)).toEqual(["A 20.5", "B –"]);
  });

  test("a formula of the person's is replaced even where it gives the same today; a second row of an item is cleared", async () => {
    const twice = [
      { unit: "A", item: "G.1", self: 1 },
      { unit: "A", item: "G.1", self: 2 },
    ];
    const book = await makeBook({ data: { ...DATA, tables: { ...DATA.tables, BX_ChamDiem: twice } } });
    const formula = { type: "formula", formula: "8+0.5", value: 8.5 } as const;
    await book.apply({
      schema: 1,
      unfinishedNotice: "…",
      actions: [{ verb: "setCells", sheet: "Chấm điểm", cells: [{ row: 3, column: 3, expect: 1, cell: formula }] }],
    });
    const done = await run(book);
    expect(done.status === "done" && done.planned.changes[0]?.cleared).toEqual([]);
    const grid = findSheet(await reopen(book).read(), "Chấm điểm");
    expect(grid && cellAt(grid, 3, 3)).toEqual({ value: 8.5 });
    expect(grid && cellAt(grid, 4, 3)).toBeUndefined();
    expect(await totals(book)).toEqual(["A 20.5", "B –"]);
  });
});

describe("a sheet of the form's layout in the book itself", () => {
  const sheet: LooseSheet = {
    name: "Phiếu A",
    rows: [["Đơn vị: Đơn vị A"], ["TT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"], ["1", "Tiêu chí G.1", 10, 9]],
  };
  const codes = async (book: FileBook) =>
    ready(await reopen(book).read())
      .issues.map(({ code }) => code)
      .filter((code) => /source|Source|sheetIgnored/u.test(code));

  test("is no second source after a form of its unit was imported: it differs, and Chấm điểm counts", async () => {
    const book = await bookOf([], [sheet]);
    expect(await totals(book)).toEqual(["A 9", "B –"]);
    await run(book);
    expect(await totals(book)).toEqual(["A 20.5", "B –"]);
    expect(await codes(book)).toEqual(["sourceDiffers"]);
  });

  test("says nothing more of a unit whose form leaves out what the sheet had", async () => {
    const book = await bookOf([], [sheet]);
    const done = await run(book, formOf({ file: "A.xlsx", unit: "A", items: { "G.2": 3 } }));
    expect(done.status === "done" && done.planned.changes[0]).toMatchObject({
      before: { total: decimal(9) },
      after: { total: decimal(3) },
    });
    expect(await totals(book)).toEqual(["A 3", "B –"]);
  });

  test("of another unit is written along, with its own origin, when a form is imported", async () => {
    const book = await bookOf([], [sheet]);
    await run(book, formOf({ file: "B.xlsx", unit: "B", items: { "G.1": 2 } }));
    expect(await totals(book)).toEqual(["A 9", "B 2"]);
    expect(await valueAt(book, "Chấm điểm", 3, 11)).toBe("Phiếu A!D3");
    expect(await codes(book)).toEqual([]);
  });

  test("does not bring a unit back that withdrew", async () => {
    const book = await bookOf([], [sheet]);
    const gone = await withdrawSubmission(book, "A", { now: NOW });
    expect(gone.status === "done" && gone.planned.changes[0]?.before.total).toEqual(decimal(9));
    expect(await totals(book)).toEqual(["A –", "B –"]);
    expect(await codes(book)).toEqual(["sheetIgnored"]);
    expect(await withdrawSubmission(book, "A", { now: NOW })).toMatchObject({
      status: "refused",
      applied: { issues: [{ code: "nothingToWithdraw" }] },
    });
  });
});

test("a time in UTC is refused as a programmer's mistake", async () => {
  const book = await bookOf([]);
  await expect(run(book, FORM, "2026-11-25T18:00:00Z")).rejects.toThrow(RangeError);
});
