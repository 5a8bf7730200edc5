// How fast returned forms are taken in, beside a bare read of the same files by exceljs and by SheetJS:
//   node bench/collect.cjs [files] [runs]
// The forms are our own, of 60 items, filled with the same figures at every run. Ours is the whole command, starting included, in as many
// workers as there are cores: read, checked, put together, scored and ranked (a dry run), and all that with the scores written into the book.
// exceljs and SheetJS do nothing but read: in one process, and in two at once that share the files. Turn by turn, so that a slow minute of the
// machine meets all of them; ratios are those of the same round.
require("../bin/hook.cjs");
const { spawn } = require("node:child_process");
const { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { loadavg, tmpdir } = require("node:os");
const { join } = require("node:path");
const { filled } = require("./support/filled-form.cjs");

const ITEMS = 60;
const READERS = {
  exceljs: (bytes) => new (require("exceljs").Workbook)().xlsx.load(bytes),
  SheetJS: (bytes) => require("@e965/xlsx").read(bytes, { dense: true }),
};

function bookTables(units) {
  const groups = [1, 2, 3, 4, 5, 6].map((at) => ({
    code: `${at}`,
    text: `Mục ${at}`,
    operation: "Tổng",
    max: ITEMS * 10,
  }));
  const items = Array.from({ length: ITEMS }, (_, at) => ({
    code: `${(at % 6) + 1}.${Math.floor(at / 6) + 1}`,
    parent: `${(at % 6) + 1}`,
    text: `Tiêu chí số ${at + 1}: kết quả thực hiện nhiệm vụ của cụm thi đua`,
    max: 10,
    kind: "Chấm điểm trực tiếp",
  }));
  return {
    BX_DonVi: Array.from({ length: units }, (_, at) => ({
      code: `U${at + 1}`,
      name: `Đơn vị thành viên số ${at + 1}`,
    })),
    BX_TieuChi: [...groups, ...items],
  };
}

/** Writes the book and a filled form of every unit: the cells that a unit may fill are set as Excel would set them. */
async function makeFiles(folder, units) {
  const { planNewBook } = require("../src/review/create-book.ts");
  const { planForm } = require("../src/review/form/index.ts");
  const { openCollectBook } = require("../src/cli/collect-tasks.ts");
  const { newFile } = require("../src/xlsx/index.ts");
  const book = newFile();
  await book.apply(planNewBook({ settings: { year: 2026 }, tables: bookTables(units) }, "vi"));
  writeFileSync(join(folder, "book.xlsx"), book.toBytes());
  const { basis } = (await openCollectBook(book.toBytes())).known;
  mkdirSync(join(folder, "in"));
  for (const [at, unit] of basis.units.entries()) {
    const form = newFile();
    await form.apply(filled(planForm(basis, unit), basis.ruleSet, at));
    writeFileSync(join(folder, "in", `phieu-${String(at + 1).padStart(4, "0")}.xlsx`), form.toBytes());
  }
}

/** Runs a child and gives its seconds, those of its processor and the peak of its memory. */
function timed(args) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [__filename, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.on("exit", (code) => {
      if (code !== 0) reject(new Error(`${args.join(" ")} ended with ${code}`));
      else resolve({ seconds: (performance.now() - start) / 1000, ...JSON.parse(said.trim().split("\n").pop()) });
    });
  });
}

async function bareRead(reader, folder, part, parts, most) {
  const files = readdirSync(folder)
    .sort()
    .slice(0, most)
    .filter((_, at) => at % parts === part);
  for (const name of files) await READERS[reader](readFileSync(join(folder, name)));
  tellUsage();
}

/** Of this process with all its threads. */
function tellUsage() {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(JSON.stringify({ mb: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
}

async function ours(book, folder, most, more) {
  const { main } = require("../src/cli/main.ts");
  const files = readdirSync(folder)
    .sort()
    .slice(0, most)
    .map((name) => join(folder, name));
  const quiet = { write: () => true };
  const code = await main(["collect", book, ...files, "--deadline", "60", ...more], {
    stdout: quiet,
    stderr: quiet,
  });
  if (code === 2) throw new Error("nothing was collected");
  tellUsage();
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function compare(files, runs) {
  const folder = mkdtempSync(join(tmpdir(), "binhxet-bench-"));
  await makeFiles(folder, files);
  const [book, forms] = [join(folder, "book.xlsx"), join(folder, "in")];
  const most = String(files);
  const both = async (reader) => {
    const parts = await Promise.all([0, 1].map((part) => timed(["--bare", reader, forms, `${part}`, "2", most])));
    const sum = (key) => parts.reduce((all, one) => all + one[key], 0);
    return { seconds: Math.max(...parts.map(({ seconds }) => seconds)), cpu: sum("cpu"), mb: sum("mb") };
  };
  const ways = {
    "ours: collect, ranked": async () => timed(["--ours", book, forms, most]),
    "ours: collect --dry-run": async () => timed(["--ours", book, forms, most, "--dry-run"]),
    "exceljs, two processes": async () => both("exceljs"),
    "exceljs, one process": async () => timed(["--bare", "exceljs", forms, "0", "1", most]),
    "SheetJS, two processes": async () => both("SheetJS"),
    "SheetJS, one process": async () => timed(["--bare", "SheetJS", forms, "0", "1", most]),
  };
  const loaded = loadavg()[0];
  const seen = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let run = 0; run < runs; run += 1) for (const [way, go] of Object.entries(ways)) seen[way].push(await go());
  const load = [loaded, loadavg()[0]].map((one) => one.toFixed(1)).join(" to ");
  console.log(`${files} forms of ${ITEMS} items, median of ${runs}; load of the machine ${load}`);
  for (const [way, each] of Object.entries(seen)) {
    const seconds = median(each.map((one) => one.seconds));
    const mb = median(each.map((one) => one.mb));
    const cpu = median(each.map((one) => one.cpu));
    console.log(
      `${way.padEnd(26)} ${(files / seconds).toFixed(1).padStart(7)} files/s ${seconds.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(7)} s of processor ${mb.toFixed(0).padStart(5)} MB peak`,
    );
  }
  for (const own of ["ours: collect --dry-run", "ours: collect, ranked"]) {
    for (const rival of [
      "exceljs, two processes",
      "exceljs, one process",
      "SheetJS, two processes",
      "SheetJS, one process",
    ]) {
      const ratios = seen[rival].map(({ seconds }, run) => seconds / seen[own][run].seconds);
      const [least, middle, most] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((one) =>
        one.toFixed(2),
      );
      console.log(`${own}: ${middle} times the files per second of ${rival} (${least} to ${most})`);
    }
  }
  const tenth = Math.max(1, Math.floor(files / 10));
  for (const more of [[], ["--dry-run"]]) {
    const few = await timed(["--ours", book, forms, String(tenth), ...more]);
    console.log(`ours, ${tenth} of the files, the same book ${more.join("")}: ${few.mb.toFixed(0)} MB peak`);
  }
  await shares(folder, files);
  rmSync(folder, { recursive: true });
}

/** Where the time of one file goes, measured in this process, and what the import adds for each. */
async function shares(folder, files) {
  const { openCollectBook } = require("../src/cli/collect-tasks.ts");
  const { readReturned } = require("../src/review/submissions/reading/index.ts");
  const { inflateWhenAsked } = require("../src/xlsx/guard.ts");
  const { LIMITS, openReturned, readFileGrids } = require("../src/xlsx/index.ts");
  const { NODE_HOST: host } = require("../src/cli/node-host.ts");
  const { entriesOf } = require("../src/review/submissions/score-rows.ts");
  const { score } = require("../src/rules/score.ts");
  const bytes = new Uint8Array(readFileSync(join(folder, "book.xlsx")));
  const collectBook = await openCollectBook(bytes);
  const { basis } = collectBook.known;
  const [together, imported] = ["put together, score, rank", "the import besides"];
  const times = { unzip: 0, parse: 0, "SHA-256": 0, check: 0, "score each form": 0, [together]: 0, [imported]: 0 };
  const took = (work) => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const readings = [];
  for (const name of readdirSync(join(folder, "in")).sort()) {
    const file = new Uint8Array(readFileSync(join(folder, "in", name)));
    const [unzip] = took(() =>
      inflateWhenAsked(file, LIMITS, host).forEach(
        (part, path) => /workbook|sheet|styles|sharedStrings|rels/.test(path) && part(),
      ),
    );
    const [grids] = took(() => readFileGrids(file, {}, host));
    const [hashed] = took(() => host.sha256(file));
    const { returned } = openReturned(name, file, undefined, { host });
    const [check, reading] = took(() => readReturned(returned, basis));
    readings.push(reading);
    const [form] = reading.submissions;
    const units = [{ code: form.unit, name: form.unit, ranked: true }];
    const said = { units, scores: entriesOf(form.unit, form), meetings: [], reports: [], peers: [], adjustments: [] };
    const [scored] = took(() => score(basis.ruleSet, said, { counts: ["self"] }));
    times.unzip += unzip;
    times.parse += Math.max(0, grids - unzip);
    times["SHA-256"] += hashed;
    times.check += Math.max(0, check - scored);
    times["score each form"] += scored;
  }
  const now = "2026-11-25T16:04:05+07:00";
  for (const [stage, until] of [
    [together, "preview"],
    [imported, "rank"],
  ]) {
    const start = performance.now();
    await collectBook.collect({ readings, now, until });
    times[stage] = performance.now() - start;
  }
  times[imported] = Math.max(0, times[imported] - times[together]);
  const total = Object.values(times).reduce((sum, each) => sum + each, 0) - times[imported];
  for (const [stage, each] of Object.entries(times)) {
    console.log(
      `${stage.padEnd(36)} ${(each / files).toFixed(2).padStart(7)} ms a file ${((each / total) * 100).toFixed(0).padStart(3)} %`,
    );
  }
}

const [first, ...rest] = process.argv.slice(2);
const done =
  first === "--bare"
    ? bareRead(rest[0], rest[1], Number(rest[2]), Number(rest[3]), Number(rest[4]))
    : first === "--ours"
      ? ours(rest[0], rest[1], Number(rest[2]), rest.slice(3))
      : compare(Number(first ?? 1000), Number(rest[0] ?? 3));
done.catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
