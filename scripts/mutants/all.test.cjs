// Every test of the rules as one file: Jest opens a world of its own for each test file, and for thousands of mutants that took most of
// the time.
const { readdirSync } = require("node:fs");
const path = require("node:path");

const tests = path.join(__dirname, "../../test");

/**
 * Starts of the wanted files: the tests of the rules, those that say in words what the rules recorded or refused, and the properties. The
 * quick come first, as the first failure ends a run, and the decimals before all that reckons with them.
 */
const WANTED = [
  "rules/decimal",
  "rules/",
  "i18n/explanation",
  "review/score-csv/score-csv",
  "property/rules-",
  "property/explain-",
];

const filesIn = (folder) =>
  readdirSync(path.join(tests, folder), { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith(".test.ts"))
    // times a machine, not the rules
    .filter((file) => !file.includes("explain-speed"))
    .sort();

for (const start of WANTED) {
  const [folder] = start.split("/");
  for (const file of filesIn(folder)) if (file.startsWith(start)) require(path.join(tests, file));
}
