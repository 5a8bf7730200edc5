import { beforeAll, afterAll, expect, test } from "@jest/globals";
import { PCI_2012, pciBook } from "../support/outside-books";
import { describeOutside, numberOf, outsideCsv } from "../support/outside-data";
import { makeBook } from "../support/review-book";
import { describeBrowser } from "./support/browser";
import { columnBelow, gridsOf, sheetOf } from "./support/headless";
import { PreviewPage } from "./support/preview-page";

/** Milliseconds that the main thread may be held, for the machine of a person; a busy test machine is given more. */
const BLOCKED_MS = 200;
const SLOWNESS = process.env["CI"] ? 3 : 2;

describeOutside("PCI 2012 in the preview", () => {
  describeBrowser("Sixty-three provinces", (browser) => {
    const rows = outsideCsv("pci_2012.csv");
    let preview: PreviewPage;
    let saved: Uint8Array;
    beforeAll(async () => {
      preview = await PreviewPage.open(browser());
      const book = await makeBook(pciBook(rows, PCI_2012, "NFD"));
      await preview.openFile("PCI 2012.xlsx", book.toBytes());
      await preview.longTasks();
      await preview.score();
    });
    afterAll(async () => {
      await preview.close();
    });

    test("the main thread is never held for long", async () => {
      const longest = Math.max(0, ...(await preview.longTasks()));
      console.info(`PCI 2012: longest task of the main thread ${String(longest)} ms`);
      expect(longest).toBeLessThanOrEqual(BLOCKED_MS * SLOWNESS);
    });

    test("every published rank stands in the saved file", async () => {
      saved = await preview.save();
      const ranking = sheetOf(await gridsOf(saved), "Xếp hạng");
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
