import { COLLECT_WORDS } from "../i18n/collect";
import type { FileReading } from "../review/submissions/submission";
import type { Issue } from "../workbook/issue";
import type { CollectRequest } from "./collect-arguments";
import { findFiles } from "./collect-files";
import { startReaders } from "./collect-readers";
import { openSession } from "./collect-session";
import type { CollectResult } from "./collect-tasks";
import { overwriteFault, readFile } from "./files";
import { EXIT, exitOf, fail, type Io, writeAndTell } from "./io";
import { packReading } from "./packed-reading";
import { issueList, rankingTable } from "./print";
import { wallClock } from "./wall-clock";

/** Runs `binhxet collect`; the exit code says how it went. */
export async function runCollectCommand(request: CollectRequest, io: Io): Promise<number> {
  const { book, out, json, force, from, language } = request;
  const asked = language ?? "vi";
  const taken = [overwriteFault(out, force), overwriteFault(json, force)].filter((fault) => fault !== undefined);
  if (taken.length > 0) return fail(taken, asked, io);
  const file = readFile(book);
  if ("fault" in file) return fail([file.fault], asked, io);
  const session = openSession({ bytes: file.bytes, ...(language ? { language } : {}) }, book);
  const found = findFiles(from, [book, ...(out === undefined ? [] : [out])]);
  const readers = startReaders(found.files);
  try {
    const known = await session.basis();
    if ("code" in known) return fail([known], asked, io);
    const { basis } = known;
    if (!basis) return fail(inFile(known.issues, book), known.language, io);
    const read = await readers.readAll(basis, request.seconds);
    // what they kept is free for what follows
    await readers.end();
    const readings = [...found.issues.map((fault) => packReading(notFound(fault))), ...read];
    const until = request.dryRun ? "preview" : out === undefined ? "rank" : "book";
    const result = await session.collect({ readings, until, now: wallClock(new Date()) });
    if ("code" in result) return fail([result], basis.language, io);
    return report(request, { ...result, issues: inFile(result.issues, book) }, io);
  } finally {
    await Promise.all([session.end(), readers.end()]);
  }
}

const inFile = (issues: readonly Issue[], file: string): readonly Issue[] => issues.map((one) => ({ file, ...one }));

/** A path that leads nowhere is a file that could not be read: the others go on. */
function notFound(fault: Issue): FileReading {
  return { status: "refused", file: fault.file ?? "", sha256: "", issues: [fault] };
}

/** Prints, writes what was asked for, and weighs how it went. */
function report({ out, json, dryRun }: CollectRequest, result: CollectResult, io: Io): number {
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

/** Done, unless a file could not be read, a form waits for a person, or the data are in error, those of a form that counts as well. */
function worst({ json, issues }: CollectResult): number {
  const isOpen = json.files.some(
    ({ status, forms }) => status !== "read" || forms.some(({ standing }) => standing === "asks"),
  );
  const used = json.files.flatMap(({ forms }) => forms.filter(({ standing }) => standing === "accepted"));
  return isOpen ? EXIT.dataErrors : exitOf([...issues, ...used.flatMap((form) => form.issues)]);
}
