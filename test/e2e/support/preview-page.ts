import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { ADDRESS } from "./address";

/** For one step; most take less than a second. */
const PATIENCE_MS = 15_000;

/** The preview as a person meets it: the workbook by its grid, the pane by its words. */
export class PreviewPage {
  /** Addresses asked for outside of the preview's own origin. */
  readonly foreign: string[] = [];
  /** Errors that reached the page or its console. */
  readonly faults: string[] = [];
  readonly pane: FrameLocator;

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator("#pane iframe");
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("request", (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(ADDRESS)) this.foreign.push(request.url());
    });
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.faults.push(message.text());
    });
  }

  /** Opens the sample book, unless told otherwise. */
  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<PreviewPage> {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true, ...options });
    const preview = new PreviewPage(page);
    await page.goto(ADDRESS);
    await page.getByRole("grid").waitFor();
    await preview.button("Chấm và xếp hạng").waitFor();
    return preview;
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** A button of the pane. */
  button(name: string): ReturnType<FrameLocator["getByRole"]> {
    return this.pane.getByRole("button", { name, exact: true });
  }

  /** Presses both buttons of the main job and waits for its end. */
  async score(): Promise<void> {
    await this.button("Chấm và xếp hạng").click();
    await this.button("Ghi kết quả").click();
    await this.pane.getByText("Đã ghi kết quả").first().waitFor();
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Goes to a cell by the name box and gives what it shows. */
  async cell(address: string): Promise<string> {
    await this.goTo(address);
    return this.activeText();
  }

  async goTo(address: string): Promise<void> {
    await this.page.getByLabel("Ô đang chọn").fill(address);
    await this.page.getByLabel("Ô đang chọn").press("Enter");
    await this.painted();
  }

  activeText(): Promise<string> {
    return this.page.locator("#active-cell").innerText();
  }

  /** The address that the name box shows. */
  selected(): Promise<string> {
    return this.page.getByLabel("Ô đang chọn").inputValue();
  }

  /** Types into a cell as a person does. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.painted();
  }

  /** The grid is drawn once per frame. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
  }

  /** Opens a file in place of the book that is there. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    await this.button("Chấm và xếp hạng").waitFor();
  }

  /** What "save" hands to the browser. */
  async save(): Promise<Uint8Array> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Lưu tệp .xlsx" }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    return new Uint8Array(Buffer.concat(chunks));
  }
}
