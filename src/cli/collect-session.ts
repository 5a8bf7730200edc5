import { Worker } from "node:worker_threads";
import { issue, type Issue } from "../workbook/issue";
import type { BookAnswer, BookGiven, BookQuestion } from "./collect-book-worker";
import type { CollectResult, KnownBook } from "./collect-tasks";
import { DEADLINE_SECONDS } from "./run-in-worker";
import { doJob } from "./worker-pool";
import { workerExecArgv } from "./worker-exec-argv";

/** Taking in a thousand forms is work of our own on what was understood already. */
const IMPORT_SECONDS = 600;
const MEMORY_MB = 2048;
/** Of what is made while collecting, almost all stays: more room for new objects makes nothing faster. */
const NEW_OBJECTS_MB = 24;

type Asked<Ask extends BookQuestion["ask"]> = Extract<BookQuestion, { ask: Ask }>;

/** A book in a worker of its own. What took too long, or more memory than it may, comes back as an issue; a mistake of ours is thrown. */
export interface CollectSession {
  readonly basis: () => Promise<KnownBook | Issue>;
  readonly collect: (question: Omit<Asked<"collect">, "ask">) => Promise<CollectResult | Issue>;
  readonly end: () => Promise<void>;
}

export function openSession(given: BookGiven, file: string): CollectSession {
  const worker = new Worker(new URL("./collect-book-worker.ts", import.meta.url), {
    execArgv: workerExecArgv(),
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: NEW_OBJECTS_MB },
  });
  const ask = async (question: BookQuestion, seconds: number): Promise<BookAnswer | Issue> => {
    const ended = await doJob<BookAnswer>(worker, question, seconds);
    if (ended.how === "done") return ended.result;
    if (ended.why === "timed out") return issue("parseTimedOut", { seconds }, { file });
    const code = "code" in ended.why ? ended.why.code : undefined;
    if (code !== "ERR_WORKER_OUT_OF_MEMORY") throw ended.why;
    return issue("fileUnreadable", { file, reason: code }, { file });
  };
  return {
    basis: async () => {
      const said = await ask({ ask: "basis" }, DEADLINE_SECONDS);
      return "code" in said ? said : answerTo("basis", said).known;
    },
    collect: async (question) => {
      const said = await ask({ ask: "collect", ...question }, IMPORT_SECONDS);
      return "code" in said ? said : answerTo("collect", said).result;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

function answerTo<Ask extends BookAnswer["ask"]>(asked: Ask, said: BookAnswer): Extract<BookAnswer, { ask: Ask }> {
  if (said.ask !== asked) throw new Error(`${asked} came back as ${said.ask}`);
  // TypeScript cannot narrow a union by a generic member; the line above has.
  return said as Extract<BookAnswer, { ask: Ask }>;
}
