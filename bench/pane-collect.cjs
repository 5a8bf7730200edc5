// How long the page's thread is held while the pane takes returned forms into a large book, by the clock, as a person feels it:
//   node bench/pane-collect.cjs [units] [items] [forms] [runs]
// The stand-in Excel and its grid share that thread with the pane, so theirs is counted, too.
// PREVIEW_ADDRESS uses a preview that runs already.
require("../bin/hook.cjs");
const os = require("node:os");
const { chromium } = require("playwright-core");
const { planNewBook } = require("../src/review/create-book.ts");
const { planForm } = require("../src/review/form/index.ts");
const { prepareReview } = require("../src/review/prepare.ts");
const { settingOf } = require("../src/taskpane/forms/desk-setting.ts");
const { newFile } = require("../src/xlsx/index.ts");
const { ADDRESS } = require("../test/e2e/support/address.ts");
const { ARGUMENTS, CHROMIUM } = require("../test/e2e/support/chromium.ts");
const { LongTasks } = require("../test/e2e/support/long-tasks.ts");
const { PreviewPage } = require("../test/e2e/support/preview-page.ts");
const { default: serve } = require("../test/e2e/support/serve.ts");
const { default: stop } = require("../test/e2e/support/stop.ts");
const { generatedBook } = require("./generated-book.cjs");
const { filled } = require("./support/filled-form.cjs");

const [units, items, forms, runs] = [1000, 60, 20, 3].map((usual, at) => Number(process.argv[at + 2] ?? usual));
/** A thousand units on a slow machine. */
const PATIENCE = { timeout: 300_000 };

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function makeFiles() {
  const made = newFile();
  await made.apply(planNewBook(generatedBook(units, items), "vi"));
  const { basis } = settingOf(prepareReview(await made.read()), []);
  const files = [];
  for (const [at, unit] of basis.units.slice(0, forms).entries()) {
    const form = newFile();
    await form.apply(filled(planForm(basis, unit), basis.ruleSet, at));
    files.push({ name: `phieu-${at + 1}.xlsx`, mimeType: "", buffer: Buffer.from(form.toBytes()) });
  }
  return { book: made.toBytes(), files };
}

async function held(browser, { book, files }) {
  const preview = await PreviewPage.open(browser);
  preview.page.setDefaultTimeout(PATIENCE.timeout);
  const tasks = await LongTasks.watch(preview);
  const found = {};
  const step = async (name, work) => {
    const begun = performance.now();
    await work();
    const took = performance.now() - begun;
    found[name] = { longest: await tasks.longest(), took };
  };
  await step("opened by the preview", () => preview.openFile("large.xlsx", book));
  await step("read by the pane", async () => {
    await preview.button("Phát và thu phiếu").waitFor(PATIENCE);
    await preview.pane.locator("[aria-busy=true], button[aria-disabled=true]").first().waitFor({ state: "detached" });
  });
  await preview.button("Phát và thu phiếu").click();
  await preview.pane.getByRole("tab", { name: "Thu phiếu" }).click();
  await preview.button("Chọn tệp…").waitFor();
  await tasks.longest();
  await step("files read and looked at", async () => {
    await preview.pane.locator("input[type=file]").setInputFiles(files);
    await preview.pane.getByText(new RegExp(`^${forms} phiếu: `)).waitFor(PATIENCE);
  });
  await step("what Nhập changes is known", () =>
    preview.pane.getByRole("region", { name: "Nhập sẽ thay đổi" }).waitFor(PATIENCE),
  );
  await step("Nhập: read, written, read back, scored", async () => {
    await preview.button(`Nhập ${forms} phiếu`).click();
    await preview.pane
      .getByText(/Đã ghi phiếu của/)
      .first()
      .waitFor(PATIENCE);
  });
  await preview.close();
  return found;
}

async function run() {
  const files = await makeFiles();
  await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    console.log(
      `${ADDRESS}: ${forms} forms into ${units} units × ${items} items, ${runs} runs, ` +
        `load ${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`,
    );
    const all = [];
    for (let at = 0; at < runs; at += 1) all.push(await held(browser, files));
    for (const name of Object.keys(all[0])) {
      const longest = all.map((one) => one[name].longest);
      const took = median(all.map((one) => one[name].took));
      console.log(
        `  ${name.padEnd(42)} longest task ${String(median(longest)).padStart(6)} ms ` +
          `(${Math.min(...longest)} to ${Math.max(...longest)}), the step ${(took / 1000).toFixed(1)} s`,
      );
    }
    console.log(`load at the end ${os.loadavg()[0].toFixed(1)}`);
  } finally {
    await browser.close();
    stop();
  }
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
