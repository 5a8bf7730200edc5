import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, waitFor } from "@testing-library/react";
import { SAMPLE } from "../../src/review/sample";
import { ADJUSTMENTS } from "../../src/review/sheets";
import { HEADING_ROW, layOutInput } from "../../src/review/sheets/lay-out";
import { HostRefusal } from "../../src/excel";
import { UNFINISHED_NAME, type Book } from "../../src/workbook/book";
import { issue, type Issue } from "../../src/workbook/issue";
import { button, heading, openPane, rows, said, sampleBook, tab, type } from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

const CLUSTER = "Cụm thi đua các tổ chức thành viên khối kinh tế";
const WRITTEN = "9 đơn vị được xếp hạng";

async function scoreAndWrite({ user }: Awaited<ReturnType<typeof openPane>>): Promise<void> {
  await user.click(button("Chấm và xếp hạng"));
  await heading("Xem trước khi ghi");
  await user.click(button("Ghi kết quả"));
  await heading(WRITTEN);
}

describe("before writing", () => {
  test("the sheets are named and nothing is written yet", async () => {
    const book = await sampleBook();
    const before = (await book.read()).sheets.length;
    const { user } = await openPane(book);
    await user.click(button("Chấm và xếp hạng"));
    const title = await heading("Xem trước khi ghi");
    await waitFor(() => {
      expect(document.activeElement).toBe(title);
    });
    const named = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(named).toEqual(expect.arrayContaining(["Xếp hạng: thêm mới", "Biểu đồ: thêm mới"]));
    await user.click(button("Quay lại"));
    await heading(CLUSTER);
    expect((await book.read()).sheets).toHaveLength(before);
  });

  test("the ranks that move are shown with old, new and direction", async () => {
    const book = await sampleBook();
    const pane = await openPane(book);
    await scoreAndWrite(pane);
    const [first] = rows().slice(1);
    expect(first?.[1]).toMatch(/^Đơn vị 4/);
    await deduct(book, "DV4", 30);
    await pane.user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    expect(screen.getByText(/đơn vị đổi hạng so với kết quả đang có:$/)).toBeTruthy();
    const moved = rows().find(([unit]) => unit?.startsWith("Đơn vị 4"));
    expect(moved?.[0]).toBe("Đơn vị 4 ▼ xuống");
    expect(moved?.[1]).toBe("1");
    expect(Number(moved?.[2])).toBeGreaterThan(1);
    expect(screen.getByText("Xếp hạng: ghi lại")).toBeTruthy();
  });

  test("a note on a result sheet is shown with its cell", async () => {
    const book = await sampleBook();
    const pane = await openPane(book);
    await scoreAndWrite(pane);
    await type(book, "Xếp hạng", "P3", { type: "text", text: "hỏi lại đơn vị 3" });
    await pane.user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    expect(screen.getByText(/“hỏi lại đơn vị 3”/)).toBeTruthy();
    await pane.user.click(button("Trang “Xếp hạng”, ô P3"));
    expect(pane.jumps).toEqual([["Xếp hạng", "P3"]]);
  });

  test("errors in the data are counted and lead to the list", async () => {
    const book = await sampleBook();
    await type(book, "Chấm điểm", "D4", { type: "text", text: "8/10" });
    const { user } = await openPane(book);
    await user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    expect(screen.getByText(/Số liệu còn \d+ lỗi/)).toBeTruthy();
    await user.click(button("Xem các lỗi"));
    await heading(/lỗi/);
    expect(tab(/Vấn đề/).getAttribute("aria-selected")).toBe("true");
    await user.click(tab("Tổng quan"));
    await heading("Xem trước khi ghi");
  });
});

/** A deduction in the first free row of Điều chỉnh. */
async function deduct(book: Book, unit: string, points: number): Promise<void> {
  const rowsBefore = SAMPLE.tables["BX_DieuChinh"]?.length ?? 0;
  const row = layOutInput(ADJUSTMENTS, [{ unit, type: "Trừ điểm", count: 1, points, reason: "thử" }], {
    language: "vi",
    codes: { unit: "$A$1", item: "$A$1" },
  }).content.rows[HEADING_ROW + 1];
  const cells = (row?.cells ?? []).map((cell) => cell ?? ({ type: "blank" } as const));
  const actions = [{ verb: "appendRows", table: "BX_DieuChinh", expectRows: rowsBefore, rows: [cells] } as const];
  expect(await book.apply({ schema: 1, unfinishedNotice: "", actions })).toMatchObject({ status: "done" });
}

describe("writing", () => {
  test("puts ranking and charts into the book and shows the ranking", async () => {
    const book = await sampleBook();
    const pane = await openPane(book);
    await scoreAndWrite(pane);
    expect(said()).toBe("Đã ghi kết quả");
    expect((await book.read()).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Xếp hạng", "Tổng hợp điểm", "Chênh lệch", "Biểu đồ"]),
    );
    expect(document.activeElement).toBe(await heading(WRITTEN));
    expect(screen.queryByText(/chưa ghi vào sổ/)).toBeNull();
    await pane.user.click(button("Mở trang “Xếp hạng”"));
    expect(pane.jumps).toEqual([["Xếp hạng", "A1"]]);
  });

  test("writes nothing where the inputs changed meanwhile, and shows the new ranking to be looked at", async () => {
    const book = await sampleBook();
    const before = (await book.read()).sheets.length;
    const { user } = await openPane(book);
    await user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    await type(book, "Chấm điểm", "D4", { type: "number", value: 0.5 });
    await user.click(button("Ghi kết quả"));
    expect(await screen.findAllByText(/Số liệu vừa thay đổi nên đã tính lại/)).toHaveLength(2);
    expect((await book.read()).sheets).toHaveLength(before);
    await user.click(button("Ghi kết quả"));
    await heading(WRITTEN);
    expect((await book.read()).sheets.length).toBeGreaterThan(before);
  });

  const refusing = (refusal: Issue) => (book: Book) => ({
    read: () => book.read(),
    apply: () => Promise.resolve({ status: "refused", issues: [refusal] } as const),
  });

  test("names a sheet that is protected, with a way to it, and stays where it was", async () => {
    const wrap = refusing(issue("sheetProtected", { name: "Xếp hạng" }, { sheet: "Xếp hạng" }));
    const { user, jumps } = await openPane(await sampleBook(), { wrap });
    await user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    await user.click(button("Ghi kết quả"));
    await waitFor(() => {
      expect(said()).toMatch(/^Chưa thực hiện được. Trang “Xếp hạng” đang được bảo vệ/);
    });
    await heading("Xem trước khi ghi");
    await user.click(button("Trang “Xếp hạng”"));
    expect(jumps).toEqual([["Xếp hạng", "A1"]]);
  });

  test("says it is not finished where reading back gave something else", async () => {
    const differs = issue("readBackDiffers", { expected: "9", found: "8" }, { sheet: "Xếp hạng", cell: "C7" });
    const wrap = (book: Book) => ({
      read: () => book.read(),
      apply: async (plan: Parameters<Book["apply"]>[0]) => {
        const applied = await book.apply(plan);
        return { ...applied, issues: [...applied.issues, differs, issue("notFinished")] };
      },
    });
    const { user } = await openPane(await sampleBook(), { wrap });
    await user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    await user.click(button("Ghi kết quả"));
    await heading(WRITTEN);
    expect(said()).toBe("Ghi chưa hoàn tất");
    expect(screen.getByText(/Ghi “9” nhưng đọc lại được “8”/)).toBeTruthy();
    expect(button("Trang “Xếp hạng”, ô C7")).toBeTruthy();
  });

  test("tells a refusal of Excel by its code, never by its message", async () => {
    const wrap = (book: Book) => ({
      read: () => book.read(),
      apply: () => Promise.reject(new HostRefusal(issue("hostRefused", { code: "AccessDenied" }), "AccessDenied")),
    });
    const { user } = await openPane(await sampleBook(), { wrap });
    await user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    await user.click(button("Ghi kết quả"));
    await waitFor(() => {
      expect(said()).toMatch(/Excel từ chối thực hiện \(mã AccessDenied\)/);
    });
    expect(document.body.textContent).not.toContain("Excel refused");
  });
});

test("an interrupted write is told until the book is scored again", async () => {
  const inner = await sampleBook();
  let isMarked = true;
  const book: Book = {
    read: async () => {
      const grids = await inner.read();
      const mark = { name: UNFINISHED_NAME, refersTo: '"…"' };
      return isMarked ? { ...grids, names: [...grids.names, mark] } : grids;
    },
    apply: (plan) => {
      isMarked = false;
      return inner.apply(plan);
    },
  };
  const pane = await openPane(book);
  expect(screen.getByText("Kết quả chưa hoàn tất")).toBeTruthy();
  await scoreAndWrite(pane);
  expect(screen.queryByText("Kết quả chưa hoàn tất")).toBeNull();
});
