import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { partsOf } from "../support/xlsx-open";
import { describeBrowser } from "./support/browser";
import { gridsOf, SAMPLE, sheetOf } from "./support/headless";
import { PreviewPage } from "./support/preview-page";

describeBrowser("Files in the preview", (browser) => {
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await PreviewPage.open(browser());
  });
  afterAll(async () => {
    await preview.close();
  });

  test("a book that nobody touched is saved as it was opened", async () => {
    const before = partsOf(SAMPLE);
    expect(partsOf(await preview.save())).toEqual(before);
  });

  test("changed cells are saved, a row typed below a table makes it grow, the rest stays", async () => {
    const before = await gridsOf(SAMPLE);
    const bottom = sheetOf(before, "Chấm điểm").tables[0]?.area.bottom ?? 0;
    await preview.openSheet("Chấm điểm");
    await preview.type("D4", "5,25");
    await preview.type(`A${String(bottom + 2)}`, "DV9");
    const after = await gridsOf(await preview.save());
    const scores = sheetOf(after, "Chấm điểm");
    expect(scores.cells.get(3)?.get(3)?.value).toBe(5.25);
    expect(scores.cells.get(bottom + 1)?.get(0)?.value).toBe("DV9");
    expect(scores.tables[0]?.area.bottom).toBe(bottom + 1);
    const others = ({ sheets }: typeof after): unknown => sheets.filter(({ name }) => name !== "Chấm điểm");
    expect(others(after)).toEqual(others(before));
  });

  test("results go into the file, with charts, and come back when it is opened", async () => {
    await preview.score();
    const saved = await preview.save();
    expect([...partsOf(saved).keys()].filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(4);
    await preview.openFile("ket-qua.xlsx", saved);
    await preview.openSheet("Biểu đồ");
    await preview.page.locator("svg[data-chart=BX_C_XEP_HANG]").waitFor();
    expect(await preview.page.locator("svg[role=img]").count()).toBe(4);
    await preview.pane.getByText(/thứ hạng không đổi/).waitFor();
  });

  test("a tab that was renamed and one that was deleted stay so in the saved file, opened again", async () => {
    const names = await preview.page.locator(".tabs").getByRole("tab").allInnerTexts();
    const answer = (given?: string): void => {
      preview.page.once("dialog", (dialog) => void dialog.accept(given));
    };
    const tab = (name: string) => preview.page.locator(".tabs").getByRole("tab", { name, exact: true });
    await preview.openSheet("Xếp hạng");
    answer("Bảng xếp hạng 2026");
    await tab("Xếp hạng").dblclick();
    await tab("Bảng xếp hạng 2026").waitFor();
    await preview.openSheet("Chênh lệch");
    answer();
    await tab("Chênh lệch").press("Delete");
    await tab("Chênh lệch").waitFor({ state: "detached" });
    const wanted = names
      .filter((name) => name !== "Chênh lệch")
      .map((name) => (name === "Xếp hạng" ? "Bảng xếp hạng 2026" : name));
    const saved = await preview.save();
    expect((await gridsOf(saved)).sheets.map(({ name }) => name)).toEqual(wanted);
    await preview.openFile("doi-ten.xlsx", saved);
    expect(await preview.page.locator(".tabs").getByRole("tab").allInnerTexts()).toEqual(wanted);
    // our own sheet is known under its new name, and the one that is gone is made again
    await preview.score();
    await tab("Chênh lệch").waitFor();
    expect(await tab("Xếp hạng").count()).toBe(0);
    expect(await gridsOf(await preview.save()).then(({ sheets }) => sheets.length)).toBe(names.length);
  });

  test("an empty book offers to make one, and the sample comes back", async () => {
    await preview.page.getByRole("button", { name: "Sổ trống" }).click();
    await preview.button("Tạo sổ thi đua").waitFor();
    await preview.page.getByRole("button", { name: "Về sổ mẫu" }).click();
    await preview.button("Chấm và xếp hạng").waitFor();
    expect(await preview.page.getByRole("tab").count()).toBe((await gridsOf(SAMPLE)).sheets.length);
  });

  test("what is no workbook is refused and the open book stays", async () => {
    await preview.page
      .locator("input[type=file]")
      .setInputFiles({ name: "a.xlsx", mimeType: "text/plain", buffer: Buffer.from("no workbook") });
    await preview.page.getByText(/Không mở được tệp/).waitFor();
    expect(await preview.page.getByRole("tab").count()).toBe((await gridsOf(SAMPLE)).sheets.length);
  });

  test("nothing was asked of another origin, and nothing failed", () => {
    expect(preview.foreign).toEqual([]);
    expect(preview.faults).toEqual([]);
  });
});
