import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { ruleSetToText } from "../../src/review/rule-set-json";
import { decimal } from "../../src/rules";
import { RULES } from "../rules/worked-example";
import { run, useFolder } from "../support/command";
import { openBook } from "../support/xlsx-open";

const SAMPLE = join(__dirname, "../../assets/sample/binh-xet-mau.xlsx");
const { path, file } = useFolder();

const text = (name: string) => readFileSync(path(name), "utf8");
const book = (name: string) => new Uint8Array(readFileSync(path(name)));

describe("binhxet rules", () => {
  test("export, import and export again say the same, byte for byte", async () => {
    expect(await run("rules", "export", SAMPLE, path("a.json"))).toMatchObject({ code: 0, stderr: "" });
    const imported = await run("rules", "import", path("a.json"), path("b.xlsx"));
    expect(imported).toEqual({ code: 0, stderr: "", stdout: `Đã ghi: ${path("b.xlsx")}\n` });
    expect((await run("rules", "export", path("b.xlsx"), path("c.json"))).code).toBe(0);
    expect(text("c.json")).toBe(text("a.json"));
    expect((await openBook(book("b.xlsx")).read()).sheets[0]?.name).toBe("Quy ước");
  });

  test("import in English makes an English book of the same rules", async () => {
    await run("rules", "export", SAMPLE, path("a.json"));
    expect((await run("rules", "import", path("a.json"), path("b.xlsx"), "--lang", "en")).code).toBe(0);
    expect((await openBook(book("b.xlsx")).read()).sheets[0]?.name).toBe("Conventions");
    expect(await run("rules", "diff", SAMPLE, path("b.xlsx"), "--lang", "en")).toEqual({
      code: 0,
      stderr: "",
      stdout: "The two rule sets are the same.\n",
    });
  });

  test("diff says in words what changed between books and JSON in any mix", async () => {
    await run("rules", "export", SAMPLE, path("a.json"));
    const changed = text("a.json")
      .replace(/^ {2}"fingerprint".*\n/m, "")
      .replace('"year": 2026', '"year": 2027');
    const said = await run("rules", "diff", SAMPLE, file("b.json", changed));
    expect(said).toEqual({ code: 1, stderr: "", stdout: "Bộ tiêu chí: năm 2026 → 2027\n" });
    expect((await run("rules", "diff", path("b.json"), SAMPLE, "--lang", "en")).stdout).toBe(
      "Rule set: year 2027 → 2026\n",
    );
  });

  test("check names what is wrong with its place, in a book and in JSON", async () => {
    const nodes = RULES.nodes.map((node) => (node.code === "1.1" ? { ...node, max: decimal(9) } : node));
    const said = await run("rules", "check", file("a.json", ruleSetToText({ ...RULES, nodes })), "--lang", "en");
    expect(said.code).toBe(1);
    expect(said.stdout).toMatch(/^Rule set: .* – year \d{4} – code [0-9A-F]{8}\n\n1 issue /);
    expect(said.stdout).toMatch(
      /Error – file “.*a\.json”, line \d+, \/nodes\/0\/max: The maxima in group 1 add up to 21/,
    );
    const sound = await run("rules", "check", SAMPLE);
    expect(sound).toMatchObject({ code: 0, stderr: "" });
    expect(sound.stdout).toContain("Không thấy chỗ nào sai trong bộ tiêu chí.");
  });

  test("what a book cannot hold is not imported, and nothing is written", async () => {
    const policy = { ...RULES.policy, counts: ["self", "agreed"] as const };
    const said = await run("rules", "import", file("a.json", ruleSetToText({ ...RULES, policy })), path("b.xlsx"));
    expect(said.code).toBe(2);
    expect(said.stderr).toContain(
      "Sẽ bị khác: Quy ước: điểm được tính tự chấm, thống nhất → thống nhất, thẩm định, nhật ký, tự chấm.",
    );
    expect(() => book("b.xlsx")).toThrow("ENOENT");
  });

  test.each(["export", "import"])("%s writes over nothing without --force", async (verb) => {
    await run("rules", "export", SAMPLE, path("a.json"));
    const taken = file("taken", "của người dùng");
    const from = verb === "export" ? SAMPLE : path("a.json");
    expect(await run("rules", verb, from, taken)).toMatchObject({ code: 2, stdout: "" });
    expect(text("taken")).toBe("của người dùng");
    expect((await run("rules", verb, from, taken, "--force")).code).toBe(0);
  });

  test.each([
    [["check"], "binhxet rules check TỆP"],
    [["export", "a"], "binhxet rules check TỆP"],
    [["delete", "a"], "binhxet rules check TỆP"],
    [[], "binhxet rules check TỆP"],
    [["diff", "a", "b", "c"], "Không hiểu tham số: c."],
    [["check", "a", "b"], "Không hiểu tham số: b."],
    [["check", "nowhere.json"], "Không tìm thấy tệp “nowhere.json”"],
    [["diff", SAMPLE, "nowhere.json"], "Không tìm thấy tệp “nowhere.json”"],
    [["check", __filename], "Tệp JSON sai cú pháp"],
  ])("rules %j answers with %s", async (words, answer) => {
    const said = await run("rules", ...words);
    expect(said.code).toBe(2);
    expect(said.stderr).toContain(answer);
    expect(said.stdout).toBe("");
  });

  test("an empty file and a file of other letters are refused by name", async () => {
    expect((await run("rules", "check", file("a.json", ""))).stderr).toMatch(/a\.json”: Tệp/);
    const bytes = new Uint8Array([0x7b, 0xff, 0x7d]);
    expect((await run("rules", "check", file("b.json", bytes), "--lang", "en")).stderr).toContain(
      "cannot be read as UTF-8",
    );
  });
});

describe("binhxet score", () => {
  const entries = "unit,criterion,source,argument,value\nA,1.1,self,points,8\n";

  test("takes the rules of a book as well", async () => {
    const said = await run(
      "score",
      "--rules",
      SAMPLE,
      "--entries",
      file("e.csv", "unit,criterion,source,argument,value\nA,TC1.1,self,points,5,\n"),
    );
    expect(said.stdout + said.stderr).toContain("dòng 2");
    const sound = await run(
      "score",
      "--rules",
      SAMPLE,
      "--entries",
      file("e.csv", "unit,criterion,source,argument,value\nA,TC1.1,self,points,5\n"),
    );
    expect(sound.stdout).toMatch(/^Bộ tiêu chí: .*\n\nHạng/);
  });

  test("needs rules and entries, and writes over nothing", async () => {
    expect((await run("score", "--rules", SAMPLE)).stderr).toContain("binhxet score --rules");
    expect((await run("score", "extra", "--rules", SAMPLE, "--entries", "e.csv")).stderr).toContain("extra");
    const rules = file("r.json", ruleSetToText(RULES));
    const taken = file("taken", "của người dùng");
    const said = await run("score", "--rules", rules, "--entries", file("e.csv", entries), "--json", taken);
    expect(said).toMatchObject({ code: 2, stdout: "" });
    expect(text("taken")).toBe("của người dùng");
  });

  test("a name as long as a page, from a quote left open, is cut in the table and whole in the JSON", async () => {
    const long = "ộ".repeat(100_000);
    const rules = file("r.json", ruleSetToText(RULES));
    const lines = file("e.csv", `${entries}${long},1.1,self,points,7\n`);
    const said = await run("score", "--rules", rules, "--entries", lines, "--json", path("o.json"));
    expect(Math.max(...said.stdout.split("\n").map(({ length }) => length))).toBeLessThan(400);
    expect(said.stdout).toContain(`${"ộ".repeat(119)}…`);
    expect(text("o.json")).toContain(long);
  });

  test("what cannot be read gives a JSON that says so", async () => {
    const said = await run(
      "score",
      "--rules",
      file("r.json", "{"),
      "--entries",
      file("e.csv", entries),
      "--json",
      path("o.json"),
    );
    expect(said.code).toBe(2);
    expect(JSON.parse(text("o.json"))).toMatchObject({
      ruleSet: null,
      units: [],
      issues: [{ code: "jsonEnded", line: 1, column: 2 }],
    });
  });
});
