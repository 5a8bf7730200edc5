import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, within } from "@testing-library/react";
import { HostRefusal } from "../../src/excel";
import { groupIssues } from "../../src/taskpane/issues/group-issues";
import { issue } from "../../src/workbook/issue";
import { bookWith, button, heading, openPane, said, sampleBook, tab, type } from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

async function brokenBook() {
  const book = await sampleBook();
  await type(book, "Chấm điểm", "D4", { type: "text", text: "8/10" });
  await type(book, "Chấm điểm", "D7", { type: "text", text: "8,5" });
  return book;
}

test("errors come first, each with the cell it is about", async () => {
  const pane = await openPane(await brokenBook());
  await pane.user.click(tab(/Vấn đề \(\d+\)/));
  await heading(/^\d+ lỗi, \d+ cảnh báo$/);
  const groups = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(groups[0]).toMatch(/^Lỗi · Trang “Chấm điểm” \(\d+\)$/);
  expect(groups.at(-1)).toMatch(/^(Cảnh báo|Thông tin)/);
  expect(screen.getByText(/“8\/10” có thể là điểm trên thang điểm/)).toBeTruthy();
  await pane.user.click(button("Ô D4"));
  expect(pane.jumps).toEqual([["Chấm điểm", "D4"]]);
});

test("the list can be narrowed to one severity, and severities without issues are not offered", async () => {
  const { user } = await openPane(await brokenBook());
  await user.click(tab(/Vấn đề/));
  const filter = within(screen.getByRole("group", { name: "Lọc theo mức độ" }));
  await user.click(filter.getByRole("button", { name: /^Lỗi \d+$/ }));
  const shown = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(shown.every((text) => text.startsWith("Lỗi"))).toBe(true);
  expect(filter.getByRole("button", { name: /^Lỗi/ }).getAttribute("aria-pressed")).toBe("true");
  expect(filter.queryByRole("button", { name: / 0$/ })).toBeNull();
});

test("a book without faults says so", async () => {
  const { user } = await openPane(await sampleBook());
  await user.click(tab("Vấn đề"));
  await heading(/^Không có/);
});

test("a long list shows the first fifty and the rest on demand", async () => {
  const units = Array.from({ length: 70 }, (_, index) => ({
    code: `D${String(index)}`,
    name: `Đơn vị ${String(index)}`,
  }));
  const book = await bookWith({
    settings: { year: 2026 },
    tables: {
      BX_TieuChi: [{ code: "1", text: "Một", kind: "Chấm điểm trực tiếp", max: 10 }],
      BX_DonVi: units,
      BX_ChamDiem: units.map(({ code }) => ({ unit: code, item: "1", self: 11 })),
    },
  });
  const { user } = await openPane(book);
  await user.click(tab(/Vấn đề/));
  await user.click(button(/^Lỗi 70$/));
  expect(screen.getAllByText(/vượt mức tối đa/)).toHaveLength(50);
  await user.click(button("Xem thêm 20"));
  expect(screen.getAllByText(/vượt mức tối đa/)).toHaveLength(70);
});

describe("a cell that cannot be shown", () => {
  test("because its sheet is gone is told calmly, and the message can be put away", async () => {
    const services = { jumpTo: () => Promise.resolve(false) };
    const { user } = await openPane(await brokenBook(), { services });
    await user.click(tab(/Vấn đề/));
    await user.click(button("Ô D4"));
    expect(said()).toBe("Trang “Chấm điểm” không còn trong sổ hoặc đang ẩn. Đề nghị đọc lại sổ.");
    await user.click(button("Đóng thông báo"));
    expect(said()).toBe("");
  });

  test("because a cell is being edited says what to press", async () => {
    const refusal = new HostRefusal(issue("cellEditing"), "InvalidOperationInCellEditMode");
    const services = { jumpTo: () => Promise.reject(refusal) };
    const { user } = await openPane(await brokenBook(), { services });
    await user.click(tab(/Vấn đề/));
    await user.click(button("Ô D4"));
    expect(said()).toMatch(/nhấn Enter hoặc Esc/);
  });
});

test("issues are grouped by severity, then by sheet in the order met", () => {
  const groups = groupIssues([
    issue("numberRepaired", {}, { sheet: "B", cell: "A1" }),
    issue("noScores"),
    issue("cellError", {}, { sheet: "B", cell: "A2" }),
    issue("cellError", {}, { sheet: "A", cell: "A3" }),
    issue("cellError", {}, { sheet: "B", cell: "A4" }),
  ]);
  expect(groups.map(({ severity, sheet, issues }) => [severity, sheet, issues.length])).toEqual([
    ["error", undefined, 1],
    ["error", "B", 2],
    ["error", "A", 1],
    ["warning", "B", 1],
  ]);
});
