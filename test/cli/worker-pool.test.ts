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
    if (job === "slow") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    parentPort.postMessage(job + "!");
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

test("what a worker was given ahead of the job it ends at is done by the next worker", async () => {
  const jobs = ["hang", "a", "b", "break", "c", "d", "e", "f"];
  const results = await inPool<string, string>(jobs, {
    lanes: 1,
    seconds: 1,
    start: () => whenReady(new Worker(WORKER, { eval: true })),
    failed: (job) => job,
  });
  expect(results).toEqual(["hang", "a!", "b!", "break", "c!", "d!", "e!", "f!"]);
});

test("an answer counts although the error that came after it was heard first", async () => {
  // the error overtakes the answer by chance only: tried often enough
  const rounds = Array.from({ length: 15 }, (_, at) => [`a${at}`, "break"]);
  const results = await inPool<string, string>(rounds.flat(), {
    lanes: 2,
    seconds: 10,
    start: () => whenReady(new Worker(WORKER, { eval: true })),
    failed: (job) => job,
  });
  expect(results).toEqual(rounds.flatMap(([answer, broken]) => [`${answer}!`, broken]));
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
