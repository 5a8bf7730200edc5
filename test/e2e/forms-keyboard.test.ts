import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decimal } from "../../src/rules/decimal";
import { settingOf } from "../../src/taskpane/forms/desk-setting";
import { newFile } from "../../src/xlsx";
import { workbookParts, zip } from "../support/hostile";
import { filledForm } from "../support/filled-form";
import { ready } from "../support/review-book";
import { describeBrowser } from "./support/browser";
import { gridsOf, SAMPLE } from "./support/headless";
import { KeyWalk } from "./support/key-walk";
import { resizePane } from "./support/pane-looks";
import { PreviewPage } from "./support/preview-page";

/** A table of a member's own making, whose columns nobody can know. */
function oddTable(unit: string): Uint8Array {
  const rows = [[`Đơn vị: ${unit}`], ["Khoản", "Chúng tôi cho"], ["TC1.1", "1"], ["TC2.2", "0,5"]];
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const body = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  return zip(workbookParts({ Bảng: `<sheetData>${body}</sheetData>` }));
}

const picked = (name: string, bytes: Uint8Array) => ({ name, mimeType: "", buffer: Buffer.from(bytes) });

/** The form of a unit of the sample with one item scored. */
async function formOf(code: string): Promise<Uint8Array> {
  const { basis } = settingOf(ready(await gridsOf(SAMPLE)), []);
  const unit = basis.units.find((one) => one.code === code);
  if (!unit) throw new Error(`no ${code}`);
  const book = newFile();
  await book.apply(filledForm({ basis, unit, answers: new Map([["TC1.1", { points: decimal("1.25"), values: {} }]]) }));
  return book.toBytes();
}

describeBrowser("The forms by the keyboard alone", (browser) => {
  let preview: PreviewPage;
  let keys: KeyWalk;
  let form: ReturnType<typeof picked>;
  /** What the system's dialog gives next. */
  let chosen: readonly ReturnType<typeof picked>[] = [];
  beforeAll(async () => {
    form = picked("dv2.xlsx", await formOf("DV2"));
    preview = await PreviewPage.open(browser(), { reducedMotion: "reduce" });
    await resizePane(preview, 320, 455);
    keys = new KeyWalk(preview);
    // heard from the beginning: one that is asked for with the key that opens it may come too late
    preview.page.on("filechooser", (chooser) => void chooser.setFiles([...chosen]));
  });
  afterAll(async () => {
    await preview.close();
  });

  /** Every control is reached, in the order in which it stands, is then in sight and shows that it has the focus. */
  async function expectWalked(): Promise<void> {
    const stops = await keys.stops();
    expect(stops.map(({ name }) => name)).toEqual(await keys.controls());
    expect(stops.filter(({ isInSight, isMarked }) => !isInSight || !isMarked)).toEqual([]);
  }

  /** Chooses files with the button that has the focus. */
  async function choose(...files: readonly ReturnType<typeof picked>[]): Promise<void> {
    chosen = files;
    await keys.press("Enter");
  }

  test("forms are handed out", async () => {
    await preview.pane.locator("header button").first().focus();
    await keys.tabTo("Phát và thu phiếu");
    await keys.press("Enter");
    await keys.waitFor("Phát phiếu tự chấm");
    await expectWalked();
    await keys.tabTo("Phiếu cho");
    await keys.press("ArrowDown", "ArrowDown", "ArrowDown");
    await keys.tabTo("Mở trong Excel");
    await keys.press("Tab");
    expect(await keys.focused()).toBe("Tải tệp");
    const download = preview.page.waitForEvent("download");
    await keys.press("Enter");
    expect((await download).suggestedFilename()).toContain("_DV2_");
    await preview.pane.getByText(/1 phiếu, ở thư mục tải về/).waitFor();
    expect(await keys.focused()).toBe("Tải tệp");
    await expectWalked();
  });

  test("files are chosen, and the look at them takes the focus", async () => {
    await keys.tabTo("Phát phiếu");
    await keys.press("ArrowRight", "Enter");
    expect(await keys.focused()).toBe("Thu phiếu");
    await expectWalked();
    await keys.tabTo("Chọn tệp…");
    await choose(form, picked("la.xlsx", oddTable("Đơn vị 3")));
    await keys.waitFor("Xem trước khi nhập");
    await preview.pane.getByText(/^1 phiếu: 1 sẽ nhập/).waitFor({ timeout: 60_000 });
    await preview.pane.getByRole("region", { name: "Nhập sẽ thay đổi" }).waitFor();
    await expectWalked();
  });

  test("columns are pointed out, and the look at the files takes the focus again", async () => {
    await keys.tabTo("Chỉ các cột…");
    await keys.press("Enter");
    expect(await keys.focused()).toBe("Chỉ các cột…");
    await expectWalked();
    await keys.tabTo("Cột tiêu chí");
    await keys.press("ArrowDown", "Tab", "ArrowDown", "ArrowDown");
    await keys.tabTo("Đọc theo các cột này");
    await keys.press("Enter");
    await keys.waitFor("Xem trước khi nhập");
    await preview.pane.getByText(/^2 phiếu: 2 sẽ nhập/).waitFor();
  });

  test("Bỏ qua leads back and leaves the book as it was", async () => {
    await keys.tabTo("Bỏ qua");
    await keys.press("Enter");
    await keys.waitFor("Thu phiếu tự chấm");
    expect(await gridsOf(await preview.save())).toEqual(await gridsOf(SAMPLE));
  });

  test("Nhập leads to who is late", async () => {
    await preview.pane.locator("header button").first().focus();
    await keys.tabTo("Chọn tệp…");
    await choose(form);
    await keys.waitFor("Xem trước khi nhập");
    await preview.pane.getByRole("region", { name: "Nhập sẽ thay đổi" }).waitFor();
    await keys.tabTo("Nhập 1 phiếu");
    await keys.press("Enter");
    await keys.waitFor(/đơn vị đã có điểm tự chấm$/);
    await keys.tabTo("Đóng thông báo");
    await keys.press("Enter");
    await keys.waitFor(/đơn vị đã có điểm tự chấm$/);
  });

  test("a reminder is copied, and a form withdrawn after a second word", async () => {
    await keys.tabTo("Đơn vị 2");
    await keys.press("Enter");
    await expectWalked();
    await keys.tabTo("Chép lời nhắc");
    await keys.press("Enter");
    await preview.pane.getByText(/^(Đã chép lời nhắc|Excel không cho chép)/).waitFor();
    await keys.press("Tab");
    expect(await keys.focused()).toBe("Rút phiếu…");
    await keys.press("Enter");
    await expectWalked();
    await keys.tabTo("Giữ phiếu");
    await keys.press("Enter");
    expect(await keys.focused()).toBe("Rút phiếu…");
    await keys.press("Enter", "Tab");
    expect(await keys.focused()).toBe("Rút phiếu");
    await keys.press("Enter");
    await keys.waitFor(/đơn vị đã có điểm tự chấm$/);
    await preview.pane.getByText("Đã rút phiếu").first().waitFor();
    await keys.tabTo("Về Tổng quan", "Shift+Tab");
    await keys.press("Enter");
    await keys.waitFor(/^Cụm thi đua/);
    expect(preview.faults).toEqual([]);
  });
});
