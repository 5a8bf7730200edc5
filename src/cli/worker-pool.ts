import type { Worker } from "node:worker_threads";

/** How work is done in parallel. */
export interface Pool<Job, Result> {
  readonly lanes: number;
  /** A new worker that is ready, so that starting is not counted as work. */
  readonly start: () => Promise<Worker>;
  /** What one job may take before its worker is killed. */
  readonly seconds: number;
  /** The result of a job that was killed, or in which the worker broke. */
  readonly failed: (job: Job, why: "timed out" | Error) => Result;
}

/**
 * Does every job in one of a few workers. A job that hangs or breaks ends its own worker and no other job; results come in the order of
 * the jobs.
 */
export async function inPool<Job, Result>(jobs: readonly Job[], pool: Pool<Job, Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = jobs.entries();
  const lane = async () => {
    let worker: Worker | undefined;
    // the lanes share the queue: each takes the next job when it is free
    for (const [at, job] of queue) {
      worker ??= await pool.start();
      const ended = await doJob<Result>(worker, job, pool.seconds);
      if (ended.how === "done") results[at] = ended.result;
      else {
        void worker.terminate();
        worker = undefined;
        results[at] = pool.failed(job, ended.why);
      }
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(pool.lanes, jobs.length)) }, lane));
  return results;
}

/** The worker as soon as it says "ready". Rejects where it cannot even start: that is no fault of a file. */
export function whenReady(worker: Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", () => {
      worker.off("error", reject);
      resolve(worker);
    });
  });
}

/** How a job ended. */
export type Ended<Result> =
  { readonly how: "done"; readonly result: Result } | { readonly how: "failed"; readonly why: "timed out" | Error };

/** One job, and no other meanwhile; a worker that did not do it is to be ended. */
export function doJob<Result>(worker: Worker, job: unknown, seconds: number): Promise<Ended<Result>> {
  return new Promise((resolve) => {
    const end = (ended: Ended<Result>) => {
      clearTimeout(deadline);
      worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
      // a worker that is being ended may still break: nobody waits for it any more
      worker.on("error", ignored);
      resolve(ended);
    };
    const deadline = setTimeout(() => {
      end({ how: "failed", why: "timed out" });
    }, seconds * 1000);
    worker.once("message", (result: Result) => {
      end({ how: "done", result });
    });
    worker.once("error", (why) => {
      end({ how: "failed", why });
    });
    worker.once("exit", (code) => {
      end({ how: "failed", why: new Error(`the worker ended with code ${String(code)}`) });
    });
    worker.postMessage(job);
  });
}

function ignored(): void {
  // see above
}
