// Makes assets/sample/binh-xet-mau.xlsx from src/review/sample. Run after changing either: node scripts/make-sample.cjs
require("../bin/hook.cjs");
const { mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { planNewBook } = require("../src/review/create-book.ts");
const { SAMPLE } = require("../src/review/sample/index.ts");
const { newFile } = require("../src/xlsx/index.ts");

const folder = join(__dirname, "..", "assets", "sample");

async function make() {
  const book = newFile();
  const applied = await book.apply(planNewBook(SAMPLE, "vi"));
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "binh-xet-mau.xlsx");
  writeFileSync(file, book.toBytes());
  console.log(file);
}

make().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
