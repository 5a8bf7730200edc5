import { expect, test } from "@jest/globals";
import { readFileGrids, type FileGrids } from "../../src/xlsx";
import { textInPieces } from "../../src/xlsx/parts";
import { bitFlipped, soundFile, workbookParts, worksheet, zip } from "../support/hostile";

const SHEET = "xl/worksheets/sheet1.xml";

function cellOf(read: FileGrids, row: number): unknown {
  return read.status === "open" ? read.grids.sheets[0]?.cells.get(row)?.get(0) : read.issues;
}

test("a part that stands in several files is each file's own", () => {
  const styles = (format: string) => `<styleSheet><cellXfs><xf/><xf numFmtId="${format}"/></cellXfs></styleSheet>`;
  const file = (format: string, value: string) =>
    zip(
      workbookParts(
        { S: `<sheetData><row r="1"><c r="A1" s="1"><v>${value}</v></c></row></sheetData>` },
        { "xl/styles.xml": styles(format) },
      ),
    );
  for (const [format, kind] of [
    ["9", "percent"],
    ["14", "date"],
    ["9", "percent"],
  ] as const) {
    for (const value of [1, 2]) {
      expect(cellOf(readFileGrids(file(format, String(value))), 0)).toEqual({ value, format: kind });
    }
  }
});

test("a part that says it is one already read is unpacked all the same", () => {
  expect(cellOf(readFileGrids(soundFile()), 0)).toEqual({ value: 1 });
  expect(cellOf(readFileGrids(bitFlipped(SHEET)), 0)).toMatchObject([{ code: "partDamaged", params: { part: SHEET } }]);
  expect(cellOf(readFileGrids(soundFile()), 0)).toEqual({ value: 1 });
});

const ROWS = 3000;
const long = worksheet(
  `<sheetData>${Array.from({ length: ROWS }, (_, at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}" t="str"><v>Điểm số ${String(at)}</v></c></row>`).join("")}</sheetData>`,
);

function inUtf16(text: string): Uint8Array {
  const units = Uint16Array.from([0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]);
  return new Uint8Array(units.buffer);
}

test("a long sheet comes in pieces that begin with a row, and all of it comes", () => {
  const pieces = [...textInPieces(new TextEncoder().encode(`\uFEFF${long}`))];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.slice(1).every((piece) => piece.startsWith("<row "))).toBe(true);
  expect(pieces.join("")).toBe(long);
  // these letters are the bytes of "<row " in UTF-16
  const letters = long.replaceAll("Điểm", "爼睯 ");
  expect([...textInPieces(inUtf16(letters))]).toEqual([letters]);
  const read = readFileGrids(zip({ ...workbookParts({ S: "" }), [SHEET]: long }));
  for (const row of [0, 1000, ROWS - 1]) expect(cellOf(read, row)).toEqual({ value: `Điểm số ${String(row)}` });
});
