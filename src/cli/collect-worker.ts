import { parentPort, workerData } from "node:worker_threads";
import type { Basis } from "../review/submissions/submission";
import type { FoundFile } from "./collect-files";
import { readReturnedFile } from "./read-returned-file";

/** Worker entry: the basis once, then file after file; only what was understood goes back, never the bytes. */
const basis = workerData as Basis;
parentPort?.on("message", (file: FoundFile) => {
  parentPort?.postMessage(readReturnedFile(file, basis));
});
parentPort?.postMessage("ready");
