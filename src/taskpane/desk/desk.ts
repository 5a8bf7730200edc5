import type { Channel, FromDesk, StartChannel } from "./channel";

/** How a job ended. */
export type Reply<Result> =
  | { readonly how: "done"; readonly result: Result }
  /** It took longer than it may: the thread was killed, the next job gets a new one. */
  | { readonly how: "timedOut"; readonly seconds: number }
  | { readonly how: "failed"; readonly reason: string }
  | { readonly how: "cancelled" };

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** The deadline of the job, from when the thread is ready for it. */
  readonly seconds: number;
}

/** Loading the script of the thread is not counted against a job, but has an end too. */
const START_SECONDS = 20;

interface Asked<Job, Result> extends AskOptions {
  readonly id: number;
  readonly job: Job;
  readonly answer: (reply: Reply<Result>) => void;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Gives one job after the other to a thread beside the page, each with a deadline. The thread is started when it is needed, and again
 * after it was killed; what it has to know comes along each time.
 */
export class Desk<Setting, Job, Result> {
  private channel: Channel<Setting, Job> | undefined;
  private isReady = false;
  private lastId = 0;
  private asked: Asked<Job, Result> | undefined;

  constructor(
    private readonly start: StartChannel<Setting, Job, Result>,
    private readonly setting: Setting,
  ) {}

  /** One at a time: the reply has to be waited for. */
  ask(job: Job, options: AskOptions): Promise<Reply<Result>> {
    if (this.asked) throw new Error("The desk is busy.");
    const { signal } = options;
    if (signal?.aborted) return Promise.resolve({ how: "cancelled" });
    return new Promise((resolve) => {
      const cancel = () => {
        this.settle({ how: "cancelled" });
      };
      signal?.addEventListener("abort", cancel, { once: true });
      const answer = (reply: Reply<Result>) => {
        signal?.removeEventListener("abort", cancel);
        resolve(reply);
      };
      this.asked = { ...options, id: ++this.lastId, job, answer };
      if (this.isReady) this.send();
      else this.open();
    });
  }

  /** Ends the thread. A job that comes later starts another. */
  close(): void {
    this.channel?.close();
    this.channel = undefined;
    this.isReady = false;
  }

  private open(): void {
    this.waitAtMost(START_SECONDS);
    const channel = this.start({
      onMessage: (message) => {
        // what a closed thread said before its end is no answer to what is asked now
        if (this.channel === channel) this.hear(message);
      },
      onFailure: (reason) => {
        if (this.channel === channel) this.settle({ how: "failed", reason });
      },
    });
    this.channel = channel;
    channel.post({ type: "begin", setting: this.setting });
  }

  private send(): void {
    if (!this.asked) return;
    const { id, job, seconds } = this.asked;
    this.waitAtMost(seconds);
    this.channel?.post({ type: "job", id, job });
  }

  private hear(message: FromDesk<Result>): void {
    if (message.type === "ready") {
      this.isReady = true;
      this.send();
    } else if (message.id === this.asked?.id) this.settle({ how: "done", result: message.result });
  }

  private waitAtMost(seconds: number): void {
    if (!this.asked) return;
    clearTimeout(this.asked.timer);
    this.asked.timer = setTimeout(() => {
      this.settle({ how: "timedOut", seconds });
    }, seconds * 1000);
  }

  private settle(reply: Reply<Result>): void {
    const { asked } = this;
    if (!asked) return;
    clearTimeout(asked.timer);
    this.asked = undefined;
    if (reply.how !== "done") this.close();
    asked.answer(reply);
  }
}
