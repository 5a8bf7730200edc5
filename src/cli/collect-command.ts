import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { COLLECT_WORDS } from "../i18n/collect";
import type { Basis, FileReading } from "../review/submissions/submission";
import { issue, type Issue } from "../workbook/issue";
import type { CollectRequest } from "./collect-arguments";
import { findFiles, type FoundFile } from "./collect-files";
import type { CollectTask, CollectTaskResult } from "./collect-tasks";
import { overwriteFault, readFile } from "./files";
import { attempt, EXIT, exitOf, fail, type Io, writeAndTell } from "./io";
import { issueList, rankingTable } from "./print";
import { wallClock } from "./wall-clock";
import { inPool } from "./worker-pool";
import { workerExecArgv } from "./worker-exec-argv";

/** A file that fills its worker's memory ends that worker and nothing else. */
const WORKER_MEMORY_MB = 1024;
/** Taking in a thousand forms is work of our own on what was understood already. */
const IMPORT_SECONDS = 600;

type Result<Did extends CollectTaskResult["did"]> = Extract<CollectTaskResult, { did: Did }>;

/** Runs `binhxet collect`; the exit code says how it went. */
export async function runCollectCommand(request: CollectRequest, io: Io): Promise<number> {
  const { book, out, json, force, from, language } = request;
  const asked = language ?? "vi";
  const taken = [overwriteFault(out, force), overwriteFault(json, force)].filter((fault) => fault !== undefined);
  if (taken.length > 0) return fail(taken, asked, io);
  const file = readFile(book);
  if ("fault" in file) return fail([file.fault], asked, io);
  const spoken = language ? { language } : {};
  const known = await perform("basis", { do: "basis", bytes: file.bytes, ...spoken }, book);
  if ("code" in known) return fail([known], asked, io);
  const { basis } = known;
  if (!basis) return fail(inFile(known.issues, book), known.language, io);
  const found = findFiles(from, [book, ...(out === undefined ? [] : [out])]);
  const readings = [...found.issues.map(notFound), ...(await readAll(found.files, basis, request.seconds))];
  const until = request.dryRun ? "preview" : out === undefined ? "rank" : "book";
  const now = wallClock(new Date());
  const task = { do: "collect", bytes: file.bytes, readings, now, until, ...spoken } as const;
  const result = await perform("collect", task, book, IMPORT_SECONDS);
  if ("code" in result) return fail([result], basis.language, io);
  return report(request, { ...result, issues: inFile(result.issues, book) }, io);
}

const inFile = (issues: readonly Issue[], file: string): readonly Issue[] => issues.map((one) => ({ file, ...one }));

/** A path that leads nowhere is a file that could not be read: the others go on. */
function notFound(fault: Issue): FileReading {
  return { status: "refused", file: fault.file ?? "", sha256: "", issues: [fault] };
}

async function perform<Did extends CollectTaskResult["did"]>(
  did: Did,
  task: Extract<CollectTask, { do: Did }>,
  book: string,
  seconds?: number,
): Promise<Result<Did> | Issue> {
  const result = await attempt(task, book, seconds);
  if (result.did === "nothing") return result.fault;
  if (result.did !== did) throw new Error(`${did} came back as ${result.did}`);
  // TypeScript cannot narrow a union by a generic member; the line above has.
  return result as Result<Did>;
}

function readAll(files: readonly FoundFile[], basis: Basis, seconds: number): Promise<readonly FileReading[]> {
  return inPool<FoundFile, FileReading>(files, {
    lanes: availableParallelism(),
    seconds,
    start: () =>
      new Worker(new URL("./collect-worker.ts", import.meta.url), {
        execArgv: workerExecArgv(),
        workerData: basis,
        resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
      }),
    failed: ({ name }, why) => ({ status: "refused", file: name, sha256: "", issues: [failure(name, why, seconds)] }),
  });
}

function failure(file: string, why: "timed out" | Error, seconds: number): Issue {
  if (why === "timed out") return issue("parseTimedOut", { seconds }, { file });
  const reason = "code" in why ? String(why.code) : why.message;
  return issue("fileUnreadable", { file, reason }, { file });
}

/** Prints, writes what was asked for, and weighs how it went. */
function report({ out, json, dryRun }: CollectRequest, result: Result<"collect">, io: Io): number {
  const { language, text, imported, issues, bytes } = result;
  const words = COLLECT_WORDS[language];
  io.stdout.write(`${text}\n\n`);
  if (result.json.result) io.stdout.write(`${rankingTable(result.json.result, language)}\n\n`);
  if (dryRun) io.stdout.write(`${words.dryRun}\n`);
  else if (!imported) io.stderr.write(`${words.notImported}\n`);
  if (issues.length > 0) io.stderr.write(`${issueList(issues, language)}\n`);
  const faults = [
    json === undefined ? undefined : writeAndTell(json, `${JSON.stringify(result.json, undefined, 2)}\n`, language, io),
    out === undefined || bytes === undefined ? undefined : writeAndTell(out, bytes, language, io),
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) return fail(faults, language, io);
  return out !== undefined && !dryRun && bytes === undefined ? EXIT.failed : worst(result);
}

/** Done, unless a file could not be read, a form waits for a person, or the data are in error. */
function worst({ json, issues }: Result<"collect">): number {
  const isOpen = json.files.some(
    ({ status, forms }) => status !== "read" || forms.some(({ standing }) => standing === "asks"),
  );
  return isOpen ? EXIT.dataErrors : exitOf(issues);
}
