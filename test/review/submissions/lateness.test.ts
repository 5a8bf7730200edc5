import { describe, expect, test } from "@jest/globals";
import { importSubmissions, withdrawSubmission } from "../../../src/review/import-submissions";
import { lateness } from "../../../src/review/submissions/lateness";
import { reminderText } from "../../../src/review/submissions/reminder";
import type { InputRow } from "../../../src/review/sheets/lay-out";
import { toNumber } from "../../../src/rules/decimal";
import type { Book } from "../../../src/workbook/book";
import { makeBook, ready } from "../../support/review-book";
import { group, item, treeBook } from "../../support/small-books";
import { collectInto, formOf, reviewIn } from "../../support/submissions";

const TREE = [
  group("G", "", "Tổng", { max: 34 }),
  item("G.1", "G", 10),
  item("G.2", "G", 20),
  item("G.3", "G", 4, { kind: "Theo số ngày chậm", scorer: "Nhật ký", missingPoints: 0 }),
];
const SCALE = [
  { code: "G.3", order: 1, to: 0, points: 4 },
  { code: "G.3", order: 2, from: 1, to: 5, points: 1 },
  { code: "G.3", order: 3, from: 5, fromIncluded: "Không", points: 0 },
];
/** 30 November 2026. */
const DEADLINE = { date: 46_356 };

const bookOf = (reports: readonly InputRow[] = [], settings = {}) =>
  makeBook({
    data: treeBook(
      TREE,
      { A: {}, B: {}, C: { "G.1": 3 } },
      { BX_ThangDiem: SCALE, BX_BaoCao: reports },
      { year: 2026, cluster: "Cụm 5", deadline: DEADLINE, deadlineItem: "G.3", ...settings },
    ),
  });

const A = formOf({ file: "A.xlsx", unit: "A", items: { "G.1": 8 } });
const submit = async (book: Book, now: string, form = A) =>
  importSubmissions(book, await collectInto(book, [form]), { now });

async function rowsIn(book: Book, now: string) {
  const { review, issues } = ready(await book.read());
  return lateness(review, { now, issues }).map(({ unit, state, received, missing, daysLate, exempt }) =>
    [unit, state, received, missing.map(({ code }) => code).join("+"), daysLate, exempt].join(" | "),
  );
}

const reportsIn = async (book: Book) =>
  reviewIn(await book.read()).entries.reports.map(
    ({ unit, report, daysLate }) => `${unit} ${report} ${String(daysLate)}`,
  );

describe("who is late", () => {
  test("a row per unit: by form, entered by hand, withdrawn, or nothing", async () => {
    const book = await bookOf();
    await submit(book, "2026-12-02T08:00:00");
    expect(await rowsIn(book, "2026-12-04T23:59:00+07:00")).toEqual([
      "A | submitted | 2026-12-02 | G.2 | 2 | ",
      "B | absent |  | G.1+G.2 | 4 | ",
      "C | entered |  | G.2 |  | ",
    ]);
    await withdrawSubmission(book, "A", { now: "2026-12-03T08:00:00" });
    expect((await rowsIn(book, "2026-12-04T08:00:00"))[0]).toBe("A | withdrawn |  | G.1+G.2 | 4 | ");
    expect((await rowsIn(book, "2026-11-30T23:00:00"))[1]).toBe("B | absent |  | G.1+G.2 | 0 | ");
  });

  test("without a deadline nobody is late", async () => {
    const book = await bookOf([], { deadline: "", deadlineItem: "" });
    await submit(book, "2026-12-02T08:00:00");
    expect((await rowsIn(book, "2027-01-01"))[0]).toBe("A | submitted | 2026-12-02 | G.2 |  | ");
    expect(await reportsIn(book)).toEqual([]);
  });

  test("issues about a unit stand with it", async () => {
    const book = await bookOf();
    await submit(book, "2026-11-20", formOf({ file: "A.xlsx", unit: "A", items: { "G.1": 11, "G.2": 3 } }));
    const { review, issues } = ready(await book.read());
    const found = lateness(review, { now: "2026-11-20", issues }).map((row) => row.issues.map(({ code }) => code));
    expect(found).toEqual([["scoreOverMax"], [], []]);
  });
  test("a document of two units stands with both of them, one of another item of its own unit once", async () => {
    const book = await makeBook({
      data: treeBook(
        TREE,
        { A: {}, B: {}, C: {} },
        {
          BX_ThangDiem: SCALE,
          BX_ChamDiem: [
            { unit: "A", item: "G.1", self: 3, evidence: "12/QĐ-HHDN" },
            { unit: "B", item: "G.2", self: 3, evidence: "QĐ số 12/QĐ-HHDN" },
            { unit: "C", item: "G.1", self: 3, evidence: "BC 7/BC-HLH" },
            { unit: "C", item: "G.2", self: 3, evidence: "BC 7/BC-HLH" },
          ],
        },
      ),
    });
    const { review, issues } = ready(await book.read());
    const found = lateness(review, { now: "2026-11-20", issues }).map((row) => row.issues.map(({ code }) => code));
    expect(found).toEqual([["documentShared"], ["documentShared"], ["documentShared"]]);
  });
});

describe("the log of reports", () => {
  test("gets the day of the first receipt, and the points follow", async () => {
    const book = await bookOf();
    const run = await submit(book, "2026-12-02T08:00:00");
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm 2", "B Phiếu tự chấm missing"]);
    const own = ready(await book.read()).outcome.units.find(({ unit }) => unit === "A");
    expect(own && toNumber(own.total)).toBe(9);
    if (run.status !== "done") throw new Error(run.status);
    expect(run.planned.changes[0]?.after.total).toEqual(own?.total);
    await submit(book, "2026-12-09T08:00:00", formOf({ file: "A2.xlsx", unit: "A", items: { "G.1": 9 } }));
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm 2", "B Phiếu tự chấm missing"]);
    expect((await rowsIn(book, "2026-12-20"))[0]).toBe("A | submitted | 2026-12-02 | G.2 | 2 | ");
  });

  test("after the deadline it says who has not handed in; the days late follow when they do", async () => {
    const book = await bookOf();
    await submit(book, "2026-11-30T23:00:00");
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm 0"]);
    const again = formOf({ file: "A2.xlsx", unit: "A", items: { "G.1": 9 } });
    const run = await submit(book, "2026-12-01T08:00:00", again);
    // C has scores that somebody entered: nobody knows when they came
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm 0", "B Phiếu tự chấm missing"]);
    if (run.status !== "done") throw new Error(run.status);
    expect(run.planned.reports).toMatchObject([{ unit: "B", daysLate: "missing" }]);
    const review = reviewIn(await book.read());
    expect(review.journal.map(({ action, unit }) => `${action} ${unit}`)).toEqual([
      ...["imported A", "replaced A", "overdue B"],
    ]);
    expect(ready(await book.read()).outcome.units.map(({ unit, standing }) => `${unit} ${standing}`)).toEqual(
      expect.arrayContaining(["B notSubmitted"]),
    );
    expect((await rowsIn(book, "2026-12-04"))[1]).toBe("B | absent |  | G.1+G.2 | 4 | ");
    // said once
    await submit(book, "2026-12-02T08:00:00", formOf({ file: "A3.xlsx", unit: "A", items: { "G.1": 7 } }));
    expect(reviewIn(await book.read()).journal.filter(({ action }) => action === "overdue")).toHaveLength(1);
    await submit(book, "2026-12-04T08:00:00", formOf({ file: "B.xlsx", unit: "B", items: { "G.1": 7 } }));
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm 0", "B Phiếu tự chấm 4"]);
    expect(ready(await book.read()).issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a row that a person wrote about a unit that has not handed in stays as it is", async () => {
    const row = { item: "G.3", report: "Phiếu tự chấm", unit: "B", due: { date: 46_366 }, note: "gia hạn" };
    const book = await bookOf([row]);
    const run = await submit(book, "2026-12-05T08:00:00");
    expect(run.status === "done" && run.planned.reports.map(({ unit }) => unit)).toEqual(["A"]);
    expect(reviewIn(await book.read()).journal.map(({ action }) => action)).toEqual(["imported"]);
  });

  test("a withdrawal, and a book that counts no lateness of forms, say nothing of other units", async () => {
    const book = await bookOf();
    await submit(book, "2026-11-28T08:00:00");
    await withdrawSubmission(book, "A", { now: "2026-12-09T08:00:00" });
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm missing"]);
    const plain = await bookOf([], { deadlineItem: "" });
    await submit(plain, "2026-12-09T08:00:00");
    expect(await reportsIn(plain)).toEqual([]);
  });

  test("the form is never the only report by which a unit is out of the ranking", async () => {
    const book = await bookOf([], { ineligible: "không gửi báo cáo nào" });
    expect(reviewIn(await book.read()).ruleSet.policy.ineligible).toEqual(["noReport"]);
    await submit(book, "2026-12-05T08:00:00");
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm 5"]);
    const units = ready(await book.read()).outcome.units;
    expect(units.find(({ unit }) => unit === "B")?.standing).toBe("notSubmitted");
    const other = { item: "G.3", report: "Báo cáo năm", due: { date: 46_356 }, received: { date: 46_350 } };
    const asked = await bookOf([{ ...other, unit: "B" }], { ineligible: "không gửi báo cáo nào" });
    await submit(asked, "2026-12-05T08:00:00");
    expect(await reportsIn(asked)).toContain("B Phiếu tự chấm missing");
  });

  test("a maximum without room for the form beside other reports is named: the form would make up for them", async () => {
    const report = { item: "G.3", unit: "A", due: { date: 46_300 }, received: { date: 46_303 } };
    const { issues } = ready(await (await bookOf([{ ...report, report: "Báo cáo quý" }])).read());
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "deadlineItemCapped",
        sheet: "Quy ước",
        params: { item: "G.3", count: 2, points: "4", max: "4" },
      }),
    );
    const alone = ready(await (await bookOf([{ ...report, report: "Phiếu tự chấm" }])).read());
    expect(alone.issues.map(({ code }) => code)).not.toContain("deadlineItemCapped");
  });

  test("a withdrawal takes the day back, and the next import gives its own", async () => {
    const book = await bookOf();
    await submit(book, "2026-11-28T08:00:00");
    await withdrawSubmission(book, "A", { now: "2026-11-29T08:00:00" });
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm missing"]);
    await submit(book, "2026-12-03T08:00:00");
    expect(await reportsIn(book)).toEqual(["A Phiếu tự chấm 3", "B Phiếu tự chấm missing"]);
  });

  test("what a person wrote there stays: a day of receipt, an extension, a unit that is not asked", async () => {
    const row = { item: "G.3", report: "phiếu  TỰ CHẤM" };
    const book = await bookOf([
      { ...row, unit: "A", due: { date: 46_356 }, received: { date: 46_350 } },
      { ...row, unit: "B", due: { date: 46_366 } },
      { ...row, unit: "C", status: "Không yêu cầu" },
    ]);
    await submit(book, "2026-12-05T08:00:00");
    const b = await submit(book, "2026-12-12T08:00:00", formOf({ file: "B.xlsx", unit: "B", items: { "G.1": 1 } }));
    const total = ready(await book.read()).outcome.units.find(({ unit }) => unit === "B")?.total;
    expect(b.status === "done" && b.planned.changes[0]?.after.total).toEqual(total);
    expect((await rowsIn(book, "2026-12-20")).slice(0, 2)).toEqual([
      "A | submitted | 2026-12-05 | G.2 | 0 | ",
      "B | submitted | 2026-12-12 | G.2 | 2 | ",
    ]);
    expect(await reportsIn(book)).toEqual(["A phiếu TỰ CHẤM 0", "B phiếu TỰ CHẤM 2", "C phiếu TỰ CHẤM exempt"]);
    await withdrawSubmission(book, "A", { now: "2026-12-06T08:00:00" });
    expect((await reportsIn(book))[0]).toBe("A phiếu TỰ CHẤM 0");
    expect((await rowsIn(book, "2026-12-20"))[2]).toBe("C | entered |  | G.2 | 0 | true");
  });

  test("an item that is none of lateness, and an item without a deadline, are issues", async () => {
    const unfit = ready(await (await bookOf([], { deadlineItem: "G.1" })).read());
    expect(unfit.issues).toContainEqual(expect.objectContaining({ code: "deadlineItemUnfit", sheet: "Quy ước" }));
    expect(unfit.review.deadline).toEqual({ day: "2026-11-30" });
    const undated = ready(await (await bookOf([], { deadline: "" })).read());
    expect(undated.issues).toContainEqual(expect.objectContaining({ code: "deadlineMissing", sheet: "Quy ước" }));
    expect(undated.review.deadline).toBeUndefined();
  });

  test("the deadline is no part of the rule set: putting it off leaves the fingerprint", async () => {
    const [one, other] = [await bookOf(), await bookOf([], { deadline: { date: 46_400 }, deadlineItem: "" })];
    expect(ready(await one.read()).ruleFingerprint).toBe(ready(await other.read()).ruleFingerprint);
  });
});

describe("a reminder", () => {
  async function reminders(now: string, language: "vi" | "en", settings = {}) {
    const book = await bookOf([], settings);
    await submit(book, "2026-11-20T08:00:00");
    await submit(book, "2026-11-20T08:00:00", formOf({ file: "B.xlsx", unit: "B", items: { "G.1": 1, "G.2": 2 } }));
    const { review, issues } = ready(await book.read());
    return lateness(review, { now, issues }).map((row) => reminderText(row, review, { language, now }));
  }

  test("says what is missing, by when and to whom; nothing to a unit that is through", async () => {
    const [a, b] = await reminders("2026-11-25", "vi");
    expect(a).toBe(
      [
        "Kính gửi: Đơn vị A",
        "",
        "Tổ thư ký Cụm 5 đã nhận phiếu tự chấm điểm năm 2026 của quý đơn vị (tệp “A.xlsx”, ngày 20/11/2026). Hạn nộp phiếu là ngày 30/11/2026.",
        "Phiếu còn thiếu điểm tự chấm ở các tiêu chí sau:",
        "- G.2. Tiêu chí G.2",
        "Đề nghị quý đơn vị hoàn thiện và gửi phiếu về Tổ thư ký Cụm 5 chậm nhất ngày 30/11/2026.",
        "",
        "Trân trọng cảm ơn sự phối hợp của quý đơn vị./.",
      ].join("\n"),
    );
    expect(b).toBeUndefined();
  });

  test("is in English too, and tells how late it is", async () => {
    const book = await bookOf();
    const review = reviewIn(await book.read());
    const [, b] = lateness(review, { now: "2026-12-01" }).map((row) =>
      reminderText(row, review, { language: "en", now: "2026-12-01" }),
    );
    expect(b).toBe(
      [
        "To: Đơn vị B",
        "",
        "As of 1 December 2026, the secretariat of Cụm 5 has not received your self-score form for 2026. Forms were due on 30 November 2026, 1 day ago.",
        "Please complete the form and send it to the secretariat of Cụm 5 as soon as possible.",
        "",
        "Thank you for your cooperation.",
      ].join("\n"),
    );
  });
});
