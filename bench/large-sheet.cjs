// How long reading one large sheet takes, beside other readers, each in a process of its own:
//   node bench/large-sheet.cjs [rows] [columns] [runs]
// Ratios of one run compare; seconds of one machine mean little.
require("../bin/hook.cjs");
const { spawnSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** A sheet as people have them: a code, names that repeat, texts that do not, numbers, dates. Written by SheetJS. */
function makeFile(rows, columns) {
  const XLSX = require("@e965/xlsx");
  const cell = (row, column) => {
    if (column === 0) return `U${row + 1}`;
    if (column === 1) return `Đơn vị ${(row % 63) + 1}`;
    if (column === 2) return row % 3 === 0 ? `Ghi chú ${row}: số liệu đến 30/11` : "";
    return column === 3 ? new Date(Date.UTC(2026, row % 12, (row % 28) + 1)) : ((row * 31 + column * 17) % 4000) / 8;
  };
  const data = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, at) => cell(row, at)));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(data), "Số liệu");
  return XLSX.write(book, { type: "buffer", bookSST: true, compression: true });
}

const READERS = {
  "ours, to keep and write": (bytes) => require("../src/xlsx/index.ts").openFile(bytes),
  "ours, to read": (bytes) => require("../src/xlsx/index.ts").readFileGrids(bytes),
  hucre: (bytes) => require("hucre").readXlsx(bytes),
  exceljs: (bytes) => new (require("exceljs").Workbook)().xlsx.load(bytes),
  SheetJS: (bytes) => require("@e965/xlsx").read(bytes, { dense: true }),
};

async function readOnce(reader, file) {
  const bytes = new Uint8Array(readFileSync(file));
  // the modules are loaded by something that is no workbook: nobody is warm, nobody pays for loading
  await Promise.resolve()
    .then(() => READERS[reader](new Uint8Array(100)))
    .catch(() => undefined);
  const start = performance.now();
  await READERS[reader](bytes);
  console.log(
    JSON.stringify({ seconds: (performance.now() - start) / 1000, mb: process.resourceUsage().maxRSS / 1024 }),
  );
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

function compare(rows, columns, runs) {
  const folder = mkdtempSync(join(tmpdir(), "binhxet-bench-"));
  const file = join(folder, "large.xlsx");
  const bytes = makeFile(rows, columns);
  writeFileSync(file, bytes);
  const seen = Object.fromEntries(Object.keys(READERS).map((reader) => [reader, []]));
  // one after another, turn by turn: a slow minute of the machine meets all of them
  for (let run = 0; run < runs; run += 1) {
    for (const reader of Object.keys(READERS)) {
      const child = spawnSync(process.execPath, [__filename, "--read", reader, file], { encoding: "utf8" });
      if (child.status !== 0) throw new Error(`${reader}: ${child.stderr}`);
      seen[reader].push(JSON.parse(child.stdout));
    }
  }
  rmSync(folder, { recursive: true });
  console.log(`${rows} × ${columns} cells, ${bytes.length} bytes, median of ${runs} runs, a process each`);
  const ours = median(seen["ours, to read"].map((one) => one.seconds));
  for (const [reader, each] of Object.entries(seen)) {
    const seconds = median(each.map((one) => one.seconds));
    const mb = median(each.map((one) => one.mb));
    console.log(
      `${reader.padEnd(24)} ${seconds.toFixed(2).padStart(7)} s  ${(seconds / ours).toFixed(2).padStart(6)} ×  ${mb.toFixed(0).padStart(5)} MB peak`,
    );
  }
}

const [first, second, third] = process.argv.slice(2);
if (first === "--read") readOnce(second, third);
else compare(Number(first ?? 100_000), Number(second ?? 12), Number(third ?? 3));
