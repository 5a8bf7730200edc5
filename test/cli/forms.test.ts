import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { planNewBook } from "../../src/review/create-book";
import { SAMPLE } from "../../src/review/sample";
import { UNITS } from "../../src/review/sheets";
import { cellAt } from "../../src/workbook/grids";
import { newFile } from "../../src/xlsx";
import { run, useFolder } from "../support/command";
import { openBook } from "../support/xlsx-open";

const BOOK = join(__dirname, "../../assets/sample/binh-xet-mau.xlsx");
const { path, file } = useFolder();
const bytes = (name: string) => new Uint8Array(readFileSync(path(name)));

/** The first column of the only sheet of a form, top to bottom. */
async function firstColumn(content: Uint8Array): Promise<readonly unknown[]> {
  const { sheets } = await openBook(content).read();
  expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
    [expect.any(String), "visible", true],
  ]);
  const [sheet] = sheets;
  if (!sheet) throw new Error("a form without a sheet");
  return Array.from({ length: 60 }, (_, row) => cellAt(sheet, row, 0)?.value ?? null);
}

describe("binhxet forms", () => {
  test("writes a form per unit into a folder that it makes, and all of them into one zip", async () => {
    const said = await run("forms", BOOK, "--out", path("phieu"), "--zip", path("tat-ca.zip"));
    expect(said).toMatchObject({ code: 0, stderr: "" });
    const names = readdirSync(path("phieu")).sort();
    expect(names).toEqual(
      Array.from({ length: 9 }, (_, index) => {
        const number = String(index + 1);
        return `Phieu-tu-cham-2026_DV${number}_Don-vi-${number}.xlsx`;
      }),
    );
    expect(said.stdout.trimEnd().split("\n")).toEqual([
      ...names.map((name) => `Đã ghi: ${path(join("phieu", name))}`),
      `Đã ghi: ${path("tat-ca.zip")}`,
    ]);
    const zipped = unzipSync(bytes("tat-ca.zip"));
    expect(Object.keys(zipped)).toEqual(names);
    for (const name of names) expect(zipped[name]).toEqual(bytes(join("phieu", name)));
    expect(await firstColumn(bytes(join("phieu", names[2] ?? "")))).toEqual(
      expect.arrayContaining(["ĐƠN VỊ 3", "TC1.1", "Mã kiểm tra phiếu: C08FC6EC-DV3-0,00-00000"]),
    );
  });

  test("writes those of the units that are named, by code or by name", async () => {
    expect((await run("forms", BOOK, "--out", path("a"), "--unit", "dv7", "--unit", "Đơn vị 2")).code).toBe(0);
    expect(readdirSync(path("a")).map((name) => name.split("_")[1])).toEqual(["DV2", "DV7"]);
  });

  test("writes one for all in English, with the units to choose from", async () => {
    expect((await run("forms", BOOK, "--blank", "--out", path("a"), "--lang", "en")).code).toBe(0);
    expect(readdirSync(path("a"))).toEqual(["Self-score-form-2026.xlsx"]);
    const content = await firstColumn(bytes("a/Self-score-form-2026.xlsx"));
    expect(content).toEqual(expect.arrayContaining(["EMULATION SELF-SCORE FORM 2026", "Unit:", "TC1.1"]));
  });

  test("the blank form needs no units; the others say what is missing", async () => {
    const empty = newFile();
    await empty.apply(planNewBook({ ...SAMPLE, tables: { ...SAMPLE.tables, [UNITS.table]: [] } }, "vi"));
    const book = file("b.xlsx", empty.toBytes());
    expect((await run("forms", book, "--blank", "--out", path("a"))).code).toBe(0);
    const said = await run("forms", book, "--out", path("b"), "--lang", "en");
    expect(said.code).toBe(2);
    expect(said.stderr).toMatch(/^1 issue .*\n {2}Error – file “.*b\.xlsx”, sheet “Units”/);
    expect(existsSync(path("b"))).toBe(false);
  });

  test("writes nothing where a unit is unknown", async () => {
    const said = await run("forms", BOOK, "--out", path("a"), "--unit", "DV1", "--unit", "DV99");
    expect(said).toMatchObject({ code: 2, stdout: "" });
    expect(said.stderr).toContain("“DV99”");
    expect(existsSync(path("a"))).toBe(false);
  });

  test("writes over nothing without --force, and over everything with it", async () => {
    mkdirSync(path("a"));
    file("a/Phieu-tu-cham-2026_DV2_Don-vi-2.xlsx", "của người khác");
    const said = await run("forms", BOOK, "--out", path("a"));
    expect(said).toMatchObject({ code: 2, stdout: "" });
    expect(said.stderr).toMatch(/^1 vấn đề[^]*DV2_Don-vi-2\.xlsx/);
    expect(readdirSync(path("a"))).toHaveLength(1);
    expect((await run("forms", BOOK, "--out", path("a"), "--force")).code).toBe(0);
    expect(readdirSync(path("a"))).toHaveLength(9);
    file("z.zip", "");
    expect((await run("forms", BOOK, "--zip", path("z.zip"))).code).toBe(2);
    expect(bytes("z.zip")).toHaveLength(0);
  });

  test("tells each file that could not be written, and writes the others", async () => {
    file("a", "a file where the folder should be");
    const said = await run("forms", BOOK, "--out", path("a"), "--zip", path("z.zip"), "--unit", "DV1", "--unit", "DV2");
    expect(said.code).toBe(2);
    expect(said.stderr).toMatch(/^2 vấn đề \(2 lỗi[^]*DV1[^]*DV2/);
    expect(said.stdout).toBe(`Đã ghi: ${path("z.zip")}\n`);
  });

  test("lists what is wrong with the rule set beside the forms made from it", async () => {
    const wrong = newFile();
    const settings = { ...SAMPLE.settings, bonusCap: -1 };
    await wrong.apply(planNewBook({ ...SAMPLE, settings }, "vi"));
    const said = await run("forms", file("b.xlsx", wrong.toBytes()), "--out", path("a"), "--lang", "en");
    expect(said.code).toBe(1);
    expect(said.stderr).toMatch(/Error/);
    expect(readdirSync(path("a"))).toHaveLength(9);
  });

  test.each([[["forms"]], [["forms", BOOK]], [["forms", BOOK, "--out", "a", "--blank", "--unit", "DV1"]]])(
    "%j is answered with how to call it",
    async (argv) => {
      const said = await run(...argv);
      expect(said).toMatchObject({ code: 2, stdout: "" });
      expect(said.stderr).toMatch(/^Cần nêu: binhxet forms SỔ\.xlsx/);
    },
  );

  test.each([
    [["forms", "không-có.xlsx", "--out", "a"], "không-có.xlsx"],
    [["forms", BOOK, "thừa", "--out", "a"], "thừa"],
  ])("%j names what is at fault", async (argv, word) => {
    const said = await run(...argv);
    expect(said).toMatchObject({ code: 2, stdout: "" });
    expect(said.stderr).toContain(word);
  });
});
