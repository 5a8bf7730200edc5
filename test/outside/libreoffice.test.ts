import { beforeAll, expect, test } from "@jest/globals";
import type { BookData } from "../../src/review/create-book";
import { prepareReview } from "../../src/review/prepare";
import { runReview } from "../../src/review/run-review";
import { SAMPLE } from "../../src/review/sample";
import { cellAddress } from "../../src/workbook/address";
import { findSheet, type Grids } from "../../src/workbook/grids";
import type { FileBook } from "../../src/xlsx";
import { describeLibreOffice, OFFICE_TIMEOUT, recalculated, withoutResults } from "../support/libreoffice";
import { makeBook, ready } from "../support/review-book";
import { OPERATIONS, WORKED } from "../support/small-books";
import { openBook } from "../support/xlsx-open";

const BOOKS: Readonly<Record<string, BookData>> = { "the sample": SAMPLE, "the worked example": WORKED, ...OPERATIONS };
const SHEET = "Tổng hợp điểm";

/** Address → value of every formula of Tổng hợp điểm. */
function formulas(grids: Grids): ReadonlyMap<string, unknown> {
  const cells = [...(findSheet(grids, SHEET)?.cells ?? [])].flatMap(([row, own]) =>
    [...own].flatMap(([column, { formula, value }]): [string, unknown][] =>
      formula === undefined ? [] : [[cellAddress(row, column), value]],
    ),
  );
  return new Map(cells);
}

describeLibreOffice("LibreOffice calculates our result books", () => {
  const ours = new Map<string, FileBook>();
  let theirs: ReadonlyMap<string, FileBook> = new Map();

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, data] of Object.entries(BOOKS)) {
      const book = await makeBook({ data });
      expect((await runReview(book)).status).toBe("done");
      ours.set(name, book);
      files[name] = withoutResults(book.toBytes());
      const emptied = formulas(await openBook(files[name]).read());
      expect(new Set(emptied.values())).toEqual(new Set([null]));
    }
    theirs = recalculated(files);
  }, OFFICE_TIMEOUT);

  test.each(Object.keys(BOOKS))("%s: the same numbers, and an empty check column", async (name) => {
    const engine = formulas((await ours.get(name)?.read()) ?? NO_GRIDS);
    const office = formulas((await theirs.get(name)?.read()) ?? NO_GRIDS);
    expect(engine.size).toBeGreaterThan(5);
    expect([...office.keys()]).toEqual([...engine.keys()]);
    for (const [address, value] of engine) {
      const other = office.get(address);
      if (typeof value === "number") expect([address, Math.abs(Number(other) - value) < 1e-6]).toEqual([address, true]);
      else expect([address, other ?? ""]).toEqual([address, ""]);
    }
  });

  test.each(Object.keys(BOOKS))("%s: saved by another program, it reviews to the same ranks", async (name) => {
    const before = ready((await ours.get(name)?.read()) ?? NO_GRIDS);
    const after = prepareReview((await theirs.get(name)?.read()) ?? NO_GRIDS);
    if (after.status !== "ready") throw new Error(JSON.stringify(after.issues));
    const ranks = ({ outcome }: typeof before) => outcome.units.map(({ unit, rank, total }) => ({ unit, rank, total }));
    expect(ranks(after)).toEqual(ranks(before));
    expect(after.inputFingerprint).toBe(before.inputFingerprint);
    expect(after.ruleFingerprint).toBe(before.ruleFingerprint);
    expect(after.moves).toEqual([]);
  });
});

const NO_GRIDS: Grids = { sheets: [], names: [], date1904: false };
