import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { chromium, type Browser } from "playwright-core";
import { ARGUMENTS, CHROMIUM } from "./chromium";

/** A whole job takes seconds; what fails says so by Playwright's own, shorter patience. */
jest.setTimeout(90_000);

/** Tests in a real browser. Where there is none they are skipped with a notice; in CI, which has one, that is a failure. */
export function describeBrowser(name: string, define: (browser: () => Browser) => void): void {
  if (!existsSync(CHROMIUM)) {
    missing(name);
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
    });
    afterAll(async () => {
      await browser?.close();
    });
    define(() => {
      if (!browser) throw new Error("The browser is started before each test.");
      return browser;
    });
  });
}

function missing(name: string): void {
  if (process.env["CI"]) {
    test(`${name}: there is a browser`, () => {
      expect({ path: CHROMIUM, isThere: existsSync(CHROMIUM) }).toEqual({ path: CHROMIUM, isThere: true });
    });
    return;
  }
  console.info(`Skipped: ${name}. There is no ${CHROMIUM}; say where with CHROMIUM=….`);
  describe.skip(name, () => {
    test("needs a browser", () => undefined);
  });
}
