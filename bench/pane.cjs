// What a person feels of the pane in Chromium, by the clock: node bench/pane.cjs [runs]
// - painted: from asking for the pane's page to its first paint, to its own heading and to its largest part, nothing in the cache, from this machine's own server;
// - long tasks: how long the page's thread is held while 63 units are read, scored and written (PCI 2012 where the data lies beside the repository).
// The stand-in Excel and its grid share that thread with the pane, so theirs is counted, too.
// A busy machine makes everything longer: the load is printed, and each figure is a median of several runs. PREVIEW_ADDRESS uses a preview that runs already.
require("../bin/hook.cjs");
const os = require("node:os");
const { chromium } = require("playwright-core");
const { planNewBook } = require("../src/review/create-book.ts");
const { newFile } = require("../src/xlsx/index.ts");
const { ADDRESS } = require("../test/e2e/support/address.ts");
const { ARGUMENTS, CHROMIUM } = require("../test/e2e/support/chromium.ts");
const { LongTasks } = require("../test/e2e/support/long-tasks.ts");
const { PreviewPage } = require("../test/e2e/support/preview-page.ts");
const { default: serve } = require("../test/e2e/support/serve.ts");
const { default: stop } = require("../test/e2e/support/stop.ts");
const { PCI_2012, pciBook } = require("../test/support/outside-books.ts");
const { hasOutsideData, outsideCsv } = require("../test/support/outside-files.ts");
const { makeBook } = require("../test/support/review-book.ts");
const { generatedBook } = require("./generated-book.cjs");

const runs = Number(process.argv[2] ?? 10);

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const line = (label, values) =>
  console.log(
    `${label.padEnd(46)} median ${median(values).toFixed(0).padStart(5)} ms   ` +
      `(${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`,
  );

async function bookBytes() {
  if (hasOutsideData()) return (await makeBook(pciBook(outsideCsv("pci_2012.csv"), PCI_2012, "rows"))).toBytes();
  const made = newFile();
  await made.apply(planNewBook(generatedBook(63, 9), "vi"));
  return made.toBytes();
}

/** Two frames after the pane's own heading is there: what a person calls painted. Runs in every page and frame before its scripts. */
function watchHeading() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector("header h1")) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => (window.headingPainted = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** The pane's own clock begins when its page is asked for. */
async function painted(browser) {
  const watching = {
    newPage: async (options) => {
      const page = await browser.newPage(options);
      await page.addInitScript(watchHeading);
      return page;
    },
  };
  const preview = await PreviewPage.open(watching);
  const main = preview.pane.getByRole("button", { name: "Chấm và xếp hạng", exact: true });
  const times = await main.evaluate(() => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve({
          paint: paint?.startTime,
          heading: window.headingPainted,
          largest: list.getEntries().at(-1)?.startTime,
        });
      });
      observer.observe({ type: "largest-contentful-paint", buffered: true });
    });
  });
  await preview.close();
  return times;
}

async function held(browser, bytes) {
  const preview = await PreviewPage.open(browser);
  const tasks = await LongTasks.watch(preview);
  const found = {};
  await preview.openFile("PCI 2012.xlsx", bytes);
  found["opened by the preview"] = await tasks.longest();
  await preview.button("Đọc lại").click();
  await preview.pane.getByRole("button", { name: "Đọc lại", exact: true, disabled: false }).waitFor();
  await preview.page.waitForTimeout(1500);
  found["read again"] = await tasks.longest();
  await preview.button("Chấm và xếp hạng").click();
  await preview.button("Ghi kết quả").waitFor();
  await preview.page.waitForTimeout(500);
  found["read and scored"] = await tasks.longest();
  await preview.button("Ghi kết quả").click();
  await preview.pane.getByText("Đã ghi kết quả").first().waitFor();
  await preview.page.waitForTimeout(500);
  found["written and read back"] = await tasks.longest();
  await preview.close();
  return found;
}

async function measure(browser) {
  const paints = [];
  for (let at = 0; at < runs; at += 1) paints.push(await painted(browser));
  const times = (name) => paints.map((one) => one[name]);
  line("first paint of the pane", times("paint"));
  line("its heading painted, two frames later", times("heading"));
  line("its largest part painted (the book has been read)", times("largest"));
  const bytes = await bookBytes();
  const all = [];
  for (let at = 0; at < Math.max(1, Math.round(runs / 2)); at += 1) all.push(await held(browser, bytes));
  console.log(`Longest task, ${hasOutsideData() ? "PCI 2012" : "a generated book of its size"}:`);
  for (const step of Object.keys(all[0]))
    line(
      `  ${step}`,
      all.map((one) => one[step]),
    );
}

async function run() {
  await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    console.log(`${ADDRESS}, ${runs} runs, load ${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`);
    await measure(browser);
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
