import { describe, expect, test } from "@jest/globals";
import { columnName } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { Grids } from "../../src/workbook/grids";
import { relationships, workbookParts, zip, type PartTexts } from "../support/hostile";
import { openBook } from "../support/xlsx-open";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function read(body: string, more: PartTexts = {}): Promise<Grids> {
  return openBook(zip(workbookParts({ S: body }, more))).read();
}

async function cellsOf(body: string, more: PartTexts = {}): Promise<Record<string, Cell>> {
  const found: Record<string, Cell> = {};
  for (const [row, line] of (await read(body, more)).sheets[0]?.cells ?? []) {
    for (const [column, cell] of line) found[`${columnName(column)}${String(row + 1)}`] = cell;
  }
  return found;
}

const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe("cells", () => {
  test("shared, rich, inline and formula texts", async () => {
    const strings =
      '<sst><si><t>chung</t></si><si><r><rPr><b/></rPr><t>đậm </t></r><r><t xml:space="preserve"> nhạt</t></r>' +
      '<rPh sb="0" eb="1"><t>phiên âm</t></rPh></si><si><t>a_x000D_b&amp;c_x005F_x0041_</t></si><si><t/></si></sst>';
    const cells = await cellsOf(
      data(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>' +
          '<c r="E1" t="inlineStr"><is><r><t>trong</t></r><r><t> ô</t></r></is></c><c r="F1" t="str"><f>"x"</f><v>x</v></c></row>',
      ),
      { "xl/sharedStrings.xml": strings },
    );
    expect(cells).toEqual({
      A1: { value: "chung" },
      B1: { value: "đậm  nhạt" },
      C1: { value: "a\rb&c_x0041_" },
      E1: { value: "trong ô" },
      F1: { value: "x", formula: '"x"' },
    });
  });

  test("booleans, errors, formulas without a result, ISO dates", async () => {
    const cells = await cellsOf(
      data(
        '<row><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c><f>A9</f></c><c t="e"><f>1/0</f><v>#N/A</v></c>' +
          '<c t="d"><v>2026-11-23T06:00:00</v></c><c t="b"><f>1=2</f><v>0</v></c><c t="str"><f>""</f><v></v></c><c s="0"/></row>',
      ),
    );
    expect(cells).toEqual({
      A1: { value: false },
      B1: { value: { error: "#DIV/0!" } },
      C1: { value: null, formula: "A9" },
      D1: { value: { error: "#N/A" }, formula: "1/0" },
      E1: { value: 46_349.25, format: "date" },
      F1: { value: false, formula: "1=2" },
      G1: { value: "", formula: '""' },
    });
  });

  test("numbers keep their serial whatever their format; built-in and own formats", async () => {
    const formats = [
      "dd/mm/yyyy",
      "[h]:mm",
      '0.0"%"',
      "[$-42A]mmmm",
      '"Điểm: "0.00',
      "0.00%;[Red]-0.00%",
      "mm:ss",
      "yyyy\\-d",
    ];
    const styles =
      `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("")}</numFmts>` +
      `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 9, 20, 22, ...formats.map((_, index) => 164 + index)].map((id) => `<xf numFmtId="${String(id)}"/>`).join("")}</cellXfs></styleSheet>`;
    const row = Array.from({ length: 13 }, (_, style) => `<c s="${String(style)}"><v>46349.123456789</v></c>`).join("");
    const cells = Object.values(await cellsOf(data(`<row>${row}</row>`), { "xl/styles.xml": styles }));
    expect(new Set(cells.map((cell) => cell.value))).toEqual(new Set([46_349.123456789]));
    expect(cells.map((cell) => cell.format)).toEqual([
      ...[undefined, "date", "percent", "time", "date"],
      ...["date", "time", undefined, "date", undefined, "percent", "time", "date"],
    ]);
  });

  test("shared formulas are moved to each cell, newer functions lose their prefix", async () => {
    const cells = await cellsOf(
      data(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">SUM($A$1,A1:A2,\'Đơn vị A1\'!C$3,"A1")+LOG10(A1)+T[A1]</f><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f>_xlfn.IFS(A1,1)</f><v>1</v></c></row>',
      ),
    );
    expect(cells["B2"]?.formula).toBe("SUM($A$1,A2:A3,'Đơn vị A1'!C$3,\"A1\")+LOG10(A2)+T[A1]");
    expect(cells["C2"]?.formula).toBe("IFS(A1,1)");
  });

  test("rows and cells without addresses, out of order, or with a prefix", async () => {
    expect(await cellsOf(data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))).toEqual({
      A1: { value: 1 },
      B1: { value: 2 },
      A2: { value: 3 },
    });
    const mixed = data(
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
    );
    expect(Object.keys(await cellsOf(mixed))).toEqual(["A1", "A3", "C3"]);
    const prefixed = {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(await cellsOf("", prefixed)).toEqual({ A1: { value: 7 } });
  });
});

describe("sheets", () => {
  test("hidden rows, a filter with criteria, protection, merges", async () => {
    const sheet = (
      await read(
        '<sheetData><row r="2" hidden="1"/><row r="3"><c r="A3"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>' +
          '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>' +
          '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
      )
    ).sheets[0];
    expect(sheet).toMatchObject({
      filtered: true,
      isProtected: true,
      merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
    });
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
  });

  test("a row hidden by hand is no filter", async () => {
    const sheet = (await read('<sheetData><row r="2" hidden="1"/></sheetData><autoFilter ref="A1:B3"/>')).sheets[0];
    expect([sheet?.filtered, sheet?.hiddenRows.size]).toEqual([false, 1]);
  });

  test("tables: name, area, totals, and a filter of their own", async () => {
    const sheet = (
      await read(
        '<sheetData><row r="3" hidden="1"/></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
          "xl/tables/table1.xml":
            '<table id="1" name="T" displayName="BX_DonVi" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter></table>',
        },
      )
    ).sheets[0];
    expect(sheet?.tables).toEqual([
      { name: "BX_DonVi", area: { top: 0, left: 0, bottom: 3, right: 1 }, hasHeader: true, hasTotals: true },
    ]);
    expect(sheet?.filtered).toBe(true);
  });

  test("tab order, visibility, chart sheets, names with scope, the 1904 date system", async () => {
    const grids = await read(data("<row><c><v>1</v></c></row>"), {
      "xl/workbook.xml":
        `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Ẩn &amp; kín" sheetId="9" state="veryHidden" r:id="rId1"/>` +
        '<sheet name="Đồ thị" sheetId="3" state="hidden" r:id="rId2"/></sheets><definedNames>' +
        '<definedName name="BX_S_A">\'Ẩn &amp; kín\'!$A$1</definedName><definedName name="x" localSheetId="0">#REF!</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="0">A1</definedName></definedNames></workbook>',
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
        ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ]),
    });
    expect(grids.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.cells.size])).toEqual([
      ["Ẩn & kín", "veryHidden", 1],
      ["Đồ thị", "hidden", 0],
    ]);
    expect(grids.names).toEqual([
      { name: "BX_S_A", refersTo: "'Ẩn & kín'!$A$1" },
      { name: "x", refersTo: "#REF!", scope: "Ẩn & kín" },
    ]);
    expect(grids.date1904).toBe(true);
  });
});
