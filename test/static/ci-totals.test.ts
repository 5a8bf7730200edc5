import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { root } from "./tree";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "binhxet-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The last line and the exit code for some reports of jest. */
const totals = (reports: readonly object[], failedSteps = 0): readonly [string | undefined, number | null] => {
  const files = reports.map((report, index) => {
    const file = join(folder, `${String(index)}.json`);
    writeFileSync(file, JSON.stringify(report));
    return file;
  });
  const { stdout, status } = spawnSync(
    "node",
    ["scripts/ci-totals.mjs", "--failed-steps", String(failedSteps), ...files],
    { cwd: root, encoding: "utf8" },
  );
  return [stdout.trim().split("\n").at(-1), status];
};

const good = { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 0 };

describe("the last line of CI", () => {
  test("adds the reports up", () => {
    expect(totals([good, good])).toEqual(["6 passed, 0 failed", 0]);
  });

  test("names skipped tests without failing", () => {
    expect(totals([{ ...good, numPendingTests: 1, numTodoTests: 1 }])).toEqual(["3 passed, 0 failed, 2 skipped", 0]);
  });

  test.each([
    ["a failed test", { ...good, success: false, numFailedTests: 1 }],
    ["a suite that could not run", { ...good, success: false, numRuntimeErrorTestSuites: 1 }],
    ["a run that failed without naming a test", { ...good, success: false }],
  ])("counts %s as one failure", (_name, report) => {
    expect(totals([report])).toEqual(["3 passed, 1 failed", 1]);
  });

  test("counts failed steps", () => {
    expect(totals([good], 2)).toEqual(["3 passed, 2 failed", 1]);
  });

  test("fails when no test ran", () => {
    expect(totals([])).toEqual(["0 passed, 0 failed", 1]);
  });

  test("counts a missing report as one failure", () => {
    const { stdout, status } = spawnSync("node", ["scripts/ci-totals.mjs", join(folder, "none.json")], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stdout).toContain("0 passed, 1 failed");
    expect(status).toBe(1);
  });
});
