import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, waitFor } from "@testing-library/react";
import { newFile } from "../../src/xlsx";
import { bookWith, button, heading, openPane, said, sampleBook } from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

const sheetNames = async (book: { read: ReturnType<typeof newFile>["read"] }) =>
  (await book.read()).sheets.map(({ name }) => name);

describe("a book without anything of ours", () => {
  test("begins with what this is for and one start action", async () => {
    await openPane(newFile());
    await heading("Chấm điểm, xếp hạng thi đua ngay trong Excel");
    expect(screen.getByText(/Số liệu không rời khỏi máy này/)).toBeTruthy();
    expect(screen.queryByRole("tab")).toBeNull();
    expect(button("Tạo sổ thi đua")).toBeTruthy();
  });

  test("gets the input sheets for the year that was typed", async () => {
    const book = newFile();
    const { user, jumps } = await openPane(book);
    const year = screen.getByLabelText("Năm thi đua");
    await user.clear(year);
    await user.type(year, "2027");
    await user.click(button("Tạo sổ thi đua"));
    await heading("Chưa chấm được");
    expect(await sheetNames(book)).toContain("Tiêu chí");
    const grids = await book.read();
    const settings = grids.sheets.find(({ name }) => name === "Quy ước");
    expect(
      [...(settings?.cells.values() ?? [])].flatMap((row) => [...row.values()].map(({ value }) => value)),
    ).toContain(2027);
    await user.click(screen.getAllByRole("button", { name: "Quy ước" })[0] ?? document.body);
    expect(jumps).toEqual([["Quy ước", "A1"]]);
  });

  test("is not made for a year that is none", async () => {
    const book = newFile();
    const { user } = await openPane(book);
    await user.clear(screen.getByLabelText("Năm thi đua"));
    expect(screen.getByText("Đề nghị nhập năm có bốn chữ số.")).toBeTruthy();
    await user.click(button("Tạo sổ thi đua"));
    expect(await sheetNames(book)).toEqual([]);
  });

  test("is filled with the sample on demand, and says where it stands", async () => {
    const { user } = await openPane(newFile());
    await user.click(button("Mở sổ mẫu"));
    await heading("Cụm thi đua các tổ chức thành viên khối kinh tế");
    expect(said()).toBe("Đã tạo các trang của sổ thi đua");
  });

  test("can be left alone, and the introduction comes again from the settings", async () => {
    const { user } = await openPane(newFile());
    await user.click(button("Để sau"));
    await heading("Sổ này chưa có bộ tiêu chí");
    await user.click(button("Cài đặt"));
    await user.click(button("Xem lại trang giới thiệu"));
    await heading("Chấm điểm, xếp hạng thi đua ngay trong Excel");
  });

  test("keeps a sheet of the user's that has one of our names, and names it", async () => {
    const book = newFile();
    const content = {
      ...{ columns: [], rows: [], merges: [], tables: [], validations: [], showGridlines: true },
      print: { orientation: "portrait", fitToOnePage: false } as const,
    };
    await book.apply({
      schema: 1,
      unfinishedNotice: "",
      actions: [{ verb: "addSheet", name: "Tiêu chí", content }],
    });
    const { user } = await openPane(book);
    await user.click(button("Tạo sổ thi đua"));
    await waitFor(() => {
      expect(said()).toMatch(/^Chưa thực hiện được/);
    });
    expect(screen.getAllByText(/Tiêu chí/).length).toBeGreaterThan(0);
    expect(await sheetNames(book)).toEqual(["Tiêu chí"]);
  });
});

test("a new book says what to fill in, in order, and opens the sheets", async () => {
  const { jumps, user } = await openPane(await bookWith({ settings: { year: 2026 }, tables: {} }));
  await heading("Chưa chấm được");
  const steps = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(steps.map((text) => text.split(":")[0])).toEqual(["Quy ước", "Tiêu chí", "Đơn vị", "Chấm điểm"]);
  await user.click(button("Đơn vị"));
  expect(jumps).toEqual([["Đơn vị", "A1"]]);
});

test("the introduction offers nothing that would fail in a book that is made", async () => {
  const { user } = await openPane(await sampleBook());
  await user.click(button("Cài đặt"));
  await user.click(button("Xem lại trang giới thiệu"));
  expect(screen.queryByRole("button", { name: "Tạo sổ thi đua" })).toBeNull();
  await user.click(button("Về sổ đang mở"));
  await heading("Cụm thi đua các tổ chức thành viên khối kinh tế");
});
