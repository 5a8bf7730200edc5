import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import { main } from "../../src/cli/main";
import type { ResultJson } from "../../src/review/result-json";

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, as bin/binhxet does, and keeps what it said. */
export async function run(...argv: readonly string[]): Promise<Said> {
  let stdout = "";
  let stderr = "";
  const code = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

/** A folder of its own for every test. */
export function useFolder() {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "binhxet-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const path = (name: string) => join(folder, name);
  return {
    path,
    /** Writes a file and gives its path. */
    file: (name: string, content: Uint8Array | string) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    json: (name: string) => JSON.parse(readFileSync(path(name), "utf8")) as ResultJson,
  };
}
