// Every test of the rules as one file: Jest opens a world of its own for each test file, and for thousands of mutants that took most of
// the time.
const { readdirSync } = require("node:fs");
const path = require("node:path");

const tests = path.join(__dirname, "../../test");

const isWanted = (file) =>
  file.endsWith(".test.ts") &&
  (file.startsWith("rules/") || file.startsWith("property/rules-")) &&
  // times a machine, not the rules
  !file.includes("explain-speed");

for (const folder of ["rules", "property"]) {
  const files = readdirSync(path.join(tests, folder), { recursive: true }).map((file) => `${folder}/${file}`);
  for (const file of files.sort().filter(isWanted)) require(path.join(tests, file));
}
