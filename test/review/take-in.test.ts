import { describe, expect, test } from "@jest/globals";
import { planNewBook } from "../../src/review/create-book";
import { runReview } from "../../src/review/run-review";
import { toNumber } from "../../src/rules/decimal";
import { cellAddress } from "../../src/workbook/address";
import { findSheet, type Grids } from "../../src/workbook/grids";
import type { Action } from "../../src/workbook/plan";
import { newFile, type FileBook } from "../../src/xlsx";
import { ready } from "../support/review-book";
import { group, item, treeBook } from "../support/small-books";
import { reopen } from "../support/xlsx-open";
import { plainSheet } from "../support/xlsx-sample";

const DATA = treeBook([group("G", "", "Tổng", { max: 30 }), item("G.1", "G", 10), item("G.2", "G", 20)], {
  A: {},
  B: {},
});

const matrix = (name = "Tự chấm"): Action => ({
  verb: "addSheet",
  name,
  content: plainSheet(
    [
      ["Đơn vị", "G.1", "G.2"],
      ["Đơn vị A", "8,5", 12],
      ["Đơn vị B", 7, "KAD"],
    ].map((row) =>
      row.map((value) => (typeof value === "number" ? { type: "number", value } : { type: "text", text: value })),
    ),
  ),
});

async function bookOf(...actions: readonly Action[]): Promise<FileBook> {
  const book = newFile();
  const applied = await book.apply({ schema: 1, unfinishedNotice: "…", actions });
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  return book;
}

const own = (): readonly Action[] => planNewBook(DATA, "vi").actions;
const named = (action: Action) => ("name" in action ? action.name : "");

/** Cells of Chấm điểm below its headings, as "A4 value". */
function scoresIn(grids: Grids): readonly string[] {
  return [...(findSheet(grids, "Chấm điểm")?.cells ?? [])].flatMap(([row, cells]) =>
    row < 3
      ? []
      : [...cells].map(
          ([column, { value }]) => `${cellAddress(row, column)} ${JSON.stringify(value).replaceAll('"', "")}`,
        ),
  );
}

const totalsIn = (grids: Grids) =>
  ready(grids).outcome.units.map(({ unit, total }) => `${unit} ${String(toNumber(total))}`);

const TAKEN = [
  ...["A4 A", "B4 G.1", "C4 Đã chấm", "D4 8.5", "L4 Tự chấm!B2"],
  ...["A5 A", "B5 G.2", "C5 Đã chấm", "D5 12", "L5 Tự chấm!C2"],
  ...["A6 B", "B6 G.1", "C6 Đã chấm", "D6 7", "L6 Tự chấm!B3"],
  ...["A7 B", "B7 G.2", "C7 Không áp dụng", "L7 Tự chấm!C3"],
];

describe("scores taken in", () => {
  test("are written to Chấm điểm as numbers, each with its origin, and read from there ever after", async () => {
    const book = await bookOf(...own(), matrix());
    expect((await runReview(book)).status).toBe("done");
    const grids = await reopen(book).read();
    expect(scoresIn(grids)).toEqual(TAKEN);
    expect(totalsIn(grids)).toEqual(["B 21", "A 20.5"]);
    expect(ready(grids).review.takenIn).toEqual([]);
  });

  test("go below the headings they belong to, wherever the columns were moved", async () => {
    const actions = own().map((action) =>
      action.verb === "addSheet" && action.name === "Chấm điểm" ? withoutColumn(action, 2) : action,
    );
    const book = await bookOf(...actions, matrix());
    await runReview(book);
    const grids = await reopen(book).read();
    expect(scoresIn(grids).slice(0, 4)).toEqual(["A4 A", "B4 G.1", "C4 8.5", "K4 Tự chấm!B2"]);
  });

  test("go below units and criteria that are listed already without a score", async () => {
    const listed = treeBook(
      [group("G", "", "Tổng", { max: 30 }), item("G.1", "G", 10), item("G.2", "G", 20)],
      { A: {}, B: {} },
      {
        BX_ChamDiem: [
          { unit: "A", item: "G.1" },
          { unit: "B", item: "G.1", status: "Chưa chấm" },
        ],
      },
    );
    const book = await bookOf(...planNewBook(listed, "vi").actions, matrix());
    expect(await runReview(book)).toMatchObject({ status: "done" });
    const grids = await reopen(book).read();
    expect(scoresIn(grids).slice(5, 10)).toEqual(["A6 A", "B6 G.1", "C6 Đã chấm", "D6 8.5", "L6 Tự chấm!B2"]);
    expect(totalsIn(grids)).toEqual(["B 21", "A 20.5"]);
  });

  test("get a sheet of their own, with its drop-downs, where the book has none", async () => {
    const book = await bookOf(...own().filter((action) => named(action) !== "Chấm điểm"), matrix());
    await runReview(book);
    const grids = await reopen(book).read();
    expect(scoresIn(grids)).toEqual(TAKEN);
    expect(findSheet(grids, "Chấm điểm")?.tables).toMatchObject([{ name: "BX_ChamDiem" }]);
    expect(totalsIn(grids)).toEqual(["B 21", "A 20.5"]);
  });

  test("leave a sheet of that name alone that is not our table; they count all the same", async () => {
    const note: Action = {
      verb: "addSheet",
      name: "Chấm điểm",
      content: plainSheet([[{ type: "text", text: "của tôi" }]]),
    };
    const book = await bookOf(...own().filter((action) => named(action) !== "Chấm điểm"), note, matrix());
    expect((await runReview(book)).status).toBe("done");
    const sheet = findSheet(await reopen(book).read(), "Chấm điểm");
    expect([...(sheet?.cells ?? [])].flatMap(([, cells]) => [...cells.values()])).toEqual([{ value: "của tôi" }]);
    expect(totalsIn(await reopen(book).read())).toEqual(["B 21", "A 20.5"]);
  });

  test("bring along the evidence and the explanation of a form", async () => {
    const form: Action = {
      verb: "addSheet",
      name: "Đơn vị A",
      content: plainSheet(
        [
          ["TT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Minh chứng", "Ghi chú"],
          ["1", "Tiêu chí G.1", "10", "9", "BC 05", "đạt"],
        ].map((row) => row.map((text) => ({ type: "text", text }))),
      ),
    };
    const book = await bookOf(...own(), form);
    await runReview(book);
    expect(scoresIn(await reopen(book).read())).toEqual([
      ...["A4 A", "B4 G.1", "C4 Đã chấm", "D4 9", "H4 BC 05", "I4 đạt", "L4 Đơn vị A!D2"],
    ]);
  });
});

/** The sheet without one of its columns. */
function withoutColumn(action: Extract<Action, { verb: "addSheet" }>, column: number): Action {
  const { content } = action;
  return {
    ...action,
    content: {
      ...content,
      columns: content.columns.filter((_, index) => index !== column),
      rows: content.rows.map((row, index) =>
        index < 2 ? row : { ...row, cells: row.cells.filter((_, at) => at !== column) },
      ),
      tables: content.tables.map((table) => ({ ...table, area: { ...table.area, right: table.area.right - 1 } })),
      validations: [],
    },
  };
}
