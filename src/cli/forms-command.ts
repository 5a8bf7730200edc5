import { join } from "node:path";
import type { Issue } from "../workbook/issue";
import { zipFiles } from "../xlsx";
import { overwriteFault, readFile } from "./files";
import type { FormsRequest } from "./forms-arguments";
import type { FormsTaskResult } from "./forms-task";
import { attempt, exitOf, fail, type Io, writeAndTell } from "./io";
import { issueList } from "./print";

/** Runs `binhxet forms`: asks first whether a file is in the way, then writes all of them and tells which it could not. */
export async function runFormsCommand(request: FormsRequest, io: Io): Promise<number> {
  const { book, units, isBlank, zip, force, language } = request;
  const asked = language ?? "vi";
  const taken = overwriteFault(zip, force);
  if (taken) return fail([taken], asked, io);
  const file = readFile(book);
  if ("fault" in file) return fail([file.fault], asked, io);
  const task = { do: "forms", bytes: file.bytes, units, isBlank, ...(language ? { language } : {}) } as const;
  const result = await attempt(task, book);
  if (result.did === "nothing") return fail([result.fault], asked, io);
  if (result.did !== "forms") throw new Error(`forms came back as ${result.did}`);
  const issues = result.issues.map((one) => ({ file: book, ...one }));
  if (result.failed) return fail(issues, result.language, io);
  return write(request, { ...result, issues }, io);
}

/** Where each form goes; the zip last, so that it is there only beside its forms. */
function targets({ out, zip }: FormsRequest, { files }: FormsTaskResult) {
  const single = out === undefined ? [] : files.map(({ name, bytes }) => ({ path: join(out, name), bytes }));
  return zip === undefined ? single : [...single, { path: zip, bytes: zipFiles(files) }];
}

function write(request: FormsRequest, result: FormsTaskResult, io: Io): number {
  const { language, issues } = result;
  const all = targets(request, result);
  const taken = all.flatMap(({ path }) => overwriteFault(path, request.force) ?? []);
  if (taken.length > 0) return fail(taken, language, io);
  const faults: readonly Issue[] = all.flatMap(({ path, bytes }) => writeAndTell(path, bytes, language, io) ?? []);
  if (issues.length > 0) io.stderr.write(`${issueList(issues, language)}\n`);
  return faults.length > 0 ? fail(faults, language, io) : exitOf(issues);
}
