import { readFileSync, statSync } from "node:fs";
import { readReturned } from "../review/submissions/reading";
import type { Basis, FileReading } from "../review/submissions/submission";
import { issue, type Issue } from "../workbook/issue";
import { LIMITS, openReturned } from "../xlsx";
import type { FoundFile } from "./collect-files";
import { reasonOf } from "./files";
import { NODE_HOST } from "./node-host";

/** Reads one file that came back. Never throws for what a file holds, or for a file that cannot be read. */
export function readReturnedFile({ path, name }: FoundFile, basis: Basis): FileReading {
  const read = bytesOf(path, name);
  if ("fault" in read) return { status: "refused", file: name, sha256: "", issues: [{ ...read.fault, file: name }] };
  const opened = openReturned(name, read.bytes, read.modified, { host: NODE_HOST });
  return opened.status === "open" ? readReturned(opened.returned, basis) : opened;
}

type Bytes = { readonly bytes: Uint8Array; readonly modified: string } | { readonly fault: Issue };

/** A file over the limit is not even read, and a device or a pipe has no end. */
function bytesOf(path: string, name: string): Bytes {
  try {
    const stat = statSync(path);
    const { size, mtime } = stat;
    if (!stat.isFile()) return { fault: issue("fileUnreadable", { file: name, reason: "ENOTFILE" }) };
    if (size > LIMITS.fileBytes) return { fault: issue("zipTooLarge", { size, limit: LIMITS.fileBytes }) };
    return { bytes: new Uint8Array(readFileSync(path)), modified: mtime.toISOString() };
  } catch (error) {
    return { fault: issue("fileUnreadable", { file: name, reason: reasonOf(error) }) };
  }
}
