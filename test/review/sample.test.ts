import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { SAMPLE } from "../../src/review/sample";
import { KIND_NAMES } from "../../src/rules/kinds/names";
import type { Grids } from "../../src/workbook/grids";
import { makeBook, ready } from "../support/review-book";
import { openBook, reopen } from "../support/xlsx-open";

const FILE = join(__dirname, "../../assets/sample/binh-xet-mau.xlsx");
const committed = () => openBook(new Uint8Array(readFileSync(FILE))).read();

/** Maps and sets as lists, so that a difference is shown cell by cell. */
function plain({ sheets, ...rest }: Grids) {
  return {
    ...rest,
    sheets: sheets.map(({ cells, hiddenRows, ...sheet }) => ({
      ...sheet,
      hiddenRows: [...hiddenRows],
      cells: [...cells].flatMap(([row, own]) => [...own].map(([column, cell]) => [row, column, cell])),
    })),
  };
}

test("the committed sample book is what its data make (else run: node scripts/make-sample.cjs)", async () => {
  expect(plain(await committed())).toEqual(plain(await reopen(await makeBook({ data: SAMPLE })).read()));
});

test("it reviews without errors or warnings, ranks nine units and uses classes, logs, appraisals and adjustments", async () => {
  const { outcome, issues, review } = ready(await committed());
  expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(outcome.units.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(new Set(outcome.units.map((unit) => unit.class)).size).toBe(4);
  const { scores, meetings, reports, adjustments } = review.entries;
  expect([scores, meetings, reports, adjustments].every((rows) => rows.length > 0)).toBe(true);
  expect(new Set(scores.map(({ source }) => source))).toEqual(new Set(["self", "agreed", "appraised"]));
  expect(scores.some(({ notApplicable }) => notApplicable)).toBe(true);
});

test("it holds the ten criteria, 90 points of content and 10 of bonus, and is marked as illustrative", async () => {
  const { review, outcome } = ready(await committed());
  const roots = review.ruleSet.nodes.filter(({ parent }) => parent === null);
  expect(roots.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, (_, index) => `TC${String(index + 1)}`));
  expect(outcome.units[0]?.contentMax).toEqual({ coefficient: 90, scale: 0 });
  expect(roots.at(-1)).toMatchObject({ operation: "pool", max: { coefficient: 10, scale: 0 } });
  expect(review.ruleSet.name).toContain("số liệu minh họa");
  const kinds = new Set(review.ruleSet.nodes.flatMap((node) => (node.type === "item" ? [node.kind] : [])));
  const basic = KIND_NAMES.filter((kind) =>
    ["manual", "achieved", "bands", "lateness", "proportional", "count", "attendance"].includes(kind),
  );
  expect([...kinds]).toEqual(expect.arrayContaining(basic));
});
