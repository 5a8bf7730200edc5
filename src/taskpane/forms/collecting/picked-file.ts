import { issue, type Issue } from "../../../workbook/issue";
import { LIMITS } from "../../../xlsx/limits";
import type { Job } from "../../desk/jobs";

/** A file that a person chose. Its bytes are read when they are needed and not kept: a drop may hold hundreds. */
export interface PickedFile {
  readonly name: string;
  /** The job of reading it, or why it is not even begun. */
  readonly job: () => Promise<Job | Issue>;
  /** Its content, to be opened in Excel; absent for the sheets of the open book, and for what Excel would not open as a new one. */
  readonly bytes?: () => Promise<Uint8Array>;
}

export function pickedFile(file: File): PickedFile {
  const { name } = file;
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return { name, job: () => readingJob(file, bytes), ...(/\.xlsx$/i.test(name) ? { bytes } : {}) };
}

async function readingJob({ name, size, lastModified }: File, bytes: () => Promise<Uint8Array>): Promise<Job | Issue> {
  const place = { file: name };
  if (size > LIMITS.fileBytes) return issue("zipTooLarge", { size, limit: LIMITS.fileBytes }, place);
  const modified = lastModified > 0 ? { modified: new Date(lastModified).toISOString() } : {};
  try {
    return { do: "read", file: { name, bytes: await bytes() }, ...modified };
  } catch (error) {
    // moved, locked by another program, or on a drive that is gone
    return issue("fileUnreadable", { file: name, reason: error instanceof Error ? error.name : "" }, place);
  }
}
