// Runs Stryker on src/rules part by part, so that what was measured is kept when a later part is stopped: each part has a report of its
// own in reports/mutants. Without a part all of them, and then the page; with parts only these:
//   node scripts/mutants/run.mjs kinds operations decimal.ts
import { readdirSync } from "node:fs";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";

const rules = path.join(import.meta.dirname, "../../src/rules");

function allParts() {
  const inside = readdirSync(rules, { withFileTypes: true });
  const folders = inside.filter((one) => one.isDirectory()).map(({ name }) => name);
  return [...folders.sort(), "*.ts"];
}

/** A folder of src/rules, or files of it. */
async function runPart(part) {
  const files = part.endsWith(".ts") ? part : `${part}/**/*.ts`;
  const name = part.replaceAll("/", "-").replaceAll("*", "rules");
  const stryker = new Stryker({
    configFile: "stryker.config.json",
    mutate: [`src/rules/${files}`],
    jsonReporter: { fileName: `reports/mutants/${name}.json` },
  });
  await stryker.runMutationTest();
}

const chosen = process.argv.slice(2);
for (const part of chosen.length > 0 ? chosen : allParts()) await runPart(part);
if (chosen.length === 0) await import("./page.mjs");
