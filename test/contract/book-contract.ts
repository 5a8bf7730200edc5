import { describe, expect, test } from "@jest/globals";
import { columnName } from "../../src/workbook/address";
import { ownershipName, type Applied, type Book } from "../../src/workbook/book";
import type { Cell } from "../../src/workbook/cell";
import { cellAt, findSheet, type Grid, type Grids } from "../../src/workbook/grids";
import type { Plan, PlanCell, ReplaceOwnedSheet } from "../../src/workbook/plan";
import { allCharts, area, chartOf, number, plainSheet, planOf, scoreSheet, text } from "../support/xlsx-sample";

/** Makes a book, blank or with the plan already applied. */
export type MakeBook = (initial?: Plan) => Promise<Book>;

const scores: Plan["actions"][number] = { verb: "addSheet", name: "Chấm điểm", content: scoreSheet() };
const WITH_SCORES = planOf(scores);

function sheetIn(grids: Grids, name: string): Grid {
  const grid = findSheet(grids, name);
  if (!grid) throw new Error(`no sheet ${name}`);
  return grid;
}

/** A1-style address → cell, for sheets of a few columns. */
async function cells(book: Book, sheet: string): Promise<Record<string, Cell>> {
  const grid = sheetIn(await book.read(), sheet);
  const found: Record<string, Cell> = {};
  for (const [row, line] of grid.cells) {
    for (const [column, cell] of line) found[`${columnName(column)}${String(row + 1)}`] = cell;
  }
  return found;
}

async function done(book: Book, ...actions: Plan["actions"][number][]): Promise<Applied & { status: "done" }> {
  const applied = await book.apply(planOf(...actions));
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  return applied;
}

/** The plan is refused with these codes and the book is as it was. */
async function refused(book: Book, codes: readonly string[], ...actions: Plan["actions"][number][]): Promise<void> {
  const before = await book.read();
  const applied = await book.apply(planOf(...actions));
  expect(applied.status).toBe("refused");
  expect(applied.issues.filter((one) => one.severity === "error").map((one) => one.code)).toEqual(codes);
  expect(await book.read()).toEqual(before);
}

const sheetOf = (name: string, rows: readonly (readonly (PlanCell | null)[])[]): Plan["actions"][number] => ({
  verb: "addSheet",
  name,
  content: plainSheet(rows),
});

const result = (key: string, name: string, rows: readonly (readonly (PlanCell | null)[])[]): ReplaceOwnedSheet => ({
  verb: "replaceOwnedSheet",
  key,
  name,
  content: plainSheet(rows),
});

/** What every Book promises, said with nothing but `read` and `apply`. */
export function describeBook(name: string, makeBook: MakeBook): void {
  describe(`${name} as a Book`, () => {
    describeAddSheet(makeBook);
    describeValues(makeBook);
    describeOwnedSheet(makeBook);
    describeSetCells(makeBook);
    describeAppendRows(makeBook);
    describeCharts(makeBook);
  });
}

function describeAddSheet(makeBook: MakeBook): void {
  describe("addSheet", () => {
    test("adds a sheet with its table and merges", async () => {
      const book = await makeBook();
      await done(book, scores);
      const grid = sheetIn(await book.read(), "Chấm điểm");
      expect(grid.tables).toEqual([{ name: "BX_ChamDiem", area: area(1, 0, 3, 2), hasHeader: true, hasTotals: false }]);
      expect(grid.merges).toEqual([area(0, 0, 0, 2)]);
      expect(cellAt(grid, 2, 2)).toEqual({ value: 8.5 });
      expect(cellAt(grid, 1, 2)?.value).toBe("Điểm\ntự chấm");
      expect([grid.visibility, grid.filtered, grid.isProtected, grid.hiddenRows.size]).toEqual([
        "visible",
        false,
        false,
        0,
      ]);
    });

    test("refuses a name that is taken, whatever its case or Unicode form, and writes nothing of the plan", async () => {
      const book = await makeBook(WITH_SCORES);
      const again = sheetOf("CHẤM ĐIỂM".normalize("NFD"), [[text("x")]]);
      await refused(book, ["precondition"], sheetOf("Khác", [[text("x")]]), again);
    });

    test("refuses a table name that is taken anywhere in the book", async () => {
      const book = await makeBook(WITH_SCORES);
      await refused(book, ["tableNameTaken"], {
        verb: "addSheet",
        name: "Bản sao",
        content: scoreSheet("bx_chamdiem"),
      });
    });

    test("refuses text that no cell can hold, and says where", async () => {
      const book = await makeBook();
      const applied = await book.apply(planOf(sheetOf("Dài", [[null, text("x".repeat(32_768))]])));
      expect(applied.issues).toMatchObject([
        { code: "textTooLong", sheet: "Dài", cell: "B1", params: { length: 32_768 } },
      ]);
    });

    test("protects a sheet that is added so, which then takes nothing more from a plan", async () => {
      const book = await makeBook();
      const open: PlanCell = { type: "blank", style: "inputNumber" };
      const content = plainSheet([[text("Điểm"), open, { type: "formula", formula: "B1*2", value: 0 }]]);
      await done(book, { verb: "addSheet", name: "Phiếu", content, isProtected: true });
      expect(sheetIn(await book.read(), "Phiếu").isProtected).toBe(true);
      expect((await cells(book, "Phiếu"))["C1"]).toMatchObject({ formula: "B1*2" });
      const change = { row: 0, column: 1, expect: null, cell: number(8) };
      await refused(book, ["sheetProtected"], { verb: "setCells", sheet: "Phiếu", cells: [change] });
    });

    test("rejects what only a mistake of the program can ask for", async () => {
      const book = await makeBook();
      await expect(book.apply(planOf(sheetOf("Số", [[number(Number.NaN)]])))).rejects.toThrow(RangeError);
      await expect(book.apply(planOf(sheetOf("Số", [[number(Number.POSITIVE_INFINITY)]])))).rejects.toThrow(RangeError);
      await expect(book.apply(planOf(sheetOf("a/b", [[number(1)]])))).rejects.toThrow(RangeError);
      await expect(book.apply(planOf(sheetOf("x".repeat(32), [[number(1)]])))).rejects.toThrow(RangeError);
    });
  });
}

/** Texts that a careless writer turns into formulas, numbers or dates. */
const DANGEROUS = [
  "=1+1",
  "+84 24 3936",
  "-5",
  "@x",
  "'trích",
  "1.000",
  "8,5",
  "8/10",
  "2026-11-23",
  "TRUE",
  "#N/A",
  "007",
];
const UNUSUAL = ["  hai đầu  ", "dòng 1\ndòng 2", "<a&b>\"'", "_x000A_", "Đăk Lăk".normalize("NFD"), "🏆", "__proto__"];

function describeValues(makeBook: MakeBook): void {
  describe("values", () => {
    test.each([...DANGEROUS, ...UNUSUAL])("text comes back as the same text: %j", async (words) => {
      const book = await makeBook(planOf(sheetOf("Chữ", [[text(words)]])));
      expect(await cells(book, "Chữ")).toEqual({ A1: { value: words } });
    });

    test("numbers, booleans and blanks", async () => {
      const row: PlanCell[] = [
        { type: "number", value: 0.1 },
        { type: "number", value: -1234567.25 },
        { type: "boolean", value: false },
        { type: "blank", style: "input" },
        { type: "number", value: 0 },
      ];
      const book = await makeBook(planOf(sheetOf("Số", [row])));
      expect(await cells(book, "Số")).toEqual({
        A1: { value: 0.1 },
        B1: { value: -1234567.25 },
        C1: { value: false },
        E1: { value: 0 },
      });
    });

    test("formats say what a number is, and the number stays a serial", async () => {
      const formats = ["dd/mm/yyyy", "hh:mm", "0.0%", "0.00", '0" ngày"'];
      const book = await makeBook(planOf(sheetOf("Dạng", [formats.map((format) => number(45_658.5, format))])));
      const read = await cells(book, "Dạng");
      expect(["A1", "B1", "C1", "D1", "E1"].map((at) => read[at])).toEqual([
        { value: 45_658.5, format: "date" },
        { value: 45_658.5, format: "time" },
        { value: 45_658.5, format: "percent" },
        { value: 45_658.5 },
        { value: 45_658.5 },
      ]);
    });

    test("formulas keep their English text and their value", async () => {
      const formula = (words: string, value: number | string | boolean): PlanCell => ({
        type: "formula",
        formula: words,
        value,
      });
      const row = [
        number(2),
        formula("A1*2", 4),
        formula('IF(A1>1,"đủ & <","thiếu")', "đủ & <"),
        formula("A1=2", true),
      ];
      const book = await makeBook(planOf(sheetOf("Công thức", [row])));
      expect(await cells(book, "Công thức")).toEqual({
        A1: { value: 2 },
        B1: { value: 4, formula: "A1*2" },
        C1: { value: "đủ & <", formula: 'IF(A1>1,"đủ & <","thiếu")' },
        D1: { value: true, formula: "A1=2" },
      });
    });
  });
}

function describeOwnedSheet(makeBook: MakeBook): void {
  const first = result("XEP_HANG", "Xếp hạng", [
    [text("Hạng"), text("Đơn vị")],
    [number(1), text("A")],
    [number(2), text("B")],
  ]);
  const second = result("XEP_HANG", "Xếp hạng", [[text("Hạng")], [number(1)]]);

  describe("replaceOwnedSheet", () => {
    test("adds the sheet at the end and names exactly the area it wrote", async () => {
      const book = await makeBook(WITH_SCORES);
      expect((await done(book, first)).sheets).toEqual([{ key: "XEP_HANG", name: "Xếp hạng" }]);
      const grids = await book.read();
      expect(grids.sheets.at(-1)?.name).toBe("Xếp hạng");
      expect(grids.names).toEqual([{ name: ownershipName("XEP_HANG"), refersTo: "'Xếp hạng'!$A$1:$B$3" }]);
    });

    test("writes again in the same place and leaves nothing of the old content", async () => {
      const book = await makeBook(planOf(first, scores));
      expect((await done(book, second)).issues).toEqual([]);
      const grids = await book.read();
      expect(grids.sheets.map((sheet) => sheet.name).slice(-2)).toEqual(["Xếp hạng", "Chấm điểm"]);
      expect(Object.keys(await cells(book, "Xếp hạng"))).toEqual(["A1", "A2"]);
      expect(grids.names.map((one) => one.refersTo)).toEqual(["'Xếp hạng'!$A$1:$A$2"]);
    });

    test("never touches a sheet of the user that has the name", async () => {
      const book = await makeBook(planOf(sheetOf("xếp hạng", [[text("của tôi")]])));
      const applied = await done(book, first);
      expect(applied.sheets).toEqual([{ key: "XEP_HANG", name: "Xếp hạng (2)" }]);
      expect(applied.issues).toMatchObject([
        { code: "sheetNameTaken", params: { wanted: "Xếp hạng", used: "Xếp hạng (2)" } },
      ]);
      expect(await cells(book, "xếp hạng")).toEqual({ A1: { value: "của tôi" } });
      expect((await done(book, second)).sheets).toEqual([{ key: "XEP_HANG", name: "Xếp hạng (2)" }]);
    });

    test("replaces its own table under the same name, and refuses another sheet's", async () => {
      const own: ReplaceOwnedSheet = {
        verb: "replaceOwnedSheet",
        key: "BANG",
        name: "Bảng",
        content: scoreSheet("BX_Bang"),
      };
      const book = await makeBook(planOf(scores, own));
      await done(book, own);
      expect(sheetIn(await book.read(), "Bảng").tables.map((table) => table.name)).toEqual(["BX_Bang"]);
      await refused(book, ["tableNameTaken"], { ...own, content: scoreSheet() });
    });

    test("tells what a person wrote beside our area before it goes", async () => {
      const note = { row: 5, column: 5, expect: null, cell: text("đã kiểm tra") };
      const book = await makeBook(planOf(first, { verb: "setCells", sheet: "Xếp hạng", cells: [note] }));
      const applied = await done(book, first);
      expect(applied.issues).toMatchObject([
        { code: "noteOnResultSheet", cell: "F6", params: { text: "đã kiểm tra" } },
      ]);
      expect((await cells(book, "Xếp hạng"))["F6"]).toBeUndefined();
    });
  });
}

function describeSetCells(makeBook: MakeBook): void {
  describe("setCells", () => {
    test("changes, adds and clears cells, and leaves the others", async () => {
      const book = await makeBook(WITH_SCORES);
      await done(book, {
        verb: "setCells",
        sheet: "Chấm điểm",
        cells: [
          { row: 2, column: 2, expect: 8.5, cell: { type: "number", value: 9 } },
          { row: 3, column: 2, expect: 7.25, cell: { type: "blank" } },
          { row: 8, column: 4, expect: null, cell: text("=ghi chú") },
        ],
      });
      const read = await cells(book, "Chấm điểm");
      expect([read["C3"], read["C4"], read["E9"], read["A3"]]).toEqual([
        { value: 9 },
        undefined,
        { value: "=ghi chú" },
        { value: "A" },
      ]);
    });

    test("a cell keeps what its number format says unless the plan names another", async () => {
      const book = await makeBook(planOf(sheetOf("Ngày", [[number(45_000, "dd/mm/yyyy"), number(1)]])));
      const set = (column: number, expected: number, cell: PlanCell) => ({ row: 0, column, expect: expected, cell });
      const changes = [
        set(0, 45_000, { type: "number", value: 45_001 }),
        set(1, 1, { type: "number", value: 0.5, format: "0%" }),
      ];
      await done(book, { verb: "setCells", sheet: "Ngày", cells: changes });
      expect(await cells(book, "Ngày")).toEqual({
        A1: { value: 45_001, format: "date" },
        B1: { value: 0.5, format: "percent" },
      });
    });

    test("refuses the whole plan where one cell is no longer as expected, and says what stands there", async () => {
      const book = await makeBook(WITH_SCORES);
      const set = (row: number, expected: number) => ({ row, column: 2, expect: expected, cell: number(1) });
      const action: Plan["actions"][number] = { verb: "setCells", sheet: "Chấm điểm", cells: [set(2, 8.5), set(3, 7)] };
      await refused(book, ["precondition"], sheetOf("Khác", [[text("x")]]), action);
      const applied = await book.apply(planOf(action));
      expect(applied.issues).toMatchObject([{ sheet: "Chấm điểm", cell: "C4", params: { expected: 7, found: 7.25 } }]);
    });

    test("refuses where the sheet is gone", async () => {
      await refused(await makeBook(WITH_SCORES), ["sheetGone"], { verb: "setCells", sheet: "Không có", cells: [] });
    });
  });
}

function describeAppendRows(makeBook: MakeBook): void {
  const row = (code: string, points: number): readonly PlanCell[] => [
    text(code),
    text(`Hiệp hội ${code}`),
    number(points),
  ];

  describe("appendRows", () => {
    test("adds rows below the last and lets the table grow", async () => {
      const book = await makeBook(WITH_SCORES);
      await done(book, { verb: "appendRows", table: "BX_ChamDiem", expectRows: 2, rows: [row("C", 6), row("D", 5.5)] });
      const grid = sheetIn(await book.read(), "Chấm điểm");
      expect(grid.tables[0]?.area).toEqual(area(1, 0, 5, 2));
      expect([cellAt(grid, 4, 0)?.value, cellAt(grid, 5, 2)?.value]).toEqual(["C", 5.5]);
    });

    test("fills the blank rows of a table first", async () => {
      const blank = plainSheet(
        [
          [text("Mã", "header"), text("Điểm", "header")],
          [null, null],
          [null, null],
          [null, null],
        ],
        {
          tables: [{ name: "BX_Trong", area: area(0, 0, 3, 1), filterButtons: false }],
        },
      );
      const book = await makeBook(planOf({ verb: "addSheet", name: "Trống", content: blank }));
      await done(book, { verb: "appendRows", table: "BX_Trong", expectRows: 0, rows: [[text("A"), number(1)]] });
      await done(book, { verb: "appendRows", table: "BX_Trong", expectRows: 1, rows: [[text("B"), number(2)]] });
      const grid = sheetIn(await book.read(), "Trống");
      expect(grid.tables[0]?.area).toEqual(area(0, 0, 3, 1));
      expect([cellAt(grid, 1, 0)?.value, cellAt(grid, 2, 0)?.value]).toEqual(["A", "B"]);
    });

    test("refuses where the table has more or fewer rows than expected, or is not there", async () => {
      const book = await makeBook(WITH_SCORES);
      await refused(book, ["precondition"], {
        verb: "appendRows",
        table: "BX_ChamDiem",
        expectRows: 1,
        rows: [row("C", 6)],
      });
      await refused(book, ["precondition"], {
        verb: "appendRows",
        table: "BX_KhongCo",
        expectRows: 0,
        rows: [row("C", 6)],
      });
    });

    test("refuses to grow over what stands below", async () => {
      const below = { row: 4, column: 1, expect: null, cell: text("Người lập") };
      const book = await makeBook(planOf(scores, { verb: "setCells", sheet: "Chấm điểm", cells: [below] }));
      await refused(book, ["precondition"], {
        verb: "appendRows",
        table: "BX_ChamDiem",
        expectRows: 2,
        rows: [row("C", 6)],
      });
    });
  });
}

function describeCharts(makeBook: MakeBook): void {
  describe("upsertChart", () => {
    test("draws every kind, and again in place", async () => {
      const book = await makeBook();
      expect((await book.apply(allCharts())).status).toBe("done");
      expect((await book.apply(allCharts())).status).toBe("done");
    });

    test("refuses where its sheet is not there", async () => {
      await refused(await makeBook(WITH_SCORES), ["sheetGone"], chartOf("radar", area(0, 0, 9, 9)));
    });
  });
}
