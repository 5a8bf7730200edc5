import { describe, expect, test } from "@jest/globals";
import { collect, type CollectState } from "../../../src/review/submissions/collection";
import { readReturned } from "../../../src/review/submissions/reading";
import { shortFingerprint } from "../../../src/rules/fingerprint";
import { importSubmissions } from "../../../src/review/import-submissions";
import type { Cell, CellValue } from "../../../src/workbook/cell";
import { basisOf, unitRow } from "../../support/form-cases";
import { issueTexts, onlyForm, returned, said } from "../../support/returned";
import { gridOf, makeBook } from "../../support/review-book";
import { group, item as treeItem, treeBook } from "../../support/small-books";
import { collectInto, formOf } from "../../support/submissions";
import { item, ruleSet } from "../../rules/build";

const RULES = ruleSet([item("1", null, 10, { text: "Tuyên truyền" }), item("2", null, 10, { text: "Khen thưởng" })], {
  year: 2026,
});
const BASIS = basisOf(RULES, [unitRow("A", "Hội Nông dân"), unitRow("B", "Hội Luật gia")]);
const STATE: CollectState = { record: new Map(), documents: [] };

type Rows = readonly (readonly (Cell | CellValue)[])[];
const MATRIX: Rows = [
  ["Tiêu chí", "Hội Nông dân", "Hội Luật gia"],
  ["Tuyên truyền", 10, 10],
  ["Khen thưởng", 10, 10],
];
const FORM: Rows = [
  ["Đơn vị: Hội Nông dân"],
  ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Minh chứng"],
  ["1", "Tuyên truyền", 10, 5],
];
const read = (file: string, rows: Rows, modified: string, sheet = "Phiếu") =>
  readReturned({ ...returned(file, gridOf(sheet, rows)), modified }, BASIS);

describe("a table of several units", () => {
  test("never replaces, unasked, what a unit sent of itself, however new it is", () => {
    const form = read("a.xlsx", FORM, "2026-11-01T00:00:00Z");
    const { forms } = collect([form, read("bang.xlsx", MATRIX, "2026-11-02T00:00:00Z")], BASIS, STATE);
    expect(forms.map(({ submission, unit, standing }) => [submission.file, unit, standing].join(" "))).toEqual([
      "a.xlsx A asks",
      "bang.xlsx A asks",
      "bang.xlsx B accepted",
    ]);
  });

  test("that bears the code of a rule set holds results, not self-scores", () => {
    const code = [`Mã bộ tiêu chí: ${shortFingerprint(BASIS.fingerprint)}`];
    expect(read("bang.xlsx", MATRIX, "2026-11-02T00:00:00Z").status).toBe("read");
    expect(read("bang.xlsx", [code, ...MATRIX], "2026-11-02T00:00:00Z").status).not.toBe("read");
  });
});

test("a form on a tab called like a sheet of the book is read", () => {
  for (const tab of ["Chấm điểm", "Đơn vị"]) {
    expect(said(onlyForm(read("a.xlsx", FORM, "2026-11-02T00:00:00Z", tab)))).toEqual(["1=5@D3"]);
  }
});

test("the name of a tab is kept as long as Excel allows", () => {
  expect(onlyForm(read("a.xlsx", FORM, "2026-11-02T00:00:00Z", "S".repeat(33_000))).sheet).toBe("S".repeat(31));
});

describe("a text longer than a cell holds", () => {
  test("is left out and named, and holds up nothing else", () => {
    const row = (text: string) => ["1", "Tuyên truyền", 10, 5, text];
    const long = read("a.xlsx", [...FORM.slice(0, 2), row("x".repeat(32_768))], "2026-11-02T00:00:00Z");
    expect(said(onlyForm(long))).toEqual(["1=5@D3"]);
    expect(issueTexts(onlyForm(long).issues)).toEqual(['textTooLong E3 {"length":32768,"limit":32767}']);
  });

  test("also where rows of levels add to it", () => {
    const own = "x".repeat(20_000);
    const rows = [...FORM.slice(0, 2), ["1", "Tuyên truyền", 10, 5, own], [null, "- Mức 1", 5, null, own]];
    const form = onlyForm(read("a.xlsx", rows, "2026-11-02T00:00:00Z"));
    expect(form.items[0]?.evidence).toBe(own);
    expect(issueTexts(form.issues)).toContain('textTooLong D4 {"length":40002,"limit":32767}');
  });
});

test("a score that the new form has lost is named also where its row still says something", async () => {
  const nodes = [group("G", "", "Tổng", { max: 20 }), treeItem("G.1", "G", 10), treeItem("G.2", "G", 10)];
  const data = treeBook(nodes, { A: { "G.1": 3, "G.2": 4 } });
  const book = await makeBook({ data });
  const form = formOf({ file: "a", unit: "A", items: { "G.1": { values: {}, evidence: "BC" }, "G.2": 5 } });
  const run = await importSubmissions(book, await collectInto(book, [form]), { now: "2026-11-25T16:04:05" });
  expect(run.status === "unreadable" ? [] : run.planned.changes.map(({ cleared }) => cleared)).toEqual([["G.1"]]);
});
