// How long each stage of a review takes, and its share: node bench/review.cjs [units] [items] [runs]
// Times of one machine mean little; compare shares, or two versions run side by side.
require("../bin/hook.cjs");
const { planNewBook } = require("../src/review/create-book.ts");
const { parseReview } = require("../src/review/parse/parse-review.ts");
const { prepareReview } = require("../src/review/prepare.ts");
const { score } = require("../src/rules/score.ts");
const { explain } = require("../src/rules/explain.ts");
const { newFile, openFile } = require("../src/xlsx/index.ts");
const { generatedBook } = require("./generated-book.cjs");

const [units = 63, items = 30, runs = 5] = process.argv.slice(2).map(Number);

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function timed(times, stage, work) {
  const start = performance.now();
  const result = await work();
  times[stage] = [...(times[stage] ?? []), performance.now() - start];
  return result;
}

async function run() {
  const made = newFile();
  await made.apply(planNewBook(generatedBook(units, items), "vi"));
  const bytes = made.toBytes();
  const times = {};
  for (let at = 0; at < runs; at += 1) {
    const opened = await timed(times, "open", () => openFile(bytes));
    const grids = await timed(times, "read", () => opened.book.read());
    const { review } = await timed(times, "parse", () => parseReview(grids));
    await timed(times, "score", () => score(review.ruleSet, review.entries));
    await timed(times, "explain one", () => explain(review.ruleSet, review.entries, "U1", "1"));
    const prepared = await timed(times, "parse + score + lay out", () => prepareReview(grids));
    await timed(times, "apply", () => opened.book.apply(prepared.plan));
    await timed(times, "bytes", () => opened.book.toBytes());
  }
  console.log(`${units} units × ${items} items, ${bytes.length} bytes, median of ${runs} runs`);
  const total = Object.values(times).reduce((sum, each) => sum + median(each), 0);
  for (const [stage, each] of Object.entries(times)) {
    const share = ((median(each) / total) * 100).toFixed(0).padStart(3);
    console.log(`${stage.padEnd(24)} ${median(each).toFixed(1).padStart(8)} ms ${share} %`);
  }
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
