// Runs Stryker on src/rules part by part (parts.mjs), so that what was measured is kept when a later part is stopped: each part has a report
// of its own in reports/mutants.
//   node scripts/mutants/run.mjs                 all parts, then what survived, then the page
//   node scripts/mutants/run.mjs kinds ranking   these parts
//   node scripts/mutants/run.mjs --survivors     what survived so far once more, with every test of the rules and more random cases
//   node scripts/mutants/run.mjs --survivors kinds   the survivors of that part with its own tests, after more of these were written
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { PARTS } from "./parts.mjs";
import { measuredFiles, survivesToday } from "./reports.mjs";

const RUNS_AT_FIRST = "8";
const RUNS_OF_SURVIVORS = "100";

/** The tests reach the child processes of Stryker by the environment: its own options cannot name them. */
async function run(name, mutate, tests, runs, times) {
  process.env.MUTANT_TESTS = tests.join(",");
  process.env.PROPERTY_RUNS = runs;
  const jsonReporter = { fileName: `reports/mutants/${name}.json` };
  const stryker = new Stryker({ configFile: "stryker.config.json", mutate, jsonReporter, ...times });
  await stryker.runMutationTest();
}

async function runPart(name) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`no part ${name}; there are ${Object.keys(PARTS).join(", ")}`);
  const mutate = part.files.map((file) => `src/rules/${file}`);
  await run(name, mutate, part.tests, RUNS_AT_FIRST, { timeoutMS: 6000, timeoutFactor: 3 });
}

/** Stryker counts columns from 0 in what it is told and from 1 in what it reports. */
const rangeOf = (file, { start, end }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

/** Of all files, or of those of one part. */
async function runSurvivors(part) {
  const isWanted = ([file]) =>
    part === undefined || PARTS[part].files.some((glob) => path.matchesGlob(file, `src/rules/${glob}`));
  const ranges = measuredFiles()
    .filter(isWanted)
    .flatMap(([file, result]) => survivesToday(result).map(({ location }) => rangeOf(file, location)));
  if (ranges.length === 0) return;
  const [name, tests] = part === undefined ? ["survivors", []] : [`survivors-${part}`, PARTS[part].tests];
  await run(name, [...new Set(ranges)], tests, RUNS_OF_SURVIVORS, { timeoutFactor: 2 });
}

const chosen = process.argv.slice(2);
const again = chosen.includes("--survivors");
const parts = chosen.filter((one) => one !== "--survivors");
const isWhole = chosen.length === 0;
if (again) for (const part of parts.length > 0 ? parts : [undefined]) await runSurvivors(part);
else for (const part of isWhole ? Object.keys(PARTS) : parts) await runPart(part);
if (isWhole) {
  await runSurvivors();
  await import("./page.mjs");
}
