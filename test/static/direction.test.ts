import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { mayImport } from "../../scripts/direction.mjs";
import { globalFaults, importFaults } from "./direction";
import { root, typescriptFiles } from "./tree";

const sources = typescriptFiles("src");

describe("the direction of imports", () => {
  test("every folder of src has its place in scripts/direction.mjs", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in mayImport))).toEqual([]);
  });

  test("no source imports against it", () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  test.each([
    ["src/rules/a.ts", `import { x } from "../workbook/x";`],
    ["src/rules/a.ts", `import type { X } from "../review";`],
    ["src/rules/kinds/a.ts", `export * from "../../i18n/vi";`],
    ["src/workbook/a.ts", `type X = import("../rules/fault").Fault;`],
    ["src/taskpane/a.tsx", `const x = () => import("../preview/host");`],
    ["src/cli/a.ts", `import { x } from "../../test/support/x";`],
    ["src/unknown/a.ts", `import { x } from "../rules/x";`],
    ["src/xlsx/a.ts", `import { readXlsx } from "hucre/xlsx";`],
    ["src/review/a.ts", `import { readFileSync } from "fs";`],
    ["src/xlsx/a.ts", `import { join } from "node:path";`],
  ])("%s may not: %s", (path, text) => {
    expect(importFaults({ path, text })).toHaveLength(1);
  });

  test.each([
    ["src/rules/kinds/a.ts", `import { x } from "../decimal"; import { sha256 } from "@noble/hashes/sha2.js";`],
    ["src/review/sheets/a.ts", `import type { Grids } from "../../workbook/grids";`],
    ["src/xlsx/a.ts", `import { zipSync } from "fflate";`],
    ["src/cli/a.ts", `import { join } from "node:path"; import { open } from "../xlsx/open";`],
  ])("%s may: %s", (path, text) => {
    expect(importFaults({ path, text })).toEqual([]);
  });
});

describe("the host and the machine", () => {
  test("no source uses them outside its place", () => {
    expect(sources.flatMap(globalFaults)).toEqual([]);
  });

  test.each([
    ["src/review/a.ts", `const f = (context: Excel.RequestContext) => context;`],
    ["src/xlsx/a.ts", `Office.context.document;`],
    ["src/taskpane/app.tsx", `const ready = Office.onReady();`],
    ["src/rules/a.ts", `const now = Date.now();`],
    ["src/rules/a.ts", `const now = new Date();`],
    ["src/rules/a.ts", `const year = (at: Date) => at.getFullYear();`],
    ["src/workbook/a.ts", `const id = Math.random();`],
    ["src/review/a.ts", `names.sort((a, b) => a.localeCompare(b));`],
    ["src/review/a.ts", `const text = amount.toLocaleString();`],
    ["src/review/a.ts", `const format = new Intl.NumberFormat("vi");`],
    ["src/review/a.ts", `console.log(1);`],
  ])("%s may not: %s", (path, text) => {
    expect(globalFaults({ path, text })).toHaveLength(1);
  });

  test.each([
    ["src/excel/a.ts", `await Excel.run(async (context: Excel.RequestContext) => context.sync());`],
    ["src/taskpane/index.tsx", `void Office.onReady();`],
    ["src/commands/a.ts", `Office.actions.associate("review", review);`],
    ["src/rules/a.ts", `const at = Date.UTC(2024, 0, 1); const names = { process: 1, Excel: 2 }; names.process;`],
    ["src/cli/a.ts", `console.log(new Date(), process.argv);`],
  ])("%s may: %s", (path, text) => {
    expect(globalFaults({ path, text })).toEqual([]);
  });
});
