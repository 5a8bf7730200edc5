import { beforeAll, afterAll, expect, test } from "@jest/globals";
import { PCI_2012, pciBook } from "../support/outside-books";
import { describeOutside, numberOf, outsideCsv } from "../support/outside-data";
import { makeBook } from "../support/review-book";
import { describeBrowser } from "./support/browser";
import { columnBelow, gridsOf, sheetOf } from "./support/headless";
import { PreviewPage } from "./support/preview-page";
import { longestTask } from "./support/thread-time";

/** 200 ms is what a person may wait; a slow test machine is given half as much again. The stand-in Excel's own work is counted, too. */
const HELD_MS = 300;

describeOutside("PCI 2012 in the preview", () => {
  describeBrowser("Sixty-three provinces", (browser) => {
    const rows = outsideCsv("pci_2012.csv");
    let preview: PreviewPage;
    beforeAll(async () => {
      preview = await PreviewPage.open(browser());
      const book = await makeBook(pciBook(rows, PCI_2012, "NFD"));
      await preview.openFile("PCI 2012.xlsx", book.toBytes());
    });
    afterAll(async () => {
      await preview.close();
    });

    test("the main thread is never held for long while they are scored and written", async () => {
      const held = await longestTask(browser(), preview, () => preview.score());
      console.info(`PCI 2012: the longest task takes ${String(held)} ms of processor time`);
      expect(held).toBeLessThanOrEqual(HELD_MS);
    });

    test("every published rank stands in the saved file", async () => {
      const ranking = sheetOf(await gridsOf(await preview.save()), "Xếp hạng");
      const ranks = columnBelow(ranking, "Hạng").map(Number);
      const names = columnBelow(ranking, "Đơn vị");
      const published = new Map(rows.map((row) => [row["province"] ?? "", numberOf(row, "rank_published")]));
      expect(names).toHaveLength(63);
      expect(names.map((name) => published.get(name))).toEqual(ranks);
    });

    test("nothing was asked of another origin, and nothing failed", () => {
      expect(preview.foreign).toEqual([]);
      expect(preview.faults).toEqual([]);
    });
  });
});
