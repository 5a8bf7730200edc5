import { CLI_WORDS } from "../i18n/cli";
import type { Language } from "../i18n/language";
import { fill } from "../i18n/text";
import { issue, type Issue } from "../workbook/issue";
import { writeWhole } from "./files";
import { issueList } from "./print";
import { DEADLINE_SECONDS, runInWorker } from "./run-in-worker";
import type { Task, TaskResult } from "./tasks";

/** Where the command speaks to: the process, or a test. */
export interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** `dataErrors`: the result is there, and some of its data are in error; of a comparison: there are differences. */
export const EXIT = { done: 0, dataErrors: 1, failed: 2 } as const;

export function fail(issues: readonly Issue[], language: Language, io: Io): number {
  io.stderr.write(`${issueList(issues, language)}\n`);
  return EXIT.failed;
}

/** Done, unless some of the data are in error. */
export function exitOf(issues: readonly { readonly severity: string }[]): number {
  return issues.some(({ severity }) => severity === "error") ? EXIT.dataErrors : EXIT.done;
}

/** Writes a file and says so; an issue where it could not be written. */
export function writeAndTell(
  file: string,
  content: Uint8Array | string,
  language: Language,
  io: Io,
): Issue | undefined {
  const fault = writeWhole(file, content);
  if (!fault) io.stdout.write(`${fill(CLI_WORDS[language].written, { file })}\n`);
  return fault;
}

/** Runs a task; a file that took too long, or more memory than it may, comes back as an issue. */
export async function attempt(
  task: Task,
  file: string,
  seconds: number = DEADLINE_SECONDS,
): Promise<TaskResult | { readonly did: "nothing"; readonly fault: Issue }> {
  try {
    const result = await runInWorker(task, seconds);
    if (result !== "timed out") return result;
    return { did: "nothing", fault: issue("parseTimedOut", { seconds }, { file }) };
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    const outOfMemory = code === "ERR_WORKER_OUT_OF_MEMORY";
    if (!outOfMemory) throw error;
    return { did: "nothing", fault: issue("fileUnreadable", { file, reason: "ERR_WORKER_OUT_OF_MEMORY" }, { file }) };
  }
}
