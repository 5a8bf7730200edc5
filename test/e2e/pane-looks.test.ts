import { expect, test } from "@jest/globals";
import { describeBrowser } from "./support/browser";
import { SAMPLE } from "./support/headless";
import { axeFaults, fitInBoth, resizePane } from "./support/pane-looks";
import { PreviewPage } from "./support/preview-page";

/** Every view of the pane, in the order in which a person comes to it. */
const VIEWS: readonly (readonly [name: string, go: (preview: PreviewPage) => Promise<void>])[] = [
  ["overview", (preview) => preview.button("Chấm và xếp hạng").waitFor()],
  ["issues", (preview) => preview.pane.getByRole("tab", { name: /^Vấn đề/ }).click()],
  [
    "changes",
    async (preview) => {
      await preview.pane.getByRole("tab", { name: "Tổng quan" }).click();
      await preview.button("Chấm và xếp hạng").click();
      await preview.button("Ghi kết quả").waitFor();
    },
  ],
  [
    "ranking",
    async (preview) => {
      await preview.button("Ghi kết quả").click();
      await preview.pane.getByText("Đã ghi kết quả").first().waitFor();
    },
  ],
  [
    "why",
    async (preview) => {
      await preview.pane.getByRole("tab", { name: "Vì sao?" }).click();
      await preview.pane.getByLabel("Đơn vị").selectOption({ index: 1 });
      await preview.pane.getByLabel("Tiêu chí").selectOption({ index: 2 });
    },
  ],
  [
    "forms handed out",
    async (preview) => {
      await preview.pane.getByRole("tab", { name: "Tổng quan" }).click();
      await preview.button("Phát và thu phiếu").click();
      await preview.button("Tải tệp .zip").waitFor();
    },
  ],
  [
    "forms taken in",
    async (preview) => {
      await preview.pane.getByRole("tab", { name: "Thu phiếu" }).click();
      await preview.button("Chọn tệp…").waitFor();
    },
  ],
  [
    "what a returned file is",
    async (preview) => {
      const files = [
        { name: "so-khac.xlsx", mimeType: "", buffer: Buffer.from(SAMPLE) },
        { name: "hong.xlsx", mimeType: "", buffer: Buffer.from("no workbook") },
      ];
      await preview.pane.locator("input[type=file]").setInputFiles(files);
      await preview.pane.getByRole("listitem").filter({ hasText: "hong.xlsx" }).first().waitFor({ timeout: 60_000 });
      await preview.pane.getByText("Không đọc được").first().waitFor();
    },
  ],
  [
    "who has handed in",
    async (preview) => {
      await preview.pane.getByRole("tab", { name: "Tiến độ" }).click();
      await preview.pane.getByRole("heading", { name: /đơn vị đã có điểm tự chấm/ }).waitFor();
    },
  ],
  ["settings", (preview) => preview.button("Cài đặt").click()],
  [
    "help",
    async (preview) => {
      await preview.button("Các cách chấm điểm").click();
      await preview.pane.getByLabel("Cách chấm").selectOption({ label: "Chấm chéo" });
    },
  ],
  ["settings again", (preview) => preview.button("Quay lại").click()],
  ["introduction", (preview) => preview.button("Xem lại trang giới thiệu").click()],
];

describeBrowser("The pane", (browser) => {
  async function walk<Seen>(
    preview: PreviewPage,
    look: (preview: PreviewPage) => Promise<Seen>,
  ): Promise<readonly (readonly [view: string, seen: Seen])[]> {
    const seen: (readonly [string, Seen])[] = [];
    for (const [name, go] of VIEWS) {
      await go(preview);
      await preview.painted();
      seen.push([name, await look(preview)]);
    }
    await preview.close();
    return seen;
  }

  test.each([
    [270, 380],
    [320, 380],
    [320, 455],
    [450, 380],
  ])("fits %d × %d px: one scroller, none sideways, the main action in sight", async (width, height) => {
    const preview = await PreviewPage.open(browser());
    await resizePane(preview, width, height);
    for (const [view, fits] of await walk(preview, fitInBoth)) {
      const fit = { wider: 0, higher: 0, sideways: 0, down: true, actionInSight: true, crowded: [] };
      const seen = fits.map((one) => ({ ...one, down: one.down <= 1 }));
      expect([view, ...seen]).toEqual([view, fit, fit]);
    }
  });

  test.each(["light", "dark", "contrast"])("keeps nobody out in the theme %s, colours included", async (theme) => {
    const preview = await PreviewPage.open(browser());
    await preview.button("Cài đặt").click();
    await preview.pane.getByLabel("Màu nền").selectOption(theme);
    await preview.button("Xong").click();
    for (const [view, faults] of await walk(preview, axeFaults)) expect([view, faults]).toEqual([view, []]);
  });

  test("keeps nobody out where the system forces its colours", async () => {
    const preview = await PreviewPage.open(browser(), { forcedColors: "active" });
    for (const [view, faults] of await walk(preview, axeFaults)) expect([view, faults]).toEqual([view, []]);
  });

  test("is worked by the keyboard alone, and the focus follows the view", async () => {
    const preview = await PreviewPage.open(browser());
    const { keyboard } = preview.page;
    const focused = (): Promise<string> =>
      preview.pane.locator("body").evaluate(({ ownerDocument: { activeElement } }) => {
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
    await preview.button("EN – Switch to English").focus();
    await keyboard.press("Tab");
    expect(await focused()).toBe("Cài đặt");
    await keyboard.press("Tab");
    expect(await focused()).toContain("Tổng quan");
    for (let left = 4; left > 0 && (await focused()) !== "Chấm và xếp hạng"; left -= 1) await keyboard.press("Tab");
    expect(await focused()).toBe("Chấm và xếp hạng");
    await keyboard.press("Enter");
    await preview.button("Ghi kết quả").waitFor();
    expect(await focused()).toBe("Xem trước khi ghi");
    await preview.close();
  });
});
