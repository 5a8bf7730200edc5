import { describe, expect, test } from "@jest/globals";
import { strToU8 } from "fflate";
import type { BookData } from "../../src/review/create-book";
import type { InputRow } from "../../src/review/sheets/lay-out";
import type { IssueCode, Severity } from "../../src/workbook/issue";
import { newFile } from "../../src/xlsx";
import { run, useFolder } from "../support/command";
import { bomb, oleContainer, soundFile } from "../support/hostile";
import { makeBook, patchCell, type LooseSheet } from "../support/review-book";

const { path, file, json } = useFolder();

const item = (code: string, parent: string, more: InputRow = {}): InputRow => ({
  code,
  parent,
  text: `Tiêu chí ${code}`,
  kind: "Chấm điểm trực tiếp",
  max: 10,
  ...more,
});

/** Two units, three items; everything in order. */
const SOUND = {
  BX_TieuChi: [
    { code: "I", text: "Mục I", operation: "Tổng", max: 30 },
    item("I.1", "I"),
    item("I.2", "I"),
    item("I.3", "I"),
  ],
  BX_DonVi: [
    { code: "A", name: "Hội A" },
    { code: "B", name: "Hội B" },
  ],
  BX_ChamDiem: ["A", "B"].flatMap((unit, index) =>
    ["I.1", "I.2", "I.3"].map((code) => ({ unit, item: code, self: 8 - index })),
  ),
} satisfies BookData["tables"];

type Tables = BookData["tables"];

interface Case {
  readonly tables?: Tables;
  readonly sheets?: readonly LooseSheet[];
  /** Changes the file byte by byte. */
  readonly patch?: (bytes: Uint8Array) => Uint8Array;
  readonly code: IssueCode;
  readonly severity?: Severity;
  readonly sheet?: string;
  readonly cell?: string;
  /** The totals of A and B: what could be scored is. */
  readonly totals: readonly [number, number];
  /** 1 unless nothing but a warning is wrong. */
  readonly exit?: 0 | 1;
}

const scores = (row: InputRow): Tables => ({ BX_ChamDiem: [...SOUND.BX_ChamDiem.slice(0, 5), row] });
const criteria = (...rows: readonly InputRow[]): Tables => ({ BX_TieuChi: [...SOUND.BX_TieuChi, ...rows] });
const SCORES_SHEET = 8;

const scored: Readonly<Record<string, Case>> = {
  "a code that two criteria bear": {
    tables: criteria(item("I.2", "I", { max: 99 })),
    code: "duplicateCode",
    sheet: "Tiêu chí",
    cell: "A8",
    totals: [24, 21],
  },
  "criteria that are each other's parents": {
    tables: criteria(
      { code: "X", parent: "Y", text: "X", operation: "Tổng" },
      { code: "Y", parent: "X", text: "Y", operation: "Tổng" },
    ),
    code: "parentCycle",
    sheet: "Tiêu chí",
    cell: "A8",
    totals: [24, 21],
  },
  "children worth more than their parent": {
    tables: { BX_TieuChi: [{ ...SOUND.BX_TieuChi[0], max: 25 }, ...SOUND.BX_TieuChi.slice(1)] },
    code: "childrenOverMax",
    sheet: "Tiêu chí",
    cell: "A4",
    totals: [24, 21],
  },
  "a unit that nobody knows": {
    tables: scores({ unit: "Z", item: "I.3", self: 7 }),
    code: "unknownUnit",
    sheet: "Chấm điểm",
    cell: "A9",
    totals: [24, 14],
  },
  "a criterion that nobody knows": {
    tables: scores({ unit: "B", item: "IX.9", self: 7 }),
    code: "unknownItem",
    sheet: "Chấm điểm",
    cell: "B9",
    totals: [24, 14],
  },
  "a score over the maximum": {
    tables: scores({ unit: "B", item: "I.3", self: 10.5 }),
    code: "scoreOverMax",
    sheet: "Chấm điểm",
    cell: "D9",
    totals: [24, 14],
  },
  "a score below zero": {
    tables: scores({ unit: "B", item: "I.3", self: -1 }),
    code: "scoreNegative",
    sheet: "Chấm điểm",
    cell: "D9",
    totals: [24, 14],
  },
  "a criterion scored twice": {
    tables: { BX_ChamDiem: [...SOUND.BX_ChamDiem, { unit: "B", item: "I.3", self: 9 }] },
    code: "duplicateEntry",
    sheet: "Chấm điểm",
    cell: "D10",
    totals: [24, 21],
  },
  "an error in a cell": {
    patch: (bytes) => patchCell(bytes, SCORES_SHEET, "D9", '<c r="D9" t="e"><v>#DIV/0!</v></c>'),
    code: "cellError",
    sheet: "Chấm điểm",
    cell: "D9",
    totals: [24, 14],
  },
  "a formula that was never calculated": {
    patch: (bytes) => patchCell(bytes, SCORES_SHEET, "D9", '<c r="D9"><f>3+4</f></c>'),
    code: "formulaWithoutValue",
    sheet: "Chấm điểm",
    cell: "D9",
    totals: [24, 14],
  },
  "a text that is one or a thousand": {
    patch: (bytes) => patchCell(bytes, SCORES_SHEET, "D9", '<c r="D9" t="inlineStr"><is><t>1.000</t></is></c>'),
    code: "numberAmbiguous",
    sheet: "Chấm điểm",
    cell: "D9",
    totals: [24, 14],
  },
  "a number typed as text": {
    patch: (bytes) => patchCell(bytes, SCORES_SHEET, "D9", '<c r="D9" t="inlineStr"><is><t> 8,5 </t></is></c>'),
    code: "numberRepaired",
    severity: "warning",
    sheet: "Chấm điểm",
    cell: "D9",
    totals: [24, 22.5],
    exit: 0,
  },
  "scores in two places": {
    sheets: [
      {
        name: "Bảng riêng",
        rows: [
          ["Tiêu chí", "Hội A", "Hội B"],
          ["Tiêu chí I.1", 1, 2],
          ["Tiêu chí I.2", 3, 4],
        ],
      },
    ],
    code: "twoSources",
    sheet: "Bảng riêng",
    totals: [24, 21],
  },
};

const ADVICE = /Đề nghị|Không cần xử lý gì thêm/;

describe("a book in which something is wrong", () => {
  test.each(Object.entries(scored))("%s", async (_what, one) => {
    const {
      tables,
      sheets = [],
      patch = (bytes: Uint8Array) => bytes,
      code,
      severity = "error",
      sheet,
      cell,
      totals,
      exit = 1,
    } = one;
    const made = await makeBook({ data: { settings: {}, tables: { ...SOUND, ...tables } }, sheets });
    const book = file("a.xlsx", patch(made.toBytes()));
    const said = await run("review", book, "--out", path("b.xlsx"), "--json", path("b.json"));
    const result = json("b.json");
    const found = result.issues.find((issue) => issue.code === code);
    expect(found).toMatchObject({ code, severity, file: book, sheet: sheet ?? null, cell: cell ?? null });
    expect(found?.message).toMatch(ADVICE);
    expect(said.stdout).toContain(found?.message);
    expect([said.code, said.stderr]).toEqual([exit, ""]);
    const total = new Map(result.units.map((unit) => [unit.code, unit.total]));
    expect([total.get("A"), total.get("B")]).toEqual(totals);
  });

  test("with nothing wrong there is nothing to say", async () => {
    const book = file("a.xlsx", (await makeBook({ data: { settings: {}, tables: SOUND } })).toBytes());
    const said = await run("review", book, "--json", path("b.json"));
    expect([said.code, json("b.json").issues]).toEqual([0, []]);
  });
});

const cut = async () => (await makeBook({ data: { settings: {}, tables: SOUND } })).toBytes().slice(0, 9000);
const without = async (table: keyof typeof SOUND) =>
  (await makeBook({ data: { settings: {}, tables: { ...SOUND, [table]: [] } } })).toBytes();

const unreadable: Readonly<Record<string, readonly [IssueCode, () => Uint8Array | Promise<Uint8Array>]>> = {
  "no rule set": ["noRuleSet", () => soundFile()],
  "an empty table of criteria": ["ruleSetEmpty", () => without("BX_TieuChi")],
  "no units": ["noUnits", () => without("BX_DonVi")],
  "an empty book": ["emptyBook", () => newFile().toBytes()],
  "no bytes at all": ["emptyFile", () => new Uint8Array()],
  "a text named .xlsx": ["otherFormat", () => strToU8("STT;Đơn vị;Điểm")],
  "a download that broke off": ["truncatedFile", cut],
  "a password": ["encryptedFile", () => oleContainer("EncryptedPackage")],
  "Excel 97–2003": ["legacyXls", () => oleContainer("Workbook")],
  "a zip bomb": ["zipTooLarge", () => bomb(1024 * 1024, 300 * 1024 * 1024)],
  "a zip bomb that lies": ["zipLyingSize", () => bomb(8 * 1024 * 1024, 1000)],
};

describe("a file that cannot be reviewed", () => {
  test.each(Object.entries(unreadable))("%s", async (_what, [code, make]) => {
    const book = file("a.xlsx", await make());
    const said = await run("review", book, "--out", path("b.xlsx"), "--json", path("b.json"));
    const result = json("b.json");
    expect(said.code).toBe(2);
    expect(result).toMatchObject({ ruleSet: null, units: [] });
    expect(result.issues[0]).toMatchObject({ code, severity: "error", file: book });
    expect(result.issues[0]?.message).toMatch(ADVICE);
    expect(said.stderr).toContain(result.issues[0]?.message);
    expect(said.stdout).toBe(`Đã ghi: ${path("b.json")}\n`);
  });
});
