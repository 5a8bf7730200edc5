import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cellAddress } from "../../src/workbook/address";
import type { Grid } from "../../src/workbook/grids";
import { describeBrowser } from "./support/browser";
import { columnBelow, find, gridsOf, rankingOf, SAMPLE, scoreCell, sheetOf } from "./support/headless";
import { PreviewPage } from "./support/preview-page";

describeBrowser("The main job on the sample book", (browser) => {
  let preview: PreviewPage;
  let scores: Grid;
  /** Names, the best first, as they stand in the book now. */
  let ranking: readonly string[];
  beforeAll(async () => {
    scores = sheetOf(await gridsOf(SAMPLE), "Chấm điểm");
    ranking = await rankingOf(SAMPLE);
    preview = await PreviewPage.open(browser());
  });
  afterAll(async () => {
    await preview.close();
  });

  /** The ranking that stands on its sheet, read cell by cell as a person reads it. */
  async function shownRanking(): Promise<readonly string[]> {
    const { row, column } = find(sheetOf(await gridsOf(await preview.save()), "Xếp hạng"), "Đơn vị");
    await preview.openSheet("Xếp hạng");
    const names: string[] = [];
    for (let at = 1; at <= ranking.length; at++) names.push(await preview.cell(cellAddress(row + at, column)));
    return names;
  }

  test("the book is open and the pane has read it", async () => {
    const sheets = (await gridsOf(SAMPLE)).sheets.map(({ name }) => name);
    expect(await preview.page.getByRole("tab").allInnerTexts()).toEqual(sheets);
    await preview.pane.getByText("Bộ tiêu chí thi đua (số liệu minh họa)").first().waitFor();
  });

  test("Chấm và xếp hạng writes the ranking that the program computes", async () => {
    await preview.score();
    expect(await shownRanking()).toEqual(ranking);
  });

  test("native charts are drawn with titles, names and values", async () => {
    await preview.openSheet("Biểu đồ");
    await preview.page.locator("svg[data-chart=BX_C_XEP_HANG] text").first().waitFor();
    const charts = preview.page.locator("svg[role=img]");
    expect(await charts.evaluateAll((all) => all.map((one) => one.getAttribute("data-chart")))).toEqual(
      expect.arrayContaining(["BX_C_XEP_HANG", "BX_C_CO_CAU", "BX_C_TU_CHAM", "BX_C_MANG_NHEN"]),
    );
    const words = await preview.page.locator("svg[data-chart=BX_C_XEP_HANG] text").allTextContents();
    expect(words).toEqual(expect.arrayContaining([`1. ${ranking[0] ?? ""}`, "Xếp hạng theo tổng điểm"]));
  });

  test("a score changed in the grid moves the ranking at the next press, in sheet, chart and pane", async () => {
    const leader = ranking[0] ?? "";
    const units = sheetOf(await gridsOf(SAMPLE), "Đơn vị");
    const code = columnBelow(units, "Mã đơn vị")[columnBelow(units, "Tên đơn vị").indexOf(leader)] ?? "";
    const agreed = scoreCell(scores, code, "TC3.1", "Điểm thống nhất");
    await preview.openSheet("Chấm điểm");
    await preview.type(agreed, "0,5");
    expect(await preview.cell(agreed)).toBe("0,5");
    await preview.button("Chấm và xếp hạng").click();
    await preview.pane.getByText(/đổi hạng so với kết quả/).waitFor();
    await preview.button("Ghi kết quả").click();
    await preview.pane.getByText("Đã ghi kết quả").first().waitFor();
    ranking = await rankingOf(await preview.save());
    expect(ranking[0]).not.toBe(leader);
    expect(await shownRanking()).toEqual(ranking);
    await preview.openSheet("Biểu đồ");
    // drawn a frame or two after the sheet shows
    const bars = preview.page.locator("svg[data-chart=BX_C_XEP_HANG] text");
    await bars.filter({ hasText: new RegExp(`^1\\. ${ranking[0] ?? ""}$`) }).waitFor();
    await preview.pane.getByRole("tab", { name: "Xếp hạng" }).click();
    await preview.pane.getByRole("row", { name: new RegExp(`^1\\s+${ranking[0] ?? ""}`) }).waitFor();
  });

  test("“Vì sao?” follows the selected result cell", async () => {
    await preview.pane.getByRole("tab", { name: "Vì sao?" }).click();
    await preview.openSheet("Xếp hạng");
    const { row, column } = find(sheetOf(await gridsOf(await preview.save()), "Xếp hạng"), "Tổng điểm");
    await preview.goTo(cellAddress(row + 1, column));
    await preview.pane.getByText(new RegExp(`${ranking[0] ?? ""} có tổng`)).waitFor();
    await preview.page.getByRole("grid").press("ArrowDown");
    await preview.pane.getByText(new RegExp(`${ranking[1] ?? ""} có tổng`)).waitFor();
  });

  test("an issue leads to its cell", async () => {
    const unit = scoreCell(scores, "DV2", "TC1.1", "Mã đơn vị");
    await preview.openSheet("Chấm điểm");
    await preview.type(unit, "DV99");
    await preview.pane.getByRole("tab", { name: "Tổng quan" }).click();
    await preview.button("Chấm và xếp hạng").click();
    await preview.pane.getByText(/Số liệu còn 1 lỗi/).waitFor();
    await preview.openSheet("Quy ước");
    await preview.pane.getByRole("tab", { name: /Vấn đề/ }).click();
    await preview.pane
      .getByText(new RegExp(`${unit}$`))
      .first()
      .click();
    await preview.page.getByRole("tab", { name: "Chấm điểm", selected: true }).waitFor();
    await preview.painted();
    expect(await preview.selected()).toBe(unit);
    expect(await preview.activeText()).toBe("DV99");
  });

  test("nothing was asked of another origin, and nothing failed", () => {
    expect(preview.foreign).toEqual([]);
    expect(preview.faults).toEqual([]);
  });
});
