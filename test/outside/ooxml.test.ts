import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { planForm } from "../../src/review/form";
import type { Plan } from "../../src/workbook/plan";
import { newFile, openFile } from "../../src/xlsx";
import { basisOf, everyKind, unitRow } from "../support/form-cases";
import { soundFile } from "../support/hostile";
import { allCharts, area, chartOf, chartSheet, number, planOf, scoreSheet, text } from "../support/xlsx-sample";

/** Validates against the schemas of ISO/IEC 29500; lies beside the repository and needs python3 and xmllint. */
const CHECKER = resolve(__dirname, "../../../shared/tools/check-ooxml");
const isHere = existsSync(CHECKER) && spawnSync("xmllint", ["--version"]).status === 0;

if (!isHere && !process.env["CI"]) console.info(`Not checked against the schemas: ${CHECKER} or xmllint is absent.`);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ooxml-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SCORES: Plan["actions"][number] = { verb: "addSheet", name: "Chấm điểm", content: scoreSheet() };

const FORM = basisOf(everyKind(), [unitRow("DV1", 'Hội "A" & <B>'), unitRow("DV2", "=1+1")]);

const FILES: Readonly<Record<string, readonly Plan[]>> = {
  "a book without sheets": [],
  "a sheet with table, validations, footer": [planOf(SCORES)],
  "all charts": [planOf(SCORES), allCharts()],
  "results written twice": [allCharts(), allCharts()],
  "rows and cells changed": [
    planOf(SCORES, {
      verb: "appendRows",
      table: "BX_ChamDiem",
      expectRows: 2,
      rows: [[text("C"), text("\u0001 điều khiển \n & <"), number(1, "dd/mm/yyyy")]],
    }),
    planOf({
      verb: "setCells",
      sheet: "Chấm điểm",
      cells: [{ row: 40, column: 7, expect: null, cell: number(1, "0.000") }],
    }),
  ],
  "a form of a unit, protected": [planForm(FORM, FORM.units[0], { deadline: "2026-11-30" })],
  "a form for all": [planForm(FORM, undefined)],
  "charts without titles, limits, labels": [
    planOf(chartSheet(), {
      ...chartOf("stackedColumn", area(6, 0, 20, 4)),
      title: "",
      categoryAxis: { title: "", reversed: true },
      valueAxis: { title: "", format: "General" },
      legend: "right",
    }),
  ],
};

function faultsOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  const run = spawnSync("python3", [CHECKER, path], { encoding: "utf8" });
  return run.status === 0 ? "" : run.stdout + run.stderr;
}

const checked = isHere || process.env["CI"] ? test : test.skip;

checked("the schemas are at hand", () => {
  expect(execFileSync("python3", [CHECKER], { encoding: "utf8" })).toBe("");
});

checked.each(Object.entries(FILES))("%s keeps to the schemas", async (name, plans) => {
  const book = newFile();
  for (const plan of plans) expect(await book.apply(plan)).toMatchObject({ status: "done" });
  expect(faultsOf(name, book.toBytes())).toBe("");
});

checked("results beside another producer's sheet keep to the schemas", async () => {
  const opened = openFile(soundFile({ "xl/sharedStrings.xml": "<sst/>" }));
  if (opened.status !== "open") throw new Error(JSON.stringify(opened.issues));
  expect(await opened.book.apply(allCharts())).toMatchObject({ status: "done" });
  expect(faultsOf("beside", opened.book.toBytes())).not.toMatch(/sheet2|drawing|chart|table|workbook\.xml:/);
});
