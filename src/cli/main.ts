import { CLI_WORDS } from "../i18n/cli";
import type { Language } from "../i18n/language";
import { fill } from "../i18n/text";
import { resultJson } from "../review/result-json";
import type { Issue } from "../workbook/issue";
import { readArguments, type Request } from "./arguments";
import { runCollectCommand } from "./collect-command";
import { overwriteFault, readFile } from "./files";
import { runFormsCommand } from "./forms-command";
import { attempt, EXIT, exitOf, fail, type Io, writeAndTell } from "./io";
import { issueList, rankingTable } from "./print";
import { helpAbout } from "./help";
import { runRulesCommand } from "./rules-commands";
import type { Task, TaskResult } from "./tasks";

/** Runs one command; the exit code says how it went. Rejects only for mistakes in the program itself. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const request = readArguments(argv);
  switch (request.command) {
    case "help":
      io.stdout.write(`${helpAbout(CLI_WORDS[request.language].help, request.about)}\n`);
      return EXIT.done;
    case "wrong": {
      const words = CLI_WORDS[request.language];
      io.stderr.write(`${fill(words[request.fault], { option: request.option, command: request.of ?? "" })}\n`);
      return EXIT.failed;
    }
    case "review":
      return review(request, io);
    case "new":
      return create(request, io);
    case "explain":
      return explain(request, io);
    case "forms":
      return runFormsCommand(request, io);
    case "collect":
      return runCollectCommand(request, io);
    default:
      return runRulesCommand(request, io);
  }
}

async function review(request: Extract<Request, { command: "review" }>, io: Io): Promise<number> {
  const asked = request.language ?? "vi";
  const taken = [overwriteFault(request.out, request.force), overwriteFault(request.json, request.force)];
  const refused = taken.filter((fault) => fault !== undefined);
  if (refused.length > 0) return fail(refused, asked, io);
  const file = readFile(request.book);
  if ("fault" in file) return report(request, unreadable(file.fault, asked), io);
  const { language } = request;
  const wantsBook = request.out !== undefined;
  const task: Task = { do: "review", bytes: file.bytes, wantsBook, ...(language ? { language } : {}) };
  const result = await attempt(task, request.book);
  if (result.did === "nothing") return report(request, unreadable(result.fault, asked), io);
  if (result.did !== "review") throw new Error(`a review came back as ${result.did}`);
  const issues = result.issues.map((one) => ({ file: request.book, ...one }));
  return report(request, { ...result, issues }, io);
}

/** The result of a book that was not even opened: a program that asked for JSON learns why from it. */
function unreadable(fault: Issue, language: Language): Extract<TaskResult, { did: "review" }> {
  const json = resultJson({ status: "unreadable" }, [fault], language);
  return { did: "review", failed: true, language, json, issues: [fault] };
}

/** Prints, writes what was asked for, and weighs how it went. */
function report(
  request: Extract<Request, { command: "review" }>,
  result: Extract<TaskResult, { did: "review" }>,
  io: Io,
): number {
  const { json, issues, language, failed, bytes } = result;
  const withFile = { ...json, issues: json.issues.map((one) => ({ ...one, file: one.file ?? request.book })) };
  const faults: Issue[] = [];
  const write = (file: string | undefined, content: Uint8Array | string | undefined) => {
    if (file === undefined || content === undefined) return;
    const fault = writeAndTell(file, content, language, io);
    if (fault) faults.push(fault);
  };
  if (failed) io.stderr.write(`${issueList(issues, language)}\n`);
  else io.stdout.write(`${rankingTable(json, language)}\n\n${issueList(issues, language)}\n\n`);
  if (!failed) write(request.out, bytes);
  write(request.json, `${JSON.stringify(withFile, null, 2)}\n`);
  if (faults.length > 0) return fail(faults, language, io);
  if (failed) return EXIT.failed;
  return exitOf(issues);
}

async function create(request: Extract<Request, { command: "new" }>, io: Io): Promise<number> {
  const { book, language, force } = request;
  const exists = overwriteFault(book, force);
  if (exists) return fail([exists], language, io);
  const year = request.year ?? new Date().getFullYear();
  const result = await attempt({ do: "new", year, language }, book);
  if (result.did !== "new") throw new Error(`a new book came back as ${result.did}`);
  const fault = writeAndTell(book, result.bytes, language, io);
  return fault ? fail([fault], language, io) : EXIT.done;
}

async function explain(request: Extract<Request, { command: "explain" }>, io: Io): Promise<number> {
  const { book, unit, node, language } = request;
  const asked = language ?? "vi";
  const file = readFile(book);
  if ("fault" in file) return fail([file.fault], asked, io);
  const task: Task = { do: "explain", bytes: file.bytes, unit, node, ...(language ? { language } : {}) };
  const result = await attempt(task, book);
  if (result.did === "nothing") return fail([result.fault], asked, io);
  if (result.did !== "explain") throw new Error(`an explanation came back as ${result.did}`);
  const { explained, issues } = result;
  if (!explained)
    return fail(
      issues.map((one) => ({ file: book, ...one })),
      result.language,
      io,
    );
  const words = CLI_WORDS[result.language];
  if (explained.status === "explained") {
    io.stdout.write(`${explained.sentence}\n`);
    return EXIT.done;
  }
  const values = { unit, item: node };
  io.stderr.write(`${fill(words[explained.status], values)}\n`);
  return EXIT.failed;
}
