// Prints the last line of a CI run, `N passed, N failed` (`, N skipped` when any), from jest's JSON reports.
//
//   node scripts/ci-totals.mjs --failed-steps N REPORT.json…
//
// A suite that could not run counts as one failure, so does a report that is missing or says it failed without naming
// a test, so does each failed step that is not a test (types, lint, build). Exits 1 on any failure, or when no test ran.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: { "failed-steps": { type: "string", default: "0" } },
  allowPositionals: true,
});

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.log(`no report in ${file}: ${error.message}`);
    return { numFailedTests: 1 };
  }
};

/** The counts of one report of `jest --json`. */
const countsOf = (report) => {
  const named = (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
  return {
    passed: report.numPassedTests ?? 0,
    failed: named === 0 && report.success === false ? 1 : named,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
};

const total = { passed: 0, failed: Number(values["failed-steps"]), skipped: 0 };
for (const counts of positionals.map(read).map(countsOf)) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

if (total.passed + total.failed === 0) console.log("no test ran: that is a failure");
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
