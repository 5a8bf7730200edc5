import { describe, expect, test } from "@jest/globals";
import { strToU8 } from "fflate";
import { readFileGrids } from "../../src/xlsx";
import { oleContainer, soundFile, zip } from "../support/hostile";

const FILES: readonly (readonly [format: string, bytes: Uint8Array])[] = [
  ["PDF", strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj")],
  ["RTF", strToU8("{\\rtf1\\ansi Phiếu tự chấm}")],
  ["PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
  ["JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
  ["HTML", strToU8("\uFEFF  <!DOCTYPE html><html><table></table></html>")],
  ["HTML", strToU8('<?xml version="1.0"?>\n<html xmlns="x"></html>')],
  ["XML", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
  ["CSV", strToU8("\uFEFFSTT;Đơn vị;Điểm\r\n1;Hội A;9,5\r\n")],
  ["CSV", strToU8(`STT;${"Đơn vị; ".repeat(500)}`)],
  ["Word", oleContainer("WordDocument")],
  ["Word", zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" })],
  ["PowerPoint", zip({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p:presentation/>" })],
  ["ODS", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" })],
  ["XLSB", soundFile({ "xl/workbook.bin": "x" })],
];

describe("a file of another format says what it is", () => {
  test.each(FILES)("%s", (format, bytes) => {
    expect(readFileGrids(bytes)).toEqual({
      status: "refused",
      issues: [{ code: "otherFormat", severity: "error", params: { format } }],
    });
  });

  test.each([
    ["archiveGiven", zip({ "Hội A.xlsx": "x", "Hội B.xlsx": "y" })],
    ["notAWorkbook", strToU8("một dòng chữ")],
    ["notAWorkbook", Uint8Array.of(1, 2, 3, 44, 59)],
    ["notAWorkbook", new Uint8Array(1000)],
    ["legacyXls", oleContainer("Book")],
    ["encryptedFile", oleContainer("EncryptedPackage")],
  ])("%s", (code, bytes) => {
    expect(readFileGrids(bytes)).toMatchObject({ status: "refused", issues: [{ code, params: {} }] });
  });
});
