import { join } from "node:path";

/**
 * The `execArgv` of every worker that the command starts: `[]` in the bundle; from the sources, the flags that register
 * bin/hook.cjs in the new thread, which does not inherit it.
 *
 * Write the whole expression where the worker is started, because webpack recognises it by its form and makes a bundle
 * of the file it names:
 *
 *     new Worker(new URL("./parse-worker.ts", import.meta.url), { execArgv: workerExecArgv(), workerData })
 *
 * with `Worker` imported from "node:worker_threads".
 */
export const workerExecArgv = (): string[] =>
  __filename.endsWith(".ts") ? ["--require", join(__dirname, "..", "..", "bin", "hook.cjs")] : [];
