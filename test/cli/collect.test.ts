import { existsSync, mkdirSync, readFileSync, utimesSync } from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import type { CollectJson } from "../../src/cli/collect-json";
import { run, useFolder } from "../support/command";
import { endlessForm } from "../support/bombs";
import { bomb, oleContainer } from "../support/hostile";
import { looseForm } from "../support/loose-form";
import { makeBook } from "../support/review-book";

const { path, file } = useFolder();

const item = (code: string) => ({
  ...{ code, parent: "I", text: `Tiêu chí ${code}`, kind: "Chấm điểm trực tiếp", max: 10 },
});

const BOOK = {
  BX_TieuChi: [{ code: "I", text: "Mục I", operation: "Tổng", max: 20 }, item("I.1"), item("I.2")],
  BX_DonVi: [
    { code: "A", name: "Hội A" },
    { code: "B", name: "Hội B" },
    { code: "C", name: "Hội C" },
  ],
};

const formOf = (unit: string, one: number, two: number, evidence = "", more = "") =>
  looseForm({ unit, rows: { "I.1": [one, evidence], "I.2": [two, more] } });

const readJson = (name: string) => JSON.parse(readFileSync(path(name), "utf8")) as CollectJson;

beforeEach(async () => {
  file("so.xlsx", (await makeBook({ data: { settings: { year: 2026 }, tables: BOOK } })).toBytes());
  mkdirSync(path("gui-ve"));
});

describe("binhxet collect", () => {
  test("reads what can be read, names what cannot, imports and ranks", async () => {
    file("gui-ve/1-hoi-b.xlsx", formOf("Hội B", 9, 8.5));
    file("gui-ve/2-rong.xlsx", new Uint8Array());
    file("gui-ve/3-mat-khau.xlsx", oleContainer("EncryptedPackage"));
    file("gui-ve/4-bom.xlsx", bomb(1024 * 1024, 300 * 1024 * 1024));
    file("gui-ve/5-hoi-a.xlsm", formOf("Hội A", 7, 6));
    file("gui-ve/6-quet.pdf", "%PDF-1.7");
    file("gui-ve/~$1-hoi-b.xlsx", "khóa");
    file("gui-ve/.DS_Store", "x");
    const said = await run(
      "collect",
      path("so.xlsx"),
      path("gui-ve"),
      path("khong-co.xlsx"),
      "--out",
      path("kq.xlsx"),
      "--json",
      path("kq.json"),
    );
    const json = readJson("kq.json");
    expect(json.files.map((one) => [one.file.split("/").pop(), one.status, one.issues[0]?.code])).toEqual([
      ["khong-co.xlsx", "refused", "fileNotFound"],
      ["1-hoi-b.xlsx", "read", undefined],
      ["2-rong.xlsx", "refused", "emptyFile"],
      ["3-mat-khau.xlsx", "refused", "encryptedFile"],
      ["4-bom.xlsx", "refused", "zipTooLarge"],
      ["5-hoi-a.xlsm", "read", undefined],
      ["6-quet.pdf", "refused", "otherFormat"],
    ]);
    expect(json.units.map(({ code, state }) => [code, state])).toEqual([
      ["A", "submitted"],
      ["B", "submitted"],
      ["C", "absent"],
    ]);
    expect(json.result?.units.map(({ code, total, rank }) => [code, total, rank])).toEqual(
      expect.arrayContaining([
        ["B", 17.5, 1],
        ["A", 13, 2],
      ]),
    );
    expect(said.stdout).toContain("Hội B [B]");
    expect(said.stdout).toContain("6-quet.pdf: không đọc được");
    expect(said.stdout).toContain("Tình hình nộp phiếu");
    expect(said.code).toBe(1);
    expect(existsSync(path("kq.xlsx"))).toBe(true);
    // the same forms again, into the book that has them: nothing is left to do
    const again = await run(
      "collect",
      path("kq.xlsx"),
      path("gui-ve/1-hoi-b.xlsx"),
      path("gui-ve/5-hoi-a.xlsm"),
      "--lang",
      "en",
    );
    expect(again.stdout).toContain("imported before");
    expect(again.stderr).toContain("No form was imported.");
  });

  test("a score that cannot be read is an error in the data, in a preview as well", async () => {
    file("gui-ve/1-hoi-a.xlsx", formOf("Hội A", 7, 6));
    const words = ["collect", path("so.xlsx"), path("gui-ve"), "--dry-run"] as const;
    expect((await run(...words)).code).toBe(0);
    file("gui-ve/2-hoi-b.xlsx", looseForm({ unit: "Hội B", rows: { "I.1": ["bảy", "BC 1"], "I.2": [6] } }));
    const wrong = await run(...words);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain("1 mục có điểm, thiếu 1");
    // an older form that is not used puts nothing wrong into the book
    utimesSync(path("gui-ve/2-hoi-b.xlsx"), 0, 0);
    file("gui-ve/3-hoi-b.xlsx", formOf("Hội B", 7, 6));
    expect((await run(...words)).code).toBe(0);
  });

  test("a file that hangs is killed at the deadline and named; all others are read, before it and behind", async () => {
    file("gui-ve/1-hoi-a.xlsx", formOf("Hội A", 7, 6));
    file("gui-ve/2-treo.xlsx", endlessForm({ unit: "Hội C", rows: { "I.1": [9] } }));
    file("gui-ve/3-treo.xlsx", endlessForm({ unit: "Hội C", rows: { "I.1": [8] } }));
    file("gui-ve/4-hoi-b.xlsx", formOf("Hội B", 9, 8.5));
    const words = ["collect", path("so.xlsx"), path("gui-ve"), "--json", path("kq.json"), "--deadline", "2"] as const;
    const start = performance.now();
    const vietnamese = await run(...words);
    // two hang, on at least one core; with the import of what was read
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(readJson("kq.json").files.map((one) => [one.file, one.status, one.issues[0]])).toMatchObject([
      ["1-hoi-a.xlsx", "read", undefined],
      ["2-treo.xlsx", "refused", { code: "parseTimedOut", params: { seconds: 2 }, file: "2-treo.xlsx" }],
      ["3-treo.xlsx", "refused", { code: "parseTimedOut", file: "3-treo.xlsx" }],
      ["4-hoi-b.xlsx", "read", undefined],
    ]);
    expect(vietnamese.stdout).toContain("Đọc tệp quá 2 giây nên đã dừng.");
    expect(vietnamese.code).toBe(1);
    const english = await run(
      "collect",
      path("so.xlsx"),
      path("gui-ve/3-treo.xlsx"),
      "--deadline",
      "1",
      "--lang",
      "en",
    );
    expect(english.stdout).toContain("Reading this file took longer than 1 second and was stopped.");
  }, 60_000);

  test("who is overdue is said before it is written into the log of reports", async () => {
    const late = { code: "I.3", parent: "I", text: "Nộp phiếu", kind: "Theo số ngày chậm", scorer: "Nhật ký", max: 2 };
    const tables = {
      ...BOOK,
      BX_TieuChi: [{ code: "I", text: "Mục I", operation: "Tổng", max: 22 }, item("I.1"), item("I.2"), late],
      BX_ThangDiem: [{ code: "I.3", order: 1, to: 0, points: 2 }],
    };
    const settings = { year: 2026, deadline: { date: 40_000 }, deadlineItem: "I.3" };
    file("so.xlsx", (await makeBook({ data: { settings, tables } })).toBytes());
    file("gui-ve/a.xlsx", formOf("Hội A", 7, 6));
    const { stdout } = await run("collect", path("so.xlsx"), path("gui-ve"), "--dry-run");
    expect(stdout).toContain("Quá hạn chưa nộp, ghi “Không gửi” vào trang Báo cáo: Hội B; Hội C");
  });

  test("the worst is told first, and totals as in the ranking", async () => {
    const rows = { "I.1": ["6.5 điểm", "Báo cáo số 5"], "I.2": [12, "Báo cáo số 5"] } as const;
    file("gui-ve/a.xlsx", looseForm({ unit: "Hội A", rows }));
    file("gui-ve/b.xlsx", formOf("Hội B", 8, 7));
    const { stdout } = await run("collect", path("so.xlsx"), path("gui-ve"), "--dry-run");
    const labels = [...stdout.matchAll(/^ {4}(Lỗi|Cảnh báo|Thông tin) – /gm)].map(([, label]) => label);
    expect(labels).toEqual(["Lỗi", "Cảnh báo", "Cảnh báo"]);
    expect(stdout).toMatch(/Hội B +Nhập +– +15,00 /);
  });

  test("a preview writes no book", async () => {
    file("gui-ve/a.xlsx", formOf("Hội A", 7, 6));
    const said = await run(
      "collect",
      path("so.xlsx"),
      path("gui-ve"),
      "--out",
      path("kq.xlsx"),
      "--json",
      path("kq.json"),
      "--dry-run",
    );
    expect(existsSync(path("kq.xlsx"))).toBe(false);
    expect(readJson("kq.json")).toMatchObject({
      import: { changes: [{ unit: "A", action: "imported", before: { total: null }, after: { total: 13 } }] },
      result: null,
    });
    expect(said.stdout).toContain("Chỉ xem trước");
    expect(said.code).toBe(0);
  });

  test("does not write over a file, and says how it is called", async () => {
    file("kq.xlsx", "quý giá");
    expect((await run("collect", path("so.xlsx"), path("gui-ve"), "--out", path("kq.xlsx"))).code).toBe(2);
    expect(readFileSync(path("kq.xlsx"), "utf8")).toBe("quý giá");
    expect(await run("collect", path("so.xlsx"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("collect"),
    });
    expect((await run("collect", path("so.xlsx"), path("gui-ve"), "--deadline", "0")).code).toBe(2);
  });
});

describe("what members write stays text", () => {
  const EVIL = [
    "=cmd|' /C calc'!A0",
    '+HYPERLINK("http://evil.example","x")',
    "@SUM(1+1)",
    "-2+3",
    "'=1+1",
    "http://evil.example/?q=1",
    "<script>alert(1)</script><f>1</f>",
    "]]></t></is><f>1+1</f>",
    "_x003D_1+1",
    "\u202Egnp.exe\u0007\u001b[2J",
    "\uD800 lone",
    "__proto__",
  ];
  const partsOf = (name: string) => unzipSync(new Uint8Array(readFileSync(path(name))));
  const formulasOf = (parts: Record<string, Uint8Array>) =>
    Object.entries(parts).flatMap(([part, bytes]) =>
      [...strFromU8(bytes).matchAll(/<f[ >].*?<\/f>/gs)].map((match) => `${part} ${match[0]}`),
    );

  test("in the saved book: no formula, no link, no markup comes from it", async () => {
    const collectWith = async (texts: readonly string[], name: string) => {
      mkdirSync(path(name));
      // two texts in each form, one form of each unit at a time, so that all of them are written
      for (let at = 0; at < texts.length; at += 6) {
        const three = ["Hội A", "Hội B", "Hội C"].map((unit, index) => {
          const [one, two] = texts.slice(at + 2 * index, at + 2 * index + 2);
          return file(`${name}/${String(at)}-${unit}.xlsx`, formOf(unit, 7, 6, one, two));
        });
        const out = path(`${name}-${String(at)}.xlsx`);
        expect(await run("collect", path("so.xlsx"), ...three, "--out", out)).toMatchObject({ code: 0 });
      }
    };
    await collectWith(EVIL, "xau");
    await collectWith(
      EVIL.map((_, at) => `Báo cáo số ${String(at)}`),
      "tot",
    );
    for (let at = 0; at < EVIL.length; at += 6) {
      const [evil, good] = [partsOf(`xau-${String(at)}.xlsx`), partsOf(`tot-${String(at)}.xlsx`)];
      expect(formulasOf(evil)).toEqual(formulasOf(good));
      expect(Object.keys(evil)).toEqual(Object.keys(good));
      const all = Object.values(evil)
        .map((bytes) => strFromU8(bytes))
        .join("\n");
      expect(all).not.toMatch(/<hyperlink\b|<script|TargetMode="External"/);
    }
    const sheets = Object.values(partsOf("xau-0.xlsx")).map((bytes) => strFromU8(bytes));
    expect(sheets.find((xml) => xml.includes("cmd|"))).toContain(
      't="inlineStr"><is><t xml:space="preserve">=cmd|\' /C calc\'!A0</t></is>',
    );
  });

  test("on the screen: no control character steers the terminal", async () => {
    file("gui-ve/\u202Efdp.\u001b[31m.xlsx", formOf("Hội \u001b[2J\u202E Z", 7, 6));
    const said = await run("collect", path("so.xlsx"), path("gui-ve"));
    expect((said.stdout + said.stderr).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(said.stdout).toContain("⟨202E⟩");
  });
});
