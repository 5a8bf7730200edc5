import { describe, expect, it } from "@jest/globals";
import { planNewBook } from "../../../src/review/create-book";
import { prepareReview } from "../../../src/review/prepare";
import { runReview } from "../../../src/review/run-review";
import { SAMPLE } from "../../../src/review/sample";
import { newFile, openFile, type FileBook } from "../../../src/xlsx";
import type { Issue } from "../../../src/workbook/issue";
import type { PlanCell } from "../../../src/workbook/plan";

async function reviewedSample(): Promise<FileBook> {
  const book = newFile();
  await book.apply(planNewBook(SAMPLE, "vi"));
  expect((await runReview(book)).status).toBe("done");
  const opened = openFile(book.toBytes());
  if (opened.status === "refused") throw new Error(JSON.stringify(opened.issues));
  return opened.book;
}

async function editsFound(book: FileBook): Promise<readonly Issue[]> {
  const prepared = prepareReview(await book.read());
  return prepared.issues.filter(({ code }) => code === "resultEdited" || code === "noteOnResultSheet");
}

async function change(book: FileBook, row: number, column: number, cell: PlanCell): Promise<void> {
  const sheet = (await book.read()).sheets.find(({ name }) => name === "Xếp hạng");
  const expect_ = sheet?.cells.get(row)?.get(column)?.value ?? null;
  const actions = [{ verb: "setCells", sheet: "Xếp hạng", cells: [{ row, column, expect: expect_, cell }] }] as const;
  expect((await book.apply({ schema: 1, unfinishedNotice: "", actions })).status).toBe("done");
}

describe("control code of a result sheet", () => {
  it("says nothing about results that nobody touched", async () => {
    expect(await editsFound(await reviewedSample())).toEqual([]);
  });

  it("finds a total typed over by hand", async () => {
    const book = await reviewedSample();
    await change(book, 6, 6, { type: "number", value: 99.5 });
    expect(await editsFound(book)).toMatchObject([{ code: "resultEdited", sheet: "Xếp hạng" }]);
  });

  it("finds a word taken away", async () => {
    const book = await reviewedSample();
    await change(book, 6, 2, { type: "blank" });
    expect(await editsFound(book)).toMatchObject([{ code: "resultEdited", sheet: "Xếp hạng" }]);
  });

  it("tells a note beside the results from an edit of them", async () => {
    const book = await reviewedSample();
    await change(book, 2, 14, { type: "text", text: "hỏi lại Đơn vị 3" });
    expect(await editsFound(book)).toMatchObject([
      { code: "noteOnResultSheet", sheet: "Xếp hạng", cell: "O3", params: { text: "hỏi lại Đơn vị 3" } },
    ]);
  });
});
