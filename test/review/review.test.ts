import { beforeEach, describe, expect, test } from "@jest/globals";
import { RESULT_WORDS } from "../../src/i18n/results";
import { explainNode } from "../../src/review/explain-node";
import { considerReview, prepareReview, type PreparedReview } from "../../src/review/prepare";
import { applyPrepared, runReview } from "../../src/review/run-review";
import { SAMPLE } from "../../src/review/sample";
import type { CellValue } from "../../src/workbook/cell";
import { cellAt, findSheet, type Grids } from "../../src/workbook/grids";
import type { Plan } from "../../src/workbook/plan";
import type { FileBook } from "../../src/xlsx";
import { changed, makeBook, ready, withCells } from "../support/review-book";
import { openBook, reopen } from "../support/xlsx-open";

let book: FileBook;
beforeEach(async () => {
  book = await makeBook({ data: SAMPLE });
});

const setCell = (sheet: string, row: number, column: number, expect: CellValue, value: number | string): Plan => {
  const cell = typeof value === "number" ? { type: "number" as const, value } : { type: "text" as const, text: value };
  return {
    schema: 1,
    unfinishedNotice: "…",
    actions: [{ verb: "setCells", sheet, cells: [{ row, column, expect, cell }] }],
  };
};

/** The first self-score of DV1 in the sample: TC1.1. */
const score = (value: number) => setCell("Chấm điểm", 3, 3, 6, value);
const ranksOf = ({ outcome }: PreparedReview) => outcome.units.map(({ unit, rank }) => `${String(rank)} ${unit}`);

describe("a review", () => {
  test("says the same to whoever writes nothing, without a plan", async () => {
    for (const grids of [await book.read(), { sheets: [], names: [], date1904: false }]) {
      const prepared = prepareReview(grids);
      const { plan, ...rest } = prepared.status === "ready" ? prepared : { ...prepared, plan: undefined };
      expect(plan === undefined).toBe(prepared.status === "unreadable");
      expect(considerReview(grids)).toEqual(rest);
    }
  });

  test("is the same plan for the same grids, byte by byte, and changes no input cell", async () => {
    const before = await book.read();
    expect(JSON.stringify(ready(before).plan)).toBe(JSON.stringify(ready(await reopen(book).read()).plan));
    expect((await runReview(book)).status).toBe("done");
    const after = await reopen(book).read();
    for (const { name, cells } of before.sheets) expect(findSheet(after, name)?.cells).toEqual(cells);
  });

  test("run again says the ranks that moved, and only those", async () => {
    expect(ready(await book.read()).moves).toEqual([]);
    await runReview(book);
    expect(ready(await book.read()).moves).toEqual([]);
    const adjust = setCell("Điều chỉnh", 5, 0, null, "DV4");
    await book.apply({
      ...adjust,
      actions: [
        ...adjust.actions,
        ...setCell("Điều chỉnh", 5, 1, null, "Trừ điểm").actions,
        ...setCell("Điều chỉnh", 5, 3, null, 6).actions,
        ...setCell("Điều chỉnh", 5, 4, null, "Vi phạm").actions,
      ],
    });
    expect(ready(await book.read()).moves).toEqual([
      { unit: "DV1", before: 2, after: 1 },
      { unit: "DV4", before: 1, after: 2 },
    ]);
  });

  test("knows ranks by heading and code, so a renamed or English sheet is compared too", async () => {
    await runReview(book, { language: "en" });
    const moved = withCells(await book.read(), "Ranking", { A7: { value: 5 } });
    expect(ready(moved).moves).toEqual([{ unit: "DV4", before: 5, after: 1 }]);
    const gone = withCells(await book.read(), "Ranking", { B7: { value: "DV77" } });
    expect(ready(gone).moves).toEqual([
      { unit: "DV4", before: undefined, after: 1 },
      { unit: "DV77", before: 1, after: undefined },
    ]);
  });

  test("says what a person wrote beside and into a result before it is replaced", async () => {
    await runReview(book);
    const grids = await book.read();
    const noted = withCells(grids, "Xếp hạng", { Z3: { value: "xem lại đơn vị 4" }, G7: { value: 1 } });
    const said = ready(noted).issues.map(({ code, sheet, cell }) => [code, sheet, cell]);
    expect(said).toEqual([
      ["resultEdited", "Xếp hạng", undefined],
      ["noteOnResultSheet", "Xếp hạng", "Z3"],
    ]);
    expect(ready(grids).issues).toEqual([]);
  });

  test("leaves a sheet of the user's alone that has the name of a result, and says so", async () => {
    const own = { verb: "addSheet" as const, name: "Xếp hạng", content: emptySheet };
    await book.apply({ schema: 1, unfinishedNotice: "…", actions: [own] });
    const run = await runReview(book);
    if (run.status !== "done") throw new Error(JSON.stringify(run));
    expect(run.applied.sheets[0]).toEqual({ key: "XEP_HANG", name: "Xếp hạng (2)" });
    expect(run.applied.issues).toMatchObject([{ code: "sheetNameTaken", params: { used: "Xếp hạng (2)" } }]);
  });
});

const emptySheet = {
  columns: [],
  rows: [],
  merges: [],
  tables: [],
  validations: [],
  print: { orientation: "portrait", fitToOnePage: false },
  showGridlines: true,
} as const;

describe("what was looked at and then written", () => {
  test("is written where nothing changed since", async () => {
    const looked = ready(await book.read());
    const run = await applyPrepared(book, looked);
    expect(run.status).toBe("done");
    expect((await reopen(book).read()).sheets.at(-1)?.name).toBe("Biểu đồ");
  });

  test.each([
    ["a score", score(5)],
    ["a rule", setCell("Tiêu chí", 4, 6, 6, 7)],
  ])("is refused where %s changed since, and nothing is written", async (_what, change) => {
    const looked = ready(await book.read());
    expect((await book.apply(change)).status).toBe("done");
    const before = book.toBytes();
    const run = await applyPrepared(book, looked);
    expect(run).toMatchObject({ status: "refused", applied: { issues: [{ code: "inputsChanged" }] } });
    expect(book.toBytes()).toEqual(before);
  });

  test("is refused where the book can no longer be read", async () => {
    const looked = ready(await book.read());
    const emptied = { read: async () => ({ ...(await book.read()), sheets: [] }), apply: book.apply.bind(book) };
    expect(await applyPrepared(emptied, looked)).toMatchObject({
      status: "unreadable",
      issues: [{ code: "emptyBook" }],
    });
  });
});

describe("the input fingerprint", () => {
  const printOf = (grids: Grids) => ready(grids).inputFingerprint;

  test("covers scores, units, logs and adjustments", async () => {
    const grids = await book.read();
    const changes: readonly (readonly [sheet: string, cell: string, value: string | number])[] = [
      ["Chấm điểm", "D4", 5.75],
      ["Chấm điểm", "H4", "minh chứng khác"],
      ["Đơn vị", "B4", "Đơn vị một"],
      ["Thẩm định", "D4", 5.5],
      ["Điều chỉnh", "D4", 2],
      ["Cuộc họp", "E4", "Vắng"],
      ["Báo cáo", "F4", "Không gửi"],
    ];
    const prints = changes.map(([sheet, cell, value]) => printOf(withCells(grids, sheet, { [cell]: { value } })));
    expect(new Set([printOf(grids), ...prints]).size).toBe(changes.length + 1);
  });

  test("covers neither the rules, nor where things stand, nor how they are written", async () => {
    const grids = await book.read();
    const [first] = changed(grids, "Tiêu chí", (grid) => grid).sheets;
    const same: readonly Grids[] = [
      withCells(grids, "Tiêu chí", { G5: { value: 7 } }),
      changed(grids, "Chấm điểm", (grid) => ({ ...grid, name: "Điểm" })),
      withCells(grids, "Chấm điểm", { A4: { value: " dv1 " }, D4: { value: 6.0 } }),
      withCells(grids, "Đơn vị", { B4: { value: "Đơn  vị 1".normalize("NFD") } }),
      { ...grids, sheets: [...grids.sheets.slice(1), ...(first ? [first] : [])] },
    ];
    for (const one of same) expect(printOf(one)).toBe(printOf(grids));
    expect(printOf(grids)).toMatch(/^bx1:[0-9a-f]{64}$/);
  });

  test("is the same after the result has been written and the file saved", async () => {
    const before = printOf(await book.read());
    await runReview(book);
    expect(printOf(await openBook(book.toBytes()).read())).toBe(before);
  });
});

describe("another language", () => {
  test("changes words, and no number, rank or fingerprint", async () => {
    const grids = await book.read();
    const [vi, en] = [ready(grids), ready(grids, { language: "en" })];
    expect(en.inputFingerprint).toBe(vi.inputFingerprint);
    expect(en.ruleFingerprint).toBe(vi.ruleFingerprint);
    expect(ranksOf(en)).toEqual(ranksOf(vi));
    const numbers = ({ plan }: PreparedReview) => JSON.stringify(plan.actions).match(/"value":-?\d[^,}]*/g);
    expect(numbers(en)).toEqual(numbers(vi));
  });

  test("is taken from the book where nothing is asked for", async () => {
    const row = [...(findSheet(await book.read(), "Quy ước")?.cells ?? [])].find(
      ([, cells]) => cells.get(0)?.value === "Ngôn ngữ bảng kết quả",
    )?.[0];
    const english = withCells(await book.read(), "Quy ước", { [`B${String((row ?? 0) + 1)}`]: { value: "Tiếng Anh" } });
    const { plan } = ready(english);
    const names = plan.actions.flatMap((action) => (action.verb === "replaceOwnedSheet" ? [action.name] : []));
    expect(names).toEqual(["Ranking", "Points", "Gaps", "Award proposals", "Charts"]);
    const { vi } = RESULT_WORDS;
    const ours = Object.values(vi).flatMap((group) => Object.values(group as Record<string, unknown>));
    const vietnamese = ours.filter((word) => typeof word === "string");
    const said = JSON.stringify(plan.actions);
    expect(vietnamese.filter((word) => said.includes(`"${word}"`))).toEqual([]);
    expect(JSON.stringify(ready(await book.read()).plan.actions)).toContain(`"${vi.ranking.rank}"`);
  });
});

describe("why a unit has its points", () => {
  test.each([
    ["DV5", "TC4.2", /^TC4\.2 của Đơn vị 5 được 4,5 điểm: thống nhất 4,5/],
    ["đơn vị 9", "tc 8.1", /không áp dụng/],
    ["DV4", "Tham gia hoạt động chung của cụm thi đua", /^TC7 của Đơn vị 4/],
    ["DV1", "Dự họp cụm đầy đủ, đúng thành phần", /^TC7\.1 của Đơn vị 1/],
  ])("%s on %s", async (unit, node, sentence) => {
    const explained = explainNode(ready(await book.read()).review, unit, node, "vi");
    expect(explained.status === "explained" && explained.sentence).toMatch(sentence);
  });

  test("the points explained are the points that count, for every unit and node", async () => {
    const { review, outcome } = ready(await book.read());
    for (const { unit, nodes } of outcome.units) {
      for (const [code, { points, state }] of nodes) {
        const explained = explainNode(review, unit, code, "en");
        expect(explained).toMatchObject({ status: "explained", explanation: { state, result: { points } } });
      }
    }
  });

  test("nothing is explained about what is not there", async () => {
    const { review } = ready(await book.read());
    expect(explainNode(review, "DV99", "TC1", "vi")).toEqual({ status: "unknownUnit" });
    expect(explainNode(review, "DV1", "TC99", "vi")).toEqual({ status: "unknownItem" });
  });
});

test("a schema newer than this program is refused and not guessed at", async () => {
  const grids = await book.read();
  const sheet = findSheet(grids, "Quy ước");
  const row = [...(sheet?.cells.keys() ?? [])].find(
    (at) => sheet && cellAt(sheet, at, 0)?.value === "Phiên bản mẫu sổ",
  );
  const newer = withCells(grids, "Quy ước", { [`B${String((row ?? 0) + 1)}`]: { value: 2 } });
  expect(prepareReview(newer)).toMatchObject({
    status: "unreadable",
    issues: [{ code: "newerSchema", params: { found: 2, known: 1 } }],
  });
});
