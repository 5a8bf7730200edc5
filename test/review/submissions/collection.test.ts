import { describe, expect, test } from "@jest/globals";
import { collect, collectState, type Collection } from "../../../src/review/submissions/collection";
import { inOrder, recordOf } from "../../../src/review/submissions/record";
import type { JournalLine } from "../../../src/review/sheets/journal";
import type { FileReading } from "../../../src/review/submissions/submission";
import { importSubmissions } from "../../../src/review/import-submissions";
import { decimal } from "../../../src/rules/decimal";
import { makeBook } from "../../support/review-book";
import { group, item, treeBook } from "../../support/small-books";
import { collectInto, formOf, readingOf, reviewIn, shaOf } from "../../support/submissions";

const DATA = treeBook(
  [group("G", "", "Tổng", { max: 30 }), item("G.1", "G", 10), item("G.2", "G", 20)],
  { A: {}, B: {}, C: { "G.1": 3 } },
  {},
  { year: 2026 },
);
const book = () => makeBook({ data: DATA });
const form = (file: string, more: Partial<Parameters<typeof formOf>[0]> = {}) =>
  formOf({ file, unit: "A", items: { "G.1": 8 }, ...more });
const key = (file: string) => ({ sha256: shaOf(file), sheet: "Phiếu tự chấm" });

const standings = ({ forms }: Collection) =>
  forms.map(({ submission, unit = "?", standing, question }) =>
    [submission.file, unit, standing, ...(question ? [question] : [])].join(" "),
  );
const codes = ({ forms }: Collection) => forms.map(({ issues }) => issues.map(({ code }) => code).join(" "));

describe("files put together", () => {
  test("a form of this year and these rules is accepted; one of nobody, of others or of nothing is asked about", async () => {
    const found = await collectInto(await book(), [
      form("a"),
      formOf({ file: "b", unitText: "Hội lạ", items: { "G.1": 1 } }),
      form("c", { unit: "B", rules: "other" }),
      form("d", { unit: "C", year: 2025 }),
      form("e", { unit: "B", items: {} }),
    ]);
    expect(standings(found)).toEqual([
      "a A accepted",
      "b ? asks unitUnknown",
      "c B asks otherRules",
      "d C asks otherYear",
      "e B asks nothingSubmitted",
    ]);
    expect(codes(found)).toEqual(["", "unitNotRecognised", "otherRuleSet", "otherYear", "nothingSubmitted"]);
    expect(found.forms[1]?.issues[0]).toMatchObject({ file: "b", sheet: "Phiếu tự chấm", params: { unit: "Hội lạ" } });
  });

  test("a person's word settles what was asked, but nothing makes an empty form usable", async () => {
    const forms = [
      formOf({ file: "b", items: { "G.1": 1 } }),
      form("c", { unit: "C", year: 2025 }),
      form("e", { items: {} }),
    ];
    const said = [
      { ...key("b"), unit: "B" },
      { ...key("c"), take: true },
      { ...key("e"), take: true },
    ];
    expect(standings(await collectInto(await book(), forms, said))).toEqual([
      "b B accepted",
      "c C accepted",
      "e A asks nothingSubmitted",
    ]);
    expect(standings(await collectInto(await book(), forms.slice(1, 2), [{ ...key("c"), take: false }]))).toEqual([
      "c C leftOut",
    ]);
  });

  test("of two forms of a unit the one changed last is used and the other kept on record", async () => {
    const into = await book();
    const found = await collectInto(into, [
      form("cũ", { modified: "2026-11-20T08:00:00Z" }),
      form("mới", { modified: "2026-11-21T08:00:00+07:00" }),
    ]);
    expect(standings(found)).toEqual(["cũ A superseded", "mới A accepted"]);
    expect(found.forms[0]?.newer).toEqual({ file: "mới", sheet: "Phiếu tự chấm" });
    await importSubmissions(into, found, { now: "2026-11-25T08:00:00" });
    const lines = reviewIn(await into.read()).journal.map(({ action, file, note }) => `${action} ${file} ${note}`);
    expect(lines).toEqual(["imported mới ", "superseded cũ Có phiếu mới hơn: “mới”"]);
  });

  test("a form of which no score can be read takes nobody's scores away: evidence alone is none", async () => {
    const unread = { "G.1": { evidence: "BC 1", values: {} } };
    const found = await collectInto(await book(), [form("x", { items: unread })]);
    expect(standings(found)).toEqual(["x A asks nothingSubmitted"]);
  });

  test("a draft beside the final form in one file: their sheets tell which is meant", async () => {
    const forms = [
      form("x", { sheet: "Phiếu" }),
      form("x", { sheet: "Nháp", sha256: shaOf("x2") }),
      form("y", { sheet: "Phiếu" }),
    ];
    const found = await collectInto(await book(), forms);
    expect(found.forms[0]?.issues[0]).toMatchObject({
      code: "newerUnknown",
      params: { files: "“x” – “Phiếu”, “x” – “Nháp”, “y”" },
    });
  });

  test.each([
    ["no times", [{}, {}]],
    ["one time", [{ modified: "2026-11-20T08:00:00Z" }, {}]],
    ["equal times", [{ modified: "2026-11-20T08:00:00Z" }, { modified: "2026-11-20T15:00:00+07:00" }]],
    ["no readable time", [{ modified: "hôm qua" }, { modified: "hôm kia" }]],
  ])("with %s nobody knows which is newer, so a person has to say", async (_, [one, other]) => {
    const forms = [form("x", one), form("y", other)];
    const found = await collectInto(await book(), forms);
    expect(standings(found)).toEqual(["x A asks whichIsNewer", "y A asks whichIsNewer"]);
    expect(found.forms[0]?.issues[0]).toMatchObject({ code: "newerUnknown", params: { files: "“x”, “y”" } });
    const said = await collectInto(await book(), forms, [{ ...key("x"), take: true }]);
    expect(standings(said)).toEqual(["x A accepted", "y A superseded"]);
    const both = [key("x"), key("y")].map((one) => ({ ...one, take: true }));
    expect(standings(await collectInto(await book(), forms, both))).toEqual([
      "x A asks whichIsNewer",
      "y A asks whichIsNewer",
    ]);
  });

  test("what the journal has seen is older than what it has not", async () => {
    const into = await book();
    await importSubmissions(into, await collectInto(into, [form("một")]), { now: "2026-11-25T08:00:00" });
    expect(standings(await collectInto(into, [form("một"), form("hai")]))).toEqual([
      "một A unchanged",
      "hai A accepted",
    ]);
    await importSubmissions(into, await collectInto(into, [form("hai")]), { now: "2026-11-26T08:00:00" });
    const again = await collectInto(into, [form("một")]);
    expect(standings(again)).toEqual(["một A asks olderThanImported"]);
    expect(again.forms[0]?.issues[0]?.params).toEqual({ unit: "A", file: "hai" });
    const last = await collectInto(into, [form("một"), form("ba")]);
    expect(standings(last)).toEqual(["một A superseded", "ba A accepted"]);
    await importSubmissions(into, last, { now: "2026-11-27T08:00:00" });
    const lines = reviewIn(await into.read()).journal.map(({ action, file }) => `${action} ${file}`);
    // the first one is on record already
    expect(lines).toEqual(["imported một", "replaced hai", "replaced ba"]);
  });

  test("a file changed before the one that was imported is asked about", async () => {
    const into = await book();
    const imported = form("mới", { modified: "2026-11-21T08:00:00Z" });
    await importSubmissions(into, await collectInto(into, [imported]), { now: "2026-11-25T08:00:00" });
    const older = await collectInto(into, [form("cũ", { modified: "2026-11-20T08:00:00Z" })]);
    expect(standings(older)).toEqual(["cũ A asks olderThanImported"]);
    const newer = await collectInto(into, [form("nữa", { modified: "2026-11-22T08:00:00Z" })]);
    expect(standings(newer)).toEqual(["nữa A accepted"]);
    expect(newer.forms[0]?.imported?.file).toBe("mới");
  });

  test("the same file twice is read once and named once; files that were not read are kept", async () => {
    const review = reviewIn(await (await book()).read());
    const one = form("a");
    const refused: FileReading = { status: "refused", file: "x.xls", sha256: shaOf("x"), issues: [] };
    const readings = [readingOf(one), { ...readingOf(one), file: "a (1)" }, refused];
    const found = collect(readings, review, collectState(review));
    expect(standings(found)).toEqual(["a A accepted"]);
    expect(found.issues).toMatchObject([{ code: "sameFileTwice", file: "a (1)", params: { first: "a" } }]);
    expect(found.unread).toEqual([refused]);
  });

  test("sheets of the book itself, which have no hash, are each their own", async () => {
    const review = reviewIn(await (await book()).read());
    const sheets = ["A", "B"].map((unit) => form("", { sha256: "", sheet: `Phiếu ${unit}`, unit }));
    const found = collect(
      sheets.map((one) => readingOf(one)),
      review,
      collectState(review),
    );
    expect(standings(found)).toEqual([" A accepted", " B accepted"]);
  });
});

test("a book that states no year takes forms of any", async () => {
  const into = await makeBook({ data: { ...DATA, settings: {} } });
  expect(standings(await collectInto(into, [form("a", { year: 2025 })]))).toEqual(["a A accepted"]);
});

test("the record is the fold of the lines in the order of their time, wherever somebody sorted them to", () => {
  const line = { unit: "A", sha256: "", sheet: "", rules: "", control: "", note: "" };
  const lines: readonly JournalLine[] = [
    { ...line, when: "2026-11-27T08:00:00", action: "imported", file: "ba" },
    { ...line, when: "2026-11-25T08:00:00", action: "imported", file: "một" },
    { ...line, when: "2026-11-26T08:00:00", action: "withdrawn", file: "" },
  ];
  expect(recordOf(inOrder(lines)).get("A")).toMatchObject({
    state: "submitted",
    received: "2026-11-27T08:00:00",
    current: { file: "ba" },
  });
});

test("a matrix gives a form of each of its units, and a person may speak of each apart", async () => {
  const review = reviewIn(await (await book()).read());
  const reading = readingOf(form("m"), form("m", { unit: "B" }), form("m", { unit: "C" }));
  const said = [
    { ...key("m"), of: "B", take: false },
    { ...key("m"), take: true },
  ];
  const found = collect([reading], review, collectState(review), said);
  expect(standings(found)).toEqual(["m A accepted", "m B leftOut", "m C accepted"]);
});

describe("a document claimed twice", () => {
  const says = (evidence: string) => ({ points: decimal(5), values: {}, evidence });

  test("by two units, by two criteria of one, or by a unit whose scores stand in the book", async () => {
    const scores = [{ unit: "C", item: "G.1", self: 3, evidence: "Kế hoạch 7/KH-HHC" }];
    const into = await makeBook({ data: { ...DATA, tables: { ...DATA.tables, BX_ChamDiem: scores } } });
    const found = await collectInto(into, [
      form("a", {
        items: { "G.1": says("QĐ số 12/QĐ-HHA; ảnh"), "G.2": { ...says("xem KH  7 / KH - HHC"), evidenceCell: "H11" } },
      }),
      form("b", { unit: "B", items: { "G.1": says("Quyết định 12/qđ-hha"), "G.2": says("Số 12/QĐ-HHA ngày 3/4") } }),
    ]);
    const said = found.forms.flatMap(({ issues }) =>
      issues.map(({ code, cell, params }) => ({ code, cell, ...params })),
    );
    expect(said).toEqual([
      { code: "documentShared", cell: "H11", unit: "A", item: "G.2", otherUnit: "C", otherItem: "G.1" },
      { code: "documentShared", cell: "F10", unit: "B", item: "G.1", otherUnit: "A", otherItem: "G.1" },
      { code: "documentShared", cell: "F11", unit: "B", item: "G.2", otherUnit: "A", otherItem: "G.1" },
    ]);
  });

  test("words that name no document, and a unit's own papers under its own numbers, are not", async () => {
    const found = await collectInto(await book(), [
      form("a", { items: { "G.1": says("Có"), "G.2": says("Báo cáo năm 2026") } }),
      form("b", {
        unit: "B",
        items: { "G.1": says("Có"), "G.2": says("Báo cáo năm 2026"), "G.3": says("Báo cáo số 5 quý II") },
      }),
      form("c", { unit: "C", items: { "G.1": says("Báo cáo số 5 quý II") } }),
    ]);
    expect(codes(found)).toEqual(["", "", ""]);
  });

  test("one criterion's paper named again by the same unit is found without a sign too, words that name none are not", async () => {
    const twice = { "G.1": says("Báo cáo số 5, quý II"), "G.2": says("báo cáo số 5 quý II") };
    expect(codes(await collectInto(await book(), [form("a", { items: twice })]))).toEqual(["documentShared"]);
    const vague = { "G.1": says("Có kèm theo phiếu"), "G.2": says("Có kèm theo phiếu") };
    expect(codes(await collectInto(await book(), [form("a", { items: vague })]))).toEqual([""]);
    const asked = await collectInto(await book(), [form("a", { items: twice, rules: "other" })]);
    expect(codes(asked)).toEqual(["otherRuleSet documentShared"]);
  });

  test("a unit's former evidence is not held against its new form", async () => {
    const into = await book();
    const one = form("a", { items: { "G.1": says("12/QĐ-HHA") } });
    await importSubmissions(into, await collectInto(into, [one]), { now: "2026-11-25T08:00:00" });
    expect(codes(await collectInto(into, [form("b", { items: { "G.2": says("12/QĐ-HHA") } })]))).toEqual([""]);
  });
});
