// Milliseconds of the main thread, so that other work on the machine does not count: on Linux from its schedstat, read after a pause of
// 2 ms, which makes the kernel settle its account; elsewhere the clock. Helper threads of the collector are left out.
const { existsSync, readFileSync } = require("node:fs");

const TASK = `/proc/self/task/${process.pid}/schedstat`;
const cell = new Int32Array(new SharedArrayBuffer(4));

function threadTime() {
  if (!existsSync(TASK)) return performance.now();
  Atomics.wait(cell, 0, 0, 2);
  return Number(readFileSync(TASK, "utf8").split(" ")[0]) / 1e6;
}

/** What `work` gives, and how long it took. */
function timed(work) {
  const start = threadTime();
  const result = work();
  return { result, time: threadTime() - start };
}

module.exports = { timed };
