import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { PartWriter } from "../../src/xlsx/part-writer";
import { patchCells, type CellEdits } from "../../src/xlsx/sheet-patch";

const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** Cells by address, each with the height it needs; what comes out says the style that it was given. */
function editsOf(cells: readonly (readonly [row: number, column: number, height?: number])[]): CellEdits {
  const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((one, other) => one - other);
  return {
    rows: ascending(cells.map(([row]) => row)),
    columns: (wanted) => ascending(cells.filter(([row]) => row === wanted).map(([, column]) => column)),
    patch: (wanted, at, style) => ({
      xml: `<c new="${String(wanted)} ${String(at)} ${String(style)}"/>`,
      height: cells.find(([row, column]) => row === wanted && column === at)?.[2],
    }),
  };
}

const sheet = (data: string, before = ""): string => `<worksheet>${before}${data}<x/></worksheet>`;

test("rows and cells come between those that are there, which keep every letter", () => {
  const first = '<row r="2" spans="1:3" s="4"><c r="A2" s="7"/> <c r="C2" s="8"><v>1</v></c></row>';
  const second = "<row r='5' ht='20'/>";
  const edits = editsOf([
    [0, 1],
    [1, 1],
    [1, 2],
    [3, 0, 40],
    [4, 3, 33],
    [8, 2],
  ]);
  const after = patchCells(sheet(`<sheetData>${first}\n${second}</sheetData>`, '<dimension ref="A2:C5"/>'), edits);
  expect(textOf(after)).toBe(
    sheet(
      '<sheetData><row r="1"><c new="0 1 0"/></row>' +
        '<row s="4" r="2"><c r="A2" s="7"/><c new="1 1 0"/><c new="1 2 8"/></row>' +
        '<row r="4" ht="40"><c new="3 0 0"/></row><row r="5" ht="33"><c new="4 3 0"/></row>' +
        '<row r="9"><c new="8 2 0"/></row></sheetData>',
    ),
  );
});

test("a sheet without data gets them where the schema has them, and one that is not edited keeps its rows", () => {
  const added = patchCells("<worksheet><cols/><mergeCells/></worksheet>", editsOf([[0, 0]]));
  expect(textOf(added)).toBe(
    '<worksheet><cols/><sheetData><row r="1"><c new="0 0 0"/></row></sheetData><mergeCells/></worksheet>',
  );
  const rows = '<sheetData><row r="3"><c r="A3"/></row><row r="4"/></sheetData>';
  expect(textOf(patchCells(sheet(rows), editsOf([])))).toBe(sheet(rows));
});

test("a part that is written piece by piece is the bytes of its text", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "Đ", "ể", "😀", "x".repeat(30_000)), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const writer = new PartWriter();
      for (const one of texts) writer.add(one);
      expect(textOf(writer.bytes())).toBe(texts.join(""));
    }),
  );
});
