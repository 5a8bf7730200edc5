import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { ReturnedFile } from "../../src/review/submissions/submission";
import { openReturned } from "../../src/xlsx";
import { soundFile } from "../support/hostile";

describe("a file that came back", () => {
  test("is known by its name and its SHA-256, and gives its cells", () => {
    const bytes = soundFile({ "xl/vbaProject.bin": "x" });
    const opened = openReturned("Hội A.xlsm", bytes, "2026-11-25T08:00:00Z");
    if (opened.status !== "open") throw new Error(JSON.stringify(opened));
    const returned: ReturnedFile = opened.returned;
    expect(returned).toMatchObject({
      file: "Hội A.xlsm",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      modified: "2026-11-25T08:00:00Z",
      issues: [{ code: "macrosIgnored", file: "Hội A.xlsm" }],
    });
    expect(returned.grids.sheets[0]?.cells.get(0)?.get(0)).toEqual({ value: 1 });
  });

  test("says why it cannot be read, and is still known", () => {
    expect(openReturned("a.xlsx", new Uint8Array())).toEqual({
      status: "refused",
      file: "a.xlsx",
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      issues: [{ code: "emptyFile", severity: "error", params: {}, file: "a.xlsx" }],
    });
  });

  test("a part that holds no cells is not looked at", () => {
    const damaged = soundFile({ "xl/drawings/drawing1.xml": "<!DOCTYPE x><x/>" });
    expect(openReturned("a.xlsx", damaged).status).toBe("open");
  });
});
