import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { excelBook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { UNFINISHED_NAME } from "../../src/workbook/book";
import { cellAt, findSheet, type Grids } from "../../src/workbook/grids";
import type { PlanCell } from "../../src/workbook/plan";
import { bootOffice, emptyWorkbook } from "../support/office";
import { fakeEngine } from "../support/fake-engine";
import { content, number, plan, ranking, text } from "../support/plans";

let host: Host;
beforeAll(async () => {
  host = await bootOffice({ engine: fakeEngine });
});
beforeEach(() => {
  emptyWorkbook(host, "Chấm điểm");
});

const owned = (cells: readonly (readonly (PlanCell | null)[])[], more = {}) =>
  plan({ verb: "replaceOwnedSheet", key: "XEP_HANG", name: "Xếp hạng", content: content(cells, more) });

function valueAt(grids: Grids, sheet: string, row: number, column: number) {
  const grid = findSheet(grids, sheet);
  return grid && cellAt(grid, row, column)?.value;
}

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

test.each([
  ...["=1+1", "+84 24 3825", "-5", "- chưa nộp", "@SUM(A1)", "'dấu nháy", "0123", "1/2", "12-5", "8,5", "1.000", "5E3"],
  ...["TRUE", "10%", "#N/A", "May 5", "2025-12-31", " 7", "$120", '{"a":1}', "Ủy ban", "dòng 1\ndòng 2", "A1"],
])("the text %j of a person stays this text", async (one) => {
  const book = excelBook();
  expect(await book.apply(owned([[text("Tên")], [text(one)]]))).toMatchObject({ status: "done", issues: [] });
  const sheet = findSheet(await book.read(), "Xếp hạng");
  expect(sheet && cellAt(sheet, 1, 0)).toEqual({ value: one });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is never sent", async (value) => {
  await expect(excelBook().apply(owned([[text("Điểm")], [number(value)]]))).rejects.toThrow(RangeError);
  expect(host.model.findSheet("Xếp hạng")).toBeUndefined();
});

describe("a result sheet", () => {
  test("is rewritten in place, follows a rename, and keeps nothing old", async () => {
    const book = excelBook();
    await book.apply(
      owned([
        [text("Đơn vị"), text("Cũ")],
        [text("An"), number(1)],
        [text("Bình"), number(2)],
      ]),
    );
    const sheet = host.model.findSheet("Xếp hạng");
    if (sheet) host.model.renameSheet(sheet, "Xếp hạng 2025");
    const applied = await book.apply(owned([[text("Đơn vị")], [text("Chi")]]));
    expect(applied).toMatchObject({ status: "done", issues: [], sheets: [{ key: "XEP_HANG", name: "Xếp hạng 2025" }] });
    expect(host.model.sheets.map((one) => one.name)).toEqual(["Chấm điểm", "Xếp hạng 2025"]);
    expect(sheet?.used(false)).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
  });

  test("of the user's is never touched", async () => {
    host.model.addSheet("XẾP HẠNG").touch(0, 0).value = "của tôi";
    const applied = await excelBook().apply(owned([[text("Đơn vị")]]));
    expect(applied).toMatchObject({
      status: "done",
      sheets: [{ key: "XEP_HANG", name: "Xếp hạng (2)" }],
      issues: [{ code: "sheetNameTaken", params: { wanted: "Xếp hạng", used: "Xếp hạng (2)" } }],
    });
    expect(host.model.findSheet("XẾP HẠNG")?.cell(0, 0)?.value).toBe("của tôi");
  });

  test("that was deleted is made again", async () => {
    const book = excelBook();
    await book.apply(owned([[text("Đơn vị")]]));
    await book.read();
    const sheet = host.model.findSheet("Xếp hạng");
    if (sheet) host.model.removeSheet(sheet);
    expect(await book.apply(owned([[text("Đơn vị")]]))).toMatchObject({ status: "done", issues: [] });
    expect(valueAt(await book.read(), "Xếp hạng", 0, 0)).toBe("Đơn vị");
  });

  test("tells of the notes that a person wrote on it", async () => {
    const book = excelBook();
    await book.apply(owned([[text("Đơn vị")]]));
    const cell = host.model.findSheet("Xếp hạng")?.touch(5, 2);
    if (cell) cell.value = "hỏi lại cô Lan";
    expect((await book.apply(owned([[text("Đơn vị")]]))).issues).toEqual([
      expect.objectContaining({ code: "noteOnResultSheet", cell: "C6", params: { text: "hỏi lại cô Lan" } }),
    ]);
  });

  test("may be changed by other actions of the plan, before it is rewritten and after", async () => {
    const book = excelBook();
    await book.apply(owned([[text("Đơn vị")], [text("An")]]));
    const cell = host.model.findSheet("Xếp hạng")?.touch(5, 2);
    if (cell) cell.value = "ghi chú";
    const set = (row: number, column: number, expected: string, now: string) =>
      ({
        verb: "setCells",
        sheet: "Xếp hạng",
        cells: [{ row, column, expect: expected, cell: text(now) }],
      }) as const;
    const [again] = owned([[text("Đơn vị")], [text("Bình")]]).actions;
    if (!again) throw new Error("no action");
    const applied = await book.apply(plan(set(5, 2, "ghi chú", "đã xem"), again, set(1, 0, "Bình", "Chi")));
    expect(applied.issues.map((one) => one.code)).toEqual(["noteOnResultSheet"]);
    expect(host.model.findSheet("Xếp hạng")?.cell(1, 0)?.value).toBe("Chi");
    expect(host.model.findSheet("Xếp hạng")?.cell(5, 2)?.value).toBeUndefined();
    const note = host.model.findSheet("Xếp hạng")?.touch(6, 2);
    if (note) note.value = "ghi chú";
    const told = await book.apply(plan(again, set(1, 0, "Bình", "Chi")));
    expect(told.issues.map((one) => one.code)).toEqual(["noteOnResultSheet"]);
  });

  test("shows every row again that a person had hidden", async () => {
    const book = excelBook();
    await book.apply(owned([[text("Đơn vị")], [text("An")]]));
    host.model.findSheet("Xếp hạng")?.hiddenRows.add(1);
    expect(await book.apply(owned([[text("Đơn vị")], [text("An")]]))).toMatchObject({ status: "done", issues: [] });
    expect(host.model.findSheet("Xếp hạng")?.hiddenRows.size).toBe(0);
  });

  test("a table that grows takes its drop-downs and number rules along, each on the new rows once", async () => {
    const rule = { errorMessage: "Đề nghị sửa", errorStyle: "stop", inputMessage: "Chọn" } as const;
    const table = content(
      [
        [text("Mã"), text("Có"), text("Điểm")],
        [text("A"), text("có"), null],
      ],
      {
        tables: [{ name: "BX_Thu", area: { top: 0, left: 0, bottom: 1, right: 2 }, filterButtons: false }],
        validations: [
          { ...rule, type: "list", values: ["có", "không"], area: { top: 1, left: 1, bottom: 1, right: 1 } },
          { ...rule, type: "decimal", min: 0, area: { top: 1, left: 2, bottom: 1, right: 2 } },
        ],
      },
    );
    await excelBook().apply(plan({ verb: "addSheet", name: "Thử", content: table }));
    const rows = ["B", "C"].map((code) =>
      [text(code), text("không"), null].map((cell) => cell ?? { type: "blank" as const }),
    );
    const append = { verb: "appendRows", table: "BX_Thu", expectRows: 1, rows } as const;
    expect(await excelBook().apply(plan(append))).toMatchObject({ status: "done", issues: [] });
    const added = host.model.findSheet("Thử")?.validations.filter(({ area }) => area.bottom > 1);
    expect(added).toMatchObject([
      {
        area: { top: 2, left: 1, bottom: 3, right: 1 },
        rule: { list: { source: "có,không" } },
        errorAlert: { message: "Đề nghị sửa" },
        prompt: { message: "Chọn" },
      },
      { area: { top: 2, left: 2, bottom: 3, right: 2 }, rule: { decimal: { formula1: 0 } } },
    ]);
  });

  test("gets its print set-up, frozen panes, widths, rules and colours", async () => {
    const validation = {
      type: "list",
      values: ["có", "không"],
      errorMessage: "Chọn trong danh sách",
      errorStyle: "stop",
    } as const;
    const page = {
      print: {
        orientation: "landscape",
        fitToOnePage: true,
        repeatRows: { first: 0, last: 1 },
        footerRight: "&P/&N",
        area: { top: 0, left: 0, bottom: 1, right: 0 },
        pageBreaks: [1],
      },
      freeze: { rows: 2, columns: 1 },
      validations: [{ ...validation, area: { top: 1, left: 0, bottom: 5, right: 0 } }],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      tabColor: "0072B2",
    } as const;
    expect(await excelBook().apply(owned([[text("Đơn vị"), null], [text("An")]], page))).toMatchObject({ issues: [] });
    const sheet = host.model.findSheet("Xếp hạng");
    expect(sheet).toMatchObject({
      freeze: { rows: 2, columns: 1 },
      showGridlines: false,
      tabColor: "#0072B2",
      merges: page.merges,
      print: {
        orientation: "Landscape",
        paperSize: "A4",
        titleRows: { first: 0, last: 1 },
        area: { top: 0, left: 0, bottom: 1, right: 0 },
        pageBreaks: [1],
      },
      validations: [{ area: { top: 1, left: 0, bottom: 5, right: 0 }, rule: { list: { source: "có,không" } } }],
    });
    expect(sheet?.print.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    expect(sheet?.print.headersFooters.get("rightFooter")).toBe("&P/&N");
    expect([sheet?.columnWidths.get(0), sheet?.columnWidths.get(1)]).toEqual([60, 120]);
    expect(sheet?.cell(1, 0)?.style).toMatchObject({ fontName: "Times New Roman", fontSize: 12, wrap: true });
    expect(sheet?.cell(1, 0)?.style?.bottom).toMatchObject({ style: "Continuous" });
  });

  test("under a filter is written whole", async () => {
    const book = excelBook();
    await book.apply(ranking(5, 1));
    host.model.findSheet("Xếp hạng")?.filteredRows.add(2).add(3);
    expect(await book.apply(ranking(5, 1))).toMatchObject({ status: "done", issues: [] });
    const grid = findSheet(await book.read(), "Xếp hạng");
    expect(grid?.hiddenRows.size).toBe(0);
    expect(grid && cellAt(grid, 2, 0)?.value).toBe("Đơn vị số 2");
  });
});

describe("refuses the whole plan", () => {
  test("where a cell no longer holds what was expected", async () => {
    const sheet = host.model.findSheet("Chấm điểm");
    if (sheet) sheet.touch(1, 1).value = 8;
    const cells = [{ row: 1, column: 1, expect: 7, cell: number(9) }];
    const applied = await excelBook().apply(
      plan({ verb: "setCells", sheet: "Chấm điểm", cells }, ...owned([[text("Đơn vị")]]).actions),
    );
    expect(applied).toEqual({
      status: "refused",
      issues: [expect.objectContaining({ code: "precondition", cell: "B2", params: { expected: 7, found: 8 } })],
    });
    expect(sheet?.cell(1, 1)?.value).toBe(8);
    expect(host.model.sheets).toHaveLength(1);
  });

  test.each([
    [
      "sheetProtected",
      () => {
        const sheet = host.model.findSheet("Chấm điểm");
        if (sheet) sheet.isProtected = true;
      },
    ],
    [
      "sheetFiltered",
      () => {
        const sheet = host.model.findSheet("Chấm điểm");
        if (sheet) {
          sheet.autoFilter = { top: 0, left: 0, bottom: 9, right: 1 };
          sheet.filteredRows.add(3);
        }
      },
    ],
    [
      "sheetGone",
      () => {
        const sheet = host.model.findSheet("Chấm điểm");
        if (sheet) host.model.renameSheet(sheet, "Khác");
      },
    ],
  ] as const)("with %s", async (code, arrange) => {
    arrange();
    const cells = [{ row: 1, column: 1, expect: null, cell: number(9) }];
    const applied = await excelBook().apply(plan({ verb: "setCells", sheet: "Chấm điểm", cells }));
    expect(applied).toMatchObject({ status: "refused", issues: [{ code }] });
  });

  test("where a table name is taken, and where the workbook is protected", async () => {
    const book = excelBook();
    await book.apply(ranking(2, 1));
    const area = { top: 0, left: 0, bottom: 1, right: 0 };
    const tables = [{ name: "bx_xephang", area, filterButtons: true }];
    const added = plan({ verb: "addSheet", name: "Mới", content: content([[text("Mã")], [null]], { tables }) });
    expect(await book.apply(added)).toMatchObject({ status: "refused", issues: [{ code: "tableNameTaken" }] });
    host.model.structureProtected = true;
    const codes = (await book.apply(added)).issues.map((one) => one.code);
    expect(codes).toEqual(["workbookProtected", "tableNameTaken"]);
  });
});
