import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Basis } from "../review/submissions/submission";
import { issue, type Issue } from "../workbook/issue";
import type { FoundFile } from "./collect-files";
import { packReading, type PackedReading } from "./packed-reading";
import { inPool, whenReady } from "./worker-pool";
import { workerExecArgv } from "./worker-exec-argv";

/** A file that fills its worker's memory ends that worker and nothing else. */
const WORKER_MEMORY_MB = 1024;
/** What a file leaves behind is cleared away after a few files: more room makes nothing faster, and every worker would fill it. */
const NEW_OBJECTS_MB = 16;

/** Workers that read files, started while the book is still being read: they need its basis only with the first file. */
export interface Readers {
  readonly readAll: (basis: Basis, seconds: number) => Promise<readonly PackedReading[]>;
  readonly end: () => Promise<void>;
}

export function startReaders(files: readonly FoundFile[]): Readers {
  const lanes = Math.min(availableParallelism(), files.length);
  const workers = Array.from({ length: lanes }, startReader);
  const starting = workers.map(whenReady);
  // said again, to whoever waits for the worker
  for (const one of starting) one.catch(ignored);
  return {
    readAll: (basis, seconds) =>
      inPool<FoundFile, PackedReading>(files, {
        ...{ lanes, seconds },
        start: async () => {
          const worker = await (starting.pop() ?? whenReady(startReader()));
          worker.postMessage({ basis });
          return worker;
        },
        failed: ({ name }, why) => packReading(refused(name, why, seconds)),
      }),
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function startReader(): Worker {
  return new Worker(new URL("./collect-worker.ts", import.meta.url), {
    execArgv: workerExecArgv(),
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB, maxYoungGenerationSizeMb: NEW_OBJECTS_MB },
  });
}

function refused(file: string, why: "timed out" | Error, seconds: number) {
  return { status: "refused", file, sha256: "", issues: [failure(file, why, seconds)] } as const;
}

function failure(file: string, why: "timed out" | Error, seconds: number): Issue {
  if (why === "timed out") return issue("parseTimedOut", { seconds }, { file });
  const reason = "code" in why ? String(why.code) : why.message;
  return issue("fileUnreadable", { file, reason }, { file });
}

function ignored(): void {
  // see above
}
