// Renders assets/icons/icon.svg to the PNGs that manifest.xml names. Needs Chromium (CHROMIUM, else /usr/bin/chromium).
// Run after changing the drawing: node scripts/make-icons.mjs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FOLDER = "assets/icons";
/** Sides in pixels: the ribbon takes 16, 32 and 80, the list of add-ins 32, 64 and 128. */
const SIZES = [16, 32, 64, 80, 128];

const svg = readFileSync(join(FOLDER, "icon.svg"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const path = join(FOLDER, `icon-${size}.png`);
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
}
await browser.close();
