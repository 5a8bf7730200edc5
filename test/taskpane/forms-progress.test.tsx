import { afterEach, expect, test } from "@jest/globals";
import { screen, within } from "@testing-library/react";
import { importSubmissions } from "../../src/review/import-submissions";
import { SAMPLE } from "../../src/review/sample";
import { submission } from "../support/forms";
import { bookWith, button, heading, openPane, rows, said, type PaneUnderTest } from "../support/pane";
import { collectInto, reviewIn } from "../support/submissions";

afterEach(() => {
  localStorage.clear();
});

/** The sample without any score, due on 20 November 2026, with the form of DV1, which came on 25 November. */
async function bookInNovember() {
  const { tables, settings } = SAMPLE;
  const book = await bookWith({
    settings: { ...settings, deadline: { date: 46_346 } },
    tables: { ...tables, BX_ChamDiem: [], BX_ThamDinh: [] },
  });
  const collection = await collectInto(book, [submission("a.xlsx", { unit: "DV1" })]);
  await importSubmissions(book, collection, { now: "2026-11-25T08:00:00+07:00" });
  return book;
}

async function openProgress(): Promise<PaneUnderTest & { readonly book: Awaited<ReturnType<typeof bookInNovember>> }> {
  const book = await bookInNovember();
  const pane = await openPane(book);
  await pane.user.click(button("Phát và thu phiếu"));
  await pane.user.click(screen.getByRole("tab", { name: "Tiến độ" }));
  await heading("1/9 đơn vị đã có điểm tự chấm");
  return { ...pane, book };
}

test("says of every unit when it handed in, how late it is, what is open and missing", async () => {
  const { user } = await openProgress();
  screen.getByText("Hạn nộp: 20/11/2026");
  const [head, first, second] = rows();
  expect(head).toEqual(["Đơn vị", "Đã nộp", "Vấn đề", "Thiếu"]);
  expect(first?.slice(0, 2)).toEqual(["Đơn vị 1", "25/11/2026chậm 5 ngày"]);
  expect(Number(first?.[3])).toBeGreaterThan(0);
  expect(second?.slice(0, 2)).toEqual(["Đơn vị 2", "chưa nộpchậm 5 ngày"]);
  await user.click(button("Chưa nộp 8"));
  expect(rows()).toHaveLength(9);
});

test("a reminder is copied, or can be marked where copying is refused", async () => {
  const { user } = await openProgress();
  await user.click(button("Đơn vị 2"));
  const text = screen.getByLabelText<HTMLTextAreaElement>("Lời nhắc gửi Đơn vị 2").value;
  expect(text).toContain("Đơn vị 2");
  expect(text).toContain("20/11/2026");
  await user.click(button("Chép lời nhắc"));
  await screen.findByText("Đã chép lời nhắc.");
  expect(await navigator.clipboard.readText()).toBe(text);
  const { clipboard } = navigator;
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
  });
  await user.click(button("Chép lời nhắc"));
  await screen.findByText(/Excel không cho chép/);
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
});

test("a form is withdrawn only after a second word, and the journal keeps it", async () => {
  const { user, book } = await openProgress();
  const selfOf = async () =>
    reviewIn(await book.read()).entries.scores.filter((one) => one.unit === "DV1" && one.source === "self").length;
  expect(await selfOf()).toBe(1);
  await user.click(button("Đơn vị 1"));
  await user.click(button("Rút phiếu…"));
  within(screen.getByRole("group", { name: "Rút phiếu…" })).getByText(/Điểm tự chấm của đơn vị sẽ bị xóa/);
  await user.click(button("Giữ phiếu"));
  await user.click(button("Rút phiếu…"));
  await user.click(button("Rút phiếu"));
  await heading("0/9 đơn vị đã có điểm tự chấm");
  expect(said()).toBe("Đã rút phiếu");
  expect(await selfOf()).toBe(0);
  expect(reviewIn(await book.read()).journal.map(({ action }) => action)).toEqual(["imported", "withdrawn"]);
  expect(rows()[1]?.[1]).toMatch(/^đã rút/);
});
