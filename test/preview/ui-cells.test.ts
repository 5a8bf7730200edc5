import { describe, expect, test } from "@jest/globals";
import { AxisLayout } from "../../src/preview/grid/axis-layout";
import { copyText, pastedCells } from "../../src/preview/grid/clipboard";
import { editText } from "../../src/preview/grid/edits";
import { lineCount } from "../../src/preview/grid/measure";
import { areaBetween, jumpFrom, stepFrom } from "../../src/preview/grid/moves";
import { cellText } from "../../src/preview/grid/number-format";
import { readTyped } from "../../src/preview/grid/typed-entry";
import { choicesAt } from "../../src/preview/grid/validation";
import { SheetModel } from "../../src/preview/host/model/sheet";
import { WorkbookModel } from "../../src/preview/host/model/workbook";

describe("what a cell shows in Vietnamese", () => {
  test.each<[number, string, string]>([
    [8.5, "General", "8,5"],
    [0.1 + 0.2, "General", "0,3"],
    [1234567, "General", "1234567"],
    [8.5, "0.00", "8,50"],
    [1234.5, "#,##0.00", "1.234,50"],
    [1234567.891, "#,##0", "1.234.568"],
    [1.005, "0.00", "1,01"],
    [-1.5, "0.00", "-1,50"],
    [-0.001, "0.00", "0,00"],
    [0.25, "0%", "25%"],
    [0.125, "0.0%", "12,5%"],
    [2.5, "0.##", "2,5"],
    [2, "0.##", "2"],
    [0.5, "#.0", ",5"],
    [7, "000", "007"],
    [1.25, "+#,##0.00;-#,##0.00;#,##0.00", "+1,25"],
    [-1.25, "+#,##0.00;-#,##0.00;#,##0.00", "-1,25"],
    [0, "+#,##0.00;-#,##0.00;#,##0.00", "0,00"],
    [0.000004, '"≠ "0.000000', "≠ 0,000004"],
    [3, "[>=5]0.0;;", ""],
    [6, "[>=5]0.0;;", "6,0"],
    [46387, "dd/mm/yyyy", "31/12/2026"],
    [46387.75, "d/m/yy h:mm", "31/12/26 18:00"],
    [46387, "General", "46387"],
  ])("%d through %s is %s", (value, format, shown) => {
    expect(cellText(value, format)).toBe(shown);
  });

  test("texts, truths and errors stand for themselves", () => {
    expect(cellText("8,5", "0.00")).toBe("8,5");
    expect(cellText(true)).toBe("TRUE");
    expect(cellText({ error: "#N/A" })).toBe("#N/A");
    expect(cellText("An", '0;0;0;"Ô. "@')).toBe("Ô. An");
  });
});

describe("what a Vietnamese Excel makes of typing", () => {
  test.each<[string, unknown]>([
    ["8,5", { kind: "value", value: 8.5 }],
    ["-3", { kind: "value", value: -3 }],
    ["1.000", { kind: "value", value: 1000 }],
    ["1.234,50", { kind: "value", value: 1234.5 }],
    ["8.5", { kind: "value", value: "8.5" }],
    ["8,5đ", { kind: "value", value: "8,5đ" }],
    ["12,5%", { kind: "value", value: 0.125, format: "0.00%" }],
    ["50%", { kind: "value", value: 0.5, format: "0%" }],
    ["31/12/2026", { kind: "value", value: 46387, format: "dd/mm/yyyy" }],
    ["1-2-26", { kind: "value", value: 46054, format: "dd/mm/yyyy" }],
    ["31/02/2026", { kind: "value", value: "31/02/2026" }],
    ["8/10", { kind: "value", value: "8/10" }],
    ["true", { kind: "value", value: true }],
    ["'8,5", { kind: "value", value: "8,5" }],
    ["=A1+1", { kind: "formula", formula: "=A1+1" }],
    ["", { kind: "value", value: null }],
    ["Đơn vị 1", { kind: "value", value: "Đơn vị 1" }],
  ])("%s", (typed, entry) => {
    expect(readTyped(typed, undefined)).toEqual(entry);
  });

  test("a cell formatted as text keeps what is typed", () => {
    expect(readTyped("8,5", "@")).toEqual({ kind: "value", value: "8,5" });
  });

  test("what the formula bar shows can be typed again", () => {
    for (const value of [8.5, 0.125, "8,5", "'x", "=1", "An", true, 1e-7]) {
      expect(readTyped(editText({ value }), undefined)).toEqual({ kind: "value", value });
    }
    expect(editText({ value: 3, formula: "=1+2" })).toBe("=1+2");
    expect(editText({ value: 46387, numberFormat: "dd/mm/yyyy" })).toBe("31/12/2026");
  });
});

describe("where rows lie", () => {
  const layout = new AxisLayout([20, 0, 40, 20], 10);
  test("offsets and back", () => {
    expect([0, 1, 2, 3, 4, 5, 7].map((row) => layout.offset(row))).toEqual([0, 20, 20, 60, 80, 90, 110]);
    expect([0, 19, 20, 59, 60, 79, 80, 95].map((pixel) => layout.indexAt(pixel))).toEqual([0, 0, 2, 2, 3, 3, 4, 5]);
    expect(layout.size(1)).toBe(0);
  });

  test("words break where there is no room, long words within", () => {
    const widthOf = (text: string): number => text.length * 10;
    expect(lineCount("một hai ba", 200, widthOf)).toBe(1);
    expect(lineCount("một hai ba", 70, widthOf)).toBe(2);
    expect(lineCount("một hai ba", 100, widthOf)).toBe(1);
    expect(lineCount("một\nhai", 200, widthOf)).toBe(2);
    expect(lineCount("abcdefghij", 40, widthOf)).toBe(3);
  });
});

describe("moving over cells", () => {
  const sheet = new SheetModel("1", "A");
  for (const row of [0, 1, 2, 5, 6]) sheet.touch(row, 0).value = row;
  sheet.merges = [{ top: 1, left: 1, bottom: 2, right: 3 }];
  sheet.hiddenRows.add(3);
  const down = { rows: 1, columns: 0 } as const;

  test("steps leave merged cells whole and hidden rows out", () => {
    expect(stepFrom(sheet, { row: 1, column: 2 }, { rows: 0, columns: 1 })).toEqual({ row: 1, column: 4 });
    expect(stepFrom(sheet, { row: 2, column: 0 }, down)).toEqual({ row: 4, column: 0 });
    expect(stepFrom(sheet, { row: 0, column: 0 }, { rows: -1, columns: 0 })).toEqual({ row: 0, column: 0 });
  });

  test("jumps go to the end of a block, then over the gap", () => {
    expect(jumpFrom(sheet, { row: 0, column: 0 }, down)).toEqual({ row: 2, column: 0 });
    expect(jumpFrom(sheet, { row: 2, column: 0 }, down)).toEqual({ row: 5, column: 0 });
    expect(jumpFrom(sheet, { row: 5, column: 0 }, down)).toEqual({ row: 6, column: 0 });
  });

  test("a selection cuts no merged cell", () => {
    const whole = { top: 1, left: 0, bottom: 2, right: 3 };
    expect(areaBetween(sheet, { row: 2, column: 0 }, { row: 2, column: 1 })).toEqual(whole);
    // neither end lies in the merged cell
    const across = areaBetween(sheet, { row: 0, column: 2 }, { row: 4, column: 2 });
    expect(across).toEqual({ top: 0, left: 1, bottom: 4, right: 3 });
  });
});

describe("copy and paste", () => {
  const sheet = new SheetModel("1", "A");
  sheet.touch(0, 0).value = 8.5;
  sheet.touch(0, 1).value = 'hai\ndòng "x"';
  sheet.touch(1, 0).formula = "=A1";

  test("cells become lines and tabs, and come back", () => {
    const text = copyText(sheet, { top: 0, left: 0, bottom: 1, right: 1 });
    expect(text).toBe('8,5\t"hai\ndòng ""x"""\r\n=A1\t');
    expect(pastedCells(text, { top: 3, left: 2, bottom: 3, right: 2 })).toEqual([
      { row: 3, column: 2, text: "8,5" },
      { row: 3, column: 3, text: 'hai\ndòng "x"' },
      { row: 4, column: 2, text: "=A1" },
      { row: 4, column: 3, text: "" },
    ]);
  });

  test("one value fills the selection", () => {
    expect(pastedCells("9\n", { top: 0, left: 0, bottom: 1, right: 1 }).map(({ text }) => text)).toEqual([
      "9",
      "9",
      "9",
      "9",
    ]);
  });
});

describe("the list of a cell", () => {
  const workbook = new WorkbookModel();
  const units = workbook.addSheet("Đơn vị");
  for (const [row, code] of ["Mã", "DV1", null, "DV2"].entries()) units.touch(row, 0).value = code;
  const area = { top: 1, left: 0, bottom: 3, right: 0 };
  workbook.names.push({ name: "BX_Ma", refersTo: { sheet: units, area }, visible: true });
  const list = (source: string, inCellDropDown = true): SheetModel => {
    const sheet = new SheetModel(source, "Chấm điểm");
    const rule = { list: { inCellDropDown, source } };
    const errorAlert = { showAlert: true, style: "Stop", title: "", message: "" };
    sheet.validations.push({ area, rule, errorAlert, prompt: null, ignoreBlanks: true });
    return sheet;
  };

  test.each<[string, readonly string[] | undefined]>([
    ["có, không", ["có", "không"]],
    ["='Đơn vị'!$A$2:$A$4", ["DV1", "DV2"]],
    ["=bx_ma", ["DV1", "DV2"]],
    ["='Không có'!$A$2:$A$4", undefined],
  ])("%s", (source, choices) => {
    expect(choicesAt(workbook, list(source), { row: 2, column: 0 })).toEqual(choices);
  });

  test("is not shown beside its area, nor where the rule hides its arrow", () => {
    expect(choicesAt(workbook, list("có"), { row: 4, column: 0 })).toBeUndefined();
    expect(choicesAt(workbook, list("có", false), { row: 2, column: 0 })).toBeUndefined();
  });
});
