import { closeSync, ftruncateSync, openSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { openCollectBook } from "../../src/cli/collect-tasks";
import { readReturnedFile } from "../../src/cli/read-returned-file";
import { planForm } from "../../src/review/form";
import type { Basis, FileReading } from "../../src/review/submissions/submission";
import { newFile } from "../../src/xlsx";
import { useFolder } from "../support/command";
import { bombsIn } from "../support/bombs";
import { withEntry, worksheet, zip } from "../support/hostile";
import { looseFormParts, looseFormSheet, type LooseForm } from "../support/loose-form";
import { makeBook } from "../support/review-book";

const { path, file } = useFolder();

/** What a file may take through the whole of reading it: processor time, because other tests run beside. */
const LONGEST_MS = 5000;
const SHEET = "xl/worksheets/sheet1.xml";

const item = (code: string) => ({
  ...{ code, parent: "I", text: `Tiêu chí ${code}`, kind: "Chấm điểm trực tiếp", max: 10 },
});
const TABLES = {
  BX_TieuChi: [{ code: "I", text: "Mục I", operation: "Tổng", max: 20 }, item("I.1"), item("I.2")],
  BX_DonVi: [{ code: "A", name: "Hội A" }],
};
const FORM: LooseForm = { unit: "Hội A", rows: { "I.1": [9, "BC 1"], "I.2": [8] } };

let basis: Basis;
beforeAll(async () => {
  const book = await makeBook({ data: { settings: { year: 2026 }, tables: TABLES } });
  const { known } = await openCollectBook(book.toBytes());
  if (!known.basis) throw new Error(JSON.stringify(known));
  basis = known.basis;
});

function readWithin(bytes: Uint8Array, name = "phieu.xlsx"): FileReading {
  const at = file("phieu", bytes);
  const start = process.cpuUsage();
  const reading = readReturnedFile({ path: at, name }, basis);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  return reading;
}

const MILLION = 1_000_000;
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join("");
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer)]);

const parts = looseFormParts(FORM);
const body = looseFormSheet(FORM);
const withBody = (more: string) => zip({ ...parts, [SHEET]: worksheet(body + more) });

/** Strange, but every score in them can be read. */
const STRANGE: Readonly<Record<string, () => Uint8Array>> = {
  "names of parts that climb out of the folder": () =>
    zip({ ...parts, "../../../etc/passwd": "x", "/xl/../../evil.xml": "<x/>" }),
  "a workbook in the workbook": () =>
    zipSync({
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      "xl/embeddings/inner.xlsx": zip(parts),
    }),
  "a sheet in UTF-16": () =>
    zipSync({
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      [SHEET]: utf16(worksheet(body)),
    }),
  "a byte-order mark": () => zip({ ...parts, [SHEET]: `\uFEFF${worksheet(body)}` }),
  "macros and links": () =>
    zip({
      ...parts,
      "xl/vbaProject.bin": "x",
      "xl/externalLinks/externalLink1.xml":
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
    }),
  hyperlinks: () => withBody('<hyperlinks><hyperlink ref="A1" location="http://evil.example"/></hyperlinks>'),
  "a million empty rows": () =>
    zip({ ...parts, [SHEET]: worksheet(body.replace("</sheetData>", `${"<row/>".repeat(900_000)}</sheetData>`)) }),
  "a million styles": () =>
    zip({
      ...parts,
      "xl/styles.xml": `<styleSheet><cellXfs>${'<xf numFmtId="0"/>'.repeat(MILLION)}</cellXfs></styleSheet>`,
    }),
  "a million shared texts": () =>
    zip({ ...parts, "xl/sharedStrings.xml": `<sst>${times(MILLION, (at) => `<si><t>${String(at)}</t></si>`)}</sst>` }),
  "a formula of a megabyte": () =>
    zip({
      ...parts,
      [SHEET]: worksheet(
        body.replace(
          "</sheetData>",
          `<row r="100"><c r="H100"><f>${"1+".repeat(500_000)}1</f><v>1</v></c></row></sheetData>`,
        ),
      ),
    }),
  "names that are traps for objects": () => zip(looseFormParts({ ...FORM, sheet: "__proto__" })),
};

describe("a strange file that came back is read", () => {
  test.each(Object.keys(STRANGE))(
    "%s",
    (name) => {
      const bytes = STRANGE[name]?.() ?? new Uint8Array();
      const reading = readWithin(bytes);
      if (reading.status !== "read") throw new Error(JSON.stringify(reading.issues));
      expect(reading.submissions.map(({ unit, items }) => [unit, items.length])).toEqual([["A", 2]]);
    },
    30_000,
  );

  test("units and headings that are traps for objects are unknown words and nothing else", () => {
    for (const unit of ["__proto__", "constructor", "toString", "\u0000\u0007\u202E"]) {
      const reading = readWithin(
        zip(looseFormParts({ ...FORM, unit, rows: { ...FORM.rows, ["constructor" as string]: [1] } })),
        `${unit}.xlsx`,
      );
      expect(reading).toMatchObject({ status: "read" });
      if (reading.status === "read") expect(reading.submissions[0]?.unit).toBeUndefined();
    }
  });
});

describe("a hostile file that came back ends with a named issue", () => {
  test("a hundred megabytes of zeros are not even read", () => {
    const at = path("zeros.xlsx");
    const handle = openSync(at, "w");
    ftruncateSync(handle, 100 * 1024 * 1024);
    closeSync(handle);
    expect(readReturnedFile({ path: at, name: "zeros.xlsx" }, basis)).toMatchObject({
      status: "refused",
      issues: [{ code: "zipTooLarge", file: "zeros.xlsx" }],
    });
  });

  test("a folder, and a file that is not there", () => {
    expect(readReturnedFile({ path: path("."), name: "x" }, basis).issues).toMatchObject([{ code: "fileUnreadable" }]);
    expect(readReturnedFile({ path: path("x"), name: "x" }, basis).issues).toMatchObject([{ code: "fileUnreadable" }]);
  });

  test("sizes of four gigabytes", () => {
    const lying = withEntry(zip(parts), SHEET, (view, at) => {
      view.setUint32(at + 24, 0xfffffffe, true);
    });
    expect(readWithin(lying).issues).toMatchObject([{ code: "zipTooLarge" }]);
  });

  test("more cells than any form", () => {
    const cells = times(1000, (at) => `<row r="${String(at + 1)}">${"<c><v>1</v></c>".repeat(4000)}</row>`);
    expect(readWithin(zip({ ...parts, [SHEET]: worksheet(`<sheetData>${cells}</sheetData>`) })).issues).toMatchObject([
      { code: "tooManyCells", params: { limit: 1_000_000 } },
    ]);
  }, 30_000);
});

/** Bombs that are refused, and the code that says why; of all others the form is read. */
const REFUSED: Readonly<Record<string, string>> = {
  "a million merges of the same two cells": "tooManyMerges",
  "a million merges of the whole sheet": "tooManyMerges",
  "a million merges, each of its own row": "tooManyMerges",
  "a million tall merges over the form": "tooManyMerges",
  "three hundred thousand names that say they are sheets of ours": "formNotUnderstood",
  "a score of a million digits": "partDamaged",
  "ten thousand shared formulas of eight thousand letters": "tooManyFormulas",
  "two hundred thousand links of the workbook": "tooManyLinks",
  "elements nested a hundred thousand deep": "partDamaged",
  "sixty-five thousand parts": "zipTooManyParts",
  "two hundred megabytes of spaces in a sheet": "zipTooLarge",
  "two hundred megabytes of cells without a value": "zipTooLarge",
};

describe("a form that is small to send and large to read ends in time, too", () => {
  const bombs = bombsIn(FORM);

  test.each(Object.keys(bombs))(
    "%s",
    (name) => {
      const reading = readWithin(bombs[name]?.() ?? new Uint8Array());
      const why = REFUSED[name];
      if (why === undefined) expect(reading).toMatchObject({ status: "read" });
      else expect(reading).toMatchObject({ status: "refused", issues: [{ code: why, file: "phieu.xlsx" }] });
    },
    60_000,
  );

  test("every one that should be refused was made", () => {
    expect(Object.keys(bombs)).toEqual(expect.arrayContaining(Object.keys(REFUSED)));
  });
});

describe("a form that was damaged on the way never breaks the reading", () => {
  let form: Uint8Array;
  beforeAll(async () => {
    const book = newFile();
    const applied = await book.apply(planForm(basis, basis.units[0]));
    if (applied.status === "refused") throw new Error(JSON.stringify(applied.issues));
    form = book.toBytes();
  });

  const settled = (bytes: Uint8Array): string => {
    const reading = readWithin(bytes);
    expect(["read", "unmapped", "refused"]).toContain(reading.status);
    return reading.status === "refused" ? (reading.issues[0]?.code ?? "") : reading.status;
  };

  test("turned bits and cut ends", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(7)), { maxLength: 4 }), fc.option(fc.nat()), (turns, cut) => {
        const bytes = form.slice(0, cut === null ? form.length : cut % form.length);
        for (const [at, bit] of turns) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
        met.add(settled(bytes));
      }),
      { seed: 5, numRuns: 150 },
    );
    // the damage has reached the packed parts and the directory, not only the end of the file
    expect([...met].sort()).toEqual(expect.arrayContaining(["partDamaged", "read", "truncatedFile"]));
  }, 60_000);

  test("parts in each other's place, and text cut or doubled inside a part", () => {
    const names = Object.keys(parts);
    const name = fc.constantFrom(...names);
    fc.assert(
      fc.property(name, name, fc.nat(), fc.nat(200), fc.boolean(), (one, other, at, length, doubled) => {
        const text = parts[one] ?? "";
        const from = at % text.length;
        const piece = text.slice(from, from + length);
        const edited = text.slice(0, from) + (doubled ? piece + piece : "") + text.slice(from + length);
        settled(zip({ ...parts, [one]: parts[other] ?? "", [other]: text }));
        settled(zip({ ...parts, [one]: edited }));
      }),
      { seed: 5, numRuns: 150 },
    );
  }, 60_000);
});
