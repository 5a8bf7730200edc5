// How long scoring takes: node bench/score.cjs [units] [items] [runs]
// In one process, in turns: `score` as any program calls it, and a bare weighted sum and sort of the same numbers in typed arrays, which
// knows no kinds, no faults and no exact decimals. Then growth, memory, where the time goes, and the same sheet as formulas in IronCalc.
const { Session } = require("node:inspector");
const path = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");
const { sheetOf } = require("./support/score-data.cjs");
const { timed } = require("./support/thread-time.cjs");
const { formulaSheet } = require("./support/formula-sheet.cjs");
const { score, toNumber } = require("../src/rules/index.ts");

const [units = 10_000, items = 100, runs = 5] = process.argv.slice(2).map(Number);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

function bare({ ruleSet, entries }) {
  const width = ruleSet.nodes.filter(({ type }) => type === "item").length;
  const height = entries.units.length;
  const cells = Float64Array.from(entries.scores, ({ points, values }) => toNumber(points ?? values.quantity));
  const weights = new Float64Array(width).fill(1);
  return () => {
    const totals = new Float64Array(height);
    for (let row = 0; row < height; row += 1) {
      let total = 0;
      for (let at = 0; at < width; at += 1) total += weights[at] * cells[row * width + at];
      totals[row] = total;
    }
    return Uint32Array.from(totals, (_, row) => row).sort((one, other) => totals[other] - totals[one]);
  };
}

/** The same entries as new lists, because who leads is remembered for a list of entries. */
const afresh = (entries) => ({ ...entries });

function pair(sheet, times) {
  const sum = bare(sheet);
  const pairs = Array.from({ length: times }, () => {
    collect();
    const plain = timed(sum).time;
    const entries = afresh(sheet.entries);
    const { time, result } = timed(() => score(sheet.ruleSet, entries));
    if (result.faults.length > 0) throw new Error(`${String(result.faults.length)} faults`);
    return { plain, time };
  });
  return { plain: median(pairs.map((one) => one.plain)), time: median(pairs.map((one) => one.time)) };
}

function memory({ ruleSet, entries }) {
  collect();
  const before = process.memoryUsage().heapUsed;
  const outcome = score(ruleSet, afresh(entries));
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  return { kept, units: outcome.units.length };
}

/** Least squares of y = first + slope × x, with its R². */
function line(points) {
  const mean = (at) => points.reduce((sum, one) => sum + one[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const cross = (a, b) => points.reduce((sum, one) => sum + (one[a] - [x, y][a]) * (one[b] - [x, y][b]), 0);
  const slope = cross(0, 1) / cross(0, 0);
  return { slope, first: y - slope * x, r2: cross(0, 1) ** 2 / (cross(0, 0) * cross(1, 1)) };
}

/** Share of samples by file of the engine, the collector apart. */
function shares({ ruleSet, entries }) {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.start");
  score(ruleSet, afresh(entries));
  let profile;
  session.post("Profiler.stop", (_, result) => {
    profile = result.profile;
  });
  session.disconnect();
  const fileOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const counts = new Map();
  for (const id of profile.samples) counts.set(fileOf.get(id), (counts.get(fileOf.get(id)) ?? 0) + 1);
  const rows = [...counts].map(([file, count]) => ({ file, share: count / profile.samples.length }));
  return rows.sort((one, other) => other.share - one.share).slice(0, 14);
}

function nameOf({ functionName, url }) {
  const file = url.split("/src/rules/")[1];
  return file ?? (functionName.startsWith("(") ? functionName : path.basename(url) || functionName);
}

const per = (time, cells) => `${((time * 1e6) / cells).toFixed(0)} ns a cell`;

async function run() {
  const sheet = sheetOf(units, items);
  const cells = units * items;
  const { plain, time } = pair(sheet, runs);
  console.log(`${String(units)} units × ${String(items)} items, median of ${String(runs)} runs in turns, main thread`);
  console.log(`score ${time.toFixed(0)} ms (${per(time, cells)}); bare sum and sort ${plain.toFixed(1)} ms`);
  console.log(`ratio ${(time / plain).toFixed(0)}`);
  const { kept } = memory(sheet);
  console.log(`outcome kept: ${(kept / 1e6).toFixed(0)} MB, ${(kept / cells).toFixed(0)} bytes a cell`);
  console.log("where the time goes, share of samples:");
  for (const { file, share } of shares(sheet)) console.log(`  ${(share * 100).toFixed(1).padStart(5)} % ${file}`);
  const sizes = [16, 8, 4, 2, 1].map((part) => Math.round(units / part));
  // many turns of the small ones, as one lasts a few milliseconds
  const growth = sizes.map((size) => {
    return { cells: size * items, time: pair(sheetOf(size, items), Math.round((3 * units) / size)).time };
  });
  for (const { cells: many, time: took } of growth) {
    console.log(`${String(many).padStart(8)} cells ${took.toFixed(0)} ms, ${per(took, many)}`);
  }
  const straight = line(growth.map(({ cells: many, time: took }) => [many, took]));
  const power = line(growth.map(({ cells: many, time: took }) => [Math.log(many), Math.log(took)]));
  console.log(
    `time = ${straight.first.toFixed(1)} ms + ${per(straight.slope, 1)}, R² ${straight.r2.toFixed(4)}; ~ cells ^ ${power.slope.toFixed(2)}`,
  );
  await againstFormulas(Math.round(units / 20), time / cells);
}

async function againstFormulas(size, timePerCell) {
  const sheet = sheetOf(size, items);
  const model = await formulaSheet(sheet);
  const { time } = timed(() => model.evaluate());
  const total = Number(model.getFormattedCellValue(0, 1, 1));
  if (!Number.isFinite(total) || total === 0) throw new Error("IronCalc shows no total");
  const ours = pair(sheet, 30).time;
  console.log(
    `IronCalc, ${String(size)} units × ${String(items)} items: ${time.toFixed(0)} ms (${per(time, size * items)}); ` +
      `score ${ours.toFixed(0)} ms, ${(time / ours).toFixed(1)} times as fast; by cell of the large sheet ${(time / size / items / timePerCell).toFixed(1)} times`,
  );
  model.free();
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
