import { parentPort } from "node:worker_threads";
import type { Basis } from "../review/submissions/submission";
import type { FoundFile } from "./collect-files";
import { packReading } from "./packed-reading";
import { readReturnedFile } from "./read-returned-file";

/** Worker entry: the basis first, once, then file after file; only what was understood goes back, never the bytes. */
let basis: Basis | undefined;
parentPort?.on("message", (given: { readonly basis: Basis } | FoundFile) => {
  if ("basis" in given) {
    basis = given.basis;
    return;
  }
  if (!basis) throw new Error("a file came before the basis");
  const packed = packReading(readReturnedFile(given, basis));
  parentPort?.postMessage(packed, [packed.buffer]);
});
parentPort?.postMessage("ready");
