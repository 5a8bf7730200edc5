import { describe, expect, test } from "@jest/globals";
import { importSubmissions, withdrawSubmission } from "../../../src/review/import-submissions";
import { recordOf } from "../../../src/review/submissions/record";
import type { Submission } from "../../../src/review/submissions/submission";
import { decimal, decimalText } from "../../../src/rules/decimal";
import type { Book } from "../../../src/workbook/book";
import { cellAddress } from "../../../src/workbook/address";
import { findSheet } from "../../../src/workbook/grids";
import { makeBook, ready } from "../../support/review-book";
import { group, item, treeBook } from "../../support/small-books";
import { collectInto, formOf, reviewIn, shaOf } from "../../support/submissions";
import { reopen } from "../../support/xlsx-open";

const TREE = [
  group("G", "", "Tổng", { max: 40 }),
  item("G.1", "G", 10),
  item("G.2", "G", 20),
  item("G.3", "G", 10, { kind: "Theo tỷ lệ kế hoạch" }),
];
const bookOf = (said: Parameters<typeof treeBook>[1] = { A: {}, B: {} }, more = {}, settings = {}) =>
  makeBook({ data: treeBook(TREE, said, more, settings) });

const short = (file: string) => shaOf(file).slice(0, 8).toUpperCase();
const NOW = "2026-11-25T16:04:05+07:00";
const A = formOf({ file: "Phieu A.xlsx", unit: "A", items: { "G.1": 8.5, "G.2": 12 } });
const B = formOf({ file: "Phieu B.xlsx", unit: "B", items: { "G.1": 7, "G.2": "KAD" } });

async function importInto(book: Book, forms: readonly Submission[], now = NOW) {
  const run = await importSubmissions(book, await collectInto(book, forms), { now });
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  return run;
}

async function scoresIn(book: Book): Promise<readonly string[]> {
  const grid = findSheet(await book.read(), "Chấm điểm");
  return [...(grid?.cells ?? [])]
    .filter(([row]) => row > 2)
    .map(([row, cells]) =>
      [...cells].map(([column, { value }]) => `${cellAddress(row, column)} ${JSON.stringify(value)}`).join(" "),
    );
}

const totalsIn = async (book: Book) =>
  ready(await book.read()).outcome.units.map(({ unit, total, standing }) =>
    standing === "notSubmitted" ? `${unit} –` : `${unit} ${decimalText(total)}`,
  );

const linesIn = async (book: Book) =>
  reviewIn(await book.read()).journal.map(({ when, action, unit, file, scores, before, after, note }) =>
    [when, action, unit, file, scores, before && decimalText(before), after && decimalText(after), note].join(" | "),
  );

describe("an import", () => {
  test("writes two units with their origins, ranks them, and keeps a line of each", async () => {
    const book = await bookOf();
    const { planned } = await importInto(book, [A, B]);
    expect(await scoresIn(reopen(book))).toEqual([
      `A4 "A" B4 "G.1" C4 "Đã chấm" D4 8.5 L4 "[Phieu A.xlsx]Phiếu tự chấm!F10 (SHA-256 ${short("Phieu A.xlsx")})"`,
      `A5 "A" B5 "G.2" C5 "Đã chấm" D5 12 L5 "[Phieu A.xlsx]Phiếu tự chấm!F11 (SHA-256 ${short("Phieu A.xlsx")})"`,
      `A6 "B" B6 "G.1" C6 "Đã chấm" D6 7 L6 "[Phieu B.xlsx]Phiếu tự chấm!F10 (SHA-256 ${short("Phieu B.xlsx")})"`,
      `A7 "B" B7 "G.2" C7 "Không áp dụng" L7 "[Phieu B.xlsx]Phiếu tự chấm!F11 (SHA-256 ${short("Phieu B.xlsx")})"`,
    ]);
    expect(await totalsIn(reopen(book))).toEqual(["A 20.5", "B 14"]);
    expect(await linesIn(reopen(book))).toEqual([
      "2026-11-25T16:04:05 | imported | A | Phieu A.xlsx | 2 |  | 20.5 | ",
      "2026-11-25T16:04:05 | imported | B | Phieu B.xlsx | 2 |  | 14 | ",
    ]);
    expect(planned.changes.map(({ unit, before, after }) => [unit, before, after])).toEqual([
      ["A", {}, { total: decimal("20.5"), rank: 1 }],
      ["B", {}, { total: decimal(14), rank: 2 }],
    ]);
    expect(reviewIn(await book.read()).journal[0]).toMatchObject({ sha256: shaOf("Phieu A.xlsx"), control: "K1" });
  });

  test("replaces the unit's self-scores wholly, never what was agreed, and says so first", async () => {
    const agreed = [{ unit: "A", item: "G.2", self: 3, agreed: 11, agreedReason: "Họp" }];
    const book = await bookOf({ A: {}, B: {} }, { BX_ChamDiem: agreed });
    await importInto(book, [A, B]);
    const next = formOf({ file: "Moi.xlsx", unit: "A", items: { "G.1": 5 } });
    const { planned } = await importInto(book, [next], "2026-11-26T08:00:00");
    expect(planned.changes).toMatchObject([
      {
        unit: "A",
        action: "replaced",
        before: { total: decimal("19.5"), rank: 1 },
        after: { total: decimal(16), rank: 1 },
        cleared: ["G.2"],
      },
    ]);
    expect(planned.changes[0]?.scores).toEqual([
      { item: "G.2", column: "status", before: "Đã chấm" },
      { item: "G.2", column: "self", before: "12" },
      { item: "G.1", column: "self", before: "8.5", after: "5" },
    ]);
    expect(planned.issues.map(({ code, params }) => [code, params])).toEqual([
      ["scoresCleared", { unit: "A", items: "G.2" }],
    ]);
    expect((await scoresIn(reopen(book))).slice(0, 2)).toEqual([
      'A4 "A" B4 "G.2" J4 11 K4 "Họp"',
      expect.stringContaining('A5 "A" B5 "G.1" C5 "Đã chấm" D5 5 L5 "[Moi.xlsx]'),
    ]);
    expect((await linesIn(book)).at(-1)).toBe(
      "2026-11-26T08:00:00 | replaced | A | Moi.xlsx | 1 | 19.5 | 16 | Thay phiếu “Phieu A.xlsx”",
    );
  });

  test("withdraw takes the self-scores out, resubmit brings them back, and the record is the fold of the lines", async () => {
    const book = await bookOf();
    await importInto(book, [A, B]);
    const gone = await withdrawSubmission(book, "A", { now: "2026-11-26T08:00:00" });
    expect(gone.status).toBe("done");
    expect(await totalsIn(reopen(book))).toEqual(["B 14", "A –"]);
    expect(recordOf(reviewIn(await book.read()).journal).get("A")).toMatchObject({
      state: "withdrawn",
      withdrawn: "2026-11-26T08:00:00",
    });
    await importInto(book, [A], "2026-11-27T08:00:00");
    expect(await totalsIn(reopen(book))).toEqual(["A 20.5", "B 14"]);
    expect(await linesIn(book)).toEqual([
      "2026-11-25T16:04:05 | imported | A | Phieu A.xlsx | 2 |  | 20.5 | ",
      "2026-11-25T16:04:05 | imported | B | Phieu B.xlsx | 2 |  | 14 | ",
      "2026-11-26T08:00:00 | withdrawn | A |  |  | 20.5 |  | ",
      "2026-11-27T08:00:00 | imported | A | Phieu A.xlsx | 2 |  | 20.5 | ",
    ]);
    const record = recordOf(reviewIn(await book.read()).journal).get("A");
    expect(record).toMatchObject({ state: "submitted", received: "2026-11-27T08:00:00" });
    expect(record?.current?.file).toBe("Phieu A.xlsx");
  });

  test("a book that moved since it was looked at is refused, and nothing is written", async () => {
    const book = await bookOf();
    const collection = await collectInto(book, [A]);
    const looked = await importSubmissions(await bookOf(), collection, { now: NOW });
    if (looked.status === "unreadable") throw new Error("unreadable");
    await importInto(book, [B]);
    const before = await book.read();
    const run = await importSubmissions(book, collection, { now: NOW, seen: looked.planned.basedOn });
    expect(run).toMatchObject({ status: "refused", applied: { issues: [{ code: "importOutdated" }] } });
    expect(await book.read()).toEqual(before);
  });

  test("quantities stand beside the points that the form computed, and points that do not follow are still told", async () => {
    const book = await bookOf();
    const values = { quantity: decimal(90), target: decimal(100) };
    const form = formOf({ file: "Q.xlsx", unit: "A", items: { "G.3": { points: decimal(10), values } } });
    await importInto(book, [form]);
    const { outcome, issues } = ready(await reopen(book).read());
    expect(outcome.units[0]?.nodes.get("G.3")?.points).toEqual(decimal(9));
    expect(issues.filter(({ code }) => code === "pointsNotFollowing")).toMatchObject([
      { sheet: "Chấm điểm", params: { given: "10", computed: "9" } },
    ]);
  });
});
