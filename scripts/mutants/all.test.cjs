// The tests of the rules as one file: Jest opens a world of its own for each test file, and for thousands of mutants that took most of
// the time.
const { readdirSync } = require("node:fs");
const path = require("node:path");

const tests = path.join(__dirname, "../../test");

/**
 * Starts of the wanted files where run.mjs names none: the tests of the rules, those that say in words what the rules recorded or refused,
 * and the properties. The quick come first, as the first failure ends a run, and the decimals before all that reckons with them.
 */
const ALL = [
  "rules/decimal",
  "rules/",
  "i18n/explanation",
  "review/score-csv/score-csv",
  "property/rules-",
  "property/explain-",
];

const wanted = (process.env.MUTANT_TESTS || ALL.join()).split(",");

const filesIn = (folder) =>
  readdirSync(path.join(tests, folder), { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith(".test.ts"))
    // times a machine, not the rules
    .filter((file) => !file.includes("explain-speed"))
    .sort();

for (const start of wanted) {
  const [folder] = start.split("/");
  const files = filesIn(folder).filter((file) => file.startsWith(start));
  if (files.length === 0) throw new Error(`no test begins with ${start}`);
  for (const file of files) require(path.join(tests, file));
}
