import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { prepareReview } from "../../src/review/prepare";
import { decimal, decimalText } from "../../src/rules/decimal";
import { settingOf } from "../../src/taskpane/forms/desk-setting";
import { rememberLayout } from "../../src/taskpane/forms/collecting/layouts";
import type { Book } from "../../src/workbook/book";
import { filledForm } from "../support/filled-form";
import { looseForm, type LooseForm } from "../support/loose-form";
import { makeBook } from "../support/review-book";
import { group, item, treeBook } from "../support/small-books";
import { workbookParts, zip } from "../support/hostile";
import { button, heading, openPane, said, sampleBook, tab, type PaneUnderTest } from "../support/pane";
import { reviewIn } from "../support/submissions";

// the real reader of files, in the page instead of beside it

/** As if a person had pointed out these columns before: the members' own table is not in the form's layout. */
beforeEach(() => {
  rememberLayout({ item: "TT", points: "Điểm tự chấm", evidence: "Minh chứng" });
});
afterEach(() => {
  localStorage.clear();
});

const chooser = (): HTMLElement => screen.getByLabelText(/^(Chọn|Thêm) tệp…$/, { selector: "input" });
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>, day = 1): File =>
  new File([bytes], name, { lastModified: Date.UTC(2026, 10, day) });
/** One line alone is no table yet. */
const MORE: LooseForm["rows"] = { "TC2.2": [0.5] };
const AND_MORE = ["TC2.2 0.5"];
const loose = (name: string, form: LooseForm, day?: number): File =>
  fileOf(name, new Uint8Array(looseForm({ ...form, rows: { ...form.rows, ...MORE } })), day);

async function openCollect(book: Book): Promise<PaneUnderTest> {
  const pane = await openPane(book);
  await pane.user.click(button("Phát và thu phiếu"));
  await pane.user.click(tab("Thu phiếu"));
  await heading("Thu phiếu tự chấm");
  return pane;
}

/** What Nhập would do, once it is known. */
const changes = (): Promise<HTMLElement> =>
  screen.findByRole("region", { name: "Nhập sẽ thay đổi" }, { timeout: 4_000 });

async function importForms({ user }: PaneUnderTest, name: string): Promise<void> {
  await waitFor(
    () => {
      expect(button(name).getAttribute("aria-disabled")).not.toBe("true");
    },
    { timeout: 4_000 },
  );
  await user.click(button(name));
  await heading(/đơn vị đã có điểm tự chấm/);
}

async function selfScores(book: Book, unit: string): Promise<readonly string[]> {
  const { entries } = reviewIn(await book.read());
  return entries.scores
    .filter((one) => one.unit === unit && one.source === "self")
    .map(({ item, points }) => `${item} ${points ? decimalText(points) : "–"}`);
}

test("who is overdue is shown before Nhập writes it into Báo cáo", async () => {
  const book = await makeBook({
    data: treeBook(
      [
        group("G", "", "Tổng", { max: 34 }),
        item("G.1", "G", 10),
        item("G.2", "G", 20),
        item("G.3", "G", 4, { kind: "Theo số ngày chậm", scorer: "Nhật ký" }),
      ],
      { A: {}, B: {}, C: { "G.1": 3 } },
      { BX_ThangDiem: [{ code: "G.3", order: 1, to: 0, points: 4 }] },
      { year: 2026, deadline: { date: 40_000 }, deadlineItem: "G.3" },
    ),
  });
  const pane = await openCollect(book);
  const form = looseForm({ unit: "Đơn vị A", rows: { "G.1": [9], "G.2": [8] } });
  await pane.user.upload(chooser(), [fileOf("a.xlsx", new Uint8Array(form))]);
  const shown = await changes();
  await waitFor(() => {
    expect(shown.textContent).toContain("Ghi “Không gửi” vào trang báo cáo vì quá hạn chưa nộp phiếu: Đơn vị B");
  });
  await importForms(pane, "Nhập 1 phiếu");
  expect(reviewIn(await book.read()).journal.map(({ action, unit }) => `${action} ${unit}`)).toEqual([
    ...["imported A", "overdue B"],
  ]);
});

test("what Nhập changes is shown first: total, rank, cells, old scores cleared; a decision changes it", async () => {
  const book = await sampleBook();
  const pane = await openCollect(book);
  const before = await selfScores(book, "DV1");
  await pane.user.upload(chooser(), [
    loose("a.xlsx", { unit: "Đơn vị 1", rows: { "TC1.1": ["1,25", "=1+1"] } }),
    loose("b.xlsx", { unit: "Đơn vị 2", rows: { "TC1.1": [2] } }),
  ]);
  const shown = within(await changes());
  shown.getByText(/^2 đơn vị đổi điểm tự chấm; \d+ đơn vị đổi hạng; \d+ điểm cũ bị xóa\./);
  const [first] = shown
    .getAllByRole("listitem")
    .filter(({ textContent }) => textContent.startsWith("Đơn vị 1 nhập mới"));
  expect(first?.textContent).toMatch(/Tổng điểm: \d+,\d\d( \(hạng \d+\))? → \d+,\d\d( \(hạng \d+\))?/);
  expect(before.length).toBeGreaterThan(1);
  expect(first?.textContent).toContain("Xóa điểm cũ: ");
  expect(first?.textContent).toMatch(/TC1\.1 · [^:]+: [\d,]+ → 1,25/);
  expect(first?.textContent).toContain("→ =1+1");
  await pane.user.click(screen.getByRole("checkbox", { name: "Nhập phiếu của Đơn vị 2" }));
  await within(await changes()).findByText(/^1 đơn vị đổi điểm tự chấm/);
  expect(await selfScores(book, "DV1")).toEqual(before);
  await importForms(pane, "Nhập 1 phiếu");
  expect(await selfScores(book, "DV1")).toEqual(["TC1.1 1.25", ...AND_MORE]);
});

test("sheets of the open book are read as forms", async () => {
  const book = await sampleBook();
  const prepared = prepareReview(await book.read());
  if (prepared.status !== "ready") throw new Error("unreadable");
  const { basis } = settingOf(prepared, []);
  const unit = basis.units.find(({ code }) => code === "DV3");
  if (!unit) throw new Error("no DV3");
  const answers = new Map([["TC1.1", { points: decimal("1.5"), values: {} }]]);
  const applied = await book.apply(filledForm({ basis, unit, answers }));
  expect(applied.status).toBe("done");
  const pane = await openCollect(book);
  await pane.user.click(button("Trang trong sổ này"));
  await screen.findByText(/^Trang “.+” trong sổ này$/);
  await importForms(pane, "Nhập 1 phiếu");
  expect(await selfScores(book, "DV3")).toEqual(["TC1.1 1.5"]);
});

test("files are dropped anywhere on the pane; what is no file is left to the pane", async () => {
  await openCollect(await sampleBook());
  const files = [loose("a.xlsx", { unit: "Đơn vị 1", rows: { "TC1.1": [1] } })];
  // what the browser would do with it: true where nobody takes it
  expect(fireEvent.drop(document.body, { dataTransfer: { types: ["text/plain"], files: [] } })).toBe(true);
  fireEvent.dragOver(document.body, { dataTransfer: { types: ["Files"], files: [] } });
  screen.getByText("Thả tệp để đọc");
  expect(fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], files } })).toBe(false);
  await screen.findByText(/^1 phiếu: 1 sẽ nhập/);
  screen.getByText("a.xlsx · Phiếu");
});

test("columns pointed out once are remembered, and read the next file without asking", async () => {
  const text = (words: readonly (string | number)[]) =>
    `<row>${words.map((one) => (typeof one === "number" ? `<c><v>${String(one)}</v></c>` : `<c t="inlineStr"><is><t>${one}</t></is></c>`)).join("")}</row>`;
  const odd = (unit: string, points: number) =>
    new Uint8Array(
      zip(
        workbookParts({
          Bảng: `<sheetData>${[[`Đơn vị: ${unit}`], ["Khoản", "Chúng tôi cho"], ["TC1.1", points], ["TC2.2", 0.5]].map(text).join("")}</sheetData>`,
        }),
      ),
    );
  const { user } = await openCollect(await sampleBook());
  await user.upload(chooser(), fileOf("mot.xlsx", odd("Đơn vị 1", 1)));
  await user.click(await screen.findByRole("button", { name: "Chỉ các cột…" }));
  const heads = screen.getByLabelText<HTMLSelectElement>("Dòng tiêu đề");
  const row = [...heads.options].find(({ text: shown }) => shown.includes("Khoản"));
  await user.selectOptions(heads, row?.value ?? "none");
  await user.selectOptions(screen.getByLabelText("Cột tiêu chí"), "Khoản");
  await user.selectOptions(screen.getByLabelText("Cột điểm tự chấm"), "Chúng tôi cho");
  await user.click(button("Đọc theo các cột này"));
  await screen.findByText(/^1 phiếu: 1 sẽ nhập/);
  await user.upload(chooser(), fileOf("hai.xlsx", odd("Đơn vị 2", 2)));
  await screen.findByText(/^2 phiếu: 2 sẽ nhập/);
  expect(screen.queryByRole("button", { name: "Chỉ các cột…" })).toBeNull();
});

test("a second file replaces the first, is withdrawn, and the unit hands in again", async () => {
  const book = await sampleBook();
  const pane = await openCollect(book);
  const { user } = pane;
  const file = (points: number, day: number) =>
    loose(`lan${String(day)}.xlsx`, { unit: "Đơn vị 1", rows: { "TC1.1": [points] } }, day);
  const again = async () => {
    await user.click(tab("Thu phiếu"));
    await heading("Thu phiếu tự chấm");
  };
  await user.upload(chooser(), file(1, 1));
  await importForms(pane, "Nhập 1 phiếu");
  await again();
  await user.upload(chooser(), file(2, 2));
  within(await changes()).getByText("thay phiếu đã nhập");
  await importForms(pane, "Nhập 1 phiếu");
  expect(await selfScores(book, "DV1")).toEqual(["TC1.1 2", ...AND_MORE]);
  await user.click(button("Đơn vị 1"));
  await user.click(button("Rút phiếu…"));
  await user.click(button("Rút phiếu"));
  // the pane goes to the progress when it is done
  await waitFor(() => {
    expect(said()).toBe("Đã rút phiếu");
  });
  expect(await selfScores(book, "DV1")).toEqual([]);
  await again();
  await user.upload(chooser(), file(2.5, 26));
  within(await changes()).getByText("nhập mới");
  await importForms(pane, "Nhập 1 phiếu");
  expect(await selfScores(book, "DV1")).toEqual(["TC1.1 2.5", ...AND_MORE]);
  const actions = reviewIn(await book.read()).journal.map(({ action }) => action);
  expect(actions).toEqual(["imported", "replaced", "withdrawn", "imported"]);
});

test("keys alone work the changes, the choice of a form and Nhập", async () => {
  const book = await sampleBook();
  const pane = await openCollect(book);
  const { user } = pane;
  await user.upload(chooser(), loose("a.xlsx", { unit: "Đơn vị 1", rows: { "TC1.1": [1] } }));
  await changes();
  // the ring of the tabs, which jsdom cannot lay out, keeps Tab to itself: the focus is set, the rest is done by keys
  const tabTo = (control: () => HTMLElement) => {
    control().focus();
    expect(document.activeElement).toBe(control());
    expect(control().tabIndex).toBe(0);
  };
  tabTo(() => within(screen.getByRole("region")).getByRole("button", { name: "Thu gọn" }));
  await user.keyboard("{Enter}");
  expect(screen.queryByText(/ô thay đổi của Đơn vị 1/)).toBeNull();
  const take = () => screen.getByRole("checkbox", { name: "Nhập phiếu của Đơn vị 1" });
  tabTo(take);
  await user.keyboard(" ");
  await user.keyboard(" ");
  await changes();
  tabTo(() => button("Nhập 1 phiếu"));
  await user.keyboard("{Enter}");
  await heading(/đơn vị đã có điểm tự chấm/);
  expect(await selfScores(book, "DV1")).toEqual(["TC1.1 1", ...AND_MORE]);
});
