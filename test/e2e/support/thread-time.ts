import type { Browser } from "playwright-core";
import type { PreviewPage } from "./preview-page";

/** The part of Chromium's trace format that is read; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

const BEGIN = "watched-from-here";

/**
 * Milliseconds of processor time that the longest task of the page's main thread takes while `work` runs. Not of the clock: a machine that is busy
 * with other tests would make every task long. (bench/pane.cjs measures by the clock, as a person feels it.)
 */
export async function longestTask(browser: Browser, preview: PreviewPage, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(preview.page, { categories: ["toplevel", "blink.user_timing"] });
  await preview.page.evaluate((mark) => performance.mark(mark), BEGIN);
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const begin = trace.traceEvents.find(({ name }) => name === BEGIN);
  if (!begin) throw new Error("The trace does not hold the page's own mark.");
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid, ts }) => name.endsWith("RunTask") && pid === begin.pid && tid === begin.tid && ts > begin.ts,
  );
  if (tasks.length < 10) throw new Error(`The trace holds only ${String(tasks.length)} tasks.`);
  return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000);
}
