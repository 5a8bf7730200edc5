import { TextDecoder, TextEncoder } from "node:util";
import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { excelBook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { planNewBook } from "../../src/review/create-book";
import { importSubmissions } from "../../src/review/import-submissions";
import type { Submission } from "../../src/review/submissions/submission";
import { decimal } from "../../src/rules/decimal";
import { fakeEngine } from "../support/fake-engine";
import { bootOffice, emptyWorkbook } from "../support/office";
import { group, item, treeBook } from "../support/small-books";
import { collectInto, formOf, reviewIn } from "../support/submissions";

const [UNITS, ITEMS] = [60, 60];
const codesOf = (units: number) => Array.from({ length: units }, (_, index) => `U${String(index + 1)}`);
const bookOf = (units: number) =>
  treeBook(
    [
      group("G", "", "Tổng", { max: 10 * ITEMS }),
      ...Array.from({ length: ITEMS }, (_, index) => item(`G.${String(index + 1)}`, "G", 10)),
    ],
    Object.fromEntries(codesOf(units).map((code) => [code, {}])),
  );
/** The first sign would wake a formula. */
const SENTENCE = "=Báo cáo tổng kết công tác thi đua và các văn bản kèm theo đã gửi về cụm đúng thời hạn quy định. ";

let host: Host;
beforeAll(async () => {
  // a browser has them, jsdom has not
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  host = await bootOffice({ engine: fakeEngine });
});
beforeEach(() => {
  emptyWorkbook(host, "Sheet1");
});

/** A form of every unit; `round` moves about every second score. */
function forms(round: number, words: string): readonly Submission[] {
  return codesOf(UNITS).map((unit, place) =>
    formOf({
      file: `${unit} lần ${String(round)}.xlsx`,
      unit,
      items: Object.fromEntries(
        Array.from({ length: ITEMS }, (_, index) => {
          const moves = (index * 7 + place * 3) % 2 === 0;
          const points = decimal((index + place + (moves ? round : 0)) % 10);
          return [
            `G.${String(index + 1)}`,
            { points, values: {}, evidence: words, ...(moves ? { explanation: `${String(round)}: ${words}` } : {}) },
          ];
        }),
      ),
    }),
  );
}

/** The third import meets an Excel that gives less at once: what has to be checked is asked for in parts. */
const ROUNDS = [
  { round: 1, most: 14, limit: 5 * 1024 * 1024 },
  { round: 2, most: 12, limit: 5 * 1024 * 1024 },
  { round: 3, most: 32, limit: 4_000_000 },
];

test("60 forms of 60 items are imported, and imported anew, in few round trips of the size that Excel takes", async () => {
  const words = SENTENCE.repeat(3);
  const book = excelBook();
  expect(await book.apply(planNewBook(bookOf(UNITS), "vi"))).toMatchObject({ status: "done", issues: [] });
  for (const { round, most, limit } of ROUNDS) {
    host.switches.payloadLimit = limit;
    const collection = await collectInto(book, forms(round, words));
    const before = book.counters.syncs;
    host.resetCounters();
    const run = await importSubmissions(book, collection, { now: `2026-11-2${String(round)}T08:00:00` });
    expect(run).toMatchObject({ status: "done", applied: { issues: [] } });
    const { bytesIn, bytesOut, largestRequest, largestAnswer } = host.counters;
    const syncs = book.counters.syncs - before;
    process.stdout.write(
      `import ${String(round)} of 60 × 60, at most ${String(limit)} bytes at once: ${String(syncs)} syncs, ${String(bytesIn)} bytes written (largest ` +
        `${String(largestRequest)}), ${String(bytesOut)} read (largest ${String(largestAnswer)})\n`,
    );
    expect(syncs).toBeLessThanOrEqual(most);
    // an answer beyond 5 MB is refused by the host and asked for again in parts
    expect(largestRequest).toBeLessThan(limit);
    const review = reviewIn(await book.read());
    expect(review.journal).toHaveLength(UNITS * round);
    const self = review.entries.scores.filter(({ unit }) => unit === "U2");
    expect(self.map(({ points }) => points)).toEqual(forms(round, words)[1]?.items.map(({ points }) => points));
    expect(self[0]?.evidence).toBe(words.trim());
  }
});
