/** Milliseconds of work after which the page is given way. */
const TURN = 20;

/**
 * Does work as a task of its own, as what comes from Excel's own process is: never in the same turn, so code that works only in a synchronous world
 * fails here, and the add-in gives way to the page in between. jsdom has no channels.
 */
export function later(work: () => void): void {
  if (typeof MessageChannel === "undefined") {
    void Promise.resolve().then(work);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}

/** Long work step by step, in tasks that are short: in Excel it would not hold the page, with which it shares a thread here. */
export async function inTurns(steps: Iterator<unknown>): Promise<void> {
  for (;;) {
    await new Promise<void>(later);
    for (const end = performance.now() + TURN; performance.now() < end;) if (steps.next().done) return;
  }
}
