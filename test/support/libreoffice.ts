import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import type { FileBook } from "../../src/xlsx";
import { openBook, partsOf, zipOf } from "./xlsx-open";

const isHere = spawnSync("soffice", ["--version"]).status === 0;

/** A start of LibreOffice takes seconds on a slow machine. */
export const OFFICE_TIMEOUT = 180_000;

/** Tests that have LibreOffice open our files. Where it is absent they are skipped with a notice; in CI that is a failure. */
export function describeLibreOffice(name: string, define: () => void): void {
  if (isHere) describe(name, define);
  else if (process.env["CI"]) {
    test(`${name}: LibreOffice is installed`, () => {
      expect({ soffice: isHere }).toEqual({ soffice: true });
    });
  } else {
    console.info(`Skipped: ${name}. There is no soffice on this machine.`);
    describe.skip(name, define);
  }
}

/** The same file without the stored result of any formula: whoever opens it has to calculate. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = [...partsOf(bytes)].map(([path, content]): [string, string] => {
    if (!path.startsWith("xl/worksheets/")) return [path, content];
    return [path, content.replace(/(<c [^>]*?)(?: t="\w+")?([^>]*>\s*<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1$2")];
  });
  return zipOf(new Map(parts));
}

/** Opens books in LibreOffice, which calculates them, and gives them back as it saved them. */
export function recalculated(books: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, FileBook> {
  return new Map([...recalculatedBytes(books)].map(([name, bytes]) => [name, openBook(bytes)]));
}

/** The same, as files. */
export function recalculatedBytes(books: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "binhxet-office-"));
  try {
    const names = Object.keys(books);
    const files = names.map((name, index) => {
      const file = join(folder, `${String(index)}.xlsx`);
      writeFileSync(file, books[name] ?? "");
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const argv = [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, ...files];
    const run = spawnSync("soffice", argv, { encoding: "utf8", timeout: OFFICE_TIMEOUT });
    if (run.status !== 0) throw new Error(`soffice: ${run.stdout}${run.stderr}`);
    return new Map(
      names.map((name, index) => [name, new Uint8Array(readFileSync(join(out, `${String(index)}.xlsx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
