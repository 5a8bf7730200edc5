import { Worker } from "node:worker_threads";
import { expect, test } from "@jest/globals";
import { inPool, whenReady } from "../../src/cli/worker-pool";

/** Answers "n" with "n!" after a while; "hang" never comes back; "break" throws; "leave" ends the worker. */
const WORKER = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (job) => {
    if (job === "hang") for (;;);
    if (job === "break") throw new Error("broken");
    if (job === "leave") process.exit(3);
    setTimeout(() => parentPort.postMessage(job + "!"), job === "slow" ? 300 : 0);
  });
  parentPort.postMessage("ready");
`;

test("a job that hangs, breaks or leaves ends alone, and results keep the order of the jobs", async () => {
  const jobs = ["slow", "hang", "a", "break", "b", "leave", "c", "d"];
  let started = 0;
  const results = await inPool<string, string>(jobs, {
    lanes: 2,
    seconds: 1.5,
    start: () => {
      started += 1;
      return whenReady(new Worker(WORKER, { eval: true }));
    },
    failed: (job, why) => `${job}: ${why === "timed out" ? why : why.message}`,
  });
  expect(results).toEqual([
    ...["slow!", "hang: timed out", "a!", "break: broken", "b!"],
    ...["leave: the worker ended with code 3", "c!", "d!"],
  ]);
  expect(started).toBeLessThanOrEqual(5);
});

test("no job, no worker work", async () => {
  const none = await inPool<string, string>([], {
    lanes: 2,
    seconds: 1,
    start: () => {
      throw new Error("started");
    },
    failed: () => "",
  });
  expect(none).toEqual([]);
});
