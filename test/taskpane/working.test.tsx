import { afterEach, describe, expect, test } from "@jest/globals";
import { act, screen, waitFor } from "@testing-library/react";
import { Cancelled } from "../../src/excel";
import type { BookOptions } from "../../src/taskpane/services";
import { prepareReview } from "../../src/review/prepare";
import { breathing } from "../../src/taskpane/session/breathing";
import { Session } from "../../src/taskpane/session/session";
import { prepareBreathing } from "../../src/taskpane/session/thinking";
import type { Book } from "../../src/workbook/book";
import { button, heading, openPane, said, sampleBook, startPane } from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

/** A book that answers when it is told to, and gives up when the pane does, as the one on Excel. */
function gate() {
  let open = (): void => undefined;
  let options: BookOptions | undefined;
  let isShut = false;
  const passed = () =>
    isShut
      ? new Promise<void>((resolve, reject) => {
          open = resolve;
          options?.signal.addEventListener("abort", () => {
            reject(new Cancelled());
          });
        })
      : Promise.resolve();
  return {
    wrap: (book: Book, given: BookOptions): Book => {
      options = given;
      return {
        read: () => passed().then(() => book.read()),
        apply: (plan) => passed().then(() => book.apply(plan)),
      };
    },
    shut: () => {
      isShut = true;
    },
    open: () => {
      isShut = false;
      open();
    },
    options: () => options,
  };
}

describe("work that takes long", () => {
  test("is shown with a bar and how far it is", async () => {
    const door = gate();
    const { user } = await openPane(await sampleBook(), { wrap: door.wrap });
    door.shut();
    await user.click(button("Chấm và xếp hạng"));
    expect(said()).toBe("Đang đọc và chấm điểm…");
    expect(screen.queryByRole("progressbar")).toBeNull();
    await screen.findByRole("progressbar", { name: "Đang đọc và chấm điểm…" });
    act(() => door.options()?.onProgress(3, 7));
    expect(screen.getByText("Bước 3 trên 7")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("3");
    door.open();
    await heading("Xem trước khi ghi");
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("can be cancelled: the book is left as it was, the main action keeps the focus", async () => {
    const door = gate();
    const book = await sampleBook();
    const before = (await book.read()).sheets.length;
    const { user } = await openPane(book, { wrap: door.wrap });
    door.shut();
    await user.click(button("Chấm và xếp hạng"));
    // a button that is `disabled` loses the focus, and a person at the keyboard the place
    expect(button("Chấm và xếp hạng").getAttribute("aria-disabled")).toBe("true");
    expect(button("Chấm và xếp hạng").hasAttribute("disabled")).toBe(false);
    expect(document.activeElement).toBe(button("Chấm và xếp hạng"));
    await user.click(await screen.findByRole("button", { name: "Hủy" }));
    await waitFor(() => {
      expect(said()).toBe("Đã hủy");
    });
    expect(screen.getByText("Không có gì thay đổi trong sổ.")).toBeTruthy();
    expect((await book.read()).sheets).toHaveLength(before);
  });

  test("says so where a write was cancelled, and can be repeated", async () => {
    const door = gate();
    const { user } = await openPane(await sampleBook(), { wrap: door.wrap });
    await user.click(button("Chấm và xếp hạng"));
    await heading("Xem trước khi ghi");
    door.shut();
    await user.click(button("Ghi kết quả"));
    await user.click(await screen.findByRole("button", { name: "Hủy" }));
    expect(await screen.findByText(/Phần đã ghi có thể chưa đủ/)).toBeTruthy();
    door.open();
    await user.click(button("Ghi kết quả"));
    await heading("9 đơn vị được xếp hạng");
  });

  test("does nothing twice", async () => {
    const door = gate();
    let reads = 0;
    const wrap = (book: Book, options: BookOptions) => {
      const inner = door.wrap(book, options);
      return {
        ...inner,
        read: () => {
          reads += 1;
          return inner.read();
        },
      };
    };
    const { user } = await openPane(await sampleBook(), { wrap });
    door.shut();
    const before = reads;
    await user.click(button("Đọc lại"));
    await user.click(button("Đọc lại"));
    await user.click(button("Chấm và xếp hạng"));
    expect(reads).toBe(before + 1);
  });
});

test("a cell that is being edited is waited for calmly, with a way out", async () => {
  const door = gate();
  const { user } = await openPane(await sampleBook(), { wrap: door.wrap });
  door.shut();
  await user.click(button("Đọc lại"));
  act(() => door.options()?.onWaiting(true));
  expect(said()).toMatch(/^Excel đang chờ kết thúc việc sửa ô/);
  expect(button("Hủy")).toBeTruthy();
  act(() => door.options()?.onWaiting(false));
  expect(said()).toBe("Đang đọc sổ…");
  door.open();
  await waitFor(() => {
    expect(said()).toBe("");
  });
});

test("a first reading that was cancelled can be tried again", async () => {
  const door = gate();
  door.shut();
  const { user } = startPane(await sampleBook(), { wrap: door.wrap });
  await user.click(await screen.findByRole("button", { name: "Hủy" }));
  await screen.findByText("Không có gì thay đổi trong sổ.");
  door.open();
  await user.click(button("Đọc lại"));
  await heading(/^Cụm thi đua/);
});

test("reading, thinking and writing are tasks of their own, so that a press is heard between them", async () => {
  const inner = await sampleBook();
  const order: string[] = [];
  const press = () => setTimeout(() => order.push("a press"), 0);
  const book = breathing({
    read: () => inner.read(),
    apply: (plan) => {
      order.push("writing");
      return inner.apply(plan);
    },
  });
  press();
  await book.read();
  order.push("thinking");
  press();
  await book.apply({ schema: 1, unfinishedNotice: "", actions: [] });
  expect(order).toEqual(["a press", "thinking", "a press", "writing"]);
});

test("a session does one thing at a time, whoever asks", async () => {
  let opened = 0;
  const book = await sampleBook();
  const session = new Session({
    jumpTo: () => Promise.resolve(true),
    openBook: () => {
      opened += 1;
      return book;
    },
  });
  await Promise.all([session.read(), session.score(), session.read()]);
  expect(opened).toBe(1);
  expect(session.getState().pending).toBeUndefined();
});

test("a review is thought through with pauses in which a press is heard, to the same end", async () => {
  const grids = await (await sampleBook()).read();
  let heard = 0;
  const presses = setInterval(() => (heard += 1), 0);
  const thought = await prepareBreathing(grids);
  clearInterval(presses);
  expect(heard).toBeGreaterThanOrEqual(4);
  expect(thought).toEqual(prepareReview(grids));
});
