import { Worker } from "node:worker_threads";
import type { Task, TaskResult } from "./tasks";
import { workerExecArgv } from "./worker-exec-argv";

/** Long enough for any real book on a slow laptop; a file made to hang ends here. */
export const DEADLINE_SECONDS = 60;

/**
 * Runs a task in a worker and waits for it, at most until the deadline: then the worker is killed, whatever it is doing.
 * @throws whatever went wrong inside, which is a mistake of ours: faults of the data come back as issues.
 */
export function runInWorker(task: Task, seconds: number = DEADLINE_SECONDS): Promise<TaskResult | "timed out"> {
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
    execArgv: workerExecArgv(),
    workerData: task,
    // A file that fills the memory ends the worker and not the machine.
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      resolve("timed out");
      void worker.terminate();
    }, seconds * 1000);
    const settle = () => {
      clearTimeout(deadline);
      void worker.terminate();
    };
    worker.once("message", (result: TaskResult) => {
      settle();
      resolve(result);
    });
    worker.once("error", (error) => {
      settle();
      reject(error);
    });
  });
}
