import { expect, test } from "@jest/globals";
import { planNewBook } from "../../src/review/create-book";
import { importSubmissions, withdrawSubmission, type SubmissionsRun } from "../../src/review/import-submissions";
import { decimal, decimalText } from "../../src/rules/decimal";
import type { Book } from "../../src/workbook/book";
import { ready } from "../support/review-book";
import { group, item, treeBook } from "../support/small-books";
import { collectInto, formOf } from "../support/submissions";
import type { MakeBook } from "./book-contract";

/** 30 November 2026. */
const DUE = { deadline: { date: 46_356 }, deadlineItem: "G.3" };
const DATA = treeBook(
  [
    group("G", "", "Tổng", { max: 34 }),
    item("G.1", "G", 10),
    item("G.2", "G", 20),
    item("G.3", "G", 4, { kind: "Theo số ngày chậm", scorer: "Nhật ký", missingPoints: 0 }),
  ],
  { A: {}, B: {} },
  {
    BX_ThangDiem: [
      { code: "G.3", order: 1, to: 0, points: 4 },
      { code: "G.3", order: 2, from: 0, fromIncluded: "Không", points: 1 },
    ],
    BX_ChamDiem: [{ unit: "A", item: "G.2", self: "8,5", agreed: 11, agreedReason: "=họp" }],
  },
  DUE,
);

/** Text that would come alive if it were typed. */
const ALIVE = ["=1+1", "+84 912", "-5%", "@x", "1/2", "0123"];

async function stateOf(book: Book) {
  const { outcome, review } = ready(await book.read());
  const totals = outcome.units.map(({ unit, total, standing }) =>
    standing === "notSubmitted" ? `${unit} –` : `${unit} ${decimalText(total)}`,
  );
  const { scores, reports } = review.entries;
  return {
    totals,
    words: scores.flatMap(({ unit, evidence }) => (unit === "B" && evidence ? [evidence] : [])),
    agreed: scores.filter(({ source }) => source === "agreed").map(({ reason }) => reason),
    reports: reports.map(({ unit, daysLate }) => `${unit} ${String(daysLate)}`),
    journal: review.journal.map(({ when, action, unit, file }) => `${when} ${action} ${unit} ${file}`),
  };
}

const done = (run: SubmissionsRun) => {
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  expect(run.applied.issues).toEqual([]);
};

/** The same import, replacement and withdrawal on every Book. */
export function describeImports(name: string, makeBook: MakeBook): void {
  test(`${name} takes forms in, replaces them, and gives them back`, async () => {
    const book = await makeBook(planNewBook(DATA, "vi"));
    const said = ALIVE.map((evidence, index) =>
      formOf({
        file: `=B ${String(index)}.xlsx`,
        unit: "B",
        items: {
          "G.1": { points: decimal(index), values: {}, evidence },
          "G.2": { points: decimal(1), values: {}, evidence },
        },
      }),
    );
    const a = formOf({ file: "A.xlsx", unit: "A", items: { "G.1": 8, "G.2": 9 } });
    done(await importSubmissions(book, await collectInto(book, [a]), { now: "2026-11-28T08:00:00" }));
    expect(await stateOf(book)).toMatchObject({ totals: ["A 23", "B –"], agreed: ["=họp"], reports: ["A 0"] });
    for (const [index, form] of said.entries()) {
      done(
        await importSubmissions(book, await collectInto(book, [form]), {
          now: `2026-12-0${String(index + 1)}T08:00:00`,
        }),
      );
      const evidence = ALIVE[index] ?? "";
      expect(await stateOf(book)).toMatchObject({
        totals: ["A 23", `B ${String(index + 2)}`],
        words: [evidence, evidence],
      });
    }
    done(await withdrawSubmission(book, "A", { now: "2026-12-09T08:00:00" }));
    expect(await stateOf(book)).toEqual({
      totals: ["A 11", "B 7"],
      words: [ALIVE[5], ALIVE[5]],
      agreed: ["=họp"],
      reports: ["A missing", "B 1"],
      journal: [
        "2026-11-28T08:00:00 imported A A.xlsx",
        ...ALIVE.map((_, index) => {
          const action = index === 0 ? "imported" : "replaced";
          return `2026-12-0${String(index + 1)}T08:00:00 ${action} B =B ${String(index)}.xlsx`;
        }),
        "2026-12-09T08:00:00 withdrawn A ",
      ],
    });
  });
}
