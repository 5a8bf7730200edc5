import type { Worker } from "node:worker_threads";

/** How work is done in parallel. */
export interface Pool<Job, Result> {
  readonly lanes: number;
  /** A new worker that is ready, so that starting is not counted as work. */
  readonly start: () => Promise<Worker>;
  /** What one job may take before its worker is killed. */
  readonly seconds: number;
  /** The result of a job that was killed, or in which the worker broke. */
  readonly failed: (job: Job, why: Why) => Result;
}

/** A worker that has its next jobs already does not stand still until this thread has noticed that it is done with one. */
const JOBS_AHEAD = 3;

/** A job and its place among the results. */
type Placed<Job> = readonly [at: number, job: Job];

/**
 * Does every job in one of a few workers, each of which answers its jobs in their order. A job that hangs or breaks ends its own worker and
 * no other job; results come in the order of the jobs.
 */
export async function inPool<Job, Result>(jobs: readonly Job[], pool: Pool<Job, Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = jobs.entries();
  // given to a worker that ended before it came to them
  const again: Placed<Job>[] = [];
  const next = (): Placed<Job> | undefined => again.shift() ?? queue.next().value;
  const lane = async () => {
    for (let first = next(); first; first = next()) {
      const worker = await pool.start();
      const left = await feed<Job, Result>(worker, first, { next, results, seconds: pool.seconds });
      void worker.terminate();
      if (!left) continue;
      const [[at, job], ...rest] = left.given;
      results[at] = pool.failed(job, left.why);
      again.push(...rest);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(pool.lanes, jobs.length)) }, lane));
  return results;
}

interface Feeding<Job, Result> {
  readonly next: () => Placed<Job> | undefined;
  readonly results: Result[];
  readonly seconds: number;
}

/** What a worker that stopped has left: the job it stopped at, and those it had not come to. */
interface Left<Job> {
  readonly why: Why;
  readonly given: readonly [Placed<Job>, ...Placed<Job>[]];
}

/** Gives a worker jobs until there are no more, or until it stops. */
function feed<Job, Result>(
  worker: Worker,
  first: Placed<Job>,
  { next, results, seconds }: Feeding<Job, Result>,
): Promise<Left<Job> | undefined> {
  return new Promise((resolve) => {
    let current = first;
    const ahead: Placed<Job>[] = [];
    const give = () => {
      while (ahead.length < JOBS_AHEAD) {
        const more = next();
        if (!more) return;
        ahead.push(more);
        worker.postMessage(more[1]);
      }
    };
    const leave = hear<Result>(worker, seconds, {
      answered: (result) => {
        results[current[0]] = result;
        give();
        const following = ahead.shift();
        if (following) current = following;
        else {
          leave();
          resolve(undefined);
        }
      },
      stopped: (why) => {
        resolve({ why, given: [current, ...ahead] });
      },
    });
    worker.postMessage(first[1]);
    give();
  });
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
  { readonly how: "done"; readonly result: Result } | { readonly how: "failed"; readonly why: Why };

type Why = "timed out" | Error;

/** One job, and no other meanwhile; a worker that did not do it is to be ended. */
export function doJob<Result>(worker: Worker, job: unknown, seconds: number): Promise<Ended<Result>> {
  return new Promise((resolve) => {
    const leave = hear<Result>(worker, seconds, {
      answered: (result) => {
        leave();
        resolve({ how: "done", result });
      },
      stopped: (why) => {
        resolve({ how: "failed", why });
      },
    });
    worker.postMessage(job);
  });
}

interface Hearing<Result> {
  readonly answered: (result: Result) => void;
  readonly stopped: (why: Why) => void;
}

/** Hears what a worker says, until it takes too long for one answer, breaks or ends, or until nobody wants to hear it: what is returned is called. */
function hear<Result>(worker: Worker, seconds: number, { answered, stopped }: Hearing<Result>): () => void {
  const leave = () => {
    clearTimeout(deadline);
    worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
    // a worker that is being ended may still break: nobody waits for it any more
    worker.on("error", ignored);
  };
  const stop = (why: Why) => {
    leave();
    stopped(why);
  };
  const deadline = setTimeout(stop, seconds * 1000, "timed out");
  worker.on("message", (result: Result) => {
    deadline.refresh();
    answered(result);
  });
  // an error can overtake the answers before it; the end comes after all of them
  let broken: Error | undefined;
  worker.once("error", (error) => {
    broken = error;
  });
  worker.once("exit", (code) => {
    stop(broken ?? new Error(`the worker ended with code ${String(code)}`));
  });
  return leave;
}

function ignored(): void {
  // see above
}
