import { parentPort, workerData } from "node:worker_threads";
import { runTask, type Task } from "./tasks";

/** Worker entry: one task in, one result out. A mistake of ours ends the worker with its error, which the caller rethrows. */
async function work(): Promise<void> {
  parentPort?.postMessage(await runTask(workerData as Task));
}

void work().catch((error: unknown) => {
  // Thrown outside the promise, so that the worker's "error" event carries it.
  setImmediate(() => {
    throw error;
  });
});
