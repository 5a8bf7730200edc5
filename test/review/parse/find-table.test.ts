import { beforeAll, describe, expect, test } from "@jest/globals";
import { findTable, type FoundTable } from "../../../src/review/parse/find-table";
import { tableNotes } from "../../../src/review/parse/table-notes";
import { INPUT_SHEETS, SCORES, UNITS } from "../../../src/review/sheets";
import type { InputSheet } from "../../../src/review/sheets/column";
import type { Cell } from "../../../src/workbook/cell";
import type { Grid, Grids } from "../../../src/workbook/grids";
import type { Issue } from "../../../src/workbook/issue";
import { changed, gridOf, gridsOf, withCells } from "../../support/review-book";

const bookOf = (...sheets: readonly Grid[]): Grids => ({ sheets, names: [], date1904: false });

interface Found<Key extends string> {
  readonly table: FoundTable<Key> | undefined;
  readonly issues: readonly Issue[];
}

function find<Key extends string>(grids: Grids, sheet: InputSheet<Key>): Found<Key> {
  const issues: Issue[] = [];
  return { table: findTable(grids, sheet, INPUT_SHEETS, issues), issues };
}

const columnsOf = ({ table }: Found<string>) => Object.fromEntries(table?.columns ?? []);

/** The columns of a table, one to the right of where they were. */
function movedRight(grid: Grid): Grid {
  const cells = [...grid.cells].map(
    ([row, own]) => [row, new Map([...own].map(([column, cell]): [number, Cell] => [column + 1, cell]))] as const,
  );
  const tables = grid.tables.map((table) => ({
    ...table,
    area: { ...table.area, left: table.area.left + 1, right: table.area.right + 1 },
  }));
  return { ...grid, cells: new Map(cells), tables };
}

describe("a table of ours", () => {
  let made: Grids;
  beforeAll(async () => {
    const rows = [
      { code: "A", name: "Hội A" },
      { code: "B", name: "Hội B" },
    ];
    made = await gridsOf({ data: { settings: {}, tables: { [UNITS.table]: rows } } });
  });

  test("is found by its name on a renamed sheet, hidden or moved, with rows 4 and 5", () => {
    const renamed = changed(made, "Đơn vị", (grid) => ({
      ...movedRight(grid),
      name: "Thành viên cụm",
      visibility: "hidden",
    }));
    const { table, issues } = find(renamed, UNITS);
    expect(table?.grid.name).toBe("Thành viên cụm");
    expect(table?.columns.get("code")).toBe(1);
    expect(table?.bodyRows.slice(0, 2)).toEqual([3, 4]);
    expect(issues).toEqual([]);
  });

  test("takes rows typed right below it, and stops at the first blank one", () => {
    const bottom = made.sheets.find(({ name }) => name === "Đơn vị")?.tables[0]?.area.bottom ?? 0;
    const at = (row: number) => `A${String(row + 1)}`;
    const typed = withCells(made, "Đơn vị", {
      [at(bottom + 1)]: { value: "C" },
      [at(bottom + 3)]: { value: "ghi chú" },
    });
    expect(find(typed, UNITS).table?.bodyRows.slice(-1)).toEqual([bottom + 1]);
  });

  test("leaves its totals row out", () => {
    const bottom = 4;
    const totals = changed(made, "Đơn vị", (grid) => ({
      ...grid,
      tables: grid.tables.map((table) => ({ ...table, hasTotals: true, area: { ...table.area, bottom } })),
    }));
    expect(find(totals, UNITS).table?.bodyRows).toEqual([3]);
  });

  test("says which of its rows are hidden, and where cells are merged", () => {
    const odd = changed(made, "Đơn vị", (grid) => ({
      ...grid,
      hiddenRows: new Set([1, 4]),
      merges: [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 3, left: 1, bottom: 4, right: 1 },
      ],
    }));
    const { table } = find(odd, UNITS);
    if (!table) throw new Error("no table");
    expect(tableNotes(table)).toMatchObject([
      { code: "hiddenRowsRead", sheet: "Đơn vị", params: { count: 1 } },
      { code: "mergedInBody", sheet: "Đơn vị", cell: "B4:B5" },
    ]);
  });

  test("reports a heading that is gone and one that stands twice", () => {
    const spoiled = withCells(made, "Đơn vị", { A3: { value: "Số hiệu" }, C3: { value: "TÊN ĐƠN VỊ" } });
    const { table, issues } = find(spoiled, UNITS);
    expect(table?.columns.get("name")).toBe(1);
    expect(issues).toEqual([
      expect.objectContaining({
        code: "columnTwice",
        sheet: "Đơn vị",
        cell: "C3",
        params: { column: "Tên đơn vị", first: "B3", second: "C3" },
      }),
      expect.objectContaining({ code: "columnMissing", params: { column: "Mã đơn vị", sheet: "Đơn vị" } }),
    ]);
  });
});

describe("a sheet without a table of ours", () => {
  const headings = ["STT", "Mã đơn vị", "Mã tiêu chí", "Điểm\ntự chấm (*)", "Minh chứng"];

  test.each([
    ["as we write them", headings],
    ["decomposed", headings.map((one) => one.normalize("NFD"))],
    ["in capitals", headings.map((one) => one.toUpperCase())],
    ["with stray blanks and line breaks", headings.map((one) => `\u00a0 ${one.replaceAll(" ", "\n ")}  `)],
    ["without marks", headings.map((one) => one.normalize("NFD").replace(/\p{M}/gu, ""))],
  ])("is known by the meaning of its headings: %s", (_how, row) => {
    const grid = gridOf("Bảng điểm năm", [["BẢNG CHẤM ĐIỂM"], [], row, [1, "A", "I", 5], [2, "A", "II", 6]]);
    const found = find(bookOf(grid), SCORES);
    expect(columnsOf(found)).toEqual({ unit: 1, item: 2, self: 3, evidence: 4 });
    expect(found.table?.bodyRows).toEqual([3, 4]);
    expect(found.issues).toEqual([]);
  });

  test("is known by synonyms, in any order, in English", () => {
    const synonyms = gridOf("x", [
      ["Tự chấm", "Tiêu chí", "Đơn vị"],
      [5, "I", "A"],
    ]);
    expect(columnsOf(find(bookOf(synonyms), SCORES))).toEqual({ self: 0, item: 1, unit: 2 });
    const english = find(
      bookOf(
        gridOf("x", [
          ["Unit code", "Criterion code", "Self-score"],
          ["A", "I", 5],
        ]),
      ),
      SCORES,
    );
    expect(columnsOf(english)).toEqual({ unit: 0, item: 1, self: 2 });
    expect(english.table?.language).toBe("en");
  });

  test("is not known when a heading it needs is missing, unless the tab says so: then the gap is reported", () => {
    const rows = [
      ["Mã đơn vị", "Mã tiêu chí"],
      ["A", "I"],
    ];
    expect(find(bookOf(gridOf("x", rows)), SCORES).table).toBeUndefined();
    const titled = find(bookOf(gridOf(" CHẤM ĐIỂM", rows)), SCORES);
    expect(titled.table?.bodyRows).toEqual([1]);
    expect(titled.issues).toMatchObject([{ code: "columnMissing", params: { column: "Điểm tự chấm" } }]);
  });

  test("is not read when hidden, ours by a defined name, or the sheet of another table", () => {
    const rows = [headings, [1, "A", "I", 5]];
    expect(find(bookOf(gridOf("x", rows, { visibility: "hidden" })), SCORES).table).toBeUndefined();
    expect(find(bookOf(gridOf("Thẩm định", rows)), SCORES).table).toBeUndefined();
    const owned = { ...bookOf(gridOf("x", rows)), names: [{ name: "BX_S_XEP_HANG", refersTo: "x!$A$1:$E$2" }] };
    expect(find(owned, SCORES).table).toBeUndefined();
  });

  test("twice is an issue, and the first in tab order is read", () => {
    const grids = bookOf(gridOf("Một", [headings, [1, "A", "I", 5]]), gridOf("Hai", [headings, [1, "A", "I", 6]]));
    const { table, issues } = find(grids, SCORES);
    expect(table?.grid.name).toBe("Một");
    expect(issues).toEqual([
      expect.objectContaining({
        code: "duplicateTableSheets",
        sheet: "Hai",
        params: { table: "Chấm điểm", sheets: "“Một”, “Hai”" },
      }),
    ]);
  });
});
