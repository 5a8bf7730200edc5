/** What the thread beside the page is asked. */
export type ToDesk<Setting, Job> =
  | { readonly type: "begin"; readonly setting: Setting }
  | { readonly type: "job"; readonly id: number; readonly job: Job };

/** What it answers: once that it is there, then once per job. */
export type FromDesk<Result> =
  { readonly type: "ready" } | { readonly type: "done"; readonly id: number; readonly result: Result };

export interface ChannelEvents<Result> {
  readonly onMessage: (message: FromDesk<Result>) => void;
  /** A mistake of ours over there, or the script did not load: nothing more is going to be answered. */
  readonly onFailure: (reason: string) => void;
}

/** One end of a worker. A test answers through the same messages without one. */
export interface Channel<Setting, Job> {
  readonly post: (message: ToDesk<Setting, Job>) => void;
  /** Ends it at once, whatever it is doing. */
  readonly close: () => void;
}

export type StartChannel<Setting, Job, Result> = (events: ChannelEvents<Result>) => Channel<Setting, Job>;
