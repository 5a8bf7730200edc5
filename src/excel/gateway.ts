import { Cancelled, FLOOR, HostRefusal, isCellEdit, refusalOf, tooOld } from "./refusal";

/** How long a person gets to finish typing before Excel is asked again, in milliseconds. */
const ASK_AGAIN = 400;

export interface GatewayOptions {
  /** Gives up before the first write, and waiting for a person who types; a write that has begun is otherwise finished. */
  readonly signal?: AbortSignal;
  /** `true` when a person is typing in a cell and Excel has to be waited for, `false` when it goes on. */
  readonly onWaiting?: (waiting: boolean) => void;
}

export interface Counters {
  /** Round trips to Excel. */
  syncs: number;
  /** Estimated bytes of what was written. */
  bytesWritten: number;
}

type Queue<T> = (context: Excel.RequestContext) => T;

/** The only way to Excel: every request of this folder is one `step` here. */
export class Gateway {
  readonly counters: Counters = { syncs: 0, bytesWritten: 0 };

  constructor(private readonly options: GatewayOptions = {}) {}

  /**
   * One round trip: `queue` asks for things (and may say what to load), its answer can be read once the promise is fulfilled.
   * `begun`: part of a write that has begun, which a cancel does not stop. While a person types in a cell Excel refuses before it does anything, so the step is simply asked again.
   */
  async step<T>(queue: Queue<T>, when: "cancellable" | "begun" = "cancellable"): Promise<T> {
    let waiting = false;
    try {
      for (;;) {
        try {
          return await this.once(queue, when);
        } catch (error) {
          if (!isCellEdit(error)) throw error;
          if (!waiting) this.options.onWaiting?.(true);
          waiting = true;
          await pause(ASK_AGAIN, this.options.signal);
        }
      }
    } finally {
      if (waiting) this.options.onWaiting?.(false);
    }
  }

  /** As `step`, but cell edit is thrown: for a first write, before which everything has to be checked again. */
  async once<T>(queue: Queue<T>, when: "cancellable" | "begun" = "cancellable"): Promise<T> {
    if (when === "cancellable" && this.options.signal?.aborted) throw new Cancelled();
    if (!isSupported(FLOOR.version)) throw new HostRefusal(tooOld(), "ApiNotFound");
    this.counters.syncs++;
    try {
      return await Excel.run(async (context) => {
        const answer = queue(context);
        await context.sync();
        return answer;
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

/** One call of Excel's own that is no batch of ours and waits for a person who types by itself. */
export async function direct(call: () => Promise<void>): Promise<void> {
  if (!isSupported(FLOOR.version)) throw new HostRefusal(tooOld(), "ApiNotFound");
  try {
    await call();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Whether this Excel has a set above the floor. */
export function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported(FLOOR.set, version);
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Cancelled());
    };
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
  });
}
