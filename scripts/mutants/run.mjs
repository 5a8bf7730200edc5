// Runs Stryker on src/rules part by part (parts.mjs), so that what was measured is kept when a later part is stopped: each part has a report
// of its own in reports/mutants.
//   node scripts/mutants/run.mjs                 all parts, then what survived, then the page
//   node scripts/mutants/run.mjs kinds ranking   these parts
//   node scripts/mutants/run.mjs --changed       what is not measured as it stands today; also with parts
//   node scripts/mutants/run.mjs --survivors     what survived so far once more, with every test of the rules and more random cases
//   node scripts/mutants/run.mjs --survivors kinds   the survivors of that part with its own tests, after more of these were written
import { readdirSync } from "node:fs";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { PARTS } from "./parts.mjs";
import { measuredFiles, root, survivesToday } from "./reports.mjs";

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

const isOf = (part, file) => PARTS[part].files.some((glob) => path.matchesGlob(file, `src/rules/${glob}`));

/** With `changed`, only the files of the part that no report has on today's text. */
async function runPart(name, changed) {
  const known = new Set(changed ? measuredFiles().flatMap(([file, { isToday }]) => (isToday ? file : [])) : []);
  const files = readdirSync(path.join(root, "src/rules"), { recursive: true })
    .map((file) => `src/rules/${file}`)
    .filter((file) => isOf(name, file) && !known.has(file));
  const times = { timeoutMS: 6000, timeoutFactor: 3 };
  if (files.length > 0) await run(changed ? `${name}-changed` : name, files, PARTS[name].tests, RUNS_AT_FIRST, times);
}

/** Stryker counts columns from 0 in what it is told and from 1 in what it reports. */
const rangeOf = (file, { start, end }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

/** Of all files, or of those of one part. */
async function runSurvivors(part) {
  const ranges = measuredFiles()
    .filter(([file]) => part === undefined || isOf(part, file))
    .flatMap(([file, result]) => survivesToday(result).map(({ location }) => rangeOf(file, location)));
  if (ranges.length === 0) return;
  const [name, tests] = part === undefined ? ["survivors", []] : [`survivors-${part}`, PARTS[part].tests];
  await run(name, [...new Set(ranges)], tests, RUNS_OF_SURVIVORS, { timeoutFactor: 2 });
}

const chosen = process.argv.slice(2);
const [again, changed] = [chosen.includes("--survivors"), chosen.includes("--changed")];
const named = chosen.filter((one) => !one.startsWith("--"));
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no part ${unknown.join()}; there are ${Object.keys(PARTS).join(", ")}`);
const parts = named.length > 0 ? named : Object.keys(PARTS);
if (again) for (const part of named.length > 0 ? named : [undefined]) await runSurvivors(part);
else for (const part of parts) await runPart(part, changed);
if (chosen.length === 0) {
  await runSurvivors();
  await import("./page.mjs");
}
