import { CLI_WORDS } from "../i18n/cli";
import type { Language } from "../i18n/language";
import { fill } from "../i18n/text";
import { shortFingerprint } from "../rules/fingerprint";
import type { Issue } from "../workbook/issue";
import { overwriteFault, readFile } from "./files";
import { attempt, EXIT, exitOf, fail, type Io, writeAndTell } from "./io";
import type { NamedFile } from "./load-rules";
import { issueList, rankingTable } from "./print";
import type { RulesRequest } from "./rules-arguments";
import type { RulesTask, RulesTaskResult } from "./rules-tasks";

type Request<Command extends RulesRequest["command"]> = Extract<RulesRequest, { command: Command }>;
type Result<Did extends RulesTaskResult["did"]> = Extract<RulesTaskResult, { did: Did }>;

/** Runs `binhxet rules …` and `binhxet score`; the exit code says how it went. */
export async function runRulesCommand(request: RulesRequest, io: Io): Promise<number> {
  switch (request.command) {
    case "checkRules":
      return check(request, io);
    case "exportRules":
      return exportRules(request, io);
    case "importRules":
      return importRules(request, io);
    case "diffRules":
      return diff(request, io);
    case "score":
      return score(request, io);
  }
}

const SPOKEN = "vi";

/** The files with what stands in them, or the issue of the first that cannot be read. */
function readAll(names: readonly string[]): readonly NamedFile[] | Issue {
  const files: NamedFile[] = [];
  for (const name of names) {
    const read = readFile(name);
    if ("fault" in read) return read.fault;
    files.push({ name, bytes: read.bytes });
  }
  return files;
}

/** Reads the files and does the task on them, or says why not. */
async function perform<Did extends RulesTaskResult["did"]>(
  did: Did,
  names: readonly string[],
  taskOf: (files: readonly NamedFile[]) => RulesTask | undefined,
): Promise<Result<Did> | Issue> {
  const files = readAll(names);
  if ("code" in files) return files;
  const task = taskOf(files);
  if (!task) throw new Error(`${did} was given too few files`);
  const result = await attempt(task, names[0] ?? "");
  if (result.did === "nothing") return result.fault;
  if (result.did !== did) throw new Error(`${did} came back as ${result.did}`);
  // TypeScript cannot narrow a union by a generic member; the line above has.
  return result as Result<Did>;
}

function spoken(language: Language | undefined): { readonly language?: Language } {
  return language ? { language } : {};
}

async function check({ file, language }: Request<"checkRules">, io: Io): Promise<number> {
  const result = await perform(
    "checkRules",
    [file],
    ([one]) => one && { do: "checkRules", file: one, ...spoken(language) },
  );
  if ("code" in result) return fail([result], language ?? SPOKEN, io);
  const { title, issues } = result;
  if (result.failed || !title) return fail(issues, result.language, io);
  const values = { name: title.name, year: String(title.year), fingerprint: shortFingerprint(title.fingerprint) };
  io.stdout.write(`${fill(CLI_WORDS[result.language].ruleSet, values)}\n\n`);
  io.stdout.write(
    `${issues.length === 0 ? CLI_WORDS[result.language].rulesSound : issueList(issues, result.language)}\n`,
  );
  return exitOf(issues);
}

async function exportRules({ file, to, force, language }: Request<"exportRules" | "importRules">, io: Io) {
  const taken = overwriteFault(to, force);
  if (taken) return fail([taken], language ?? SPOKEN, io);
  const result = await perform(
    "exportRules",
    [file],
    ([one]) => one && { do: "exportRules", file: one, ...spoken(language) },
  );
  if ("code" in result) return fail([result], language ?? SPOKEN, io);
  return finish(result, to, result.text, io);
}

async function importRules({ file, to, force, language = SPOKEN }: Request<"exportRules" | "importRules">, io: Io) {
  const taken = overwriteFault(to, force);
  if (taken) return fail([taken], language, io);
  const result = await perform("importRules", [file], ([one]) => one && { do: "importRules", file: one, language });
  if ("code" in result) return fail([result], language, io);
  return finish(result, to, result.bytes, io);
}

/** Writes what was made and lists what was met on the way. */
function finish(
  { failed, issues, language }: RulesTaskResult,
  to: string,
  content: Uint8Array | string | undefined,
  io: Io,
): number {
  if (failed || content === undefined) return fail(issues, language, io);
  const fault = writeAndTell(to, content, language, io);
  if (fault) return fail([fault], language, io);
  if (issues.length > 0) io.stderr.write(`${issueList(issues, language)}\n`);
  return exitOf(issues);
}

async function diff({ before, after, language }: Request<"diffRules">, io: Io): Promise<number> {
  const result = await perform(
    "diffRules",
    [before, after],
    ([one, other]) => one && other && { do: "diffRules", before: one, after: other, ...spoken(language) },
  );
  if ("code" in result) return fail([result], language ?? SPOKEN, io);
  const { changes, issues } = result;
  if (result.failed) return fail(issues, result.language, io);
  if (issues.length > 0) io.stderr.write(`${issueList(issues, result.language)}\n`);
  io.stdout.write(`${changes.length === 0 ? CLI_WORDS[result.language].rulesSame : changes.join("\n")}\n`);
  return changes.length === 0 ? EXIT.done : EXIT.dataErrors;
}

async function score({ rules, entries, units, json, force, language }: Request<"score">, io: Io): Promise<number> {
  const taken = overwriteFault(json, force);
  if (taken) return fail([taken], language ?? SPOKEN, io);
  const names = [rules, entries, ...(units === undefined ? [] : [units])];
  const result = await perform(
    "score",
    names,
    ([one, two, three]) =>
      one && two && { do: "score", rules: one, entries: two, ...(three ? { units: three } : {}), ...spoken(language) },
  );
  if ("code" in result) return fail([result], language ?? SPOKEN, io);
  const { failed, issues } = result;
  if (failed) io.stderr.write(`${issueList(issues, result.language)}\n`);
  else io.stdout.write(`${rankingTable(result.json, result.language)}\n\n${issueList(issues, result.language)}\n\n`);
  const text = `${JSON.stringify(result.json, null, 2)}\n`;
  const fault = json === undefined ? undefined : writeAndTell(json, text, result.language, io);
  if (fault) return fail([fault], result.language, io);
  return failed ? EXIT.failed : exitOf(issues);
}
