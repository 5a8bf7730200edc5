import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describeBrowser } from "./support/browser";
import { PreviewPage } from "./support/preview-page";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** For a person to look at; never compared by machine. */
const PICTURES = path.resolve(__dirname, "../../reports/screenshots");

/** What axe finds in the page and the pane; tabster's helper elements are known to trip it (microsoft/tabster #288). */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    // evaluated from outside, so that the page's own policy stays as it is
    await frame.evaluate(AXE);
    const results = await frame.evaluate(() =>
      (window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } }).axe.run(
        { exclude: [["[data-tabster-dummy]"]] },
        { iframes: false },
      ),
    );
    found.push(
      ...results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
    );
  }
  return found;
}

describeBrowser("How it looks", (browser) => {
  test.each(["light", "dark"] as const)(
    "in the %s theme: nothing for axe, pictures to look at",
    async (colorScheme) => {
      mkdirSync(PICTURES, { recursive: true });
      const preview = await PreviewPage.open(browser(), { colorScheme });
      const picture = (name: string): Promise<Buffer> =>
        preview.page.screenshot({ path: path.join(PICTURES, `${name}-${colorScheme}.png`) });
      expect(await violations(preview.page)).toEqual([]);
      await picture("mo-dau");
      await preview.score();
      for (const [sheet, name] of [
        ["Xếp hạng", "xep-hang"],
        ["Tổng hợp điểm", "tong-hop"],
        ["Biểu đồ", "bieu-do"],
      ] as const) {
        await preview.openSheet(sheet);
        await preview.painted();
        expect(await violations(preview.page)).toEqual([]);
        await picture(name);
      }
      expect(preview.faults).toEqual([]);
      await preview.close();
    },
  );
});
