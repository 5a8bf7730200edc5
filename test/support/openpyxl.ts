import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";

/** Debian's openpyxl belongs to Debian's Python, which need not be the first on the path. */
const PYTHONS = ["/usr/bin/python3", "python3"];

const python = PYTHONS.find((one) => spawnSync(one, ["-c", "import openpyxl"]).status === 0);

/** Tests with openpyxl, which is not ours. Where it is absent they are skipped with a notice; in CI that is a failure. */
export function describeOpenpyxl(name: string, define: () => void): void {
  if (python !== undefined) describe(name, define);
  else if (process.env["CI"]) {
    test(`${name}: openpyxl is installed`, () => {
      expect({ python }).toEqual({ python: "one that imports openpyxl" });
    });
  } else {
    console.info(`Skipped: ${name}. No Python on this machine imports openpyxl.`);
    describe.skip(name, define);
  }
}

/** What is typed into the row of one item. */
export interface Typed {
  /** In the order in which the row asks for them; null stays blank. */
  readonly figures: readonly (number | string | null)[];
  readonly points?: number;
  readonly notApplicable?: true;
  readonly evidence?: string;
  readonly explanation?: string;
}

export interface FormToFill {
  readonly bytes: Uint8Array;
  /** By code of the item. */
  readonly answers: Readonly<Record<string, Typed>>;
}

/** Forms filled in by a program that knows nothing of ours, all in one run. */
export function filledByOpenpyxl(forms: Readonly<Record<string, FormToFill>>): Readonly<Record<string, Uint8Array>> {
  return throughPython("fill_forms.py", forms);
}

function throughPython(script: string, forms: Readonly<Record<string, FormToFill>>) {
  const folder = mkdtempSync(join(tmpdir(), "binhxet-forms-"));
  try {
    const answers = Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, form.answers]));
    for (const [name, { bytes }] of Object.entries(forms)) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, "answers.json"), JSON.stringify(answers));
    const run = spawnSync(python ?? "python3", [resolve(__dirname, script), folder], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(`${script}: ${run.stdout}${run.stderr}`);
    return Object.fromEntries(
      Object.keys(forms).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
