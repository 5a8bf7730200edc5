import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { issue, type Issue } from "../workbook/issue";

export type ReadFile = { readonly bytes: Uint8Array } | { readonly fault: Issue };

/** The code of a system error, which says enough without its path and call: ENOENT, EACCES… */
export function reasonOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}

export function readFile(file: string): ReadFile {
  try {
    return { bytes: new Uint8Array(readFileSync(file)) };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "ENOENT") return { fault: issue("fileNotFound", { file }, { file }) };
    return { fault: issue("fileUnreadable", { file, reason }, { file }) };
  }
}

/** Asked before any work is done, so that nobody waits for a refusal. */
export function overwriteFault(file: string | undefined, force: boolean): Issue | undefined {
  return file !== undefined && !force && existsSync(file) ? issue("fileExists", { file }, { file }) : undefined;
}

/** Writes whole files or nothing: beside the target first, then in its place. The folder is made where it is missing. */
export function writeWhole(file: string, content: Uint8Array | string): Issue | undefined {
  const target = resolve(file);
  const beside = `${target}.${String(process.pid)}.tmp`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, target);
    return undefined;
  } catch (error) {
    removeIfThere(beside);
    return issue("fileNotWritten", { file, reason: reasonOf(error) }, { file });
  }
}

function removeIfThere(file: string): void {
  if (existsSync(file)) rmSync(file);
}
