import { describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre";
import { relationships, workbookParts, zip, type PartTexts } from "../support/hostile";
import { openBook, partsOf, reopen, zipOf } from "../support/xlsx-open";
import {
  allCharts,
  area,
  chartOf,
  chartSheet,
  number,
  plainSheet,
  planOf,
  scoreSheet,
  text,
} from "../support/xlsx-sample";
import { newFile } from "../../src/xlsx";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A person's sheet with much that we do not know: every character of it has to come back. */
const THEIRS =
  '<sheetPr codeName="Sheet1"><tabColor theme="4"/></sheetPr><sheetViews><sheetView zoomScale="85" workbookViewId="0"/></sheetViews>' +
  '<cols><col min="1" max="1" width="31.5" style="1" customWidth="1"/></cols>' +
  '<sheetData><row r="1" spans="1:2" ht="33"><c r="A1" s="1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
  '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row></sheetData>' +
  '<protectedRanges><protectedRange sqref="A1" name="R"/></protectedRanges>' +
  '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lt"><formula>0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>$D$1:$D$3</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
  '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="rId2"/>' +
  '<extLst><ext uri="{x}"><x14:sparklines xmlns:x14="y"/></ext></extLst>';

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill/></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" fontId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Riêng" xfId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>';

const OTHER_PARTS: PartTexts = {
  "xl/styles.xml": STYLES,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([
    ["rId1", "hyperlink", "../x.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
  ]),
  "xl/drawings/vmlDrawing1.vml": "<xml/>",
  "xl/comments1.xml": "<comments/>",
  "xl/media/image1.png": "\u0089PNG",
  "xl/theme/theme1.xml": "<theme/>",
  "customXml/item1.xml": "<mine/>",
  "docProps/custom.xml": "<Properties/>",
  "xl/calcChain.xml": "<calcChain/>",
};

const theirBook = (): Uint8Array => zip(workbookParts({ "Của tôi": THEIRS }, OTHER_PARTS));

describe("what is not ours", () => {
  test("a file that is opened and saved keeps every part byte for byte", () => {
    expect(partsOf(openBook(theirBook()).toBytes())).toEqual(partsOf(theirBook()));
  });

  test("results beside it leave every part but the workbook's lists as it was", async () => {
    const book = openBook(theirBook());
    expect((await book.apply(allCharts())).status).toBe("done");
    const before = partsOf(theirBook());
    const after = partsOf(book.toBytes());
    const changed = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
    expect(changed).toEqual(["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]);
    for (const kept of ["<cellStyles", "<dxfs", '<xf numFmtId="14" fontId="0"/>']) {
      expect(after.get("xl/styles.xml")).toContain(kept);
    }
  });

  test("a change of one cell leaves all other characters of its sheet, and the look of the cell", async () => {
    const book = openBook(theirBook());
    const cell = { row: 0, column: 0, expect: 1, cell: { type: "number" as const, value: 5 } };
    expect((await book.apply(planOf({ verb: "setCells", sheet: "Của tôi", cells: [cell] }))).status).toBe("done");
    const sheet = partsOf(book.toBytes()).get("xl/worksheets/sheet1.xml") ?? "";
    const [head = "", tail = ""] = THEIRS.split(/<sheetData>.*<\/sheetData>/);
    expect(sheet).toContain(head);
    expect(sheet).toContain(tail);
    expect(sheet).toContain('<row ht="33" r="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><f>A1*2</f>');
    expect(sheet).toContain('<c r="B3"><f>A3*2</f>');
  });

  test("a row grows with the wrapped text written into it, stays automatic, and keeps the height that a person set", async () => {
    const wrapped = `<cellXfs count="2"><xf/><xf><alignment wrapText="1"/></xf></cellXfs>`;
    const row = (at: number, height: string): string =>
      `<row r="${String(at)}"${height}><c r="A${String(at)}" s="1"/></row>`;
    const rows = row(1, "") + row(2, ' ht="20" customHeight="1"') + row(3, ' ht="200"') + row(4, "");
    const sheet = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A4:B4"/></mergeCells>`;
    const styles = STYLES.replace(/<cellXfs.*<.cellXfs>/, wrapped);
    const book = openBook(zip(workbookParts({ S: sheet }, { "xl/styles.xml": styles })));
    const cells = [0, 1, 2, 3].map((at) => ({
      row: at,
      column: 0,
      expect: null,
      cell: text("Báo cáo năm ".repeat(5)),
    }));
    expect((await book.apply(planOf({ verb: "setCells", sheet: "S", cells }))).status).toBe("done");
    const after = partsOf(book.toBytes()).get("xl/worksheets/sheet1.xml") ?? "";
    expect(after).toMatch(/<row r="1" ht="141\.75">/);
    expect(after).toMatch(/<row ht="20" customHeight="1" r="2">/);
    expect(after).toMatch(/<row ht="200" r="3">/);
    expect(after).toMatch(/<row r="4">/);
  });

  test("the calculation chain goes, and Excel is asked to calculate", async () => {
    const parts = workbookParts({ S: THEIRS }, OTHER_PARTS);
    const links = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      `<Relationship Id="c" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
    );
    const book = openBook(zip({ ...parts, "xl/_rels/workbook.xml.rels": links }));
    await book.apply(planOf(chartSheet()));
    const after = partsOf(book.toBytes());
    expect(after.has("xl/calcChain.xml")).toBe(false);
    expect(after.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(after.get("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test("macros are left out, so that the .xlsx opens", () => {
    const parts = workbookParts({ S: THEIRS }, { "xl/vbaProject.bin": "x" });
    const types = (parts["[Content_Types].xml"] ?? "").replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    const after = partsOf(openBook(zip({ ...parts, "[Content_Types].xml": types })).toBytes());
    expect(after.has("xl/vbaProject.bin")).toBe(false);
    expect(after.get("[Content_Types].xml")).not.toContain("macro");
  });

  test("a sheet written with a prefix takes a change", async () => {
    const x = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const prefixed = `<x:worksheet xmlns:x="${x}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = openBook(zip(workbookParts({ S: "" }, { "xl/worksheets/sheet1.xml": prefixed })));
    const cell = { row: 0, column: 1, expect: null, cell: text("b") };
    await book.apply(planOf({ verb: "setCells", sheet: "S", cells: [cell] }));
    expect(partsOf(book.toBytes()).get("xl/worksheets/sheet1.xml")).not.toContain("x:");
    const sheet = (await reopen(book).read()).sheets[0];
    expect([...(sheet?.cells.get(0)?.values() ?? [])].map((one) => one.value)).toEqual([7, "b"]);
  });
});

describe("result sheets", () => {
  test("are found after a person renamed them, and written in their place", async () => {
    const book = newFile();
    await book.apply(allCharts());
    await book.apply(planOf({ verb: "addSheet", name: "Sau", content: plainSheet([[number(1)]]) }));
    const parts = partsOf(book.toBytes());
    for (const [path, content] of parts) parts.set(path, content.replaceAll("Biểu đồ", "Đồ thị năm"));
    const renamed = openBook(zipOf(parts));
    const applied = await renamed.apply(allCharts());
    expect(applied).toMatchObject({ sheets: [{ key: "BIEU_DO", name: "Đồ thị năm" }], issues: [] });
    expect((await renamed.read()).sheets.map((sheet) => sheet.name)).toEqual(["Đồ thị năm", "Sau"]);
    expect(partsOf(renamed.toBytes()).get("xl/charts/chart1.xml")).toContain("'Đồ thị năm'!$A$2:$A$5");
  });

  test("written again with the same plan give the same bytes", async () => {
    const book = newFile();
    await book.apply(planOf({ verb: "addSheet", name: "Chấm điểm", content: scoreSheet() }));
    await book.apply(allCharts());
    const once = book.toBytes();
    const again = openBook(once);
    await again.apply(allCharts());
    expect(partsOf(again.toBytes())).toEqual(partsOf(once));
  });

  test("a deleted result sheet is made anew", async () => {
    const book = newFile();
    await book.apply(planOf(chartSheet(), { verb: "addSheet", name: "Sau", content: plainSheet([[number(1)]]) }));
    const parts = partsOf(book.toBytes());
    const workbook = parts.get("xl/workbook.xml") ?? "";
    parts.set("xl/workbook.xml", workbook.replace(/<sheet [^>]*Biểu đồ[^>]*>/, "").replace(/'Biểu đồ'![^<]*/, "#REF!"));
    const opened = openBook(zipOf(parts));
    expect(await opened.apply(planOf(chartSheet()))).toMatchObject({ sheets: [{ name: "Biểu đồ" }] });
    expect((await opened.read()).names).toEqual([{ name: "BX_S_BIEU_DO", refersTo: "'Biểu đồ'!$A$1:$E$5" }]);
  });

  test("a chart that another program moved is drawn where the plan says, other objects stay", async () => {
    const book = newFile();
    await book.apply(planOf(chartSheet(), chartOf("bar", area(7, 0, 20, 4)), chartOf("radar", area(7, 5, 20, 9))));
    await book.apply(planOf(chartOf("bar", area(30, 0, 40, 4))));
    const drawing = partsOf(book.toBytes()).get("xl/drawings/drawing1.xml") ?? "";
    expect(drawing.match(/name="BX_C_\w+"/g)).toEqual(['name="BX_C_BAR"', 'name="BX_C_RADAR"']);
    expect(drawing).toContain("<xdr:row>30</xdr:row>");
  });
});

test("another reader sees the same book", async () => {
  const book = newFile();
  await book.apply(planOf({ verb: "addSheet", name: "Chấm điểm", content: scoreSheet() }));
  const { sheets } = await readXlsx(book.toBytes(), { readStyles: true });
  expect(sheets[0]?.rows[2]).toEqual(["A", "Hiệp hội A", 8.5]);
  expect(sheets[0]?.tables?.[0]).toMatchObject({ name: "BX_ChamDiem" });
  expect(sheets[0]?.dataValidations).toMatchObject([
    { type: "decimal", formula1: "0", formula2: "10" },
    { type: "list" },
  ]);
  expect(sheets[0]?.freezePane).toEqual({ rows: 2, columns: 1 });
  expect(sheets[0]?.cells?.get("0,0")?.style?.font).toMatchObject({ name: "Times New Roman", size: 14, bold: true });
});
