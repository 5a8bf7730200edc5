import { describe, expect, test } from "@jest/globals";
import { strToU8 } from "fflate";
import type { IssueCode } from "../../src/workbook/issue";
import { openFile, readFileGrids } from "../../src/xlsx";
import {
  bitFlipped,
  bomb,
  declaredSize,
  duplicated,
  oleContainer,
  relationships,
  soundFile,
  withEnd,
  withEntry,
  workbookParts,
  worksheet,
  zip,
  type PartTexts,
} from "../support/hostile";

/** Slow machines included; every file here ends in a few milliseconds. */
const QUICK_MS = 5000;
const SHEET = "xl/worksheets/sheet1.xml";

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
const withSheet = (body: string, more: PartTexts = {}): Uint8Array => zip(workbookParts({ S: body }, more));
/** A sheet of so many megabytes of blanks. */
const sheetBomb = (megabytes: number, declared: number): Uint8Array =>
  withEntry(withSheet(" ".repeat(megabytes * 1024 * 1024)), SHEET, declaredSize(declared));
const LAUGHS = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';

const HOSTILE: readonly (readonly [what: string, code: IssueCode, make: () => Uint8Array])[] = [
  ["no bytes", "emptyFile", () => new Uint8Array()],
  ["a web page named .xlsx", "otherFormat", () => strToU8("<html><body><table></table></body></html>")],
  ["random bytes", "notAWorkbook", () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251)],
  ["a zip that is no workbook", "archiveGiven", () => zip({ "readme.txt": "x" })],
  ["a package without a workbook", "notAWorkbook", () => soundFile({ "_rels/.rels": relationships([]) })],
  [
    "a binary workbook",
    "otherFormat",
    () =>
      soundFile({
        "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.bin"]]),
        "xl/workbook.bin": "x",
      }),
  ],
  ["a password", "encryptedFile", () => oleContainer("EncryptedPackage")],
  ["Excel 97–2003", "legacyXls", () => oleContainer("Workbook")],
  ["half a file", "truncatedFile", () => soundFile().slice(0, 700)],
  ["a file without its last bytes", "truncatedFile", () => soundFile().slice(0, -10)],
  [
    "a directory beyond the end",
    "truncatedFile",
    () =>
      withEnd((view, at) => {
        view.setUint32(at + 16, 0x7fffffff, true);
      }),
  ],
  [
    "Zip64 without its record",
    "truncatedFile",
    () =>
      withEnd((view, at) => {
        view.setUint32(at + 16, 0xffffffff, true);
      }),
  ],
  [
    "65,534 declared parts",
    "zipTooManyParts",
    () =>
      withEnd((view, at) => {
        view.setUint16(at + 10, 65_534, true);
      }),
  ],
  ["a declared terabyte", "zipTooLarge", () => withEntry(soundFile(), SHEET, declaredSize(0xfffffff0))],
  ["a 400 MB bomb", "zipTooLarge", () => bomb(1024, 400 * 1024 * 1024)],
  ["a bomb that declares 1 KB in a part that nobody reads", "zipLyingSize", () => bomb(40 * 1024 * 1024, 1024)],
  ["a part shorter than declared", "zipLyingSize", () => withEntry(soundFile(), SHEET, declaredSize(100_000))],
  ["a full size without Zip64 field", "zipLyingSize", () => withEntry(soundFile(), SHEET, declaredSize(0xffffffff))],
  ["a part named twice", "zipDuplicatePart", () => duplicated(SHEET)],
  ["two parts that differ in case only", "zipDuplicatePart", () => soundFile({ "xl/WORKBOOK.xml": "<workbook/>" })],
  [
    "an encrypted part",
    "zipEncryptedPart",
    () =>
      withEntry(soundFile(), SHEET, (view, at) => {
        view.setUint16(at + 8, 1, true);
      }),
  ],
  [
    "an unknown packing method",
    "partDamaged",
    () =>
      withEntry(soundFile(), SHEET, (view, at) => {
        view.setUint16(at + 10, 14, true);
      }),
  ],
  ["a turned bit", "partDamaged", () => bitFlipped(SHEET)],
  [
    "an entry that points elsewhere",
    "partDamaged",
    () =>
      withEntry(soundFile(), SHEET, (view, at) => {
        view.setUint32(at + 42, 3, true);
      }),
  ],
  [
    "a wrong checksum",
    "partDamaged",
    () =>
      withEntry(soundFile(), SHEET, (view, at) => {
        view.setUint32(at + 16, 1, true);
      }),
  ],
  ["billion laughs", "doctypeRefused", () => soundFile({ [SHEET]: LAUGHS + worksheet(row("<c><v>1</v></c>")) })],
  [
    "an external entity",
    "doctypeRefused",
    () =>
      soundFile({ "xl/workbook.xml": '<?xml version="1.0"?>\n<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>' }),
  ],
  [
    "a document type in a part that nobody reads",
    "doctypeRefused",
    () => soundFile({ "xl/drawings/drawing1.xml": `<!-- x -->${LAUGHS}<x/>` }),
  ],
  ["a document type inside", "doctypeRefused", () => withSheet(`<sheetData/><!DOCTYPE x>`)],
  ["an unknown entity", "partDamaged", () => withSheet(row('<c t="str"><v>&lol;</v></c>'))],
  ["a sheet cut off", "partDamaged", () => soundFile({ [SHEET]: '<worksheet><sheetData><row r="1">' })],
  ["tags that cross", "partDamaged", () => withSheet("<sheetData><row></sheetData></row>")],
  ["a sheet without a part", "partDamaged", () => soundFile({ "xl/_rels/workbook.xml.rels": relationships([]) })],
  [
    "a sheet whose part is missing",
    "partDamaged",
    () => soundFile({ "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "worksheets/none.xml"]]) }),
  ],
  ["a shared text that is not there", "partDamaged", () => withSheet(row('<c t="s"><v>5</v></c>'))],
  ["a number that is none", "partDamaged", () => withSheet(row("<c><v>1e999</v></c>"))],
  [
    "a huge row number",
    "partDamaged",
    () => withSheet('<sheetData><row r="4294967297"><c><v>1</v></c></row></sheetData>'),
  ],
  ["a column past XFD", "partDamaged", () => withSheet(row('<c r="XFE1"><v>1</v></c>'))],
  [
    "a million sheets of one part",
    "partDamaged",
    () =>
      soundFile({
        "xl/workbook.xml": `<workbook><sheets>${'<sheet name="S" sheetId="1" id="rId1"/>'.repeat(1_000_000)}</sheets></workbook>`,
      }),
  ],
  ["elements a million deep", "partDamaged", () => withSheet("<a>".repeat(1_000_000) + "</a>".repeat(1_000_000))],
  ["an attribute without a value", "partDamaged", () => withSheet(row("<c r><v>1</v></c>"))],
  ["an attribute without an end", "partDamaged", () => soundFile({ [SHEET]: '<worksheet a="' })],
  ["a bomb in the sheet that declares 1 KB", "zipLyingSize", () => sheetBomb(40, 1024)],
  ["a small bomb in the sheet that declares 1 KB", "zipLyingSize", () => sheetBomb(4, 1024)],
  ["a workbook part that is no workbook", "partDamaged", () => soundFile({ "xl/workbook.xml": "<html/>" })],
];

describe("a hostile file ends quickly with one named issue", () => {
  test.each(HOSTILE)(
    "%s: %s",
    (what, code, make) => {
      const file = make();
      const opened = openFile(file);
      expect(opened).toMatchObject({ status: "refused", issues: [{ code, severity: "error" }] });
      expect(opened.issues).toHaveLength(1);
      // a reader that keeps nothing refuses the same, but for what it never looks at
      if (!what.endsWith("that nobody reads")) expect(readFileGrids(file)).toEqual(opened);
    },
    QUICK_MS,
  );

  test("too many cells", () => {
    const cells = row("<c><v>1</v></c>".repeat(11));
    expect(openFile(withSheet(cells), { cells: 10 })).toMatchObject({
      issues: [{ code: "tooManyCells", params: { limit: 10 } }],
    });
    expect(openFile(withSheet(cells), { cells: 11 }).status).toBe("open");
  });

  test("a file over the limit of bytes", () => {
    expect(openFile(soundFile(), { fileBytes: 100 })).toMatchObject({
      issues: [{ code: "zipTooLarge", params: { limit: 100 } }],
    });
  });

  test("every prefix of a sound file is refused, none crashes", () => {
    const file = soundFile();
    for (let length = 0; length < file.length; length += 1)
      expect(openFile(file.slice(0, length)).status).toBe("refused");
    expect(openFile(file).status).toBe("open");
  });

  test("no single turned byte crashes", () => {
    const file = soundFile();
    for (let at = 0; at < file.length; at += 1) {
      const copy = file.slice();
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      expect(["open", "refused"]).toContain(openFile(copy).status);
    }
  });
});

describe("a strange file that can be read is read", () => {
  const open = async (file: Uint8Array) => {
    const opened = openFile(file);
    if (opened.status !== "open") throw new Error(JSON.stringify(opened.issues));
    const grids = await opened.book.read();
    expect(readFileGrids(file)).toEqual({ status: "open", grids, issues: opened.issues });
    return { ...opened, grids };
  };

  test("the two far corners of a sheet cost two cells", async () => {
    const body =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    const { grids } = await open(withSheet(body));
    expect([...(grids.sheets[0]?.cells ?? [])].map(([at, cells]) => [at, [...cells.keys()]])).toEqual([
      [0, [0]],
      [1_048_575, [16_383]],
    ]);
  });

  test("names that are traps for objects", async () => {
    const { grids } = await open(
      zip(workbookParts({ __proto__x: row('<c t="str"><v>__proto__</v></c>'), constructor: row("<c><v>1</v></c>") })),
    );
    expect(grids.sheets.map((sheet) => sheet.name)).toEqual(["__proto__x", "constructor"]);
    expect(grids.sheets[0]?.cells.get(0)?.get(0)).toEqual({ value: "__proto__" });
  });

  test("a sheet-wide merge costs one entry", async () => {
    const { grids } = await open(withSheet('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'));
    expect(grids.sheets[0]?.merges).toHaveLength(1);
  });

  test("a million comments in a row", async () => {
    const { grids } = await open(
      withSheet(`${"<!---->".repeat(1_000_000)}${row("<c><v>1<!-- -->2</v></c>")}`, {
        "xl/drawings/drawing1.xml": `${"<!---->".repeat(1_000_000)}<x/>`,
      }),
    );
    expect(grids.sheets[0]?.cells.get(0)?.get(0)).toEqual({ value: 12 });
  });

  test("a hundred thousand hidden rows under a filter", async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${String(at + 1)}" hidden="1"/>`).join("");
    const filter = '<autoFilter ref="A99999:C100002"><filterColumn colId="0"/></autoFilter>';
    const { grids } = await open(withSheet(`<sheetData>${rows}</sheetData>${filter}`));
    expect(grids.sheets[0]).toMatchObject({ filtered: true, cells: new Map() });
    const below = await open(withSheet(`<sheetData>${rows}</sheetData>${filter.replace("A99999", "A100001")}`));
    expect(below.grids.sheets[0]?.filtered).toBe(false);
  });

  test("macros and external links are told and left alone", async () => {
    const { issues } = await open(
      soundFile({ "xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<externalLink/>" }),
    );
    expect(issues.map((one) => [one.code, one.severity])).toEqual([
      ["macrosIgnored", "info"],
      ["externalLinksIgnored", "info"],
    ]);
  });

  test(
    "500,000 shared texts",
    async () => {
      const strings = `<sst>${"<si><t>x</t></si>".repeat(500_000)}</sst>`;
      const { grids } = await open(withSheet(row('<c t="s"><v>499999</v></c>'), { "xl/sharedStrings.xml": strings }));
      expect(grids.sheets[0]?.cells.get(0)?.get(0)).toEqual({ value: "x" });
    },
    QUICK_MS,
  );
});
