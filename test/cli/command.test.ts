import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import Ajv2020 from "ajv/dist/2020";
import schema from "../../docs/result.schema.json";
import { run, useFolder } from "../support/command";
import { openBook } from "../support/xlsx-open";

const SAMPLE = join(__dirname, "../../assets/sample/binh-xet-mau.xlsx");
const isResult = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
const { path, file, json } = useFolder();

const faults = (name: string) => (isResult(json(name)) ? [] : isResult.errors);

describe("binhxet review", () => {
  test("reviews the sample: ranking on the screen, result book and JSON as asked", async () => {
    const [out, result] = [path("kết quả/a.xlsx"), path("a.json")];
    const said = await run("review", SAMPLE, "--out", out, "--json", result);
    expect(said).toMatchObject({ code: 0, stderr: "" });
    expect(said.stdout).toMatch(/^Bộ tiêu chí: .+ – năm 2026 – mã [0-9A-F]{8}\n\nHạng {2}Mã .*Tổng điểm/);
    expect(said.stdout).toContain(`Đã ghi: ${out}\nĐã ghi: ${result}\n`);
    const sheets = (await openBook(new Uint8Array(readFileSync(out))).read()).sheets.map(({ name }) => name);
    const results = ["Xếp hạng", "Tổng hợp điểm", "Chênh lệch", "Đề nghị khen thưởng", "Biểu đồ"];
    expect(sheets.slice(-5)).toEqual(results);
    expect(faults("a.json")).toEqual([]);
    expect(json("a.json").units.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(json("a.json").issues.every((one) => one.file === SAMPLE)).toBe(true);
  });

  test("says the same without --out", async () => {
    const first = await run("review", SAMPLE, "--json", path("a.json"));
    await run("review", SAMPLE, "--json", path("b.json"), "--out", path("b.xlsx"));
    expect(first.code).toBe(0);
    expect(json("a.json")).toEqual(json("b.json"));
  });

  test("speaks English when asked", async () => {
    const said = await run("review", SAMPLE, "--lang", "en", "--out", path("a.xlsx"), "--json", path("a.json"));
    expect(said.stdout).toMatch(/^Rule set: .+\n\nRank {2}Code .*Total/);
    expect(faults("a.json")).toEqual([]);
    expect(JSON.stringify(json("a.json").issues.map(({ message }) => message))).not.toContain("Đề nghị");
    const sheets = (await openBook(new Uint8Array(readFileSync(path("a.xlsx")))).read()).sheets.map(({ name }) => name);
    expect(sheets.slice(-5)).toEqual(["Ranking", "Points", "Gaps", "Award proposals", "Charts"]);
  });

  test.each(["--out", "--json"])("writes over no file with %s, except with --force", async (option) => {
    const taken = file("taken", "của người dùng");
    const refused = await run("review", SAMPLE, option, taken);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("đã có sẵn nên không ghi đè");
    expect(readFileSync(taken, "utf8")).toBe("của người dùng");
    expect(await run("review", SAMPLE, option, taken, "--force")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(taken).length).toBeGreaterThan(1000);
  });

  test("a result that cannot be written is a failure with its reason", async () => {
    const inTheWay = file("a", "");
    const said = await run("review", SAMPLE, "--out", join(inTheWay, "b.xlsx"));
    expect(said.code).toBe(2);
    expect(said.stderr).toMatch(/Không ghi được tệp .*Đề nghị/);
  });

  test("a book that is not there is a failure", async () => {
    const said = await run("review", path("không có.xlsx"), "--json", path("a.json"));
    expect(said.code).toBe(2);
    expect(said.stderr).toContain("Không tìm thấy tệp");
    expect(faults("a.json")).toEqual([]);
    expect(json("a.json").issues).toMatchObject([{ code: "fileNotFound", severity: "error" }]);
  });
});

describe("binhxet new", () => {
  test("makes a book whose review names all that is missing", async () => {
    const book = path("sổ mới.xlsx");
    expect(await run("new", book, "--year", "2027")).toEqual({ code: 0, stdout: `Đã ghi: ${book}\n`, stderr: "" });
    const said = await run("review", book, "--out", path("b.xlsx"), "--json", path("a.json"));
    expect(said.code).toBe(2);
    expect(said.stderr).toContain("trang “Tiêu chí”: Bảng tiêu chí chưa có tiêu chí nào. Đề nghị nhập");
    expect(said.stderr).toContain("trang “Đơn vị”: Chưa có đơn vị nào. Đề nghị nhập");
    expect(existsSync(path("b.xlsx"))).toBe(false);
    expect(faults("a.json")).toEqual([]);
    expect(json("a.json")).toMatchObject({ ruleSet: null, units: [] });
  });

  test("an English book is English throughout, also in what is missing", async () => {
    await run("new", path("new.xlsx"), "--lang", "en");
    const said = await run("review", path("new.xlsx"));
    expect(said.code).toBe(2);
    expect(said.stderr).toContain("sheet “Criteria”: ");
    expect(said.stderr).not.toMatch(/Đề nghị|Tiêu chí/);
  });

  test("writes over no book, except with --force", async () => {
    const taken = file("a.xlsx", "của người dùng");
    expect((await run("new", taken)).code).toBe(2);
    expect(readFileSync(taken, "utf8")).toBe("của người dùng");
    expect((await run("new", taken, "--force")).code).toBe(0);
  });
});

describe("binhxet explain", () => {
  test("says in one sentence why, by code or by name, in both languages", async () => {
    const byCode = await run("explain", SAMPLE, "DV5", "TC4.2");
    expect(byCode).toMatchObject({ code: 0, stderr: "" });
    expect(byCode.stdout).toMatch(/^TC4\.2 của Đơn vị 5 được 4,5 điểm: thống nhất 4,5 .*“Chấm điểm”, ô J\d+.*\.\n$/);
    expect(await run("explain", SAMPLE, "đơn vị 5", "tc4.2")).toEqual(byCode);
    const english = await run("explain", SAMPLE, "DV5", "TC4.2", "--lang", "en");
    expect(english.stdout).toMatch(/^TC4\.2 .*Đơn vị 5.* 4\.5 points: agreed at 4\.5 .*cell J\d+/);
  });

  test.each([
    [["explain", SAMPLE, "DV99", "TC1"], "Không có đơn vị “DV99”"],
    [["explain", SAMPLE, "DV1", "TC99"], "Không có tiêu chí “TC99”"],
    [["explain", SAMPLE, "DV1"], "Cần nêu tệp, đơn vị và mã tiêu chí"],
    [["explain", SAMPLE, "DV1", "TC1", "TC2"], "Không hiểu tham số: TC2"],
    [["explain", "không có.xlsx", "DV1", "TC1"], "Không tìm thấy tệp"],
  ])("%j is a failure that says why", async (argv, message) => {
    const said = await run(...argv);
    expect(said).toMatchObject({ code: 2, stdout: "" });
    expect(said.stderr).toContain(message);
  });
});

describe("arguments", () => {
  test.each([[[]], [["help"]], [["--help"]], [["nothing", "--help"]]])("%j gives help", async (argv) => {
    const said = await run(...argv);
    expect(said).toMatchObject({ code: 0, stderr: "" });
    for (const command of ["review", "new", "explain"]) expect(said.stdout).toContain(`binhxet ${command} `);
  });

  test.each([[["collect", "--help"]], [["help", "collect"]]])("%j gives help on one command", async (argv) => {
    const { code, stdout } = await run(...argv);
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}binhxet \w+/gm)).toEqual(["  binhxet collect"]);
    expect(stdout).toContain("--dry-run: chỉ nói");
    expect(stdout).toContain("Mã thoát");
  });

  test.each([
    [["tính"], "Không hiểu tham số: tính"],
    [["review"], "Chưa nêu tệp sổ"],
    [["review", "a.xlsx", "b.xlsx"], "Không hiểu tham số: b.xlsx"],
    [["review", "a.xlsx", "--lang", "fr"], "Không hiểu tham số: --lang fr"],
    [["review", "a.xlsx", "--colour"], "Không hiểu tham số: --colour."],
    [["review", "a.xlsx", "--out"], "Sau --out chưa có gì."],
    [["review", "a.xlsx", "--out", "--json", "b.json"], "Sau --out chưa có gì."],
    [["review", "a.xlsx", "--force=no"], "Không hiểu tham số: --force=no."],
    [["review", "a.xlsx", "--json", "b.json", "--json", "c.json"], "--json được ghi hai lần."],
    [["review", "a.xlsx", "--dry-run"], "Lệnh review không dùng --dry-run."],
    [["score", "--rules", "a.json", "--entries", "b.csv", "-o", "c.xlsx"], "Lệnh score không dùng -o."],
    [["score", "--rules", "a.json", "--entries", "--lang", "en"], "Nothing stands after --entries."],
    [["new", "a.xlsx", "--year", "26"], "Không hiểu tham số: --year 26"],
    [["new"], "Chưa nêu tệp sổ"],
    [["review", "--lang", "en"], "No book was named"],
  ])("%j is refused with exit code 2", async (argv, message) => {
    const said = await run(...argv);
    expect(said).toMatchObject({ code: 2, stdout: "" });
    expect(said.stderr).toContain(message);
  });
});
