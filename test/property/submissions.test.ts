import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { importSubmissions } from "../../src/review/import-submissions";
import type { Submission, SubmittedItem } from "../../src/review/submissions/submission";
import { tidyText } from "../../src/review/parse/meaning";
import { decimal, decimalText } from "../../src/rules/decimal";
import type { ScoreEntry } from "../../src/rules/entries";
import { makeBook, ready } from "../support/review-book";
import { group, item, treeBook } from "../support/small-books";
import { collectInto, formOf, reviewIn } from "../support/submissions";
import { reopen } from "../support/xlsx-open";

const ITEMS = ["G.1", "G.2", "G.3"];
const UNITS = ["A", "B", "C"];
const TREE = [
  group("G", "", "Tổng", { max: 30 }),
  item("G.1", "G", 10),
  item("G.2", "G", 10, { kind: "Theo tỷ lệ kế hoạch" }),
  item("G.3", "G", 10, { kind: "Theo số lần", pointsEach: 1 }),
];

const number = fc.integer({ min: 0, max: 1000 }).map((value) => decimal(String(value / 100)));
/** What would come alive if it were typed, markup, other scripts, and anything else. */
const words = fc
  .oneof(
    fc.constantFrom(
      "=1+1",
      "+84 912",
      "-5%",
      "@x",
      "'abc",
      "1/2",
      "0123",
      "TRUE",
      "<b>&amp;",
      "12/QĐ-HH",
      '=HYPERLINK("x")',
    ),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  )
  .map(tidyText)
  // what XML cannot hold is the file writer's to say
  .filter((text) => text !== "" && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const said = fc
  .record({
    notApplicable: fc.boolean(),
    points: optional(number),
    quantity: optional(number),
    target: optional(number),
    count: optional(number),
    evidence: optional(words),
    explanation: optional(words),
  })
  .map(({ notApplicable, points, evidence, explanation, ...values }): Omit<SubmittedItem, "item" | "cell"> => ({
    ...(notApplicable ? { notApplicable: true as const } : points ? { points } : {}),
    values: notApplicable ? {} : Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { explanation }),
  }));
const items = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ITEMS), said), { selector: ([code]) => code, minLength: 1 })
  .map((pairs) => Object.fromEntries(pairs));
const file = words.map((text) => `${text}.xlsx`);
const forms = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...UNITS), file, items), { selector: ([unit]) => unit, minLength: 1 })
  .map((all) => all.map(([unit, name, own]) => formOf({ file: `${unit} ${name}`, unit, items: own })));

/** A self-score without where it stands, decimals as text. */
function plain(entry: ScoreEntry): unknown {
  const { unit, item: code, notApplicable, points, values, evidence, reason } = entry;
  const texts = Object.entries(values).map(([name, value]) => `${name} ${decimalText(value)}`);
  // words beside "not applicable" stay in the book, but are no part of the entry
  const own = notApplicable ? [] : [points && decimalText(points), texts.sort(), evidence, reason];
  return [unit, code, notApplicable ?? false, ...own];
}

function expected(form: Submission): readonly unknown[] {
  return form.items
    .filter(({ notApplicable, points, values }) => notApplicable ?? points ?? Object.keys(values).length > 0)
    .map(({ item: code, explanation, ...own }) =>
      plain({
        unit: form.unit ?? "",
        item: code,
        source: "self",
        ...own,
        ...(explanation ? { reason: explanation } : {}),
      }),
    );
}

const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();

test("reading a book again gives exactly what the forms said, however often they are replaced; what was agreed stays", async () => {
  await fc.assert(
    fc.asyncProperty(forms, forms, async (first, second) => {
      const agreed = { unit: "A", item: "G.1", self: 1, agreed: 9, agreedReason: "=họp" };
      const data = treeBook(TREE, { A: {}, B: {}, C: {} }, { BX_ChamDiem: [agreed] });
      const book = await makeBook({ data });
      const current = new Map<string, Submission>();
      for (const [round, all] of [first, second].entries()) {
        // the second round comes from other files
        const named = all.map((form) => ({ ...form, sha256: `${String(round)}${form.sha256.slice(1)}` }));
        const run = await importSubmissions(book, await collectInto(book, named), {
          now: `2026-11-2${String(round)}T08:00:00`,
        });
        if (run.status !== "done") throw new Error(JSON.stringify(run));
        for (const form of named) current.set(form.unit ?? "", form);
        const { review, outcome } = ready(await reopen(book).read());
        const self = review.entries.scores.filter(({ source, unit }) => source === "self" && current.has(unit));
        expect(sorted(self.map(plain))).toEqual(sorted([...current.values()].flatMap(expected)));
        expect(review.entries.scores.filter(({ source }) => source === "agreed")).toMatchObject([
          { unit: "A", item: "G.1", points: decimal(9), reason: "=họp" },
        ]);
        for (const { unit, after } of run.planned.changes) {
          const own = outcome.units.find((one) => one.unit === unit);
          expect(after).toEqual(own?.standing === "notSubmitted" ? {} : { total: own?.total, rank: own?.rank });
        }
        expect(review.journal.slice(-named.length).map((line) => [line.unit, line.file, line.sha256])).toEqual(
          named.map((form) => [form.unit, tidyText(form.file), form.sha256]),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test("an import is written once: the same forms again change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(forms, async (all) => {
      const book = await makeBook({ data: treeBook(TREE, { A: {}, B: {}, C: {} }) });
      await importSubmissions(book, await collectInto(book, all), { now: "2026-11-20T08:00:00" });
      const again = await collectInto(book, all);
      expect(again.forms.map(({ standing }) => standing)).toEqual(all.map(() => "unchanged"));
      expect(reviewIn(await book.read()).journal).toHaveLength(all.length);
    }),
    { numRuns: 15 },
  );
});
